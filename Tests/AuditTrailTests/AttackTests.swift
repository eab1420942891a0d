import AuditTrail
import TestSupport
import Testing

/// Each attack on 200 random trails; its verdict and place are fixed before the code.
@Suite("Attacks on a trail")
struct AttackTests {
  /// A random trail of at least four events, and a place in it that is not the first.
  private func target(_ seed: UInt64) -> (RandomTrail, Int, SeededGenerator) {
    var generator = SeededGenerator(seed: 1_000 + seed)
    let count = Int.random(in: 4...24, using: &generator)
    let trail = RandomTrail(count: count, using: &generator)
    return (trail, Int.random(in: 1..<count, using: &generator), generator)
  }

  private func expectTampered(
    _ trail: RandomTrail, at seq: Int, _ row: FaultRow,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let report = trail.verify()
    let holds =
      report.verdict == .tampered && report.firstBadSeq == Int64(seq) && report.between == nil
    #expect(
      row.trial(report.verdict.rawValue, holds),
      "\(report.verdict) at \(report.firstBadSeq ?? -1), not \(seq)",
      sourceLocation: sourceLocation)
  }

  @Test("a bit flipped in a body or a leaf hash", arguments: 0..<200)
  func bitFlip(seed: UInt64) throws {
    let row = FaultRow("A1", "bit, in memory")
    var (trail, place, generator) = target(seed)
    let whole = trail
    let byte = Int.random(in: trail.events[place].body.indices, using: &generator)
    trail.events[place].body[byte] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    expectTampered(trail, at: place, row)
    trail = whole
    var leaf = trail.events[place].leaf.bytes
    leaf[Int.random(in: 0..<32, using: &generator)] ^=
      1 << UInt8.random(in: 0..<8, using: &generator)
    trail.events[place].leaf = try #require(Digest(bytes: leaf))
    expectTampered(trail, at: place, row)
  }

  @Test("an event deleted, with a gap or renumbered", arguments: 0..<200)
  func deleted(seed: UInt64) {
    let row = FaultRow("A2", "event deleted, in memory")
    var (trail, place, _) = target(seed)
    place = min(place, trail.events.count - 2)
    trail.events.remove(at: place)
    expectTampered(trail, at: place, row)
    trail.renumber()
    expectTampered(trail, at: place, row)
  }

  @Test("an event inserted or doubled, the later ones renumbered", arguments: 0..<200)
  func inserted(seed: UInt64) {
    let row = FaultRow("A2", "event inserted, in memory")
    var (trail, place, _) = target(seed)
    trail.events.insert(trail.events[place - 1], at: place)
    expectTampered(trail, at: place - 1, row)
    trail.renumber()
    expectTampered(trail, at: place, row)
  }

  @Test("two neighbours swapped, each with its leaf hash", arguments: 0..<200)
  func swapped(seed: UInt64) {
    let row = FaultRow("A2", "events swapped, in memory")
    var (trail, place, _) = target(seed)
    trail.events.swapAt(place - 1, place)
    trail.renumber()
    expectTampered(trail, at: place - 1, row)
  }

  @Test("an event of another log put in the place of one", arguments: 0..<200)
  func transplanted(seed: UInt64) {
    let row = FaultRow("A2", "event of another log, in memory")
    var (trail, place, generator) = target(seed)
    var foreign = RandomTrail(count: 1, log: "w2", using: &generator)
    while foreign.events.count <= place { foreign.append(RandomTrail.proposal, to: "r1", salt: []) }
    trail.events[place] = foreign.events[place]
    expectTampered(trail, at: place, row)
  }

  @Test("an event moved to another run or rseq beside its bytes", arguments: 0..<200)
  func misplaced(seed: UInt64) {
    let row = FaultRow("A2", "event moved, in memory")
    var (trail, place, _) = target(seed)
    let whole = trail
    trail.events[place].run += "x"
    expectTampered(trail, at: place, row)
    trail = whole
    trail.events[place].rseq += 1
    expectTampered(trail, at: place, row)
  }

  @Test("the last events cut off", arguments: 0..<200)
  func truncated(seed: UInt64) {
    let row = FaultRow("A3", "end cut off, in memory")
    var (trail, place, _) = target(seed)
    let cut = trail.events.count - place
    trail.events.removeLast(cut)
    let report = trail.verify()
    #expect(
      row.trial(
        report.verdict.rawValue,
        report.verdict == .rolledBack && report.missing == Int64(cut)))
    #expect(report.size == Int64(place))
    #expect(report.firstBadSeq == nil)
  }

  @Test("an event rewritten with all its hashes, heads.log left", arguments: 0..<200)
  func rewritten(seed: UInt64) throws {
    let row = FaultRow("A2", "event rewritten, heads.log left, in memory")
    var (trail, place, _) = target(seed)
    try trail.rewrite(at: place)
    trail.rebuildNodes()
    let report = trail.verify()
    let after = try #require(trail.headSizes.first { $0 > place })
    let before = trail.headSizes.last { $0 <= place } ?? 0
    #expect(
      row.trial(
        report.verdict.rawValue, report.verdict == .tampered && report.between == before...after))
    #expect(report.firstBadSeq == nil)
    #expect(report.remarks.isEmpty)
  }

  @Test("an event of a closed run rewritten: the close no longer holds", arguments: 0..<200)
  func closedRun(seed: UInt64) throws {
    let row = FaultRow("A2", "event of a closed run rewritten, in memory")
    var (trail, place, _) = target(seed)
    let run = trail.events[place].run
    trail.close(run)
    try trail.rewrite(at: place)
    expectTampered(trail, at: trail.events.count - 1, row)
  }

  @Test("a root changed in heads.log", arguments: 0..<200)
  func headChanged(seed: UInt64) {
    let row = FaultRow("A4", "root in heads.log changed, in memory")
    var (trail, _, generator) = target(seed)
    let line = Int.random(in: trail.heads.indices, using: &generator)
    trail.heads[line].root = Digest.sha256(of: generator.bytes(4))
    let report = trail.verify()
    let before = line == 0 ? 0 : trail.heads[line - 1].size
    #expect(
      row.trial(
        report.verdict.rawValue,
        report.verdict == .tampered && report.between == before...trail.heads[line].size))
  }

  @Test("two lines of heads.log for one size", arguments: 0..<200)
  func headsDisagree(seed: UInt64) {
    let row = FaultRow("A4", "two roots for one size, in memory")
    var (trail, _, generator) = target(seed)
    var line = trail.heads[Int.random(in: trail.heads.indices, using: &generator)]
    line.root = Digest.sha256(of: generator.bytes(4))
    trail.heads.insert(line, at: Int.random(in: trail.heads.indices, using: &generator))
    let report = trail.verify()
    #expect(
      row.trial(
        report.verdict.rawValue,
        report.verdict == .tampered && report.between?.upperBound == line.size))
  }

  @Test("a line in heads.log that no writer wrote")
  func headMalformed() {
    var (trail, _, _) = target(1)
    trail.afterHeads = Array("070 x\n".utf8)
    let report = trail.verify()
    #expect(report.verdict == .tampered)
    #expect(report.findings == [.badHeadLine(line: Int64(trail.heads.count + 1))])
  }
}
