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

  static func recorded(_ time: String) -> Phrase {
    Phrase(
      "✓ Đã ghi \(time)",
      "✓ Recorded \(time)")
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

  // MARK: People told

  static let tellsNobody = Phrase("Bước này không báo cho ai.", "This step tells nobody.")
  static let whomTold = Phrase("Đã báo cho ai", "Whom")
  static let drillTellsNobody = Phrase(
    "DIỄN TẬP: không gọi, không gửi. Ghi điều lẽ ra đã làm.",
    "DRILL: call nobody, send nothing. Record what would have been done.")
  static let channels = [
    Phrase("điện thoại", "phone"), Phrase("thư điện tử", "e-mail"), Phrase("công văn", "letter"),
    Phrase("trực tiếp", "in person"),
  ]
  static let addressUsed = Phrase("Số hoặc địa chỉ đã dùng", "Number or address used")
  static let personReached = Phrase("Ai nhận", "Who was reached")
  static let outcome = Phrase("Kết quả", "Outcome")
  static let reference = Phrase("Số văn bản, mã hồ sơ", "Reference number")
  static let tryAgain = Phrase("Ghi lần báo nữa", "Record another try")
  static let leaveIt = Phrase("Để vậy, đi tiếp", "Leave it so and go on")

  static func channel(_ list: String) -> Phrase {
    Phrase(
      "Kênh đã dùng: \(list)",
      "Channel: \(list)")
  }

  static func notReached(_ contact: String, _ outcome: Phrase) -> Phrase {
    Phrase(
      "\(contact): lần trước \(outcome.vi). Chưa báo được thì thời hạn chưa đáp ứng.",
      "\(contact): last time \(outcome.en). Until somebody is reached the deadline is not met.")
  }

  // MARK: Evidence, notes, commands

  static let evidenceNeeded = Phrase(
    "Bước này cần ít nhất một chứng cứ.",
    "This step needs at least one piece of evidence.")
  static let howToKeep = Phrase("Lưu chứng cứ thế nào", "How to keep the evidence")
  static let noEvidence = Phrase(
    "Không có chứng cứ, đi tiếp và nêu lý do",
    "There is none: go on, with a reason")
  static let whichFile = Phrase("Đường dẫn tệp", "Path of the file")
  static let whatThing = Phrase("Vật gì, lấy ở đâu", "What it is, and where it was taken")
  static let serialOrSeal = Phrase("Số máy, số niêm phong", "Serial or seal number")
  static let whereKept = Phrase("Đang cất ở đâu", "Where it is kept")

  static func how(_ how: Evidence.How) -> (word: String, shown: Phrase) {
    switch how {
    case .copied:
      (
        "copy",
        Phrase(
          "Chép tệp vào kho chứng cứ",
          "Copy the file into the evidence store")
      )
    case .referenced:
      (
        "reference",
        Phrase(
          "Để tệp ở chỗ cũ, chỉ ghi mã băm và cỡ",
          "Leave the file where it is, record its hash and size")
      )
    case .described:
      (
        "described",
        Phrase(
          "Không phải tệp: mô tả vật chứng",
          "Not a file: describe the thing")
      )
    }
  }

  static let notesStay = Phrase(
    "Ghi chú được giữ mãi. Mở đầu bằng `*` nếu nói về một người: khi đó xóa được. Nhiều dòng: gõ `.` rồi Enter, xong gõ `.` lần nữa.",
    "Notes stay for ever. Begin with `*` if it is about a person: then it can be deleted. Several lines: `.` and Enter, and `.` again at the end."
  )
  static let noteText = Phrase("Ghi chú", "Note")
  static let offersNoCommand = Phrase(
    "Bước này không có lệnh để chạy.",
    "This step offers no command.")
  static let commandToRun = Phrase("Lệnh, từng tham số một:", "The command, one argument a line:")

  static func commandLacks(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      "Chưa chạy được lệnh vì còn thiếu: \(list.vi).",
      "The command cannot be run yet, it lacks: \(list.en).")
  }

  static func runNow(within limit: Phrase) -> Phrase {
    Phrase(
      "Chạy ngay, tối đa \(limit.vi)? Kết quả được giữ làm chứng cứ.",
      "Run it now, for at most \(limit.en)? What it prints is kept as evidence.")
  }

  static func commandEnded(_ how: Phrase, code: Int64?) -> Phrase {
    let code = code.map { " (\($0))" } ?? ""
    return Phrase(
      "Lệnh \(how.vi)\(code). Bước vẫn chờ bạn xác nhận.",
      "The command \(how.en)\(code). The step still waits for you.")
  }

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
    case .notice: Phrase("ghi một lần báo, gọi, gửi", "record a call or a message")
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
