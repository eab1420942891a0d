import Playbooks
import Response

// Words for what the record says in its own: statuses, marks, outcomes.

extension Status {
  package var phrase: Phrase {
    switch self {
    case .blocked: Phrase("đang chờ", "blocked")
    case .ready: Phrase("sẵn sàng", "ready")
    case .active: Phrase("đang làm", "active")
    case .done: Phrase("đã xong", "done")
    case .skipped: Phrase("đã bỏ qua", "skipped")
    case .failed: Phrase("không đạt", "failed")
    case .notApplicable: Phrase("không áp dụng", "not applicable")
    }
  }
}

extension Why {
  package var phrase: Phrase {
    switch self {
    case .conditionFalse: Phrase("điều kiện không đúng", "its condition is false")
    case .conditionUnknown: Phrase("chưa rõ điều kiện", "condition unknown")
    case .conditionNotApplicable:
      Phrase("điều kiện dựa trên bước không áp dụng", "its condition reads a step not applicable")
    case .needsNotApplicable:
      Phrase("mọi bước trước đều không áp dụng", "every step it needs is not applicable")
    case .listEmpty: Phrase("danh sách trống", "its list is empty")
    case .listUnknown: Phrase("chưa rõ danh sách", "list unknown")
    case .listPending: Phrase("chưa có danh sách", "its list is not given yet")
    case .listNotApplicable:
      Phrase("danh sách thuộc bước không áp dụng", "its list is of a step not applicable")
    case .itemGone: Phrase("mục đã bị rút khỏi danh sách", "its item was taken off the list")
    case .outdated:
      Phrase("có thể đã cũ: bước trước đã thay đổi", "outdated: what it rests on changed")
    }
  }
}

extension RunState.Ending.Result {
  package var phrase: Phrase {
    switch self {
    case .completed: Phrase("đã hoàn thành", "completed")
    case .aborted: Phrase("đã hủy", "aborted")
    case .void: Phrase("vô hiệu (mở nhầm)", "void (opened by mistake)")
    }
  }
}

extension Response.Opening.Mode {
  package var phrase: Phrase {
    switch self {
    case .live: Phrase("THẬT", "LIVE")
    case .drill: Phrase("DIỄN TẬP", "DRILL")
    }
  }
}

extension Visit.Approval.Verdict {
  package var phrase: Phrase {
    switch self {
    case .approved: Phrase("đã duyệt", "approved")
    case .rejected: Phrase("không duyệt", "rejected")
    }
  }
}

extension Notice.Outcome {
  package var phrase: Phrase {
    switch self {
    case .sent: Phrase("đã gửi", "sent")
    case .answered: Phrase("đã trả lời", "answered")
    case .noAnswer: Phrase("không trả lời", "no answer")
    case .failed: Phrase("không gửi được", "failed")
    case .unknown: Phrase("không rõ đã tới chưa", "unknown whether it was taken")
    }
  }
}

extension Evidence.How {
  package var phrase: Phrase {
    switch self {
    case .copied: Phrase("đã chép vào kho", "copied")
    case .referenced: Phrase("để nguyên chỗ cũ", "referenced")
    case .described: Phrase("chỉ mô tả", "described")
    }
  }
}

extension CommandOutcome.How {
  package var phrase: Phrase {
    switch self {
    case .exit: Phrase("đã kết thúc", "ended")
    case .signal: Phrase("bị dừng bởi tín hiệu", "stopped by a signal")
    case .timeout: Phrase("quá thời gian cho phép", "timed out")
    case .unknown: Phrase("không rõ kết quả", "outcome unknown")
    }
  }
}

extension DeadlineRule.Certainty {
  package var phrase: Phrase {
    switch self {
    case .high: Phrase("đã đọc trong văn bản", "read in the legal text")
    case .medium: Phrase("theo báo chí, bên thứ ba", "reported by others")
    case .unconfirmed: Phrase("CHƯA XÁC NHẬN", "UNCONFIRMED")
    }
  }
}

extension Step.Phase {
  package var phrase: Phrase {
    switch self {
    case .prepare: Phrase("chuẩn bị", "prepare")
    case .detect: Phrase("phát hiện", "detect")
    case .analyse: Phrase("phân tích", "analyse")
    case .isolate: Phrase("cô lập", "isolate")
    case .eradicate: Phrase("gỡ bỏ", "eradicate")
    case .restore: Phrase("khôi phục", "restore")
    case .notify: Phrase("thông báo", "notify")
    case .report: Phrase("báo cáo", "report")
    case .review: Phrase("đánh giá", "review")
    }
  }
}
