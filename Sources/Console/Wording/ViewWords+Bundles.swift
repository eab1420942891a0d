import AuditTrail

// What is said of bundles that were verified, and in the report of a run.

extension ViewWords {
  static let unanchoredKey = Phrase(
    "Không có gì từ bên ngoài xác nhận khóa đã ký bộ hồ sơ này: cho --key hoặc --anchor.",
    "Nothing from outside vouches for the key that signed this bundle: give --key or --anchor.")
  static let anchored = Phrase(
    "Khóa hoặc mốc từ bên ngoài xác nhận bộ hồ sơ này.",
    "A key or an anchor from outside vouches for it.")

  static func runRead(_ run: String, _ count: Int64) -> Phrase {
    Phrase("Lượt chạy \(run), \(count) sự kiện.", "Run \(run), \(counted(count, "event")).")
  }
  static func bundleHead(_ head: Head) -> Phrase {
    Phrase(
      "Mốc đã ký: \(head.size) sự kiện, gốc \(head.root.hex).",
      "Signed checkpoint: \(counted(head.size, "event")), root \(head.root.hex).")
  }
}

extension Verdict {
  /// What the verification of a bundle comes to; the word in capitals is that of the JSON.
  package var bundlePhrase: Phrase {
    switch self {
    case .intact:
      Phrase(
        "INTACT: bộ hồ sơ nguyên vẹn, đúng như mốc đã ký.",
        "INTACT: the bundle is whole, as the checkpoint was signed.")
    case .tampered: Phrase("TAMPERED: bộ hồ sơ đã bị sửa.", "TAMPERED: the bundle was changed.")
    case .missing, .rolledBack:
      Phrase(
        "MISSING: bộ hồ sơ thiếu thứ phải có.",
        "MISSING: something that must be in the bundle is gone.")
    case .forked:
      Phrase(
        "FORKED: không phải nhật ký mà mốc bên ngoài đã ghi.",
        "FORKED: this is not of the trail the outside head was taken of.")
    case .couldNotRun:
      Phrase("COULD_NOT_RUN: không kiểm tra được.", "COULD_NOT_RUN: nothing could be verified.")
    }
  }
}

/// What stands around the record in the report of a run.
package enum ReportWords {
  static let mode = Phrase("Thật hay diễn tập", "Live or drill")
  package static let facts = Phrase("Lượt chạy", "The run")
  package static let timeline = Phrase("Diễn biến", "Timeline")
  package static let decisions = Phrase("Quyết định", "Decisions")
  package static let evidence = Phrase("Chứng cứ", "Evidence")
  package static let passed = Phrase("Bước bỏ qua hoặc không đạt", "Steps skipped or failed")
  package static let checkpoint = Phrase("Mốc đã ký", "Signed checkpoint")
  package static let keys = Phrase(
    "Khóa và kích thước nhật ký mà khóa ký", "Keys and the sizes of the log they sign for")
  package static let columns = [
    Phrase("Ghi lúc", "Recorded"), Phrase("Ai", "Who"), Phrase("Việc", "What"),
  ]
  package static let footer = Phrase(
    "Bản đọc của events.jsonl. Điều làm chứng là các tệp, không phải trang này: xem VERIFY.txt.",
    "A reading of events.jsonl. What bears witness are the files, not this page: see VERIFY.txt.")

  /// Part of the run could not be put into the bundle, or is not proven in it.
  package static func unproven(log: String) -> Phrase {
    Phrase(
      "Phần của lượt chạy trong nhật ký trước (\(log)) đã mất hoặc không còn chứng minh được.",
      "The run's part in the trail before (\(log)) is lost or can no longer be proven.")
  }
}
