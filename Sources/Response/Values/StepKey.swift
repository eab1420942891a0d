import AuditTrail

/// Which step is meant: its path in the graph and, where lists make instances of it, the items.
///
/// Fewer items than the step has lists means the step itself, before its list is known or where
/// the list is empty. Equality is by NFC, as Swift compares text; what is kept is what was typed.
package struct StepKey: Hashable, Sendable {
  /// `isolate`, `restore/check`.
  package let path: String
  /// Outermost list first.
  package let items: [String]

  package init(_ path: String, items: [String] = []) {
    self.path = path
    self.items = items
  }
}

extension StepKey {
  /// `item` in an event: a text where there is one, a list where lists are nested.
  var itemJSON: JSON? {
    switch items.count {
    case 0: nil
    case 1: .text(items[0])
    default: .list(items.map { .text($0) })
    }
  }

  init?(step: JSON?, item: JSON?) {
    guard case .text(let path)? = step else { return nil }
    switch item {
    case nil: self.init(path)
    case .text(let item)?: self.init(path, items: [item])
    case .some(let list):
      guard let items = [String](json: list), items.count > 1 else { return nil }
      self.init(path, items: items)
    }
  }
}
