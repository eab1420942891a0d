import Response

/// Words that stand on screens and in lists.
enum ViewWords {
  static let yes = Phrase("có", "yes")
  static let no = Phrase("không", "no")
  static let redacted = Phrase("‹đã che›", "‹redacted›")
  static let none = Phrase("chưa có", "none")

  // MARK: A run's head

  static let drillLine = Phrase(
    "*** DIỄN TẬP: không thông báo ra ngoài, không phải sự cố thật ***",
    "*** DRILL: tell nobody outside, this is not a real incident ***")
  static let run = Phrase("Lượt chạy", "Run")
  static let playbook = Phrase("Kịch bản", "Playbook")
  static let actor = Phrase("Người thao tác", "Acting")
  static let nobody = Phrase("chưa rõ", "nobody named")
  static let opened = Phrase("Mở lúc", "Opened")
  static let detected = Phrase("Phát hiện lúc", "Detected")
  static let assumed = Phrase("(lấy theo lúc mở, chưa ai nhập)", "(taken from the opening; nobody said)")
  static let elapsed = Phrase("Đã qua kể từ lúc phát hiện", "Since detection")
  static let people = Phrase("Người tham gia", "People")
  static let responsible = Phrase("chịu trách nhiệm", "responsible")
  static let progress = Phrase("Tiến độ", "Progress")
  static let steps = Phrase("Các bước", "Steps")
  static let clocks = Phrase("Thời hạn", "Deadlines")
  static let head = Phrase("Đầu nhật ký", "Trail head")
  static let ended = Phrase("Kết thúc", "Ended")
  static let inputs = Phrase("Thông tin ban đầu", "Inputs")
  static let incident = Phrase("Sự cố", "Incident")
  static let severity = Phrase("Mức độ", "Severity")
  static let offer = Phrase("Chờ nhận bàn giao ca", "Handover offered")
  static let openedDespite = Phrase("Mở dù kịch bản còn lỗi", "Opened despite faults")
  static let commandsAllowed = Phrase("Được phép chạy lệnh", "Commands are allowed")

  /// `7/12 bước đã giải quyết`.
  static func settled(_ count: Int, of all: Int) -> Phrase {
    Phrase("\(count)/\(all) bước đã giải quyết", "\(count) of \(counted(all, "step")) settled")
  }

  // MARK: Clocks

  static func countedFrom(_ moment: String) -> Phrase {
    Phrase("tính từ \(moment)", "counted from \(moment)")
  }

  static let assumedStart = Phrase(
    "chưa ai nhập giờ phát hiện, lấy theo lúc mở", "no detection time given, taken from the opening")

  /// What is left of a clock, or what became of it.
  static func stand(of clock: ClockLine, now: Int64, zone: Zone) -> Phrase {
    let due = clock.due.map { TimeText.clock($0, in: zone, now: now) }
    let elapsed = TimeText.duration(now - clock.start)
    let left = TimeText.duration((clock.due ?? now) - now)
    switch (clock.status, due) {
    case (.possible, let due?):
      return Phrase(
        "có thể áp dụng, còn \(left.vi), hạn \(due)", "may apply, \(left.en) left, due \(due)")
    case (.possible, nil):
      return Phrase("có thể áp dụng, phải làm ngay, đã qua \(elapsed.vi)",
        "may apply, at once, \(elapsed.en) gone")
    case (.running, let due?): return Phrase("còn \(left.vi), hạn \(due)", "\(left.en) left, due \(due)")
    case (.running, nil), (.late, nil):
      return Phrase("phải làm ngay, đã qua \(elapsed.vi)", "at once, \(elapsed.en) gone")
    case (.late, let due?):
      return Phrase("TRỄ \(left.vi), hạn \(due)", "LATE by \(left.en), was due \(due)")
    case (.met, _): return met(clock, now: now, zone: zone)
    case (.waived, _): return Phrase("đã miễn vì bước bị bỏ qua", "waived: the step was skipped")
    case (.cancelled, _): return Phrase("không áp dụng", "not applicable")
    }
  }

  private static func met(_ clock: ClockLine, now: Int64, zone: Zone) -> Phrase {
    let moment = TimeText.clock(clock.met ?? now, in: zone, now: now)
    guard clock.late > 0 else { return Phrase("đã đáp ứng lúc \(moment)", "met at \(moment)") }
    let late = TimeText.duration(clock.late)
    return Phrase("đáp ứng lúc \(moment), trễ \(late.vi)", "met at \(moment), late by \(late.en)")
  }
}

