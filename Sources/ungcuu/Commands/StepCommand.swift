import ArgumentParser
import AuditStore
import Console
import Playbooks
import Response

/// `ungcuu step VERB RUN STEP`: one action on one step.
struct StepCommand: ParsableCommand {
  enum Verb: String, ExpressibleByArgument, CaseIterable {
    case start, answer, done, skip, fail, decide, reopen, assign, approve
  }

  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: words("Ghi một thao tác trên một bước.", "Records one action on one step."),
    discussion: words(
      """
      Câu trả lời: --set trường=giá trị (lặp lại được; danh sách cách nhau bằng dấu phẩy).
      Bước thông báo: --set ĐẦU_MỐI.channel=…, .address=…, .person=…, .outcome=sent|answered|\
      no_answer|failed, .reference=….
      Mã thoát: 0 đã ghi; 1 bị từ chối hoặc không ghi được; 64 sai cú pháp.
      """,
      """
      Answers: --set field=value (repeatable; a list takes commas).
      A step that notifies: --set CONTACT.channel=…, .address=…, .person=…, \
      .outcome=sent|answered|no_answer|failed, .reference=….
      Exit status: 0 recorded; 1 refused or could not be recorded; 64 usage.
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOption
  @OptionGroup var json: JSONOption

  @Argument(help: help("Thao tác.", "The action."))
  var verb: Verb

  @Argument(
    help: help(
      "Mã lượt chạy, hoặc phần đầu của mã.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String

  @Argument(help: help("Mã bước, ví dụ isolate[web01].", "The step's id, such as isolate[web01]."))
  var step: String

  @Option(
    help: help("Mục của danh sách mà bước này làm riêng.", "The item of a step made of a list."))
  var item: String?

  @Option(
    name: .customLong("set"), help: help("Câu trả lời: tên=giá trị.", "An answer: name=value."))
  var answers: [String] = []

  @Option(help: help("Phương án được chọn.", "The option decided for."))
  var option: String?

  @Option(help: help("Lý do; - là đọc từ đầu vào chuẩn.", "Why; - reads standard input."))
  var reason: String?

  @Option(help: help("Lúc xảy ra, nếu không phải bây giờ.", "When it happened, if not now."))
  var happened: String?

  @Option(help: help("Người đã làm hoặc quyết định.", "Who did or decided it."))
  var byWhom: String?

  @Option(help: help("Giao cho ai.", "Whom to assign it to."))
  var to: String?

  @Flag(help: help("Mở lại cả các bước phía sau.", "Reopen the steps below too."))
  var below = false

  @Flag(help: help("Không duyệt.", "Reject instead of approving."))
  var reject = false

  @Flag(help: help("Lý do là dữ liệu cá nhân.", "The reason is personal data."))
  var personal = false

  @Option(help: help("Lý do bỏ qua điều kiện.", "Why a rule is to be passed over."))
  var override: String?

  func run() throws {
    let name = try actor.required()
    let ledger = try Ledger(writing: common.findWorkspace())
    var loaded = try ledger.run(runID)
    let key = try loaded.key(step, item: item)
    let typed = try AnswersTyped(answers, for: key, in: loaded, at: Machine.now)
    let files = try typed.keepFiles(in: ledger)
    try ledger.act(on: &loaded, by: name, details) { run in
      try action(key, typed.changes.merging(files) { $1 }, typed.notices, in: run)
    }
    try Output.recorded(loaded, json: json.json, common.language)
  }

  private var details: ActionDetails {
    ActionDetails(byWhom: byWhom, happened: happened, override: override, personal: personal)
  }

  private func action(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven],
    in run: LoadedRun
  ) throws -> Action {
    let why = try reason.map { Prose(try Pair.resolve($0), personal: personal) }
    let needed = why ?? Prose("")
    switch verb {
    case .start: return .start(key)
    case .answer: return .answer(key, changes, notices)
    case .done: return .done(key, changes, notices, reason: why)
    case .skip: return .skip(key, reason: needed)
    case .fail: return .fail(key, reason: needed)
    case .decide:
      guard let option else { throw CommandFailure.usage(.decideNeedsOption) }
      return .decide(key, option: option, reason: needed)
    case .reopen: return .reopen(key, below: below, reason: needed)
    case .assign:
      guard let to else { throw CommandFailure.usage(.chooseOne(["--to"])) }
      return .assign(key, to: run.person(named: to))
    case .approve: return .approve(key, reject ? .rejected : .approved, reason: why)
    }
  }
}
