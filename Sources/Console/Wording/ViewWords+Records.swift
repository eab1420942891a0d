// What is said of a record: replayed, handed over, listed, verified.

import Response

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
  /// Behind a deadline's title.
  static let aReading = Phrase("theo một cách hiểu", "a reading")
  static let isReading = Phrase(
    "là một cách hiểu, chưa phải khẳng định của cơ quan có thẩm quyền",
    "a reading, not an authority")
  static func calendarEnds(_ calendar: String, _ from: String, _ to: String) -> Phrase {
    Phrase(
      "lịch “\(calendar)” chỉ biết từ \(from) đến \(to): ngoài khoảng đó chưa trừ ngày nghỉ lễ",
      "the calendar “\(calendar)” knows \(from) to \(to) only: holidays outside are not counted")
  }
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
  static func clockJumped(_ jump: ClockJump) -> Phrase {
    let by = TimeText.duration(jump.ahead)
    return jump.ahead > 0
      ? Phrase(
        "đồng hồ máy nhảy tới \(by.vi): giờ ghi từ đây lệch so với trước",
        "the machine's clock jumped ahead by \(by.en): times from here on are by the new setting")
      : Phrase(
        "đồng hồ máy lùi lại \(by.vi): giờ ghi từ đây lệch so với trước",
        "the machine's clock jumped back by \(by.en): times from here on are by the new setting")
  }
  static func events(_ count: Int64) -> Phrase {
    Phrase("\(count) sự kiện", counted(count, "event"))
  }
  static func bytes(_ count: Int64) -> Phrase { Phrase("\(count) byte", counted(count, "byte")) }
  static func notReached(_ contact: String, _ outcome: Phrase) -> Phrase {
    Phrase("chưa báo được: \(contact) (\(outcome.vi))", "not reached: \(contact) (\(outcome.en))")
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
    let size =
      steps.map { Phrase("\($0) bước, ", "\(counted($0, "step")), ") }
      ?? Phrase("không dựng được, ", "no graph, ")
    return size + counts(errors: errors, warnings: warnings)
  }

  /// `104 tệp: 3 lỗi trong 1 tệp, không cảnh báo`, each with the number of files it is in.
  static func total(
    files: Int, errors: (count: Int, files: Int), warnings: (count: Int, files: Int)
  ) -> Phrase {
    let (inVi, inEn) = (" trong \(errors.files) tệp", " in \(errors.files)")
    let (warnVi, warnEn) = (" trong \(warnings.files) tệp", " in \(warnings.files)")
    return Phrase(
      "\(files) tệp: \(errors.count == 0 ? "không lỗi" : "\(errors.count) lỗi\(inVi)"), "
        + (warnings.count == 0 ? "không cảnh báo" : "\(warnings.count) cảnh báo\(warnVi)"),
      "\(counted(files, "file")): "
        + (errors.count == 0 ? "no errors" : counted(errors.count, "error") + inEn) + ", "
        + (warnings.count == 0 ? "no warnings" : counted(warnings.count, "warning") + warnEn))
  }

  /// Names in a folder that a check does not read.
  static func passedOver(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      "bỏ qua, vì chỉ đọc tệp `.yaml` và các thư mục rules, templates, scenarios: \(list.vi)",
      "passed over, for only `.yaml` files and the folders rules, templates and scenarios are read: "
        + list.en)
  }

  static func counts(errors: Int, warnings: Int) -> Phrase {
    Phrase(
      "\(errors == 0 ? "không" : "\(errors)") lỗi, "
        + "\(warnings == 0 ? "không" : "\(warnings)") cảnh báo",
      "\(errors == 0 ? "no errors" : counted(errors, "error")), "
        + (warnings == 0 ? "no warnings" : counted(warnings, "warning")))
  }
}

extension ViewWords {
  static let unanchored = Phrase(
    "Không có gì từ bên ngoài xác nhận nhật ký này.",
    "Nothing from outside vouches for this trail.")
  static let root = Phrase("Gốc", "Root")

  /// Up to where a key of the log signed.
  static func signedTo(_ size: Int64, of all: Int64) -> Phrase {
    Phrase(
      "Đã ký \(size)/\(all) sự kiện.", "Signed: the first \(size) of \(counted(all, "event")).")
  }

  /// Up to where something outside vouches.
  static func anchoredTo(_ size: Int64, of all: Int64) -> Phrase {
    Phrase(
      "Bên ngoài xác nhận \(size)/\(all) sự kiện đầu.",
      "Vouched for from outside: the first \(size) of \(counted(all, "event")).")
  }

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
