import AuditTrail

/// What can stand in an event's field.
package protocol JSONRepresentable: Sendable {
  init?(json: JSON)
  var json: JSON { get }
}

/// A field of an event: its name in the record and the type of what stands there.
package struct Key<Content: JSONRepresentable>: Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }
}

/// The fields of one event beside its envelope.
package struct Fields: Hashable, Sendable {
  package private(set) var members: [String: JSON]

  package init(_ members: [String: JSON] = [:]) {
    self.members = members
  }

  package subscript<Content>(key: Key<Content>) -> Content? {
    get { members[key.name].flatMap(Content.init(json:)) }
    set { members[key.name] = newValue?.json }
  }
}

extension String: JSONRepresentable {
  package init?(json: JSON) {
    guard case .text(let text) = json else { return nil }
    self = text
  }
  package var json: JSON { .text(self) }
}

extension Int64: JSONRepresentable {
  package init?(json: JSON) {
    guard case .integer(let number) = json else { return nil }
    self = number
  }
  package var json: JSON { .integer(self) }
}

extension Bool: JSONRepresentable {
  package init?(json: JSON) {
    guard case .bool(let bool) = json else { return nil }
    self = bool
  }
  package var json: JSON { .bool(self) }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
  package init?(json: JSON) {
    guard case .list(let list) = json else { return nil }
    var items: [Element] = []
    items.reserveCapacity(list.count)
    for entry in list {
      guard let item = Element(json: entry) else { return nil }
      items.append(item)
    }
    self = items
  }
  package var json: JSON { .list(map(\.json)) }
}

extension Dictionary: JSONRepresentable where Key == String, Value: JSONRepresentable {
  package init?(json: JSON) {
    guard case .object(let members) = json else { return nil }
    var values: [String: Value] = [:]
    for (name, entry) in members {
      guard let value = Value(json: entry) else { return nil }
      values[name] = value
    }
    self = values
  }
  package var json: JSON { .object(mapValues(\.json)) }
}
