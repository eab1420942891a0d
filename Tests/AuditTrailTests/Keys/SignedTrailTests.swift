import AuditTrail
import TestSupport
import Testing

@Suite("Signed checkpoints and keys in a trail")
struct SignedTrailTests {
  private func signed(
    _ seed: UInt64
  ) throws -> (RandomTrail, old: SigningKey, new: SigningKey, SeededGenerator) {
    var generator = SeededGenerator(seed: 5_000 + seed)
    let (trail, old, new) = try RandomTrail.signed(using: &generator)
    return (trail, old, new, generator)
  }

  // MARK: Honest trails

  @Test("a trail whose keys were rotated is whole, and signed to its end", arguments: 0..<100)
  func honest(seed: UInt64) throws {
    let (trail, old, new, _) = try signed(seed)
    let report = trail.verify()
    #expect(report.findings == [])
    #expect(report.remarks == [])
    #expect(report.signedTo == trail.tree.size)
    #expect(!report.anchored)
    #expect(trail.verify(keys: [new.verifier]).anchoredTo == trail.tree.size)
    let vouched = try #require(trail.verify(keys: [old.verifier]).anchoredTo)
    #expect(vouched < trail.tree.size)
  }

  @Test("any checkpoint that somebody kept vouches up to its size", arguments: 0..<100)
  func anchored(seed: UInt64) throws {
    let (trail, _, _, _) = try signed(seed)
    for stored in trail.checkpoints {
      let anchor = try Anchor(SignedNote(parsing: stored.note))
      let report = trail.verify(anchors: [anchor])
      #expect(report.verdict == .intact)
      #expect(report.anchoredTo == stored.size)
    }
  }

  @Test("an anchor of another log says nothing of this one")
  func anchorOfAnother() throws {
    let (trail, _, _, generator) = try signed(1)
    var other = generator
    let another = RandomTrail(count: 3, log: "w2", using: &other)
    let anchor = try Anchor(another.note(another.newKey(using: &other)))
    let report = trail.verify(anchors: [anchor])
    #expect(report.verdict == .intact)
    #expect(!report.anchored)
  }

  // MARK: A1, A8: what is kept as a checkpoint

