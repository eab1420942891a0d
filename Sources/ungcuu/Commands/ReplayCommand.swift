import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Glibc
import Playbooks
import Response

/// `ungcuu replay RUN`: the run as it happened, walked again by the engine and compared.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "replay", words("Xem lại lượt chạy đúng như đã diễn ra.", "The run as it happened."),
    words(
      "--json in nguyên từng byte đã lưu, mỗi sự kiện một dòng.",
      "--json prints the stored bytes exactly, one line an event."),
    exits: [.replayed, .notReplayed, .diverged, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(
    help: help("Phát lại nhanh gấp N lần thời gian thật.", "Replay N times as fast as it was."))
  var speed: Double?
  @Flag(help: help("Mỗi lần Enter một sự kiện.", "One event at each Enter.")) var step = false
  @Option(
    help: help(
      "Dừng ở thời điểm này và cho xem tình hình.", "Stop at a time and show where it stood."))
  var at: String?

  func validate() throws {
    if let speed, !(speed > 0 && speed.isFinite) {
      throw ValidationError(words("--speed phải lớn hơn 0.", "--speed must be more than 0."))
    }
  }

  func run() throws {
    do {
      try replay()
    } catch  where Self.isForged(error) {
      _ = Output.report(error, common.language)
      throw ExitCode(2)
    }
  }

  /// Whether what stopped the reading is an event that no program of any version recorded so.
  private static func isForged(_ error: any Error) -> Bool {
    switch error {
    case TrailFault.badEvent, CommandFailure.trail(.badEvent): true
    case CommandFailure.event(let fault, _):
      switch fault {
      case .notCanonical, .envelope, .field: true
      case .unknownKind, .newerFormat: false
      }
    default: false
    }
  }

  private func replay() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let loaded = try ledger.run(runID)
    let history = try ledger.history(of: loaded.id)
    let stored = history.flatMap(\.events)
    if json.json {
      for event in stored { Output.bytes(event.body) }
      return
    }
    let events = try stored.map(LoadedRun.event)
    let end = try at.map { try Times.any($0, at: loaded.now, in: loaded.plan.zone).ms } ?? .max
    let surroundings = common.surroundings(of: ledger.workspace)
    var replay = Replay(plan: loaded.plan)
    var told = ReplayView(
      loaded.view(surroundings, language: common.language), width: Output.width)
    let clocks = try ledger.clocks(over: history)
    var last: Event?
    do throws(Replay.Divergence) {
      for event in events where loaded.state.time(at: event.at) <= end {
        wait(from: last?.at, to: event.at)
        let jumps = last.map { clocks.jumps(between: $0, and: event) } ?? []
        last = event
        try replay.take(event)
        guard at == nil else { continue }
        for jump in jumps { Output.lines(told.lines(of: jump)) }
        Output.lines(told.lines(of: event))
        if step, readLine() == nil { return }
      }
      try replay.finish()
    } catch {
      Output.remark(error.phrase(in: loaded.plan)[common.language])
      throw ExitCode(2)
    }
    if at != nil, let state = replay.state {
      let view = loaded.view(of: state, surroundings, language: common.language, now: end)
      Output.lines(StatusView.lines(of: view, head: ledger.store.head, width: Output.width))
    }
  }

  /// Lets the time between two events pass, as much faster as was asked.
  private func wait(from last: Int64?, to next: Int64) {
    guard let speed, let last, next > last else { return }
    usleep(UInt32(min(Double(next - last) * 1000 / speed, 3_600_000_000)))
  }
}
