/// One ordinary incident on one machine, as a person walks the shipped playbook.
///
/// Each step is cut into parts that are each one action on record, so that a walk can be taken up
/// where an earlier one was cut off.
struct RansomwareWalk {
  /// What is typed for one action, and how the record knows that action.
  struct Part {
    let action: String
    let lines: [String]
  }

  struct Step {
    /// As people write it: `isolate[web01]`.
    let label: String
    /// The command, and what it asks before the first part.
    let opening: [String]
    /// What is given before the end, in the order asked; optional fields left blank are
    /// parts that record nothing.
    let parts: [Part]
    /// The end of the step.
    let end: Part
  }

  /// The whole walk; `photo` is a file that serves as evidence.
  let steps: [Step]

  init(photo: String) {
    steps = [
      .done(
        "triage",
        [
          .field("hosts", "web01"), .field("seen_at", "15 phút trước"),
          .paragraph("description", "Màn hình hiện thông báo đòi tiền."),
          .field("how_found", "4"), .field("told_by", "Chị Lan"),
          .field("told_phone", "0296 395 4166"), .field("extension", ".locked"),
          .evidence(photo),
        ]),
      .done(
        "scene",
        [
          .field("untouched", "có"), .field("kept", "1,2,4"), .blank,
          .field("kept_where", "Tủ chứng cứ số 2"),
        ]),
      .decided("notify/signs", "not-seen", "Chưa thấy dấu hiệu nào"),
      .done("isolate[web01]", [.field("how", "1"), .field("tested", "có")]),
      .done("protect-backup", [.field("offline", "có"), .field("state", "1"), .blank]),
      .done("cut-remote", [.blank, .blank]),
      .decided("notify/classify", "ordinary", "Một máy, đã cô lập"),
      .decided("notify/capacity", "1", "Đủ người"),
      .done(
        "notify/tell-owner",
        ["chu-quan", "dieu-phoi", "chuyen-trach", "thanh-vien-mang-luoi"].map {
          .notice($0, channel: "1")
        }),
      .done("staff-message", [.field("channel", "Loa nội bộ")]),
      .done(
        "trace",
        [
          .field("entry", "mail"), .field("first_host", "web01"), .blank,
          .field("data_left", "không"), .blank, .field("addresses", "203.0.113.7"),
          .paragraph("findings", "Có thư giả mạo."),
        ]),
      .decided("notify/personal-data", "not-involved", "Máy không chứa dữ liệu cá nhân"),
      .decided("payment", "refuse", "Theo khuyến nghị"),
      .done(
        "notify/write-report",
        [
          .field("completeness", "1"), .paragraph("cause", "Thư giả mạo."),
          .paragraph("scope", "Một máy."), .paragraph("remedy", "Cài lại."),
          .approval(by: "Ông Hùng"),
        ]),
      .done("notify/report-72h", [.notice("bca-anm", channel: "2")]),
      .done("eradicate", [.field("rotated", "có"), .paragraph("closed", "Đã chặn thư.")]),
      .done("wipe[web01]", asking: ["web01"], [.field("source", "Bộ cài chuẩn")]),
      .done(
        "restore/order", [.field("machines", "web01"), .field("clean_before", "hôm qua 22:00")]),
      .done(
        "restore/check-copy",
        [
          .field("copy", "Bản chủ nhật"), .field("made_at", "hôm qua 21:00"), .blank,
          .paragraph("result", "Sạch."),
        ]),
      .decided("restore/copy-ok", "usable", "Đã quét"),
      .done("restore/rebuild[web01]", [.field("patched", "có"), .blank]),
      .done(
        "restore/back-in-service",
        [.field("confirmed_by", "Chị Lan"), .field("opened_at", "bây giờ")]),
      .done(
        "restore/watch", [.paragraph("seen", "Không có gì lạ.")],
        ending: ["vượt", "Đã theo dõi bằng hệ thống khác"]),
      .decided("stable", "stable", "Đủ các dấu hiệu ổn định"),
      .done(
        "close/ended",
        [
          .paragraph("result", "Đã cài lại."), .paragraph("left_over", "Không có."),
          .field("initial_ref", "không có"), .paragraph("attachments", "Nhật ký."),
        ]),
      Step(
        label: "close/review", opening: ["bỏ qua"], parts: [],
        end: Part(action: "step.skipped close/review", lines: ["Đã họp riêng"])),
      .done(
        "close/closing-report",
        [.notice("chu-quan", channel: "1"), .notice("dieu-phoi", channel: "1")]),
    ]
  }