  @Test("a bit flipped in a stored checkpoint or in a note of heads.log", arguments: 0..<200)
  func bitFlip(seed: UInt64) throws {
    var (trail, _, _, generator) = try signed(seed)
    let whole = trail
    let row = Int.random(in: trail.checkpoints.indices, using: &generator)
    let byte = Int.random(in: trail.checkpoints[row].note.indices, using: &generator)
    trail.checkpoints[row].note[byte] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    #expect(FaultRow("A1", "bit of a stored checkpoint, in memory").tampered(trail))

    trail = whole
    let signed = trail.heads.indices.filter { trail.heads[$0].note != nil }
    let line = try #require(signed.randomElement(using: &generator))
    var note = try Array(#require(trail.heads[line].note).utf8)
    let letter = Int.random(in: 0..<(note.count - 4), using: &generator)
    note[letter] = note[letter] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    trail.heads[line].note = String(decoding: note, as: UTF8.self)
    #expect(FaultRow("A1", "letter of a note in heads.log, in memory").tampered(trail))
  }

  @Test("a checkpoint kept under another size, of another log, or that is no note")
  func badCheckpoints() throws {
    let (whole, _, new, generator) = try signed(2)
    func finding(_ change: (inout RandomTrail) throws -> Void) throws -> [Finding] {
      var trail = whole
      try change(&trail)
      return trail.verify().findings
    }
    let last = whole.checkpoints.count - 1
    let size = whole.checkpoints[last].size
    #expect(
      try finding { $0.checkpoints[last].size = 1 } == [.badCheckpoint(size: 1, .size)])
    #expect(
      try finding { $0.checkpoints[last].size = 0 } == [.badCheckpoint(size: 0, .size)])
    #expect(
      try finding { $0.checkpoints[last].note = Array(repeating: 65, count: 20_000) }
        == [.badCheckpoint(size: size, .note(.tooLong(limit: SignedNote.longest)))])
    var other = generator
    let stranger = RandomTrail(count: Int(size), log: "w2", using: &other)
    let foreign = try stranger.note(new).bytes
    #expect(
      try finding { $0.checkpoints[last].note = foreign }
        == [.badCheckpoint(size: size, .origin)])
  }

  @Test("checkpoints that stand in heads.log alone are remarked on, and vouch all the same")
  func notStored() throws {
    var (trail, _, new, _) = try signed(3)
    let count = trail.heads.count { $0.note != nil }
    trail.checkpoints = []
    let report = trail.verify()
    #expect(report.verdict == .intact)
    #expect(report.remarks.contains(.checkpointsNotStored(count: Int64(count))))
    #expect(trail.verify(keys: [new.verifier]).anchoredTo == trail.tree.size)
  }

  // MARK: A4, A5: the whole written anew

  @Test("a shorter trail signed anew by its key is rolled back against an anchor, whole without")
  func shorter() throws {
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: 7_000 + UInt64(seed))
      var trail = RandomTrail(count: 1, using: &generator)
      let key = try trail.newKey(using: &generator)
      trail.add(key)
      trail.grow(using: &generator)
      try trail.sign(key)
      let cut = trail
      trail.grow(using: &generator)
      try trail.sign(key)
      let anchor = try Anchor(trail.note(key))
      let report = cut.verify(anchors: [anchor])
      #expect(
        FaultRow("A5", "a shorter trail signed anew, in memory").trial(
          report.verdict.rawValue,
          report.verdict == .rolledBack && report.missing == trail.tree.size - cut.tree.size))
      #expect(cut.verify().verdict == .intact)
      #expect(!cut.verify().anchored)
      #expect(cut.verify(ring: [anchor.checkpoint.head]).verdict == .rolledBack)
    }
  }

  @Test("an edited trail signed anew by its own key is forked against an anchor, whole without")
  func edited() throws {
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: 8_000 + UInt64(seed))
      var trail = RandomTrail(count: 1, using: &generator)
      let key = try trail.newKey(using: &generator)
      trail.add(key)
      trail.grow(using: &generator)
      let kept = try Anchor(trail.note(key))
      var other = trail
      trail.grow(using: &generator)
      let lost = try Anchor(trail.note(key))
      // The same again from here on, with other words in it.
      repeat { other.grow(using: &generator) } while other.tree.size < trail.tree.size
      try other.sign(key)
      let report = other.verify(anchors: [kept, lost])
      #expect(
        FaultRow("A5", "an edited trail signed anew, in memory").trial(
          report.verdict.rawValue,
          report.verdict == .forked
            && report.between == kept.checkpoint.head.size...lost.checkpoint.head.size))
      #expect(other.verify().verdict == .intact)
      #expect(!other.verify().anchored)
      #expect(other.verify(ring: [lost.checkpoint.head]).verdict == .tampered)
    }
  }

  // MARK: A6: keys

  @Test("a key that signs outside its sizes, or that nobody added", arguments: 0..<200)
  func outOfRange(seed: UInt64) throws {
    var (trail, old, new, generator) = try signed(seed)
    let whole = trail
    // The old one past its end.
    trail.grow(using: &generator)
    try trail.sign(old)
    #expect(
      trail.verify().findings.contains(
        .badCheckpoint(size: trail.tree.size, .keyOutOfRange(old.verifier.id))))
    #expect(FaultRow("A6", "a key past its end, in memory").tampered(trail))

    // The new one before its beginning.
    trail = RandomTrail(count: 1, using: &generator)
    trail.grow(using: &generator)
    let early = try Checkpoint(origin: trail.origin, head: trail.tree.head).signed(by: [new])
    trail.checkpoints = [StoredCheckpoint(size: trail.tree.size, note: early.bytes)]
    trail.add(new)
    #expect(FaultRow("A6", "a key before its beginning, in memory").tampered(trail))

    // One that is unknown.
    trail = whole
    trail.grow(using: &generator)
    try trail.sign(try trail.newKey(using: &generator))
    #expect(FaultRow("A6", "a key that no event added, in memory").tampered(trail))
    #expect(
      trail.verify().findings.contains(
        .badCheckpoint(size: trail.tree.size, .note(.unknownKey))))
  }

  @Test("a key retired without its signature is said, until an anchor covers that")
  func unsignedRetirement() throws {
    var generator = SeededGenerator(seed: 9)
    var trail = RandomTrail(count: 1, using: &generator)
    let lost = try trail.newKey(using: &generator)
    let other = try trail.newKey(using: &generator)
    trail.add(lost)
    trail.add(other)
    trail.grow(using: &generator)
    try trail.sign(lost)
    let signed = trail.tree.size
    trail.retire(lost, last: signed)
    let seq = trail.tree.size - 1
    trail.grow(using: &generator)
    try trail.sign(other)
    let remark = Remark.keyRetiredUnsigned(seq: seq, key: lost.verifier.id)
    #expect(trail.verify().verdict == .intact)
    #expect(trail.verify().remarks == [remark])
    #expect(try trail.verify(anchors: [Anchor(trail.note(other))]).remarks == [])
    try trail.sign(lost)
    #expect(trail.verify().verdict == .tampered)
  }

  @Test("only the log's own events speak of keys, and a retirement is not taken back")
  func whoSpeaks() throws {
    var generator = SeededGenerator(seed: 10)
    var trail = RandomTrail(count: 1, using: &generator)
    let key = try trail.newKey(using: &generator)
    var proposal = RandomTrail.proposal
    proposal.fields["vkey"] = .text(key.verifier.text)
    trail.append(proposal, to: "r1", salt: [])
    try trail.sign(key)
    #expect(trail.verify().verdict == .tampered)

    trail = RandomTrail(count: 1, using: &generator)
    trail.add(key)
    trail.retire(key, last: 2)
    trail.add(key)
    try trail.sign(key)
    #expect(trail.verify().verdict == .tampered)
  }

  @Test("a line of heads.log that was cut short within its note is torn, wherever it was")
  func cutNote() throws {
    let (whole, _, _, _) = try signed(4)
    let line = try #require(whole.heads.lastIndex { $0.note != nil })
    let note = try #require(whole.heads[line].note)
    for length in stride(from: 4, to: note.count, by: 4) {
      var trail = whole
      trail.heads[line].note = String(note.prefix(length))
      let report = trail.verify()
      #expect(report.verdict == .intact, "\(length): \(report.findings)")
      #expect(report.remarks == [.tornHeadLines(count: 1)])
    }
    // What only ends early is a beginning, and what goes on otherwise is none.
    let bytes = try #require(Base64.bytes(of: Array(note.utf8)))
    let text = try SignedNote(parsing: bytes).text
    let dash = Array("— ".utf8)
    let others: [[UInt8]] = [
      Array("ungcuu/other\n".utf8), text + Array("\njunk".utf8),
      text + Array("\n".utf8) + dash + [0x61],
      bytes.dropLast(20) + Array("!!!".utf8), bytes + dash + Array("other".utf8),
      text + Array("\n\n".utf8), bytes.dropLast() + Array("AAAA".utf8),
    ]
    for other in others {
      var trail = whole
      trail.heads[line].note = Base64.text(of: other)
      #expect(trail.verify().verdict == .tampered, "\(other)")
    }
  }

  // MARK: Heads kept elsewhere

  @Test("a stored checkpoint past the end tells of a rollback")
  func checkpointPastEnd() throws {
    var generator = SeededGenerator(seed: 11)
    var trail = RandomTrail(count: 1, using: &generator)
    let key = try trail.newKey(using: &generator)
    trail.add(key)
    trail.grow(using: &generator)
    var longer = trail
    longer.grow(using: &generator)
    try longer.sign(key)
    trail.checkpoints = longer.checkpoints
    let report = trail.verify()
    #expect(report.verdict == .rolledBack)
    #expect(report.findings == [.shorterThanHead(size: longer.tree.size, .checkpoint)])
  }

  @Test("notes of heads.log that are not looked at are told of")
  func notesLeftOut() throws {
    let (trail, _, _, _) = try signed(12)
    let file = trail.heads.flatMap { Array(($0.line + "\n").utf8) }
    var log = HeadsLog()
    log.read(file)
    #expect(log.noteCount == Int64(trail.heads.count { $0.note != nil }))
    var verifier = TrailVerifier(heads: log)
    let report = verifier.finish()
    #expect(report.findings.contains(.headsNotCompared(lines: log.noteCount)))
  }
}

extension FaultRow {
  /// Puts on record that a trail is found tampered with, and says whether it is.
  fileprivate func tampered(_ trail: RandomTrail) -> Bool {
    let report = trail.verify()
    return trial(report.verdict.rawValue, report.verdict == .tampered)
  }
}
