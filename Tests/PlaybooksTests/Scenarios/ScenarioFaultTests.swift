import Testing
import YAMLTree

@testable import Playbooks

/// A scenario with faults, and what must be found at its marks.
struct ScenarioFaultCase: CustomTestStringConvertible {
  let title: String
  let body: String
  var fatal = false
  /// One for each mark, in the order of the text.
  let faults: [ReadingFault]

  var testDescription: String { title }

  private static let header =
    "scenario: 1\nid: main\nplaybook: small\ntitle: Main\nopened: 2026-11-23 03:10\n"

  /// The text with its marks; a header is put before a body that has none.
  var marked: MarkedScenario {
    MarkedScenario(
      body.contains("scenario: ") || body.hasPrefix("▶- ") ? body : Self.header + body)
  }

  static func entry(_ keys: String) -> String { "script:\n  - {\(keys)}\n" }

  static let all: [ScenarioFaultCase] = [
    ScenarioFaultCase(
      title: "a version to come", body: "scenario: ▶2\nid: a\n", fatal: true,
      faults: [.newerFormat(version: 2, known: 1)]),
    ScenarioFaultCase(
      title: "no mapping", body: "▶- a\n", fatal: true,
      faults: [.wrongType(wanted: .mapping, got: .list)]),
    ScenarioFaultCase(
      title: "what must be there",
      body: "▶scenario: 1\nid: a\n",
      faults: ["playbook", "title", "opened", "script"].map { .missingKey($0, in: .scenario) }),
    ScenarioFaultCase(
      title: "a key with a slip in it", body: "▶inptus: {a: b}\nscript: []\n",
      faults: [.unknownKey("inptus", in: .scenario, hint: "inputs")]),
    ScenarioFaultCase(
      title: "an id that is none",
      body: "scenario: 1\nid: ▶Số 1\nplaybook: b\ntitle: A\nopened: 2026-11-23 03:10\nscript: []\n",
      faults: [.badID("Số 1", kind: .scenario)]),
    ScenarioFaultCase(
      title: "a key of an entry with a slip in it", body: entry("done: a, ▶tolld: {b: sent}"),
      faults: [.unknownKey("tolld", in: .entry, hint: "told")]),
    ScenarioFaultCase(
      title: "two acts in one entry", body: entry("done: a, ▶skip: b, reason: c"),
      faults: [.conflictingKeys("done", "skip")]),
    ScenarioFaultCase(
      title: "an option of nothing", body: entry("done: a, ▶option: b"),
      faults: [.keyWithout("option", needed: "decide")]),
    ScenarioFaultCase(
      title: "a recipient in a skip", body: entry("skip: a, ▶told: {b: sent}"),
      faults: [
        .keyWithout("told", needed: "start | answer | done | decide | fail | notice")
      ]),
    ScenarioFaultCase(
      title: "a refusal of nothing", body: entry("▶refused: blocked"),
      faults: [.keyWithout("refused", needed: "done | decide | skip")]),
    ScenarioFaultCase(
      title: "words of a run and a handover",
      body: "script:\n  - run: ▶finnish\n  - handover: ▶give\n",
      faults: [
        .badWord("finnish", allowed: ["finish", "abort", "void", "reopen"], hint: "finish"),
        .badWord(
          "give", allowed: ["offer", "accept", "decline", "withdraw", "take"], hint: nil),
      ]),
    ScenarioFaultCase(
      title: "times", body: "detected: 20m ago\nscript:\n  - {at: ▶soon, done: a}\n",
      faults: [.badDuration("soon")]),
    ScenarioFaultCase(
      title: "time that goes back",
      body:
        "script:\n  - {at: 2h, done: a}\n  - {done: b}\n  - {at: ▶90m, done: c}\n  - {at: 2h, done: d}\n",
      faults: [.timeGoesBack("90m", after: "2h")]),
    ScenarioFaultCase(
      title: "an opening without a time of day",
      body: "scenario: 1\nid: a\nplaybook: b\ntitle: A\nopened: ▶2026-11-23\nscript: []\n",
      faults: [.badDate("2026-11-23")]),
    ScenarioFaultCase(
      title: "answers that are mappings", body: entry("done: a, set: {b: ▶{c: d}}"),
      faults: [.wrongType(wanted: .text, got: .mapping)]),
    ScenarioFaultCase(
      title: "a recipient without an outcome", body: entry("done: a, told: {b: ▶{channel: c}}"),
      faults: [.missingKey("outcome", in: .told)]),
    ScenarioFaultCase(
      title: "keys of facts and of what is expected",
      body: entry("update: {▶titel: a}, reason: b, expect: {▶state: {a: done}}"),
      faults: [
        .unknownKey("titel", in: .facts, hint: "title"),
        .unknownKey("state", in: .expectation, hint: "states"),
      ]),
    ScenarioFaultCase(
      title: "lists that are none", body: "script: []\nexpect: {ready: ▶a, states: ▶[b]}\n",
      faults: [
        .textForList("a"), .wrongType(wanted: .mapping, got: .list),
      ]),
  ]
}

