import AuditTrail
import Playbooks
import Testing

@testable import Console
@testable import Response

@Suite("Refusals: what, where, since when, by whom, and the command that would do")
struct RefusalTextTests {
  private static let text = Said.hostile
  private static let key = StepKey("isolate", items: [text])
  private static let touch = StepRecord.Touch(
    rseq: 3, by: "p1", session: "s2", kind: .stepDone, at: RecordedRun.start)

  private static let refusals: [Refusal] = [
    .unknownStep(text, near: nil), .unknownStep(text, near: "triage"), .groupNotStep(key),
    .itemNeeded(key, items: [text]), .unknownItem(key, items: [text]),
    .blocked(.done, key, waitingFor: [key]), .blocked(.fail, key, waitingFor: [key]),
    .notADecision(key), .isADecision(key), .unknownOption(key, given: text, options: [text]),
    .unknownField(key, given: text, known: [text]), .unknownField(nil, given: text, known: []),
    .missingAnswers(key, [text]), .missingEvidence(key),
    .missingApproval(key, role: text, rejected: true),
    .missingApproval(key, role: text, rejected: false), .approvalBySelf(key, person: "p1"),
    .approvalNotAsked(key), .approvalRole(key, role: text, holder: "p1"),
    .waiting(key, until: RecordedRun.start), .waiting(key, until: nil),
    .repeatLimit(key, limit: 3, backTo: key), .reasonNeeded(.skip, key),
    .reasonNeeded(.abort, nil), .changedSince(key, touch), .nothingToChange, .notAList(text),
    .answersTooLong(bytes: 50_000, limit: 49_152),
    .unknownRecipient(key, given: text, known: [text]), .unsettled([key]),
    .runClosed(.completed, at: RecordedRun.start), .runStillOpen,
    .happenedInFuture(Moment(ms: RecordedRun.start, typed: text)),
    .unknownRole(text, known: [text]), .unknownRole(text, known: []), .noOffer,
    .offerOpen(to: "p1"), .offerNotForYou(to: "p1"), .offerNotYours(from: "p1"),
    .handoverToSelf, .unknownPerson(text), .noCommand(key), .commandsNotAllowed,
    .commandNotInDrill(key), .unknownCommand(text), .notADrill,
    .unknownInject(text, known: [text]), .unknownInject(text, known: []),
    .injectNotDue(text, at: RecordedRun.start), .noClock(key), .reasonNeeded(.explain, nil),
    .unknownEvidence(text, known: [text]), .unknownEvidence(text, known: []), .notCopied(text),
    .alreadyWithheld(text, Withholding(basis: text, by: "p1", at: at)),
    .nothingSealed(place), .alreadyRedacted(place, Redaction(basis: text, by: "p1", at: at)),
    .underHold([text]), .unknownHold(text, standing: [text]), .unknownHold(text, standing: []),
  ]
  private static let at = EventTime(recorded: RecordedRun.start, happened: nil)
  private static let place = SealedPlace(log: text, seq: 3, path: text)

  @Test("every refusal is said in both languages, neutral and on one line")
  func all() throws {
    let text = RefusalText(try RecordedRun(SamplePlaybook.text).view(at: 0))
    for refusal in Self.refusals {
      #expect(Said.faults(text.explanation(of: refusal)) == [], "\(refusal)")
    }
    for stand in ClockStand.allCases {
      let refusal = Refusal.clockNotLate(Self.key, stand)
      #expect(Said.faults(text.explanation(of: refusal)) == [], "\(refusal)")
    }
    for verb in Refusal.Verb.allCases {
      for status in Status.allCases {
        for touch in [nil, Self.touch] {
          let refusal = Refusal.notAllowed(
            verb, Self.key, status: status, why: .outdated, last: touch)
          #expect(Said.faults(text.explanation(of: refusal)) == [], "\(refusal)")
        }
      }
    }
  }

