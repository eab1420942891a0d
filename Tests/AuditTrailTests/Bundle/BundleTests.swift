import TestSupport
import Testing

@testable import AuditTrail

@Suite("Bundles")
struct BundleTests {
  private func bundle(_ form: RandomBundle.Form, _ seed: UInt64) throws -> RandomBundle {
    var generator = SeededGenerator(seed: 77_000 + seed)
    return try RandomBundle(form, using: &generator)
  }

  @Test("an honest bundle is intact, and what only it says is said", arguments: 0..<50)
  func honest(seed: UInt64) throws {
    for form in RandomBundle.Form.allCases {
      let bundle = try bundle(form, seed)
      let found = bundle.report()
      #expect(found.report.verdict == .intact, "\(form): \(found.report.findings)")
      #expect(!found.report.anchored)
      #expect(found.run == "r1")
      #expect(found.report.size == bundle.checkpoint.size)
      #expect(found.report.root == bundle.checkpoint.root)
      #expect(found.report.signedTo == bundle.checkpoint.size)
      var remarks: [BundleRemark] = [.unprovenTexts]
      switch form {
      case .closed: break
      case .late: remarks.insert(.late(count: 1), at: 0)
      case .open: remarks.insert(.open(size: bundle.checkpoint.size), at: 0)
      case .carried: remarks.insert(.carried(log: "w0", verdict: "MISSING"), at: 0)
      case .closedEarlier:
        let late = Int64(bundle.lines(of: "events.jsonl").count + 1)
        remarks.insert(.closedEarlier(log: "w0", late: late), at: 0)
        remarks.insert(.carried(log: "w0", verdict: "MISSING"), at: 0)
      }
      #expect(found.report.remarks == remarks.map { .bundle($0) }, "\(form)")
    }
  }

  @Test("both checkpoints are of one log")
  func origins() throws {
    var bundle = try bundle(.late, 9)
    let old = try #require(bundle.files["checkpoint.note"])
    let name = try #require(KeyName("ungcuu/w2"))
    let other = Checkpoint(origin: name, head: bundle.checkpoint)
    let new = try other.signed(by: [bundle.key]).bytes
    for (file, bytes) in bundle.files where bytes.suffix(old.count) == old[...] {
      bundle.files[file] = Array(bytes.dropLast(old.count)) + new
    }
    bundle.sum()
    let found = bundle.report().report
    #expect(found.findings == [.bundle(.badCheckpoint(.checkpoint, .origin))])
  }

