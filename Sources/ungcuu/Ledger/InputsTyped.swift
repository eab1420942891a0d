import Console
import Playbooks
import Response

/// Inputs of a run as they were typed on a command line.
struct InputsTyped {
  private var fields: FieldChanges

  var changes: [String: AnswerChange] { fields.changes }

  /// Those typed at a moment of the run's time.
  init(_ typed: [String], for known: [Field], at now: Int64, zone: Zone) throws {
    fields = FieldChanges(at: now, zone: zone)
    for pair in try typed.map({ try Pair($0) }) {
      guard let field = known.first(where: { $0.name == pair.name }) else {
        throw CommandFailure.unknownInput(pair.name, known: known.map(\.name))
      }
      try fields.take(pair, for: field)
    }
  }

  /// The names of the inputs that were given.
  var names: Set<String> { fields.names }

  /// The files among them that were kept.
  var evidence: [EvidenceGiven] { fields.kept }

  /// Copies the files that inputs ask for into the evidence store.
  mutating func keepFiles(in ledger: Ledger) throws { try fields.keepFiles(in: ledger) }

  /// The answers to open a run with; list changes count from an empty list.
  var answers: [String: Answer] {
    changes.compactMapValues { change in
      switch change {
      case .set(let answer): answer
      case .file(let evidence): .open(.text(evidence.sha256 ?? evidence.source))
      case .add(let items): .open(.list(items))
      case .remove: nil
      }
    }
  }
}
