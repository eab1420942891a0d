import AuditTrail
import Playbooks
import Response

/// What commands say: why they could not, and what they did.
package enum CommandWords {
  package static func error(_ message: Phrase) -> Phrase {
    Phrase("lỗi: ", "error: ") + message
  }

  package static func hint(_ hint: Phrase) -> Phrase {
    Phrase("gợi ý: ", "hint: ") + hint
  }

  package static func made(_ folder: String) -> Phrase {
    Phrase(
      "Đã tạo \(folder). Điền playbooks/organisation.yaml và kiểm tra playbooks/contacts.yaml trước.",
      "Made \(folder). Fill in playbooks/organisation.yaml and check playbooks/contacts.yaml first."
    )
  }

  package static func written(_ path: String) -> Phrase {
    Phrase(
      "Đã viết \(path). Sửa rồi kiểm tra: `ungcuu check \(path)`",
      "Wrote \(path). Change it, then check it: `ungcuu check \(path)`")
  }

  /// A run as it is called where a playbook might be meant too.
  package static func run(_ id: String) -> Phrase { Phrase("lượt chạy \(id)", "run \(id)") }

  package static func alreadyOpen(_ runs: [String]) -> Phrase {
    Phrase(
      "lưu ý: kịch bản này đang có lượt chạy thật chưa kết thúc: ",
      "note: live runs of this playbook are open already: ")
      + .list(runs)
  }

  package static func leftOpen(_ run: String) -> Phrase {
    Phrase(
      "Lượt chạy \(run) vẫn mở. Đi tiếp: `ungcuu resume \(run)`",
      "Run \(run) stays open. Go on with: `ungcuu resume \(run)`")
  }

  package static func ended(_ run: String) -> Phrase {
    Phrase(
      "Lượt chạy \(run) đã kết thúc. Xem lại: `ungcuu replay \(run)`",
      "Run \(run) has ended. See it again: `ungcuu replay \(run)`")
  }

  package static func passedOver(_ fault: FileFault) -> Phrase {
    let why = explanation(of: fault).message
    return Phrase("bỏ qua: \(why.vi)", "passed over: \(why.en)")
  }

  package static func passedOver(run: String, _ why: Phrase) -> Phrase {
    Phrase("bỏ qua lượt chạy \(run): \(why.vi)", "passed over run \(run): \(why.en)")
  }

  package static func passedOver(event seq: Int64, of log: String, _ why: Phrase) -> Phrase {
    Phrase(
      "bỏ qua sự kiện \(seq) của nhật ký \(log), nên không biết nó ghi gì: \(why.vi)",
      "passed over event \(seq) of trail \(log), so that what it said is not known: \(why.en)")
  }

  package static func faultyNeighbour(_ path: String, count: Int) -> Phrase {
    Phrase(
      "\(path): có \(count) lỗi; chạy `ungcuu check` để xem.",
      "\(path): \(counted(count, "error")); run `ungcuu check` to see them.")
  }

  /// Why a command could not do what it was asked, and what to do next.
  package static func explanation(of failure: CommandFailure) -> Explanation {
    switch failure {
    case .noWorkspace(let folder?):
      Explanation(
        "không có thư mục \(folder).", "there is no folder \(folder).",
        hint: Phrase("tạo bằng `ungcuu init \(folder)`.", "make it with `ungcuu init \(folder)`."))
    case .noWorkspace(nil):
      Explanation(
        "không thấy thư mục làm việc: từ đây trở lên không nơi nào có playbooks/.",
        "no workspace: no folder from here upward has playbooks/.",
        hint: Phrase(
          "tạo bằng `ungcuu init THƯ_MỤC`, hoặc chỉ ra bằng --workspace.",
          "make one with `ungcuu init DIR`, or name it with --workspace."))
    case .noPlaybook(let name, let known):
      Explanation(
        "không có kịch bản `\(name)`.", "there is no playbook `\(name)`.",
        hint: .didYouMean(Spelling.nearest(to: name, among: known))
          ?? (known.isEmpty
            ? nil : Phrase("đang có: ", "there are: ") + .list(known, limit: 40)))
    case .noScenario(let name, let known):
      Explanation(
        "không có tình huống `\(name)`.", "there is no scenario `\(name)`.",
        hint: .didYouMean(Spelling.nearest(to: name, among: known))
          ?? (known.isEmpty
            ? nil : Phrase("đang có: ", "there are: ") + .list(known, limit: 40)))
    case .noScenariosOf(let playbook, let folder):
      ScenarioText.noScenarios(of: playbook, in: folder)
    case .ambiguousPlaybook(let name, let files):
      Explanation(
        Phrase(
          "hai tệp cùng có mã `\(name)`: \(files.joined(separator: ", ")).",
          "two files have the id `\(name)`: \(files.joined(separator: ", "))."),
        hint: Phrase("gọi bằng đường dẫn.", "name one by its path."))
    case .badPlaybookID(let id):
      Explanation(
        "`\(id)` không phải mã kịch bản.", "`\(id)` is no id of a playbook.",
        hint: ReadingFault.IDKind.playbook.pattern)
    case .playbookUnusable(let name):
      Explanation(
        "\(name) có lỗi không thể chạy được.", "\(name) has errors that leave nothing to walk.",
        hint: Phrase("sửa các lỗi ở trên.", "mend the errors above."))
    case .playbookFaulty(let name, let errors):
      Explanation(
        "kịch bản `\(name)` có \(errors) lỗi.",
        "playbook `\(name)` has \(counted(errors, "error")).",
        hint: Phrase(
          "sửa lỗi, hoặc thêm --despite-errors để vẫn mở; lỗi sẽ được ghi vào nhật ký.",
          "mend them, or open it all the same with --despite-errors; they go on record."))
    case .file(let fault): explanation(of: fault)
    case .noTrail(let path):
      Explanation(
        "\(path) chưa có lượt chạy nào.", "\(path) has no runs yet.",
        hint: Phrase("mở bằng `ungcuu run KỊCH_BẢN`.", "open one with `ungcuu run PLAYBOOK`."))
    case .trailIsWhole:
      Explanation(
        "nhật ký còn nguyên vẹn; không có gì phải khôi phục.",
        "the trail is whole; there is nothing to recover.")
    case .noOpenRun:
      Explanation(
        "không có lượt chạy nào đang mở.", "no run is open.",
        hint: Phrase("mở bằng `ungcuu run KỊCH_BẢN`.", "open one with `ungcuu run PLAYBOOK`."))
    case .noRun(let run):
      Explanation(
        "không có lượt chạy `\(run)`.", "there is no run `\(run)`.",
        hint: Phrase("xem `ungcuu list`.", "see `ungcuu list`."))
    case .ambiguousRun(let prefix, let runs):
      Explanation(
        Phrase("`\(prefix)` khớp nhiều lượt chạy: ", "`\(prefix)` fits several runs: ")
          + .list(runs),
        hint: Phrase("gõ thêm ký tự của mã.", "type more of the id."))
    case .trail(let fault): fault.explanation
    case .event(let fault, let seq): explanation(of: fault, seq: seq)
    case .governingText(let name):
      Explanation(
        "văn bản mà lượt chạy này tuân theo không còn nguyên vẹn trong nhật ký: \(name).",
        "a text this run is governed by is not in the trail as it was: \(name).",
        hint: Phrase("chạy `ungcuu verify`.", "run `ungcuu verify`."))
    case .refused(let refusal, let view): RefusalText(view).explanation(of: refusal)
    case .refusedOnTrail(let refusal): RefusalText.explanation(ofTrail: refusal)
    case .evidenceHeld, .holdsUnknown, .erasureUnfinished, .ambiguousValue:
      ErasureWords.explanation(of: failure)
    case .notOpened(let refusal, let plan):
      RefusalText.explanation(of: refusal, opening: plan)
    case .unsigned(let why): Explanation(unsigned(why))
    case .badNote, .badVerifierKey, .badPhoneCode, .noSuchKey: keyExplanation(of: failure)
    case .notRecorded:
      Explanation(
        "ổ đĩa báo lỗi khi ghi; đã mở lại nhật ký và thao tác này không có trong đó.",
        "the disk failed while writing; the trail was opened again and does not hold this action.",
        hint: Phrase("làm lại thao tác.", "do it again."))
    case .nobody:
      Explanation(
        "chưa biết ai đang thao tác.", "nobody said who acts.",
        hint: Phrase(
          "thêm --as TÊN, hoặc đặt UNGCUU_RESPONDER.", "add --as NAME, or set UNGCUU_RESPONDER."))
    case .missingInputs(let names):
      Explanation(
        Phrase("thiếu thông tin đầu vào: ", "missing inputs: ") + .list(names),
        hint: Phrase("thêm --set tên=giá trị.", "add --set name=value."))
    case .unknownInput(let name, let known):
      Explanation(
        Phrase("kịch bản không hỏi `\(name)`.", "the playbook has no input `\(name)`."),
        hint: known.isEmpty ? nil : Phrase("đang có: ", "there are: ") + .list(known))
    case .badAnswer(let field, let fault):
      Explanation(
        Phrase(both: "\(field): ") + fault.explanation.message, hint: fault.explanation.hint)
    case .badTime(let fault): fault.explanation
    case .badPair(let text):
      Explanation(
        "`\(text)` không có dạng tên=giá trị.", "`\(text)` is not name=value.")
    case .unknownZone(let zone):
      Explanation(
        "máy này không biết múi giờ `\(zone)`.", "this machine does not know zone `\(zone)`.")
    case .badNoticePart(let part):
      Explanation(
        "`\(part)` không dùng được cho bước thông báo.", "`\(part)` does not fit a notifying step.",
        hint: Phrase(
          "dùng ĐẦU_MỐI.channel, .address, .person, .reference, .number, .date=2026-11-22, .document=TỆP, .outcome=sent|answered|no_answer|failed|unknown.",
          "use CONTACT.channel, .address, .person, .reference, .number, .date=2026-11-22, .document=FILE, .outcome=sent|answered|no_answer|failed|unknown."
        ))
    case .missingNoticeParts(let parts):
      Explanation(
        Phrase("còn thiếu: ", "missing: ") + .list(parts),
        hint: Phrase(
          "thêm \(Self.settings(parts)); outcome là sent, answered, no_answer, failed hoặc unknown.",
          "add \(Self.settings(parts)); outcome is sent, answered, no_answer, failed or unknown."))
    case .noticeNotAmended(let contact, let run, let step):
      Explanation(
        "lần thông báo tới `\(contact)` đã ghi không sửa được.",
        "a notice to `\(contact)` that is on record is not amended.",
        hint: Phrase(
          "ghi thêm lần mới: `ungcuu step answer \(run) \(ShellText.quoted(step)) "
            + "--set \(contact).channel=… --set \(contact).outcome=…`.",
          "record another: `ungcuu step answer \(run) \(ShellText.quoted(step)) "
            + "--set \(contact).channel=… --set \(contact).outcome=…`."))
    case .form(let failure): FormWords.explanation(of: failure)
    case .contact(let failure): ContactWords.explanation(of: failure)
    case .evidence(let path, let errno):
      explanation(of: FileFault(path, .system(errno: errno)))
    case .mailSetup(let fault): MailText.explanation(of: fault)
    case .delivery(let delivery, let address):
      NoticeWords.explanation(of: delivery, to: address)
    case .editor(let fault): NoticeWords.explanation(of: fault)
    case .notice(let fault): explanation(of: fault)
    case .usage(.givenTwice(let name)):
      Explanation(
        "`\(name)` được nêu hai lần, theo hai cách không đi cùng nhau.",
        "`\(name)` is given twice, in ways that do not go together.",
        hint: Phrase(
          "chia thành hai lệnh: mỗi lệnh chỉ `=`, `+=` hoặc `-=`.",
          "make two commands of it, each with one of `=`, `+=` and `-=`."))
    case .notAFolder(let path):
      Explanation(
        "\(path) không phải thư mục.", "\(path) is no folder.",
        hint: Phrase(
          "Bộ hồ sơ là một thư mục: giải nén trước nếu là tệp nén.",
          "A bundle is a folder: unpack it first if this is an archive."))
    case .export(let fault): fault.explanation
    case .badPeriod(let text):
      Explanation(
        "“\(text)” không phải một kỳ.", "“\(text)” is no period.",
        hint: Phrase(
          "ghi ngày đầu và ngày cuối: 2026-06-15..2026-12-14.",
          "write first and last day: 2026-06-15..2026-12-14."))
    case .folderNotEmpty(let folder):
      Explanation("\(folder) không trống; không đụng vào.", "\(folder) is not empty; left alone.")
    case .noShippedPlaybooks(let folder):
      Explanation(
        "không thấy các kịch bản đi kèm chương trình: không có thư mục \(folder).",
        "the playbooks that come with the program are missing: there is no folder \(folder).",
        hint: Phrase(
          "cài bằng `make install`, hoặc đặt UNGCUU_SHARE là thư mục có playbooks/.",
          "install with `make install`, or set UNGCUU_SHARE to the folder that holds playbooks/."))
    case .noArguments:
      Explanation(
        "hệ thống không cho biết lệnh đã gõ (không đọc được /proc/self/cmdline); chưa làm gì.",
        "the system does not tell what was typed (/proc/self/cmdline cannot be read); nothing was done.",
        hint: Phrase(
          "thử lại; nếu vẫn vậy, gắn lại /proc.", "try again; if it stays so, mount /proc."))
    case .endOfInput:
      Explanation(
        "đầu vào đã hết trước khi mở lượt chạy; chưa ghi gì.",
        "the input ended before a run was open; nothing was recorded.")
    case .interrupted(let run?):
      Explanation(
        "bị ngắt; lượt chạy \(run) vẫn mở.", "interrupted; run \(run) stays open.",
        hint: Phrase("`ungcuu resume \(run)`", "`ungcuu resume \(run)`"))
    case .interrupted(nil): Explanation("bị ngắt.", "interrupted.")
    case .noScreen(let failure): ClockWords.explanation(of: failure)
    }
  }

  private static func settings(_ names: [String]) -> String {
    names.map { "`--set \($0)=…`" }.joined(separator: " ")
  }

  /// Why stored bytes are no event this program can read.
  private static func explanation(of fault: EventFault, seq: Int64) -> Explanation {
    switch fault {
    case .unknownKind(let kind):
      Explanation(
        "sự kiện \(seq) loại `\(kind)` do một phiên bản mới hơn ghi.",
        "event \(seq) of kind `\(kind)` was made by a newer version.",
        hint: Phrase("dùng phiên bản mới hơn.", "use a newer version."))
    case .newerFormat(let format):
      Explanation(
        "sự kiện \(seq) có dạng \(format), do một phiên bản mới hơn ghi.",
        "event \(seq) has format \(format), made by a newer version.",
        hint: Phrase("dùng phiên bản mới hơn.", "use a newer version."))
    case .notCanonical, .envelope, .field:
      Explanation(
        "sự kiện \(seq) không đọc được.", "event \(seq) cannot be read.",
        hint: Phrase("chạy `ungcuu verify`.", "run `ungcuu verify`."))
    }
  }
}
