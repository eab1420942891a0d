import AuditTrail

// What is said of bundles that were verified.

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
