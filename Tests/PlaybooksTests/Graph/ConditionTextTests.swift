import Testing

@testable import Playbooks

@Suite("A condition as text")
struct ConditionTextTests {
  @Test(
    "a condition's text means the same when it is read again",
    arguments: [
      "a", "not a", "a.b == 'x'", "a.n < 1.50", "a.x in ['b', 2]", "'x' in a.hosts",
      "a.x in b.hosts", "a.x == \"it's\"", "not (a and b) or c", "a or (b or c) and not d",
      "not not a",
    ])
  func conditions(text: String) throws {
    let origin = Origin(file: 0, span: MarkedPlaybook.nowhere)
    let condition = try ConditionParser.parse(text) { _ in origin }.get()
    #expect(try ConditionParser.parse(condition.text) { _ in origin }.get() == condition)
  }
}
