import AuditTrail
import Glibc

extension ExportFault {
  /// Why a run was not exported, and the way on.
  package var explanation: Explanation {
    switch self {
    case .noCheckpoint(let size):
      Explanation(
        "Chưa có mốc đã ký nào bao trùm \(size) sự kiện đầu của nhật ký.",
        "No signed checkpoint covers the first \(counted(size, "event")) of the log.",
        hint: Phrase(
          "Ký mốc ở nơi có khóa: `ungcuu checkpoint`. Lượt chạy chỉ còn trong nhật ký đã cất riêng: ghi "
            + "thêm một ghi chú để nó đi tiếp, rồi xuất lại.",
          "Sign one where there is a key: `ungcuu checkpoint`. A run that is only in a trail set aside: "
            + "add a note to it, by which it goes on here, and export again."))
    case .targetExists(let path):
      Explanation(
        "\(path) đã có sẵn.", "\(path) is there already.",
        hint: Phrase("Chọn tên thư mục chưa có.", "Name a folder that is not there yet."))
    case .fileUnfit(let finding):
      Explanation(
        finding.phrase,
        hint: Phrase(
          "Giữ nguyên để điều tra và kiểm tra: `ungcuu verify`. Bộ hồ sơ không được xuất thiếu.",
          "Leave it as it is for the inquiry, and check: `ungcuu verify`. No bundle is made without it."
        ))
    case .sinceOtherLog(let origin):
      Explanation(
        "Mốc đã cho là của nhật ký khác (\(origin)).",
        "The note given is of another log (\(origin)).",
        hint: Phrase("Cho mốc của nhật ký này.", "Give a note of this log."))
    case .sinceDiffers(let size):
      Explanation(
        "Nhật ký này không bắt đầu bằng \(size) sự kiện mà mốc đã cho được ký.",
        "This trail does not begin with the \(counted(size, "event")) that the note given was signed for.",
        hint: .compare)
    case .sincePastEnd(let size):
      Explanation(
        "Mốc đã cho nói về \(size) sự kiện, nhật ký này không có nhiều như vậy.",
        "The note given tells of \(counted(size, "event")), and this trail does not have as many.",
        hint: .compare)
    case .notWritten(let path, let fault):
      Explanation(
        "Không ghi được bộ hồ sơ vào \(path): \(Self.obstacle(fault).vi). Nhật ký vẫn nguyên.",
        "The bundle cannot be written to \(path): \(Self.obstacle(fault).en). The record is untouched.",
        hint: Phrase(
          "Chọn nơi ghi được: `-o THƯ_MỤC`. Chỗ đó không còn gì dở dang.",
          "Name a place that can be written: `-o DIR`. Nothing half made is left there."))
    case .trail(let fault): fault.explanation
    }
  }

  /// What stands in the way of a bundle: said of the record itself it would frighten.
  private static func obstacle(_ fault: TrailFault) -> Phrase {
    switch fault {
    case .diskFull: ErrnoText.phrase(ENOSPC)
    case .readOnly:
      Phrase("không có quyền ghi, hoặc ổ đĩa chỉ đọc", "no permission, or a read-only disk")
    case .io(_, let errno): ErrnoText.phrase(errno)
    default: Phrase("lỗi hệ thống", "a system error")
    }
  }
}

extension Phrase {
  /// A trail that does not fit what somebody kept is looked into.
  fileprivate static let compare = Phrase(
    "Kiểm tra: `ungcuu verify --anchor MỐC`.", "Look into it: `ungcuu verify --anchor NOTE`.")
}

extension CommandWords {
  /// A bundle was written.
  package static func exported(_ run: String, to path: String, sha256: Digest) -> Phrase {
    Phrase(
      "Đã xuất \(run) vào \(path). Mã băm của SHA256SUMS: \(sha256.hex). Cách kiểm tra: VERIFY.txt.",
      "Exported \(run) to \(path). The hash of SHA256SUMS: \(sha256.hex). How to check it: VERIFY.txt."
    )
  }

  /// The bundle is there, the event is not.
  package static func exportNotRecorded(_ why: Phrase) -> Phrase {
    Phrase(
      "lưu ý: bộ hồ sơ đã xuất xong nhưng việc xuất chưa được ghi vào nhật ký. \(why.vi)",
      "note: the bundle is made, but that it was is not on record. \(why.en)")
  }

  /// The bundle holds less than the run has.
  package static func exportUnproven(log: String) -> Phrase {
    Phrase(
      "lưu ý: phần của lượt chạy trong nhật ký trước (\(log)) đã mất hoặc không còn chứng minh được; "
        + "kiểm tra bộ hồ sơ này sẽ ra MISSING.",
      "note: the run's part in the trail before (\(log)) is lost or can no longer be proven; verifying "
        + "this bundle gives MISSING.")
  }
}
