import ArgumentParser
import Console
import Response

/// `ungcuu finish RUN`: closes a run when all is settled.
struct Finish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words(
      "Kết thúc lượt chạy khi mọi bước đã xong.", "Finishes a run when every step is settled."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(help: help("Ghi chú khi kết thúc.", "A closing word.")) var reason: String?

  func run() throws {
    try act(runID, common, actor, json) { _ in .finish(reason: reason.map { Prose($0) }) }
  }
}

/// `ungcuu abort RUN`: closes a run before its end.
struct Abort: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words("Dừng hẳn lượt chạy, có lý do.", "Aborts a run, with a reason."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(help: help("Lý do.", "Why.")) var reason: String
  @Flag(help: help("Mở nhầm: không tính vào số liệu.", "Opened by mistake: out of every figure."))
  var mistake = false

  func run() throws {
    try act(runID, common, actor, json) { _ in
      .abort(reason: Prose(try Pair.resolve(reason)), mistake: mistake)
    }
  }
}

/// `ungcuu reopen RUN`: opens a closed run again.
struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words("Mở lại lượt chạy đã kết thúc.", "Opens a closed run again."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    try act(runID, common, actor, json) { _ in .reopenRun(reason: Prose(try Pair.resolve(reason))) }
  }
}

/// Records one action on a run and says what came of it.
func act(
  _ prefix: String, _ common: CommonOptions, _ actor: ActorOption, _ json: JSONOption,
  _ details: ActionDetails = ActionDetails(), _ action: (LoadedRun) throws -> Action
) throws {
  let name = try actor.required()
  let ledger = try Ledger(writing: common.findWorkspace())
  var run = try ledger.run(prefix)
  try ledger.act(on: &run, by: name, details, action)
  try Output.recorded(run, json: json.json, common.language)
}
