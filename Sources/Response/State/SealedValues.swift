import AuditTrail

/// Where a personal value stands: the event that holds its commitment, and the path in that event.
package struct SealedPlace: Hashable, Sendable {
  /// The log the event is in; a run may have gone through several.
  package let log: String
  package let seq: Int64
  package let path: String

  package init(log: String, seq: Int64, path: String) {
    self.log = log
    self.seq = seq
    self.path = path
  }
}

/// What the record tells of a personal value: all but the value.
package struct SealedValue: Hashable, Sendable {
  package let place: SealedPlace
  /// The commitment in hex, by which screens find the value where it is disclosed.
  package let commitment: String
  package let kind: Kind
  package let by: String
  package let at: EventTime
  package fileprivate(set) var redaction: Redaction?
}

/// Why a personal value is disclosed no more.
package struct Redaction: Hashable, Sendable {
  package let basis: String
  package let by: String
  package let at: EventTime
}

/// The personal values that events are committed to, in the order they were recorded, and which of
/// them were erased.
package struct SealedValues: Hashable, Sendable {
  package private(set) var all: [SealedValue] = []
  private var indexes: [SealedPlace: Int] = [:]
  private var redactions: [String: Redaction] = [:]

  package subscript(place: SealedPlace) -> SealedValue? { indexes[place].map { all[$0] } }

  /// The redaction of the value behind a commitment; nil where it was not erased.
  package func redaction(of commitment: String) -> Redaction? { redactions[commitment] }

  mutating func apply(_ event: Event) {
    for (path, commitment) in event.fields.commitments {
      let place = SealedPlace(log: event.log, seq: event.seq, path: path)
      indexes[place] = all.count
      all.append(
        SealedValue(
          place: place, commitment: commitment, kind: event.kind, by: event.doer, at: event.time))
    }
    guard event.kind == .dataRedacted, let place = event.redactedPlace, let index = indexes[place]
    else { return }
    let redaction = Redaction(basis: event[.basis] ?? "", by: event.doer, at: event.time)
    all[index].redaction = redaction
    redactions[all[index].commitment] = redaction
  }
}

extension Event {
  /// The personal value that the event says was erased.
  var redactedPlace: SealedPlace? {
    guard let seq = self[.targetSeq], let path = self[.path] else { return nil }
    return SealedPlace(log: self[.targetLog] ?? log, seq: seq, path: path)
  }
}

extension Fields {
  /// The commitments to personal values, by their paths.
  fileprivate var commitments: [(path: String, hex: String)] {
    var found: [(path: String, hex: String)] = []
    for (name, value) in members { value.collectCommitments(at: name, into: &found) }
    return found.sorted { $0.path < $1.path }
  }
}

extension JSON {
  /// Looks for objects that are a commitment and nothing else, as the trail's verifier does.
  fileprivate func collectCommitments(
    at path: String, into found: inout [(path: String, hex: String)]
  ) {
    switch self {
    case .text, .integer, .bool: break
    case .list(let items):
      for (index, item) in items.enumerated() {
        item.collectCommitments(at: "\(path).\(index)", into: &found)
      }
    case .object(let members):
      if members.count == 1, let hex = members[Commitment.field]?.text, Digest(hex: hex) != nil {
        found.append((path, hex))
        return
      }
      for (name, member) in members {
        member.collectCommitments(at: "\(path).\(name)", into: &found)
      }
    }
  }
}
