import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Words: every case of every enum is named in both languages")
struct WordTests {
  private static let words: [(String, [Phrase])] = [
    ("Status", Status.allCases.map(\.phrase)),
    ("Why", Why.allCases.map(\.phrase)),
    ("Result", RunState.Ending.Result.allCases.map(\.phrase)),
    ("Mode", Response.Opening.Mode.allCases.map(\.phrase)),
    ("Approval", Visit.Approval.Verdict.allCases.map(\.phrase)),
    ("Outcome", Notice.Outcome.allCases.map(\.phrase)),
    ("Evidence", Evidence.How.allCases.map(\.phrase)),
    ("Command", CommandOutcome.How.allCases.map(\.phrase)),
    ("Certainty", DeadlineRule.Certainty.allCases.map(\.phrase)),
    ("Phase", Step.Phase.allCases.map(\.phrase)),
    ("Verb", Refusal.Verb.allCases.map(\.phrase)),
    ("Kind", Kind.allCases.map(\.phrase)),
    ("Shape", ReadingFault.Shape.allCases.map(\.phrase)),
    ("IDKind", ReadingFault.IDKind.allCases.map(\.phrase)),
    ("ValueType", ValueType.Kind.allCases.map(\.phrase)),
    ("Start", DeadlineRule.Start.allCases.map(\.phrase)),
    ("Wanted", ConditionFault.Wanted.allCases.map(\.phrase)),
    ("Language", Language.allCases.map(\.phrase)),
    ("FieldType", FieldType.words.values.map(\.phrase)),
    ("FileRole", [FileRole.frozen, .evidence].map(\.phrase)),
    ("Verdict", verdicts.map(\.phrase)),
  ]

  private static let verdicts: [Verdict] = [
    .intact, .tampered, .rolledBack, .missing, .forked, .couldNotRun,
  ]

  @Test("a word is not empty, differs between the languages and within its enum", arguments: words)
  func named(subject: String, phrases: [Phrase]) {
    #expect(phrases.flatMap { Said.faults($0) } == [])
    #expect(Set(phrases).count == phrases.count, "\(subject) says one thing for two cases")
  }

  @Test("a part of the format is named, if only by its key", arguments: MappingKind.allCases)
  func mapping(kind: MappingKind) {
    #expect(Said.faults(kind.phrase, same: true) == [])
  }

  @Test("what an id looks like is shown", arguments: ReadingFault.IDKind.allCases)
  func pattern(kind: ReadingFault.IDKind) {
    #expect(Said.faults(kind.pattern) == [])
  }

  @Test("a verdict's sentence begins with the word of the JSON", arguments: verdicts)
  func verdict(verdict: Verdict) {
    for text in [verdict.phrase.vi, verdict.phrase.en] {
      #expect(text.hasPrefix(verdict.rawValue + ": "))
    }
  }

  @Test("errors of the system are said in words, unknown ones by number")
  func errno() {
    let codes: [Int32] = [1, 2, 5, 13, 17, 20, 21, 23, 24, 27, 28, 30, 36, 40, 122, 9999]
    for code in codes { #expect(Said.faults(ErrnoText.phrase(code)) == []) }
    #expect(ErrnoText.phrase(9999).en == "system error 9999")
  }
}
