import Playbooks

/// What stands on a paper form.
enum PaperWords {
  static func title(_ playbook: String) -> Phrase {
    Phrase("Phiếu giấy: \(playbook)", "Paper form: \(playbook)")
  }

  static let guidance = [
    Phrase(
      "Dùng khi không máy nào còn tin được. Làm lần lượt từ trên xuống; bước nào ghi “sau” thì chờ bước đó.",
      "For when no machine can be trusted. Work from top to bottom; a step that says “after” waits for those."
    ),
    Phrase(
      "Ghi giờ theo đồng hồ treo tường hoặc đồng hồ tay, ghi rõ ngày. Ghi cả việc không làm và lý do.",
      "Write times by a wall clock or a watch, with the date. Write down what was not done, and why."
    ),
    Phrase(
      "Không tẩy xóa: gạch một đường, viết lại bên cạnh, ký tắt. Giữ mọi tờ.",
      "Erase nothing: strike it through once, write beside it, initial it. Keep every sheet."),
    Phrase(
      "Khi có máy tin được: nhập lại từng bước bằng `ungcuu step … --happened \"giờ trên phiếu\"`, rồi đính kèm ảnh "
        + "chụp phiếu. Nhật ký ghi rõ là nhập sau.",
      "Once a machine can be trusted: enter each step with `ungcuu step … --happened \"the time on paper\"` and "
        + "attach photographs of the sheets. The record says that it was entered later."),
  ]

  // MARK: The head

  static let run = Phrase("Sự cố, tên gọi", "Incident, its name")
  static let detected = Phrase("Phát hiện lúc (ngày, giờ)", "Detected at (date, time)")
  static let lead = Phrase("Người chỉ huy", "Who leads")
  static let scribe = Phrase("Người ghi phiếu", "Who writes this")
  static let mode = Phrase("Thật hay diễn tập", "Live or drill")
  static let live = Phrase("sự cố thật", "a real incident")
  static let drill = Phrase("diễn tập", "a drill")

  // MARK: A step

  static let steps = Phrase("Các bước", "Steps")
  static let done = Phrase("xong", "done")
  static let skipped = Phrase("bỏ qua", "skipped")
  static let failed = Phrase("không đạt", "failed")
  static let begun = Phrase("Bắt đầu lúc", "Begun at")
  static let ended = Phrase("Xong lúc", "Ended at")
  static let who = Phrase("Người làm", "Who")
  static let why = Phrase("Lý do, ghi chú", "Why, remarks")
  static let item = Phrase("Mục", "Item")
  static let approvedBy = Phrase("Người duyệt ký", "Approved by (signature)")
  static let reached = Phrase("Đã báo: giờ, ai nghe, số tham chiếu", "Told: when, whom, reference")
  static let otherReason = Phrase("Vì sao chọn vậy, ai quyết định", "Why, and who decided")
  static let yes = Phrase("có", "yes")
  static let no = Phrase("không", "no")
  static let tick = Phrase("đã làm", "done")
  static let notRequired = Phrase("không bắt buộc", "not required")
  static let log = Phrase("Ghi thêm", "What else happened")
  static let time = Phrase("Lúc", "When")
  static let what = Phrase("Việc", "What")

  static let after = Phrase("Sau", "After")
  static let afterAny = Phrase("Sau một trong các bước", "After any of")
  static let only = Phrase("Chỉ làm khi", "Only when")
  static let each = Phrase("Làm cho từng mục của", "Once for each of")
  static let evidence = Phrase("Chứng cứ", "Evidence")
  static let evidenceNeeded = Phrase(
    "bắt buộc: ghi tên, nơi cất, số niêm phong ở phần “Ghi thêm”",
    "required: write what, where it lies and its seal under “What else happened”")
  static let dangerous = Phrase(
    "Việc này không làm lại được: đọc to tên mục, người thứ hai nhắc lại, rồi mới làm.",
    "This cannot be undone: read the item's name aloud, have a second person repeat it, then do it."
  )
  static let message = Phrase("Đọc hoặc gửi", "Say or send")
  static let tells = Phrase("Báo cho", "Tell")
  static let due = Phrase("Thời hạn", "Deadline")
  static let dueAt = Phrase("Hết hạn lúc (tự tính)", "Due at (work it out)")
  static let included = Phrase("Phần", "Part")
  static let itemWord = Phrase("mục", "item")

  static func see(_ numbers: [String]) -> Phrase {
    let list = Phrase.list(numbers)
    return Phrase("xem bước \(list.vi)", "see step \(list.en)")
  }

  static func backTo(_ number: String) -> Phrase {
    Phrase("(quay lại bước \(number))", "(back to step \(number))")
  }

  // MARK: Deadlines and contacts

  static let deadlines = Phrase("Thời hạn và căn cứ", "Deadlines and their basis")
  static let contacts = Phrase("Gọi cho ai", "Whom to call")
  /// Whose duty a deadline is.
  static let by = Phrase("Ai phải báo", "By")
  static let form = Phrase("Biểu mẫu", "Form")
  static let reach = Phrase("Số, địa chỉ", "Number, address")
  static let trust = Phrase("Tin được đến đâu", "How far to trust it")
  static let limit = Phrase("Giới hạn", "Limit")

  static func verified(_ day: String) -> Phrase {
    Phrase("gọi thử lần cuối \(day)", "last verified \(day)")
  }
  static func printed(_ day: String, _ version: String) -> Phrase {
    Phrase(
      "In ngày \(day) từ \(version). Không phải tư vấn pháp lý. Số gọi và thời hạn đổi: in lại khi kịch bản hay "
        + "danh bạ đổi.",
      "Printed on \(day) from \(version). Not legal advice. Numbers and deadlines change: print it anew when the "
        + "playbook or the directory does.")
  }
}

extension DeadlineRule.Limit {
  /// How long there is.
  var phrase: Phrase {
    switch self {
    case .elapsed(let ms): TimeText.duration(ms)
    case .days(let count): Phrase("\(count) ngày", counted(count, "day"))
    case .months(let count): Phrase("\(count) tháng", counted(count, "month"))
    case .workingDays(let count, _):
      Phrase("\(count) ngày làm việc", counted(count, "working day"))
    case .atOnce: ViewWords.atOnce
    case .before(let month, let day):
      Phrase("trước ngày \(day)/\(month)", "before day \(day) of month \(month)")
    }
  }
}
