import Playbooks
import Response

// What is said of people, handovers, amendments and the end of a run.

extension WalkWords {
  // MARK: People

  static let whoActs = Phrase("Từ giờ ai thao tác (họ tên)", "Who acts from now on (name)")
  static let toWhom = Phrase("Cho ai (họ tên)", "To whom (name)")
  static let giveWhat = Phrase("Giao gì", "Give what")
  static let approveHere = Phrase("Người duyệt đang ở đây", "The approver is here")
  static let approveLater = Phrase("Để sau, về màn hình", "Later: back to the screen")
  static let approveNot = Phrase(
    "Đi tiếp không chờ duyệt, nêu lý do",
    "Go on without it, with a reason")
  static let verdict = Phrase("Ý kiến", "Verdict")
  static let whyReject = Phrase("Vì sao không duyệt", "Why it is rejected")
  static let asksNoApproval = Phrase("Bước này không cần duyệt.", "This step asks for no approval.")

  static func peopleSoFar(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase("Đã tham gia: \(list.vi)", "In this run so far: \(list.en)")
  }

  static func theStep(_ title: String) -> Phrase { Phrase("Bước: \(title)", "The step: \(title)") }
  static func theRole(_ title: String) -> Phrase {
    Phrase(
      "Vai trò: \(title)",
      "The role: \(title)")
  }

  static func needsApproval(_ role: String) -> Phrase {
    Phrase("Cần người khác duyệt (\(role)).", "Another person must approve it (\(role)).")
  }

  static func whoApproves(_ role: String) -> Phrase {
    Phrase(
      "Người duyệt (\(role)) gõ họ tên của mình",
      "The approver (\(role)) types their own name")
  }

  // MARK: Handover

  static let handoverHow = Phrase("Bàn giao ca", "Handover")
  static let handoverOffer = Phrase("Đề nghị bàn giao cho người khác", "Offer it to somebody")
  static let handoverTake = Phrase(
    "Tiếp quản vì không liên lạc được người đang phụ trách",
    "Take over from somebody out of reach")
  static let answerOffer = Phrase("Nhận bàn giao?", "Accept the handover?")
  static let acceptOffer = Phrase(
    "Nhận: từ giờ tôi chịu trách nhiệm",
    "Accept: I am responsible from now on")
  static let declineOffer = Phrase("Từ chối", "Decline")
  static let whyDecline = Phrase("Vì sao từ chối", "Why you decline")
  static let withdrawOffer = Phrase("Rút đề nghị bàn giao?", "Withdraw the offer?")
  static let whyTake = Phrase("Vì sao phải tiếp quản", "Why you take over")

  static func offerOpen(from: String, to: String) -> Phrase {
    Phrase(
      "\(from) đã đề nghị bàn giao cho \(to), chưa nhận.",
      "\(from) offered the handover to \(to), not accepted yet.")
  }

  static func sendOffer(to name: String) -> Phrase {
    Phrase(
      "Gửi đề nghị cùng bản tóm tắt trên cho \(name)?",
      "Offer it, with the brief above, to \(name)?")
  }

  static func takeOver(from name: String) -> Phrase {
    Phrase("Tiếp quản từ \(name)?", "Take over from \(name)?")
  }

  // MARK: Amending

  static let amendWhat = Phrase("Sửa mục nào", "Amend what")
  static let newValue = Phrase("Giá trị mới", "New value")
  static let changeList = Phrase(
    "Danh sách mới, `+a, b` để thêm, `-a, b` để bớt",
    "A new list, `+a, b` to add, `-a, b` to take off")
  static let whyAmend = Phrase("Vì sao sửa", "Why amend it")
  static let runTitle = Phrase("Tên lượt", "Title of the run")
  static let incidentType = Phrase("Loại sự cố", "Incident type")
  static let incidentTypeRow = Phrase(
    "Loại sự cố theo danh mục (1–10)",
    "Row of the official list (1–10)")
  static let unset = Phrase("chưa có", "none")

  static func before(_ shown: String) -> Phrase { Phrase("Đang là: \(shown)", "It is: \(shown)") }

  // MARK: The end

  static let unmetClocks = Phrase("Thời hạn chưa đáp ứng:", "Deadlines not met:")
  static let finishNow = Phrase("Đóng lượt này là đã hoàn thành?", "Close this run as completed?")
  static let abortHow = Phrase("Hủy lượt này", "Abort this run")
  static let abortReal = Phrase("Dừng giữa chừng", "Stop before the end")
  static let abortMistake = Phrase(
    "Mở nhầm: giữ lại nhưng không tính",
    "Opened by mistake: kept, but counted nowhere")
  static let abortNow = Phrase("Hủy lượt này?", "Abort this run?")
  static let whyAbort = Phrase("Vì sao hủy", "Why abort it")

  static func stillOpen(_ steps: [String]) -> Phrase {
    let list = Phrase.list(steps)
    return Phrase(
      "Chưa kết thúc được, còn mở: \(list.vi).",
      "It cannot be finished, still open: \(list.en).")
  }

  static func skipLosers(_ steps: [String]) -> Phrase {
    let list = Phrase.list(steps)
    return Phrase(
      "Không cần nữa vì bước khác đã xong: \(list.vi). Bỏ qua hết với một lý do?",
      "No longer needed, another step was done: \(list.en). Skip them all with one reason?")
  }
}