/// A scenario's text in which `▶` stands before every place a fault must be found at.
struct MarkedScenario {
  let text: String
  let marks: [Position]

  init(_ body: String) {
    // A header keeps `MarkedPlaybook` from adding one of its own.
    let marked = MarkedPlaybook("playbook: 1\n" + body)
    text = String(marked.text.dropFirst("playbook: 1\n".count))
    marks = marked.marks.map { Position(line: $0.line - 1, column: $0.column) }
  }
}

@Suite("Faults in the text of a scenario")
struct ScenarioFaultTests {
  @Test(
    "a fault is found where it is, with its facts, and nothing else",
    arguments: ScenarioFaultCase.all)
  func found(_ example: ScenarioFaultCase) {
    let marked = example.marked
    let (_, found) = Self.read(marked.text)
    #expect(found.map(\.fault) == example.faults.map { .reading($0) })
    let places = found.map(\.origin.span.start)
    #expect(marked.marks.count == 1 ? Set(places) == Set(marked.marks) : places == marked.marks)
    #expect(found.allSatisfy { $0.severity == .error && $0.fatal == example.fatal })
  }

  @Test("a title in one language is warned of, and a fault of YAML is told as in any file")
  func warnings() {
    let text =
      "scenario: 1\nid: a\nplaybook: b\ntitle: {vi: A}\nopened: 2026-11-23 03:10\nscript: []\n"
    #expect(Self.read(text).1.map(\.rule) == ["missing-language"])
    #expect(Self.read(text + "script: []\n").1.map(\.rule).contains("duplicate-key"))
    #expect(Self.read("a: [\n").1.map(\.fatal) == [true])
  }

  @Test("a script past the limit is cut there, and said so")
  func tooLong() {
    let entries = String(repeating: "  - {skip: a, reason: b}\n", count: 2_001)
    let (read, found) = Self.read(
      "scenario: 1\nid: a\nplaybook: b\ntitle: A\nopened: 2026-11-23 03:10\nscript:\n" + entries)
    #expect(found.map(\.fault) == [.reading(.outOfRange(2_001, 0...2_000))])
    #expect(read?.script.count == 2_000)
  }

  @Test("what is written is what is read")
  func whole() throws {
    let (read, found) = Self.read(
      """
      scenario: 1
      id: a
      playbook: b
      title: {vi: A, en: B}
      opened: 2026-11-23T03:10+07:00
      detected: 20m ago
      drill: true
      by: Minh
      inputs: {hosts: [x, y], level: 4}
      script:
        - at: 1h30m
          by: An
          by_whom: Bình
          happened: 10m ago
          override: gấp
          decide: c
          option: d
          reason: e
          set: {f: no}
          add: {g: h}
          told: {i: sent, j: {outcome: answered, channel: email, person: k}}
          refused: blocked
          expect: {ready: []}
        - expect: {run: open}
      expect: {states: {c: done}, clocks: {c: met}, order: [c]}
      """)
    #expect(found == [])
    let scenario = try #require(read)
    #expect(scenario.isDrill && scenario.by == "Minh" && scenario.detected?.text == "20m ago")
    #expect(scenario.inputs.map(\.texts) == [["x", "y"], ["4"]])
    let entry = try #require(scenario.script.first)
    #expect(entry.at == 5_400_000)
    #expect(entry.act?.verb == .decide && entry.act?.object.text == "c")
    #expect(entry.given.answers.map(\.sign) == [.set, .add])
    #expect(entry.given.answers.map(\.texts) == [["no"], ["h"]])
    #expect(entry.given.notices.map(\.outcome.text) == ["sent", "answered"])
    #expect(entry.given.notices.map(\.channel) == ["phone", "email"])
    #expect(entry.expected?.ready?.names.isEmpty == true)
    #expect(scenario.script.last?.act == nil)
    #expect(scenario.end?.order?.names.map(\.text) == ["c"])
  }

  static func read(_ text: String) -> (Scenario?, [Diagnostic]) {
    ScenarioReader.read(
      SourceFile(role: .scenario, name: "main.yaml", bytes: Array(text.utf8)))
  }
}
