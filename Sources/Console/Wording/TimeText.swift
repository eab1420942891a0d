import Response

/// Times and spans of time as people read them.
///
/// Every clock time says its zone.
package enum TimeText {
  private static let second: Int64 = 1000
  private static let minute: Int64 = 60_000
  private static let hour: Int64 = 3_600_000
  private static let day: Int64 = 86_400_000

  /// A span of time, rounded down: `3 giờ 12 phút`, `3 h 12 min`.
  ///
  /// Beyond three days it is in days: the deadlines of law are counted in hours up to 72. In
  /// milliseconds; the sign is left out.
  package static func duration(_ milliseconds: Int64) -> Phrase {
    let ms = Int64(clamping: milliseconds.magnitude)
    if ms < minute { return amount(ms / second, "giây", "s") }
    if ms < hour { return amount(ms / minute, "phút", "min") }
    if ms <= 3 * day {
      let rest = ms % hour / minute
      let hours = amount(ms / hour, "giờ", "h")
      return rest == 0 ? hours : joined(hours, amount(rest, "phút", "min"))
    }
    let rest = ms % day / hour
    let days = ms / day
    let whole = Phrase("\(days) ngày", counted(days, "day"))
    return rest == 0 ? whole : joined(whole, amount(rest, "giờ", "h"))
  }

  /// `2026-11-22 09:40 +07`.
  package static func moment(_ ms: Int64, in zone: Zone) -> String {
    let wall = zone.wall(at: ms)
    return "\(wall.date) \(wall.clock) \(offset(zone, at: ms))"
  }

  /// `2026-11-22 09:40:05 +07`.
  package static func exactMoment(_ ms: Int64, in zone: Zone) -> String {
    let wall = zone.wall(at: ms)
    return "\(wall.date) \(wall.clockWithSeconds) \(offset(zone, at: ms))"
  }

  /// `09:40 +07` on the day of `now`, with its date on another.
  package static func clock(_ ms: Int64, in zone: Zone, now: Int64) -> String {
    let wall = zone.wall(at: ms)
    guard wall.date != zone.wall(at: now).date else {
      return "\(wall.clock) \(offset(zone, at: ms))"
    }
    return moment(ms, in: zone)
  }

  /// `2026-11-22T09:40:05+07:00` (RFC 3339), for JSON.
  package static func stamp(_ ms: Int64, in zone: Zone) -> String {
    let wall = zone.wall(at: ms)
    let seconds = zone.offset(at: ms)
    return "\(wall.date)T\(wall.clockWithSeconds)" + sign(seconds) + hours(seconds) + ":"
      + minutes(seconds)
  }

  /// The zone at a moment as its distance from UTC: `+07`, `+05:30`.
  private static func offset(_ zone: Zone, at ms: Int64) -> String {
    let seconds = zone.offset(at: ms)
    let whole = sign(seconds) + hours(seconds)
    return seconds % 3600 == 0 ? whole : "\(whole):\(minutes(seconds))"
  }

  private static func sign(_ seconds: Int) -> String { seconds < 0 ? "-" : "+" }
  private static func hours(_ seconds: Int) -> String { twoDigits(abs(seconds) / 3600) }
  private static func minutes(_ seconds: Int) -> String { twoDigits(abs(seconds) / 60 % 60) }
  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func amount(_ count: Int64, _ vi: String, _ en: String) -> Phrase {
    Phrase("\(count) \(vi)", "\(count) \(en)")
  }

  private static func joined(_ left: Phrase, _ right: Phrase) -> Phrase {
    Phrase("\(left.vi) \(right.vi)", "\(left.en) \(right.en)")
  }
}
