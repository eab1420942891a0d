import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

/// Every attack on a trail that the program made; the verdicts are fixed with the attacks.
@Suite("Attacks on the program's trail", .timeLimit(.minutes(60)))
struct ProgramTrailTests {
  private static let trials = FaultRow.trials(12, long: 200)

  @Test("every moment of the trail is whole, before anybody does anything to it")
  func honest() throws {
    let trail = try ProgramTrail.made.get()
    #expect(trail.keys.count == 2)
    #expect(trail.evidence.count == 1)
    for moment in trail.moments {
      let workspace = try Workspace()
      try trail.put(moment, in: workspace)
      let report = AuditStore.verify(workspace.folder)
      #expect(report.verdict == .intact, "\(report.findings)")
      #expect(report.size == moment.size)
    }
  }

  @Test(
    "is found as claimed, in every trial",
    arguments: Attack.bits + Attack.events + Attack.ends + Attack.signers + Attack.sql
      + Attack.erasures)
  func attacked(_ attack: Attack) throws {
    let trail = try ProgramTrail.made.get()
    let row = FaultRow(attack.row, attack.name)
    for seed in 0..<UInt64(Self.trials) {
      var scene = try Scene(trail, seed: seed)
      let (claim, anchors) = try attack.perform(&scene)
      let report = try scene.verify(anchors)
      #expect(
        row.trial(report.verdict.rawValue, claim.holds(report)),
        "seed \(seed), \(claim): \(report.verdict) \(report.firstBadSeq ?? -1) \(report.findings)")
    }
  }

  @Test("a byte changed in the database's file is found, or changes nothing that is read")
  func hexEdit() throws {
    let trail = try ProgramTrail.made.get()
    let row = FaultRow("A12", "a byte of the file changed")
    let before = try Scene(trail, seed: 0).contents()
    for seed in 0..<UInt64(Self.trials) {
      var scene = try Scene(trail, seed: seed)
      try scene.editHex()
      let report = try scene.verify()
      // A byte where no row is, or in the cache of nodes.
      let changed =
        try report.verdict == .intact ? scene.contents().filter { !before.contains($0) } : []
      let isHarmless = report.verdict == .intact && changed.isEmpty
      #expect(
        row.trial(
          report.verdict.rawValue,
          isHarmless || [.tampered, .rolledBack, .missing].contains(report.verdict)),
        "seed \(seed): \(report.verdict) \(changed) \(report.findings)")
    }
  }
}
