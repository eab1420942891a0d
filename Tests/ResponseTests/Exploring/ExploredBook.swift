import Playbooks
import RandomPlaybooks

@testable import Response

/// A playbook by chance, explored; some of its conditions ask for what cannot be.
struct ExploredBook {
  let text: String
  let plan: Plan
  let exploration: Exploration

  init?(seed: UInt64, steps: ClosedRange<Int>) {
    var chance = Chance(seed: seed &+ 0xC0FFEE)
    let random = RandomPlaybook(seed: seed, steps: steps)
    let main = Self.contrary(random.text, &chance)
    let included = random.included.sorted { $0.key < $1.key }.reduce(into: [String: String]()) {
      $0[$1.key] = Self.contrary($1.value, &chance)
    }
    let library = Library(
      playbook: { id in
        guard let text = included[id] else { return .missing(known: []) }
        return .found(SourceFile(role: .include, name: id, bytes: Array(text.utf8)))
      })
    let compilation = PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "main.yaml", bytes: Array(main.utf8)), library: library)
    guard let playbook = compilation.playbook, let graph = compilation.graph else { return nil }
    text = ([main] + included.sorted { $0.key < $1.key }.map(\.value)).joined()
    plan = Plan(playbook: playbook, graph: graph, rules: [:], zone: .vietnam)
    exploration = Exploration.of(plan, known: compilation.diagnostics)
  }

  /// The same text, in which some conditions ask for the opposite.
  private static func contrary(_ text: String, _ chance: inout Chance) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.map { line -> String in
      guard line.hasPrefix("    when: ") else { return line }
      let words = line.dropFirst(11).dropLast().split(separator: " ").map(String.init)
      var made: [String] = []
      for word in words {
        switch word {
        case "low" where chance.one(in: 2): made.append("high")
        case "a" where chance.one(in: 2): made.append("b")
        case let name where name.hasSuffix(".ok") && chance.one(in: 2): made.append("not \(name)")
        default: made.append(word)
        }
      }
      return "    when: \"\(made.joined(separator: " "))\""
    }.joined(separator: "\n")
  }
}

extension Plan {
  /// The nodes that can be worked on because their condition holds.
  func reached(in standing: Standing) -> Set<Int> {
    Set(
      standing.instances.filter { instance in
        instance.status == .ready && (instance.truth == .yes || hangsOnConstant(instance.node))
      }.map(\.node))
  }
}
