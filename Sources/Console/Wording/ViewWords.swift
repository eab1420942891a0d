import Response

/// Words that stand on screens and in lists.
enum ViewWords {
  static let yes = Phrase("có", "yes")
  static let no = Phrase("không", "no")
  static let hidden = Phrase("‹đã che›", "‹not shown›")
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
  static let assumed = Phrase(
    "(lấy theo lúc mở, chưa ai nhập)", "(taken from the opening; nobody said)")
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
    "chưa ai nhập giờ phát hiện, lấy theo lúc mở", "no detection time given, taken from the opening"
  )

  /// What a limit rests on that an author set.
  static let ownLimit = Phrase("mốc của kịch bản, không theo luật", "the playbook's own limit")

  static let groundsElsewhere = Phrase(
    "Căn cứ của từng thời hạn, và có chắc không: `ungcuu clocks`.",
    "What each deadline rests on, and how sure that is: `ungcuu clocks`.")
  static let nearest = Phrase("gấp nhất", "most pressing")

  /// What is left of a clock that still runs, in the fewest words.
  static func left(_ status: ClockStand, start: Int64, due: Int64?, now: Int64) -> Phrase {
    guard let due else {
      let elapsed = TimeText.duration(now - start)
      return Phrase("phải làm ngay, đã qua \(elapsed.vi)", "at once, \(elapsed.en) gone")
    }
    let left = TimeText.duration(due - now)
    return status == .late
      ? Phrase("TRỄ \(left.vi)", "LATE by \(left.en)")
      : Phrase("còn \(left.vi)", "\(left.en) left")
  }

  /// What is left of a clock, or what became of it.
  static func stand(of clock: ClockLine, now: Int64, zone: Zone) -> Phrase {
    let due = clock.due.map { TimeText.clock($0, in: zone, now: now) }
    let left = Self.left(clock.status, start: clock.start, due: clock.due, now: now)
    switch (clock.status, due) {
    case (.possible, let due?):
      return Phrase(
        "có thể áp dụng, \(left.vi), hạn \(due)", "may apply, \(left.en), due \(due)")
    case (.possible, nil):
      return Phrase("có thể áp dụng, \(left.vi)", "may apply, \(left.en)")
    case (.running, let due?): return Phrase("\(left.vi), hạn \(due)", "\(left.en), due \(due)")
    case (.running, nil), (.late, nil): return left
    case (.late, let due?): return Phrase("\(left.vi), hạn \(due)", "\(left.en), was due \(due)")
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
