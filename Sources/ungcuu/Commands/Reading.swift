import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// `ungcuu status RUN`: where a run stands.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    "status", words("Tình hình của một lượt chạy.", "Where a run stands."), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(help: help("Tình hình tại một thời điểm.", "As it stood at a time.")) var at: String?

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let loaded = try ledger.run(runID)
    var moment = loaded.now
    var state = loaded.state
    if let at {
      moment = try Times.any(at, at: moment, in: loaded.plan.zone).ms
      state = try ledger.state(of: loaded, until: moment)
    }
    // What was erased since is not shown as it was then.
    let view = loaded.view(
      of: state, common.surroundings(of: ledger.workspace), language: common.language, now: moment,
      actor: nil)
    let shelf = common.shelf(of: ledger.workspace)
    if json.json {
      Output.json(
        StatusJSON.value(
          of: view, head: ledger.store.head, otherText: shelf.otherText(than: loaded)))
    } else {
      Output.lines(StatusView.lines(of: view, head: ledger.store.head, width: Output.width))
      shelf.tell(loaded, common.language)
    }
  }
}

/// `ungcuu list`: runs, newest first.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    "list", words("Các lượt chạy, mới nhất trước.", "Runs, newest first."), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Flag(help: help("Chỉ những lần đang mở.", "Only open ones.")) var open = false
  @Flag(help: help("Chỉ diễn tập; không ghi: chỉ lượt thật.", "Only drills; else only live runs."))
  var drills = false

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let now = Machine.now
    let all = try ledger.summaries().filter { !open || $0.isOpen }
    let wanted = all.filter { ($0.opening.mode == .drill) == drills }
    let runs = wanted.map {
      RunListEntry($0, zone: Zone.named($0.opening.zone) ?? .vietnam, now: $0.time(at: now))
    }
    let leftOut = drills ? 0 : all.count - wanted.count
    if leftOut > 0 { Output.remark(DrillWords.leftOut(leftOut)[common.language]) }
    if json.json {
      Output.json(.list(runs.map(\.json)))
    } else {
      Output.lines(RunListView.lines(runs, language: common.language, width: Output.width))
    }
  }
}

/// `ungcuu check [PLAYBOOK…]`: every fault, with positions.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    "check",
    words("Mọi lỗi của kịch bản, có vị trí.", "Every fault of a playbook, with positions."),
    words(
      """
      Với một thư mục: mọi kịch bản, danh bạ, thời hạn, mẫu văn bản, biểu mẫu và tình huống trong đó, và chúng gọi tên nhau có đúng không. Không \
      nêu gì: cả thư mục làm việc.
      """,
      """
      Of a folder: every playbook, the contacts, rules, notices, forms and scenarios in it, and how they name each other. Without an argument: \
      the workspace.
      """), exits: [.checked, .notRead, .badPlaybook, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Flag(
    help: help(
      "Không đi thử mọi câu trả lời để tìm bước không làm tới được.",
      "Do not walk all answers to find what none of them reaches."))
  var noExplore = false
  @Argument(
    help: help(
      "Kịch bản, tình huống, thư mục, hoặc tệp cạnh kịch bản: đường dẫn hoặc mã.",
      "Playbooks, scenarios, folders, or files beside playbooks: paths or ids."))
  var playbooks: [String] = []

  func run() throws {
    let workspace = try common.workspace(for: playbooks)
    let shelf = common.shelf(of: workspace)
    // Read once, and only for playbooks that are named: a folder is held against what is in it.
    lazy var library = shelf.library(shelf.neighbours())
    var report = CheckReport(asJSON: json.json, language: common.language)
    for name in playbooks.isEmpty ? [workspace.playbooks] : playbooks {
      if playbooks.isEmpty || FileAccess.isFolder(name) {
        let folder = try PlaybookFolder(at: name)
        report.add(folder.check(more: explored, fit: fit))
        let passedOver = try PlaybookFolder.passedOver(at: name)
        if !passedOver.isEmpty {
          Output.remark(CheckView.passedOver(passedOver)[common.language])
        }
        continue
      }
      let file = try shelf.playbookOrScenario(name)
      if file.role == .scenario {
        var stage = ScenarioStage(shelf)
        let faults = stage.check(file).faults
        report.add(PlaybookFolder.Checked(file: file, diagnostics: faults, compilation: nil))
      } else if PlaybookReader.isNeighbour(file.bytes),
        let checked = try PlaybookFolder.checked(neighbour: file)
      {
        report.add(checked)
      } else {
        let compilation = PlaybookCompiler.compile(file, library: library)
        report.add(explored(compilation, library), named: name)
      }
    }
    report.end()
    if report.errors > 0 { throw ExitCode(2) }
  }

  private func explored(_ compilation: Compilation, _ library: Library) -> Compilation {
    noExplore ? compilation : compilation.explored(rules: library.rules)
  }

  private func fit(_ scenario: Scenario, _ compilation: Compilation, _ library: Library)
    -> [Diagnostic]
  {
    compilation.plan(rules: library.rules).map { ScenarioCheck.faults(of: scenario, on: $0) } ?? []
  }
}

/// `ungcuu resume [RUN]`: goes on walking.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    "resume", words("Đi tiếp một lượt chạy.", "Goes on walking a run."),
    words(
      "Không ghi mã: liệt kê các lượt đang mở và hỏi.",
      "Without an id the open runs are listed and one is asked for."),
    exits: [.left, .refused, .usage, .interrupted])

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String?

  func run() throws {
    try Walking.resume(runID, in: common.findWorkspace(), as: actor.given, common)
  }
}
