import Foundation
import TestSupport
import Testing

/// The guide is followed as a newcomer would: its blocks are put into one file in their order.
@Suite("The authors' guide", .timeLimit(.minutes(5)))
struct AuthoringGuideTests {
  private let workspace: Workspace
  private let blocks: [(language: String, text: String)]

  init() throws {
    workspace = try Workspace()
    let page = try String(
      contentsOfFile: Workspace.source + "/docs/guides/authoring.md", encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    blocks = stride(from: 1, to: parts.count, by: 2).map { index in
      let (head, body) = (parts[index].prefix { $0 != "\n" }, parts[index].drop { $0 != "\n" })
      return (String(head), String(body.dropFirst()))
    }
  }

  @Test("after every block the playbook has no fault; in the end it has five steps and is walked")
  func followed() throws {
    var text = ""
    for block in blocks where block.language == "yaml" {
      if block.text.hasPrefix("scenario:") {
        try workspace.write(block.text, to: "playbooks/scenarios/lost-usb-found.yaml")
        let tested = try workspace.run(["test", "lost-usb-found"], lang: "en")
        #expect(tested.status == 0, "\(tested.output)")
        let lines = tested.output.split(separator: "\n").map { $0.drop { $0 == " " } }
        let promised = blocks.first { $0.text.hasPrefix("steps not covered") }?.text
        for line in try #require(promised).split(separator: "\n") {
          #expect(lines.contains(line), "\(tested.output)")
        }
        #expect(try workspace.run(["test", "lost-usb"], lang: "en").output == tested.output)
        continue
      }
      if block.text.hasPrefix("injects:") {
        text = text.replacing("steps:\n", with: block.text + "steps:\n", maxReplacements: 1)
      } else {
        let isDeeper = block.text.hasPrefix("    ")
        text += text.isEmpty || isDeeper ? block.text : "\n" + block.text
      }
      try workspace.write(text, to: "playbooks/lost-usb.yaml")
      let checked = try workspace.run(["check", "lost-usb"], lang: "en")
      #expect(checked.output.contains("no errors, no warnings"), "\(checked.output)")
    }
    #expect(try workspace.done("check", "lost-usb").contains("5 bước"))
    let run = try workspace.done("run", "lost-usb", "--drill", "--no-walk")
    try workspace.done(
      "step", "done", run, "ask", "--set", "lost_at=1h ago", "--set", "files=hợp đồng,ảnh",
      "--set", "personal_data=yes")
    try workspace.done("step", "done", run, "owner[ảnh]")
    try workspace.done("step", "done", run, "search")
    try workspace.done("step", "decide", run, "found", "--option", "again", "--reason", "Chưa kỹ")
    try workspace.done("step", "done", run, "search")
    try workspace.done("step", "decide", run, "found", "--option", "gone", "--reason", "Hết chỗ")
    #expect(try workspace.run(["finish", run]).status == 1)
    try workspace.done("step", "done", run, "report")
    try workspace.done("step", "done", run, "owner[hợp đồng]")
    try workspace.done("finish", run)
    #expect(try workspace.done("graph", run).contains("✓ 2 đã xong"))
    let mermaid = try workspace.done("graph", run, "--format", "mermaid")
    #expect(mermaid.contains("● gone") && !mermaid.contains("● found"))
    let json = try workspace.done("graph", run, "--json")
    for part in ["\"run\":\"\(run)\"", "\"taken\":[\"gone\"]", "\"due\":", "\"status\":\"met\""] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test("every command of the page is one there is")
  func commands() throws {
    let help = try workspace.run(["--help"], lang: "en").output
    let lines = blocks.filter { $0.language == "" }.flatMap { $0.text.split(separator: "\n") }
    #expect(lines.count > 5)
    for line in lines {
      let words = line.split(separator: " ")
      #expect(words[0] == "ungcuu", "\(line)")
      #expect(help.contains("\n  \(words[1]) "), "\(line)")
    }
  }
}
