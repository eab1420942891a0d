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
  var checkpoints: [StoredCheckpoint] = []
  var files: [Digest: FileState] = [:]
  /// The bytes of the files that events name.
  private(set) var contents: [Digest: [UInt8]] = [:]
  var evidence: [Digest: FileState] = [:]

  let log: String
  /// What events say as their run where it is another text, as no writer would have it.
  var spellings: [String: String] = [:]
  private(set) var tree = MerkleFrontier()
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

  /// The size and root of the whole trail.
  var head: Head { tree.head }
  var root: Digest { tree.root }

  /// The stored hashes that proofs are made of.
  var hashes: TreeHashes {
    let leaves = events.map(\.leaf)
    let nodes = Dictionary(uniqueKeysWithValues: nodes.map { ($0.index, $0.hash) })
    return TreeHashes { place in
      switch place {
      case .leaf(let seq): leaves[Int(seq)]
      case .node(let index): try #require(nodes[index])
      }
    }
  }

  /// Appends some event of some run.
  mutating func appendRandom(using generator: inout SeededGenerator) {
    let run = tree.size == 0 ? log : "r\(Int.random(in: 1...3, using: &generator))"
    var proposal = RandomTrail.proposal
    proposal.fields["note"] = .text("\(generator.next())")
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1:
      proposal.secrets["answers.reporter"] = "Lê Văn \(generator.next())"
    case 2:
      let file = keep(generator.bytes(4))
      proposal.fields["files"] = .list([.object(["sha256": .text(file.hex)])])
      files[file] = .intact
    case 3:
      let file = keep(generator.bytes(4))
      proposal.fields.merge(["how": .text("copied"), "sha256": .text(file.hex)]) { $1 }
      evidence[file] = .intact
    default: break
    }
    append(proposal, to: run, salt: generator.bytes(32))
  }

  private mutating func keep(_ bytes: [UInt8]) -> Digest {
    let file = Digest.sha256(of: bytes)
    contents[file] = bytes
    return file
  }

  /// What every random event holds.
  static let proposal = Proposal(fields: [
    "v": .integer(1), "kind": .text("note.added"), "at": .integer(1), "act": .text("a"),
  ])

  /// An event with a personal value.
  static let texted = Proposal(
    fields: proposal.fields, secrets: ["answers.reporter": "Lê Văn B"])

  /// Appends an event without a line in heads.log.
  ///
  /// `rseq` is another place in the run than the event has, as no writer would give it.
  mutating func append(
    _ proposal: Proposal, to run: String, salt: [UInt8], rseq: Int64? = nil
  ) {
    let runTree = runs[run] ?? MerkleFrontier()
    do {
      var (body, disclosed) = try proposal.sealed(
        log: log, seq: tree.size, run: run, rseq: rseq ?? runTree.size, runRoot: runTree.root
      ) { _ in salt }
      if let spelling = spellings[run] {
        let event = try JSON(canonical: body).setting(.text(spelling), at: "run")
        body = try event?.canonicalBytes() ?? body
      }
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

  // MARK: - Keys

  /// The name of the log's keys.
  var origin: KeyName { get throws { try #require(Checkpoint.origin(ofLog: log)) } }

  /// A key of the log that is not added yet.
  func newKey(using generator: inout SeededGenerator) throws -> SigningKey {
    try #require(SigningKey(name: origin, seed: generator.bytes(32)))
  }

  /// Appends the event that adds a key.
  mutating func add(_ key: SigningKey) {
    var proposal = RandomTrail.proposal
    proposal.fields["vkey"] = .text(key.verifier.text)
    append(proposal, to: log, salt: [])
  }

  /// Appends the event that retires a key.
  mutating func retire(_ key: SigningKey, last: Int64) {
    var proposal = RandomTrail.proposal
    proposal.fields["key"] = .text(key.verifier.text)
    proposal.fields["last_size"] = .integer(last)
    append(proposal, to: log, salt: [])
  }

  /// The note of the trail as it is.
  func note(_ keys: SigningKey...) throws -> SignedNote {
    try Checkpoint(origin: origin, head: tree.head).signed(by: keys)
  }

  /// Signs the trail as it is, as a store does: a row, and a line of heads.log.
  mutating func sign(_ key: SigningKey) throws {
    let note = try note(key).bytes
    checkpoints.append(StoredCheckpoint(size: tree.size, note: note))
    heads.append(
      HeadLine(size: tree.size, root: tree.root, note: Base64.text(of: note)))
  }

  /// Appends a few events and their line.
  mutating func grow(using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) { appendRandom(using: &generator) }
    heads.append(HeadLine(size: tree.size, root: tree.root))
  }

  /// A trail with two keys, one in the place of the other half-way, and a checkpoint now and then.
  static func signed(
    using generator: inout SeededGenerator
  ) throws -> (trail: RandomTrail, old: SigningKey, new: SigningKey) {
    var trail = RandomTrail(count: 1, using: &generator)
    let old = try trail.newKey(using: &generator)
    let new = try trail.newKey(using: &generator)
    trail.add(old)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      trail.grow(using: &generator)
      try trail.sign(old)
    }
    trail.add(new)
    trail.retire(old, last: JSON.integers.upperBound)
    trail.heads.append(HeadLine(size: trail.tree.size, root: trail.tree.root))
    let both = try trail.note(old, new).bytes
    trail.checkpoints.append(StoredCheckpoint(size: trail.tree.size, note: both))
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      trail.grow(using: &generator)
      try trail.sign(new)
    }
    return (trail, old, new)
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

  /// The verdict of a verifier that was fed the trail.
  func verify(
    ring: [Head] = [], anchors: [Anchor] = [], keys: [VerifierKey] = [],
    later: Erasures = Erasures()
  ) -> VerifyReport {
    var verifier = verifier(ring: ring, anchors: anchors, keys: keys, later: later)
    return verifier.finish()
  }

  /// Feeds the trail to a verifier as a store does.
  func verifier(
    ring: [Head] = [], anchors: [Anchor] = [], keys: [VerifierKey] = [],
    later: Erasures = Erasures()
  ) -> TrailVerifier {
    let file = heads.flatMap { Array(($0.line + "\n").utf8) } + afterHeads
    var log = HeadsLog()
    log.read(file)
    var verifier = TrailVerifier(
      heads: log, ring: ring, anchors: anchors, keys: keys, later: later)
    var checkpoints = checkpoints[...]
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
      while let next = checkpoints.first, next.size <= event.seq + 1 {
        verifier.read(next)
        checkpoints.removeFirst()
      }
      verifier.read(event)
    }
    for checkpoint in checkpoints { verifier.read(checkpoint) }
    for block in verifier.headNoteBlocks() {
      let bytes = Int(block.bytes.lowerBound)..<Int(block.bytes.upperBound)
      verifier.read(file.span.extracting(bytes), of: block)
    }
    for disclosure in disclosures { verifier.read(disclosure) }
    for node in nodes { verifier.read(node) }
    for (file, state) in files { verifier.found(file, .frozen, state) }
    for (file, state) in evidence { verifier.found(file, .evidence, state) }
    return verifier
  }
}
