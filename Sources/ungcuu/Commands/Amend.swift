import ArgumentParser
import Console
import Playbooks
import Response

/// `ungcuu amend RUN [STEP]`: corrects an answer, an input, the detection time.
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    "amend",
    words(
      "Sửa câu trả lời hoặc thông tin của lượt chạy.",
      "Corrects an answer or what is known of the run."),
    words(
      """
      Có BƯỚC: sửa câu trả lời của bước. Không có: sửa thông tin của lượt chạy.
      Danh sách: --set hosts+=db02 thêm, --set hosts-=db02 bớt. Giá trị cũ vẫn còn trong nhật ký.
      """,
      """
      With STEP: the step's answers. Without: the run's own inputs and facts.
      Lists: --set hosts+=db02 adds, --set hosts-=db02 takes away. What was before stays on record.
      """),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã bước.", "The step's id.")) var step: String?
  @Option(help: help("Mục (lặp lại được khi lồng nhau).", "The item (repeatable where nested)."))
  var item: [String] = []
  @Option(name: .customLong("set"), help: help("tên=giá trị", "name=value")) var values: [String] =
    []
  @OptionGroup var facts: RunFactOptions
  @Option(help: help("Lý do.", "Why.")) var reason: String

  func validate() throws {
    if step == nil, !item.isEmpty {
      throw ValidationError(words("--item cần BƯỚC.", "--item needs STEP."))
    }
    if step != nil, let name = facts.given.first {
      throw ValidationError(
        words(
          "\(name) là thông tin của lượt chạy: không đi cùng BƯỚC.",
          "\(name) is about the run: it does not go with STEP."))
    }
  }

  func run() throws {
    try on.act { ledger, run in
      let why = Prose(try Pair.resolve(reason))
      guard let step else {
        let changes = try changes(to: run, in: ledger)
        return { _ in .update(changes, reason: why) }
      }
      let key = try run.key(step, items: item)
      var typed = try AnswersTyped(values, for: key, in: run, at: run.now)
      if let contact = typed.contacts.first {
        throw CommandFailure.noticeNotAmended(contact, run: run.id, step: step)
      }
      try typed.keepFiles(in: ledger)
      let changes = typed.changes
      return { _ in .amend(key, changes, reason: why) }
    }
  }

  private func changes(to run: LoadedRun, in ledger: Ledger) throws -> RunChanges {
    var changes = RunChanges()
    changes.title = facts.title
    changes.tlp = facts.tlp
    changes.severity = facts.severity
    changes.incidentType = facts.incidentType
    changes.detected = try facts.detected.map { try Times.past($0, at: run.now, in: run.plan.zone) }
    var inputs = try InputsTyped(
      values, for: run.plan.graph.inputs, at: run.now, zone: run.plan.zone)
    try inputs.keepFiles(in: ledger)
    changes.inputs = inputs.changes
    return changes
  }
}

/// What is known of a run beside its inputs.
struct RunFactOptions: ParsableArguments {
  @Option(help: help("Lúc phát hiện.", "When it was detected.")) var detected: String?
  @Option(help: help("Tên lượt chạy.", "The run's title.")) var title: String?
  @Option(help: help("TLP.", "TLP.")) var tlp: TLP?
  @Option(help: help("Mức nghiêm trọng.", "Severity.")) var severity: String?
  @Option(help: help("Loại sự cố (1–10).", "Kind of incident (1–10).")) var incidentType: Int64?

  func validate() throws {
    if let incidentType, !(1...10).contains(incidentType) {
      throw ValidationError(
        words("--incident-type là 1 đến 10.", "--incident-type is 1 to 10."))
    }
  }

  /// The names of the options that were given.
  var given: [String] {
    [
      ("--detected", detected != nil), ("--title", title != nil), ("--tlp", tlp != nil),
      ("--severity", severity != nil), ("--incident-type", incidentType != nil),
    ].filter(\.1).map(\.0)
  }
}

extension TLP: ExpressibleByArgument {}

/// Times typed on a command line.
enum Times {
  static func past(_ typed: String, at now: Int64, in zone: Zone) throws(CommandFailure)
    -> Moment
  {
    do { return try ClockText.past(typed, now: now, zone: zone) } catch {
      throw .badTime(error)
    }
  }

  static func any(_ typed: String, at now: Int64, in zone: Zone) throws(CommandFailure)
    -> Moment
  {
    do { return try ClockText.any(typed, now: now, zone: zone) } catch {
      throw .badTime(error)
    }
  }
}
