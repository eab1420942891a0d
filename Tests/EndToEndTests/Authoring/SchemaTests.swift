import Foundation
import TestSupport
import Testing

@Suite("The schema before PyPI's jsonschema", .timeLimit(.minutes(5)))
struct SchemaTests {
  private static let python = "/usr/bin/python3"

  /// Where its Python is, and always where CI installs it.
  private static let isWanted: Bool = {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    do {
      return try Finished(
        running: [python, "-c", "import jsonschema, yaml"], environment: [:], in: "/"
      ).status == 0
    } catch { return false }
  }()

  /// By file: whether the schema takes it; those that Python cannot read are left out.
  private func verdicts(_ workspace: Workspace, _ more: String...) throws -> [String: Bool] {
    let schema = try workspace.write(workspace.done("schema"), to: "schema.json")
    let asked = try Finished(
      running: [
        Self.python, Workspace.source + "/Tests/Fixtures/Schema/agree.py", schema,
        workspace.folder + "/held",
      ] + more, environment: workspace.environment(), in: workspace.folder, within: 240)
    try #require(asked.status == 0, "\(asked.errors)")
    let rows = asked.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    return Dictionary(
      uniqueKeysWithValues: rows.filter { $0[0] != "unread" }.map {
        (String($0[1]), $0[0] == "taken")
      })
  }

  private func hold(_ text: String, as name: String, _ workspace: Workspace) throws {
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/held", withIntermediateDirectories: true)
    try workspace.write(text, to: "held/" + name)
  }

  /// Files of a folder in which `check` finds an error.
  private func faulty(_ names: [String], _ workspace: Workspace) throws -> Set<String> {
    let checked = try workspace.run(["check", "--json"] + names.map { "held/" + $0 }, within: 240)
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [[String: Any]])
    return Set(
      rows.filter { $0["severity"] as? String == "error" }
        .compactMap { ($0["file"] as? String)?.split(separator: "/").last.map(String.init) })
  }

  @Test(
    "it is a schema, takes what is shipped and new, and refuses nothing that check takes",
    .enabled(if: isWanted, "Python's jsonschema and yaml are not installed here"))
  func agreement() throws {
    let workspace = try Workspace()
    let shipped = [
      "ransomware", "phishing", "defacement", "holiday-readiness", "restore-from-backup",
    ]
    for id in shipped {
      let path = "\(Workspace.source)/playbooks/\(id).yaml"
      try hold(String(contentsOfFile: path, encoding: .utf8), as: id + ".yaml", workspace)
    }
    #expect(
      try verdicts(workspace)
        == Dictionary(uniqueKeysWithValues: shipped.map { ($0 + ".yaml", true) }))
    for id in shipped where id != "restore-from-backup" {
      try FileManager.default.removeItem(atPath: workspace.folder + "/held/\(id).yaml")
    }
    try workspace.done("new", "lost-usb", "-o", "held/lost-usb.yaml")
    try hold(Self.example(), as: "stolen-laptop.yaml", workspace)
    let verdicts = try verdicts(workspace, "300", "11")
    let faulty = try faulty(verdicts.keys.sorted(), workspace)
    #expect(verdicts.filter { !$0.value && !faulty.contains($0.key) }.keys.sorted() == [])
    #expect(verdicts.count { $0.value } > 30 && verdicts.count { !$0.value } > 100)
    for name in ["restore-from-backup", "lost-usb", "stolen-laptop"] {
      #expect(verdicts[name + ".yaml"] == true && !faulty.contains(name + ".yaml"))
    }
  }

  @Test(
    "nor does it refuse any playbook among the fixtures that check takes",
    .enabled(if: isWanted, "Python's jsonschema and yaml are not installed here"))
  func fixtures() throws {
    let workspace = try Workspace()
    let folder = Workspace.source + "/Tests/Fixtures"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var held: [String] = []
    for name in names where name.hasSuffix(".yaml") {
      let text = try Data(contentsOf: URL(filePath: folder + "/" + name))
      // The pure Python reader takes minutes for the longest.
      guard text.count < 1 << 16, text.firstRange(of: Data("playbook:".utf8)) != nil else {
        continue
      }
      held.append("\(held.count).yaml")
      try hold("", as: "\(held.count - 1).yaml", workspace)
      try text.write(to: URL(filePath: "\(workspace.folder)/held/\(held.count - 1).yaml"))
    }
    guard !held.isEmpty else { return }
    let verdicts = try verdicts(workspace)
    let faulty = try faulty(held, workspace)
    #expect(verdicts.filter { !$0.value && !faulty.contains($0.key) }.keys.sorted() == [])
  }

  @Test(
    "each fault that a file alone can show is refused by the schema too, where it can know",
    .enabled(if: isWanted, "Python's jsonschema and yaml are not installed here"),
    arguments: [
      ("title: {vi: Hỏi, en: Ask}", "titel: {vi: Hỏi, en: Ask}"), ("id: ask", "id: Ask"),
      ("phase: detect", "phase: detected"), ("type: time", "type: moment"),
      ("type: list", "type: list, of: list"), ("type: list", "type: list, options: [a, b]"),
      ("type: yesno", "type: choice"), ("within: 30m", "within: half an hour"),
      ("within: 30m", "within: 30m, rule: vn-anm-24h"), ("needs: [ask]", "needs: ask"),
      ("needs: [ask]\n    deadline", "deadline"), ("do: {vi: Tìm, en: Search}", "with: {a: b}"),
      ("options: {found: , gone: }", "options: {found: }"), ("version: 1.0.0", "version: 1.0"),
      ("steps:", "step:"), ("repeat_limit: 3", "repeat_limit: 0"), ("playbook: 1", "playbook: 2"),
      ("question: {vi: Thấy chưa, en: Found}", "x-question: none"),
    ])
  func faults(from: String, to: String) throws {
    let workspace = try Workspace()
    try #require(Self.small.contains(from), "\(from)")
    try hold(Self.small, as: "whole.yaml", workspace)
    try hold(Self.small.replacing(from, with: to), as: "spoilt.yaml", workspace)
    #expect(try verdicts(workspace) == ["whole.yaml": true, "spoilt.yaml": false])
    #expect(try faulty(["whole.yaml", "spoilt.yaml"], workspace) == ["spoilt.yaml"])
  }

  /// The whole example of the format's page.
  private static func example() throws -> String {
    let page = try String(
      contentsOfFile: Workspace.source + "/docs/format/playbook.md", encoding: .utf8)
    let blocks = page.components(separatedBy: "```")
    let block = try #require(blocks.first { $0.hasPrefix("yaml\n") })
    return String(block.dropFirst("yaml\n".count))
  }

  private static let small = """
    playbook: 1
    id: small
    version: 1.0.0
    title: {vi: Nhỏ, en: Small}
    steps:
      - id: ask
        phase: detect
        title: {vi: Hỏi, en: Ask}
        do: {vi: Hỏi, en: Ask}
        record:
          lost_at: {type: time, label: {vi: Lúc, en: At}}
          files: {type: list, label: {vi: Tệp, en: Files}}
          data: {type: yesno, label: {vi: Dữ liệu, en: Data}}
      - id: search
        needs: [ask]
        deadline: {within: 30m, from: ask}
        title: {vi: Tìm, en: Search}
        do: {vi: Tìm, en: Search}
      - id: found
        title: {vi: Kết quả, en: Result}
        decide:
          question: {vi: Thấy chưa, en: Found}
          options: {found: , gone: }
        repeat_limit: 3

    """
}
