import AuditTrail
import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("The report of a run")
struct ReportTests {
  static func source(_ run: RecordedRun) -> ReportSource {
    var verified = VerifyReport(unread: .trailMissing)
    verified.verdict = .intact
    verified.size = Int64(run.events.count)
    verified.findings = []
    verified.findingCount = 0
    return ReportSource(
      events: run.events, clocks: ClockHistory([]), proof: .trail(verified, nil, isWhole: false))
  }

  private static func markdown(
    _ run: RecordedRun, at minutes: Int64, _ language: Language
  ) throws -> String {
    let view = run.view(at: minutes, language: language)
    return MarkdownPage.text(of: RunReport(of: view, source(run)))
  }

  @Test("a finished run as it is kept, in both languages", arguments: Language.allCases)
  func finished(language: Language) throws {
    let text = try Self.markdown(try Stories.finished(), at: 1800, language)
    try Golden.expect(text, as: "report-finished.\(language.rawValue)", type: "md")
  }

  @Test("a run entered from paper as it is kept, in both languages", arguments: Language.allCases)
  func entered(language: Language) throws {
    let text = try Self.markdown(try Stories.entered(), at: 2020, language)
    try Golden.expect(text, as: "report-entered.\(language.rawValue)", type: "md")
  }

  @Test("an open drill says that it is one, what it waits for and what is still due")
  func drill() throws {
    let text = try Self.markdown(try Stories.serious(mode: .drill), at: 60, .en)
    #expect(text.hasPrefix("**\\*\\*\\* DRILL"))
    #expect(text.contains("TLP:AMBER"))
    #expect(text.contains("1 running"))
    #expect(text.contains("No checkpoint was signed yet"))
  }

  @Test("the timeline has a row a step and a deadline, and none for what was never in reach")
  func timeline() throws {
    let run = try Stories.finished()
    let view = run.view(at: 1800)
    let timeline = Timeline(
      of: view, Course(of: view.state, view.standing, run.events))
    #expect(
      timeline.rows.map(\.name) == [
        "vn-anm-24h", "", "", "", "triage", "classify", "isolate[web01]", "isolate[db02]", "notice",
      ])
    let clock = try #require(timeline.rows.first)
    #expect(clock.bars.map(\.sign) == [.limit, .late, .met])
    let triage = try #require(timeline.rows.first { $0.name == "triage" })
    #expect(triage.bars.map(\.sign) == [.waited, .done])
    #expect(triage.caption.contains("An"))
    for bar in timeline.rows.flatMap(\.bars) where bar.sign != .limit {
      #expect(timeline.range.contains(bar.from) && timeline.range.contains(bar.to))
    }
  }

  @Test("a deadline far off does not make the picture small: it points beyond it")
  func beyond() throws {
    let run = try Stories.serious()
    let view = run.view(at: 60)
    let timeline = Timeline(of: view, Course(of: view.state, view.standing, run.events))
    #expect(timeline.rows.first?.bars.map(\.sign) == [.beyond])
    #expect(timeline.range.upperBound - timeline.range.lowerBound < 3 * 3_600_000)
  }

  @Test("every text of a hostile record stands escaped, in every form")
  func hostile() throws {
    let marker = "</style><script>alert(1)</script>\u{202E}"
    let text = marker + "\n\"'`|*_[x](y)=1"
    var run = try RecordedRun(
      SamplePlaybook.text, inputs: ["system": .open(.text(text))], unchecked: text)
    try run.act(.start(Stories.triage), at: 1, by: "Bình")
    try run.act(
      .answer(
        Stories.triage, ["kind": .set(.open(.text(text))), "reporter": .set(.personal(text))], []),
      at: 2)
    try run.act(.note(.prose(Prose(text)), on: Stories.triage, corrects: nil), at: 3)
    try run.act(.fail(Stories.triage, reason: Prose(text)), at: 4)
    let file = EvidenceGiven(
      how: .copied, sha256: text, size: 3, source: text, method: text, place: text,
      text: Prose(text))
    try run.act(.attach(file, on: nil), at: 5)
    try run.act(.indicator(type: "url", value: "http://x/\(marker)", on: nil), at: 6)
    let view = run.view(at: 8, actor: text)
    let source = Self.source(run)
    let report = RunReport(of: view, source)
    let page = HTMLPage.text(of: report)
    #expect(page.ranges(of: "&lt;script&gt;alert(1)").count > 12)
    for bad in ["<script", "</style><", "\u{202E}"] { #expect(!page.contains(bad)) }
    let markdown = MarkdownPage.text(of: report)
    #expect(!markdown.contains("<script") && !markdown.contains("\u{202E}"))
    let rows = EventRows.rows(of: view, source)
    #expect(rows.allSatisfy { $0.count == EventRows.columns.count })
    #expect(rows.count == run.events.count)
    #expect(!CSVText.text(columns: EventRows.columns, rows: rows).contains("\u{202E}"))
  }

  @Test("the same view and source give the same report")
  func same() throws {
    let run = try Stories.finished()
    let view = run.view(at: 1800)
    #expect(
      HTMLPage.text(of: RunReport(of: view, Self.source(run)))
        == HTMLPage.text(of: RunReport(of: view, Self.source(run))))
  }

  @Test("the JSON has what was decided, passed over, told and when each step could begin")
  func json() throws {
    let run = try Stories.finished()
    let value = ReportJSON.value(of: run.view(at: 1800), Self.source(run))
    guard case .object(let members) = value, case .list(let decisions)? = members["decisions"],
      case .object(let decision)? = decisions.first, case .list(let passes)? = members["passes"],
      case .object(let pass)? = passes.first, case .list(let notices)? = members["notices"]
    else {
      Issue.record("\(value)")
      return
    }
    #expect(decision["option"] == .text("serious"))
    #expect(decision["who"] == .text("Giám đốc Cường") && decision["by"] == .text("An"))
    #expect(pass["step"] == .text("triage") && pass["ready"] == .integer(RecordedRun.start))
    #expect(pass["waited_ms"] == .integer(RecordedRun.minute))
    #expect(notices.count == 2)
    #expect(members["clock_jumps"] == .list([]))
  }
}
