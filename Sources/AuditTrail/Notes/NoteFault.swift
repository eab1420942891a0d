/// Why bytes are no note, or no note to be believed.
package enum NoteFault: Error, Hashable, Sendable {
  /// Longer than any note of ours; the limit in bytes.
  case tooLong(limit: Int)
  /// Not UTF-8.
  case notText
  /// A control character other than a newline, at a byte counted from 0.
  case control(byte: Int)
  /// No newline at the end.
  case unfinished
  /// No empty line with signature lines behind it.
  case noSignatures
  /// More signature lines than are read.
  case tooManySignatures(limit: Int)
  /// A line, counted from 1, that is no signature line.
  case badSignatureLine(Int)
  /// A line of the signed text, counted from 1, that is not what a checkpoint has there.
  case badCheckpointLine(Int)
  /// Text that is no verifier key, or whose key id is not that of its key.
  case badKey
  /// A line, counted from 1, that is not what a proof has there.
  case badProofLine(Int)
  /// None of the signatures is by a key that is known.
  case unknownKey
  /// The signature of a known key does not hold.
  case badSignature(key: KeyID)
}
