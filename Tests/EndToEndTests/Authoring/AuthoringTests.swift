import Foundation
import TestSupport
import Testing

@Suite("Writing, drawing and comparing playbooks", .timeLimit(.minutes(5)))
struct AuthoringTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test(
    "a new playbook is written, checked without a word, and never overwritten",
    arguments: ["vi", "en"])
  func new(lang: String) throws {
    let workspace = try Workspace()
    let made = try workspace.run(["new", "lost-usb"], lang: lang)
    #expect(made.status == 0 && made.output.contains("playbooks/lost-usb.yaml"))
    let path = workspace.folder + "/playbooks/lost-usb.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for arguments in [["check", "lost-usb"], ["check", path]] {
      let checked = try workspace.run(arguments, lang: "en")
      #expect(checked.status == 0 && checked.output.contains("no errors, no warnings"))
      #expect(checked.errors == "")
    }
    let schema = workspace.folder + "/playbooks/playbook.schema.json"
    let printed = try workspace.run(["schema"], lang: lang)
    #expect(try String(contentsOfFile: schema, encoding: .utf8) == printed.output)
    try workspace.write("mine", to: "playbooks/playbook.schema.json")
    for arguments in [["new", "lost-usb"], ["new", "other", "-o", path]] {
      let again = try workspace.run(arguments, lang: lang)
      #expect(again.status == 1 && again.output == "" && again.errors.contains(path))
    }
    try workspace.done("new", "third")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try String(contentsOfFile: schema, encoding: .utf8) == "mine")
    for bad in ["Lost", "a/b", "", String(repeating: "a", count: 65), "../a"] {
      #expect(try workspace.run(["new", bad]).status == 64, "\(bad)")
    }
  }

  @Test("a run is drawn as it stands; a name that is neither playbook nor run is said to be none")
  func graphs() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let text = try workspace.done("graph", run)
    #expect(text.contains("○ sẵn sàng") && text.contains("DIỄN TẬP"))
    // Figures change: time goes by.
    let again = try workspace.done("graph", String(run.dropLast(2)))
    #expect(again.replacing(/[0-9]+/, with: "0") == text.replacing(/[0-9]+/, with: "0"))
    #expect(try workspace.done("graph", run, "--json").contains("\"status\":\"ready\""))
    #expect(try workspace.done("graph", run, "--format", "mermaid").contains("class s0 ready"))
    #expect(!(try workspace.done("graph", "ransomware")).contains("sẵn sàng"))
    let none = try workspace.run(["graph", "nothing"], lang: "en")
    #expect(none.status == 1 && none.errors.contains("no playbook `nothing`"))
    try workspace.write("playbook: 1\n", to: "bad.yaml")
    #expect(try workspace.run(["graph", "./bad.yaml"]).status == 2)
    #expect(try workspace.run(["graph", "ransomware", "--format", "png"]).status == 64)
  }

  @Test("an open run whose text on disk changed is told of by resume and status, and diff says how")
  func editions() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    func status() throws -> Finished { try workspace.run(["status", run], lang: "en") }
    #expect(try status().errors == "")
    #expect(
      try workspace.run(["diff", run, "ransomware"], lang: "en").output.contains("byte for byte"))
    let path = workspace.folder + "/playbooks/ransomware.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try workspace.write(
      text.replacing("needs: [scene, isolate]", with: "needs: [scene, isolate, staff-message]"),
      to: "playbooks/ransomware.yaml")
    let told = try status()
    #expect(told.status == 0 && lines(told.errors).count == 1)
    #expect(told.errors.contains("`ungcuu diff \(run) ransomware`"))
    #expect(
      try workspace.run(["resume", run], lang: "en").errors.contains(
        "`ungcuu diff \(run) ransomware`"))
    #expect(
      try workspace.done("status", run, "--json").contains("\"other_text_on_disk\":\"\(path)\""))
    let diff = try workspace.run(["diff", run, "ransomware"], lang: "en")
    #expect(diff.status == 0)
    #expect(
      lines(diff.output).suffix(2) == [
        "~ step trace", "    needs: scene, isolate → scene, isolate, staff-message",
      ])
    let back = try workspace.run(["diff", path, run, "--json"], lang: "en")
    #expect(back.output.contains(#""from":"scene, isolate, staff-message","key":"needs""#))
    try workspace.write(text, to: "playbooks/ransomware.yaml")
    let rules = try String(
      contentsOfFile: workspace.folder + "/playbooks/rules/vn-2026.yaml", encoding: .utf8)
    try workspace.write(
      rules.replacing("hours: 24", with: "hours: 12"), to: "playbooks/rules/vn-2026.yaml")
    #expect(try status().errors.contains("rules/vn-2026.yaml"))
    #expect(
      try workspace.run(["diff", run, "ransomware"], lang: "en").output.contains("limit: 1d → 12h"))
    try workspace.done("abort", run, "--reason", "Xong")
    #expect(try status().errors == "")
  }

  @Test("diff of what cannot be read, or leaves no graph")
  func diffRefused() throws {
    let workspace = try Workspace()
    try workspace.write("playbook: 1\n", to: "bad.yaml")
    #expect(try workspace.run(["diff", "ransomware", "./none.yaml"]).status == 1)
    #expect(try workspace.run(["diff", "ransomware", "nothing"]).status == 1)
    #expect(try workspace.run(["diff", "./bad.yaml", "ransomware"]).status == 2)
    #expect(try workspace.run(["diff", "ransomware"]).status == 64)
  }
}
