import Playbooks

/// Why nobody can count on a contact to answer.
package enum ContactStaleness: String, Hashable, Sendable, CaseIterable {
  case neverVerified = "never_verified"
  /// Verified more than 90 days ago.
  case verifiedLongAgo = "verified_long_ago"
  /// The day it was verified is still to come: a slip of the pen, and no call.
  case verifiedInFuture = "verified_in_future"
  /// Past its `valid_to`.
  case expired

  /// Days after which a contact that answered once must be called again.
  package static let freshDays: Int64 = 90
}

extension Contact {
  /// Why nobody can count on it at a moment; empty where somebody can.
  package func staleness(now: Int64, zone: Zone) -> [ContactStaleness] {
    let today = zone.wall(at: now).date
    // Days are written with four digits of the year: as texts they stand in their order.
    let isExpired = validTo.map { $0 < today } ?? false
    return [verification(now: now, today: today, zone), isExpired ? .expired : nil]
      .compactMap(\.self)
  }

  private func verification(now: Int64, today: String, _ zone: Zone) -> ContactStaleness? {
    guard let verified, let day = ClockText.date(verified) else { return .neverVerified }
    if verified > today { return .verifiedInFuture }
    let isLongAgo = now - zone.moment(of: day) > ContactStaleness.freshDays * 86_400_000
    return isLongAgo ? .verifiedLongAgo : nil
  }
}
