import Response

// Tests write keys, prose and answers as people type them.

extension StepKey: ExpressibleByStringLiteral {
  /// `isolate`, `isolate[web01]`, `restore[web01]/check[eth0]`.
  public init(stringLiteral text: String) {
    var path = ""
    var items: [String] = []
    var item: String?
    for character in text {
      switch (character, item) {
      case ("[", nil): item = ""
      case ("]", let inner?):
        items.append(inner)
        item = nil
      case (_, let inner?): item = inner + String(character)
      case (_, nil): path.append(character)
      }
    }
    self.init(path, items: items)
  }
}

extension Prose: ExpressibleByStringLiteral {
  /// Text that may stand in the leaf.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A list of texts.
  public init(arrayLiteral items: String...) { self = .list(items) }
  /// Yes or no.
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

extension [String: Value] {
  /// Each as a new answer.
  var changes: [String: AnswerChange] { mapValues { .set(.open($0)) } }
}
