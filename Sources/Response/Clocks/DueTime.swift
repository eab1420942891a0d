import Playbooks

extension DeadlineRule.Limit {
  /// When a clock that starts at a moment is due; nil where there is no due time.
  package func due(from start: Int64, in zone: Zone) -> Int64? {
    let day: Int64 = 86_400_000
    switch self {
    case .elapsed(let ms): return start + ms
    case .days(let count): return start + Int64(count) * day
    case .atOnce: return nil
    case .workingDays(let count, let holidays):
      var moment = start
      var left = count
      while left > 0 {
        moment += day
        let wall = zone.wall(at: moment)
        if wall.weekday <= 5, !holidays.contains(wall.date) { left -= 1 }
      }
      return moment
    case .before(let month, let dayOfMonth):
      let now = zone.wall(at: start)
      for year in [now.year, now.year + 1] {
        guard let wall = WallTime(year: year, month: month, day: dayOfMonth) else { continue }
        let moment = zone.moment(of: wall)
        if moment > start { return moment }
      }
      return nil
    }
  }
}