  @Test("why something was not erased is said in both languages, neutral and on one line")
  func erasing() {
    let failures: [CommandFailure] = [
      .evidenceHeld(run: Self.text, [Self.text]),
      .holdsUnknown(.trail(Self.text, .corrupt(path: Self.text))),
      .holdsUnknown(.predecessor(of: Self.text)), .holdsUnknown(.run(Self.text, nil)),
      .holdsUnknown(.event(3, of: Self.text)),
      .erasureUnfinished(.locked(path: Self.text)),
      .erasureUnfinished(.layoutDiffers(path: Self.text, name: Self.text)),
      .erasureUnfinished(.readOnly(path: Self.text)),
      .ambiguousValue(3, Self.text, logs: [Self.text, Self.text]),
      .refusedOnTrail(.underHold([Self.text])), .refusedOnTrail(.nothingSealed(Self.place)),
      .refusedOnTrail(.alreadyRedacted(Self.place, Redaction(basis: "x", by: "-", at: Self.at))),
      .refusedOnTrail(.unknownHold(Self.text, standing: [])), .refusedOnTrail(.nothingToChange),
      .refusedOnTrail(.notALine(.basis, given: Self.text)),
    ]
    let said = failures.map { CommandWords.explanation(of: $0) }
    #expect(said.flatMap { Said.faults($0) } == [])
    #expect(Set(said.map(\.message)).count == said.count)
  }

  private func said(_ refusal: Refusal, _ language: Language = .en) throws -> (String, String?) {
    let said = RefusalText(try RecordedRun(SamplePlaybook.text).view(at: 60))
      .explanation(of: refusal)
    return (said.message[language], said.hint?[language])
  }

  @Test("a step is named as people write it, and quoted for the shell in commands")
  func quoting() throws {
    let key = StepKey("isolate", items: ["máy 1"])
    let (message, hint) = try said(.blocked(.done, key, waitingFor: [StepKey("triage")]))
    #expect(message == "Cannot mark as done `isolate[máy 1]` yet: it waits for triage.")
    #expect(hint?.contains("`ungcuu step done r-7k2m 'isolate[máy 1]' --override …`") == true)
    #expect(
      try said(.notADecision(StepKey("triage"))).1
        == "To mark it done: `ungcuu step done r-7k2m triage`.")
  }

  @Test("people are called by name and times are the run's")
  func peopleAndTimes() throws {
    let (message, _) = try said(.changedSince(StepKey("triage"), Self.touch))
    #expect(
      message
        == "Step `triage` just changed: An, step done, 03:05 +07. Nothing was recorded.")
    let (vietnamese, hint) = try said(
      .notAllowed(.skip, StepKey("triage"), status: .done, why: nil, last: Self.touch), .vi)
    #expect(vietnamese == "Không thể bỏ qua `triage`: bước đã xong, An, 03:05 +07.")
    #expect(hint == "Làm lại: `ungcuu step reopen r-7k2m triage --reason …`.")
  }

  @Test("a failure of the walk says whether something was recorded")
  func walk() throws {
    let view = try RecordedRun(SamplePlaybook.text).view(at: 0)
    let failures: [WalkFailure] = [
      .refused(.noOffer), .trail(.locked(path: Self.text)), .file(path: Self.text, errno: 2),
      .command(Self.text),
    ]
    for failure in failures { #expect(Said.faults(failure.explanation(in: view)) == []) }
    let file = WalkFailure.file(path: "anh.jpg", errno: 2).explanation(in: view)
    #expect(
      file.message.en
        == "The file anh.jpg cannot be used: no such file or folder. Nothing was recorded.")
  }

  @Test("why an answer does not fit is said, with an example where one helps")
  func answers() {
    let faults: [AnswerFault] =
      [
        .notAnOption(given: Self.text, options: [Self.text]), .blank, .tooSmall(min: "1"),
        .tooLarge(max: "9"), .tooLong(limit: 200), .noMatch(pattern: Self.text),
        .badPattern(Self.text), .badItem(Self.text), .tooManyItems(limit: 1000),
        .time(.meaningless(Self.text)), .time(.inTheFuture(Self.text)),
      ] + FieldType.words.values.map { .notA($0, given: Self.text) }
    for fault in faults { #expect(Said.faults(fault.explanation) == [], "\(fault)") }
    #expect(AnswerFault.notA(.ip, given: "x").explanation.hint?.en.contains("10.0.3.7") == true)
  }
}
