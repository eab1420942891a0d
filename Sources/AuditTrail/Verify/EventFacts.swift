/// What the verifier needs of one event, found by field names alone; it knows no kind.
struct EventFacts {
  /// A commitment and where it stands.
  struct PersonalValue {
    var path: String
    var digest: Digest
  }

  /// The required fields seen, by `EventField.requiredBit`.
  var seen: UInt8 = 0
  /// The log's id, as a range of the body's bytes.
  var log: Range<Int>?
  /// The run's id, as a range of the body's bytes.
  var run: Range<Int>?
  /// The id of the action the event is part of, as a range of the body's bytes.
  var act: Range<Int>?
  var seq: Int64?
  var rseq: Int64?

  /// With `root`, how many earlier events of its run the event claims to cover.
  var count: Int64?
  /// With `count`, the root the event claims over the leaves of those events.
  var root: Digest?

  /// The top-level `sha256`; the file is evidence, kept or deleted, as `how` says.
  var sha256: Digest?
  /// The top-level `how`, where the trail knows the word.
  var how: EvidenceWord?
  /// The `sha256` of each entry of the top-level `files`.
  var files: [Digest] = []
  /// The commitments, in the order they stand.
  var commitments: [PersonalValue] = []

  /// With `targetPath`, the personal value that the event says was deleted.
  var targetSeq: Int64?
  /// Where the deleted value stood in the target event.
  var targetPath: String?
  /// The log of the target event, where that is said: it may be in a trail that was set aside.
  var targetLog: String?

  /// The verifier key the event adds to the log's.
  var addedKey: String?
  /// With `lastSize`, the verifier key the event retires.
  var retiredKey: String?
  /// The greatest size that the retired key signs for.
  var lastSize: Int64?

  /// The first required field that the event does not hold.
  var missingField: EventField? {
    EventField.required.first { seen & $0.requiredBit == 0 }
  }
}

/// What an event says was done with an evidence file.
enum EvidenceWord: CaseIterable {
  /// Its bytes were copied into the store.
  case copied
  /// Its bytes were deleted.
  case withheld

  /// The word under `how`.
  var text: StaticString {
    switch self {
    case .copied: "copied"
    case .withheld: "withheld"
    }
  }
}
