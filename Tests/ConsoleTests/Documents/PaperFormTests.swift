import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("A playbook on paper")
struct PaperFormTests {
  private static func form(_ language: Language = .en) throws -> PaperForm {
    let run = try RecordedRun(SamplePlaybook.text)
    return PaperForm(
      of: run.plan.graph, run.plan.playbook, rules: SamplePlaybook.rules,
      SamplePlaybook.surroundings, language: language, now: RecordedRun.start, zone: .vietnam)
  }

  private static func step(_ name: String) throws -> PaperForm.Step {
    try #require(try form().steps.first { $0.name == name })
  }

  @Test("every step has its number, in an order that can be worked through")
  func order() throws {
    let steps = try Self.form().steps
    #expect(steps.map(\.name) == ["triage", "isolate", "classify", "notice", "watch"])
    #expect(steps.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(try Self.step("notice").remarks.first { $0.label == "After" }?.text == "3")
  }

  @Test("a decision has its options to tick, each with where it leads back to")
  func decision() throws {
    let question = try #require(try Self.step("classify").fields.first)
    #expect(question.label == "Is the incident serious?")
    #expect(
      question.room
        == .boxes([
          "Serious (serious)", "Ordinary (ordinary)", "Not clear (unclear) (back to step 1)",
        ]))
  }

  @Test("a deadline names its basis and how sure it is, and leaves room for when it is due")
  func deadline() throws {
    let notice = try Self.step("notice")
    #expect(
      notice.remarks.contains {
        $0.text == "Initial notice within 24 hours: 24 h, from detection" && $0.weight == .warning
      })
    #expect(notice.fields.contains { $0.label == "Due at (work it out)" })
    let section = try #require(
      try Self.form().tables.first { $0.title == "Deadlines and their basis" })
    guard case .table(let table)? = section.contents.first else { return }
    #expect(table.rows[0][3].text == "Decree 331/2026/ND-CP, Article 31.2.d")
    #expect(table.rows[0][3].details == ["read in the legal text"])
  }

  @Test("whom to call stands with every number and with how stale it is")
  func contacts() throws {
    let section = try #require(try Self.form().tables.first { $0.title == "Whom to call" })
    guard case .table(let table)? = section.contents.first else { return }
    #expect(table.rows.map { $0[0].details } == [["bca-anm"], ["vncert"]])
    #expect(table.rows[1][1].text == "02436404421")
    #expect(table.rows[0][2].text == "⚠ nobody has verified this contact")
    #expect(table.rows[1][1].details.contains("hours: 24/7"))
    #expect(
      try Self.step("notice").fields.contains {
        $0.label.contains("Public Security · ⚠ nobody has verified this contact")
      })
    #expect(
      try Self.step("notice").fields.contains { $0.label.contains("VNCERT/CC · 02436404421") })
  }

  @Test("a place in a text is named by what is to be written there; nothing of YAML is left")
  func places() throws {
    #expect(try Self.step("triage").instructions.contains("on ‹Affected system›."))
    #expect(try Self.step("isolate").title == "Isolate ‹item›")
    #expect(try Self.step("isolate").isRepeated)
    for language in Language.allCases {
      #expect(!PaperPage.text(of: try Self.form(language)).contains("{{"))
    }
  }

  @Test("answers get room by their kind")
  func fields() throws {
    let rooms = try Self.step("triage").fields.map(\.room)
    #expect(
      rooms == [
        .lines(4), .lines(1), .lines(1), .boxes(["yes", "no"]),
        .boxes(["Locker (locker)", "Wiper (wiper)"]),
      ])
  }
}
