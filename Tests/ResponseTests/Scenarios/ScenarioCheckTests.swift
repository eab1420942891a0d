import Playbooks
import Response
import Testing
import YAMLTree

@Suite("Names and words of a scenario that its playbook does not have")
struct ScenarioCheckTests {
  private static let book =
    "inputs: {system: {type: text, label: S}}\nroles: {lead: {title: L}}\n"
    + Books.steps(
      Books.step("look", "record: {hosts: {type: list, label: Hosts}}"),
      Books.decision("judge", ["good", "bad"], "needs: [look]"),
      Books.step("tell", "needs: [judge]\nnotify: {to: [boss]}"),
      "  - {id: more, title: More, needs: [tell], include: other}\n")

  @Test(
    "each is found where it is written, with what may be meant",
    arguments: [
      ("inputs: {▶sytem: a}\nscript: []\n", ["unknown-input", "missing-argument"]),
      ("inputs: {system: a}\nscript:\n  - done: ▶loook\n", ["unknown-step"]),
      ("inputs: {system: a}\nscript:\n  - {done: look, set: {▶host: x}}\n", ["unknown-field"]),
      (
        "inputs: {system: a}\nscript:\n  - {decide: judge, option: ▶god, reason: x}\n",
        ["unknown-option"]
      ),
      ("inputs: {system: a}\nscript:\n  - {done: tell, told: {▶bos: sent}}\n", ["unknown-contact"]),
      ("inputs: {system: a}\nscript:\n  - {done: tell, told: {boss: ▶snt}}\n", ["bad-word"]),
      ("inputs: {system: a}\nscript:\n  - {role: ▶head, to: An}\n", ["unknown-role"]),
      ("inputs: {system: a}\nscript:\n  - {note: a, step: ▶lok}\n", ["unknown-step"]),
      ("inputs: {system: a}\nscript:\n  - {done: look, refused: ▶blokced}\n", ["bad-word"]),
      (
        "inputs: {system: a}\nscript:\n  - expect: {states: {▶lok: ▶dne}}\n",
        ["unknown-step", "bad-word"]
      ),
      ("inputs: {system: a}\nscript: []\nexpect: {clocks: {tell: ▶overdue}}\n", ["bad-word"]),
      ("inputs: {system: a}\nscript: []\nexpect: {states: {look: ▶done because}}\n", ["bad-word"]),
      ("inputs: {system: a}\nscript: []\nexpect: {ready: [look, ▶lok]}\n", ["unknown-step"]),
      ("inputs: {system: a}\nscript: []\nexpect: {order: [▶more]}\n", ["names-group"]),
      ("inputs: {system: a}\nscript: []\nexpect: {run: ▶finished}\n", ["bad-word"]),
    ])
  func found(_ body: String, _ rules: [String]) throws {
    let plan = try Books.plan(
      Self.book, included: ["other": Books.steps(Books.step("inner"))])
    let (text, marks) = Self.marked(
      "scenario: 1\nid: a\nplaybook: test\ntitle: A\nopened: 2026-11-22 03:00\n" + body)
    let read = ScenarioReader.read(
      SourceFile(role: .scenario, name: "a.yaml", bytes: Array(text.utf8)))
    #expect(read.1 == [])
    let found = ScenarioCheck.faults(of: try #require(read.0), on: plan)
    #expect(Set(found.map(\.rule)) == Set(rules))
    let other = found.filter { $0.rule != "missing-argument" }
    #expect(other.map(\.origin.span.start) == marks)
  }

  /// A text without its marks, and where they stood.
  static func marked(_ body: String) -> (text: String, marks: [Position]) {
    var (text, marks) = ("", [Position]())
    var (line, column) = (1, 1)
    for scalar in body.unicodeScalars {
      if scalar == "▶" {
        marks.append(Position(line: line, column: column))
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return (text, marks)
  }
}
