import TestSupport
import Testing

@testable import AuditTrail

@Suite("Where a bundle says its run was closed")
struct BundleEndTests {
  private func bundle(_ form: RandomBundle.Form, _ seed: UInt64) throws -> RandomBundle {
    var generator = SeededGenerator(seed: 77_000 + seed)
    return try RandomBundle(form, using: &generator)
  }

  @Test("a close is where proof.txt says, and in no other log", arguments: 0..<20)
  func closes(seed: UInt64) throws {
    for form in RandomBundle.Form.allCases {
      for closedIn in 1...2 where form != .closedEarlier || closedIn != 1 {
        var bundle = try bundle(form, seed)
        let statement = EndStatement(size: bundle.checkpoint.size, closedIn: closedIn)
        bundle.files["proof.txt"] = Array(statement.text.utf8)
        bundle.sum()
        #expect(bundle.report().report.findings.contains(.bundle(.endDiffers)), "\(form)")
      }
    }
  }

  @Test("a close in a newer log than the one that is said to have it")
  func newerClose() throws {
    var generator = SeededGenerator(seed: 13)
    let bundle = try RandomBundle(.closedEarlier, using: &generator) { $0.close("r1") }
    #expect(bundle.report().report.findings == [.bundle(.endDiffers)])
  }

  @Test("a close among the events of a run that is said to be open is told of")
  func openAfterClose() throws {
    var bundle = try bundle(.closedEarlier, 3)
    bundle.files["proof.txt"] = Array(EndStatement(size: bundle.checkpoint.size).text.utf8)
    bundle.sum()
    let found = bundle.report().report
    #expect(found.verdict == .intact, "\(found.findings)")
    #expect(found.remarks.contains(.bundle(.openAfterClose)))
    #expect(found.remarks.contains(.bundle(.open(size: bundle.checkpoint.size))))
  }

  @Test("where the part with the close is gone that is missing, and nothing else is wrong")
  func lostClose() throws {
    var bundle = try bundle(.closedEarlier, 3)
    for name in bundle.files.keys where name.hasPrefix("earlier-1/") { bundle.files[name] = nil }
    let texts = bundle.files.keys.filter { $0.hasPrefix("playbook/") || $0.hasPrefix("evidence/") }
    bundle.sum()
    let found = bundle.report().report
    #expect(found.findings.contains(.bundle(.earlierMissing(log: "w0"))))
    #expect(!found.findings.contains(.bundle(.endDiffers)))
    if texts.isEmpty { #expect(found.verdict == .missing) }
    bundle.files["proof.txt"] = Array(
      EndStatement(size: bundle.checkpoint.size, closedIn: 2).text.utf8)
    #expect(bundle.report().report.findings.contains(.bundle(.endDiffers)))
  }

  @Test("late facts do not close the run again: then they were no late facts")
  func lateClose() throws {
    var generator = SeededGenerator(seed: 12)
    let bundle = try RandomBundle(.late, closingAgain: true, using: &generator)
    #expect(bundle.report().report.findings.first == .bundle(.endDiffers))
  }
}