// MARK: - Steps

extension ViewWords {
  static let role = Phrase("Vai trò", "Role")
  static let state = Phrase("Trạng thái", "State")
  static let reason = Phrase("lý do", "reason")
  static let override = Phrase("vượt quy tắc vì", "past a rule because")
  static let evidence = Phrase("chứng cứ", "evidence")
  static let caution = Phrase("CHÚ Ý", "CAUTION")
  static let danger = Phrase(
    "Việc này không làm lại được. Trước khi làm sẽ hỏi gõ đúng tên mục.",
    "This cannot be undone. You will be asked to type the item's name first.")
  static let unanswered = Phrase("chưa trả lời", "not answered")
  static let notRequired = Phrase("không bắt buộc", "not required")
  static let optional = Phrase(
    "Bước tùy chọn: bỏ qua được với lý do “không cần”.",
    "An optional step: it can be skipped as “not needed”.")
  static let approval = Phrase("Duyệt", "Approval")
  static let wait = Phrase("Chờ", "Wait")
  static let command = Phrase("Lệnh", "Command")
  static let opens = Phrase("Mở thêm kịch bản", "Opens another playbook")
  static let reference = Phrase("Tham khảo", "See")
  static let message = Phrase("Nội dung", "Message")
  static let otherSteps = Phrase("Bước khác làm được ngay", "Other steps open now")
  static let drillStamp = Phrase("[DIỄN TẬP]", "[DRILL]")
  static let drillNotice = Phrase(
    "DIỄN TẬP: không gọi, không gửi ra ngoài; chỉ ghi lại như đã làm.",
    "DRILL: do not call or send anything outside; only record it as if done.")

  static func visit(_ number: Int) -> Phrase { Phrase("lần \(number)", "visit \(number)") }
  static func since(_ time: String) -> Phrase { Phrase("từ \(time)", "since \(time)") }
  static func estimate(_ duration: Phrase) -> Phrase {
    Phrase("khoảng \(duration.vi)", "about \(duration.en)")
  }
  static func example(_ text: String) -> Phrase { Phrase("ví dụ: \(text)", "example: \(text)") }
  static func before(_ answer: String) -> Phrase {
    Phrase("lần trước: \(answer)", "last time: \(answer)")
  }
  static func evidenceNeeded(have count: Int) -> Phrase {
    Phrase("bắt buộc, đã có \(count)", "required, \(count) so far")
  }
  static func waitFor(_ duration: Phrase, _ step: String?) -> Phrase {
    guard let step else {
      return Phrase("\(duration.vi) trước khi báo xong", "\(duration.en) before it is done")
    }
    return Phrase("\(duration.vi) kể từ khi xong `\(step)`", "\(duration.en) from the end of `\(step)`")
  }
  static func commandLimit(_ limit: Phrase) -> Phrase {
    Phrase(
      "Chỉ chạy khi đồng ý, không qua shell, tối đa \(limit.vi).",
      "Run only after a yes, without a shell, \(limit.en) at most.")
  }
  static func commandIncomplete(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase("Chưa chạy được, còn thiếu: \(list.vi)", "Cannot run yet, still unknown: \(list.en)")
  }
  static func toFill(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase("Còn phải điền: \(list.vi)", "Still to fill in: \(list.en)")
  }
}

// MARK: - Contacts

extension ViewWords {
  static let hotline = Phrase("đường dây nóng", "hotline")
  static let noNumber = Phrase("chưa có số hay địa chỉ nào", "no number or address known")

  static func stale(verified day: String?) -> Phrase {
    guard let day else {
      return Phrase("⚠ chưa ai gọi thử số này", "⚠ nobody has verified this contact")
    }
    return Phrase("⚠ gọi thử lần cuối \(day), quá 90 ngày", "⚠ last verified \(day), over 90 days ago")
  }

  static func staleCount(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "\(count)/\(all) đầu mối chưa kiểm tra hoặc kiểm tra đã quá 90 ngày.",
      "\(count) of \(counted(all, "contact")) never verified, or not for over 90 days.")
  }

  static func asOf(_ day: String) -> Phrase { Phrase("theo nguồn ngày \(day)", "as of \(day)") }
}

// MARK: - Replay, brief, list, check

