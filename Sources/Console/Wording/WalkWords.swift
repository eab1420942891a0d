import Playbooks
import Response

/// What the dialogue of a walk says by itself: its questions, its words, its confirmations.
package enum WalkWords {
  // MARK: The screen

  static let command = Phrase("Lệnh (? trợ giúp)", "Command (? for help)")
  static let decideWord = Phrase("quyết định", "decide")
  static let allSettled = Phrase(
    "Mọi bước đã giải quyết. Gõ `kết thúc` để đóng lượt.",
    "Every step is settled. Type `finish` to close the run.")

  static func offeredToYou(by name: String) -> Phrase {
    Phrase(
      "\(name) đề nghị bàn giao ca cho bạn. Gõ `h` để nhận hoặc từ chối.",
      "\(name) offers the handover to you. Type `h` to accept or decline.")
  }

  static func willHaveHappened(_ time: String) -> Phrase {
    Phrase(
      "Việc ghi tiếp theo được tính là xảy ra lúc \(time). Gõ `lúc -` để bỏ.",
      "What is recorded next will have happened at \(time). Type `at -` to take that back.")
  }

  static func willBeDone(by name: String) -> Phrase {
    Phrase(
      "Việc ghi tiếp theo được tính là do \(name) làm. Gõ `thay -` để bỏ.",
      "What is recorded next will have been done by \(name). Type `for -` to take that back.")
  }

  static func moreSteps(_ count: Int) -> Phrase {
    Phrase("và \(count) bước nữa: gõ `o`", "and \(counted(count, "more step")): type `o`")
  }

  static func recorded(_ what: Phrase, at time: String) -> Phrase {
    Phrase("✓ Đã ghi \(time) · \(what.vi)", "✓ Recorded \(time) · \(what.en)")
  }

  static func touched(_ step: String, _ what: Phrase, by name: String, at time: String) -> Phrase {
    Phrase("\(name), \(time): \(what.vi): \(step)", "\(name), \(time): \(what.en): \(step)")
  }

  static func closed(_ result: RunState.Ending.Result, by name: String, at time: String) -> Phrase {
    Phrase(
      "Lượt này \(result.phrase.vi), \(name), \(time).",
      "This run is \(result.phrase.en), \(name), \(time).")
  }

  static func notUnderstood(_ typed: String) -> Phrase {
    Phrase(
      "Không có lệnh `\(typed)`. Gõ `?` để xem các lệnh.",
      "There is no command `\(typed)`. Type `?` for help.")
  }

  static let noStep = Phrase(
    "Chưa chọn bước nào. Gõ `o` để chọn.",
    "No step is chosen. Type `o` to choose one.")
  static let noOtherOpenStep = Phrase(
    "Không có bước nào khác đang mở; gõ `o` để xem mọi bước.",
    "No other step is open; type `o` to see every step.")
  static let noOtherStep = Phrase("Không còn bước nào khác.", "There is no other step.")
  static let whichStep = Phrase("Số hoặc mã bước", "Number or id of the step")

  // MARK: Any question

  static let tooLong = Phrase(
    "Dòng dài quá, chưa nhận. Gõ lại ngắn hơn.",
    "The line is too long and was not taken.")
  static let interrupted = Phrase(
    "Ctrl-C. 1 làm tiếp · 2 về màn hình · 3 thoát, lượt vẫn mở",
    "Ctrl-C. 1 go on · 2 to the screen · 3 leave, the run stays open")
  static let typeOrLeave = Phrase(
    "Cần gõ câu trả lời, hoặc `<` để về màn hình.",
    "Type an answer, or `<` to go back to the screen.")
  static let mayBeBlank = Phrase(" (Enter: để trống)", " (Enter: leave blank)")
  static let notConfirmed = Phrase(
    "Không khớp nên chưa làm gì.",
    "That does not match, so nothing was done.")
  static let yesWord = Phrase("có", "yes")
  static let backToScreen = Phrase(
    "-- hết, Enter để về màn hình --",
    "-- end, Enter for the screen --")

  static func morePages(_ lines: Int) -> Phrase {
    Phrase(
      "-- còn \(lines) dòng: Enter xem tiếp, q thôi --",
      "-- \(counted(lines, "more line")): Enter goes on, q stops --")
  }

  static func typeWord(_ word: Phrase) -> Phrase {
    Phrase("Gõ `\(word.vi)` để làm", "Type `\(word.en)` to do it")
  }

  static func noSuchChoice(_ typed: String, count: Int) -> Phrase {
    Phrase(
      "Không có mục `\(typed)`. Gõ số từ 1 đến \(count), hoặc `<` để về màn hình.",
      "There is no `\(typed)`. Type a number from 1 to \(count), or `<` to go back.")
  }

  static let sendAgain = Phrase(
    "Điều bạn nhập còn nguyên. `=` ghi như đã nhập, `<` về màn hình",
    "What you typed is kept. `=` records it as typed, `<` goes back")
  static let mayPass = Phrase(
    "Có thể vượt quy tắc này, lý do sẽ nằm mãi trong hồ sơ.",
    "This rule can be passed over; the reason stays on record.")
  static let passWord = Phrase("vượt", "override")
  static let whyPass = Phrase("Vì sao vượt", "Why pass it over")

  // MARK: Answers

  static let personalAnswer = Phrase(
    "Thông tin cá nhân: giữ riêng, sau này xóa được mà không hỏng hồ sơ.",
    "Personal data: kept apart, and can be deleted later without harm to the record.")
  static let answerNeeded = Phrase(
    "Mục này bắt buộc. `<` để về màn hình.",
    "This needs an answer. `<` goes back to the screen.")
  static let keepOrAnew = Phrase(
    "Gõ câu trả lời mới, `=` để giữ câu cũ, hoặc `-` nếu không có.",
    "Type a new answer, `=` to keep the old one, or `-` for none.")
  static let nothingToKeep = Phrase(
    "Không có câu trả lời cũ để giữ.",
    "There is no earlier answer to keep.")
  static let answeredBefore = Phrase("Đã trả lời:", "Answered already:")
  static let keepAllOrNumber = Phrase(
    "`=` giữ tất cả, hoặc số của câu muốn sửa",
    "`=` keeps them all, or the number of one to change")
  static let attachFile = Phrase("Gõ `có` để đính kèm tệp", "Type `yes` to attach a file")

  static func example(_ example: String) -> Phrase {
    Phrase(
      "Ví dụ: \(example)",
      "Example: \(example)")
  }

  static func earlier(_ shown: String) -> Phrase {
    Phrase("Trước đây: \(shown)   (gõ `=` để giữ)", "Before: \(shown)   (`=` keeps it)")
  }

  /// How an answer of a type is typed, where that is not plain.
  static func howToAnswer(_ type: FieldType) -> Phrase? {
    switch type {
    case .paragraph:
      Phrase(
        "Gõ nhiều dòng; dòng chỉ có `.` để kết thúc.",
        "Type lines; a line that is just `.` ends it.")
    case .list, .choices:
      Phrase(
        "Ngăn cách bằng dấu phẩy; dòng kết thúc bằng dấu phẩy thì còn tiếp; `-` nếu không có.",
        "Commas between entries; a line that ends with a comma goes on; `-` for none.")
    case .yesno, .tick, .time, .date, .duration: type.example
    default: nil
    }
  }

  // MARK: Steps

  static let whySkip = Phrase("Vì sao bỏ qua", "Why skip it")
  static let notNeeded = Phrase("Không cần thiết", "Not needed")
  static let whyFail = Phrase("Vì sao không đạt", "Why it failed")
  static let whyReopen = Phrase("Vì sao mở lại", "Why reopen it")
  static let reopenAlone = Phrase("Chỉ bước này", "This step alone")
  static let reopenBelow = Phrase(
    "Bước này và các bước sau nó đã làm",
    "This step and those below it that were done")
  static let whyDecide = Phrase("Vì sao quyết định như vậy", "Why this decision")
  static let opensNothing = Phrase(
    "Bước này không mở lượt nào khác.",
    "This step opens no other run.")

  static func orKeep(_ text: String) -> Phrase {
    Phrase(" (gõ `=` để ghi “\(text)”)", " (`=` records “\(text)”)")
  }

  static func danger(_ step: String, name: String) -> Phrase {
    Phrase(
      "NGUY HIỂM, không làm lại được: \(step). Gõ đúng `\(name)` để đi tiếp.",
      "DANGER, this cannot be undone: \(step). Type `\(name)` exactly to go on.")
  }

  static func reopenHow(_ step: String) -> Phrase { Phrase("Mở lại: \(step)", "Reopen: \(step)") }

  static func goesBack(_ steps: [String], option: String) -> Phrase {
    let list = Phrase.list(steps)
    return Phrase(
      "Quay lại: các bước sau được làm lại từ đầu: \(list.vi). Gõ `\(option)` để xác nhận.",
      "Going back: these steps begin anew: \(list.en). Type `\(option)` to confirm.")
  }

  static func openLinked(_ playbook: String) -> Phrase {
    Phrase(
      "Mở lượt nối theo kịch bản `\(playbook)`?",
      "Open a linked run of the playbook `\(playbook)`?")
  }

  static func opened(_ run: String) -> Phrase {
    Phrase(
      "Đã mở lượt \(run). Đi tiếp bằng `ungcuu resume \(run)`.",
      "Opened the run \(run). Walk it with `ungcuu resume \(run)`.")
  }
}
