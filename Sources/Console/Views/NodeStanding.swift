import Playbooks
import Response

/// How a step of a graph stands in a run, all its instances taken together; a group, all that is in it.
package struct NodeStanding: Hashable, Sendable {
  /// The status that asks for the most.
  package let status: Status
  /// Options its decision took.
  package let taken: Set<String>
  /// How its clock stands, in the reader's words; of several, the one that is due first among those
  /// that are still to be met.
  package let clock: String?
  /// What that clock rests on, and how sure that is.
  package let ground: String?
  /// Whether that clock is past due and not met.
  package let isLate: Bool
  private let counts: [Status: Int]

  /// From what asks for the most to what asks for nothing.
  private static let order: [Status] = [
    .failed, .active, .ready, .blocked, .done, .skipped, .notApplicable,
  ]

  /// The standing of each node of a run's graph; a step that has no instance yet has none.
  package static func all(in view: RunView) -> [Int: NodeStanding] {
    let byNode = Dictionary(grouping: view.standing.instances, by: \.node)
    let nodes = view.plan.graph.nodes
    let clocks = Dictionary(
      clocks(of: view).map { ($0.key.path, $0) },
      uniquingKeysWith: { first, next in first.isOpen || !next.isOpen ? first : next })
    var all: [Int: NodeStanding] = [:]
    for index in nodes.indices {
      let instances = (nodes[index].members ?? [index]).flatMap { byNode[$0] ?? [] }
      all[index] = NodeStanding(instances, clocks[nodes[index].path], view)
    }
    return all
  }

  private init?(_ instances: [Standing.Instance], _ clock: ClockLine?, _ view: RunView) {
    let counts = Dictionary(grouping: instances, by: \.status).mapValues(\.count)
    guard let status = Self.order.first(where: { counts[$0] != nil }) else { return nil }
    self.status = status
    self.counts = counts
    self.clock = clock.map {
      ViewWords.stand(of: $0, now: view.now, zone: view.plan.zone)[view.language]
    }
    ground = clock.map { ClockView.ground(of: $0, in: view) }
    isLate = clock?.status == .late
    taken = Set(instances.compactMap { view.state.record($0.key).visit.option })
  }

  /// `✓ đã xong`; of several instances, how many stand how: `✗ 1 không đạt · ✓ 2 đã xong`.
  package func text(in language: Language) -> String {
    let isOne = counts.values.reduce(0, +) == 1
    return Self.order.compactMap { status in
      counts[status].map { count in
        "\(status.sign) \(isOne ? "" : "\(count) ")\(status.phrase[language])".trimmed
      }
    }.joined(separator: " · ")
  }

  /// The same without its sign, where a sign is drawn.
  package func words(in language: Language) -> String {
    let isOne = counts.values.reduce(0, +) == 1
    return Self.order.compactMap { status in
      counts[status].map { "\(isOne ? "" : "\($0) ")\(status.phrase[language])" }
    }.joined(separator: " · ")
  }
}

extension Status {
  /// A sign beside the word, none where nothing is to be done.
  var sign: String {
    switch self {
    case .blocked: "·"
    case .ready: "○"
    case .active: "►"
    case .done: "✓"
    case .skipped: "–"
    case .failed: "✗"
    case .notApplicable: " "
    }
  }

  var inks: [Ink] {
    switch self {
    case .blocked, .skipped, .notApplicable: [.dim]
    case .ready: [.bold]
    case .active: [.bold, .cyan]
    case .done: [.green]
    case .failed: [.red]
    }
  }
}
