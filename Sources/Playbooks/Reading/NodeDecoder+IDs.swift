import YAMLTree

extension NodeDecoder {
  /// UTF-8 bytes of an id; options of a field's choice, which may be any text, take more.
  static let idLimit = 64
  static let optionLimit = 200

  /// Reads an id; nil where nothing can be named by what is written.
  ///
  /// An id that breaks its pattern is reported and kept, as long as it is a name at all: a capital
  /// letter must not take a step out of a playbook.
  mutating func id(_ node: YAMLNode, kind: ReadingFault.IDKind) -> String? {
    guard isScalar(node) else { return nil }
    let text = node.text
    if text.isEmpty {
      report(.emptyText, at: node)
      return nil
    }
    let fitsPattern = kind.allows(text)
    if isGuessed(text, node) {
      report(.unquotedWord(text), at: node)
    } else if !fitsPattern {
      report(.badID(text, kind: kind), at: node)
    } else if kind.isRead, Self.isReserved(text) {
      report(.reservedWord(text), at: node)
    }
    if text.utf8.count > Self.idLimit {
      report(.idTooLong(text, limit: Self.idLimit), at: node)
      return nil
    }
    return fitsPattern || ReferenceShape.isName(text) ? text : nil
  }

  /// Reads an option of a field: any text.
  mutating func optionText(_ node: YAMLNode) -> String? {
    guard isScalar(node) else { return nil }
    let text = node.text
    if text.isEmpty || text.unicodeScalars.allSatisfy(\.isBlank) {
      report(.emptyText, at: node)
      return nil
    }
    if isGuessed(text, node) { report(.unquotedWord(text), at: node) }
    if text.utf8.count > Self.optionLimit {
      report(.idTooLong(text, limit: Self.optionLimit), at: node)
      return nil
    }
    return text
  }

  /// Whether other readers of YAML would not see a text here.
  private func isGuessed(_ text: String, _ node: YAMLNode) -> Bool {
    // By length and first letter first: this is asked of every id.
    guard text.utf8.count <= 5, node.isPlain, let first = text.utf8.first,
      "ynotf~".utf8.contains(first | 0x20)
    else { return false }
    return switch text.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "null", "~": true
    default: false
    }
  }

  /// Whether conditions have a meaning of their own for a word.
  private static func isReserved(_ text: String) -> Bool {
    // By length first: this is asked of every id.
    switch text.utf8.count {
    case 2: text == "or" || text == "in"
    case 3: text == "and" || text == "not"
    case 4: text == "item" || text == "true"
    case 5: text == "false"
    case 6: text == "inputs"
    default: false
    }
  }
}

extension ReadingFault.IDKind {
  /// Whether conditions read the name, so that their own words are not for it.
  var isRead: Bool {
    switch self {
    case .step, .field, .input: true
    case .playbook, .role, .option, .rule, .calendar, .contact, .template, .scenario, .inject,
      .form, .system:
      false
    }
  }

  /// Whether an id matches `[a-z][a-z0-9-]*`; of fields and inputs, `[a-z][a-z0-9_]*`.
  func allows(_ id: String) -> Bool {
    let joint = self == .field || self == .input ? UInt8(ascii: "_") : UInt8(ascii: "-")
    var isFirst = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), joint: if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }
}
