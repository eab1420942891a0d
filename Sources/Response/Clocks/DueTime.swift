import Playbooks

extension DeadlineRule {
  /// When a clock that starts at a moment is due; nil where there is no due time.
  package func due(from start: Int64, in zone: Zone) -> Int64? {
    switch limit {
    case .elapsed(let ms): return start + ms
    case .days(let count): return zone.moment(Int64(count), daysAfter: start)
    case .months(let count): return zone.moment(count, monthsAfter: start)
    case .atOnce: return nil
    case .workingDays(let count, let holidays):
      var days: Int64 = 0
      var left = count
      while left > 0 {
        days += 1
        let wall = zone.wall(at: zone.moment(days, daysAfter: start))
        if isWorked(wall, but: holidays) { left -= 1 }
      }
      return zone.moment(days, daysAfter: start)
    case .before(let month, let dayOfMonth):
      let now = zone.wall(at: start)
      // 29 February may be eight years away.
      for year in now.year...(now.year + 8) {
        guard let wall = WallTime(year: year, month: month, day: dayOfMonth) else { continue }
        let moment = zone.moment(of: wall)
        if moment > start { return moment }
      }
      return nil
    }
  }

  private func isWorked(_ wall: WallTime, but holidays: [String]) -> Bool {
    let day = wall.date
    guard !holidays.contains(day) else { return false }
    return daysOff?.isWorked(day, weekday: wall.weekday) ?? (wall.weekday <= 5)
  }

  /// Whether the days up to a moment are more than the rule's calendar knows.
  package func runsPastCalendar(due: Int64?, from start: Int64, in zone: Zone) -> Bool {
    guard let daysOff, let due else { return false }
    return daysOff.validTo < zone.wall(at: due).date
      || zone.wall(at: start).date < daysOff.validFrom
  }
}

extension Zone {
  /// The moment whole months later at which the wall clock shows the same time: on the same day of
  /// the month, or the last one that the month has.
  fileprivate func moment(_ months: Int, monthsAfter start: Int64) -> Int64? {
    let wall = wall(at: start)
    let count = wall.year * 12 + wall.month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    let day = min(wall.day, WallTime.days(in: month, of: year))
    let rest = start - start.flooredDivision(by: 1000) * 1000
    return WallTime(
      year: year, month: month, day: day, hour: wall.hour, minute: wall.minute,
      second: wall.second
    ).map { moment(of: $0) + rest }
  }

  /// The moment whole days later at which the wall clock shows the same time.
  fileprivate func moment(_ days: Int64, daysAfter start: Int64) -> Int64 {
    let seconds = wall(at: start).secondsSince1970 + days * 86_400
    let rest = start - start.flooredDivision(by: 1000) * 1000
    return moment(of: WallTime(secondsSince1970: seconds)) + rest
  }
}
