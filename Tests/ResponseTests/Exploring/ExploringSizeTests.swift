import Playbooks
import Testing

@testable import Response

@Suite("Exploring: large playbooks, and bounds")
struct ExploringSizeTests {
  @Test("one option of very many is found where it is asked for")
  func many() {
    let options = (0..<200).map { "c\($0)" }.joined(separator: ", ")
    let text = """
      steps:
        - {id: a, title: A, do: D, record: {f: {type: choice, options: [\(options)], label: F}}}
        - {id: d, title: D, decide: {question: Q, options: [\(options)]}}
        - {id: t, title: T, do: D, when: a.f == c150 and d == c199}
        - {id: u, title: U, do: D, needs: [a, d], when: a.f == c150 and d == c199 and a.f == c3}
      """
    let found = diagnostics(of: ExploringCase("", text, .neverReached("", nearest: nil)))
    #expect(found.map(\.rule) == ["condition-never-true"])
  }

  @Test("twenty decisions read at once are no bound")
  func together() {
    let ids = (0..<20).map { "d\($0)" }
    var text = "steps:\n"
    for id in ids {
      text += "  - {id: \(id), title: D, needs: [], decide: {question: Q, options: [a, b, c]}}\n"
    }
    text += "  - {id: odd, title: O, needs: [d0], when: d0 == a, "
    text += "decide: {question: Q, options: [p, q]}}\n"
    let all = ids.map { "\($0) != a" }.joined(separator: " and ")
    let needs = ids.joined(separator: ", ")
    text += "  - {id: t, title: T, do: D, needs: [\(needs)], when: \(all)}\n"
    text += "  - {id: u, title: U, do: D, needs: [\(needs), odd], when: \(all) and odd == p}\n"
    let found = diagnostics(of: ExploringCase("", text, .neverReached("", nearest: nil)))
    #expect(found.map(\.rule) == ["condition-never-holds"])
    guard case .exploring(.conditionNeverHolds("u", _))? = found.first?.fault else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("a bound that is hit is a note that names what is open, and no fault")
  func bounded() throws {
    let example = try #require(ExploringCase.conditions.first)
    let compilation = example.compiled()
    let plan = Plan(
      playbook: try #require(compilation.playbook), graph: try #require(compilation.graph),
      rules: [:], zone: .vietnam)
    var limits = Explorer.Limits()
    limits.states = 2
    let found = Exploration.of(plan, limits: limits).diagnostics
    #expect(found.map(\.fault) == [.exploring(.notProven(["t"]))])
    #expect(found.map(\.severity) == [.note])

    limits = Explorer.Limits()
    limits.work = 8
    let stopped = Exploration.of(plan, limits: limits)
    #expect(stopped.diagnostics.map(\.rule) == ["not-proven"])
  }

  @Test("a playbook of 500 steps and 20 decisions is proven, and one fault in it found")
  func large() {
    let sound = Self.large(fault: false)
    #expect(diagnostics(of: ExploringCase("", sound, .neverReached("", nearest: nil))) == [])
    let found = diagnostics(
      of: ExploringCase("", Self.large(fault: true), .neverReached("", nearest: nil)))
    let nearest = ExploringFault.Nearest(
      [
        GivenAnswer(place: "d18", answer: "b"), GivenAnswer(place: "d19", answer: "a"),
      ], .readsNotApplicable)
    #expect(found.map(\.fault) == [.exploring(.conditionNeverHolds("last", nearest: nearest))])
  }

  /// Decisions after one another, each with two chains of steps of its own; the last step hangs on

  /// what two of them cannot both be.
  private static func large(fault: Bool) -> String {
    var lines = ["steps:"]
    for number in 0..<20 {
      let above = number == 0 ? "[]" : "[a\(number - 1)-11, b\(number - 1)-11]"
      lines.append(
        "  - {id: d\(number), title: D, needs: \(above), decide: {question: Q, options: [a, b]}}")
      for side in ["a", "b"] {
        for place in 0..<12 {
          let above = place == 0 ? "d\(number)" : "\(side)\(number)-\(place - 1)"
          let when = place == 0 ? ", when: d\(number) == \(side)" : ""
          lines.append(
            "  - {id: \(side)\(number)-\(place), title: S, do: D, needs: [\(above)]\(when)}")
        }
      }
    }
    lines.append(
      "  - {id: odd, title: O, needs: [d18, d19], when: d18 == a, decide: {question: Q, options: [p, q]}}"
    )
    let wanted = fault ? "d18 == b and d19 == a and odd == p" : "d18 == a and d19 == b and odd == p"
    lines.append("  - {id: last, title: L, do: D, needs: [d18, d19, odd], when: \(wanted)}")
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "lists inside lists, and a hundred values of one answer, come to an end",
    .timeLimit(.minutes(5)))
  func hostile() {
    var deep = ExploringCase(
      "",
      """
      inputs: {hosts: {type: list, min: 1000, label: H}}
      steps:
        - {id: g, title: G, each: inputs.hosts, include: part-0, with: {hosts: "{{inputs.hosts}}"}}
      """, .neverReached("", nearest: nil))
    for depth in 0..<20 {
      let inner =
        depth == 19
        ? "do: D" : "include: part-\(depth + 1), with: {hosts: \"{{inputs.hosts}}\"}"
      deep.included["part-\(depth)"] = """
        inputs: {hosts: {type: list, label: H}}
        steps:
          - {id: g, title: G, each: inputs.hosts, \(inner)}
        """
    }
    #expect(diagnostics(of: deep) == [])

    var wide =
      "steps:\n  - {id: a, title: A, do: D, record: {f: {type: text, label: F}, l: {type: list, label: L}}}\n"
    for number in 0..<12 {
      let values = (0..<10).map { "'v\(number)-\($0)'" }.joined(separator: ", ")
      wide +=
        "  - {id: t\(number), title: T, do: D, needs: [a], when: \"a.f in [\(values)] and 'v\(number)' in a.l\"}\n"
    }
    let found = diagnostics(of: ExploringCase("", wide, .neverReached("", nearest: nil)))
    #expect(found == [])
  }
}
