import AuditTrail
import TestSupport
import Testing

@Suite("Verifying a trail")
struct VerifierTests {
  @Test("an honest trail is intact, with nothing to say", arguments: 0..<50)
  func honest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for count in 0..<20 {
      var trail = RandomTrail(count: count, using: &generator)
      trail.close("r1")
      let report = trail.verify()
      #expect(report.verdict == .intact)
      #expect(report.findings.isEmpty && report.remarks.isEmpty)
      #expect(report.size == Int64(count + 1))
      #expect(report.root == MerkleTree.root(of: trail.events.map(\.leaf)))
      #expect(!report.anchored)
    }
  }

  @Test("lines of heads.log may stand in any order, twice, and end in a torn one")
  func headOrder() {
    var generator = SeededGenerator(seed: 1)
    var trail = RandomTrail(count: 30, using: &generator)
    trail.heads = (trail.heads + trail.heads).shuffled(using: &generator)
    trail.afterHeads = Array("31 0f\n32 0".utf8)
    let report = trail.verify()
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.tornHeadLines(count: 1), .unfinishedHeadLine])
  }

  @Test("a commit whose line was never written does no harm")
  func headBehind() {
    var generator = SeededGenerator(seed: 2)
    var trail = RandomTrail(count: 10, using: &generator)
    trail.append(RandomTrail.proposal, to: "r1", salt: [])
    #expect(trail.verify().verdict == .intact)
  }

  @Test("every line is compared, in a trail longer than one window of sizes")
  func windows() {
    var generator = SeededGenerator(seed: 3)
    var trail = RandomTrail(count: 1, using: &generator)
    for _ in 0..<17_000 { trail.append(RandomTrail.proposal, to: "r1", salt: []) }
    trail.close("r1")
    #expect(trail.verify().verdict == .intact)
    trail.heads.append(HeadLine(size: 16_390, root: Digest.sha256(of: [])))
    let report = trail.verify()
    #expect(report.verdict == .tampered)
    #expect(report.between == 1...16_390)
  }

  @Test("heads that nobody gave to the verifier are not taken for fitting")
  func headsNotGiven() {
    var generator = SeededGenerator(seed: 4)
    let trail = RandomTrail(count: 3, using: &generator)
    var log = HeadsLog()
    for head in trail.heads { log.read(Array((head.line + "\n").utf8)) }
    var verifier = TrailVerifier(heads: log)
    for disclosure in trail.disclosures { verifier.read(disclosure) }
    for event in trail.events { verifier.read(event) }
    for (file, state) in trail.files { verifier.found(file, .frozen, state) }
    for (file, state) in trail.evidence { verifier.found(file, .evidence, state) }
    #expect(verifier.finish().verdict == .couldNotRun)
  }

  @Test("an event without a required field is found", arguments: ["v", "kind", "at", "act"])
  func missingField(name: String) throws {
    var generator = SeededGenerator(seed: 5)
    var trail = RandomTrail(count: 8, using: &generator)
    guard case .object(var event) = try JSON(canonical: trail.events[3].body) else { return }
    event[name] = nil
    trail.events[3].body = try JSON.object(event).canonicalBytes()
    trail.events[3].leaf = MerkleTree.leafHash(of: trail.events[3].body)
    let report = trail.verify()
    #expect(report.verdict == .tampered)
    #expect(report.firstBadSeq == 3)
    #expect(report.findings.contains(.fieldMissing(seq: 3, name: name)))
  }

  @Test("a node alone is no tampering: it is a cache")
  func nodes() {
    var generator = SeededGenerator(seed: 6)
    let whole = RandomTrail(count: 20, using: &generator)
    var trail = whole
    trail.nodes[3].hash = Digest.sha256(of: [])
    let index = trail.nodes[3].index
    #expect(trail.verify().verdict == .intact)
    #expect(trail.verify().remarks == [.damagedNodes(count: 1, firstIndex: index)])
    trail = whole
    trail.nodes.remove(at: 3)
    #expect(trail.verify().remarks == [.damagedNodes(count: 1, firstIndex: index)])
    trail = whole
    trail.nodes.append(StoredNode(index: 1000, hash: Digest.sha256(of: [])))
    #expect(trail.verify().remarks == [.damagedNodes(count: 1, firstIndex: 1000)])
  }

  @Test("a report of something the reader itself found keeps the order of verdicts")
  func readersFindings() {
    #expect(VerifyReport(unread: .headsMissing).verdict == .missing)
    #expect(VerifyReport(unread: .notOurDatabase).verdict == .tampered)
    #expect(VerifyReport(unread: .unreadable(.noTrail(path: "runs"))).verdict == .couldNotRun)
    var verifier = TrailVerifier(heads: HeadsLog())
    verifier.add(.unreadable(.io(path: "runs", errno: 5)))
    verifier.add(.layoutDiffers(name: "events"))
    #expect(verifier.finish().verdict == .tampered)
  }
}

