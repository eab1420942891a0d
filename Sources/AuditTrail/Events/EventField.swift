/// The names of the top-level fields that the trail itself reads; all others are the engine's.
enum EventField: String {
  case v, log, seq, run, rseq, kind, at, act
  case count, root
  case how, sha256
  case files
  case targetSeq = "target_seq"
  case targetLog = "target_log"
  case path
  case vkey, key
  case lastSize = "last_size"

  /// What every event holds.
  static let required: [EventField] = [.v, .log, .seq, .run, .rseq, .kind, .at, .act]

  /// The field whose name stands in these bytes, found without making a String of them.
  ///
  /// Length and last byte leave one candidate each, whose spelling is then compared.
  init?(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    let candidate: EventField? =
      switch (name.count, bytes[name.upperBound - 1]) {
      case (1, UInt8(ascii: "v")): .v
      case (2, UInt8(ascii: "t")): .at
      case (3, UInt8(ascii: "g")): .log
      case (3, UInt8(ascii: "y")): .key
      case (3, UInt8(ascii: "n")): .run
      case (3, UInt8(ascii: "q")): .seq
      case (3, UInt8(ascii: "t")): .act
      case (3, UInt8(ascii: "w")): .how
      case (4, UInt8(ascii: "d")): .kind
      case (4, UInt8(ascii: "h")): .path
      case (4, UInt8(ascii: "y")): .vkey
      case (4, UInt8(ascii: "q")): .rseq
      case (4, UInt8(ascii: "t")): .root
      case (5, UInt8(ascii: "s")): .files
      case (5, UInt8(ascii: "t")): .count
      case (6, UInt8(ascii: "6")): .sha256
      case (9, UInt8(ascii: "e")): .lastSize
      case (10, UInt8(ascii: "q")): .targetSeq
      case (10, UInt8(ascii: "g")): .targetLog
      default: nil
      }
    guard let candidate else { return nil }
    var offset = name.lowerBound
    for byte in candidate.rawValue.utf8 {
      guard bytes[offset] == byte else { return nil }
      offset += 1
    }
    self = candidate
  }

  /// The required field's bit in a set of those seen; zero for the others.
  var requiredBit: UInt8 {
    switch self {
    case .v: 1
    case .log: 2
    case .seq: 4
    case .run: 8
    case .rseq: 16
    case .kind: 32
    case .at: 64
    case .act: 128
    case .count, .root, .how, .sha256, .files, .targetSeq, .targetLog, .path, .vkey, .key,
      .lastSize:
      0
    }
  }
}
