import ArgumentParser
import Console
import Playbooks
import Response

/// `ungcuu amend RUN [STEP]`: corrects an answer, an input, the detection time.
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words(
      "Sửa câu trả lời hoặc thông tin của lượt chạy.",
      "Corrects an answer or what is known of the run."),
    discussion: words(
      """
      Có BƯỚC: sửa câu trả lời của bước. Không có: sửa thông tin của lượt chạy.
      Danh sách: --set hosts+=db02 thêm, --set hosts-=db02 bớt. Giá trị cũ vẫn còn trong nhật ký.
      """,
      """
      With STEP: the step's answers. Without: the run's own inputs and facts.
      Lists: --set hosts+=db02 adds, --set hosts-=db02 takes away. What was before stays on record.
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Argument(help: help("Mã bước.", "The step's id.")) var step: String?
  @Option(help: help("Mục.", "The item.")) var item: String?
  @Option(name: .customLong("set"), help: help("tên=giá trị", "name=value")) var values: [String] =
    []
  @Option(help: help("Lúc phát hiện.", "When it was detected.")) var detected: String?
  @Option(help: help("Tên lượt chạy.", "The run's title.")) var title: String?
  @Option(help: help("TLP.", "TLP.")) var tlp: String?
  @Option(help: help("Mức nghiêm trọng.", "Severity.")) var severity: String?
  @Option(help: help("Loại sự cố (1–10).", "Kind of incident (1–10).")) var incidentType: Int?
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func run() throws {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    var loaded = try ledger.run(runID)
    let why = Prose(try Pair.resolve(reason))
    if let step {
      let key = try loaded.key(step, item: item)
      let typed = try AnswersTyped(values, for: key, in: loaded, at: Machine.now)
      try ledger.act(on: &loaded, by: name) { _ in .amend(key, typed.changes, reason: why) }
    } else {
      let changes = try self.changes(to: loaded)
      try ledger.act(on: &loaded, by: name) { _ in .update(changes, reason: why) }
    }
    try Output.recorded(loaded, json: json.json, common.language)
  }

  private func changes(to run: LoadedRun) throws -> RunChanges {
    var changes = RunChanges()
    changes.title = title
    changes.tlp = tlp
    changes.severity = severity
    changes.incidentType = incidentType.map { Int64($0) }
    changes.detected = try detected.map { try Times.past($0, in: run.plan.zone) }
    changes.inputs = try InputsTyped(values, for: run.plan.graph.inputs, zone: run.plan.zone)
      .changes
    return changes
  }
}

/// Times typed on a command line.
enum Times {
  static func past(_ typed: String, in zone: Zone) throws(CommandFailure) -> Moment {
    do { return try ClockText.past(typed, now: Machine.now, zone: zone) } catch {
      throw .badTime(error)
    }
  }

  static func any(_ typed: String, in zone: Zone) throws(CommandFailure) -> Moment {
    do { return try ClockText.any(typed, now: Machine.now, zone: zone) } catch {
      throw .badTime(error)
    }
  }
}
