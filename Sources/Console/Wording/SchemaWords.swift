import Playbooks

/// What the keys of a playbook mean, for whoever writes one.
package enum SchemaWords {
  static let title = Phrase("Kịch bản ứng cứu, định dạng 1", "Incident-response playbook, format 1")
  static let subject = Phrase(
    "Làm gì trong một loại sự cố. `ungcuu check` kiểm tra nhiều hơn lược đồ này.",
    "What to do in one kind of incident. `ungcuu check` checks more than this schema.")

  /// What a key means; nil where the mapping has no such key.
  package static func meaning(of key: String, in kind: MappingKind) -> Phrase? {
    switch kind {
    case .playbook: playbook[key]
    case .step: SchemaWords.step[key]
    case .input, .field: field[key]
    default: small["\(kind.rawValue).\(key)"]
    }
  }

  private static let playbook: [String: Phrase] = [
    "playbook": Phrase("Phiên bản của định dạng.", "The version of the format."),
    "id": Phrase(
      "Tên gọi trên dòng lệnh và trong `include`.", "How it is named by commands and by `include`."),
    "version": Phrase(
      "Phiên bản của văn bản: tăng mỗi khi sửa.", "Of the text: raise it with every change."),
    "title": Phrase("Tên, vừa một dòng.", "The title, fit for a line."),
    "steps": Phrase("Các bước, theo thứ tự để đọc.", "The steps, in the order of reading."),
    "summary": Phrase("Dùng khi nào.", "When to use it."),
    "owner": Phrase("Ai chịu trách nhiệm về văn bản.", "Who answers for the text."),
    "tlp": Phrase(
      "Được chia sẻ đến đâu (Traffic Light Protocol 2.0).",
      "How far it may travel (Traffic Light Protocol 2.0)."),
    "incident_type": Phrase(
      "Loại sự cố theo Mẫu số 05, TT 20/2017/TT-BTTTT.",
      "Row of the official list of kinds (Circular 20/2017, form 05)."),
    "roles": Phrase(
      "Vai trò; đã khai thì `role` của bước phải là một trong số này.",
      "Parts people play; once declared, a step's `role` is one of them."),
    "inputs": Phrase("Hỏi khi mở một lượt chạy.", "Asked when a run opens."),
    "tags": Phrase("Từ để tìm.", "Words to find it by."),
    "references": Phrase("Tài liệu nên đọc.", "Texts worth reading beside it."),
    "attack": Phrase("Kỹ thuật MITRE ATT&CK: T1486.", "MITRE ATT&CK techniques: T1486."),
    "react": Phrase("Hành động RE&CT: RA_3101.", "RE&CT actions: RA_3101."),
    "status": Phrase(
      "Bản thảo, đã duyệt hay thôi dùng.", "Whether it is a draft, approved or retired."),
    "replaced_by": Phrase("Kịch bản dùng thay.", "The playbook to use instead."),
    "approved": Phrase(
      "Ai duyệt, ngày nào, văn bản nào.", "Who approved it, when, by which document."),
    "review_by": Phrase(
      "Phải rà soát lại trước ngày này.", "Somebody must look at it again by then."),
    "injects": Phrase(
      "Tình tiết đưa vào khi diễn tập, mỗi cái đúng lúc của nó.",
      "What drills throw in, each at its time."),
  ]

  private static let step: [String: Phrase] = [
    "id": Phrase(
      "Tên bước, không đổi: điều kiện, lệnh và nhật ký gọi bằng tên này.",
      "What conditions, commands and the record know it by; it never changes."),
    "title": Phrase(
      "Việc phải làm, một việc thôi. `{{item}}` là mục của bước có `each`.",
      "What is to be done, one thing. `{{item}}` is the item of a step with `each`."),
    "do": Phrase(
      "Làm thế nào: ngắn, đúng thứ tự tay làm.", "How to do it: short, in the order of the hands."),
    "needs": Phrase(
      "Bước phải xong trước; không ghi là bước ngay trên, `[]` là không cần bước nào.",
      "Steps to be done before; left out: the step above; `[]`: none."),
    "phase": Phrase("Giai đoạn ứng cứu.", "The phase of the response."),
    "role": Phrase("Ai làm.", "Who does it."),
    "when": Phrase(
      "Chỉ làm khi điều kiện đúng: `classify == serious and triage.data`.",
      "Done only where this holds: `classify == serious and triage.data`."),
    "record": Phrase("Điều phải ghi lại khi làm.", "What is to be written down."),
    "decide": Phrase("Câu hỏi phải quyết định.", "A question to be decided."),
    "notify": Phrase(
      "Báo cho ai, bằng mẫu nào; phải ghi `needs`.",
      "Whom to tell, with which text; it writes its `needs`."),
    "evidence": Phrase("Có bắt buộc kèm tệp không.", "Whether a file must be attached."),
    "each": Phrase(
      "Làm một lần cho từng mục của danh sách: `triage.hosts`.",
      "Once for every item of a list: `triage.hosts`."),
    "deadline": Phrase(
      "Thời hạn theo quy định hoặc tự đặt; phải ghi `needs`.",
      "A limit by rule or by the author; it writes its `needs`."),
    "join": Phrase(
      "Chờ tất cả `needs`, hay một cái xong là đủ.",
      "Whether all `needs` are waited for, or the first done."),
    "include": Phrase("Gộp một kịch bản khác vào đây.", "Another playbook, in line."),
    "with": Phrase(
      "Giá trị cho `inputs` của kịch bản được gộp.", "Values for the other playbook's `inputs`."),
    "caution": Phrase("Điều phải tránh, hiện trước hướng dẫn.", "What to beware of, shown first."),
    "danger": Phrase(
      "Không hoàn tác được: phải gõ tên mới làm tiếp.",
      "Cannot be undone: the name must be typed to go on."),
    "optional": Phrase("Có thể bỏ qua vì không cần.", "It may be skipped as not needed."),
    "approve": Phrase("Người khác phải duyệt.", "Another person must approve."),
    "wait": Phrase(
      "Thời gian phải qua trước khi xong.", "Time that must pass before it can be done."),
    "run": Phrase(
      "Lệnh được đề nghị; chỉ chạy khi cho phép.",
      "A command that is offered; run only where allowed."),
    "opens": Phrase(
      "Đề nghị mở kịch bản khác cho cùng sự cố.", "Offers another playbook for the same incident."),
    "estimate": Phrase("Thường mất bao lâu.", "How long it usually takes."),
    "repeat_limit": Phrase(
      "Quyết định được quay lại mấy lần; không ghi là 3.",
      "How often a decision may go back; 3 where left out."),
    "repeat": Phrase(
      "Báo lại khi đường đi quay qua bước này.", "Told again when the way leads back over it."),
    "in_drill": Phrase("Lệnh chạy cả khi diễn tập.", "The command may run in a drill too."),
    "references": Phrase("Tài liệu nên đọc.", "Texts worth reading beside it."),
    "tags": Phrase("Từ để tìm.", "Words to find it by."),
    "attack": Phrase("Kỹ thuật MITRE ATT&CK: T1486.", "MITRE ATT&CK techniques: T1486."),
  ]

  private static let field: [String: Phrase] = [
    "type": Phrase(
      "Kiểu trả lời: chọn kiểu hẹp nhất.", "What kind of answer: choose the narrowest."),
    "label": Phrase("Câu hỏi như người trả lời thấy.", "The question as people see it."),
    "required": Phrase(
      "Có bắt buộc trả lời không; không ghi là có.",
      "Whether it must be answered; yes where left out."),
    "options": Phrase("Các lựa chọn.", "The answers to choose from."),
    "of": Phrase("Kiểu của từng mục trong danh sách.", "The type of a list's items."),
    "help": Phrase("Giải thích thêm.", "More about the question."),
    "example": Phrase("Một trả lời mẫu.", "An answer as it might be."),
    "unit": Phrase("Đơn vị đo.", "The unit it is measured in."),
    "pattern": Phrase(
      "Biểu thức chính quy mà cả trả lời phải khớp.",
      "A regular expression the whole answer matches."),
    "min": Phrase("Số, độ dài hoặc số mục ít nhất.", "The least number, length or count."),
    "max": Phrase("Số, độ dài hoặc số mục nhiều nhất.", "The greatest number, length or count."),
    "personal": Phrase(
      "Dữ liệu cá nhân: xóa được khỏi nhật ký.", "Personal data: it can be erased from the record."),
  ]

  /// The keys of the mappings with few of them.
  private static let small: [String: Phrase] = [
    "role.title": Phrase("Tên vai trò.", "What the part is called."),
    "role.contact": Phrase("Đầu mối trong danh bạ.", "An id in the contacts directory."),
    "reference.title": Phrase("Tên tài liệu.", "What the text is called."),
    "reference.url": Phrase("Địa chỉ web.", "Its address on the web."),
    "approval.by": Phrase("Ai duyệt.", "Who approved it."),
    "approval.on": Phrase("Ngày duyệt.", "On which day."),
    "approval.document": Phrase("Số văn bản.", "By which document."),
    "decision.question": Phrase("Câu hỏi.", "The question."),
    "decision.options": Phrase(
      "Ít nhất hai phương án, trong đó một phương án không quay lại.",
      "Two options at least, one of which does not go back."),
    "option.label": Phrase("Phương án như người chọn thấy.", "The option as people see it."),
    "option.back_to": Phrase(
      "Bước quay lại: chính bước này hoặc một bước chắc chắn đã qua.",
      "The step to go back to: this one or one surely before it."),
    "notify.to": Phrase("Đầu mối trong danh bạ.", "Ids in the contacts directory."),
    "notify.message": Phrase("Mẫu trong templates/.", "A template in templates/."),
    "deadline.rule": Phrase("Quy định trong rules/.", "A rule in rules/."),
    "deadline.within": Phrase("Thời hạn tự đặt: 30m, 24h.", "The author's own limit: 30m, 24h."),
    "deadline.from": Phrase(
      "Tính từ lúc xong một bước, hoặc từ một mục giờ.",
      "Counted from a step's end, or from a time given in a field."),
    "run.argv": Phrase(
      "Chương trình và từng tham số; không qua shell.", "The program and its arguments; no shell."),
    "run.timeout": Phrase(
      "Lệnh được chạy bao lâu; không ghi là 60s.", "How long it may run; 60s where left out."),
    "approve.role": Phrase("Vai trò của người duyệt.", "The role of who approves."),
    "wait.for": Phrase("Chờ bao lâu.", "How long."),
    "wait.from": Phrase(
      "Tính từ lúc xong bước nào; không ghi là từ lúc sẵn sàng.",
      "From the end of which step; from when it became ready where left out."),
    "opens.playbook": Phrase("Mã kịch bản.", "The playbook's id."),
    "opens.with": Phrase("Giá trị cho `inputs` của nó.", "Values for its `inputs`."),
    "inject.id": Phrase(
      "Tên gọi trong hồ sơ; không trùng.", "What the record knows it by; each its own."),
    "inject.at": Phrase(
      "Bao lâu sau khi mở lượt, theo giờ của diễn tập: 30m, 2h.",
      "How long after the opening, in the drill's time: 30m, 2h."),
    "inject.text": Phrase("Điều người diễn tập thấy.", "What those who drill are shown."),
    "text.vi": Phrase("Tiếng Việt.", "In Vietnamese."),
    "text.en": Phrase("Tiếng Anh.", "In English."),
  ]
}
