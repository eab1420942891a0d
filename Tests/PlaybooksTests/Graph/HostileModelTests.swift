import RandomPlaybooks
import Testing

@testable import Playbooks

@Suite("Playbooks that name anything anywhere")
struct HostileModelTests {
  @Test("they give a graph or a fatal fault, never a crash", arguments: 0..<400)
  func total(seed: UInt64) {
    var chance = Chance(seed: seed)
    let main = Self.body(&chance)
    let parts = ["p1", "p2"].map { ($0, MarkedPlaybook.included($0, Self.body(&chance))) }
    let beside = Beside(
      playbooks: Dictionary(uniqueKeysWithValues: parts), rules: [.step, .field, .detection],
      contacts: ["soc"])
    let compilation = compile(MarkedPlaybook(main).text, beside)
    #expect((compilation.graph == nil) == compilation.diagnostics.contains { $0.fatal })
    for node in compilation.graph?.nodes.indices ?? 0..<0 {
      #expect(compilation.graph?.below(node).contains(node) == false)
    }
  }

  private static let names = [
    "s0", "s1", "s2", "s3", "s9", "s1/s0", "s2/s1/s0", "s0.hosts", "s1.ok", "s2.level", "s3.at",
    "s1/s0.hosts", "inputs.hosts", "inputs.ok", "inputs.none", "item", "organisation.name",
  ]

  private static func body(_ chance: inout Chance) -> String {
    var lines = ["inputs:"]
    lines += ["  hosts: {type: list, label: H}", "  ok: {type: yesno, label: O, required: false}"]
    lines.append("steps:")
    for index in 0...3 {
      let keys = [
        "needs: [\(name(&chance)), \(name(&chance))]", "join: any", "each: \(name(&chance))",
        "when: \"\(name(&chance)) == a or not \(name(&chance)) and 'x' in \(name(&chance))\"",
        "deadline: {within: 1h, from: \(name(&chance))}",
        "deadline: {rule: by-field, from: \(name(&chance))}",
        "wait: {for: 1h, from: \(name(&chance))}",
        "run: {argv: [x, \"{{\(name(&chance))}}\"], timeout: 5s}",
        "notify: {to: [\(name(&chance))]}",
      ].filter { _ in chance.one(in: 4) }
      let record =
        "record: {hosts: {type: list, label: H}, ok: {type: yesno, label: O}, "
        + "level: {type: choice, options: [a, b], label: L}, at: {type: time, label: T}}"
      let work = [
        "do: \"{{\(name(&chance))}}\", \(record)",
        "decide: {question: Q, options: {a: {label: A}, b: {label: B, back_to: \(name(&chance))}}}",
        "include: p1, with: {hosts: \"{{\(name(&chance))}}\", ok: \"{{\(name(&chance))}}\"}",
        "include: p2, with: {hosts: \"{{\(name(&chance))}} and {{\(name(&chance))}}\"}",
      ]
      let rest = ([chance.element(of: work) ?? record] + keys).joined(separator: ", ")
      lines.append("  - {id: s\(index), title: \"T {{\(name(&chance))}}\", \(rest)}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ chance: inout Chance) -> String {
    chance.element(of: names) ?? "s0"
  }
}
