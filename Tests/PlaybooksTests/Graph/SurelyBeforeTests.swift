import RandomPlaybooks
import Testing

@testable import Playbooks

@Suite("What is surely before")
struct SurelyBeforeTests {
  @Test("it is what every way of settling steps one by one has settled", arguments: 0..<300)
  func bruteForce(seed: UInt64) {
    let drafts = Self.drafts(seed: seed)
    var edges = Edges(capacity: drafts.count)
    for draft in drafts {
      for target in draft.needs + draft.children { edges.add(target) }
      edges.close()
    }
    let ordering = Ordering(edges)
    #expect(ordering.cycles.isEmpty)
    let before = SurelyBefore(drafts, order: ordering.order, targets: drafts.indices)
    let states = Self.states(of: drafts)
    for node in drafts.indices where drafts[node].children.isEmpty {
      let settled = states.filter { Self.mayBegin(node, in: $0, drafts) }
        .reduce(Set(drafts.indices)) { $0.intersection($1) }
      let found = Set(drafts.indices.filter { before.contains($0, before: node) })
      #expect(found == settled, "\(node) of \(drafts.map { ($0.needs, $0.join) })")
    }
  }

  /// Up to seven steps, some of them in a group that first steps take their needs from.
  private static func drafts(seed: UInt64) -> [Draft] {
    var chance = Chance(seed: seed)
    var drafts: [Draft] = []
    while drafts.count < 7 {
      let free = drafts.indices.filter { node in !drafts.contains { $0.children.contains(node) } }
      var draft = Draft()
      if !free.isEmpty, !chance.one(in: 5) {
        draft.needs = chance.some(of: Array(free), upTo: 3)
        if draft.needs.count > 1, chance.one(in: 2) { draft.join = .any }
      }
      drafts.append(draft)
      if drafts.count < 6, chance.one(in: 4) {
        let group = drafts.count - 1
        var inner = draft
        drafts.append(inner)
        inner = Draft()
        if chance.one(in: 2) { inner = draft } else { inner.needs = [group + 1] }
        drafts.append(inner)
        drafts[group].children = [group + 1, group + 2]
      }
    }
    return drafts
  }

  /// Every set of settled nodes that can come about; a group is settled when all in it are.
  private static func states(of drafts: [Draft]) -> Set<Set<Int>> {
    var found: Set<Set<Int>> = [[]]
    var open: [Set<Int>] = [[]]
    while let state = open.popLast() {
      for node in drafts.indices where !state.contains(node) && mayBegin(node, in: state, drafts) {
        if !drafts[node].children.allSatisfy({ state.contains($0) }) { continue }
        let next = state.union([node])
        if found.insert(next).inserted { open.append(next) }
      }
    }
    return found
  }

  private static func mayBegin(_ node: Int, in state: Set<Int>, _ drafts: [Draft]) -> Bool {
    let needs = drafts[node].needs
    return drafts[node].join == .all || needs.isEmpty
      ? needs.allSatisfy { state.contains($0) } : needs.contains { state.contains($0) }
  }
}
