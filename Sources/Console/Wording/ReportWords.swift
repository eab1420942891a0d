import Response

/// What stands around the record in the report of a run.
enum ReportWords {
  static let mode = Phrase("Thật hay diễn tập", "Live or drill")
  static let summary = Phrase("Tóm tắt", "Summary")
  static let known = Phrase("Đã ghi nhận", "What was found")
  static let timeline = Phrase("Diễn biến theo thời gian", "Timeline")
  static let steps = Phrase("Từng bước", "Step by step")
  static let graph = Phrase("Đồ thị và đường đã đi", "The graph, with the path taken")
  static let decisions = Phrase("Quyết định", "Decisions")
  static let notices = Phrase("Thông báo", "Notices")
  static let evidence = Phrase("Chứng cứ", "Evidence")
  static let passed = Phrase("Bước bỏ qua hoặc không đạt", "Steps skipped or failed")
  static let indicators = Phrase("Dấu hiệu của kẻ tấn công", "Indicators")
  static let notes = Phrase("Ghi chú", "Notes")
  static let clocks = Phrase("Đồng hồ của máy", "The machine's clock")
  static let events = Phrase("Mọi sự kiện, theo thứ tự ghi", "Every event, as recorded")
  static let verification = Phrase("Kiểm tra nhật ký", "Verification")
  static let checkpoint = Phrase("Mốc đã ký", "Signed checkpoint")
  static let keys = Phrase(
    "Khóa và kích thước nhật ký mà khóa ký", "Keys and the sizes of the log they sign for")
  static let nothing = Phrase("Không có.", "None.")
  static let noJumps = Phrase(
    "Không thấy đồng hồ máy bị chỉnh trong lúc ghi.",
    "The machine's clock was not seen to be set while this was recorded.")
  static let noCheckpoint = Phrase("Chưa có mốc nào được ký.", "No checkpoint was signed yet.")
  static let bundleFooter = Phrase(
    "Bản đọc của events.jsonl. Điều làm chứng là các tệp, không phải trang này: xem VERIFY.txt.",
    "A reading of events.jsonl. What bears witness are the files, not this page: see VERIFY.txt.")
  static let trailFooter = Phrase(
    "Bản đọc của nhật ký. Điều làm chứng là nhật ký, không phải trang này: `ungcuu export` xuất bộ hồ sơ ai "
      + "cũng kiểm tra được.",
    "A reading of the record. What bears witness is the record, not this page: `ungcuu export` makes a "
      + "bundle that anybody can verify.")

  /// The zone that all times are in.
  static func zone(_ name: String) -> Phrase {
    Phrase("Giờ theo múi \(name).", "Times are in the zone \(name).")
  }

  /// What is signed so far.
  static func signedOnly(_ size: Int64) -> Phrase {
    Phrase(
      "Mốc mới nhất ký \(size) sự kiện đầu của nhật ký; lượt chạy còn sự kiện sau đó chưa ký.",
      "The newest checkpoint signs the first \(counted(size, "event")) of the log; the run has later ones."
    )
  }

  /// Part of the run could not be put into the bundle, or is not proven in it.
  static func unproven(log: String) -> Phrase {
    Phrase(
      "Phần của lượt chạy trong nhật ký trước (\(log)) đã mất hoặc không còn chứng minh được.",
      "The run's part in the trail before (\(log)) is lost or can no longer be proven.")
  }
}

// MARK: - Heads of columns

