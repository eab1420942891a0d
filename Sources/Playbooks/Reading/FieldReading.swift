import YAMLTree

extension NodeDecoder {
  /// Reads `inputs` or `record`: fields by name, in the order written.
  mutating func fields(_ node: YAMLNode, kind: ReadingFault.IDKind) -> [Field] {
    var fields: [Field] = []
    for (nameNode, value) in entries(node) where !isExtension(nameNode) {
      guard let name = id(nameNode, kind: kind) else { continue }
      fields.append(field(value, name: name, origin: origin(nameNode)))
    }
    return fields
  }

  /// Whether a key is somebody's own (`x-…`), also where keys are names.
  func isExtension(_ node: YAMLNode) -> Bool { node.text.hasPrefix("x-") }

  /// Reads a field; one whose type cannot be told is read as a text, so that its name is known.
  private mutating func field(_ node: YAMLNode, name: String, origin: Origin) -> Field {
    let nodes = fieldNodes(node)
    let type = nodes.type.flatMap { fieldType($0, of: nodes.of) }
    if nodes.type == nil, node.kind == .mapping { missing(FieldKey.type, in: node) }
    var field = Field(name: name, type: type ?? .text, origin: origin)
    for (keyNode, value) in node.entries {
      guard let key = FieldKey(rawValue: keyNode.text) else { continue }
      if let type, !key.suits(type) {
        report(.keyNotForType(key.rawValue, type: type.word), at: keyNode)
      } else {
        read(key, value, into: &field)
      }
    }
    if let type, type.offersChoices, nodes.options == nil { missing(FieldKey.options, in: node) }
    if let min = field.min, let max = field.max, max < min, let at = nodes.max {
      report(.minAboveMax(min: min.text, max: max.text), at: at)
    }
    return field
  }

  /// The values the others depend on; reports unknown keys on the way.
  private mutating func fieldNodes(
    _ node: YAMLNode
  ) -> (type: YAMLNode?, of: YAMLNode?, options: YAMLNode?, max: YAMLNode?) {
    var nodes: (type: YAMLNode?, of: YAMLNode?, options: YAMLNode?, max: YAMLNode?)
    for (keyNode, value) in entries(node) {
      switch key(keyNode, FieldKey.self) {
      case .type: nodes.type = value
      case .of: nodes.of = value
      case .options: nodes.options = value
      case .max: nodes.max = value
      default: break
      }
    }
    return nodes
  }

  private mutating func fieldType(_ node: YAMLNode, of inner: YAMLNode?) -> FieldType? {
    guard let type = fieldType(node) else { return nil }
    guard case .list = type, let inner else { return type }
    guard let of = fieldType(inner) else { return type }
    guard !of.isList, of != .tick, of != .file else {
      report(badWord(of.word, allowed: FieldType.itemWords), at: inner)
      return type
    }
    return .list(of: of)
  }

  private mutating func fieldType(_ node: YAMLNode) -> FieldType? {
    guard let word = plainText(node) else { return nil }
    if let type = FieldType(word: word) { return type }
    report(badWord(word, allowed: FieldType.words.keys.sorted()), at: node)
    return nil
  }

  private mutating func read(_ key: FieldKey, _ value: YAMLNode, into field: inout Field) {
    switch key {
    case .type, .of: break
    case .label: field.label = shownText(value)
    case .help: field.help = shownText(value)
    case .unit: field.unit = shownText(value)
    case .example: field.example = plainText(value)
    case .required: field.required = bool(value) ?? true
    case .personal: field.personal = bool(value) ?? field.personal
    case .options: field.options = choices(value)
    case .pattern: field.pattern = pattern(value)
    case .min: field.min = decimal(value)
    case .max: field.max = decimal(value)
    }
  }

  /// UTF-8 bytes of a pattern.
  static let patternLimit = 500

  /// Reads a regular expression, of the syntax of Swift's `Regex`.
  private mutating func pattern(_ node: YAMLNode) -> String? {
    guard let text = plainText(node) else { return nil }
    do {
      guard text.utf8.count <= Self.patternLimit else { throw PatternTooLong() }
      _ = try Regex(text)
      return text
    } catch {
      report(.badPattern(text), at: node)
      return nil
    }
  }

  private struct PatternTooLong: Error {}

  /// Reads the options of a field: `[a, b]` or `{a: {label: …}}`.
  private mutating func choices(_ node: YAMLNode) -> [Choice] {
    var choices: [Choice] = []
    if node.kind == .mapping {
      for (idNode, value) in node.entries where !isExtension(idNode) {
        guard let id = optionText(idNode) else { continue }
        let label = optionLabel(value)
        choices.append(Choice(id: id, label: label, origin: origin(idNode)))
      }
    } else {
      for item in items(node) {
        guard let id = optionText(item) else { continue }
        choices.append(Choice(id: id, label: nil, origin: origin(item)))
      }
      choices = withoutDuplicates(choices)
    }
    if choices.isEmpty { report(.tooFewOptions(count: 0), at: node) }
    return choices
  }

  private mutating func optionLabel(_ node: YAMLNode) -> LocalText? {
    if node.isEmptyPlain { return nil }
    var label: LocalText?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, OptionKey.self) {
      case .label: label = shownText(value)
      case .backTo:
        report(.misplacedKey(OptionKey.backTo.rawValue, in: .field, belongs: .option), at: keyNode)
      case nil: break
      }
    }
    return label
  }

  /// The options without those that stand a second time in a list; in a mapping a second one is a
  /// duplicate key.
  mutating func withoutDuplicates(_ choices: [Choice]) -> [Choice] {
    var seen: [String: Origin] = [:]
    return choices.filter { choice in
      guard let first = seen[choice.id] else {
        seen[choice.id] = choice.origin
        return true
      }
      let fault = ReadingFault.duplicateOption(choice.id, first: first.span.start)
      report(Diagnostic(.reading(fault), at: choice.origin))
      return false
    }
  }
}

extension FieldType {
  /// Whether its answers are taken from `options`.
  package var offersChoices: Bool {
    switch self {
    case .choice, .choices: true
    case .list(let inner): inner.offersChoices
    default: false
    }
  }
}

extension FieldKey {
  /// Whether a field of a type has any use for the key.
  func suits(_ type: FieldType) -> Bool {
    switch self {
    case .of: if case .list = type { true } else { false }
    case .options: type.offersChoices
    case .min, .max:
      switch type {
      case .number, .text, .paragraph, .list, .choices: true
      default: false
      }
    case .pattern, .unit:
      switch type {
      case .yesno, .choice, .choices, .tick, .file: false
      default: true
      }
    default: true
    }
  }
}
