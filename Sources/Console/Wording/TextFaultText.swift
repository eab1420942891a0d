import Playbooks

extension Language {
  /// The language's own name in both languages.
  var phrase: Phrase {
    switch self {
    case .vi: Phrase("tiếng Việt", "Vietnamese")
    case .en: Phrase("tiếng Anh", "English")
    }
  }
}

extension TemplateFault {
  /// What is wrong with a place to fill.
  var explanation: Explanation {
    switch self {
    case .unclosed:
      Explanation(
        "`{{` không có `}}` trên cùng dòng.", "`{{` has no `}}` on its line.",
        hint: Phrase(
          "Đóng lại, hoặc viết `\\{{` nếu chỉ là ngoặc.",
          "Close it, or write `\\{{` for plain braces."))
    case .badName(let name):
      Explanation(
        "`\(name)` không điền được vào chỗ này.", "`\(name)` is nothing that can be filled in.",
        hint: Phrase(
          "Ví dụ: `{{inputs.system}}`, `{{triage.hosts}}`, `{{item}}`, `{{organisation.name}}`.",
          "For example: `{{inputs.system}}`, `{{triage.hosts}}`, `{{item}}`, "
            + "`{{organisation.name}}`."
        ))
    }
  }
}

extension ConditionFault {
  /// Why the text of a condition is not one.
  var explanation: Explanation {
    switch self {
    case .expected(let wanted, let found?):
      Explanation(
        "Chỗ này cần \(wanted.phrase.vi), không phải `\(found)`.",
        "Here \(wanted.phrase.en) is wanted, not `\(found)`.")
    case .expected(let wanted, nil):
      Explanation(
        "Điều kiện hết giữa chừng: còn cần \(wanted.phrase.vi).",
        "The condition ends too soon: \(wanted.phrase.en) is wanted.")
    case .unclosed(let mark):
      Explanation("`\(mark)` chưa đóng.", "`\(mark)` is not closed.")
    case .foreignOperator(let written, let right):
      Explanation(
        "`\(written)` không dùng trong điều kiện.", "`\(written)` is not used in conditions.",
        hint: Phrase("Viết `\(right)`.", "Write `\(right)`."))
    case .badReference(let text):
      Explanation(
        "`\(text)` không phải một tên.", "`\(text)` is no name of anything.",
        hint: Phrase(
          "Ví dụ: `classify == serious`, `triage.count > 3`, `'x' in triage.hosts`.",
          "For example: `classify == serious`, `triage.count > 3`, `'x' in triage.hosts`."))
    case .tooDeep(let limit):
      Explanation("Ngoặc lồng quá \(limit) tầng.", "Nested deeper than \(limit) levels.")
    case .tooMany(let limit):
      Explanation("Quá \(limit) phép so sánh.", "More than \(counted(limit, "comparison")).")
    case .tooLong(let limit):
      Explanation(
        "Điều kiện dài quá \(limit) byte.", "The condition is longer than \(limit) bytes.")
    }
  }
}
