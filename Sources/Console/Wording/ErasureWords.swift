import AuditTrail
import Response

/// What is said of personal values, evidence and legal holds.
package enum ErasureWords {
  /// In place of a value that was erased: never a blank.
  static func erased(_ basis: String) -> Phrase {
    Phrase("‹đã xóa theo \(basis)›", "‹erased under \(basis)›")
  }
  static let nameErased = Phrase("‹đã xóa tên›", "‹name erased›")
  static func withheld(under basis: String) -> Phrase {
    Phrase("đã hủy nội dung theo \(basis)", "withheld under \(basis)")
  }

  // MARK: After it is done

  package static func redacted(_ place: SealedPlace) -> Phrase {
    Phrase(
      "Đã xóa `\(place.path)` của sự kiện \(place.seq). Mã cam kết và mọi bằng chứng vẫn đúng.",
      "Erased `\(place.path)` of event \(place.seq). Its commitment stays and every proof holds.")
  }

  package static func hasWithheld(_ id: String) -> Phrase {
    Phrase(
      "Đã hủy nội dung chứng cứ `\(id)`. Mã băm và sự kiện vẫn còn.",
      "Withheld evidence `\(id)`. Its hash and its events stay.")
  }

  /// The bytes are shared: other runs still need them.
  package static func stillNeeded(_ runs: [String]) -> Phrase {
    Phrase(
      "Đã ghi, nhưng tệp CHƯA bị xóa vì lượt chạy khác còn dùng nó: ",
      "Recorded, but the file is NOT deleted yet, for other runs still name it: ")
      + .list(runs)
      + Phrase(
        ". Hủy ở đó nữa thì tệp mất: `ungcuu evidence withhold`.",
        ". Withheld there too, it goes: `ungcuu evidence withhold`.")
  }

  /// What erasing here cannot reach; said each time, for nobody reads a guide at that moment.
  package static let notReached = Phrase(
    "Không với tới được: bản sao lưu, hồ sơ đã xuất, màn hình và lịch sử cửa sổ dòng lệnh, bộ nhớ "
      + "hoán đổi, ô nhớ SSD, nhật ký hệ tệp, ghi chú và lý do không ghi là cá nhân. Xem "
      + "docs/guides/erasure.md.",
    "Not reached: backups, bundles already exported, screens and what terminals keep, swap, SSD "
      + "cells, file-system journals, notes and reasons not given as personal. See "
      + "docs/guides/erasure.md.")

  package static func held(_ run: String, _ bases: [String]) -> Phrase {
    bases.isEmpty
      ? Phrase("\(run): không còn lệnh giữ hồ sơ nào.", "\(run): no legal hold stands.")
      : Phrase("\(run): đang giữ nguyên hồ sơ theo ", "\(run): held under ") + .list(bases)
  }

  // MARK: Lists

  static let nothingDisclosed = Phrase(
    "Không còn dữ liệu cá nhân nào ở đây.", "No personal value is disclosed here.")
  static let noEvidence = Phrase("Chưa có chứng cứ nào.", "There is no evidence.")
  static let holds = Phrase("Lệnh giữ nguyên hồ sơ", "Legal hold")
  static let evidence = Phrase("Chứng cứ", "Evidence")
  static let holder = Phrase("đang giữ", "held by")
  static let acquiredBy = Phrase("người thu", "acquired by")
  static let method = Phrase("cách thu", "method")
  static let serial = Phrase("số sê-ri", "serial")
  static let seal = Phrase("niêm phong", "seal")
  static let place = Phrase("nơi cất", "place")
  static let opened = Phrase("mở xem", "opened")

  static func event(_ seq: Int64) -> Phrase { Phrase("sự kiện \(seq)", "event \(seq)") }
  static func inLog(_ log: String) -> Phrase {
    Phrase("nhật ký cũ \(log)", "older trail \(log)")
  }

  /// Where the copy of a piece of evidence was put.
  package static func copied(to path: String) -> Phrase {
    Phrase("Đã chép ra \(path).", "Copied to \(path).")
  }
}

