import AuditTrail
import TestSupport
import Testing

/// A small random trail as a store would hold it, to be verified whole or after an attack.
struct RandomTrail {
  var events: [StoredEvent] = []
  var disclosures: [Disclosure] = []
  var nodes: [StoredNode] = []
  var heads: [HeadLine] = []
  /// What stands in heads.log after the lines.
  var afterHeads: [UInt8] = []
  var files: [Digest: FileState] = [:]
  var evidence: [Digest: FileState] = [:]

  private let log: String
  private var tree = MerkleFrontier()
  private var runs: [String: MerkleFrontier] = [:]

  /// The sizes that heads.log has, ascending.
  var headSizes: [Int64] { heads.map(\.size).sorted() }

  /// A trail of some events over a few runs, committed by one to three at a time.
  init(count: Int, log: String = "w1", using generator: inout SeededGenerator) {
    self.log = log
    var left = count
    while left > 0 {
      let commit = min(left, Int.random(in: 1...3, using: &generator))
      for _ in 0..<commit { appendRandom(using: &generator) }
      heads.append(HeadLine(size: tree.size, root: tree.root))
      left -= commit
    }
  }

  private mutating func appendRandom(using generator: inout SeededGenerator) {
    let run = tree.size == 0 ? log : "r\(Int.random(in: 1...3, using: &generator))"
    var proposal = RandomTrail.proposal
    proposal.fields["note"] = .text("\(generator.next())")
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1:
      proposal.secrets["answers.reporter"] = "Lê Văn \(generator.next())"
    case 2:
      let file = Digest.sha256(of: generator.bytes(4))
      proposal.fields["files"] = .list([.object(["sha256": .text(file.hex)])])
      files[file] = .intact
    case 3:
      let file = Digest.sha256(of: generator.bytes(4))
      proposal.fields.merge(["how": .text("copied"), "sha256": .text(file.hex)]) { $1 }
      evidence[file] = .intact
    default: break
    }
    append(proposal, to: run, salt: generator.bytes(32))
  }

  /// What every random event holds.
  static let proposal = Proposal(fields: [
    "v": .integer(1), "kind": .text("note.added"), "at": .integer(1), "act": .text("a"),
  ])

  /// Appends an event without a line in heads.log.
  mutating func append(_ proposal: Proposal, to run: String, salt: [UInt8]) {
    let runTree = runs[run] ?? MerkleFrontier()
    do {
      let (body, disclosed) = try proposal.sealed(
        log: log, seq: tree.size, run: run, rseq: runTree.size, runRoot: runTree.root
      ) { _ in salt }
      let leaf = MerkleTree.leafHash(of: body)
      events.append(
        StoredEvent(seq: tree.size, run: run, rseq: runTree.size, body: body, leaf: leaf))
      disclosures += disclosed
      nodes += tree.append(leaf)
      runs[run, default: MerkleFrontier()].append(leaf)
    } catch {
      Issue.record(error, "a proposal of the tests' own was refused")
    }
  }

  /// Appends the event that covers all before it of a run, with its line in heads.log.
  mutating func close(_ run: String) {
    var proposal = RandomTrail.proposal
    proposal.coversRun = true
    append(proposal, to: run, salt: [])
    heads.append(HeadLine(size: tree.size, root: tree.root))
  }

  // MARK: - Attacks

  /// Gives the events the seqs of their places, as somebody would to hide a gap.
  mutating func renumber() {
    for place in events.indices { events[place].seq = Int64(place) }
  }

  /// Changes an event's bytes within the profile, and its leaf hash with them.
  mutating func rewrite(at place: Int) throws {
    let event = try JSON(canonical: events[place].body)
    let changed = event.setting(.text("rewritten"), at: "note")
    events[place].body = try changed?.canonicalBytes() ?? []
    events[place].leaf = MerkleTree.leafHash(of: events[place].body)
  }

  /// Makes the cache of nodes that of the leaves.
  mutating func rebuildNodes() {
    var tree = MerkleFrontier()
    nodes = events.flatMap { tree.append($0.leaf) }
  }

  // MARK: - Verifying

  /// Feeds the trail to a verifier as a store does.
  func verify() -> VerifyReport {
    let file = heads.flatMap { Array(($0.line + "\n").utf8) } + afterHeads
    var log = HeadsLog()
    log.read(file)
    var verifier = TrailVerifier(heads: log)
    var disclosures = disclosures[...]
    var nodes = nodes[...]
    for event in events {
      for block in verifier.nextHeadBlocks() {
        verifier.read(
          headBlock: file.span.extracting(Int(block.lowerBound)..<Int(block.upperBound)))
      }
      while let next = disclosures.first, next.seq <= event.seq {
        verifier.read(next)
        disclosures.removeFirst()
      }
      while let next = nodes.first, next.index < StoredNode.index(ofLeaf: event.seq + 1) {
        verifier.read(next)
        nodes.removeFirst()
      }
      verifier.read(event)
    }
    for disclosure in disclosures { verifier.read(disclosure) }
    for node in nodes { verifier.read(node) }
    for (file, state) in files { verifier.found(file, .frozen, state) }
    for (file, state) in evidence { verifier.found(file, .evidence, state) }
    return verifier.finish()
  }
}