  @Test("log and run of an event are texts")
  func placeNames() throws {
    for field in ["log", "run"] {
      var part = RunPart()
      var (findings, disclosures) = (FindingList(), DisclosureReader(nil))
      let source = BundleLines(.events, { _ in [] }, longest: 0)
      let event = try #require(
        try JSON(canonical: bundle(.closed, 8).lines(of: "events.jsonl")[0])
          .setting(.integer(5), at: field))
      _ = try part.read(event.canonicalBytes()[...], source, &disclosures, &findings)
      let seq = try #require(event["seq"]?.integer)
      #expect(findings.kept.contains(.fieldDiffers(seq: seq, name: field)))
    }
  }

  @Test("a key from outside that signed vouches for it; one that did not refuses it")
  func keys() throws {
    for form in RandomBundle.Form.allCases {
      let bundle = try bundle(form, 1)
      let found = bundle.report(keys: [bundle.key.verifier])
      #expect(found.report.verdict == .intact)
      #expect(found.report.anchoredTo == bundle.checkpoint.size)
      let other = bundle.report(keys: [try RandomBundle.key(2).verifier])
      #expect(other.report.verdict == .tampered)
      #expect(!other.report.anchored)
      #expect(
        other.report.findings.contains(.bundle(.notByGivenKey(.checkpoint))))
    }
  }

  @Test("an anchor at the checkpoint's size vouches for it, or shows a fork")
  func anchorOfSameSize() throws {
    let bundle = try bundle(.closed, 2)
    let same = try Anchor(bundle.note(bundle.checkpoint))
    #expect(bundle.report(anchors: [same]).report.anchoredTo == bundle.checkpoint.size)
    let other = try Anchor(
      bundle.note(Head(size: bundle.checkpoint.size, root: .sha256(of: [1]))))
    let forked = bundle.report(anchors: [same, other]).report
    #expect(forked.verdict == .forked)
    #expect(forked.between == 0...bundle.checkpoint.size)
    #expect(!forked.anchored)
  }

  @Test("an older anchor vouches for it where a consistency proof joins them", arguments: 0..<50)
  func olderAnchor(seed: UInt64) throws {
    var bundle = try bundle(.closed, seed)
    let size = bundle.checkpoint.size - 1 - Int64(seed) % 3
    let head = Head(
      size: size, root: MerkleTree.root(of: bundle.trail.events.prefix(Int(size)).map(\.leaf)))
    let anchor = try Anchor(bundle.note(head))
    let alone = bundle.report(anchors: [anchor]).report
    #expect(alone.verdict == .intact && !alone.anchored)
    #expect(
      alone.remarks.contains(
        .bundle(.anchorNotJoined(size: size, checkpoint: bundle.checkpoint.size))))
    bundle.files["consistency.txt"] = try bundle.consistency(
      from: size, under: bundle.note(bundle.checkpoint))
    bundle.sum()
    #expect(bundle.report(anchors: [anchor]).report.anchoredTo == bundle.checkpoint.size)
    let other = try Anchor(bundle.note(Head(size: size, root: .sha256(of: [2]))))
    let forked = bundle.report(anchors: [other]).report
    #expect(forked.verdict == .forked)
    #expect(forked.between == 0...size)
  }

  @Test("an anchor past the checkpoint says nothing; one of another log is not of this bundle")
  func otherAnchors() throws {
    let bundle = try bundle(.closed, 4)
    let size = bundle.checkpoint.size
    let past = try Anchor(bundle.note(Head(size: size + 1, root: .sha256(of: [3]))))
    let found = bundle.report(anchors: [past]).report
    #expect(found.verdict == .intact && !found.anchored)
    #expect(
      found.remarks.contains(.bundle(.anchorTooLarge(size: size + 1, checkpoint: size))))
    let name = try #require(KeyName("ungcuu/w2"))
    let foreign = Checkpoint(origin: name, head: bundle.checkpoint)
    let other = try Anchor(foreign.signed(by: [bundle.key]))
    #expect(bundle.report(anchors: [other]).report.verdict == .forked)
  }

  @Test("a value deleted without its event is missing; with it, redacted")
  func redaction() throws {
    var bundle = try bundle(.open, 5)
    var generator = SeededGenerator(seed: 9)
    while bundle.files["disclosures.jsonl"]?.isEmpty ?? true {
      bundle = try RandomBundle(.closed, using: &generator)
    }
    bundle.files["disclosures.jsonl"] = []
    bundle.sum()
    #expect(bundle.report().report.verdict == .missing)
  }

  @Test("a bundle's memory is that of its lines: a line without an end is refused")
  func endless() throws {
    var bundle = try bundle(.closed, 6)
    for name in ["events.jsonl", "keys.txt", "SHA256SUMS", "log.jsonl", "checkpoint.note"] {
      let whole = bundle.files[name]
      bundle.files[name] = Array(repeating: UInt8(ascii: "1"), count: 1 << 20)
      let found = bundle.report().report
      #expect(found.verdict == .tampered)
      #expect(
        found.findings.contains { finding in
          if case .bundle(.tooLong(let path, _)) = finding {
            path.description == name
          } else {
            false
          }
        }, "\(name)")
      bundle.files[name] = whole
    }
  }

  @Test("of the files of late facts none can be left out")
  func lateFiles() throws {
    let whole = try bundle(.late, 7)
    let late = ["late.jsonl", "late.note", "late-consistency.txt"]
    let seq = try #require(whole.trail.events.last?.seq)
    for left in [[late[0]], [late[1]], [late[2]], [late[1], late[2]]] {
      var bundle = whole
      for name in late where !left.contains(name) { bundle.files[name] = nil }
      if !left.contains("late.jsonl") { bundle.files["proofs/\(seq).txt"] = nil }
      bundle.sum()
      #expect([.missing, .tampered].contains(bundle.report().report.verdict), "\(left)")
    }
    var empty = whole
    empty.files["late.jsonl"] = []
    empty.files["proofs/\(seq).txt"] = nil
    empty.sum()
    #expect(empty.report().report.findings.contains(.bundle(.noEvents(.late))))
  }

  @Test("events that name more than anybody could are not all held")
  func tooManyNamed() throws {
    let bundle = try bundle(.closed, 8)
    let lines = bundle.lines(of: "events.jsonl")
    let named = try lines.map { line in
      var check = EventCheck()
      try check.check(line.span)
      return check.facts.commitments.count + check.facts.files.count + 1
    }
    let all = named.reduce(0, +)
    for limit in 0...all {
      var part = RunPart(of: nil, later: Erasures(), mostNamed: limit)
      var (findings, disclosures) = (FindingList(), DisclosureReader(nil))
      let source = BundleLines(.events, { _ in [] }, longest: 0)
      var refused: BundleFinding?
      do throws(BundleFinding) {
        for line in lines { _ = try part.read(line[...], source, &disclosures, &findings) }
      } catch {
        refused = error
      }
      #expect(refused == (limit < all ? .tooManyNamed(.events, limit: limit) : nil))
    }
  }
}
