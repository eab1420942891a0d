import AuditTrail
import Playbooks

// Checkpoints, keys and what is compared with them.

extension CommandWords {
  /// Why a checkpoint was not made; what was recorded stays recorded.
  package static func unsigned(_ why: CommandFailure.Unsigned) -> Phrase {
    switch why {
    case .noHome:
      Phrase(
        "chưa ký mốc: không biết cất khóa ở đâu (đặt HOME hoặc XDG_CONFIG_HOME). Lần mở sau có khóa sẽ "
          + "ký bù.",
        "no checkpoint was signed: there is nowhere to keep a key (set HOME or XDG_CONFIG_HOME). It "
          + "is made up for at the next open that has a key.")
    case .noKey:
      Phrase(
        "chưa ký mốc: máy này không có khóa còn hiệu lực của nhật ký. Thêm khóa: `ungcuu key add`; lần mở "
          + "sau sẽ ký bù.",
        "no checkpoint was signed: no live key of the log is on this machine. Add one: `ungcuu key "
          + "add`; it is then made up for.")
    case .fault(let fault):
      Phrase(
        "chưa ký mốc, việc đã ghi vẫn còn nguyên; lần mở sau sẽ ký bù. \(fault.explanation.message.vi)",
        "no checkpoint was signed; what was recorded is safe, and it is made up for at the next open. "
          + fault.explanation.message.en)
    }
  }

  /// The phone code of a checkpoint, which stands beside the note.
  package static func phoneCode(_ code: PhoneCode) -> Phrase {
    Phrase(
      "Mã đọc qua điện thoại: \(code.text)", "Code to read over the phone: \(code.text)")
  }

  /// Whether a code that was read out fits this trail.
  package static func compared(fits: Bool, size: Int64, of all: Int64) -> Phrase {
    if fits {
      return Phrase(
        "KHỚP: \(size) sự kiện đầu đúng là nhật ký đã đọc mã.",
        "FITS: the first \(counted(size, "event")) are those the code was read from.")
    }
    return size > all
      ? Phrase(
        "KHÔNG KHỚP: mã nói về \(size) sự kiện, ở đây chỉ có \(all).",
        "DOES NOT FIT: the code tells of \(counted(size, "event")), here there are \(all).")
      : Phrase(
        "KHÔNG KHỚP: \(size) sự kiện đầu ở đây khác nhật ký đã đọc mã.",
        "DOES NOT FIT: the first \(counted(size, "event")) here are not those the code was read from."
      )
  }

  /// One key of the log, for a list.
  package static func key(
    _ entry: KeyRoll.Entry, holder: String?, isHere: Bool
  ) -> Phrase {
    let sizes =
      entry.last.map {
        Phrase(
          "ngừng dùng, ký từ \(entry.since) đến \($0)",
          "retired, signs from \(entry.since) to \($0)")
      } ?? Phrase("còn hiệu lực, ký từ \(entry.since)", "live, signs from \(entry.since)")
    let place = isHere ? Phrase("khóa bí mật ở máy này", "the secret is here") : Phrase(both: "")
    let who = holder.map { Phrase(both: $0) } ?? Phrase(both: "")
    let parts = [Phrase(both: entry.key.id.hex), who, sizes, place].filter { !$0.en.isEmpty }
    return Phrase(
      parts.map(\.vi).joined(separator: " · "), parts.map(\.en).joined(separator: " · "))
  }

  package static let noKeys = Phrase(
    "Nhật ký chưa có khóa nào. Khóa đầu tiên được tạo khi ghi việc đầu tiên.",
    "The log has no key yet. The first is made when something is first recorded.")

  /// What was done with keys, and what the other side should get.
  package static let keyAdded = Phrase(
    "Đã thêm khóa. Gửi dòng này cho người kiểm tra giữ:",
    "Key added. Give auditors this line to keep:")

  package static func keyRetired(_ key: VerifierKey) -> Phrase {
    Phrase("Đã ngừng dùng khóa \(key.id.hex).", "Key \(key.id.hex) is retired.")
  }

  /// Why what was typed or handed in is of no use.
  static func keyExplanation(of failure: CommandFailure) -> Explanation {
    switch failure {
    case .badNote(let path, let number, let fault):
      Explanation(
        "\(path), mốc thứ \(number): \(fault.phrase.vi).",
        "\(path), note \(number): \(fault.phrase.en).",
        hint: Phrase(
          "mốc là những gì `ungcuu checkpoint` in ra, giữ nguyên từng byte.",
          "a note is what `ungcuu checkpoint` printed, byte for byte."))
    case .badVerifierKey(let text):
      Explanation(
        "`\(text)` không phải khóa kiểm tra.", "`\(text)` is no verifier key.",
        hint: Phrase(
          "khóa có dạng TÊN+MÃ+BASE64; xem `ungcuu key`.",
          "a key reads NAME+HASH+BASE64; see `ungcuu key`."))
    case .badPhoneCode(let text):
      Explanation(
        "`\(text)` không phải mã mốc, hoặc nghe nhầm một chữ.",
        "`\(text)` is no code of a checkpoint, or a letter was misheard.",
        hint: Phrase("nhờ đọc lại từng nhóm.", "have it read again, group by group."))
    case .noSuchKey(let typed, let known):
      Explanation(
        "nhật ký không có khóa còn hiệu lực `\(typed)`.", "the log has no live key `\(typed)`.",
        hint: known.isEmpty ? nil : Phrase("đang có: ", "there are: ") + .list(known))
    default: Explanation("\(failure)", "\(failure)")
    }
  }
}
