import AuditTrail
import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("Missed deadlines and what was entered late, wherever they are shown")
struct LatenessViewTests {
  private static let both = "entered late (happened 2026-11-22 03:25 +07, recorded 2026-11-23"
  private static let given = "Why late: Điện thoại cơ quan mất sóng. (An, "
  private static let second = "Why late: Chị Hà nghỉ ốm. (Cường, 2026-11-23 12:35 +07)"
  private static let command = "ungcuu step explain r-7k2m notice --reason …"

  private static func text(_ lines: [[Console.Span]]) -> String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  private static func status(_ view: RunView) -> String {
    text(StatusView.lines(of: view, head: nil, width: 400))
  }

  @Test("status shows the reasons, or the command that gives one")
  func status() throws {
    let entered = Self.status(try Stories.entered().view(at: 2020, language: .en))
    #expect(entered.contains(Self.given) && entered.contains(Self.second))
    #expect(!entered.contains("reason not given"))
    #expect(entered.contains(Self.both))
    let late = Self.status(try Stories.finished().view(at: 2000, language: .en))
    #expect(late.contains("reason not given: `\(Self.command)`"))
    #expect(!late.contains("entered late"))
    let overdue = Self.status(try Stories.serious().view(at: 1500, language: .en))
    #expect(overdue.contains("reason not given: `\(Self.command)`"))
    let running = Self.status(try Stories.serious().view(at: 20, language: .en))
    #expect(!running.contains("reason not given"))
  }

