/// Reads the times people type; the sentence about a bad one is made elsewhere.
package enum ClockText {
  /// Why a time cannot be taken.
  package enum Fault: Error, Hashable, Sendable {
    case meaningless(String)
    case inTheFuture(String)
  }

  /// A moment a person means, not after `now`.
  ///
  /// Taken: `15m ago`, `2h trước`, `15 phút trước`, `09:40`, `09:40+07:00`, `hôm qua 09:40`,
  /// `yesterday 09:40`, `2026-11-22 09:40`, `2026-11-22T09:40:00+07:00`, `22/11/2026 09:40`,
  /// `now`, `bây giờ`. A clock time without a date is the last such time not in the future; a
  /// time without a zone is the run's.
  package static func past(_ typed: String, now: Int64, zone: Zone) throws(Fault) -> Moment {
    let moment = try any(typed, now: now, zone: zone)
    guard moment.ms <= now else { throw .inTheFuture(typed) }
    return moment
  }

  /// A moment a person means, past or to come.
  package static func any(_ typed: String, now: Int64, zone: Zone) throws(Fault) -> Moment {
    let text = typed.lowercased().split(separator: " ").joined(separator: " ")
    if ["now", "bây giờ", "vừa xong"].contains(text) { return Moment(ms: now, typed: typed) }
    if let ago = ago(text) {
      guard ago <= now else { throw .meaningless(typed) }
      return Moment(ms: now - ago, typed: typed)
    }
    if let ms = moment(text.uppercased(), zone: zone) { return Moment(ms: ms, typed: typed) }
    for (word, days) in [("yesterday ", 1), ("hôm qua ", 1), ("today ", 0), ("hôm nay ", 0)]
    where text.hasPrefix(word) {
      let day = zone.wall(at: now - Int64(days) * 86_400_000)
      if let (time, offset) = time(text.dropFirst(word.count).uppercased()),
        let wall = WallTime(
          year: day.year, month: day.month, day: day.day, hour: time.0, minute: time.1,
          second: time.2)
      {
        return Moment(ms: at(wall, offset: offset, zone: zone), typed: typed)
      }
    }
    if let (time, offset) = time(text.uppercased()) {
      let shown = offset.map { Zone(name: "", seconds: $0) } ?? zone
      for back in 0...1 {
        let day = shown.wall(at: now - Int64(back) * 86_400_000)
        guard
          let wall = WallTime(
            year: day.year, month: day.month, day: day.day, hour: time.0, minute: time.1,
            second: time.2)
        else { continue }
        let ms = shown.moment(of: wall)
        if ms <= now { return Moment(ms: ms, typed: typed) }
      }
    }
    throw .meaningless(typed)
  }

  /// A date and time that stands by itself; without an offset, in the zone (UTC if none).
  package static func moment(_ text: String, zone: Zone? = nil) -> Int64? {
    let upper = text.uppercased()
    guard let split = upper.firstIndex(where: { $0 == "T" || $0 == " " }) else { return nil }
    guard let day = date(String(upper[..<split])),
      let (time, offset) = time(String(upper[upper.index(after: split)...])),
      let wall = WallTime(
        year: day.year, month: day.month, day: day.day, hour: time.0, minute: time.1,
        second: time.2)
    else { return nil }
    return at(wall, offset: offset, zone: zone ?? Zone(name: "UTC", seconds: 0))
  }

  /// A day: `2026-11-22`, `22/11/2026`.
  package static func date(_ text: String) -> WallTime? {
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    if dashed.count == 3, dashed[0].count == 4, let year = digits(dashed[0]),
      let month = digits(dashed[1]), let day = digits(dashed[2])
    {
      return WallTime(year: year, month: month, day: day)
    }
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    if slashed.count == 3, slashed[2].count == 4, let day = digits(slashed[0]),
      let month = digits(slashed[1]), let year = digits(slashed[2])
    {
      return WallTime(year: year, month: month, day: day)
    }
    return nil
  }

  private static func at(_ wall: WallTime, offset: Int?, zone: Zone) -> Int64 {
    (offset.map { Zone(name: "", seconds: $0) } ?? zone).moment(of: wall)
  }

  /// `09:40`, `9h40`, `09:40:30`, with `Z` or `+07:00` behind.
  private static func time(_ text: String) -> ((Int, Int, Int), Int?)? {
    var body = text[...]
    var offset: Int?
    if body.last == "Z" {
      offset = 0
      body = body.dropLast()
    } else if let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = body[body.index(after: sign)...].split(separator: ":")
      guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
        let hours = digits(parts[0]), let minutes = digits(parts[1]), hours <= 14, minutes < 60
      else { return nil }
      offset = (hours * 3600 + minutes * 60) * (body[sign] == "-" ? -1 : 1)
      body = body[..<sign]
    }
    let fraction = body.split(separator: ".", omittingEmptySubsequences: false)
    guard fraction.count <= 2, let whole = fraction.first else { return nil }
    if fraction.count == 2, digits(fraction[1]) == nil { return nil }
    let parts = whole.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "H" }
    guard parts.count == 2 || parts.count == 3, let hour = digits(parts[0]),
      let minute = parts[1].isEmpty && whole.hasSuffix("H") ? 0 : digits(parts[1])
    else { return nil }
    var second = 0
    if parts.count == 3 {
      guard let given = digits(parts[2]) else { return nil }
      second = given
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return ((hour, minute, second), offset)
  }

  /// `15m ago`, `15 phút trước`: milliseconds.
  private static func ago(_ text: String) -> Int64? {
    for word in [" ago", " trước"] where text.hasSuffix(word) {
      return TypedDuration.milliseconds(String(text.dropLast(word.count)))
    }
    return nil
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}

/// Reads spans of time: `90m`, `1h30m`, `24h`, `2d`, `15 phút`, `2 giờ`.
package enum TypedDuration {
  private static let units: [(words: Set<String>, ms: Int64)] = [
    (["s", "sec", "secs", "second", "seconds", "giây"], 1000),
    (["m", "min", "mins", "minute", "minutes", "phút", "p"], 60_000),
    (["h", "hour", "hours", "giờ"], 3_600_000),
    (["d", "day", "days", "ngày"], 86_400_000),
  ]

  private static let longest: Int64 = 3650 * 86_400_000

  /// Milliseconds; nil for what is no span or longer than 10 years.
  package static func milliseconds(_ text: String) -> Int64? {
    var total: Int64 = 0
    var rest = text.lowercased().filter { $0 != " " }[...]
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(number.count), let count = Int64(number) else { return nil }
      rest = rest.dropFirst(number.count)
      let word = rest.prefix { !($0.isASCII && $0.isNumber) }
      guard let unit = units.first(where: { $0.words.contains(String(word)) }) else { return nil }
      rest = rest.dropFirst(word.count)
      total += count * unit.ms
      guard total <= longest else { return nil }
    }
    return total
  }
}
