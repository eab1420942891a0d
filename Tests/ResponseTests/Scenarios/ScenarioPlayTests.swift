import Foundation
import Playbooks
import Response
import Testing

@Suite("A scenario is held against what the engine does")
struct ScenarioPlayTests {
  /// Look, then cut what was found, decide, tell somebody within a day of the detection.
  private static let book = Books.steps(
    Books.step("look", "record: {hosts: {type: list, label: Hosts}}"),
    Books.step("cut", "needs: [look]\neach: look.hosts"),
    Books.decision("judge", ["bad", "good", "again -> look"], "needs: [cut]\nrepeat_limit: 1"),
    Books.step(
      "tell", "needs: [judge]\nwhen: judge == bad\nnotify: {to: [boss]}\ndeadline: {rule: day}"))

  private static func plan() throws -> Plan {
    try Books.plan(book, rules: [Books.rule("day", start: .detection)])
  }

  /// Plays a script of entries; what differed, as `line:column` and what.
  private func differences(_ script: String, end: String = "{}") throws -> [String] {
    let text =
      "scenario: 1\nid: a\nplaybook: test\ntitle: A\nopened: 2026-11-22 03:00\nscript:\n\(script)expect: \(end)\n"
    let plan = try Self.plan()
    let (read, found) = ScenarioReader.read(
      SourceFile(role: .scenario, name: "a.yaml", bytes: Array(text.utf8)))
    let scenario = try #require(read)
    #expect(found == [] && ScenarioCheck.faults(of: scenario, on: plan) == [])
    return ScenarioPlay.outcome(of: scenario, on: plan).differences.map { Self.told($0.what) }
  }

  private static func told(_ what: ScenarioDifference.What) -> String {
    switch what {
    case .rejected(let rejection, let expected, _):
      "refused \(rejection.word.rawValue), not \(expected ?? "accepted")"
    case .accepted(let expected): "accepted, not \(expected)"
    case .state(let of, let expected, let got): "\(of): \(got), not \(expected)"
    case .clock(let of, let expected, let got): "clock \(of): \(got), not \(expected)"
    case .ready(let expected, let got): "ready \(got), not \(expected)"
    case .order(let expected, let got): "order \(got), not \(expected)"
    case .run(let expected, let got): "run \(got), not \(expected)"
    }
  }

  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/format/scenario.md")

  private static let look = "  - {done: look, set: {hosts: [x, y]}}\n"
  private static let cuts = "  - {done: \"cut[x]\"}\n  - {done: \"cut[y]\"}\n"

  @Test("a script that says what happens differs nowhere")
  func same() throws {
    let script =
      Self.look + Self.cuts + """
          - {at: 1h, decide: judge, option: again, reason: more, expect: {ready: [look], states: {cut: blocked}}}
          - {done: look, set: {hosts: [x]}}
          - {done: "cut[x]", expect: {states: {"cut[x]": done, "cut[y]": not_applicable item_gone}, ready: [judge]}}
          - {decide: judge, option: again, reason: more, refused: repeat_limit}
          - {decide: judge, option: bad, reason: bad, expect: {clocks: {tell: running}}}
          - {at: 1d2h, expect: {clocks: {tell: late}}}
          - {done: tell, told: {boss: answered}}
          - {run: finish}

        """
    let end =
      "{run: completed, clocks: {tell: met_late}, order: [look, judge, look, judge, tell]}"
    #expect(try differences(script, end: end) == [])
  }

  @Test("each thing that is otherwise is told, and the script goes on")
  func otherwise() throws {
    let script = """
        - {decide: judge, option: good, reason: x}
        - {done: look, set: {hosts: [x]}, refused: blocked}
        - {done: tell, told: {boss: sent}, refused: missing_answers}
        - {done: "cut[x]", expect: {ready: [look], states: {judge: done, look: active}, clocks: {tell: met, cut: running}}}
        - {skip: judge, refused: reason_needed}
        - {amend: look, set: {hosts: [\(String(repeating: "x", count: 201))]}, reason: x, refused: bad_answer}
        - {done: look, happened: tomorrow, refused: bad_time}

      """
    #expect(
      try differences(script, end: "{run: completed, order: [\"cut[x]\", look]}") == [
        "refused blocked, not accepted", "accepted, not blocked",
        "refused blocked, not missing_answers", "judge: ready, not done", "look: done, not active",
        "clock tell: possible, not met", "clock cut[x]: none, not running",
        #"ready ["judge"], not ["look"]"#,
        #"order ["look", "cut[x]"], not ["cut[x]", "look"]"#, "run open, not completed",
      ])
  }

  @Test("of a step that a list made, each instance must stand so; what is not there is none")
  func instances() throws {
    let script =
      Self.look + "  - {done: \"cut[x]\", expect: {states: {cut: done, \"cut[z]\": none}}}\n"
    #expect(try differences(script) == ["cut[y]: ready, not done"])
  }

  @Test("a status may be named with its reason")
  func why() throws {
    let script =
      Self.look + Self.cuts + """
          - {decide: judge, option: good, reason: x, expect: {states: {tell: not_applicable condition_false}}}
          - {reopen: look, reason: x, expect: {states: {judge: done outdated, tell: not_applicable list_empty}}}

        """
    #expect(
      try differences(script) == [
        "tell: not_applicable condition_false, not not_applicable list_empty"
      ])
  }

  @Test("a run that cannot be opened is told at the opening")
  func opening() throws {
    let text =
      "scenario: 1\nid: a\nplaybook: test\ntitle: A\nopened: 2026-11-22 03:00\ndetected: tomorrow\nscript: []\n"
    let read = ScenarioReader.read(
      SourceFile(role: .scenario, name: "a.yaml", bytes: Array(text.utf8))
    ).0
    let outcome = ScenarioPlay.outcome(of: try #require(read), on: try Self.plan())
    #expect(outcome.differences.map { Self.told($0.what) } == ["refused bad_time, not accepted"])
    #expect(outcome.end == nil)
  }

  @Test("what was walked is what was done or decided, with what is missing by name")
  func coverage() throws {
    let plan = try Self.plan()
    func covered(_ script: String) throws -> Coverage {
      let text =
        "scenario: 1\nid: a\nplaybook: test\ntitle: A\nopened: 2026-11-22 03:00\nscript:\n\(script)"
      let read = ScenarioReader.read(
        SourceFile(role: .scenario, name: "a.yaml", bytes: Array(text.utf8))
      ).0
      let outcome = ScenarioPlay.outcome(of: try #require(read), on: plan)
      return Coverage(of: plan.graph, outcome.walked)
    }
    let half = try covered(
      Self.look + Self.cuts + "  - {decide: judge, option: good, reason: x}\n")
    #expect(half.steps.missing == ["tell"] && half.steps.total == 4 && half.steps.covered == 3)
    #expect(half.options.missing == ["judge = bad", "judge = again"])
    #expect(half.waysBack.missing == ["judge = again → look"])
    #expect(!half.isWhole)
    let skipped = try covered(Self.look + "  - {skip: \"cut[x]\", reason: x}\n")
    #expect(skipped.steps.missing == ["cut", "judge", "tell"])
  }

  @Test("a word for each refusal, each another, and each documented")
  func words() throws {
    let all = RefusalWord.allCases.map(\.rawValue)
    #expect(Set(all).count == all.count)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(all.filter { !page.contains("`\($0)`") } == [], "not in docs/format/scenario.md")
    #expect(Refusal.unsettled([]).word == .unsettled)
    #expect(Refusal.missingEvidence("a").word.rawValue == "missing_evidence")
  }
}