  /// Closes the run, once all steps are settled.
  static let closing = Part(action: "run.closed", lines: ["kết thúc", "kết thúc"])

  /// Every action of the whole walk, in its order.
  var actions: [String] {
    steps.flatMap { $0.parts.map(\.action) + [$0.end.action] }.filter { !$0.isEmpty }
      + [Self.closing.action]
  }

  /// What is still to be typed where `recorded` is on record already.
  func remaining(after recorded: Set<String>) -> [Part] {
    steps.filter { !recorded.contains($0.end.action) }.flatMap { step in
      let left = step.parts.filter { !recorded.contains($0.action) }
      let isAnswered = step.parts.contains {
        $0.action.hasPrefix("step.answered") && recorded.contains($0.action)
      }
      // Earlier answers are shown first, and kept by a word.
      let opening = [step.label] + step.opening + (isAnswered ? ["="] : [])
      return [Part(action: "", lines: opening)] + left + [step.end]
    } + [Self.closing]
  }
}

/// What a step is given before its end.
private enum Given {
  case field(String, String)
  case paragraph(String, String)
  /// An optional field that is left blank: nothing is recorded.
  case blank
  /// A file as evidence.
  case evidence(String)
  case approval(by: String)
  /// Told by a channel and answered, without address, person or reference.
  case notice(String, channel: String)

  func part(of label: String) -> RansomwareWalk.Part {
    switch self {
    case .field(let name, let answer):
      RansomwareWalk.Part(action: "step.answered \(label) \(name)", lines: [answer])
    case .paragraph(let name, let answer):
      RansomwareWalk.Part(action: "step.answered \(label) \(name)", lines: [answer, "."])
    case .blank: RansomwareWalk.Part(action: "", lines: [""])
    case .evidence(let file):
      RansomwareWalk.Part(action: "evidence.added \(label)", lines: ["1", file])
    case .approval(let name):
      RansomwareWalk.Part(action: "step.approved \(label)", lines: ["1", name, "1"])
    case .notice(let contact, let channel):
      // A mail is said to have been sent otherwise, before what came of it is asked.
      RansomwareWalk.Part(
        action: "notice.sent \(label) \(contact)",
        lines: [channel] + (channel == "2" ? ["2"] : []) + ["", "", "1", ""])
    }
  }
}

extension RansomwareWalk.Step {
  fileprivate static func done(
    _ label: String, asking: [String] = [], _ given: [Given], ending: [String] = []
  ) -> Self {
    Self(
      label: label, opening: ["xong"] + asking, parts: given.map { $0.part(of: label) },
      end: RansomwareWalk.Part(action: "step.done \(label)", lines: ending))
  }

  fileprivate static func decided(_ label: String, _ option: String, _ reason: String) -> Self {
    Self(
      label: label, opening: ["quyết định"], parts: [],
      end: RansomwareWalk.Part(action: "step.decided \(label)", lines: [option, reason]))
  }
}

extension EventReading {
  /// The actions of the walk that an event is, as `RansomwareWalk` names them.
  var actions: [String] {
    switch kind {
    case "step.answered": answers?.names.map { "\(kind) \(label) \($0)" } ?? []
    case "notice.sent": ["\(kind) \(label) \(contact ?? "")"]
    // The words of a call are evidence of the run, not of a step: they come with their notice.
    case "evidence.added" where label.isEmpty: []
    case "evidence.added", "step.approved", "step.done", "step.decided", "step.skipped":
      ["\(kind) \(label)"]
    case "run.closed": [kind]
    default: []
    }
  }
}
