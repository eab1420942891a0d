import AuditTrail
import TestSupport
import Testing

/// What is gone lawfully, what is merely gone, and what was changed (audit trail, row A11).
@Suite("Erasures under verification")
struct ErasureTests {
  private func trail(_ seed: UInt64, log: String = "w1") -> (RandomTrail, SeededGenerator) {
    var generator = SeededGenerator(seed: 7_000 + seed)
    let trail = RandomTrail(count: 60, log: log, using: &generator)
    return (trail, generator)
  }

  private func redaction(
    of value: (seq: Int64, path: String), log: String? = nil
  ) -> Proposal {
    var proposal = RandomTrail.proposal
    proposal.fields["target_seq"] = .integer(value.seq)
    proposal.fields["path"] = .text(value.path)
    proposal.fields["target_log"] = log.map { .text($0) }
    return proposal
  }

  private func evidence(_ how: String, _ file: Digest) -> Proposal {
    var proposal = RandomTrail.proposal
    proposal.fields["how"] = .text(how)
    proposal.fields["sha256"] = .text(file.hex)
    return proposal
  }

  // MARK: Personal values

  @Test("a salt gone with its event is redacted, without one missing", arguments: 0..<200)
  func gone(seed: UInt64) throws {
    var (trail, generator) = trail(seed)
    let place = try #require(trail.disclosures.indices.randomElement(using: &generator))
    let gone = trail.disclosures.remove(at: place)
    let missing = trail.verify()
    #expect(
      FaultRow("A11", "salt gone without its event, in memory").trial(
        missing.verdict.rawValue,
        missing.verdict == .missing
          && missing.findings == [.disclosureMissing(seq: gone.seq, path: gone.path)]))
    // An event that means another place, another log or a value still to come explains nothing.
    var wrong = trail
    wrong.append(redaction(of: (gone.seq, "answers.other")), to: "r1", salt: [])
    wrong.append(redaction(of: (gone.seq, gone.path), log: "w2"), to: "r1", salt: [])
    #expect(wrong.verify().findings == missing.findings)
    let run = try #require(["r1", "r2", "w1"].randomElement(using: &generator))
    trail.append(redaction(of: (gone.seq, gone.path)), to: run, salt: [])
    let redacted = trail.verify()
    #expect(
      FaultRow("A11", "salt gone with its event, in memory").trial(
        redacted.verdict.rawValue,
        redacted.verdict == .intact
          && redacted.remarks == [.redacted(seq: gone.seq, path: gone.path, by: 60)]))
  }

  @Test("a wrong value or salt is tampering, whatever an event says", arguments: 0..<200)
  func wrongValue(seed: UInt64) throws {
    var (trail, generator) = trail(seed)
    let place = try #require(trail.disclosures.indices.randomElement(using: &generator))
    let value = trail.disclosures[place]
    if Bool.random(using: &generator) {
      trail.disclosures[place].value += "x"
    } else {
      let byte = Int.random(in: 0..<32, using: &generator)
      trail.disclosures[place].salt[byte] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
    if Bool.random(using: &generator) {
      trail.append(redaction(of: (value.seq, value.path)), to: "r1", salt: [])
    }
    let report = trail.verify()
    #expect(
      FaultRow("A11", "wrong value or salt, in memory").trial(
        report.verdict.rawValue,
        report.verdict == .tampered && report.firstBadSeq == value.seq
          && report.findings == [.disclosureDiffers(seq: value.seq, path: value.path)]))
  }

  @Test("a deletion is told before its value, or where there is none", arguments: 0..<20)
  func idle(seed: UInt64) throws {
    var (trail, _) = trail(seed)
    let value = try #require(trail.disclosures.last)
    trail.append(redaction(of: (value.seq, value.path)), to: "r1", salt: [])
    trail.append(redaction(of: (0, "name")), to: "r1", salt: [])
    trail.append(redaction(of: (99, "name")), to: "r1", salt: [])
    var verifier = trail.verifier()
    let idle = verifier.idleRedactions().map { [$0.seq, $0.by] }
    #expect(idle == [[0, 61], [value.seq, 60], [99, 62]])
    #expect(verifier.finish().verdict == .intact)
  }

  @Test("a value announced as deleted before it was recorded is missing all the same")
  func early() {
    var (trail, _) = trail(1)
    trail.append(redaction(of: (61, "name")), to: "r1", salt: [])
    var named = RandomTrail.proposal
    named.secrets["name"] = "An"
    trail.append(named, to: "r1", salt: Array(repeating: 7, count: 32))
    trail.disclosures.removeLast()
    #expect(trail.verify().findings == [.disclosureMissing(seq: 61, path: "name")])
  }

  @Test("a newer trail's event accounts for a value gone from the older one", arguments: 0..<50)
  func newerTrail(seed: UInt64) throws {
    var (older, _) = trail(seed)
    let gone = older.disclosures.removeLast()
    var (newer, _) = trail(seed + 1_000, log: "w2")
    newer.append(redaction(of: (gone.seq, gone.path), log: "w1"), to: "r1", salt: [])
    var verifier = newer.verifier()
    #expect(verifier.finish().verdict == .intact)
    let report = older.verify(later: verifier.erasures)
    #expect(report.verdict == .intact)
    #expect(
      report.remarks == [.redactedLater(seq: gone.seq, path: gone.path, by: 60, log: "w2")])
    #expect(older.verify().verdict == .missing)
  }

  // MARK: Evidence

  /// A trail with a file named by a run, and that file.
  private func withFile(_ seed: UInt64) -> (trail: RandomTrail, file: Digest) {
    var (trail, generator) = trail(seed)
    let file = Digest.sha256(of: generator.bytes(8))
    trail.append(evidence("copied", file), to: "r1", salt: [])
    trail.evidence[file] = .intact
    return (trail, file)
  }

  @Test("evidence: there, withheld, missing, altered", arguments: 0..<200)
  func evidence(seed: UInt64) throws {
    var (trail, file) = withFile(seed)
    #expect(trail.verify().remarks.isEmpty)
    trail.evidence[file] = .absent
    let missing: [Finding] = [.fileMissing(seq: 60, sha256: file, role: .evidence)]
    #expect(trail.verify().findings == missing)
    // The event answers for its own run alone.
    var other = trail
    other.append(evidence("withheld", file), to: "r2", salt: [])
    #expect(other.verify().findings == missing)
    trail.append(evidence("withheld", file), to: "r1", salt: [])
    #expect(trail.verify().verdict == .intact)
    #expect(trail.verify().remarks == [.withheld(sha256: file, by: 61)])
    trail.evidence[file] = .intact
    #expect(trail.verify().remarks == [.stillKept(sha256: file, by: 61)])
    // Whoever looks again finds it gone.
    var verifier = trail.verifier()
    #expect(verifier.keptThoughWithheld() == [file])
    verifier.found(file, .evidence, .absent)
    #expect(verifier.keptThoughWithheld() == [])
    #expect(verifier.finish().remarks == [.withheld(sha256: file, by: 61)])
    trail.evidence[file] = .altered
    #expect(trail.verify().verdict == .tampered)
    // Acquired again, it must be there again.
    trail.append(evidence("copied", file), to: "r1", salt: [])
    trail.evidence[file] = .absent
    #expect(trail.verify().findings == missing)
    trail.evidence[file] = .intact
    #expect(trail.verify().verdict == .intact && trail.verify().remarks.isEmpty)
  }

  @Test("a file that two runs name may go when both have withheld it")
  func shared() {
    var (trail, file) = withFile(1)
    trail.append(evidence("copied", file), to: "r2", salt: [])
    trail.append(evidence("withheld", file), to: "r1", salt: [])
    #expect(trail.verify().remarks.isEmpty)
    trail.evidence[file] = .absent
    #expect(trail.verify().verdict == .missing)
    trail.append(evidence("withheld", file), to: "r2", salt: [])
    #expect(trail.verify().verdict == .intact)
  }

  @Test("evidence of an older trail, withheld in a newer one or named there again")
  func olderEvidence() {
    var (older, file) = withFile(2)
    var (newer, _) = trail(3, log: "w2")
    newer.append(evidence("withheld", file), to: "r1", salt: [])
    older.evidence[file] = .absent
    newer.evidence[file] = .absent
    var verifier = newer.verifier()
    #expect(verifier.finish().remarks == [.withheld(sha256: file, by: 60)])
    let report = older.verify(later: verifier.erasures)
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.withheldLater(sha256: file, by: 60, log: "w2")])
    newer.append(evidence("copied", file), to: "r1", salt: [])
    var again = newer.verifier()
    #expect(again.finish().verdict == .missing)
    #expect(older.verify(later: again.erasures).verdict == .missing)
  }
}
