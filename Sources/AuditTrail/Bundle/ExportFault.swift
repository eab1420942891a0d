/// Why a run cannot be exported, as facts.
package enum ExportFault: Error, Hashable, Sendable {
  /// No checkpoint covers so many events of the log, and none can be made for it any more.
  case noCheckpoint(size: Int64)
  /// Something stands where the bundle should go.
  case targetExists(path: String)
  /// A file or a text that an event names is gone or changed.
  case fileUnfit(Finding)
  /// The older note is of another log.
  case sinceOtherLog(origin: KeyName)
  /// The trail does not begin with what the older note was taken of.
  case sinceDiffers(size: Int64)
  /// The older note is past all checkpoints that there are.
  case sincePastEnd(size: Int64)
  /// The bundle cannot be written where it should go; nothing of it is left there.
  case notWritten(path: String, TrailFault)
  /// The trail cannot be read.
  case trail(TrailFault)
}
