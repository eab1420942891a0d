import Foundation
import TestSupport
import Testing

@Suite("`check` explores")
struct ExploringCommandTests {
  private static let text = """
    playbook: 1
    id: shut
    version: 1.0.0
    title: {vi: Thử, en: Trial}
    steps:
      - id: ask
        title: {vi: Hỏi, en: Ask}
        decide:
          question: {vi: "Sao?", en: "Which?"}
          options:
            go: {label: {vi: Đi, en: Go}}
            stay: {label: {vi: Ở, en: Stay}}
            back: {label: {vi: Lại, en: Again}, back_to: ask}
      - {id: shut, title: {vi: Đóng, en: Shut}, do: {vi: Làm., en: Do.}, when: ask == back}
    """

  @Test("a finding says where, with which answers, and what next; the exit status is 2")
  func told() throws {
    let workspace = try Workspace()
    try workspace.write(Self.text, to: "playbooks/shut.yaml")
    let found = try workspace.run(["check", "./playbooks/shut.yaml"], lang: "en")
    #expect(found.status == 2)
    let told = """
      ./playbooks/shut.yaml:14:76: error: The condition of `shut` never holds, whatever is \
      answered. At the nearest, with `ask: go`: its condition is false. [condition-never-holds]
        \(Self.text.split(separator: "\n")[13])
      \(String(repeating: " ", count: 77))^~~
      hint: Where the way back is taken, the decision is open again; ask for an option that goes on.
      ./playbooks/shut.yaml: 2 steps, 1 error, no warnings

      """
    #expect(found.output == told)
  }

  @Test("findings are in the JSON as all others are")
  func json() throws {
    let workspace = try Workspace()
    try workspace.write(Self.text, to: "playbooks/shut.yaml")
    let found = try workspace.run(["check", "shut", "--json"])
    #expect(found.status == 2)
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["rule"] as? String } == ["condition-never-holds"])
    #expect(rows.map { $0["line"] as? Int } == [14])
    #expect(rows.map { $0["severity"] as? String } == ["error"])
  }

  @Test("--no-explore leaves it out")
  func leftOut() throws {
    let workspace = try Workspace()
    try workspace.write(Self.text, to: "playbooks/shut.yaml")
    let found = try workspace.run(["check", "shut", "--no-explore"])
    #expect(found.status == 0)
  }
}