@Suite("Personal values and files under verification")
struct PersonalAndFileTests {
  private func trail(seed: UInt64) -> RandomTrail {
    var generator = SeededGenerator(seed: seed)
    return RandomTrail(count: 60, using: &generator)
  }

  @Test("a disclosure that is gone without an event is missing", arguments: 0..<10)
  func gone(seed: UInt64) throws {
    var trail = trail(seed: seed)
    let gone = try #require(trail.disclosures.last)
    trail.disclosures.removeLast()
    let report = trail.verify()
    #expect(report.verdict == .missing)
    #expect(report.findings == [.disclosureMissing(seq: gone.seq, path: gone.path)])
  }

  @Test("one that is gone with its event is redacted", arguments: 0..<10)
  func redacted(seed: UInt64) throws {
    var trail = trail(seed: seed)
    let gone = try #require(trail.disclosures.last)
    trail.disclosures.removeLast()
    var redaction = RandomTrail.proposal
    redaction.fields["target_seq"] = .integer(gone.seq)
    redaction.fields["path"] = .text(gone.path)
    trail.append(redaction, to: "r1", salt: [])
    let report = trail.verify()
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.redacted(seq: gone.seq, path: gone.path, by: 60)])
  }

  @Test("a changed value, salt or place is tampering", arguments: 0..<10)
  func changed(seed: UInt64) throws {
    let whole = trail(seed: seed)
    let last = try #require(whole.disclosures.indices.last)
    let seq = whole.disclosures[last].seq
    var trail = whole
    trail.disclosures[last].value += "x"
    #expect(trail.verify().findings == [.disclosureDiffers(seq: seq, path: "answers.reporter")])
    #expect(trail.verify().firstBadSeq == seq)
    trail = whole
    trail.disclosures[last].salt[0] ^= 1
    #expect(trail.verify().firstBadSeq == seq)
    trail = whole
    trail.disclosures[last].path = "answers.other"
    #expect(trail.verify().verdict == .tampered)
    #expect(trail.verify().firstBadSeq == seq)
  }

  @Test("a value of an event past the end is remarked on")
  func pastEnd() {
    var trail = trail(seed: 1)
    trail.disclosures.append(Disclosure(seq: 99, path: "a", salt: [], value: "b"))
    #expect(trail.verify().verdict == .intact)
    #expect(trail.verify().remarks == [.disclosuresPastEnd(count: 1)])
  }

  @Test("a named file that is altered is tampering, one that is gone is missing")
  func files() throws {
    let whole = trail(seed: 2)
    for role in [FileRole.frozen, .evidence] {
      let kept = role == .frozen ? whole.files : whole.evidence
      let file = try #require(kept.keys.sorted().first)
      let seq = try #require(
        whole.events.first { String(decoding: $0.body, as: UTF8.self).contains(file.hex) }?.seq)
      func verify(_ state: FileState?) -> VerifyReport {
        var trail = whole
        if role == .frozen { trail.files[file] = state } else { trail.evidence[file] = state }
        return trail.verify()
      }
      #expect(verify(.altered).findings == [.fileAltered(seq: seq, sha256: file, role: role)])
      #expect(verify(.altered).verdict == .tampered)
      #expect(verify(.altered).firstBadSeq == seq)
      #expect(verify(.absent).findings == [.fileMissing(seq: seq, sha256: file, role: role)])
      #expect(verify(.absent).verdict == .missing)
      #expect(verify(nil).verdict == .missing)
    }
  }

  @Test("a file that no event names is remarked on")
  func unnamed() {
    var trail = trail(seed: 3)
    let file = Digest.sha256(of: [1])
    trail.files[file] = .intact
    #expect(trail.verify().verdict == .intact)
    #expect(trail.verify().remarks == [.unnamedFile(sha256: file, role: .frozen)])
  }

  @Test("an object that holds more than a commitment is none")
  func lookalikes() throws {
    var trail = trail(seed: 4)
    var proposal = RandomTrail.proposal
    let hex = JSON.text(Digest.sha256(of: []).hex)
    proposal.fields["a"] = .object(["c": hex, "d": hex])
    proposal.fields["b"] = .object(["c": .text("short")])
    proposal.fields["c"] = hex
    proposal.fields["d"] = .object(["b": hex, "c": hex])
    proposal.fields["e"] = .object(["c": .list([hex])])
    trail.append(proposal, to: "r1", salt: [])
    #expect(trail.verify().verdict == .intact)
    proposal.fields["e"] = .list([.bool(true), .object(["x": .object(["c": hex])])])
    trail.append(proposal, to: "r1", salt: [])
    #expect(trail.verify().findings == [.disclosureMissing(seq: 61, path: "e.1.x")])
  }
}
