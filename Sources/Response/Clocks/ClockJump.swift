/// By how much the machine's two clocks moved between two looks at both, where that is not the same.
///
/// The wall clock says when something was; people and time servers set it. The boot clock counts
/// what passed, sleep of the machine too, and nobody sets it.
package struct ClockJump: Hashable, Sendable {
  /// What both clocks said at one moment.
  package struct Look: Hashable, Sendable {
    /// Milliseconds since 1970 UTC.
    package let at: Int64
    /// Milliseconds since the machine was booted.
    package let up: Int64

    /// The clocks at an action.
    package init(_ stamp: Stamp) { (at, up) = (stamp.at, stamp.up) }

    /// The clocks when an event was recorded.
    package init(_ event: Event) { (at, up) = (event.at, event.up) }
  }

  /// Milliseconds by which the clocks may part unnoticed.
  ///
  /// The time a server corrects little by little goes into both clocks alike, so that only steps
  /// part them. A leap second is one step, and the clocks are read one after the other, between which
  /// a busy machine may let others run: that is below two seconds. Deadlines are in hours.
  static let tolerance: Int64 = 2_000

  /// Milliseconds by which the wall clock moved.
  package let wall: Int64
  /// Milliseconds by which the boot clock moved: what really passed.
  package let up: Int64

  /// By how much the wall clock is ahead of where it would be.
  package var ahead: Int64 { wall - up }

  /// The jump between two looks of one boot; nil where the clocks agree.
  package init?(from before: Look, to after: Look) {
    (wall, up) = (after.at - before.at, after.up - before.up)
    guard ahead.magnitude > Self.tolerance else { return nil }
  }

  /// The jump that an event tells of; nil where it is another kind.
  package init?(_ event: Event) {
    guard event.kind == .clockJumped, let wall = event[.wall], let up = event[.up] else {
      return nil
    }
    (self.wall, self.up) = (wall, up)
  }

  /// The event that tells of it.
  package var draft: Draft {
    var draft = Draft(.clockJumped)
    draft.fields[.wall] = wall
    draft.fields[.up] = up
    return draft
  }
}
