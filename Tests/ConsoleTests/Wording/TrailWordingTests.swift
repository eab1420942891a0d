import AuditTrail
import Response
import Testing

@testable import Console

@Suite("The trail: every fault, finding and divergence is said, with the way on")
struct TrailWordingTests {
  private static let text = Said.hostile

  private static let faults: [TrailFault] =
    [
      .noTrail(path: text), .notADatabase(path: text), .newerVersion(found: 2, known: 1),
      .locked(path: text), .corrupt(path: text), .notAFile(path: text), .replaced(path: text),
      .noWAL(path: text),
      .layoutDiffers(path: text, name: text),
      .evidenceAltered(path: text), .readOnly(path: text), .diskFull(path: text),
      .io(path: text, errno: 5), .sqlite(path: text, code: 10),
      .rolledBack(headSize: 9, found: 1), .differs(size: 1), .headsMissing(path: text),
      .databaseMissing(path: text), .badHeadLine(path: text, line: 3), .badEvent(seq: 4),
      .unknownCommit(expected: 7), .newerHead(expected: 1, found: 2),
    ] + seals.map { .notSealed($0) }

  private static let seals: [SealFault] = [
    .reservedField(text), .missingField(text), .badIdentifier(text), .badPath(text),
    .badSalt(path: text), .noRunRoot, .notEncodable(JSONFault(offset: 0, reason: .tooLong)),
    .notEncodable(JSONFault(offset: 0, reason: .tooDeep)),
  ]

  @Test("a fault of the trail says what, where, and what next", arguments: faults)
  func fault(fault: TrailFault) {
    #expect(Said.faults(fault.explanation) == [])
    #expect(fault.explanation.hint != nil)
  }

  @Test("a trail that cannot be trusted is set aside; a full disk only wants space")
  func advice() {
    for fault in [
      TrailFault.corrupt(path: "a"), .rolledBack(headSize: 2, found: 1),
      .layoutDiffers(path: "a", name: "events_update"),
    ] {
      #expect(fault.explanation.hint?.en.contains("ungcuu verify") == true)
      #expect(fault.explanation.hint?.en.contains("ungcuu recover --reason") == true)
    }
    let full = TrailFault.diskFull(path: "a").explanation
    #expect(full.hint?.en.contains("recover") == false)
    #expect(full.message.en.contains("NOT recorded"))
    #expect(TrailFault.readOnly(path: "a").explanation.hint?.vi.contains("--workspace") == true)
  }

  private static let digest = Digest.sha256(of: [])
  private static let fault = JSONFault(offset: 3, reason: .badName)

  private static let findings: [Finding] = [
    .trailMissing, .headsMissing, .unreadable(.locked(path: text)), .headsNotCompared(lines: 2),
    .notOurDatabase, .damagedPages(nextSeq: 3), .layoutDiffers(name: text),
    .badHeadLine(line: 1), .wrongPlace(seq: 2, expected: 1), .leafDiffers(seq: 1),
    .badBytes(seq: 1, fault), .fieldMissing(seq: 1, name: text), .fieldDiffers(seq: 1, name: text),
    .wrongPlaceInRun(seq: 1, expected: 0), .runRootDiffers(seq: 1),
    .disclosureDiffers(seq: 1, path: text), .disclosureUncalledFor(seq: 1, path: text),
    .fileAltered(seq: 1, sha256: digest, role: .evidence), .disclosureMissing(seq: 1, path: text),
    .fileMissing(seq: 1, sha256: digest, role: .frozen), .shorterThanHead(size: 1, .headsLog),
    .headDiffers(size: 2, lastAgreeing: 1, .anchor), .badHeadNote(line: 1, .origin),
    .badCheckpoint(size: 3, .note(.unknownKey)), .badCheckpoint(size: 4, .size),
    .nothingSignedByGivenKeys, .inEarlier(log: text, .trailMissing),
  ]

  private static let remarks: [Remark] = [
    .damagedNodes(count: 1, firstIndex: 0), .tornHeadLines(count: 2), .unfinishedHeadLine,
    .redacted(seq: 1, path: text, by: 2), .disclosuresPastEnd(count: 1),
    .unnamedFile(sha256: digest, role: .evidence),
    .keyRingUnread(.locked(path: text)), .checkpointsNotStored(count: 1),
    .redactedLater(seq: 1, path: text, by: 2, log: text),
    .stillDisclosed(seq: 1, path: text, by: 2, log: nil),
    .stillDisclosed(seq: 1, path: text, by: 2, log: text),
    .redactionOfNothing(seq: 1, path: text, by: 2, log: nil),
    .withheld(sha256: digest, by: 2), .withheldLater(sha256: digest, by: 2, log: text),
    .stillKept(sha256: digest, by: 2),
  ]

  @Test("findings and remarks are said, each in words of its own")
  func found() throws {
    let key = KeyID(name: try #require(Checkpoint.origin(ofLog: "log-1")), hash: 7)
    let ofKeys: [Finding] = [
      .badCheckpoint(size: 2, .keyOutOfRange(key)), .anchorOfAnotherLog(origin: key.name),
    ]
    let findings = Self.findings + ofKeys
    let remarks = Self.remarks + [.keyRetiredUnsigned(seq: 3, key: key)]
    let phrases = findings.map(\.phrase) + remarks.map(\.phrase)
    #expect(phrases.flatMap { Said.faults($0) } == [])
    #expect(Set(phrases).count == phrases.count)
  }

  @Test("what an event fault means is said, with what to use or to check")
  func eventFaults() {
    let faults: [EventFault] = [
      .notCanonical(Self.fault), .envelope(Self.text), .unknownKind(Self.text), .newerFormat(2),
      .field(Self.text, of: .stepDone),
    ]
    for fault in faults {
      #expect(Said.faults(fault.explanation) == [])
      #expect(fault.explanation.hint != nil)
    }
  }

  @Test("a divergence names the event, and steps as people write them")
  func divergences() throws {
    let plan = try RecordedRun(SamplePlaybook.text).plan
    let key = StepKey("isolate", items: [Self.text])
    let divergences: [Replay.Divergence] = [
      .notAnOpening(rseq: 0), .gap(expected: 1, found: 2), .unknownStep(Self.text, rseq: 1),
      .illegal(.stepDone, key, status: .blocked, rseq: 1),
      .visitOutOfOrder(key, expected: 1, found: 2, rseq: 1),
      .consequence(rseq: 1, recorded: [], derived: []), .closedWithOpenSteps([key], rseq: 1),
      .closedTwice(rseq: 1), .afterTheEnd(.stepDone, rseq: 1), .inject(Self.text, rseq: 1),
      .notLate(key, rseq: 1),
    ]
    let custody = Replay.Custody.allCases.map {
      Replay.Divergence.custody($0, .dataRedacted, rseq: 1)
    }
    for divergence in divergences + custody {
      #expect(Said.faults(divergence.phrase(in: plan)) == [])
    }
    let illegal = Replay.Divergence.illegal(
      .stepDone, StepKey("isolate", items: ["web01"]), status: .blocked, rseq: 7)
    #expect(
      illegal.phrase(in: plan).en
        == "Event 7: “step done” on `isolate[web01]` while it was blocked.")
  }
}
