import Foundation
import TestSupport
import Testing

@Suite("Scenarios played by the program", .timeLimit(.minutes(3)))
struct ScenarioTests {
  @Test("those that are shipped come as they say, and go through every step, option and way back")
  func shipped() throws {
    let workspace = try Workspace()
    let scenarios = try workspace.names(in: "playbooks/scenarios")
    let finished = try workspace.run(["test", "--json"])
    #expect(finished.status == 0)
    let read = try JSONSerialization.jsonObject(with: Data(finished.output.utf8))
    let result = try #require(read as? [String: [[String: Any]]])
    let played = try #require(result["scenarios"])
    #expect(played.count == scenarios.count)
    #expect(played.allSatisfy { $0["as_expected"] as? Bool == true })
    #expect(played.allSatisfy { ($0["faults"] as? [Any])?.isEmpty == true })
    let coverage = try #require(result["coverage"])
    let playbooks = Set(
      try workspace.names(in: "playbooks").filter { $0.hasSuffix(".yaml") }
        .map { String($0.dropLast(5)) })
    #expect(
      Set(coverage.compactMap { $0["playbook"] as? String })
        == playbooks.subtracting(["contacts", "organisation"]))
    for row in coverage {
      for figure in ["steps", "options", "ways_back"] {
        let missing = (row[figure] as? [String: Any])?["missing"] as? [String]
        #expect(missing == [], "\(row["playbook"] ?? ""): \(figure)")
      }
    }
  }

  @Test("the example of the format's page is the one that is shipped")
  func documented() throws {
    let page = try String(
      contentsOfFile: Workspace.source + "/docs/format/scenario.md", encoding: .utf8)
    let example = try String(
      contentsOfFile: Workspace.source + "/playbooks/scenarios/restore-second-copy.yaml",
      encoding: .utf8)
    #expect(page.contains("```yaml\n\(example)```"))
  }

  @Test("a playbook's id stands for all scenarios that walk it; one that has none is told of")
  func playbook() throws {
    let workspace = try Workspace()
    try workspace.done("new", "lost-usb")
    let all = try workspace.names(in: "playbooks/scenarios").filter { name in
      try String(
        contentsOfFile: workspace.folder + "/playbooks/scenarios/" + name, encoding: .utf8
      ).contains("\nplaybook: restore-from-backup\n")
    }
    let played = try workspace.run(["test", "restore-from-backup"], lang: "en")
    #expect(played.status == 0 && all.count > 1)
    #expect(played.output.ranges(of: ": as expected, ").count == all.count)
    #expect(played.output.contains("; \(all.count) scenarios\n"))
    let none = try workspace.run(["test", "lost-usb"], lang: "en")
    #expect(none.status == 1 && none.output == "")
    #expect(none.errors.contains("playbook `lost-usb` has no scenario yet"))
    #expect(none.errors.contains("playbooks/scenarios"))
  }

  @Test("a difference is told with its place, what was expected and what came; the status is 2")
  func differs() throws {
    let workspace = try Workspace()
    let shipped = try String(
      contentsOfFile: workspace.folder + "/playbooks/scenarios/restore-second-copy.yaml",
      encoding: .utf8)
    try workspace.write(
      shipped.replacing("states: {rebuild: blocked}", with: "states: {rebuild: ready}"),
      to: "other.yaml")
    let finished = try workspace.run(["test", "other.yaml"], lang: "en")
    #expect(finished.status == 2)
    #expect(
      finished.output.hasPrefix(
        """
        other.yaml:24:25: differs: the state of `rebuild[db02]`
          - expected: ready
          + got: blocked
        other.yaml:24:25: differs: the state of `rebuild[web01]`
          - expected: ready
          + got: blocked
        other.yaml: 2 differences
        restore-from-backup: 6/6 steps, 2/3 options, 1/1 ways back; 1 scenario
          options not covered: copy-ok = rebuild

        """))
  }

  @Test("a refusal that was not expected says why, in the language that is read")
  func refused() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      scenario: 1
      id: early
      playbook: restore-from-backup
      title: {vi: Sớm, en: Early}
      opened: 2026-11-23 08:00
      inputs: {system: a, hosts: b}
      script:
        - {done: rebuild, refused: waiting}
      """, to: "early.yaml")
    let finished = try workspace.run(["test", "early.yaml"])
    #expect(finished.status == 2)
    #expect(finished.output.contains("early.yaml:8:30: khác: thao tác"))
    #expect(finished.output.contains("  - mong đợi: bị từ chối (waiting)"))
    #expect(finished.output.contains("  + thực tế: bị từ chối (blocked): "))
  }

  @Test("a scenario with errors is told all of them at once, and is not played")
  func bad() throws {
    let workspace = try Workspace()
    try workspace.write(
      "scenario: 1\nid: bad\nplaybook: ransomwere\ntitle: A\nopened: 2026-11-23 08:00\nscrpt: []\n",
      to: "playbooks/scenarios/bad.yaml")
    let finished = try workspace.run(["test", "bad"], lang: "en")
    #expect(finished.status == 2)
    #expect(finished.output.contains("bad.yaml:3:11: error: "))
    #expect(finished.output.contains("hint: Did you mean `ransomware`?"))
    #expect(finished.output.contains("bad.yaml:6:1: error: There is no key `scrpt`"))
    #expect(finished.output.contains("bad.yaml: 3 errors, not played\n"))
  }

  @Test("what is named and not there is said; no trail is made")
  func missing() throws {
    let workspace = try Workspace()
    let finished = try workspace.run(["test", "nowhere"], lang: "en")
    #expect(finished.status == 1)
    #expect(finished.errors.contains("error: there is no scenario `nowhere`."))
    #expect(finished.errors.contains("there are: access-admin, "))
    #expect(try workspace.run(["test", "nowhere.yaml"]).status == 1)
    #expect(try workspace.run(["test", "playbooks/scenarios"]).status == 0)
    #expect(try workspace.names(in: "runs").isEmpty)
  }
}
