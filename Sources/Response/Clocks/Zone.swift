/// The clock people in a run read: a name and its offsets from UTC.
///
/// A value, so that the engine asks no machine.
package struct Zone: Hashable, Sendable {
  package let name: String
  /// From when (milliseconds since 1970 UTC) which offset (seconds) holds; in order, never empty.
  private let offsets: [Change]

  package struct Change: Hashable, Sendable {
    package let from: Int64
    package let seconds: Int

    package init(from: Int64, seconds: Int) {
      self.from = from
      self.seconds = seconds
    }
  }

  /// A zone with one offset for ever.
  package init(name: String, seconds: Int) {
    self.name = name
    offsets = [Change(from: .min, seconds: seconds)]
  }

  /// A zone whose offset changes; nil where no change is given.
  package init?(name: String, changes: [Change]) {
    guard let first = changes.first else { return nil }
    self.name = name
    offsets =
      [Change(from: .min, seconds: first.seconds)] + changes.sorted { $0.from < $1.from }
  }

  /// Indochina Time, without daylight saving since 1975: the default of a workspace.
  package static let vietnam = Zone(name: "Asia/Ho_Chi_Minh", seconds: 7 * 3600)

  /// Seconds ahead of UTC at a moment.
  package func offset(at ms: Int64) -> Int {
    offsets.last { $0.from <= ms }?.seconds ?? offsets[0].seconds
  }

  /// The wall clock at a moment.
  package func wall(at ms: Int64) -> WallTime {
    WallTime(secondsSince1970: (ms.flooredDivision(by: 1000)) + Int64(offset(at: ms)))
  }

  /// The moment a wall clock shows a time; of two, the earlier offset's.
  package func moment(of wall: WallTime) -> Int64 {
    let local = wall.secondsSince1970 * 1000
    let day: Int64 = 86_400_000
    let before = Int64(offset(at: local - day)) * 1000
    let after = Int64(offset(at: local + day)) * 1000
    let isBefore = Int64(offset(at: local - before)) * 1000 == before
    return local - (isBefore ? before : after)
  }
}

/// A date and time of day on somebody's wall, in the proleptic Gregorian calendar.
package struct WallTime: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int
  package let hour: Int
  package let minute: Int
  package let second: Int

  /// Nil for a day or a time that does not exist.
  package init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day), (0...23).contains(hour),
      (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The civil date of a count of days: Howard Hinnant's `civil_from_days`.
  init(secondsSince1970 seconds: Int64) {
    let days = seconds.flooredDivision(by: 86_400)
    let rest = Int(seconds - days * 86_400)
    let shifted = days + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// Seconds since 1970-01-01 00:00 on the same wall: Hinnant's `days_from_civil`.
  var secondsSince1970: Int64 {
    let year = Int64(month <= 2 ? year - 1 : year)
    let era = year.flooredDivision(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// 1 Monday to 7 Sunday.
  package var weekday: Int {
    let days = secondsSince1970.flooredDivision(by: 86_400)
    return Int((days + 3) - (days + 3).flooredDivision(by: 7) * 7) + 1
  }

  /// `2026-11-22`.
  package var date: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }
  /// `03:05`.
  package var clock: String { "\(padded(hour)):\(padded(minute))" }
  /// `03:05:09`.
  package var clockWithSeconds: String { "\(clock):\(padded(second))" }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int64 {
  /// Division rounding down, also below zero.
  func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