extension ViewWords {
  static let afterClose = Phrase("ghi sau khi kết thúc", "recorded after the close")
  static let unmetClocks = Phrase("Thời hạn chưa đáp ứng", "Deadlines not met")
  static let brief = Phrase("Bản bàn giao ca", "Handover brief")
  static let upTo = Phrase("Tính đến", "As of")
  static let known = Phrase("Đã biết", "Known")
  static let openSteps = Phrase("Còn phải làm", "Open")
  static let doneSteps = Phrase("Đã làm", "Done")
  static let notes = Phrase("Ghi chú, rủi ro", "Notes and risks")
  static let atOnce = Phrase("phải làm ngay", "at once")
  static let open = Phrase("đang mở", "open")
  static let noRuns = Phrase("Chưa có lượt chạy nào.", "There are no runs.")

  static func recordedBy(_ name: String) -> Phrase {
    Phrase("người ghi: \(name)", "recorded by \(name)")
  }
  static func happened(_ moment: String, as typed: String) -> Phrase {
    Phrase("xảy ra lúc \(moment) (“\(typed)”)", "happened at \(moment) (“\(typed)”)")
  }
  static func backTo(_ step: String) -> Phrase { Phrase("quay lại \(step)", "back to \(step)") }
  static func due(_ moment: String) -> Phrase { Phrase("hạn \(moment)", "due \(moment)") }
  static func lateBy(_ duration: Phrase) -> Phrase {
    Phrase("trễ \(duration.vi)", "late by \(duration.en)")
  }
  static func events(_ count: Int64) -> Phrase {
    Phrase("\(count) sự kiện", counted(count, "event"))
  }
  static func evidenceCount(_ count: Int) -> Phrase {
    Phrase("Chứng cứ: \(count) mục", "Evidence: \(counted(count, "item"))")
  }
  static func openClocks(_ count: Int, late: Int) -> Phrase {
    guard late > 0 else {
      return Phrase("\(count) thời hạn chưa đáp ứng", "\(counted(count, "deadline")) not met")
    }
    return Phrase(
      "\(count) thời hạn chưa đáp ứng, \(late) TRỄ",
      "\(counted(count, "deadline")) not met, \(late) LATE")
  }
  static func checked(steps: Int?, errors: Int, warnings: Int) -> Phrase {
    let size = steps.map { Phrase("\($0) bước, ", "\(counted($0, "step")), ") }
      ?? Phrase("không dựng được, ", "no graph, ")
    return size
      + Phrase(
        "\(errors == 0 ? "không" : "\(errors)") lỗi, \(warnings == 0 ? "không" : "\(warnings)") cảnh báo",
        "\(errors == 0 ? "no errors" : counted(errors, "error")), "
          + (warnings == 0 ? "no warnings" : counted(warnings, "warning")))
  }
}

// MARK: - Verify

extension ViewWords {
  static let unanchored = Phrase(
    "Không có gì từ bên ngoài xác nhận nhật ký này (thiếu `--anchor`).",
    "Nothing from outside vouches for this trail (no `--anchor`).")
  static let root = Phrase("Gốc", "Root")
  static let remarks = Phrase("Lưu ý", "Remarks")
  static let afterBadVerdict = Phrase(
    "Giữ nguyên hiện trạng để điều tra. Làm tiếp: `ungcuu recover --reason LÝ_DO`.",
    "Keep everything as it is for the inquiry. To go on: `ungcuu recover --reason REASON`.")

  static func read(_ size: Int64) -> Phrase {
    Phrase("Đã đọc \(size) sự kiện.", "\(counted(size, "event")) read.")
  }
  static func firstBad(_ seq: Int64) -> Phrase {
    Phrase("Sự kiện đầu tiên không tin được: \(seq).", "First event not to be trusted: \(seq).")
  }
  static func between(_ sizes: ClosedRange<Int64>) -> Phrase {
    Phrase(
      "Bị đổi giữa sự kiện \(sizes.lowerBound) và \(sizes.upperBound).",
      "Changed between \(sizes.lowerBound) and \(sizes.upperBound) events.")
  }
  static func missing(_ count: Int64) -> Phrase {
    Phrase("Mất \(count) sự kiện cuối.", "\(counted(count, "event")) missing at the end.")
  }
  static func moreFindings(_ count: Int) -> Phrase {
    Phrase("… và \(count) phát hiện nữa.", "… and \(counted(count, "more finding")).")
  }
}
