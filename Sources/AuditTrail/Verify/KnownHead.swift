/// Where a head is known from that the trail is held to.
package enum HeadSource: Hashable, Sendable {
  /// heads.log, beside the database.
  case headsLog
  /// A signed checkpoint among those stored with the trail.
  case checkpoint
  /// What is kept beside the signing keys of this machine, outside the workspace.
  case keyRing
  /// A checkpoint that somebody outside kept.
  case anchor
}

/// A checkpoint that somebody outside kept: it is believed because of where it comes from.
package struct Anchor: Hashable, Sendable {
  /// What it says of the log.
  package let checkpoint: Checkpoint

  /// Takes the checkpoint of a note.
  ///
  /// Its signature adds nothing to what the holder knows: the note was in their hands.
  package init(_ note: SignedNote) throws(NoteFault) {
    checkpoint = try Checkpoint(parsing: note.text)
  }
}

/// Compares heads known from one place with the tree as it grows.
struct KnownHeads {
  private let source: HeadSource
  private let heads: [Head]
  private var next = 0
  private var firstDifference: Int64?
  private var lastAgreement: Int64 = 0

  /// Heads in any order; several may have one size.
  init(_ heads: [Head], from source: HeadSource) {
    self.heads = heads.sorted { $0.size < $1.size }
    self.source = source
  }

  /// The greatest size at which the tree agreed, before it first did not; nil where there is none.
  var agreement: Int64? { lastAgreement > 0 ? lastAgreement : nil }

  /// Compares the heads of the tree's size with it.
  mutating func pass(_ tree: MerkleFrontier) {
    while next < heads.count, heads[next].size <= tree.size {
      let head = heads[next]
      next += 1
      guard head.size == tree.size else { continue }
      if head.root != tree.root {
        firstDifference = firstDifference ?? head.size
      } else if firstDifference == nil {
        lastAgreement = head.size
      }
    }
  }

  /// What the comparison comes to for a tree that ends at a size.
  func findings(at size: Int64) -> [Finding] {
    var findings: [Finding] = []
    if let greatest = heads.last, greatest.size > size {
      findings.append(.shorterThanHead(size: greatest.size, source))
    }
    if let firstDifference {
      findings.append(
        .headDiffers(size: firstDifference, lastAgreeing: lastAgreement, source))
    }
    return findings
  }
}
