import AuditTrail
import Playbooks
import RandomPlaybooks
import Response
import Testing

@Suite("Custody, holds and erasure")
struct CustodyTests {
  private static let hash = String(repeating: "c", count: 64)
  private static let file = EvidenceGiven(how: .copied, sha256: hash, size: 3, source: "usb")

  private static func run() throws -> MemoryRun {
    try MemoryRun(
      try Books.plan(
        Books.steps(Books.step("photo", "needs: []\nevidence: required"), Books.step("end"))))
  }

  @Test("evidence is with who attached it, then with whom it was handed to; all hands are kept")
  func hands() throws {
    var run = try Self.run()
    let given = EvidenceGiven(
      how: .described, source: "disk", acquiredBy: "Hà", serial: "S7", seal: "N1", place: "safe 1")
    try run.act(.attach(given, on: nil)) { $0.who = .new("Bình") }
    let id = try #require(run.state.evidence.first?.id)
    #expect(run.state.evidence(id)?.holder == "p2")
    try run.act(
      .moveEvidence(
        id, CustodyGiven(to: .new("Chi"), reason: "lab", place: "lab", seal: "N2")))
    try run.act(.openEvidence(id, reason: "imaging", place: nil)) { $0.by = .known("p3") }
    try run.act(
      .moveEvidence(id, CustodyGiven(to: .known("p3"), reason: "moved", place: "safe 2")))
    let piece = try #require(run.state.evidence(id))
    #expect(
      piece.history.map(\.what) == [
        .moved(from: "p2", to: "p3"), .opened, .moved(from: "p3", to: "p3"),
      ])
    #expect(piece.history.map(\.by) == ["p1", "p3", "p1"])
    #expect([piece.holder, piece.place, piece.seal, piece.serial] == ["p3", "safe 2", "N2", "S7"])
    #expect(run.disclosures.contains { $0.path == "acquired_by" && $0.value == "Hà" })
    #expect(try run.replayed() == run.state)
  }

  @Test("evidence that was withheld still stands for the step that asks for it")
  func withheld() throws {
    var run = try Self.run()
    try run.act(.attach(Self.file, on: "photo"))
    try run.act(.attach(Self.file, on: nil))
    let ids = run.state.evidence.map(\.id)
    try run.act(.withholdEvidence(ids[0], basis: "law", reason: nil))
    #expect(run.state.evidence.map { $0.withholding?.basis } == ["law", "law"])
    try run.done("photo")
    try run.act(.attach(Self.file, on: nil))
    #expect(run.state.evidence.map(\.isKept) == [false, false, true])
    let before = Moment(ms: run.now - 240_000, typed: "4m ago")
    #expect(run.refusal(.openEvidence(ids[0], reason: "why", place: nil)) != nil)
    try run.act(.openEvidence(ids[0], reason: "seen before it went", place: nil)) {
      $0.happened = before
    }
    #expect(try run.replayed() == run.state)
  }

  @Test("who set a hold, when and why is known until its own basis lifts it")
  func holds() throws {
    var run = try Self.run()
    let at = run.now
    try run.act(.setHold(basis: "order 12", reason: "inquiry")) { $0.by = .new("Bình") }
    try run.act(.setHold(basis: "order 13", reason: nil))
    #expect(run.state.safekeeping.holds.map(\.basis) == ["order 12", "order 13"])
    let hold = try #require(run.state.safekeeping.holds.first)
    #expect(hold.by == "p2" && hold.at.recorded == at && hold.reason == "inquiry")
    #expect(
      run.refusal(.liftHold(basis: "order", reason: nil))
        == .unknownHold("order", standing: ["order 12", "order 13"]))
    let redact = Action.redact(MemoryRun.name(at: 1), basis: "law", reason: nil)
    try run.act(.liftHold(basis: "order 12", reason: "closed"))
    #expect(run.refusal(redact) == .underHold(["order 13"]))
    try run.act(.liftHold(basis: "order 13", reason: nil))
    try run.act(redact)
    #expect(try run.replayed() == run.state)
  }

  @Test("a value of an older trail is named with its log, one of the present trail without")
  func olderLog() throws {
    var run = try Self.run()
    let name = try #require(run.state.safekeeping.values[MemoryRun.name(at: 1)])
    let draft = try run.state.safekeeping.redaction(
      of: name.place, basis: "law", nil, in: "log-2")
    #expect(draft.fields[.targetLog] == MemoryRun.log)
    let events = try run.act(.redact(name.place, basis: "law", reason: nil))
    #expect(events.map { $0[.targetLog] } == [nil])
    let redaction = run.state.safekeeping.values.redaction(of: name.commitment)
    #expect(redaction?.basis == "law" && redaction?.by == "p1")
  }

  @Test("erasing changes nothing but what is disclosed, in runs by chance", arguments: 0..<40)
  func erasing(seed: UInt64) throws {
    let random = RandomPlaybook(seed: seed, steps: 2...6)
    let plan = try Books.plan(random.text, included: random.included)
    var walk = try RandomWalk(plan: plan, seed: seed, seals: true)
    for _ in 0..<8 { _ = try walk.step() }
    try walk.act(.attach(Self.file, on: nil))
    try walk.act(.note(.prose(Prose("Hà called", personal: true)), on: nil, corrects: nil))
    let before = walk.run
    let kept = before.state.evidence.filter(\.isKept).map(\.id)
    for id in kept { try walk.act(.withholdEvidence(id, basis: "law", reason: nil)) }
    let values = before.state.safekeeping.values.all
    #expect(values.count > 1)
    for value in values { try walk.act(.redact(value.place, basis: "law", reason: nil)) }
    let after = walk.run
    #expect(after.standing == before.standing)
    #expect(after.state.steps == before.state.steps && after.state.people == before.state.people)
    #expect(after.state.clocks == before.state.clocks && after.state.notes == before.state.notes)
    #expect(after.state.evidence.map(\.id) == before.state.evidence.map(\.id))
    #expect(after.bytes.starts(with: before.bytes))
    #expect(after.state.safekeeping.values.all.allSatisfy { $0.redaction != nil })
    #expect(try after.replayed() == after.state)
  }
}
