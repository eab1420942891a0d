import AuditTrail
import Playbooks
import Response
import Testing

@Suite("Test calls")
struct TestCallTests {
  private static func call(
    _ answer: TestCall.Answer = .answered, by caller: String = "Lan", reached: String? = "Ông A",
    note: String? = "trực ban"
  ) -> TestCall {
    var call = TestCall(to: "vncert", answer, by: caller)
    call.channel = .hotline
    call.reached = reached
    call.note = note
    return call
  }

  private static func event(_ draft: Draft) throws -> (event: Event, body: String) {
    let stamp = Stamp(at: 1_795_982_400_000, up: 1, act: "a", session: "s")
    let sealed = try draft.proposal(stamp, by: "ungcuu").sealed(
      log: "log", seq: 3, run: "log", rseq: 3, runRoot: nil
    ) { _ in [UInt8](repeating: 0, count: Commitment.saltLength) }
    return (try Event(bytes: sealed.body), String(decoding: sealed.body, as: UTF8.self))
  }

  @Test(
    "are events of the trail that name nobody: who called, who answered and the note are sealed")
  func sealed() throws {
    let draft = try Self.call().draft()
    #expect(draft.secrets == ["caller": "Lan", "reached": "Ông A", "text": "trực ban"])
    let (event, body) = try Self.event(draft)
    #expect(event.kind == .contactVerified && event.step == nil)
    #expect(event[.contact] == "vncert" && event[.outcome] == "answered")
    #expect(event[.channel] == "hotline")
    for name in ["Lan", "Ông", "trực"] { #expect(!body.contains(name), "\(name)") }
    var kept = Safekeeping()
    kept.apply(event)
    #expect(kept.values.all.map(\.place.path) == ["caller", "reached", "text"])
  }

  @Test("say no more than is known")
  func bare() throws {
    let (event, _) = try Self.event(try TestCall(to: "a", .noAnswer, by: "Lan").draft())
    #expect(event.fields.members.keys.sorted() == ["caller", "contact", "outcome"])
    #expect(event[.outcome] == "no_answer")
  }

  @Test("take one line for every name and for the note")
  func lines() {
    let calls = [
      Self.call(by: ""), Self.call(by: "Lan\nMinh"), Self.call(reached: "\u{1B}[31m"),
      Self.call(reached: " "), Self.call(note: "một\nhai"),
      Self.call(note: String(repeating: "x", count: 201)),
    ]
    for call in calls {
      #expect(throws: Refusal.self, "\(call)") { try call.draft() }
    }
  }
}
