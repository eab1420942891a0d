import Response

/// What `ungcuu stats` says.
package enum StatsWords {
  static let milestones = Phrase("Từ lúc phát hiện", "From the detection")
  static let deadlines = Phrase("Thời hạn", "Deadlines")
  static let waits = Phrase(
    "Nơi lượt chạy chờ: bước đã làm được mà chưa ai làm",
    "Where runs wait: steps that could begin and that nobody had begun")
  static let noWaits = Phrase("không bước nào chờ quá một phút", "no step waited over a minute")
  static let noDeadlines = Phrase("không có thời hạn nào", "no deadlines")

  static func runs(_ count: Int, drills: Bool) -> Phrase {
    drills
      ? Phrase("\(count) lượt diễn tập", counted(count, "drill"))
      : Phrase("\(count) lượt thật", counted(count, "live run"))
  }

  /// `trung vị 3 giờ, từ 2 giờ đến 5 giờ, 4 lượt`; of one, that alone.
  static func spread(_ spread: RunStatistics.Spread) -> Phrase {
    let median = TimeText.duration(spread.median)
    guard spread.count > 1 else { return median }
    let (least, greatest) = (TimeText.duration(spread.least), TimeText.duration(spread.greatest))
    return Phrase(
      "trung vị \(median.vi), từ \(least.vi) đến \(greatest.vi), \(spread.count) lần",
      "median \(median.en), from \(least.en) to \(greatest.en), \(counted(spread.count, "time"))")
  }

  static func none(of milestone: RunFigures.Milestone) -> Phrase {
    milestone.phrase + Phrase(": chưa lượt nào", ": no run yet")
  }

  /// Runs that no figure is taken of.
  package static func leftOut(void: Int, others: Int, drills: Bool) -> Phrase? {
    var parts: [Phrase] = []
    if void > 0 {
      parts.append(
        Phrase("\(void) lượt vô hiệu", "\(counted(void, "run")) opened by mistake"))
    }
    if others > 0 {
      parts.append(
        drills
          ? Phrase("\(others) lượt thật", counted(others, "live run"))
          : Phrase(
            "\(others) lượt diễn tập (xem bằng --drills)",
            "\(counted(others, "drill")) (see them with --drills)"))
    }
    guard let first = parts.first else { return nil }
    let all = parts.dropFirst().reduce(first) { $0 + Phrase(both: ", ") + $1 }
    return Phrase("không kể ", "left out: ") + all + Phrase(both: ".")
  }
}
