import Playbooks

extension DeadlineRule.Limit {
  /// When a clock that starts at a moment is due; nil where there is no due time.
  package func due(from start: Int64, in zone: Zone) -> Int64? {
    switch self {
    case .elapsed(let ms): return start + ms
    case .days(let count): return zone.moment(Int64(count), daysAfter: start)
    case .atOnce: return nil
    case .workingDays(let count, let holidays):
      var days: Int64 = 0
      var left = count
      while left > 0 {
        days += 1
        let wall = zone.wall(at: zone.moment(days, daysAfter: start))
        if wall.weekday <= 5, !holidays.contains(wall.date) { left -= 1 }
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
}

extension Zone {
  /// The moment whole days later at which the wall clock shows the same time.
  fileprivate func moment(_ days: Int64, daysAfter start: Int64) -> Int64 {
    let seconds = wall(at: start).secondsSince1970 + days * 86_400
    let rest = start - start.flooredDivision(by: 1000) * 1000
    return moment(of: WallTime(secondsSince1970: seconds)) + rest
  }
}
