import Playbooks
import Response

// What a step asks, and whom to call.

extension ViewWords {
  static let role = Phrase("Vai trò", "Role")
  static let state = Phrase("Trạng thái", "State")
  static let reason = Phrase("lý do", "reason")
  static let override = Phrase("vượt quy tắc vì", "past a rule because")
  static let passed = Phrase("quy tắc đã vượt", "rules passed over")
  static let beforeDetection = Phrase(
    "lưu ý: trước cả lúc phát hiện sự cố", "note: before the incident was detected")
  static let evidence = Phrase("chứng cứ", "evidence")
  static let caution = Phrase("CHÚ Ý", "CAUTION")
  static let danger = Phrase(
    "Việc này không làm lại được. Trước khi làm sẽ hỏi gõ đúng tên mục.",
    "This cannot be undone. You will be asked to type the item's name first.")
  static let unanswered = Phrase("chưa trả lời", "not answered")
  static let notRequired = Phrase("không bắt buộc", "not required")
  static let optional = Phrase(
    "Bước tùy chọn: bỏ qua được với lý do “không cần”.",
    "An optional step: it can be skipped as “not needed”.")
  static let approval = Phrase("Duyệt", "Approval")
  static let wait = Phrase("Chờ", "Wait")
  static let command = Phrase("Lệnh", "Command")
  static let opens = Phrase("Mở thêm kịch bản", "Opens another playbook")
  static let reference = Phrase("Tham khảo", "See")
  static let message = Phrase("Nội dung", "Message")
  static let otherSteps = Phrase("Bước khác làm được ngay", "Other steps open now")
  static let drillStamp = Phrase("[DIỄN TẬP]", "[DRILL]")
  static let drillNotice = Phrase(
    "DIỄN TẬP: không gọi, không gửi ra ngoài; chỉ ghi lại như đã làm.",
    "DRILL: do not call or send anything outside; only record it as if done.")

  static func visit(_ number: Int) -> Phrase { Phrase("lần \(number)", "visit \(number)") }
  static func since(_ time: String) -> Phrase { Phrase("từ \(time)", "since \(time)") }
  static func estimate(_ duration: Phrase) -> Phrase {
    Phrase("khoảng \(duration.vi)", "about \(duration.en)")
  }
  static func example(_ text: String) -> Phrase { Phrase("ví dụ: \(text)", "example: \(text)") }
  static func before(_ answer: String) -> Phrase {
    Phrase("lần trước: \(answer)", "last time: \(answer)")
  }
  static func evidenceNeeded(have count: Int) -> Phrase {
    Phrase("bắt buộc, đã có \(count)", "required, \(count) so far")
  }
  static func waitFor(_ duration: Phrase, _ step: String?) -> Phrase {
    guard let step else {
      return Phrase("\(duration.vi) trước khi báo xong", "\(duration.en) before it is done")
    }
    return Phrase(
      "\(duration.vi) kể từ khi xong `\(step)`", "\(duration.en) from the end of `\(step)`")
  }
  static func commandLimit(_ limit: Phrase) -> Phrase {
    Phrase(
      "Chỉ chạy khi đồng ý, không qua shell, tối đa \(limit.vi).",
      "Run only after a yes, without a shell, \(limit.en) at most.")
  }
  static func commandIncomplete(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      "Chưa chạy được, còn thiếu: \(list.vi)", "Cannot run yet, still unknown: \(list.en)")
  }
  static func toFill(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase("Còn phải điền: \(list.vi)", "Still to fill in: \(list.en)")
  }
}

extension ViewWords {
  static let hotline = Phrase("đường dây nóng", "hotline")
  static let noNumber = Phrase("chưa có số hay địa chỉ nào", "no number or address known")

  static let hours = Phrase("giờ trả lời", "hours")

  static func stale(_ why: ContactStaleness, _ contact: Contact) -> Phrase {
    let verified = contact.verified ?? ""
    switch why {
    case .neverVerified:
      return Phrase("⚠ chưa ai gọi thử đầu mối này", "⚠ nobody has verified this contact")
    case .verifiedLongAgo:
      return Phrase(
        "⚠ gọi thử lần cuối \(verified), quá 90 ngày",
        "⚠ last verified \(verified), over 90 days ago")
    case .verifiedInFuture:
      return Phrase(
        "⚠ ngày gọi thử \(verified) chưa tới: ghi nhầm, coi như chưa gọi",
        "⚠ verified on \(verified), which is still to come: a slip, taken as never")
    case .expired:
      let last = contact.validTo ?? ""
      return Phrase("⚠ chỉ đúng đến hết \(last), đã quá", "⚠ valid to \(last) only, which is past")
    }
  }

  static func staleCount(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "\(count)/\(all) đầu mối chưa chắc còn đúng (⚠).",
      "\(count) of \(counted(all, "contact")) cannot be counted on (⚠).")
  }

  static func validTo(_ day: String) -> Phrase {
    Phrase("đúng đến hết \(day)", "valid to \(day)")
  }
  static func asOf(_ day: String) -> Phrase { Phrase("theo nguồn ngày \(day)", "as of \(day)") }
}
