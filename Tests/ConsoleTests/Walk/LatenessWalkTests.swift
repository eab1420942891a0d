import Playbooks
import Response
import Testing

@testable import Console

@Suite("A walk asks why a deadline was missed", .timeLimit(.minutes(5)))
struct LatenessWalkTests {
  private let notice = StepKey("notice")
  /// Decided three hours ago, so that the notice was due two hours ago.
  private let decided = [
    "d", "web01", "09:40", "-", "-", "told", "3", "Máy chủ", "-", "-", "Kho", "classify",
    "lúc 3 giờ trước", "d", "serious", "Dịch vụ ngừng",
  ]
  private let reached = ["1", "-", "-", "2", "-"]
  private let notReached = ["1", "-", "-", "3", "-"]

  private func run() throws -> MemoryRun { try MemoryRun(TrialPlaybook.compilation) }

  private func reasons(_ run: MemoryRun) -> [Value] {
    run.state.clocks[notice]?.explanations.map(\.reason) ?? []
  }

  private func isMetLate(_ run: MemoryRun) -> Bool {
    guard case .met(_, let late)? = run.state.clocks[notice]?.phase else { return false }
    return late > 0
  }

  @Test("after the step that met it late, once, and puts the answer on record at once")
  func asked() throws {
    let run = try run()
    let script = try Script(
      decided + ["notice", "d"] + reached + reached + ["=", "Máy fax hỏng", "q"], on: run)
    #expect(script.end.name == "quit", "\(script.output.suffix(3000))")
    #expect(isMetLate(run))
    let question = "Thời hạn “Báo” đã đáp ứng trễ 2 giờ. Vì sao? (Enter: để sau)"
    #expect(script.output.ranges(of: question).count == 1, "\(script.output.suffix(3000))")
    #expect(script.output.contains("· nêu lý do trễ hạn: Báo"))
    #expect(reasons(run) == [.text("Máy fax hỏng")])
    #expect(run.events.last?.kind == .clockExplained)
    let again = try Script(
      ["notice", "mở lại", "1", "Thiếu", "d"] + reached + reached + ["q"], on: run)
    #expect(!again.output.contains("Vì sao? (Enter: để sau)"), "\(again.output)")
  }

  @Test("it can be left open, and then says how to give it later", arguments: ["", "-", "<"])
  func leftOpen(answer: String) throws {
    let run = try run()
    let script = try Script(
      decided + ["notice", "d"] + reached + reached + [answer, "q"], on: run)
    #expect(script.end.name == "quit")
    #expect(isMetLate(run) && reasons(run).isEmpty)
    #expect(script.output.contains("`ungcuu step explain r-7k2m notice --reason …`"))
  }

  @Test("a star keeps the reason apart, and it is said in the other language too")
  func personal() throws {
    let run = try MemoryRun(TrialPlaybook.compilation, language: .en)
    let lines = decided.map { $0 == "lúc 3 giờ trước" ? "at 3h ago" : $0 }
    let script = try Script(
      lines + ["notice", "d"] + reached + reached + ["*Lan was ill", "q"], on: run, language: .en)
    #expect(
      script.output.contains("Deadline “Tell” was met 2 h late. Why? (Enter: leave open)"),
      "\(script.output.suffix(3000))")
    guard case .sealed(let hex)? = reasons(run).first else {
      Issue.record("a name stands in the open")
      return
    }
    #expect(run.view().text(of: .sealed(hex)) == "Lan was ill")
  }

  @Test("where nobody is told in time, the last one reached asks for the reason")
  func lastReached() throws {
    let run = try run()
    let script = try Script(
      decided + ["notice", "d"] + reached + notReached + ["notice", "l", "owner"] + reached
        + ["Không ai nghe máy", "q"], on: run)
    #expect(isMetLate(run), "\(script.output.suffix(3000))")
    #expect(reasons(run) == [.text("Không ai nghe máy")], "\(script.output.suffix(3000))")
  }

  @Test("a deadline met in time asks nothing")
  func inTime() throws {
    let run = try run()
    let lines = decided.filter { $0 != "lúc 3 giờ trước" }
    let script = try Script(lines + ["notice", "d"] + reached + reached + ["q"], on: run)
    #expect(script.end.name == "quit" && !isMetLate(run))
    #expect(!script.output.contains("Vì sao? (Enter"))
  }

  @Test("an end of the run asks about what is overdue and not met; a mistake asks nothing")
  func ends() throws {
    let overdue = "Thời hạn “Báo” đã quá 2 giờ mà chưa đáp ứng. Vì sao? (Enter: để sau)"
    let aborted = try run()
    let script = try Script(
      decided + ["hủy", "1", "Mất điện", "Chuyển sang giấy", "hủy"], on: aborted)
    #expect(script.output.contains(overdue), "\(script.output.suffix(3000))")
    #expect(script.end.name == "aborted")
    #expect(reasons(aborted) == [.text("Mất điện")])
    let declined = try run()
    _ = try Script(decided + ["hủy", "1", "Mất điện", "Chuyển sang giấy", "không"], on: declined)
    #expect(declined.state.isOpen && reasons(declined) == [.text("Mất điện")])
    let mistake = try run()
    let void = try Script(decided + ["hủy", "2", "Mở nhầm", "hủy"], on: mistake)
    #expect(void.end.name == "aborted" && !void.output.contains("Vì sao? (Enter"))
  }

  @Test("finishing with a recipient never reached asks too, and an empty line goes on")
  func finishing() throws {
    let run = try run()
    let skips = ["wipe[web01]", "report", "left", "right", "joined", "review"].flatMap {
      [$0, "s", "Không cần"]
    }
    let script = try Script(
      decided + ["notice", "d"] + reached + notReached + skips + ["kết thúc", "", "kết thúc"],
      on: run)
    #expect(script.output.contains("mà chưa đáp ứng. Vì sao? (Enter: để sau)"))
    #expect(script.end.name == "finished", "\(script.output.suffix(3000))")
    #expect(reasons(run).isEmpty)
  }
}
