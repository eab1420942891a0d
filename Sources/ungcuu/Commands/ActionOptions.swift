import ArgumentParser
import AuditStore
import Console
import Response

/// The run an action is recorded on, and in whose name.
struct ActionOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(
    help: help(
      "Mã lượt chạy, hoặc phần đầu của mã.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String

  /// The workspace's trail, the run, and the name of who acts.
  func open() throws -> (ledger: Ledger, run: LoadedRun, name: String) {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    return (ledger, try ledger.run(runID), name)
  }

  /// Records one action and says what came of it; the run as it is then.
  @discardableResult
  func act(
    _ details: ActionDetails = ActionDetails(), files: [FrozenFile] = [],
    _ action: (Ledger, LoadedRun) throws -> (LoadedRun) -> Action
  ) throws -> LoadedRun {
    var (ledger, run, name) = try open()
    let action = try action(ledger, run)
    var before = run.state
    try ledger.act(on: &run, by: name, details, files: files) {
      before = $0.state
      return action($0)
    }
    try recorded(run)
    tellLateness(of: run, since: before, details)
    ledger.tellInjects(of: &run, by: name, common.language)
    ledger.tellUnsigned(common.language)
    return run
  }

  /// Says which deadlines the action met late and nobody explained, or that its reason was not used.
  func tellLateness(
    of run: LoadedRun, since before: RunState, _ details: ActionDetails = ActionDetails()
  ) {
    let language = common.language
    for remark in run.bareView.unexplained(since: before) { Output.remark(remark[language]) }
    if details.lateReason != nil, run.state.metLate(since: before).isEmpty {
      Output.remark(LatenessWords.reasonNotUsed[language])
    }
  }

  /// Says what was recorded, and what can be done next.
  func recorded(_ run: LoadedRun) throws {
    try Output.recorded(run, json: json.json, common.language)
  }
}

/// When an action happened and who did it, where that is not now and not who records it.
struct CircumstanceOptions: ParsableArguments {
  @Option(help: help("Lúc xảy ra, nếu không phải bây giờ.", "When it happened, if not now."))
  var happened: String?

  @Option(help: help("Người đã làm hoặc quyết định.", "Who did or decided it."))
  var byWhom: String?

  var details: ActionDetails { ActionDetails(byWhom: byWhom, happened: happened) }
}

/// A step that something is about, for commands that may name one.
struct AboutStepOptions: ParsableArguments {
  @Option(help: help("Bước.", "The step.")) var step: String?
  @Option(help: help("Mục (lặp lại được khi lồng nhau).", "The item (repeatable where nested)."))
  var item: [String] = []

  func validate() throws {
    guard step != nil || item.isEmpty else {
      throw ValidationError(words("--item cần --step.", "--item needs --step."))
    }
  }

  /// The step meant in a run; nil for the run itself.
  func key(in run: LoadedRun) throws -> StepKey? { try step.map { try run.key($0, items: item) } }
}
