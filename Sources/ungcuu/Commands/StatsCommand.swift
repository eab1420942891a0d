import ArgumentParser
import AuditStore
import Console
import Response

/// `ungcuu stats`: what the runs of a workspace come to in numbers.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "stats",
    words("Các lượt chạy tính ra con số.", "What the runs come to in numbers."),
    words(
      """
      Từ lúc phát hiện đến khi xác minh, cô lập, báo lần đầu, khôi phục; thời hạn nào đúng, trễ; bước nào phải chờ. \
      Diễn tập tính riêng bằng --drills; lượt mở nhầm không kể. Lượt đang mở tính đến lúc này.
      """,
      """
      How long from the detection until it was verified, isolated, first told, restored; which deadlines \
      were met; which steps waited. Drills are counted apart, with --drills; runs opened by mistake never. \
      Open runs are counted as of now.
      """), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Flag(help: help("Chỉ diễn tập; không ghi: chỉ lượt thật.", "Only drills; else only live runs."))
  var drills = false

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let all = try ledger.summaries()
    let wanted = all.filter { ($0.opening.mode == .drill) == drills }
    let counted = wanted.filter { !$0.isVoid }
    let statistics = RunStatistics(over: try counted.compactMap { try figures(of: $0, in: ledger) })
    let leftOut = StatsWords.leftOut(
      void: wanted.count - counted.count, others: all.count - wanted.count, drills: drills)
    if let leftOut { Output.remark(leftOut[common.language]) }
    if json.json {
      Output.json(StatsView.json(statistics, drills: drills))
    } else {
      Output.lines(
        StatsView.lines(
          statistics, drills: drills, language: common.language, width: Output.width))
    }
  }

  /// The figures of a run; nil where it cannot be read, which was said.
  private func figures(of state: RunState, in ledger: Ledger) throws -> RunFigures? {
    let history = try ledger.history(of: state.run)
    guard let run = try ledger.readable(state.run, from: history) else { return nil }
    let events = try history.flatMap(\.events).map(LoadedRun.event)
    let course = Course(of: run.state, run.plan.standing(of: run.state), events)
    return RunFigures(of: run.state, on: run.plan, course, at: run.now)
  }
}

extension RunState {
  /// Whether it was opened by mistake: out of every figure.
  var isVoid: Bool {
    if case .closed(.void, _, _, _) = ending { true } else { false }
  }
}
