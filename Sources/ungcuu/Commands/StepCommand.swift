import ArgumentParser
import Console
import Response

/// `ungcuu step VERB RUN STEP`: one action on one step.
struct StepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "step", words("Ghi một thao tác trên một bước.", "Records one action on one step."),
    answers,
    exits: .recording,
    subcommands: [
      StepStart.self, StepAnswer.self, StepDone.self, StepSkip.self, StepFail.self,
      StepDecide.self, StepReopen.self, StepAssign.self, StepApprove.self, StepExplain.self,
    ])

  /// How answers and notices are given.
  static let answers = words(
    """
    Câu trả lời: --set trường=giá trị (lặp lại được; danh sách cách nhau bằng dấu phẩy).
    Bước thông báo: --set ĐẦU_MỐI.channel=… --set ĐẦU_MỐI.outcome=sent|answered|no_answer|failed|unknown, \
    và nếu có .address=…, .person=…, .reference=… (số bên nhận cho), .number=…, .date=… (số, ngày văn bản gửi đi), .document=TỆP (bản đã gửi). Soạn và gửi: `ungcuu notice`.
    """,
    """
    Answers: --set field=value (repeatable; a list takes commas).
    A step that notifies: --set CONTACT.channel=… --set CONTACT.outcome=sent|answered|no_answer|\
    failed|unknown, and where known .address=…, .person=…, .reference=… (theirs), .number=…, .date=… (our own), .document=FILE (what was sent). To \
    write and send it: `ungcuu notice`.
    """)
}

struct StepStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    "start", words("Bắt đầu một bước.", "Takes up a step."), StepCommand.answers,
    exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var override: OverrideOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act(answers, override: override, personal: personal.personal) { key, given in
      .start(key, given.changes, try given.notices())
    }
  }
}

struct StepAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    "answer", words("Trả lời, hoặc ghi một lần thông báo.", "Answers, or records a notice."),
    words(
      "Một lần thông báo ghi được cả khi bước đã xong hay lượt chạy đã đóng.",
      "A notice alone is recorded also when the step is done or the run is closed.")
      + "\n" + StepCommand.answers,
    exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var late: LateReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act(answers, late: late, personal: personal.personal) { key, given in
      given.changes.isEmpty && !given.contacts.isEmpty
        ? .notice(key, try given.notices()) : .answer(key, given.changes, try given.notices())
    }
  }
}

struct StepDone: ParsableCommand {
  static let configuration = CommandConfiguration(
    "done", words("Báo xong một bước.", "Marks a step as done."), StepCommand.answers,
    exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var reason: ReasonOption
  @OptionGroup var override: OverrideOption
  @OptionGroup var late: LateReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act(answers, override: override, late: late, personal: personal.personal) { key, given in
      .done(
        key, given.changes, try given.notices(),
        reason: try reason.prose(personal: personal.personal))
    }
  }
}

struct StepSkip: ParsableCommand {
  static let configuration = CommandConfiguration(
    "skip", words("Bỏ qua một bước hoặc cả nhóm.", "Skips a step, or all of a group."),
    exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var reason: ReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act { key, _ in
      .skip(key, reason: try reason.required(personal: personal.personal))
    }
  }
}

struct StepFail: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fail", words("Báo một bước không làm được.", "Marks a step as failed."),
    StepCommand.answers, exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var reason: ReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act(answers) { key, given in
      .fail(
        key, given.changes, try given.notices(),
        reason: try reason.required(personal: personal.personal))
    }
  }
}

struct StepDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    "decide", words("Chọn phương án của một quyết định.", "Takes an option of a decision."),
    StepCommand.answers, exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var answers: AnswerOptions
  @Option(help: help("Phương án được chọn.", "The option decided for.")) var option: String
  @OptionGroup var reason: ReasonOption
  @OptionGroup var override: OverrideOption
  @OptionGroup var late: LateReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act(answers, override: override, late: late, personal: personal.personal) { key, given in
      .decide(
        key, given.changes, try given.notices(), option: option,
        reason: try reason.required(personal: personal.personal))
    }
  }
}

struct StepReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    "reopen", words("Mở lại một bước.", "Opens a step again."), exits: .recording)

  @OptionGroup var on: StepOptions
  @Flag(help: help("Mở lại cả các bước phía sau.", "Reopen the steps below too."))
  var below = false
  @OptionGroup var reason: ReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act { key, _ in
      .reopen(key, below: below, reason: try reason.required(personal: personal.personal))
    }
  }
}

struct StepApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    "approve", words("Duyệt một bước.", "Approves a step, or rejects it."), exits: .recording)

  @OptionGroup var on: StepOptions
  @Flag(help: help("Không duyệt.", "Reject instead of approving.")) var reject = false
  @OptionGroup var reason: ReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act { key, _ in
      .approve(
        key, reject ? .rejected : .approved,
        reason: try reason.prose(personal: personal.personal))
    }
  }
}

struct StepExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    "explain",
    words("Nêu lý do trễ thời hạn của một bước.", "Says why a step's deadline was missed."),
    words(
      "Cho thời hạn đã đáp ứng trễ hoặc đang quá hạn; cả khi lượt chạy đã đóng.",
      "For a deadline that was met late or is past due; also when the run is closed."),
    exits: .recording)

  @OptionGroup var on: StepOptions
  @OptionGroup var reason: ReasonOption
  @OptionGroup var personal: PersonalOption

  func run() throws {
    try on.act { key, _ in
      .explainClock(key, reason: try reason.required(personal: personal.personal))
    }
  }
}

/// `ungcuu step assign RUN STEP --to NAME`, or `RUN --role ROLE --to NAME`.
struct StepAssign: ParsableCommand {
  static let configuration = CommandConfiguration(
    "assign", words("Giao một bước hoặc một vai trò.", "Gives a step, or a role, to somebody."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã bước; không có khi giao vai trò.", "The step's id; none for a role."))
  var step: String?
  @Option(help: help("Mục (lặp lại được khi lồng nhau).", "The item (repeatable where nested)."))
  var item: [String] = []
  @Option(help: help("Vai trò của kịch bản.", "A role of the playbook.")) var role: String?
  @Option(help: help("Giao cho ai.", "To whom.")) var to: String
  @OptionGroup var circumstances: CircumstanceOptions

  func validate() throws {
    guard (step == nil) != (role == nil), role == nil || item.isEmpty else {
      throw ValidationError(
        words("Chọn một: BƯỚC hoặc --role.", "Choose one: STEP or --role."))
    }
  }

  func run() throws {
    let details = ActionDetails(byWhom: circumstances.byWhom, happened: circumstances.happened)
    try on.act(details) { _, run in
      if let role { return { .takeRole(role, $0.person(named: to)) } }
      let key = try run.key(step ?? "", items: item)
      return { .assign(key, to: $0.person(named: to)) }
    }
  }
}
