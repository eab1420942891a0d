import Response

// Why nothing was explained about a deadline.

extension RefusalText {
  func noClock(_ key: StepKey) -> Explanation {
    Explanation(
      "Bước \(quoted(key)) không có thời hạn nào đã bắt đầu tính.",
      "Step \(quoted(key)) has no deadline that was started.",
      hint: Phrase("Xem các thời hạn: \(run("status")).", "See the deadlines: \(run("status"))."))
  }

  func clockNotLate(_ key: StepKey, _ stand: ClockStand) -> Explanation {
    let how: Phrase =
      switch stand {
      case .possible, .running: Phrase("chưa đến hạn", "it is not past due")
      case .met: Phrase("đã đáp ứng đúng hạn", "it was met in time")
      case .late: Phrase("vẫn còn trong hạn", "it is in time")
      case .waived: Phrase("đã miễn vì bước bị bỏ qua", "it was waived: the step was skipped")
      case .cancelled: Phrase("không áp dụng", "it does not apply")
      }
    let note = run("note", "--step \(shell(key)) …")
    return Explanation(
      "Thời hạn của \(quoted(key)) không trễ: \(how.vi).",
      "The deadline of \(quoted(key)) is not late: \(how.en).",
      hint: Phrase("Muốn ghi điều khác: \(note).", "To record something else: \(note)."))
  }
}
