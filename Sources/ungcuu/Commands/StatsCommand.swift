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
  @Option(
    help: help("Chỉ kịch bản này.", "Only runs of this playbook.", valueName: "id"))
  var playbook: String?
  @Option(
    help: help(
      "Chỉ lượt phát hiện trong kỳ: ngày đầu..ngày cuối.",
      "Only runs detected in a period: first day..last day.", valueName: "days"))
  var period: String?

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let all = try ledger.summaries()
    let period = try period.map { try Period($0) }
    let asked = all.filter { state in
      let zone = Zone.named(state.opening.zone) ?? .vietnam
      let day = zone.wall(at: state.detection.ms).date
      return playbook.map { $0 == state.opening.playbook.id } ?? true
        && period.map { $0.contains(day) } ?? true
    }
    let wanted = asked.filter { ($0.opening.mode == .drill) == drills }
    let counted = wanted.filter { !$0.isVoid }
    let statistics = RunStatistics(over: try counted.compactMap { try figures(of: $0, in: ledger) })
    let leftOut = StatsWords.leftOut(
      void: wanted.count - counted.count, others: asked.count - wanted.count, drills: drills)
    if let leftOut { Output.remark(leftOut[common.language]) }
    if json.json {
      Output.json(StatsView.json(statistics, drills: drills, language: common.language))
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