extension ErasureWords {
  /// Why something was not erased, or not all of it.
  static func explanation(of failure: CommandFailure) -> Explanation {
    switch failure {
    case .evidenceHeld(let run, let bases):
      Explanation(
        Phrase(
          "lượt chạy \(run) cũng dùng tệp này và đang được giữ nguyên hồ sơ: ",
          "run \(run) names the same file and is under a legal hold: ") + .list(bases))
    case .holdsUnknown(let what): explanation(of: what)
    case .erasureUnfinished(let fault):
      Explanation(
        Phrase(
          "đã ghi là xóa, nhưng CHƯA xóa hết được các byte: ",
          "it is recorded as erased, but NOT all of its bytes are gone: ")
          + fault.explanation.message, hint: wayOn(from: fault))
    case .ambiguousValue(let seq, let path, let logs):
      Explanation(
        Phrase(
          "nhiều nhật ký có `\(path)` ở sự kiện \(seq): ",
          "several trails have `\(path)` at event \(seq): ") + .list(logs),
        hint: Phrase("nêu một nhật ký bằng --log.", "name one with --log."))
    default: Explanation("không xóa được.", "it could not be erased.")
    }
  }

  /// What to do about bytes that are still there, by what kept them.
  private static func wayOn(from fault: TrailFault) -> Phrase {
    switch fault {
    case .locked:
      Phrase(
        "đóng các chương trình khác đang mở nhật ký rồi chạy lại đúng lệnh này.",
        "close other programs that have the trail open, then give the same command again.")
    case .layoutDiffers, .corrupt, .notADatabase, .notAFile, .newerVersion, .badEvent:
      Phrase(
        "chương trình không sửa tệp ấy; dữ liệu còn nằm trong đó, nhưng không hiện và không xuất ra "
          + "nữa. Xử lý tệp đó bằng tay, có sự đồng ý của bên điều tra.",
        "this program does not change that file; what was erased is still in it, but is shown and "
          + "exported no more. Deal with the file by hand, with the inquiry's consent.")
    default:
      Phrase(
        "gỡ điều vướng đó rồi chạy lại đúng lệnh này.",
        "remove what is in the way, then give the same command again.")
    }
  }

  private static func explanation(of unasked: CommandFailure.Unasked) -> Explanation {
    let ask = Phrase(
      "không biết còn lệnh giữ hồ sơ nào không, nên không xóa gì: ",
      "whether a legal hold stands cannot be known, so that nothing was erased: ")
    return switch unasked {
    case .trail(let folder, let fault):
      Explanation(
        ask
          + Phrase(
            "không đọc được nhật ký đã cất riêng ở \(folder). ",
            "the trail set aside in \(folder) cannot be read. ") + fault.explanation.message,
        hint: putBack)
    case .predecessor(let log):
      Explanation(
        ask
          + Phrase(
            "không còn nhật ký mà \(log) nối tiếp.",
            "the trail that \(log) goes on from is not there."), hint: putBack)
    case .run(let run, let why):
      Explanation(
        ask
          + Phrase("không đọc được lượt chạy \(run). ", "run \(run) cannot be read. ")
          + (why?.message ?? Phrase(both: "")), hint: putBack)
    case .event(let seq, let log):
      Explanation(
        ask
          + Phrase(
            "sự kiện \(seq) của nhật ký \(log) bị hỏng, có thể là một lệnh giữ.",
            "event \(seq) of trail \(log) is damaged, and may have been a hold."), hint: putBack)
    }
  }

  /// The one way on: what cannot be asked must be readable again.
  private static let putBack = Phrase(
    "để riêng tệp hỏng, đặt bản sao lưu đọc được của nhật ký đó vào thư mục runs/damaged-N của nó rồi "
      + "chạy lại. Không có bản nào: hỏi người ra lệnh giữ hồ sơ, xử lý tệp đó bằng tay và ghi lại "
      + "bằng `ungcuu note`.",
    "keep the damaged files elsewhere, put a backup of that trail that can be read into its folder "
      + "runs/damaged-N, and give the command again. Where there is none, ask whoever orders holds, "
      + "deal with the bytes by hand, and record that with `ungcuu note`.")
}
