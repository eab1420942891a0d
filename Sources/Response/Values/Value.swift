import AuditTrail

/// An answer as the record holds it.
///
/// A number is its canonical decimal text, a date or a duration the text that was typed: the
/// graph knows the field's type, the record does not need it.
package enum Value: Hashable, Sendable {
  case text(String)
  case list([String])
  case bool(Bool)
  case time(Moment)
  /// Personal data: the commitment in the leaf, hex. The value is in the disclosures or gone.
  case sealed(String)

  /// Nothing was answered: an empty text or an empty list.
  package var isBlank: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .bool, .time, .sealed: false
    }
  }
}

/// A moment a person named: milliseconds since 1970 UTC, and the words it was given in.
package struct Moment: Hashable, Sendable {
  package let ms: Int64
  package let typed: String

  package init(ms: Int64, typed: String) {
    self.ms = ms
    self.typed = typed
  }
}

extension Value: JSONRepresentable {
  package init?(json: JSON) {
    switch json {
    case .text(let text): self = .text(text)
    case .bool(let bool): self = .bool(bool)
    case .list:
      guard let items = [String](json: json) else { return nil }
      self = .list(items)
    case .object(let members):
      if case .text(let hex)? = members["c"], members.count == 1 {
        self = .sealed(hex)
      } else if let moment = Moment(json: json) {
        self = .time(moment)
      } else {
        return nil
      }
    case .integer: return nil
    }
  }

  package var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { .text($0) })
    case .bool(let bool): .bool(bool)
    case .time(let moment): moment.json
    case .sealed(let hex): .object(["c": .text(hex)])
    }
  }
}

extension Moment: JSONRepresentable {
  package init?(json: JSON) {
    guard case .object(let members) = json, members.count == 2,
      case .integer(let ms)? = members["ms"], case .text(let typed)? = members["as"]
    else { return nil }
    self.init(ms: ms, typed: typed)
  }

  package var json: JSON { .object(["ms": .integer(ms), "as": .text(typed)]) }
}
