/// A value of the strict JSON profile that event bytes are written in: no null, no floats.
///
/// Equality of texts is Swift's, by canonical equivalence: two values that compare equal may have
/// different bytes. Where bytes matter, compare `canonicalBytes()`.
package enum JSON: Hashable, Sendable {
  /// A text of Unicode scalars.
  case text(String)
  /// A whole number within ±(2^53 − 1).
  case integer(Int64)
  /// True or false.
  case bool(Bool)
  /// Values in order.
  case list([JSON])
  /// Values by name; a name is one or more of `a-z`, `0-9` and `_`.
  case object([String: JSON])

  /// The longest encoding, in bytes.
  package static let maximumLength = 65_535
  /// How deep lists and objects may nest; the outermost counts as one.
  package static let maximumDepth = 16
  /// The whole numbers that every JSON reader keeps exactly.
  package static let integers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
}

// MARK: - Looking inside

extension JSON {
  /// The text, if it is one.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number, if it is one.
  package var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The truth value, if it is one.
  package var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The list's values, if it is one.
  package var list: [JSON]? {
    if case .list(let list) = self { list } else { nil }
  }

  /// The object's values by name, if it is one.
  package var object: [String: JSON]? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value of a name in an object; nil where there is none or this is no object.
  package subscript(name: String) -> JSON? {
    object?[name]
  }

  /// The value at a place in a list; nil where there is none or this is no list.
  package subscript(index: Int) -> JSON? {
    guard let list, list.indices.contains(index) else { return nil }
    return list[index]
  }
}

// MARK: - Paths

extension JSON {
  /// A path's components: names of objects and places in lists, joined by dots.
  private static func components(of path: String) -> [Substring] {
    path.split(separator: ".", omittingEmptySubsequences: false)
  }

  /// The value at a path such as `answers.reporter` or `roles.0.name`; nil where there is none.
  package func value(at path: String) -> JSON? {
    var value = self
    for component in JSON.components(of: path) {
      let next =
        switch value {
        case .object(let object): object[String(component)]
        case .list: Int(component).flatMap { value[$0] }
        case .text, .integer, .bool: JSON?.none
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// This value with another put at a path.
  ///
  /// Objects that are not there yet are made; a list is never made or lengthened. Nil where the path
  /// runs into a text, a number or past a list's end.
  package func setting(_ value: JSON, at path: String) -> JSON? {
    setting(value, at: JSON.components(of: path)[...])
  }

  private func setting(_ value: JSON, at path: ArraySlice<Substring>) -> JSON? {
    guard let component = path.first else { return value }
    let rest = path.dropFirst()
    switch self {
    case .object(var object):
      let inner = object[String(component)] ?? (rest.isEmpty ? value : .object([:]))
      guard let changed = inner.setting(value, at: rest) else { return nil }
      object[String(component)] = changed
      return .object(object)
    case .list(var list):
      guard let index = Int(component), list.indices.contains(index),
        let changed = list[index].setting(value, at: rest)
      else { return nil }
      list[index] = changed
      return .list(list)
    case .text, .integer, .bool:
      return nil
    }
  }
}
