import Response

extension Refusal.Verb {
  /// What was asked, as in “cannot …”.
  package var phrase: Phrase {
    switch self {
    case .start: Phrase("bắt đầu", "start")
    case .answer: Phrase("trả lời", "answer")
    case .done: Phrase("báo xong", "mark as done")
    case .decide: Phrase("quyết định", "decide")
    case .skip: Phrase("bỏ qua", "skip")
    case .fail: Phrase("báo không đạt", "mark as failed")
    case .reopen: Phrase("mở lại", "reopen")
    case .amend: Phrase("sửa", "amend")
    case .assign: Phrase("giao", "assign")
    case .approve: Phrase("duyệt", "approve")
    case .run: Phrase("ghi", "record")
    case .abort: Phrase("hủy", "abort")
    }
  }
}
