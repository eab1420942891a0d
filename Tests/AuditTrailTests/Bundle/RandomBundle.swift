import TestSupport
import Testing

@testable import AuditTrail

/// The bundle of a run of a small random trail, as files in memory.
struct RandomBundle {
  /// How the run ended.
  enum Form: CaseIterable {
    case closed, late, open, carried, closedEarlier

    /// Whether the run came from an older log.
    var isCarried: Bool { self == .carried || self == .closedEarlier }
    /// Whether the run has its last close in its newest log.
    var isClosedHere: Bool { self != .open && self != .closedEarlier }
  }

  var files: [String: [UInt8]] = [:]
  /// What stands there beside plain files.
  var others: [BundleFiles.Entry] = []
  /// Files that go by another name too.
  var linked: Set<String> = []

  let trail: RandomTrail
  let key: SigningKey
  let log = "w1"
  let run = "r1"
  private(set) var checkpoint = Head(size: 0, root: MerkleTree.emptyRoot)

  /// The key that signs for the trail.
  static func key(_ seed: UInt8 = 1, named name: String = "ungcuu/w1") throws -> SigningKey {
    let name = try #require(KeyName(name))
    return try #require(SigningKey(name: name, seed: Array(repeating: seed, count: 32)))
  }

  /// A bundle as an exporter makes it; one whose late facts close the run again is none, nor one with a
  /// key of another name, or with the same log twice.
  init(
    _ form: Form, closingAgain: Bool = false, goingOnFrom olderLog: String = "w0",
    keyNamed keyName: String = "ungcuu/w1", using generator: inout SeededGenerator,
    beginningWith begin: (inout RandomTrail) throws -> Void = { _ in }
  ) throws {
    key = try RandomBundle.key(named: keyName)
    var older: RandomTrail?
    if form.isCarried {
      var first = RandomTrail(count: 6, log: olderLog, using: &generator)
      first.append(RandomTrail.texted, to: run, salt: generator.bytes(32))
      if form == .closedEarlier {
        first.close(run)
        first.append(RandomTrail.texted, to: run, salt: generator.bytes(32))
      }
      older = first
    }
    var trail = RandomTrail(count: Int.random(in: 2...5, using: &generator), using: &generator)
    var added = RandomTrail.proposal
    added.fields["vkey"] = .text(key.verifier.text)
    trail.append(added, to: log, salt: [])
    if let older {
      // A run that is carried begins in the new log.
      trail = RandomTrail(count: 1, using: &generator)
      trail.append(added, to: log, salt: [])
      var carried = RandomTrail.proposal
      carried.fields["continues"] = .object([
        "log": .text(olderLog), "size": .integer(Int64(older.events.count)),
        "root": .text(older.root.hex), "verdict": .text("MISSING"),
      ])
      trail.append(carried, to: run, salt: [])
    }
    try begin(&trail)
    for _ in 0..<Int.random(in: 3...12, using: &generator) {
      trail.appendRandom(using: &generator)
    }
    trail.append(RandomTrail.texted, to: run, salt: generator.bytes(32))
    if form.isClosedHere { trail.close(run) }
    let end = Int64(trail.events.count)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      trail.append(RandomTrail.proposal, to: "r9", salt: [])
    }
    checkpoint = trail.head
    if form == .late { trail.append(RandomTrail.texted, to: run, salt: generator.bytes(32)) }
    if closingAgain { trail.close(run) }
    self.trail = trail
    try write(form, closedAt: end)
    if let older { try writeEarlier(older) }
    sum()
  }

  // MARK: - Making

  private mutating func write(_ form: Form, closedAt end: Int64) throws {
    let events = trail.events.filter { $0.run == run }
    let (closed, late) = (events.filter { $0.seq < end }, events.filter { $0.seq >= end })
    let note = try self.note(checkpoint)
    var newest = note
    files["checkpoint.note"] = note.bytes
    files["events.jsonl"] = lines(closed.map(\.body))
    files["disclosures.jsonl"] = try lines(
      trail.disclosures.filter { value in events.contains { $0.seq == value.seq } }
        .map { try DisclosureLine($0).bytes() })
    if !form.isClosedHere {
      let statement = EndStatement(size: checkpoint.size, closedIn: form == .open ? nil : 1)
      files["proof.txt"] = Array(statement.text.utf8)
      for event in closed { try prove(event.seq, under: note) }
    } else {
      let last = try #require(closed.last)
      files["proof.txt"] = try proof(last.seq, under: note)
    }
    if form == .late {
      newest = try self.note(trail.head)
      files["late.note"] = newest.bytes
      files["late.jsonl"] = lines(late.map(\.body))
      files["late-consistency.txt"] = try consistency(from: checkpoint.size, under: newest)
      for event in late { try prove(event.seq, under: newest) }
    }
    let told = trail.events.filter { $0.run == log && $0.seq > 0 }
    files["log.jsonl"] = lines(told.map(\.body))
    var roll = KeyRoll()
    for event in told {
      try prove(event.seq, under: newest)
      roll.read(try JSON(canonical: event.body), at: event.seq)
    }
    files["keys.txt"] = lines(roll.lines.map { Array($0.text.utf8) })
    try write(filesOf: events, trail)
    files["report.html"] = Array("<p>report</p>\n".utf8)
    files["VERIFY.txt"] = Array("how to\n".utf8)
  }

  private mutating func write(filesOf events: [StoredEvent], _ trail: RandomTrail) throws {
    for event in events {
      let json = try JSON(canonical: event.body)
      for text in NamedInEvent(json).texts {
        files[BundlePath.text(text.sha256, named: text.name).description] =
          trail.contents[text.sha256]
      }
      if let sha256 = NamedInEvent(json).copied {
        files[BundlePath.evidence(sha256).description] = trail.contents[sha256]
      }
    }
  }

  private mutating func writeEarlier(_ older: RandomTrail) throws {
    let events = older.events.filter { $0.run == run }
    files["earlier-1/events.jsonl"] = lines(events.map(\.body))
    files["earlier-1/disclosures.jsonl"] = try lines(
      older.disclosures.filter { value in events.contains { $0.seq == value.seq } }
        .map { try DisclosureLine($0).bytes() })
    files["earlier-1/proofs.jsonl"] = try lines(
      events.map {
        try EarlierProof(
          InclusionProof(
            of: $0.seq, inTreeOf: Int64(older.events.count), from: older.hashes)
        ).bytes()
      })
    try write(filesOf: events, older)
  }

  private func lines(_ lines: [[UInt8]]) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  func note(_ head: Head, by keys: [SigningKey]? = nil) throws -> SignedNote {
    let origin = try #require(Checkpoint.origin(ofLog: log))
    return try Checkpoint(origin: origin, head: head).signed(by: keys ?? [key])
  }

  private mutating func prove(_ seq: Int64, under note: SignedNote) throws {
    files[BundlePath.proof(of: seq).description] = try proof(seq, under: note)
  }

  private func proof(_ seq: Int64, under note: SignedNote) throws -> [UInt8] {
    let size = try Checkpoint(parsing: note.text).head.size
    let proof = try InclusionProof(of: seq, inTreeOf: size, from: trail.hashes)
    return ProofText(.inclusion(proof), note: note).bytes
  }

  func consistency(from size: Int64, under note: SignedNote) throws -> [UInt8] {
    let newer = try Checkpoint(parsing: note.text).head.size
    let proof = try ConsistencyProof(from: size, toTreeOf: newer, from: trail.hashes)
    return ProofText(.consistency(proof), note: note).bytes
  }

  /// Writes SHA256SUMS anew, as somebody would to hide a change.
  mutating func sum() {
    files["SHA256SUMS"] = nil
    let paths = files.keys.compactMap { BundlePath($0) }.sorted()
    files["SHA256SUMS"] = paths.flatMap { path in
      let sha256 = Digest.sha256(of: files[path.description] ?? [])
      return Array((SumLine(sha256: sha256, path: path).text + "\n").utf8)
    }
  }

  // MARK: - Verifying

  func report(anchors: [Anchor] = [], keys: [VerifierKey] = []) -> BundleReport {
    BundleVerification.report(on: reader, anchors: anchors, keys: keys)
  }

  /// The files as a reader lends them, in pieces of odd lengths.
  private var reader: BundleFiles {
    let files = files
    let folders = Set(files.keys.compactMap { BundlePath($0)?.folder })
    let entries =
      files.keys.map {
        BundleFiles.Entry(path: $0, kind: .file(names: linked.contains($0) ? 2 : 1))
      } + folders.map { BundleFiles.Entry(path: $0, kind: .folder) } + others
    return BundleFiles(entries: entries) { path throws(TrailFault) in
      var rest = (files[path.description] ?? [])[...]
      return { most in
        let piece = rest.prefix(min(most, 1009))
        rest = rest.dropFirst(piece.count)
        return Array(piece)
      }
    }
  }
}
