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
    case .abort: Phrase("hủy", "abort")
    case .takeOver: Phrase("tiếp quản", "take over")
    case .moveEvidence: Phrase("chuyển giao chứng cứ", "hand evidence on")
    case .openEvidence: Phrase("mở xem chứng cứ", "open evidence")
    case .explain: Phrase("giải thích vì sao trễ hạn", "explain a missed deadline")
    }
  }
}

extension PassableRule {
  /// The rule, as in “passed over: …”.
  package var phrase: Phrase {
    switch self {
    case .blocked: Phrase("còn chờ bước khác", "it waited for other steps")
    case .notApplicable: Phrase("không áp dụng", "it did not apply")
    case .wait: Phrase("chưa hết thời gian chờ", "its waiting time was not over")
    case .evidence: Phrase("thiếu chứng cứ", "evidence was missing")
    case .approval: Phrase("chưa được duyệt", "approval was missing")
    }
  }
}
