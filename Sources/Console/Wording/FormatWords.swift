import Playbooks

// What the parts of a playbook are called.

extension MappingKind {
  var phrase: Phrase {
    switch self {
    case .playbook: Phrase("kịch bản", "a playbook")
    case .input: Phrase("thông tin ban đầu (`inputs`)", "an input")
    case .field: Phrase("mục hỏi (`record`)", "a field")
    case .role: Phrase("vai trò", "a role")
    case .reference: Phrase("tài liệu tham khảo", "a reference")
    case .approval: Phrase("`approved`", "`approved`")
    case .step: Phrase("bước", "a step")
    case .decision: Phrase("`decide`", "`decide`")
    case .option: Phrase("phương án", "an option")
    case .notify: Phrase("`notify`", "`notify`")
    case .deadline: Phrase("`deadline`", "`deadline`")
    case .run: Phrase("`run`", "`run`")
    case .approve: Phrase("`approve`", "`approve`")
    case .wait: Phrase("`wait`", "`wait`")
    case .opens: Phrase("`opens`", "`opens`")
    case .text: Phrase("văn bản hai ngôn ngữ", "a text in two languages")
    case .rules: Phrase("tệp thời hạn", "a file of rules")
    case .rule: Phrase("thời hạn", "a rule")
    case .limit: Phrase("`limit`", "`limit`")
    case .calendar: Phrase("tệp lịch", "a calendar")
    case .directory: Phrase("danh bạ", "the contacts directory")
    case .contact: Phrase("đầu mối", "a contact")
    case .template: Phrase("mẫu văn bản", "a notice template")
    case .organisation: Phrase("tệp đơn vị", "the organisation file")
    case .mail: Phrase("cấu hình gửi thư", "the mail settings")
    case .inject: Phrase("tình tiết (`injects`)", "an inject")
    case .scenario: Phrase("tình huống", "a scenario")
    case .entry: Phrase("mục của `script`", "an entry of `script`")
    case .told: Phrase("`told`", "`told`")
    case .facts: Phrase("`update`", "`update`")
    case .expectation: Phrase("`expect`", "`expect`")
    case .form: Phrase("biểu mẫu", "a form")
    case .formHeading: Phrase("`heading` của biểu mẫu", "`heading` of a form")
    case .formText: Phrase("đoạn chữ của biểu mẫu", "a text of a form")
    case .formField: Phrase("ô điền của biểu mẫu", "a field of a form")
    case .formChoice: Phrase("ô chọn của biểu mẫu", "a choice of a form")
    case .formTable: Phrase("bảng của biểu mẫu", "a table of a form")
    case .formColumn: Phrase("cột của bảng", "a column of a table")
    case .formCount: Phrase("`count`", "`count`")
    case .system: Phrase("hệ thống của đơn vị", "a system of the organisation")
    }
  }
}

extension ReadingFault.Shape {
  var phrase: Phrase {
    switch self {
    case .text: Phrase("chữ", "text")
    case .list: Phrase("danh sách", "a list")
    case .mapping: Phrase("nhóm khóa: giá trị", "a mapping")
    case .nothing: Phrase("chỗ trống", "nothing")
    }
  }
}

extension ReadingFault.IDKind {
  var phrase: Phrase {
    switch self {
    case .playbook: Phrase("id kịch bản", "a playbook's id")
    case .step: Phrase("id bước", "a step's id")
    case .role: Phrase("id vai trò", "a role's id")
    case .option: Phrase("id phương án", "an option's id")
    case .field: Phrase("tên mục hỏi", "a field's name")
    case .input: Phrase("tên thông tin ban đầu", "an input's name")
    case .rule: Phrase("id thời hạn", "a rule's id")
    case .calendar: Phrase("id lịch", "a calendar's id")
    case .contact: Phrase("id đầu mối", "a contact's id")
    case .template: Phrase("id mẫu văn bản", "a template's id")
    case .scenario: Phrase("id tình huống", "a scenario's id")
    case .inject: Phrase("id tình tiết", "an inject's id")
    case .form: Phrase("id biểu mẫu", "a form's id")
    case .system: Phrase("id hệ thống", "a system's id")
    }
  }

  /// What such an id looks like.
  var pattern: Phrase {
    switch self {
    case .playbook, .step, .role, .rule, .calendar, .contact, .template, .scenario, .inject, .form,
      .system:
      Phrase(
        "Dùng chữ thường a-z, số và `-`, bắt đầu bằng chữ: `web-server-2`.",
        "Use a-z, digits and `-`, a letter first: `web-server-2`.")
    case .field, .input:
      Phrase(
        "Dùng chữ thường a-z, số và `_`, bắt đầu bằng chữ: `seen_at`.",
        "Use a-z, digits and `_`, a letter first: `seen_at`.")
    case .option:
      Phrase(
        "Dùng chữ thường a-z, số và `-`, bắt đầu bằng chữ, rồi ghi tên đầy đủ vào `label`.",
        "Use a-z, digits and `-`, a letter first, and write the full words under `label`.")
    }
  }
}

extension ValueType.Kind {
  var phrase: Phrase {
    switch self {
    case .option: Phrase("một lựa chọn", "an option")
    case .yesno: Phrase("có hoặc không", "a yes or no")
    case .number: Phrase("số", "a number")
    case .time: Phrase("thời điểm", "a time")
    case .date: Phrase("ngày", "a date")
    case .duration: Phrase("khoảng thời gian", "a span of time")
    case .text: Phrase("chữ", "text")
    case .list: Phrase("danh sách", "a list")
    }
  }
}

extension Diagnostic.Severity {
  /// Before the sentence; the same in both languages, for tools that read it.
  var word: String { rawValue }
}

extension ConditionFault.Wanted {
  var phrase: Phrase {
    switch self {
    case .reference: Phrase("một tên như `step.field`", "a name such as `step.field`")
    case .value: Phrase("một giá trị", "a value")
    case .operator: Phrase("một phép so sánh như `==`", "a comparison such as `==`")
    case .list: Phrase("một danh sách như `[a, b]`", "a list such as `[a, b]`")
    case .comma: Phrase("dấu phẩy hoặc `]`", "a comma or `]`")
    case .end: Phrase("`and`, `or` hoặc hết điều kiện", "`and`, `or` or the end")
    }
  }
}
