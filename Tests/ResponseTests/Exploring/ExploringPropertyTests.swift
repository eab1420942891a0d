import Foundation
import Playbooks
import RandomPlaybooks
import Testing

@testable import Response

@Suite("Exploring and walking by chance agree")
struct ExploringPropertyTests {
  private static let booksInAPart: UInt64 = 25
  private static let walksOnABook: UInt64 = 6
  /// How many playbooks there are: 200, or a hundredth of what UNGCUU_TORTURE_RUNS says.
  private static let parts: Range<Int> = {
    let wanted = ProcessInfo.processInfo.environment["UNGCUU_TORTURE_RUNS"].flatMap { Int($0) }
    return 0..<max(8, (wanted ?? 0) / 100 / Int(booksInAPart))
  }()

  @Test("what a walk by chance reached is never called out of reach", arguments: parts)
  func walks(part: Int) throws {
    for book in Self.books(part) {
      for seed in 0..<Self.walksOnABook {
        var walk = try BruteWalk(plan: book.plan, seed: seed)
        try walk.toTheEnd()
        let wrong = walk.reached.intersection(book.exploration.outOfReach)
        #expect(
          wrong.isEmpty,
          """
          \(wrong.map { book.plan.graph.nodes[$0].path })
          \(walk.told.joined(separator: "\\n"))
          \(book.text)
          """)
        #expect(walk.run.refusal(.finish(reason: nil)) == nil)
      }
    }
  }

  @Test(
    "the engine goes every way that exploring found, and reaches what it says", arguments: parts)
  func replays(part: Int) throws {
    for book in Self.books(part) {
      for (index, way) in book.exploration.ways.enumerated() {
        var walk = try GuidedWalk(plan: book.plan, way: way)
        try walk.toTheEnd()
        let claimed = book.exploration.reachedBy.indices.filter {
          book.exploration.reachedBy[$0] == index
        }
        #expect(walk.reached.isSuperset(of: claimed), "\(book.text)")
        let met = book.exploration.metBy.filter { $0.value == index }.keys
        #expect(walk.met.isSuperset(of: met), "\(book.text)")
        #expect(walk.run.refusal(.finish(reason: nil)) == nil)
      }
    }
  }

  @Test("little is left open, and something is out of reach")
  func settled() {
    var open = 0
    var outOfReach = 0
    var steps = 0
    for book in (0..<8).flatMap(Self.books) {
      for (index, node) in book.plan.graph.nodes.enumerated() where !node.isGroup {
        steps += 1
        if book.exploration.outOfReach.contains(index) {
          outOfReach += 1
        } else if book.exploration.reachedBy[index] == nil {
          open += 1
        }
      }
    }
    #expect(outOfReach > steps / 100)
    #expect(open * 20 < outOfReach, "\(open) of \(steps) open, \(outOfReach) out of reach")
  }

  private static func books(_ part: Int) -> [ExploredBook] {
    let first = UInt64(part) * booksInAPart
    return (first..<first + booksInAPart).compactMap { ExploredBook(seed: $0, steps: 2...8) }
  }
}

/// A run whose ready steps are all ended, in any order, with any answers the engine takes; nothing is
/// skipped, passed over or put right later.
struct BruteWalk {
  private(set) var run: MemoryRun
  private(set) var reached: Set<Int>
  private(set) var told: [String] = []
  private var chance: Chance

  init(plan: Plan, seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let inputs = RandomWalk.answers(&chance, to: plan.graph.inputs)
    run = try MemoryRun(plan, seals: false) { $0.inputs = inputs.mapValues { .open($0) } }
    told = ["\(inputs)"]
    self.chance = chance
    reached = plan.reached(in: run.standing)
  }

  mutating func toTheEnd() throws {
    while let next = chance.element(of: run.standing.ready) {
      let step = run.plan.graph.nodes[next.node].step
      let action: Action
      if let decision = step.decision {
        let option = chance.element(of: decision.options)?.choice.id ?? ""
        action = .decide(next.key, option: option, reason: "why")
      } else {
        let calls = (step.notification?.to ?? []).map { MemoryRun.call($0.text) }
        let answers = RandomWalk.answers(&chance, to: step.fields)
        action = .done(next.key, answers.changes, calls, reason: nil)
      }
      // The fourth time back is refused; then another option is taken.
      if case .repeatLimit? = run.refusal(action) { continue }
      try run.act(action)
      told.append("\(action)")
      reached.formUnion(run.plan.reached(in: run.standing))
    }
  }
}

/// A run along a way that exploring found.
struct GuidedWalk {
  private(set) var run: MemoryRun
  private(set) var reached: Set<Int>
  private let way: Way

  init(plan: Plan, way: Way) throws {
    self.way = way
    run = try MemoryRun(plan, seals: false) { $0.inputs = way.inputs.mapValues { .open($0) } }
    reached = plan.reached(in: run.standing)
  }

  /// Nodes whose clocks were met in time.
  var met: Set<Int> {
    Set(
      run.state.clocks.compactMap { key, clock in
        guard case .met(_, late: 0) = clock.phase else { return nil }
        return run.plan.graph.index[key.path]
      })
  }

  mutating func toTheEnd() throws {
    while let next = run.standing.ready.first {
      let given = way.steps[next.key] ?? Answering()
      let step = run.plan.graph.nodes[next.node].step
      let calls = (step.notification?.to ?? []).map { MemoryRun.call($0.text) }
      let action: Action =
        if let option = given.option {
          .decide(next.key, given.answers.changes, calls, option: option, reason: "why")
        } else {
          .done(next.key, given.answers.changes, calls, reason: nil)
        }
      // Files, approvals and waits are no answers.
      try run.act(action) { $0.override = "needed" }
      reached.formUnion(run.plan.reached(in: run.standing))
    }
  }
}
