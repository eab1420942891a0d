import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Proofs from a stored trail")
struct ProofTests {
  @Test(
    "every event is proven in every tree it is in, and every tree to begin with each smaller one")
  func allSizes() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    for place in 0..<32 { try store.add("note.added", to: "r1", after: Int64(place)) }
    var events: [StoredEvent] = []
    try store.forEachEvent { events.append($0) }
    let heads = (0...events.count).map { size in
      Head(size: Int64(size), root: MerkleTree.root(of: events.prefix(size).map(\.leaf)))
    }
    for head in heads {
      for event in events.prefix(Int(head.size)) {
        try store.inclusionProof(of: event, in: head).check(event.leaf, in: head)
      }
      for old in heads.prefix(Int(head.size) + 1) {
        try store.consistencyProof(from: old, to: head).check(old: old, new: head)
      }
    }
  }

  @Test("a head that the trail never had is proven by nothing")
  func otherHeads() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    try store.add("note.added", to: "r1", after: 0)
    let event = try #require(try store.events(of: "r1").first)
    let other = Head(size: 2, root: .sha256(of: []))
    #expect(throws: TrailFault.differs(size: 2)) { try store.inclusionProof(of: event, in: other) }
    let far = Head(size: 9, root: .sha256(of: []))
    #expect(throws: TrailFault.differs(size: 9)) { try store.inclusionProof(of: event, in: far) }
    #expect(throws: TrailFault.differs(size: 2)) {
      try store.consistencyProof(from: other, to: store.head)
    }
    #expect(throws: TrailFault.differs(size: 9)) {
      try store.consistencyProof(from: far, to: store.head)
    }
  }
}
