import Testing
import YAMLTree

@testable import Playbooks

@Suite("Faults in the text of a playbook")
struct ReadingFaultTests {
  @Test(
    "a fault is found where it is, with its facts, and nothing else",
    arguments: ReadingFaultCase.all)
  func found(_ example: ReadingFaultCase) {
    let marked = MarkedPlaybook(example.body)
    let (_, found) = read(marked.text)
    #expect(found.map(\.origin.span.start) == marked.marks)
    #expect(found.map(\.fault) == example.faults.map { .reading($0) })
    #expect(Set(found.map(\.rule)) == [example.rule.name])
    #expect(found.allSatisfy { $0.severity == example.severity && $0.fatal == example.fatal })
  }

  @Test("every rule has an example, here or in the tests below")
  func complete() {
    let elsewhere: Set<Rule> = [
      .tooManyFaults, .timeGoesBack, .neverInForce, .duplicateDay, .dayOutside, .duplicateField,
      .contactWithoutChannel,
    ]
    let shown = Set(ReadingFaultCase.all.map(\.rule)).union(elsewhere)
    #expect(Set(Rule.ofFile).subtracting(shown).isEmpty)
  }

  @Test("a file with next to nothing is told all it lacks")
  func missing() {
    let (playbook, found) = read("x-note: ours\n")
    #expect(
      found.map(\.fault)
        == ["playbook", "id", "version", "title", "steps"].map {
          .reading(.missingKey($0, in: .playbook))
        })
    #expect(found.map(\.fatal) == [true, false, false, false, true])
    #expect(playbook != nil)
  }

  @Test("a file that is a text, or nothing, is fatal", arguments: ["just words\n", "", "- a\n"])
  func noMapping(text: String) {
    let (playbook, found) = read(text)
    #expect(playbook == nil)
    #expect(found.map(\.fatal) == [true])
  }

  @Test("a fault of YAML keeps its place, and is fatal only where no tree is left")
  func yaml() {
    let duplicate = MarkedPlaybook("tlp: RED\n▶tlp: RED\nsteps: [{id: a, title: A, do: A}]\n")
    let (playbook, found) = read(duplicate.text)
    #expect(found.map(\.rule) == ["duplicate-key"])
    #expect(found.map(\.origin.span.start) == duplicate.marks)
    #expect(found.map(\.fatal) == [false])
    #expect(playbook?.steps.count == 1)
    #expect(read("a: [\n").1.map(\.fatal) == [true])
  }

  @Test("what a refused merge key was to bring is not asked for again, but for an id")
  func mergeKey() {
    let marked = MarkedPlaybook(
      """
      steps:
        - {id: a, title: A, do: A}
        - {id: b, ▶<<: {title: B, do: B}}
        - ▶{▶<<: {id: c}, title: C, do: C}
      """)
    let (_, found) = read(marked.text)
    #expect(found.map(\.rule) == ["merge-key", "missing-key", "merge-key"])
    #expect(found.map(\.origin.span.start) == marked.marks)
  }

  @Test("what is cut off by a comment, and a byte order mark, are warnings")
  func warnings() {
    let cut = MarkedPlaybook("steps:\n  - id: a\n    title: Máy ▶#3\n    do: A\n")
    let (_, found) = read("\u{FEFF}" + cut.text)
    #expect(found.map(\.rule) == ["byte-order-mark", "cut-by-comment"])
    #expect(found.last?.origin.span.start == cut.marks.first)
    #expect(found.allSatisfy { $0.severity == .warning && !$0.fatal })
  }

  @Test("past the limit one fault says so, and is fatal when one left out is")
  func tooMany() throws {
    let keys = (0..<1_500).map { "z\($0): 1\n" }.joined()
    let (_, found) = read(MarkedPlaybook.header + keys + "steps: [{id: a, title: A, do: A}]\n")
    #expect(found.count == DiagnosticList.limit + 1)
    let last = try #require(found.last)
    #expect(last.fault == .reading(.tooManyFaults(limit: DiagnosticList.limit)))
    #expect(!last.fatal)
    let (_, fatal) = read(MarkedPlaybook.header + keys + "steps: []\n")
    #expect(fatal.contains { $0.fatal })
    #expect(fatal.count == DiagnosticList.limit + 1)
  }

  @Test("a pattern nested too deep for the engine is refused, not tried")
  func deepPattern() {
    let depth = (NodeDecoder.patternLimit - 1) / 2
    let pattern =
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    let (_, found) = read(
      MarkedPlaybook(
        ReadingFaultCase.step("record:\n  x: {type: text, pattern: '\(pattern)'}")
      ).text)
    #expect(found.map(\.fault) == [.reading(.badPattern(pattern))])
  }

  @Test("what is wrong in one place leaves the rest of the playbook whole")
  func rest() throws {
    let (playbook, found) = read(
      MarkedPlaybook.header + """
        tlp: PINK
        steps:
          - {id: a, title: A, do: A, when: "a ==", estimate: long}
          - {title: lost}
          - {id: b, title: B, do: B, record: {x: {type: strange, label: X}}}
        """)
    #expect(found.count == 5)
    let steps = try #require(playbook?.steps)
    #expect(steps.map(\.id) == ["a", "b"])
    #expect(steps[0].when == nil)
    #expect(steps[1].fields.map(\.type) == [.text])
  }
}

/// Reads a text as the main file of a compilation.
func read(_ text: String) -> (Playbook?, [Diagnostic]) {
  read(Array(text.utf8))
}

func read(_ bytes: [UInt8]) -> (Playbook?, [Diagnostic]) {
  PlaybookReader.read(SourceFile(role: .playbook, name: "main.yaml", bytes: bytes), index: 0)
}
