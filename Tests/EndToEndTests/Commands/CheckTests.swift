import Foundation
import TestSupport
import Testing

@Suite("check of a folder", .timeLimit(.minutes(5)))
struct CheckTests {
  @Test(
    "finds nothing in what is shipped, and says how many files that is",
    arguments: [["check"], ["check", "playbooks"], ["check", "."]])
  func shipped(arguments: [String]) throws {
    let workspace = try Workspace()
    let finished = try workspace.run(arguments, lang: "en")
    #expect(finished.status == 0, "\(finished.output)\(finished.errors)")
    let files = try ["", "/rules", "/templates", "/forms", "/scenarios"].flatMap { folder in
      try workspace.names(in: "playbooks" + folder).filter { $0.hasSuffix(".yaml") }
        .map { "playbooks\(folder)/\($0)" }
    }
    #expect(files.count > 15)
    #expect(finished.output == "\(files.count) files: no errors, no warnings\n")
    #expect(finished.errors == "")
  }

  @Test("a file beside playbooks is read as what it is, with the folder it lies in")
  func neighbours() throws {
    let workspace = try Workspace()
    for name in [
      "rules/vn-2017", "templates/first-report", "forms/vn-tt20-mau-03", "contacts", "organisation",
    ] {
      let whole = try workspace.run(["check", "playbooks/\(name).yaml"], lang: "en")
      #expect(whole.status == 0 && !whole.output.contains("error:"), "\(whole)")
    }
    let rules = "rules: 1\nmine:\n  a-rule:\n    title: T\n"
    try workspace.write(rules, to: "playbooks/rules/mine.yaml")
    let bad = try workspace.run(["check", "./playbooks/rules/mine.yaml"], lang: "en")
    #expect(bad.status == 2 && bad.output.contains("./playbooks/rules/mine.yaml:"), "\(bad)")
    #expect(!bad.output.contains("`playbook`"), "\(bad)")
  }

  @Test("lists the files with findings and sums up all, and says what it passed over")
  func sum() throws {
    let workspace = try Workspace()
    let text =
      "playbook: 1\nid: stray\nversion: 1.0.0\ntitle: T\nsteps: [{id: a, titel: A, do: A}]\n"
    try workspace.write(text, to: "playbooks/stray.yaml")
    try workspace.write(text, to: "playbooks/other.yml")
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/playbooks/rules/old", withIntermediateDirectories: false)
    let finished = try workspace.run(["check"], lang: "en")
    #expect(finished.status == 2)
    let lines = finished.output.split(separator: "\n")
    #expect(lines.filter { $0.contains(".yaml: ") }.count == 1)
    let total = try #require(lines.last)
    #expect(total.hasSuffix(" files: 2 errors in 1, no warnings"), "\(finished.output)")
    #expect(finished.errors.hasSuffix(" are read: other.yml, rules/old/\n"), "\(finished.errors)")
    #expect(finished.errors.split(separator: "\n").count == 1)
    let vietnamese = try workspace.run(["check"], lang: "vi")
    #expect(vietnamese.output.hasSuffix(" tệp: 2 lỗi trong 1 tệp, không cảnh báo\n"))
  }

  @Test("finds faults in every kind of file, between them too, and is 2")
  func faults() throws {
    let workspace = try Workspace()
    try workspace.write("template: 1\nid: x\ntitle: X\nbdy: X\n", to: "playbooks/templates/x.yaml")
    try workspace.write(
      """
      rules: 1
      deadlines:
        vn-anm-24h: {title: T, start: hand, limit: at_once, basis: B, certainty: H, contact: [nobody]}

      """, to: "playbooks/rules/zz.yaml")
    try workspace.write("just: words\n", to: "playbooks/stray.yaml")
    let finished = try workspace.run(["check", "--json"], lang: "en")
    #expect(finished.status == 2, "\(finished.errors)")
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(finished.output.utf8)) as? [[String: Any]])
    let places = Set(
      found.map { one in
        let file = (one["file"] as? String ?? "").split(separator: "/").suffix(2)
          .joined(separator: "/")
        return "\(file):\(one["line"] ?? 0):\(one["column"] ?? 0) \(one["rule"] ?? "")"
      })
    let expected: Set = [
      "templates/x.yaml:4:1 unknown-key", "templates/x.yaml:1:1 missing-key",
      "rules/zz.yaml:3:3 duplicate-id", "rules/zz.yaml:3:89 unknown-contact",
      "playbooks/stray.yaml:1:1 unknown-key", "playbooks/stray.yaml:1:1 missing-key",
    ]
    #expect(places == expected)
    for one in found {
      #expect(
        Set(one.keys).isSubset(of: [
          "column", "fatal", "file", "hint", "line", "message", "rule", "severity",
        ]))
    }
  }

  @Test("of a scenario, by id or path, says its faults and plays nothing")
  func scenario() throws {
    let workspace = try Workspace()
    let path = "playbooks/scenarios/restore-second-copy.yaml"
    for name in ["restore-second-copy", path] {
      let finished = try workspace.run(["check", name], lang: "en")
      #expect(finished.status == 0 && finished.errors == "", "\(finished.errors)")
      #expect(finished.output.hasSuffix("\(path): no errors, no warnings\n"), "\(finished.output)")
    }
    let text = try String(contentsOfFile: workspace.folder + "/" + path, encoding: .utf8)
    try workspace.write(
      text.replacing("done: order", with: "done: oder")
        .replacing("states: {rebuild: blocked}", with: "states: {rebuild: ready}"), to: path)
    let finished = try workspace.run(["check", "restore-second-copy"], lang: "en")
    #expect(finished.status == 2)
    #expect(finished.output.contains("Did you mean `order`?"), "\(finished.output)")
    #expect(finished.output.hasSuffix("\(path): 1 error, no warnings\n"), "\(finished.output)")
    #expect(!finished.output.contains("differs"))
  }

  @Test("where no workspace is, what needs one says so, as `list` does; a path needs none")
  func nowhere() throws {
    let workspace = try Workspace()
    func run(_ arguments: [String]) throws -> Finished {
      try Finished(
        running: [Workspace.program] + arguments, environment: workspace.environment("en"),
        in: workspace.home)
    }
    let list = try run(["list"])
    #expect(list.status == 1 && list.errors.contains("no workspace"), "\(list.errors)")
    for arguments in [
      ["check"], ["check", "ransomware"], ["graph", "ransomware"], ["diff", "a", "b"], ["test"],
      ["test", "ransomware"],
    ] {
      let finished = try run(arguments)
      #expect(finished.status == 1 && finished.output == "", "\(arguments)")
      #expect(finished.errors == list.errors, "\(arguments)")
    }
    let text = try String(
      contentsOfFile: workspace.folder + "/playbooks/restore-from-backup.yaml", encoding: .utf8)
    try text.write(toFile: workspace.home + "/own.yaml", atomically: true, encoding: .utf8)
    #expect(try run(["graph", "own.yaml"]).status == 0)
    #expect(try run(["check", "own.yaml"]).status == 0)
  }

  @Test("of a folder that is not there, or holds what cannot be read, is 1")
  func unreadable() throws {
    let workspace = try Workspace()
    #expect(try workspace.run(["check", "./none"]).status == 1)
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/playbooks/odd.yaml", withIntermediateDirectories: false)
    let finished = try workspace.run(["check"], lang: "en")
    #expect(finished.status == 1)
    #expect(finished.errors.contains("odd.yaml"), "\(finished.errors)")
  }
}
