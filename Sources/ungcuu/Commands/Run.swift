import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// `ungcuu run PLAYBOOK`: opens a run and walks it.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    "run", words("Mở một lượt chạy và đi theo kịch bản.", "Opens a run and walks it."),
    words(
      "KỊCH_BẢN là đường dẫn hoặc mã trong playbooks/.",
      "PLAYBOOK is a path or an id in playbooks/."),
    exits: [.opened, .notOpened, .badPlaybook, .usage, .interrupted])

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Kịch bản.", "The playbook.")) var playbook: String
  @Option(help: help("Tên lượt chạy.", "A title for the run.")) var title: String?
  @Option(
    name: .customLong("set"), help: help("Thông tin đầu vào: tên=giá trị.", "An input: name=value.")
  )
  var inputs: [String] = []
  @Option(
    help: help(
      "Lúc phát hiện, ví dụ 09:40 hoặc '15m ago'.",
      "When it was detected, such as 09:40 or '15m ago'."))
  var detected: String?
  @Flag(help: help("Diễn tập.", "A drill.")) var drill = false
  @Option(
    help: help(
      "Đồng hồ diễn tập nhanh gấp mấy lần: 60x (1x đến 1000x).",
      "How much faster a drill's clock runs: 60x (1x to 1000x)."))
  var clock: DrillPace?
  @Option(help: help("Mã sự cố chung.", "An incident id shared by runs.")) var incident: String?
  @Option(
    name: .customLong("ref"),
    help: help("Số phiếu, số công văn (lặp lại được).", "A ticket number (repeatable)."))
  var refs: [String] = []
  @Option(help: help("Mức nghiêm trọng.", "Severity.")) var severity: String?
  @Option(help: help("Múi giờ.", "Time zone.")) var zone = Zone.vietnam.name
  @Flag(help: help("Cho phép chạy lệnh mà kịch bản đề nghị.", "Allow the commands steps offer."))
  var allowCommands = false
  @Flag(help: help("Chỉ mở và in mã, không đi theo.", "Only open it and print its id."))
  var noWalk = false
  @Flag(
    help: help(
      "Mở dù kịch bản có lỗi; lỗi được ghi vào nhật ký.",
      "Open in spite of the playbook's errors; they go on record."))
  var despiteErrors = false

  func validate() throws {
    guard clock == nil || drill else {
      throw ValidationError(DrillWords.paceNeedsDrill[Tongue.current])
    }
  }

  func run() throws {
    let language = common.language
    let workspace = try common.findWorkspace()
    let shelf = common.shelf(of: workspace)
    guard let zone = Zone.named(zone) else { throw CommandFailure.unknownZone(self.zone) }
    let detected = try detected.map { try Times.past($0, at: Machine.now, in: zone) }
    let neighbours = shelf.neighbours()
    let compilation = PlaybookCompiler.compile(
      try shelf.find(playbook), library: shelf.library(neighbours))
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    Output.diagnostics(errors, in: compilation.files, language)
    let ready = try ReadyPlaybook(compilation, neighbours, in: workspace, zone: zone)
    var typed = try InputsTyped(inputs, for: ready.plan.graph.inputs, at: Machine.now, zone: zone)

    if noWalk {
      guard errors.isEmpty || despiteErrors else {
        throw CommandFailure.playbookFaulty(ready.plan.playbook.id, errors: errors.count)
      }
      let name = try actor.required()
      let missing = ready.plan.graph.inputs.filter {
        $0.required && !typed.names.contains($0.name)
      }
      guard missing.isEmpty else { throw CommandFailure.missingInputs(missing.map(\.name)) }
      let ledger = try Ledger(openingOrMaking: workspace)
      try typed.keepFiles(in: ledger)
      var given = opening(ready, inputs: typed.answers, detected: detected, errors: errors)
      given.evidence = typed.evidence
      if !drill { try tellOpenRuns(of: ready, in: ledger) }
      let run = try ledger.open(given, ready, by: name)
      try ledger.store.moveWAL(.truncate)
      Output.opened(run.id, json: json.json)
      ledger.tellUnsigned(language)
      return
    }
    try Walking.open(
      WalkOpening(
        ready: ready, errors: errors.count, despiteErrors: despiteErrors, isDrill: drill,
        typed: typed, detected: detected,
        given: { opening(ready, inputs: $0, detected: $1, errors: errors) }),
      in: workspace, as: actor.given, common)
  }

  /// Says which live runs of the playbook are open already; another is opened all the same.
  private func tellOpenRuns(of ready: ReadyPlaybook, in ledger: Ledger) throws {
    let open = try ledger.openRuns(of: ready).map(\.id)
    if !open.isEmpty { Output.remark(CommandWords.alreadyOpen(open)[common.language]) }
  }

  private func opening(
    _ ready: ReadyPlaybook, inputs: [String: Answer], detected: Moment?, errors: [Diagnostic]
  ) -> OpeningGiven {
    let playbook = ready.plan.playbook
    var opening = OpeningGiven(
      run: RunID.new(zone: ready.plan.zone),
      playbook: PlaybookReference(
        id: playbook.id, version: playbook.version, sha256: ready.sha256),
      files: ready.references, mode: drill ? .drill : .live,
      title: title ?? playbook.title.shown(in: common.language).text.asLine,
      language: common.language)
    opening.incident = incident
    opening.refs = refs
    opening.tlp = playbook.tlp?.rawValue
    opening.severity = severity
    opening.detected = detected
    opening.inputs = inputs
    opening.commands = allowCommands
    opening.pace = clock?.times ?? Pace.real
    opening.faults = Array(Set(errors.map(\.rule))).sorted()
    return opening
  }
}

/// Ids of runs: the day, and characters that can be read aloud.
enum RunID {
  static func new(zone: Zone) -> String {
    let day = zone.wall(at: Machine.now).date.filter { $0 != "-" }
    return Machine.newID(day + "-", length: 6)
  }
}

/// How many times faster a drill's clock runs, as typed: `60x`.
struct DrillPace: ExpressibleByArgument {
  let times: Int64

  init?(argument: String) {
    let digits = argument.hasSuffix("x") ? String(argument.dropLast()) : argument
    guard let times = Int64(digits), Pace.range.contains(times) else { return nil }
    self.times = times
  }
}
