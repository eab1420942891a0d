import AuditTrail
import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("A deadline that is a reading, and no authority's word")
struct ReadingTests {
  private static func rules(reads: Bool) throws -> [String: DeadlineRule] {
    var rules = SamplePlaybook.rules
    var calendar = HolidayCalendar(
      id: "made", title: .both("Made-up"), from: "2026-01-01", to: "2026-11-23",
      certainty: .unconfirmed)
    calendar.holidays = ["2026-11-23"]
    rules["vn-anm-24h"]?.limit = .workingDays(1, holidays: [])
    rules["vn-anm-24h"]?.daysOff = calendar
    if reads {
      rules["vn-anm-24h"]?.reading = .each(vi: "Chưa thấy bãi bỏ.", en: "No repeal found.")
    }
    return rules
  }

  /// Everything that shows the deadline, by name.
  private static func shown(
    reads: Bool, _ language: Language
  ) throws -> [(where: String, text: String)] {
    let rules = try rules(reads: reads)
    let run = try RecordedRun(SamplePlaybook.text, rules: rules)
    let view = run.view(at: 5, language: language)
    func text(_ lines: [[Span]]) -> String {
      lines.map { Style(isOn: false).text(of: $0) }.joined(separator: "\n")
    }
    let report = RunReport(of: view, ReportTests.source(run))
    let paper = PaperForm(
      of: run.plan.graph, run.plan.playbook, rules: rules, SamplePlaybook.surroundings,
      language: language, now: RecordedRun.start, zone: .vietnam)
    return [
      ("status", text(ClockView.lines(of: view, width: 400))),
      ("walk", text(ClockView.openLines(of: view, width: 400))),
      ("brief", BriefView.text(of: view)),
      ("graph", text(GraphTree.lines(of: view, width: 400))),
      ("report", MarkdownPage.text(of: report)),
      ("paper", PaperPage.text(of: paper)),
      (
        "replay",
        run.events.filter { $0.kind == .clockStarted }
          .flatMap { EventDetails($0, view).lines }.joined(separator: "\n")
      ),
    ]
  }

  @Test("says so wherever it is shown, in both languages", arguments: Language.allCases)
  func everywhere(language: Language) throws {
    let words = [ViewWords.aReading[language], ViewWords.isReading[language]]
    for (place, text) in try Self.shown(reads: true, language) {
      #expect(words.contains { text.contains($0) }, "\(place): \(text)")
    }
    for (place, text) in try Self.shown(reads: false, language) {
      #expect(!words.contains { text.contains($0) }, "\(place)")
    }
  }

  @Test("says why, and that its calendar ends too soon")
  func why() throws {
    let run = try RecordedRun(SamplePlaybook.text, rules: try Self.rules(reads: true))
    let view = run.view(at: 5, language: .en)
    let law = ClockView.lines(of: view, width: 400).map { Style(isOn: false).text(of: $0) }
    #expect(law.contains { $0.contains("a reading, not an authority: No repeal found.") })
    #expect(
      law.contains {
        $0.contains("the calendar “Made-up” knows 2026-01-01 to 2026-11-23 only")
      }, "\(law)")
    let clock = try #require(clocks(of: view).first)
    #expect(StatusJSON.clock(clock, view)["reading"] == .bool(true))
  }
}
