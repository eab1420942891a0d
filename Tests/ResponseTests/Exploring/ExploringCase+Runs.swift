import Playbooks

@testable import Response

extension ExploringCase {
  private static func given(_ answers: KeyValuePairs<String, String>) -> [GivenAnswer] {
    answers.map { GivenAnswer(place: $0, answer: $1) }
  }

  static let reach = [
    ExploringCase(
      "a list that is asked for only on another way",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y]}
        - {id: a, title: A, do: D, when: ask == x, record: {hosts: {type: list, label: H}}}
        - {id: b, title: B, do: D, needs: [ask], when: ask == y}
        - {id: c, title: C, do: D, needs: [a, b], when: ask == y, each: ▶a.hosts}
      """,
      .neverReached("c", nearest: .init(given(["ask": "y"]), .listNotApplicable))),
    ExploringCase(
      "a list that nothing can be in",
      """
      steps:
        - {id: a, title: A, do: D, record: {f: {type: list, max: 0, label: F}}}
        - {id: t, title: T, do: D, each: ▶a.f}
      """, .neverReached("t", nearest: .init([GivenAnswer(place: "a.f", answer: nil)], .listEmpty))),
    including,
  ]

  /// An included playbook as a whole.
  private static var including: ExploringCase {
    var example = ExploringCase(
      "an included playbook behind a condition that cannot hold",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: {x: {label: X}, y: {label: Y}, back: {label: B, back_to: ask}}}
        - {id: g, title: G, include: part, when: ▶ask == back}
        - {id: t, title: T, do: D}
      """,
      .conditionNeverHolds("g", nearest: .init(given(["ask": "x"]), .asksWayBack)))
    example.included = [
      "part": "steps:\n  - {id: p, title: P, do: D}\n  - {id: q, title: Q, do: D}\n"
    ]
    return example
  }

  static let ends = [
    ExploringCase(
      "more options asked for than there are",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y]}
        - {id: a, title: A, do: D, when: ask == y, record: {▶f: {type: choices, options: [p, q], min: 3, label: F}}}
      """, .cannotFinish("a", missing: ["f"], after: given(["ask": "y"]))),
    ExploringCase(
      "a text of no letters",
      "steps:\n  - {id: a, title: A, do: D, record: {▶f: {type: text, max: 0, label: F}}}\n",
      .cannotFinish("a", missing: ["f"], after: [])),
  ]

  static let clocks = [
    ExploringCase(
      "counted from a step of another way",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y]}
        - {id: a, title: A, do: D, when: ask == x}
        - {id: t, title: T, do: D, needs: [a, ask], when: ask == y, deadline: {within: 1h, from: ▶a}}
      """, .deadlineNeverStarts("t", after: given(["ask": "y"]))),
    neverInForce,
    ExploringCase(
      "a wait longer than the limit",
      """
      steps:
        - {id: a, title: A, do: D}
        - {id: b, title: B, do: D, wait: {for: 24h, from: a}}
        - {id: t, title: T, do: D, needs: [b], deadline: {within: 1h, from: ▶a}}
      """, .deadlineNeverMet("t", late: 23 * 3_600_000, after: [])),
  ]

  private static var neverInForce: ExploringCase {
    var example = ExploringCase(
      "a rule that ended before it began",
      "steps:\n  - {id: t, title: T, do: D, deadline: {rule: ▶old}}\n",
      .deadlineNeverStarts("t", after: []))
    var rule = Books.rule("old", start: .detection, from: "2026-07-01")
    rule.validTo = "2026-06-30"
    example.rules = [rule]
    return example
  }
}
