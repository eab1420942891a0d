import YAMLTree

extension NodeDecoder {
  /// Reads `true` or `false`, quoted or not.
  mutating func bool(_ node: YAMLNode) -> Bool? {
    guard let text = plainText(node) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report(.badBool(text), at: node)
      return nil
    }
  }

  /// Reads a whole number of a range.
  mutating func integer(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = plainText(node) else { return nil }
    guard let number = DecimalNumber(text).flatMap({ Int($0.text) }) else {
      report(.badNumber(text), at: node)
      return nil
    }
    guard range.contains(number) else {
      report(.outOfRange(number, range), at: node)
      return nil
    }
    return number
  }

  /// Reads a decimal number.
  mutating func decimal(_ node: YAMLNode) -> DecimalNumber? {
    value(node, DecimalNumber.init) { .badNumber($0) }
  }

  /// Reads a length of time, in milliseconds.
  mutating func duration(_ node: YAMLNode) -> Int64? {
    value(node, DurationText.milliseconds) {
      DurationText.isZero($0) ? .zeroDuration($0) : .badDuration($0)
    }
  }

  /// Reads a day, `2026-08-19`.
  mutating func day(_ node: YAMLNode) -> String? {
    value(node, { CalendarDay.isValid($0) ? $0 : nil }) { .badDate($0) }
  }

  /// Reads an address of the web.
  mutating func webAddress(_ node: YAMLNode) -> String? {
    value(node, { ValueShapes.isWebAddress($0) ? $0 : nil }) { .badURL($0) }
  }

  /// Reads a list of ids that another catalogue gives; one that does not look like its ids is
  /// reported and left out.
  mutating func catalogueIDs(
    _ node: YAMLNode, isValid: (String) -> Bool
  ) -> [String] {
    var ids: [String] = []
    for item in items(node) {
      if let id = value(item, { isValid($0) ? $0 : nil }, fault: { .badTechnique($0) }) {
        ids.append(id)
      }
    }
    return ids
  }

  /// Reads one of a fixed set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = plainText(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    report(badWord(text, allowed: allowed), at: node)
    return nil
  }

  /// The fault of a word that is none of those allowed.
  func badWord(_ text: String, allowed: [String]) -> ReadingFault {
    let folded = allowed.first { $0.lowercased() == text.lowercased() }
    let hint = isFull ? nil : folded ?? Spelling.nearest(to: text, among: allowed)
    return .badWord(text, allowed: allowed, hint: hint)
  }

  /// Reads a scalar by `convert`, and reports what it gives no value for.
  mutating func value<Value>(
    _ node: YAMLNode, _ convert: (String) -> Value?, fault: (String) -> ReadingFault
  ) -> Value? {
    guard let text = plainText(node) else { return nil }
    if let value = convert(text) { return value }
    report(fault(text), at: node)
    return nil
  }

  // MARK: Names

  /// Reads an id of something else, with its place; whether it is there, others say.
  mutating func namedID(_ node: YAMLNode) -> Name? {
    plainText(node).map { Name($0, origin(node)) }
  }

  /// Reads a list of such ids.
  mutating func namedIDs(_ node: YAMLNode) -> [Name] {
    var names: [Name] = []
    for item in items(node) {
      if let name = namedID(item) { names.append(name) }
    }
    return names
  }

  /// Reads a reference to an answer: `step.field`, `inputs.name`, `step`.
  mutating func reference(_ node: YAMLNode) -> Name? {
    guard let name = namedID(node) else { return nil }
    if ReferenceShape.isCondition(name.text) { return name }
    report(.badReference(name.text), at: node)
    return nil
  }

  /// Reads a condition, and where its values are written.
  mutating func condition(_ node: YAMLNode) -> (Condition<Name>?, LiteralPlaces) {
    guard let text = plainText(node) else { return (nil, LiteralPlaces()) }
    // Where the parts of a text stand is not worked out for one that is not read.
    guard text.utf8.count <= ConditionParser.lengthLimit else {
      report(.condition(.tooLong(limit: ConditionParser.lengthLimit)), at: node)
      return (nil, LiteralPlaces())
    }
    let places = ScalarPlaces(node, text: text, in: source)
    let result = ConditionParser.parseWithPlaces(text) {
      Origin(file: file, span: places.span(of: $0))
    }
    switch result {
    case .success(let (condition, literals)): return (condition, literals)
    case .failure(let failure):
      report(Diagnostic(.reading(.condition(failure.fault)), at: failure.origin))
      return (nil, LiteralPlaces())
    }
  }
}
