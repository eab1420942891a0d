import Foundation
import TestSupport
import Testing

@Suite("Pictures in a real browser", .timeLimit(.minutes(5)))
struct PictureTests {
  private static let shipped = [
    "alert-intake", "awareness", "close-incident", "data-destruction", "data-theft", "ddos",
    "defacement", "holiday-readiness", "incident", "malware", "notify-authorities", "outage",
    "phishing", "ransomware", "restore-from-backup", "telecom-filtering", "unauthorised-access",
    "vulnerability-review",
  ]

  private func picture(_ arguments: [String], _ lang: String, in workspace: Workspace) throws
    -> String
  {
    let finished = try workspace.run(["graph"] + arguments + ["--format", "svg"], lang: lang)
    try #require(finished.status == 0, "\(finished.errors)")
    return finished.output
  }

  @Test("every shipped playbook is among those looked at")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Workspace.source + "/playbooks")
    let playbooks = try names.filter { $0.hasSuffix(".yaml") }.filter {
      try String(contentsOfFile: "\(Workspace.source)/playbooks/\($0)", encoding: .utf8)
        .contains(/(?m)^playbook:/)
    }
    #expect(playbooks.map { String($0.dropLast(5)) }.sorted() == Self.shipped)
  }

  @Test("the legend of a picture explains every sign in it, and no other")
  func legends() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("step", "skip", run, "staff-message", "--reason", "Không cần")
    var explained: Set<String> = []
    for subject in Self.shipped + [run] {
      let parts = try picture([subject], "vi", in: workspace)
        .components(separatedBy: "<text class=\"uc-lane uc-start\"")
      try #require(parts.count == 2)
      let signs = parts.map { part in
        Set(part.matches(of: /<path class="uc-(?:open|solid) uc-(\w+)"/).map { String($0.1) })
      }
      #expect(signs[1] == signs[0], "\(subject)")
      explained.formUnion(signs[1])
    }
    let common: Set = [
      "condition", "approval", "danger", "command", "wait", "opens", "ready", "skipped",
    ]
    #expect(explained.isSuperset(of: common))
  }

  @Test(
    "printed, a picture is whole on one sheet that lies as it does",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func printed() throws {
    let workspace = try Workspace()
    for (subject, isWide) in [("ransomware", true), ("restore-from-backup", false)] {
      let svg = try picture([subject], "vi", in: workspace)
      let sheets = try Browser.sheets(of: svg, in: workspace)
      #expect(sheets.count == 1, "\(subject)")
      #expect(sheets.allSatisfy { ($0.width > $0.height) == isWide }, "\(subject)")
      let plain = svg.replacing("@media print", with: "@media none").replacing("@page", with: "@x")
      if isWide { #expect(try Browser.sheets(of: plain, in: workspace) != sheets) }
    }
  }

  @Test(
    "in no picture of a shipped playbook, in either language, does anything overlap, stick out or end",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func shipped() throws {
    let workspace = try Workspace()
    let subjects = Self.shipped.flatMap { id in ["vi", "en"].map { (id, $0) } }
    let pictures = try subjects.map { try picture([$0.0], $0.1, in: workspace) }
    // Another process hashes otherwise, and must draw the same.
    #expect(try picture([subjects[6].0], subjects[6].1, in: workspace) == pictures[6])
    let looks = try Browser.looks(at: pictures, in: workspace)
    try #require(looks.count == subjects.count)
    for (subject, look) in zip(subjects, looks) {
      let graph = try workspace.run(["graph", subject.0, "--json"]).output
      #expect(look.faults == [], "\(subject)")
      #expect(look.boxes == graph.ranges(of: "\"join\":").count, "\(subject)")
      #expect(look.texts > look.boxes && look.ways * 2 > look.boxes, "\(subject)")
    }
  }

  @Test(
    "nor in that of a run, or of a playbook whose every text is hostile",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func others() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("step", "skip", run, "staff-message", "--reason", "Không cần")
    try workspace.write(Self.hostile, to: "playbooks/hostile.yaml")
    let pictures = try [[run], ["hostile"]].map { try picture($0, "vi", in: workspace) }
    #expect(pictures[0].contains("uc-is-skipped") && pictures[0].contains("đã bỏ qua"))
    for look in try Browser.looks(at: pictures, in: workspace) {
      #expect(look.faults == [])
      #expect(look.boxes > 3)
    }
  }

  @Test(
    "the browser does see what overlaps, sticks out, is cut, or is no XML",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func seen() throws {
    let workspace = try Workspace()
    let whole = try picture(["restore-from-backup"], "en", in: workspace)
    func spoilt(_ from: String, _ to: String) throws -> String {
      let place = try #require(whole.range(of: from))
      return whole.replacingCharacters(in: place, with: to)
    }
    let face = try #require(whole.firstMatch(of: /<rect class="uc-face" x="([0-9.]+)"/))
    let pictures = try [
      spoilt("x=\"\(face.1)\"", "x=\"9000\""), spoilt("<title id", "<title & id"),
      spoilt(".uc-title { font-size: 13px", ".uc-title { font-size: 26px"),
      spoilt("<g class=\"uc-ways\">", "<g><script/>"),
    ]
    for look in try Browser.looks(at: pictures, in: workspace) { #expect(look.faults != []) }
  }

  private static let hostile: String = {
    let text =
      #""</text><script>alert(1)</script> \u202E\u0007 ]]> <!-- 日本語 👩‍👩‍👧 ﷽ \#(String(repeating: "W", count: 90)) mmmm""#
    return """
      playbook: 1
      id: hostile
      version: 1.0.0
      title: \(text)
      steps:
        - {id: a, title: \(text), do: \(text), record: {hosts: {type: list, label: \(text)}}}
        - {id: b, title: \(text), do: \(text), needs: [a], each: a.hosts, phase: detect}
        - id: c
          title: \(text)
          needs: [a]
          decide:
            question: \(text)
            options: {go: {label: \(text)}, back: {label: \(text), back_to: c}}
        - {id: d, title: \(text), do: \(text), needs: [b, c], join: any}

      """
  }()
}