extension ReportWords {
  static let recorded = Phrase("Ghi lúc", "Recorded")
  static let who = Phrase("Ai", "Who")
  static let what = Phrase("Việc", "What")
  static let when = Phrase("Lúc", "When")
  static let step = Phrase("Bước", "Step")
  static let state = Phrase("Trạng thái", "State")
  static let ready = Phrase("Làm được từ", "Could begin")
  static let begun = Phrase("Bắt đầu", "Begun")
  static let ended = Phrase("Xong", "Ended")
  static let waited = Phrase("Chờ", "Waited")
  static let took = Phrase("Làm trong", "Took")
  static let question = Phrase("Câu hỏi", "Question")
  static let answer = Phrase("Trả lời", "Answer")
  static let choice = Phrase("Đã chọn", "Chosen")
  static let why = Phrase("Lý do", "Why")
  static let deadline = Phrase("Thời hạn", "Deadline")
  static let countedFrom = Phrase("Tính từ", "Counted from")
  static let due = Phrase("Hạn", "Due")
  static let stands = Phrase("Kết quả", "Came to")
  static let basis = Phrase("Căn cứ", "Basis")
  static let told = Phrase("Báo cho", "Told")
  static let outcome = Phrase("Kết quả", "Outcome")
  static let means = Phrase("Cách báo", "How")
  static let thing = Phrase("Vật chứng", "Thing")
  static let hash = Phrase("Mã băm SHA-256", "SHA-256")
  static let taken = Phrase("Người lấy", "Taken by")
  static let kept = Phrase("Đang giữ", "Kept by")
  static let kind = Phrase("Loại", "Kind")
  static let value = Phrase("Giá trị", "Value")
  static let note = Phrase("Nội dung", "Note")
  static let people = Phrase("Người tham gia", "People")

  /// The author's own limit is no law.
  static let ownLimit = Phrase(
    "giới hạn của kịch bản, không phải của pháp luật", "the playbook's own limit, not the law's")
}

// MARK: - Figures

extension RunFigures.Milestone {
  /// What is counted from the detection.
  package var phrase: Phrase {
    switch self {
    case .detected: Phrase("đến khi xác minh xong", "until it was verified")
    case .isolated: Phrase("đến khi cô lập xong", "until it was isolated")
    case .notified: Phrase("đến lần báo đầu tiên", "until somebody was told")
    case .restored: Phrase("đến khi khôi phục xong", "until it was restored")
    }
  }
}

extension RunFigures.Outcome {
  package var phrase: Phrase {
    switch self {
    case .inTime: Phrase("đúng hạn", "in time")
    case .late: Phrase("trễ", "late")
    case .notMet: Phrase("chưa đáp ứng", "not met")
    case .running: Phrase("đang chạy", "running")
    case .waived: Phrase("được miễn", "waived")
    }
  }
}

extension ReportWords {
  static let sinceDetection = Phrase("Từ lúc phát hiện", "From the detection")

  /// How many deadlines came to what.
  static func count(_ outcome: RunFigures.Outcome, _ count: Int) -> Phrase {
    Phrase("\(count) \(outcome.phrase.vi)", "\(count) \(outcome.phrase.en)")
  }
}

// MARK: - The timeline

extension ReportWords {
  static let detected = Phrase("Phát hiện", "Detected")
  static let opened = Phrase("Mở lượt chạy", "Opened")
  static let closed = Phrase("Kết thúc", "Ended")
  static let handovers = Phrase("Bàn giao ca", "Handovers")

  static func waitedFor(_ duration: Phrase) -> Phrase {
    Phrase("chờ \(duration.vi)", "waited \(duration.en)")
  }
  static func dueAt(_ moment: String) -> Phrase { Phrase("hạn \(moment)", "due \(moment)") }

  /// What the picture shows, for those who do not see it.
  static func pictured(steps: Int, from: String, to: String) -> Phrase {
    Phrase(
      "\(steps) bước từ \(from) đến \(to), vẽ theo tỉ lệ. Cùng nội dung: bảng “Từng bước”.",
      "\(counted(steps, "step")) from \(from) to \(to), drawn to scale. The same as a table: “Step by step”."
    )
  }

  static let legendWaited = Phrase("làm được mà chưa ai làm", "could begin, nobody had")
  static let legendDone = Phrase("làm xong", "done")
  static let legendActive = Phrase("đang làm", "under way")
  static let legendSkipped = Phrase("bỏ qua", "skipped")
  static let legendFailed = Phrase("không đạt", "failed")
  static let legendLimit = Phrase("thời hạn, đến lúc hết hạn", "a deadline, until it is due")
  static let legendBeyond = Phrase("hạn ở ngoài hình", "due beyond the picture")
  static let legendLate = Phrase("quá hạn", "past due")
  static let legendMet = Phrase("đã đáp ứng thời hạn", "the deadline was met")
  static let legendPoint = Phrase("một việc đã ghi", "one thing recorded")
}
