import Foundation
import Response

extension Zone {
  /// A zone by its name in the IANA database; nil for one this machine does not know.
  ///
  /// Viet Nam's is known without asking: it has one offset, and the question costs a start-up
  /// more than all else on the first screen.
  static func named(_ name: String) -> Zone? {
    if name == Zone.vietnam.name { return .vietnam }
    guard let zone = TimeZone(identifier: name) else { return nil }
    var changes: [Change] = []
    var moment = Date(timeIntervalSince1970: 0)
    changes.append(Change(from: 0, seconds: zone.secondsFromGMT(for: moment)))
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
      changes.append(
        Change(
          from: Int64(next.timeIntervalSince1970) * 1000,
          seconds: zone.secondsFromGMT(for: next)))
      moment = next
    }
    return Zone(name: name, changes: changes)
  }
}
