import Response

extension Kind {
  /// What happened, in a few words.
  package var phrase: Phrase {
    switch self {
    case .trailOpened: Phrase("mở nhật ký kiểm toán", "audit trail opened")
    case .sessionOpened: Phrase("bắt đầu phiên làm việc", "session opened")
    case .writerRecovered: Phrase("khôi phục sau lỗi ghi", "recovered after a write error")
    case .clockJumped: Phrase("đồng hồ máy nhảy", "the machine's clock jumped")
    case .runOpened: Phrase("mở lượt chạy", "run opened")
    case .runUpdated: Phrase("sửa thông tin lượt chạy", "run amended")
    case .runLinked: Phrase("nối với lượt chạy khác", "linked to another run")
    case .runCarried: Phrase("chuyển sang nhật ký mới", "carried over to a new trail")
    case .runClosed: Phrase("kết thúc lượt chạy", "run closed")
    case .runReopened: Phrase("mở lại lượt chạy", "run reopened")
    case .personNamed: Phrase("ghi tên người tham gia", "person named")
    case .roleAssigned: Phrase("nhận vai trò", "role assigned")
    case .handoverOffered: Phrase("đề nghị bàn giao ca", "handover offered")
    case .handoverAccepted: Phrase("nhận bàn giao ca", "handover accepted")
    case .handoverDeclined: Phrase("từ chối bàn giao ca", "handover declined")
    case .handoverWithdrawn: Phrase("rút đề nghị bàn giao ca", "handover withdrawn")
    case .handoverTaken: Phrase("tiếp quản ca", "handover taken")
    case .stepStarted: Phrase("bắt đầu bước", "step started")
    case .stepAnswered: Phrase("trả lời", "answered")
    case .stepDone: Phrase("xong bước", "step done")
    case .stepDecided: Phrase("quyết định", "decided")
    case .stepSkipped: Phrase("bỏ qua bước", "step skipped")
    case .stepFailed: Phrase("bước không đạt", "step failed")
    case .stepReopened: Phrase("mở lại bước", "step reopened")
    case .stepAmended: Phrase("sửa câu trả lời", "answers amended")
    case .stepAssigned: Phrase("giao bước", "step assigned")
    case .stepApproved: Phrase("ý kiến duyệt", "approval given")
    case .stepChanged: Phrase("kéo theo", "what followed")
    case .commandStarted: Phrase("chạy lệnh", "command started")
    case .commandEnded: Phrase("lệnh kết thúc", "command ended")
    case .noteAdded: Phrase("ghi chú", "note")
    case .indicatorAdded: Phrase("dấu hiệu", "indicator")
    case .evidenceAdded: Phrase("thêm chứng cứ", "evidence added")
    case .evidenceMoved: Phrase("chuyển giao chứng cứ", "evidence handed on")
    case .noticeSent: Phrase("thông báo", "notice sent")
    case .clockStarted: Phrase("bắt đầu tính thời hạn", "deadline started")
    case .clockMet: Phrase("đã đáp ứng thời hạn", "deadline met")
    case .clockWaived: Phrase("miễn thời hạn (bước bị bỏ qua)", "deadline waived (step skipped)")
    case .clockCancelled:
      Phrase("hủy thời hạn (không áp dụng)", "deadline cancelled (not applicable)")
    }
  }
}
