import Playbooks
import Response

// The help page of the walk.

extension WalkWords {
  // MARK: Help

  static let atWord = Phrase("lúc 09:40", "at 09:40")
  static let helpAt = Phrase(
    "việc ghi tiếp theo đã xảy ra lúc đó",
    "what is recorded next happened then")
  static let forWord = Phrase("thay TÊN", "for NAME")
  static let helpFor = Phrase(
    "ghi hộ: việc tiếp theo là người đó làm",
    "you type, that person did it")
  static let manners = [
    Phrase(
      "Mỗi lệnh là một chữ, một từ hoặc một số, rồi Enter. Mã bước cũng là lệnh: đi tới bước đó.",
      "A command is a letter, a word or a number, then Enter. The id of a step goes to that step."),
    Phrase(
      "Trong câu hỏi: `<` về màn hình, `=` giữ câu cũ, `-` không có. Điều đã ghi thì không mất.",
      "In a question: `<` goes back, `=` keeps the old answer, `-` is none. What is recorded is never lost."
    ),
    Phrase(
      "Ctrl-C hỏi trước khi thoát. Thoát lúc nào cũng được, lượt vẫn mở.",
      "Ctrl-C asks before it leaves. Leave at any time, the run stays open."),
  ]

  /// What a command does.
  static func help(_ verb: WalkCommand.Verb) -> Phrase {
    switch verb {
    case .done:
      Phrase(
        "làm bước này: trả lời từng câu rồi báo xong; bước quyết định thì chọn",
        "do this step: answer, then done; a decision: choose")
    case .skip: Phrase("bỏ qua bước này, nêu lý do", "skip this step, with a reason")
    case .fail:
      Phrase(
        "bước này không làm được, nêu lý do; bước vẫn mở",
        "it could not be done, with a reason; it stays open")
    case .note: Phrase("ghi chú", "add a note")
    case .indicator:
      Phrase(
        "ghi dấu hiệu của kẻ tấn công: IP, tên miền, mã băm…",
        "record a trace of the attacker: an IP, a domain, a hash…")
    case .attach: Phrase("thêm chứng cứ: tệp hoặc vật", "add evidence: a file or a thing")
    case .other:
      Phrase(
        "xem mọi bước, sang bước khác; số thì sang thẳng bước đó",
        "list all steps and turn to one; a number goes there at once")
    case .contacts: Phrase("gọi cho ai", "whom to call")
    case .amend:
      Phrase(
        "sửa câu trả lời hoặc thông tin lượt, giữ cả bản cũ",
        "put an answer or the run's facts right; both are kept")
    case .handover:
      Phrase(
        "bàn giao ca, nhận, từ chối, tiếp quản",
        "hand over, accept, decline, take over")
    case .actor: Phrase("đổi người thao tác", "change who acts")
    case .status: Phrase("toàn bộ lượt đang ở đâu", "where the whole run stands")
    case .begin:
      Phrase(
        "nhận làm bước này, chưa trả lời gì",
        "take this step up, answer nothing yet")
    case .run:
      Phrase(
        "chạy lệnh của bước, sau khi xem và gõ `có`",
        "run the step's command, after a yes")
    case .notice:
      Phrase(
        "báo cho ai: gọi, sửa và gửi nội dung, rồi ghi lại",
        "tell somebody: call, edit and send the message, then record it")
    case .approve: Phrase("người khác duyệt bước này", "another person approves this step")
    case .assign: Phrase("giao bước hoặc vai trò cho ai", "give the step or a role to somebody")
    case .reopen:
      Phrase(
        "làm lại bước đã xong hoặc đã bỏ qua",
        "do again a step that was done or skipped")
    case .open: Phrase("mở lượt nối mà bước này đề nghị", "open the linked run this step names")
    case .finish:
      Phrase(
        "đóng lượt khi mọi bước đã giải quyết",
        "close the run once every step is settled")
    case .abort: Phrase("hủy lượt, nêu lý do", "abort the run, with a reason")
    case .help: Phrase("trang này", "this page")
    case .quit: Phrase("thoát, lượt vẫn mở", "leave; the run stays open")
    }
  }
}
