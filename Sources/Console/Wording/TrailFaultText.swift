import AuditTrail

extension TrailFault {
  /// Why the trail cannot be opened, read or written, and the way on: recording never stops for
  /// long.
  package var explanation: Explanation {
    switch self {
    case .noTrail(let path):
      Explanation(
        "Chưa có nhật ký kiểm toán ở \(path).", "There is no audit trail at \(path).",
        hint: Phrase(
          "Mở lượt chạy đầu tiên: `ungcuu run PLAYBOOK`; hoặc chỉ thư mục khác bằng `--workspace`.",
          "Open a first run: `ungcuu run PLAYBOOK`; or name another folder with `--workspace`."))
    case .notADatabase(let path):
      Explanation(
        "\(path) không phải nhật ký của ungcuu.", "\(path) is no audit trail of ungcuu.",
        hint: .setAside)
    case .newerVersion(let found, let known):
      Explanation(
        "Nhật ký do bản ungcuu mới hơn tạo (dạng \(found); bản này biết đến \(known)).",
        "The trail was made by a newer ungcuu (format \(found); this one knows \(known)).",
        hint: Phrase("Hãy dùng bản mới hơn.", "Use the newer program."))
    case .locked(let path):
      Explanation(
        "Tiến trình khác đang giữ \(path) và chưa nhả.",
        "Another process holds \(path) and did not let go.",
        hint: Phrase(
          "Thử lại sau vài giây; chưa ghi gì.", "Try again in a few seconds; nothing was recorded.")
      )
    case .corrupt(let path):
      Explanation(
        "Tệp nhật ký \(path) bị hỏng.", "The trail \(path) is damaged.", hint: .setAside)
    case .layoutDiffers(let path, let name):
      Explanation(
        "Nhật ký \(path) đã bị can thiệp: \(name) không còn như lúc tạo.",
        "The trail \(path) was tampered with: \(name) is not as it was made.", hint: .setAside)
    case .notAFile(let path):
      Explanation(
        "\(path) không phải tệp thường: là thư mục, liên kết hoặc thiết bị.",
        "\(path) is not a plain file: a folder, a link or a device stands there.",
        hint: Phrase("Dời nó đi rồi chạy lại.", "Move it away, then try again."))
    case .noWAL(let path):
      Explanation(
        "Chưa ghi gì: \(path) không chuyển được sang kiểu ghi an toàn (WAL) của nhật ký.",
        "Nothing was recorded: \(path) cannot be put into the trail's safe way of writing (WAL).",
        hint: Phrase(
          "Đóng chương trình khác đang mở tệp đó, hoặc để runs/ trên ổ đĩa trong máy, rồi làm lại.",
          "Close other programs that have it open, or keep runs/ on a local disk, then try again."))
    case .replaced(let path):
      Explanation(
        "\(path) đã bị dời đi hoặc thay bằng tệp khác trong lúc đang mở. Chưa ghi gì.",
        "\(path) was moved away or replaced while it was open. Nothing was recorded.",
        hint: Phrase(
          "Trả tệp về chỗ cũ rồi mở lại lượt chạy: `ungcuu resume RUN`.",
          "Put it back, then open the run again: `ungcuu resume RUN`."))
    case .evidenceAltered(let path):
      Explanation(
        "Tệp chứng cứ \(path) không còn đúng nội dung lúc lưu.",
        "The evidence file \(path) no longer has the bytes it was kept with.",
        hint: Phrase(
          "Giữ nguyên để điều tra và kiểm tra: `ungcuu verify`.",
          "Leave it as it is for the inquiry, and check: `ungcuu verify`."))
    case .keyOpenToOthers(let path):
      Explanation(
        "Khóa ký \(path) để người khác đọc được: chưa dùng nó để ký.",
        "The signing key \(path) is open to others: nothing was signed with it.",
        hint: Phrase(
          "Nếu chắc chắn chưa ai chép: `chmod 600 \(path)`. Nếu không: `ungcuu key rotate`.",
          "If nobody can have copied it: `chmod 600 \(path)`. Else: `ungcuu key rotate`."))
    case .notAKey(let path):
      Explanation(
        "\(path) không phải khóa ký của nhật ký này.",
        "\(path) is no signing key of this log.",
        hint: Phrase(
          "Dời tệp đó đi; thêm khóa mới: `ungcuu key add`.",
          "Move the file away; add a new key: `ungcuu key add`."))
    case .readOnly(let path):
      Explanation(
        "Không ghi được vào \(path): không có quyền, hoặc ổ đĩa chỉ đọc.",
        "\(path) cannot be written: no permission, or a read-only disk.",
        hint: Phrase(
          "Cho quyền ghi, hoặc ghi ở chỗ khác: `--workspace DIR`.",
          "Allow writing, or record elsewhere: `--workspace DIR`."))
    case .diskFull(let path):
      Explanation(
        "Hết chỗ trên ổ đĩa của \(path). Việc vừa làm CHƯA được ghi; các việc trước vẫn còn "
          + "nguyên.",
        "The disk of \(path) is full. The last action was NOT recorded; all before it is safe.",
        hint: Phrase(
          "Giải phóng dung lượng rồi làm lại; lượt chạy vẫn mở.",
          "Free some space, then do it again; the run is still open."))
    case .io(let path, let errno):
      Explanation(
        "Lỗi hệ thống khi đọc hoặc ghi \(path): \(ErrnoText.phrase(errno).vi).",
        "The system failed to read or write \(path): \(ErrnoText.phrase(errno).en).",
        hint: .reopen)
    case .sqlite(let path, let code):
      Explanation(
        "SQLite không làm việc được với \(path) (mã \(code)).",
        "SQLite cannot work with \(path) (code \(code)).", hint: .reopen)
    case .notSealed(let fault): fault.explanation
    case .unknownCommit(let expected):
      Explanation(
        "Ổ đĩa báo lỗi lúc ghi: chưa rõ việc cuối (số \(expected)) đã được ghi hay chưa.",
        "The disk failed while writing: whether the last action (number \(expected)) was "
          + "recorded is not known.",
        hint: .reopen)
    case .newerHead(let expected, let found):
      Explanation(
        "Người khác vừa ghi thêm: nhật ký có \(found) sự kiện, không phải \(expected). Chưa "
          + "ghi gì.",
        "Somebody else just recorded: the trail has \(counted(found, "event")), not "
          + "\(expected). Nothing was recorded.",
        hint: Phrase("Xem lại rồi làm lại.", "Look again, then try again."))
    case .rolledBack(let head, let found):
      Explanation(
        "Nhật ký bị lùi lại: từng có \(head) sự kiện, nay còn \(found).",
        "The trail was rolled back: it had \(counted(head, "event")), now it has \(found).",
        hint: .setAside)
    case .differs(let size):
      Explanation(
        "Nhật ký không khớp mốc đã ghi tại \(size) sự kiện: nội dung đã bị đổi.",
        "The trail differs from a head on record at \(counted(size, "event")): it was changed.",
        hint: .setAside)
    case .headsMissing(let path):
      Explanation(
        "Có nhật ký nhưng thiếu \(path).", "The trail is there, but \(path) is missing.",
        hint: .setAside)
    case .databaseMissing(let path):
      Explanation(
        "Có heads.log nhưng mất nhật ký \(path).",
        "heads.log is there, but the trail \(path) is gone.",
        hint: .setAside)
    case .badHeadLine(let path, let line):
      Explanation(
        "\(path), dòng \(line): không phải dòng do ungcuu ghi.",
        "\(path), line \(line): ungcuu did not write this line.", hint: .setAside)
    case .badEvent(let seq):
      Explanation(
        "Sự kiện số \(seq) không khớp mã băm của nó: đã bị đổi hoặc hỏng.",
        "Event \(seq) does not match its hash: it was changed or damaged.", hint: .setAside)
    }
  }
}

