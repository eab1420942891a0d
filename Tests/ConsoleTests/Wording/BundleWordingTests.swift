import AuditTrail
import Playbooks
import Testing

@testable import Console

@Suite("Bundles: every finding, remark and refusal is said, with the way on")
struct BundleWordingTests {
  private static let text = Said.hostile
  private static let digest = Digest.sha256(of: [])
  private static let fault = JSONFault(offset: 3, reason: .badName)

  private static let findings: [BundleFinding] = [
    .unreadable(.locked(path: text)), .fileMissing(.events), .earlierMissing(log: text),
    .notAFile(text), .linked(.events), .badName(text), .tooManyFiles(limit: 3),
    .tooManyNamed(.events, limit: 3),
    .extraFile(.events), .tooLong(.events, limit: 4), .hashDiffers(.events),
    .badLine(.events, line: 1), .badJSON(.events, line: 1, fault),
    .lineOutOfOrder(.events, line: 1), .badCheckpoint(.checkpoint, .note(.unknownKey)),
    .notByGivenKey(.checkpoint), .badProof(.proof, .badProofLine(2)), .otherCheckpoint(.proof),
    .proofDoesNotHold(.proof), .keysDiffer, .noEvents(.events), .endDiffers,
    .nameDiffers(.events), .fileTwice(.events), .misnamed(.events), .emptyFolder(text),
  ]

  private static let remarks: [BundleRemark] = [
    .open(size: 3), .openAfterClose, .closedEarlier(log: text, late: 2), .late(count: 1),
    .carried(log: text, verdict: text),
    .anchorTooLarge(size: 4, checkpoint: 3), .anchorNotJoined(size: 2, checkpoint: 3),
    .unprovenTexts,
  ]

  @Test("findings and remarks are said, each in words of its own")
  func found() {
    let phrases = Self.findings.map(\.phrase) + Self.remarks.map(\.phrase)
    #expect(phrases.flatMap { Said.faults($0) } == [])
    #expect(Set(phrases).count == phrases.count)
    #expect(Finding.bundle(.keysDiffer).phrase == BundleFinding.keysDiffer.phrase)
    #expect(Remark.bundle(.unprovenTexts).phrase == BundleRemark.unprovenTexts.phrase)
  }

  @Test("a line that is not in its form is named by file, line and byte")
  func place() {
    let phrase = BundleFinding.badJSON(.events, line: 7, Self.fault).phrase
    #expect(phrase.en == "events.jsonl, line 7: not canonical at byte 3.")
  }

  @Test("a run that was not exported: why, and what next; what is bad ends with 2")
  func exportFaults() throws {
    let origin = try #require(KeyName("ungcuu/x"))
    let altered = Finding.fileAltered(seq: 1, sha256: Self.digest, role: .evidence)
    let faults: [(ExportFault, Int32)] = [
      (.noCheckpoint(size: 3), 1), (.targetExists(path: Self.text), 1), (.fileUnfit(altered), 2),
      (.sinceOtherLog(origin: origin), 1), (.sinceDiffers(size: 2), 2),
      (.sincePastEnd(size: 9), 2), (.trail(.diskFull(path: Self.text)), 1),
      (.notWritten(path: Self.text, .diskFull(path: Self.text)), 1),
      (.notWritten(path: Self.text, .io(path: Self.text, errno: 2)), 1),
      (.notWritten(path: Self.text, .readOnly(path: Self.text)), 1),
    ]
    for (fault, status) in faults {
      #expect(Said.faults(fault.explanation) == [])
      #expect(fault.explanation.hint != nil)
      #expect(CommandFailure.export(fault).status == status)
    }
    #expect(Said.faults(CommandWords.explanation(of: .notAFolder(Self.text))) == [])
  }

  private func report(_ verdict: Verdict, anchoredTo: Int64? = nil) -> BundleReport {
    var report = VerifyReport(unread: .bundle(.keysDiffer))
    report.verdict = verdict
    report.anchoredTo = anchoredTo
    if verdict == .intact { (report.findings, report.findingCount) = ([], 0) }
    return BundleReport(run: "r1", eventCount: 5, report: report)
  }

  private func first(_ found: BundleReport) -> String? {
    BundleView.lines(found, language: .en, width: 200).first?.map(\.text).joined()
  }

  @Test("what nothing outside vouches for says so first; else the verdict is first")
  func view() {
    #expect(first(report(.intact))?.hasPrefix("Nothing from outside vouches for the key") == true)
    #expect(first(report(.intact, anchoredTo: 3)) == Verdict.intact.bundlePhrase.en)
    for verdict in [Verdict.tampered, .missing, .forked, .couldNotRun] {
      #expect(first(report(verdict)) == verdict.bundlePhrase.en)
      #expect(verdict.bundlePhrase.vi.hasPrefix(verdict.rawValue))
      #expect(Said.faults(verdict.bundlePhrase) == [])
    }
    let text = BundleView.lines(report(.tampered), language: .en, width: 200)
      .map { $0.map(\.text).joined() }.joined(separator: "\n")
    #expect(text.contains(BundleFinding.keysDiffer.phrase.en))
    #expect(!text.contains("recover"))
  }

  @Test("the JSON has the run beside what that of a trail has")
  func json() {
    let json = BundleView.json(report(.intact, anchoredTo: 3), language: .en)
    #expect(json["run"] == .text("r1"))
    #expect(json["events"] == .integer(5))
    #expect(json["verdict"] == .text("INTACT"))
    #expect(json["anchored"] == .bool(true))
  }
}
