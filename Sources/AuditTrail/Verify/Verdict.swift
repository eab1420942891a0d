/// What a verification comes to: a function of what can be seen, not of what was done.
package enum Verdict: String, Hashable, Sendable {
  /// Nothing seen speaks against the trail.
  case intact = "INTACT"
  /// The trail contradicts itself or our own heads.
  case tampered = "TAMPERED"
  /// The trail is whole, but shorter than it once was.
  case rolledBack = "ROLLED_BACK"
  /// Something the trail needs or names is not there.
  case missing = "MISSING"
  /// The trail is whole and long enough, but not the one an outside head was taken of.
  case forked = "FORKED"
  /// Nothing could be said: the trail is not there or cannot be read.
  case couldNotRun = "COULD_NOT_RUN"
}