extension Phrase {
  /// A damaged trail is kept as it is, and the work goes on in a new one.
  fileprivate static let setAside = Phrase(
    "Đừng sửa gì. Xem chi tiết: `ungcuu verify`. Cất nhật ký này nguyên vẹn và làm tiếp ngay: "
      + "`ungcuu recover --reason LÝ_DO`.",
    "Change nothing. For details: `ungcuu verify`. To set this trail aside untouched and go on at "
      + "once: `ungcuu recover --reason REASON`.")

  /// Whether something was recorded is seen by opening again.
  fileprivate static let reopen = Phrase(
    "Xem ổ đĩa, rồi mở lại lượt chạy (`ungcuu resume RUN`): việc đã ghi được sẽ hiện ra.",
    "Look after the disk, then open the run again (`ungcuu resume RUN`): what was recorded shows.")
}

extension SealFault {
  /// A proposal that cannot become an event: what the event would have held.
  package var explanation: Explanation {
    switch self {
    case .notEncodable(let fault) where fault.reason == .tooLong:
      Explanation(
        "Việc này quá dài để ghi thành một sự kiện (giới hạn 65535 byte). Chưa ghi gì.",
        "This is too long to be recorded as one event (limit 65,535 bytes). Nothing was recorded.",
        hint: Phrase(
          "Rút gọn, hoặc đính kèm thành tệp: `ungcuu attach RUN FILE`.",
          "Shorten it, or attach it as a file: `ungcuu attach RUN FILE`."))
    case .notEncodable(let fault):
      broken("\(fault.reason)")
    case .reservedField(let name), .missingField(let name): broken(name)
    case .badIdentifier(let id): broken(id)
    case .badPath(let path), .badSalt(let path): broken(path)
    case .noRunRoot: broken("root")
    }
  }

  /// What only a fault of the program can cause; said with what is needed to report it.
  private func broken(_ what: String) -> Explanation {
    Explanation(
      "Lỗi của chương trình: không tạo được sự kiện (\(what)). Chưa ghi gì.",
      "A fault of the program: no event could be made (\(what)). Nothing was recorded.",
      hint: Phrase(
        "Hãy báo lỗi này cho nhóm phát triển; lượt chạy vẫn mở.",
        "Please report it; the run is still open."))
  }
}
