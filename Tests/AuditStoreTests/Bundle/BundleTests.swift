import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Bundles on the disk")
struct BundleTests {
  let made: MadeBundle

  init() throws {
    made = try MadeBundle()
  }

  @Test("a closed run is exported whole, and the same bytes again after the trail has grown")
  func twice() throws {
    try made.fillAndClose()
    let first = try made.export("one")
    let report = try made.verify(first)
    #expect(report.verdict == .intact && report.anchored, "\(report.findings)")
    try made.add(proposal("note.added"), to: "r2")
    try made.sign()
    let second = try made.export("two")
    #expect(try files(in: first) == files(in: second))
    #expect(
      try files(in: first).keys.contains { $0.hasPrefix("playbook/") && $0.hasSuffix("-a_b.yaml") })
    #expect(try !files(in: first).keys.contains("late.jsonl"))
  }

  @Test("an open run is exported as far as it came, a proof an event")
  func open() throws {
    try made.add(proposal("run.opened"), proposal("note.added"))
    #expect(throws: ExportFault.noCheckpoint(size: 4)) { try made.export("none", isOpen: true) }
    #expect(!FileManager.default.fileExists(atPath: made.path("none")))
    try made.sign()
    let path = try made.export("open", isOpen: true)
    let report = try made.verify(path)
    #expect(report.verdict == .intact)
    #expect(report.remarks.first == .bundle(.open(size: 4)))
    #expect(try files(in: path)["proof.txt"] == Data("open at size 4\n".utf8))
    #expect(try files(in: path).keys.filter { $0.hasPrefix("proofs/") }.count == 3)
  }

  @Test("facts after the close are proven under the earliest checkpoint that covers them")
  func late() throws {
    try made.fillAndClose()
    try made.add(proposal("note.added", secrets: ["text": "muộn"]))
    try made.sign()
    let first = try made.export("one")
    try made.add(proposal("note.added"), to: "r2")
    try made.sign()
    let second = try made.export("two")
    let report = try made.verify(first)
    #expect(report.verdict == .intact && report.anchored, "\(report.findings)")
    #expect(report.remarks.first == .bundle(.late(count: 1)))
    #expect(try files(in: first) == files(in: second))
  }

  @Test("damaged nodes, which are only a cache, change no proof")
  func damagedNodes() throws {
    try made.fillAndClose()
    for _ in 0..<9 { try made.add(proposal("note.added")) }
    try made.sign()
    let first = try made.export("one")
    try made.workspace.sqlite("UPDATE nodes SET hash = zeroblob(32)")
    let second = try made.export("two")
    #expect(try files(in: first) == files(in: second))
    try made.workspace.sqlite("DELETE FROM nodes")
    #expect(try files(in: first) == files(in: made.export("three")))
  }

  @Test("an older note of this log is joined, and vouches for it")
  func since() throws {
    try made.add(proposal("note.added"), to: "r2")
    try made.sign()
    let older = try #require(try made.store.checkpoint(covering: 1))
    try made.fillAndClose()
    try made.add(proposal("note.added"), to: "r2")
    try made.sign()
    let newer = try #require(try made.store.checkpoint(covering: made.store.head.size))
    for note in [older, newer] {
      let path = try made.export("b\(note.text.count)-\(UUID().uuidString)", since: note)
      let report = try BundleFolder(path).verify(anchors: [try Anchor(note)]).report
      #expect(report.verdict == .intact && report.anchored)
    }
  }

  @Test("a note of another log, of another history or past the end is refused")
  func badSince() throws {
    try made.fillAndClose()
    let origin = try #require(KeyName("ungcuu/log-9"))
    let foreign = try Checkpoint(origin: origin, head: made.store.head).signed(by: [made.key])
    #expect(throws: ExportFault.sinceOtherLog(origin: origin)) {
      try made.export("a", since: foreign)
    }
    let other = Head(size: 2, root: .sha256(of: []))
    let forked = try Checkpoint(origin: made.key.name, head: other).signed(by: [made.key])
    #expect(throws: ExportFault.sinceDiffers(size: 2)) { try made.export("a", since: forked) }
    let far = Head(size: 999, root: .sha256(of: []))
    let past = try Checkpoint(origin: made.key.name, head: far).signed(by: [made.key])
    #expect(throws: ExportFault.sincePastEnd(size: 999)) { try made.export("a", since: past) }
    #expect(!FileManager.default.fileExists(atPath: made.path("a")))
  }

  @Test("evidence that is gone or changed is refused, and nothing is left behind")
  func unfitEvidence() throws {
    try made.fillAndClose()
    let sha256 = Digest.sha256(of: Array("evidence".utf8))
    let path = EvidenceStore(in: made.workspace.folder).path(of: sha256)
    let before = try FileManager.default.contentsOfDirectory(atPath: made.path("."))
    try FileManager.default.removeItem(atPath: path)
    #expect(
      throws: ExportFault.fileUnfit(.fileMissing(seq: 3, sha256: sha256, role: .evidence))
    ) { try made.export("a") }
    try made.workspace.write(Data("other".utf8), to: path)
    #expect(
      throws: ExportFault.fileUnfit(.fileAltered(seq: 3, sha256: sha256, role: .evidence))
    ) { try made.export("a") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: made.path(".")) == before)
  }

  @Test(
    "what was erased by its event is told of, in the run and in the trail before; without it, missing"
  )
  func erased() throws {
    try made.fillAndClose()
    let sha256 = Digest.sha256(of: Array("evidence".utf8))
    let evidence = EvidenceStore(in: made.workspace.folder)
    try made.add(
      proposal("evidence.withheld", with: ["how": .text("withheld"), "sha256": .text(sha256.hex)]),
      proposal("data.redacted", with: ["target_seq": .integer(2), "path": .text("answers.name")]))
    try evidence.remove(sha256)
    try made.sign()
    let path = try made.export("erased")
    let report = try made.verify(path)
    #expect(report.verdict == .intact, "\(report.findings)")
    #expect(report.remarks.contains(.redacted(seq: 2, path: "answers.name", by: 6)))
    #expect(report.remarks.contains(.withheld(sha256: sha256, by: 5)))
    #expect(try files(in: path)["disclosures.jsonl"] == Data())
    #expect(try !files(in: path).keys.contains { $0.hasPrefix("evidence/") })
    try made.workspace.sqlite("DELETE FROM disclosures")
    try made.add(proposal("note.added", secrets: ["text": "x"]))
    try made.workspace.sqlite("DELETE FROM disclosures")
    try made.sign()
    #expect(try made.verify(made.export("gone")).verdict == .missing)
  }

  @Test("a value that a bundle holds though its events say that it was erased is told of")
  func stillDisclosed() throws {
    try made.fillAndClose()
    let value = try #require(try files(in: made.export("whole"))["disclosures.jsonl"])
    try made.add(
      proposal("data.redacted", with: ["target_seq": .integer(2), "path": .text("answers.name")]))
    try made.sign()
    let path = try made.export("late")
    let sums = path + "/SHA256SUMS"
    let lines = try String(contentsOfFile: sums, encoding: .utf8)
      .replacing(Digest.sha256(of: []).hex, with: Digest.sha256(of: Array(value)).hex)
    for (name, bytes) in [("disclosures.jsonl", value), ("SHA256SUMS", Data(lines.utf8))] {
      let file = path + "/" + name
      try FileManager.default.removeItem(atPath: file)
      try made.workspace.write(bytes, to: file)
    }
    let report = try made.verify(path)
    #expect(report.verdict == .intact, "\(report.findings)")
    #expect(report.remarks.contains(.stillDisclosed(seq: 2, path: "answers.name", by: 5, log: nil)))
  }

  @Test("what a newer trail says was erased of an older one is told of")
  func erasedLater() throws {
    try made.fillAndClose()
    let damaged = try made.recover()
    let sha256 = Digest.sha256(of: Array("evidence".utf8))
    try made.add(
      proposal("evidence.withheld", with: ["how": .text("withheld"), "sha256": .text(sha256.hex)]),
      proposal(
        "data.redacted",
        with: [
          "target_log": .text("log-1"), "target_seq": .integer(2), "path": .text("answers.name"),
        ]))
    try EvidenceStore(in: made.workspace.folder).remove(sha256)
    _ = try AuditStore.erase("answers.name", of: 2, setAside: damaged.folder)
    try made.sign()
    let path = made.path("later")
    _ = try made.contents(trails: [made.store, damaged])
      .write(to: path, report: MadeBundle.report, guide: MadeBundle.guide)
    let report = try BundleFolder(path).verify().report
    #expect(report.verdict == .intact, "\(report.findings)")
    #expect(
      report.remarks.contains(
        .redactedLater(seq: 2, path: "answers.name", by: 4, log: "log-2")))
    #expect(report.remarks.contains(.withheldLater(sha256: sha256, by: 3, log: "log-2")))
  }

  @Test("what stands in the bundle's place is not touched")
  func target() throws {
    try made.fillAndClose()
    let path = try made.export("one")
    let before = try files(in: path)
    #expect(throws: ExportFault.targetExists(path: path)) { try made.export("one") }
    #expect(try files(in: path) == before)
    let file = made.path("file")
    try made.workspace.write(Data("x".utf8), to: file)
    #expect(throws: ExportFault.targetExists(path: file)) { try made.export("file") }
  }

  @Test("a run that was carried over brings its earlier events, proven under the older head")
  func carried() throws {
    try made.add(proposal("run.opened", secrets: ["name": "Lan"]), proposal("note.added"))
    let damaged = try made.recover()
    try made.add(proposal("run.closed", coversRun: true))
    try made.sign()
    let contents = try made.contents(trails: [made.store, damaged])
    #expect(contents.unprovenLog == nil)
    let path = made.path("carried")
    _ = try contents.write(to: path, report: MadeBundle.report, guide: MadeBundle.guide)
    let found = try BundleFolder(path).verify()
    #expect(found.report.verdict == .intact, "\(found.report.findings)")
    #expect(found.eventCount == 4)
    #expect(found.report.remarks.first == .bundle(.carried(log: "log-1", verdict: "TAMPERED")))

    // Without the older trail, or where it has changed since, that is said and never intact.
    let alone = try made.contents(trails: [made.store])
    #expect(alone.unprovenLog == "log-1")
    let partial = made.path("partial")
    _ = try alone.write(to: partial, report: MadeBundle.report, guide: MadeBundle.guide)
    let missing = try BundleFolder(partial).verify().report
    #expect(missing.verdict == .missing)
    #expect(missing.findings == [.bundle(.earlierMissing(log: "log-1"))])
  }

  @Test(
    "a run that was closed in a trail set aside, and has late facts since, is exported as closed")
  func closedEarlier() throws {
    try made.fillAndClose()
    let damaged = try made.recover()
    try made.add(proposal("note.added"))
    try made.sign()
    func export(_ trails: [AuditStore], _ name: String) throws -> (String, VerifyReport) {
      let path = made.path(name)
      _ = try made.contents(trails: trails)
        .write(to: path, report: MadeBundle.report, guide: MadeBundle.guide)
      return (path, try BundleFolder(path).verify().report)
    }
    let (path, whole) = try export([made.store, damaged], "whole")
    let size = made.store.head.size
    let words = Data("closed in earlier-1 at size \(size)\n".utf8)
    #expect(try files(in: path)["proof.txt"] == words)
    #expect(whole.verdict == .intact, "\(whole.findings)")
    #expect(whole.remarks.contains(.bundle(.closedEarlier(log: "log-1", late: 2))))
    let (again, _) = try export([made.store, damaged], "again")
    #expect(try files(in: path) == files(in: again))

    // Where the trail with the close is lost, it is that which is missing.
    let (alone, partial) = try export([made.store], "partial")
    #expect(try files(in: alone)["proof.txt"] == words)
    #expect(partial.findings == [.bundle(.earlierMissing(log: "log-1"))])
  }
}
