import Playbooks
import Response
import Testing

@Suite("Conditions and their values")
struct ConditionTests {
  private static func run(_ type: String, when: String, answer: Value?) throws -> MemoryRun {
    let plan = try Books.plan(
      Books.steps(
        Books.step("a", "record:\n  x: {\(type), label: X, required: false}"),
        Books.step("b", "when: \"\(when)\"")))
    var run = try MemoryRun(plan)
    try run.done("a", answer.map { ["x": $0] } ?? [:])
    return run
  }

  /// A field, a condition on it, an answer and what the step comes to.
  struct Row: Sendable, CustomTestStringConvertible {
    let type: String
    let when: String
    let answer: Value?
    let status: Status
    let why: Why?

    init(_ type: String, _ when: String, _ answer: Value?, _ status: Status, _ why: Why? = nil) {
      self.type = type
      self.when = when
      self.answer = answer
      self.status = status
      self.why = why
    }

    var testDescription: String { "\(when) with \(answer.map { $0.plain } ?? "no answer")" }
  }

  private static let rows: [Row] = [
    Row("type: yesno", "a.x", true, .ready),
    Row("type: yesno", "a.x", false, .notApplicable, .conditionFalse),
    Row("type: yesno", "a.x", nil, .ready, .conditionUnknown),
    Row("type: yesno", "not a.x", nil, .ready, .conditionUnknown),
    Row("type: yesno", "not a.x", true, .notApplicable, .conditionFalse),
    Row("type: number", "a.x > 9", "10", .ready),
    Row("type: number", "a.x > 9", "9", .notApplicable, .conditionFalse),
    Row("type: number", "a.x == 1.50", "1.5", .ready),
    Row("type: number", "a.x > 9", "", .ready, .conditionUnknown),
    Row("type: list", "'web01' in a.x", ["web01", "db"], .ready),
    Row("type: list", "'web01' in a.x", ["db"], .notApplicable, .conditionFalse),
    Row("type: list", "'web01' in a.x", nil, .notApplicable, .conditionFalse),
    Row("type: list", "'web01' in a.x", [], .notApplicable, .conditionFalse),
    // One letter and two scalars, on either side.
    Row("type: list", "'m\u{00E1}y' in a.x", ["ma\u{0301}y"], .ready),
    Row("type: text", "a.x == 'x'", "x", .ready),
    Row("type: text", "a.x != 'x'", "x", .notApplicable, .conditionFalse),
    Row("type: text", "a.x in ['x', 'y']", "y", .ready),
    Row("type: text", "a.x in ['x', 'y']", "z", .notApplicable, .conditionFalse),
    Row("type: text", "a.x == '60m'", "1h", .notApplicable, .conditionFalse),
    Row("type: duration", "a.x == '60m'", "1h", .ready),
    Row("type: duration", "a.x > '90m'", "2h", .ready),
    Row("type: duration", "a.x > '90m'", "1h30m", .notApplicable, .conditionFalse),
    Row("type: date", "a.x >= '2026-11-22'", "2026-12-01", .ready),
    Row("type: date", "a.x >= '2026-11-22'", "2026-11-21", .notApplicable, .conditionFalse),
    Row(
      "type: time", "a.x < '2026-11-22T03:00:00+07:00'",
      .time(Moment(ms: MemoryRun.opened - 1, typed: "t")), .ready),
    Row(
      "type: time", "a.x < '2026-11-22T03:00:00+07:00'",
      .time(Moment(ms: MemoryRun.opened, typed: "t")), .notApplicable, .conditionFalse),
    Row("type: choice, options: [low, high]", "a.x == low", "low", .ready),
    Row("type: choice, options: [low, high]", "a.x == low", nil, .ready, .conditionUnknown),
  ]

  @Test("a condition comes to what its values say", arguments: rows)
  func value(row: Row) throws {
    let run = try Self.run(row.type, when: row.when, answer: row.answer)
    #expect(run.status("b") == row.status)
    #expect(run.why("b") == row.why)
  }

  /// Decisions `p` and `q`: `y` or `n`, `s` skipped, `-` not applicable.
  @Test(
    "and, or, not over three values and what is not applicable",
    arguments: [
      ("p == y and q == y", "yy", Status.ready, Why?.none),
      ("p == y and q == y", "ny", .notApplicable, .conditionFalse),
      ("p == y and q == y", "sn", .notApplicable, .conditionFalse),
      ("p == y and q == y", "sy", .ready, .conditionUnknown),
      ("p == y and q == y", "-s", .ready, .conditionUnknown),
      ("p == y and q == y", "-y", .notApplicable, .conditionNotApplicable),
      ("p == y and q == y", "-n", .notApplicable, .conditionFalse),
      ("p == y or q == y", "sy", .ready, nil),
      ("p == y or q == y", "sn", .ready, .conditionUnknown),
      ("p == y or q == y", "-y", .ready, nil),
      ("p == y or q == y", "-n", .notApplicable, .conditionNotApplicable),
      ("p == y or q == y", "-s", .ready, .conditionUnknown),
      ("not (p == y or q == y)", "nn", .ready, nil),
      ("not p == y", "sn", .ready, .conditionUnknown),
      ("not p == y", "-n", .notApplicable, .conditionNotApplicable),
    ])
  func threeValues(when: String, values: String, status: Status, why: Why?) throws {
    let plan = try Books.plan(
      Books.steps(
        Books.decision("gate", ["open", "shut"]),
        Books.decision("p", ["y", "n"], "needs: [gate]\nwhen: gate == open"),
        Books.decision("q", ["y", "n"], "needs: [gate]"),
        Books.step("end", "needs: [p, q]\nwhen: \"\(when)\"")))
    var run = try MemoryRun(plan)
    try run.decide("gate", values.hasPrefix("-") ? "shut" : "open")
    for (step, value) in zip(["p", "q"] as [StepKey], values) where value != "-" {
      if value == "s" { try run.skip(step) } else { try run.decide(step, String(value)) }
    }
    #expect(run.status("end") == status)
    #expect(run.why("end") == why)
  }

  @Test("a skipped classification leaves the legal notice standing")
  func skippedClassification() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage"), Books.decision("classify", ["serious", "ordinary"]),
        Books.step(
          "notice",
          """
          needs: [classify]
          when: classify == serious
          notify: {to: [bca]}
          deadline: {rule: by-detection}
          """)),
      rules: [Books.rule("by-detection", start: .detection)])
    var run = try MemoryRun(plan)
    try run.done("triage")
    try run.skip("classify")
    #expect(run.lines.last == "notice: ready condition_unknown")
    #expect(run.state.clocks["notice"]?.phase == .running)
    #expect(run.refusal(.finish(reason: nil)) == .unsettled(["notice"]))
  }

  @Test("a condition on an item is read an instance")
  func perItem() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage", "record:\n  hosts: {type: list, label: Hosts}"),
        Books.decision("look", ["bad", "fine"], "each: triage.hosts"),
        Books.step("wipe", "each: triage.hosts\nwhen: look == bad"),
        Books.step("first", "needs: [triage]\neach: triage.hosts\nwhen: item == 'web01'")))
    var run = try MemoryRun(plan)
    try run.done("triage", ["hosts": ["web01", "db02"]])
    try run.decide("look[web01]", "bad")
    try run.decide("look[db02]", "fine")
    #expect(run.status("wipe[web01]") == .ready)
    #expect(run.why("wipe[db02]") == .conditionFalse)
    #expect(run.status("first[web01]") == .ready)
    #expect(run.why("first[db02]") == .conditionFalse)
  }
}