  @Test("the JSON has the reasons in the open as far as they are, and marks what was entered late")
  func json() throws {
    let view = try Stories.entered().view(at: 2020)
    let json = StatusJSON.value(of: view, head: nil)
    #expect(json.value(at: "clocks.0.late_ms") == .integer(90 * RecordedRun.minute))
    #expect(
      json.value(at: "clocks.0.explanations.0")
        == .object([
          "reason": .text("Điện thoại cơ quan mất sóng."), "by": .text("An"),
          "at": .integer(RecordedRun.start + 1505 * RecordedRun.minute),
          "entered_late": .bool(true),
        ]))
    #expect(json.value(at: "clocks.0.explanations.1.reason") == .text("Chị Hà nghỉ ốm."))
    #expect(json.value(at: "clocks.0.explanations.1.entered_late") == nil)
    #expect(json.value(at: "steps.0.entered_late") == .bool(true))
    guard case .list(let marks)? = json.value(at: "steps.0.marks") else {
      Issue.record("no marks")
      return
    }
    #expect(marks.contains(.text("happened_earlier")) && marks.contains(.text("entered_late")))
    let silent = StatusJSON.value(of: try Stories.finished().view(at: 2000), head: nil)
    #expect(silent.value(at: "clocks.0.explanations") == .list([]))
    #expect(silent.value(at: "steps.0.entered_late") == nil)
    let running = StatusJSON.value(of: try Stories.serious().view(at: 20), head: nil)
    #expect(running.value(at: "clocks.0.explanations") == nil)
    #expect(running.value(at: "clocks.0.late_ms") == nil)
  }

  @Test("replay marks each event that was entered late, and no clock")
  func replay() throws {
    let run = try Stories.entered()
    let view = run.view(at: 2020, language: .en)
    var replay = ReplayView(view, width: 400)
    var marked: [Kind] = []
    for event in run.events {
      let lines = Self.text(replay.lines(of: event))
      if lines.contains("[entered late (happened ") { marked.append(event.kind) }
    }
    let said: [Kind] = [.stepDone, .stepDecided, .noteAdded, .noticeSent, .clockExplained]
    #expect(Set(marked).isSuperset(of: said), "\(marked)")
    #expect(!marked.contains(.stepApproved) && !marked.contains(.stepChanged))
    #expect(!marked.contains(.clockMet) && !marked.contains(.clockStarted))
    #expect(run.events.contains { $0.kind == .clockMet && $0.happened != nil })
  }

  @Test("the CSV says which events were entered late, apart from those after the close")
  func csv() throws {
    let run = try Stories.entered()
    let rows = EventRows.rows(of: run.view(at: 2020), ReportTests.source(run))
    #expect(EventRows.columns.suffix(2) == ["after_close", "entered_late"])
    let late = zip(run.events, rows).filter { $1.last == "yes" }.map(\.0.kind)
    #expect(late.contains(.stepDecided) && late.contains(.noteAdded))
    #expect(!late.contains(.runOpened) && !late.contains(.stepApproved))
    #expect(!late.contains(.clockMet))
    let column = EventRows.columns.count - 2
    #expect(rows.allSatisfy { $0[column] == "no" })
    let closed = try Stories.finished()
    let last = EventRows.rows(of: closed.view(at: 2000), ReportTests.source(closed)).last
    #expect(last.map { Array($0.suffix(2)) } == ["yes", "no"])
  }

  @Test("the report's page marks it, gives the reasons, and says where none is recorded")
  func report() throws {
    let run = try Stories.entered()
    let view = run.view(at: 2020, language: .en)
    let page = HTMLPage.text(of: RunReport(of: view, ReportTests.source(run)))
    #expect(page.contains("<span class=\"mark\">\(Self.both)"))
    #expect(page.contains(Self.second))
    let silent = try Stories.finished()
    let bare = HTMLPage.text(
      of: RunReport(of: silent.view(at: 2000, language: .en), ReportTests.source(silent)))
    #expect(bare.contains("reason not recorded") && !bare.contains("entered late"))
    let json = ReportJSON.value(of: view, ReportTests.source(run))
    #expect(json.value(at: "decisions.0.entered_late") == .bool(true))
    #expect(json.value(at: "notices.0.entered_late") == .bool(true))
    #expect(json.value(at: "notes.0.entered_late") == .bool(true))
    #expect(json.value(at: "passes.0.entered_late") == .bool(true))
  }

  @Test(
    "the brief has why a deadline was met late, whatever time it is, and names nobody who is kept")
  func brief() throws {
    let run = try Stories.entered()
    let view = run.view(at: 2020, language: .en)
    let brief = BriefView.text(of: view)
    #expect(brief.contains("late by 1 h 30 min: ") && brief.contains(Self.second))
    #expect(brief.contains(Self.both))
    let kept = BriefView.kept(of: view)
    #expect(!kept.contains("Chị Hà") && !kept.contains("Cường"))
    #expect(kept == BriefView.kept(of: run.view(at: 90_000, language: .en)))
    let silent = BriefView.text(of: try Stories.finished().view(at: 2000, language: .en))
    #expect(silent.contains("reason not recorded"))
  }

  @Test("the board shows why what is overdue is late")
  func board() throws {
    var run = try Stories.serious()
    func board() -> ClockBoard {
      ClockBoard([run.view(at: 1500, language: .en)], unread: [], language: .en)
    }
    #expect(Self.text(board().lines(width: 400)).contains("reason not given: `\(Self.command)`"))
    try run.act(.explainClock(Stories.notice, reason: Prose("Chưa gọi được.")), at: 1490)
    let told = "Why late: Chưa gọi được. (An, "
    #expect(Self.text(board().lines(width: 400)).contains(told))
    let wall = board().screen(at: "now", trouble: nil, width: 200, height: 20)
    #expect(Self.text(wall).contains(told))
    #expect(board().json.value(at: "0.explanations.0.reason") == .text("Chưa gọi được."))
  }

  @Test("what a command says of a deadline met late without a reason names deadline and command")
  func remark() throws {
    let run = try Stories.finished()
    let before = try Stories.serious().state
    let remarks = run.view(at: 2000).unexplained(since: before)
    #expect(
      remarks.map(\.en) == [
        "note: deadline “Thông báo ban đầu trong 24 giờ” was met 1 h 27 min late. "
          + "Say why: `\(Self.command)`"
      ])
    #expect(run.view(at: 2000).unexplained(since: run.state).isEmpty)
    let explained = try Stories.entered()
    #expect(explained.view(at: 2020).unexplained(since: try Stories.opened().state).isEmpty)
  }
}
