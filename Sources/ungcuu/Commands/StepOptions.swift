import ArgumentParser
import Console
import Response

/// The step an action is on, when it happened and who did it.
struct StepOptions: ParsableArguments {
  @OptionGroup var on: ActionOptions

  @Argument(help: help("Mã bước, ví dụ isolate[web01].", "The step's id, such as isolate[web01]."))
  var step: String

  @Option(
    help: help(
      "Mục của danh sách mà bước này làm riêng (lặp lại được khi lồng nhau).",
      "The item of a step made of a list (repeatable where lists are nested)."))
  var item: [String] = []

  @OptionGroup var circumstances: CircumstanceOptions

  /// Records an action on the step.
  ///
  /// `action` is made of the step and of what was answered, once for a run as it is when the
  /// action is recorded.
  func act(
    _ answers: AnswerOptions? = nil, override: OverrideOption? = nil,
    late: LateReasonOption? = nil, personal: Bool = false,
    _ action: (StepKey, AnswersTyped) throws -> Action
  ) throws {
    let details = ActionDetails(
      byWhom: circumstances.byWhom, happened: circumstances.happened,
      override: override?.override, lateReason: try late?.lateReason.map { try Pair.resolve($0) },
      personal: personal)
    var place: StepKey?
    let run = try on.act(details) { ledger, run in
      let key = try run.key(step, items: item)
      place = key
      var typed = try AnswersTyped(answers?.answers ?? [], for: key, in: run, at: run.now)
      try typed.keepFiles(in: ledger)
      let made = try action(key, typed)
      return { _ in made }
    }
    guard let place else { return }
    let visit = run.state.record(place).visit
    if visit.mark == .done, !visit.notices.isEmpty,
      !visit.notices.contains(where: \.outcome.reached)
    {
      Output.remark(NoticeWords.nobodyReached[on.common.language])
    }
  }
}

/// What is answered, and whom it was told to.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), help: help("Câu trả lời: tên=giá trị.", "An answer: name=value."))
  var answers: [String] = []
}

/// Why.
struct ReasonOption: ParsableArguments {
  @Option(help: help("Lý do; - là đọc từ đầu vào chuẩn.", "Why; - reads standard input."))
  var reason: String?

  /// The reason given; nil where none was.
  func prose(personal: Bool) throws -> Prose? {
    try reason.map { Prose(try Pair.resolve($0), personal: personal) }
  }

  /// The reason given; blank where none was, which the engine refuses.
  func required(personal: Bool) throws -> Prose { try prose(personal: personal) ?? Prose("") }
}

/// Why a rule is passed over.
struct OverrideOption: ParsableArguments {
  @Option(help: help("Lý do bỏ qua điều kiện.", "Why a rule is to be passed over."))
  var override: String?
}

/// Why the deadlines that the action meets late are met late.
struct LateReasonOption: ParsableArguments {
  @Option(
    help: help(
      "Vì sao trễ, cho thời hạn mà chính thao tác này đáp ứng trễ.",
      "Why so late, for the deadlines that this very action meets late."))
  var lateReason: String?
}

/// Whether the reason given is to be kept so that it can be erased.
struct PersonalOption: ParsableArguments {
  @Flag(help: help("Lý do là dữ liệu cá nhân.", "The reason is personal data."))
  var personal = false
}
