import YAMLTree

extension NodeDecoder {
  /// Reads a text shown to people: one for both languages, or `{vi: …, en: …}`.
  mutating func shownText(_ node: YAMLNode) -> LocalText? {
    switch node.kind {
    case .scalar: return shownPiece(node).map(LocalText.both)
    case .mapping: return eachLanguage(node)
    case .sequence:
      wrongType(node, wanted: .text)
      return nil
    }
  }

  /// Characters a title should have at most, to fit a line.
  static let titleLimit = 100

  /// Reads a title: a shown text that should fit a line.
  mutating func title(_ node: YAMLNode) -> LocalText? {
    let title = shownText(node)
    switch title {
    case .both(let text): checkLength(text, at: node)
    case .each(let vi, let en):
      if let vi { checkLength(vi, at: node) }
      if let en { checkLength(en, at: node) }
    case nil: break
    }
    return title
  }

  private mutating func checkLength(_ title: String, at node: YAMLNode) {
    // No text has more characters than bytes, so most need not be counted.
    guard title.utf8.count > Self.titleLimit, title.count > Self.titleLimit else { return }
    report(.longTitle(length: title.count, limit: Self.titleLimit), at: node)
  }

  private mutating func eachLanguage(_ node: YAMLNode) -> LocalText? {
    var vi: String?
    var en: String?
    // Two truths and no set: a set would be the dearest part of reading a playbook.
    var seen = (vi: false, en: false)
    for (keyNode, value) in node.entries {
      switch language(keyNode, value) {
      case .vi: (seen.vi, vi) = (true, shownPiece(value))
      case .en: (seen.en, en) = (true, shownPiece(value))
      case nil: continue
      }
    }
    switch seen {
    case (false, false): report(.emptyText, at: node)
    case (true, false): report(.missingLanguage(.en), at: node)
    case (false, true): report(.missingLanguage(.vi), at: node)
    case (true, true): break
    }
    return vi == nil && en == nil ? nil : .each(vi: vi, en: en)
  }

  /// Which language a key names; told without making a text of the key.
  private mutating func language(_ node: YAMLNode, _ value: YAMLNode) -> TextKey? {
    if node.textEquals("vi") { return .vi }
    if node.textEquals("en") { return .en }
    guard value.isEmptyPlain, !hasColon(between: node, value) else {
      return key(node, TextKey.self)
    }
    report(.cutByComma(node.text), at: node)
    return nil
  }

  /// Whether a key was written as one: what stands alone between commas has no `:`.
  private func hasColon(between key: YAMLNode, _ value: YAMLNode) -> Bool {
    let (start, end) = (source.offset(of: key.span.end), source.offset(of: value.span.start))
    return start < end && source.bytes[start..<end].contains(UInt8(ascii: ":"))
  }

  /// Reads one language of a text; nil, and a fault, where there is none.
  mutating func shownPiece(_ node: YAMLNode) -> String? {
    guard isScalar(node) else { return nil }
    let text = node.text.droppingTrailingBreaks()
    if text.unicodeScalars.allSatisfy(\.isBlank) {
      report(.emptyText, at: node)
      return nil
    }
    let placeholder = PlaceholderWord.first(in: text)
    let hasBraces = TemplateParser.hasBraces(text)
    guard placeholder != nil || hasBraces else { return text }
    let standing = ScalarPlaces(node, text: text, in: source)
    if let placeholder {
      let word = String(decoding: Array(text.utf8)[placeholder], as: UTF8.self)
      report(.placeholder(word), at: standing.span(of: placeholder))
    }
    if hasBraces {
      for case .place(let name) in parts(of: text, standing) { places.append(name) }
    }
    return text
  }

  /// Reads a text with places to fill that is not shown by itself: an argument.
  mutating func template(_ node: YAMLNode) -> Template? {
    guard isScalar(node) else { return nil }
    let text = node.text
    let parts = parts(of: text, ScalarPlaces(node, text: text, in: source))
    return Template(parts: parts, origin: origin(node))
  }

  private mutating func parts(of text: String, _ places: ScalarPlaces) -> [Template.Part] {
    let (pieces, faults) = TemplateParser.parse(text)
    for fault in faults { report(.template(fault.fault), at: places.span(of: fault.range)) }
    return pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .place(let name, let range):
        .place(Name(name, Origin(file: file, span: places.span(of: range))))
      }
    }
  }

  /// Reads a text that is kept as it is, such as an example: not empty, no places.
  mutating func plainText(_ node: YAMLNode) -> String? {
    guard isScalar(node) else { return nil }
    let text = node.text
    guard text.unicodeScalars.allSatisfy(\.isBlank) else { return text }
    report(.emptyText, at: node)
    return nil
  }

  /// Reads a list of such texts.
  mutating func plainTexts(_ node: YAMLNode) -> [String] {
    var texts: [String] = []
    for item in items(node) {
      if let text = plainText(item) { texts.append(text) }
    }
    return texts
  }

  private mutating func report(_ fault: ReadingFault, at span: Span) {
    report(Diagnostic(.reading(fault), at: Origin(file: file, span: span)))
  }
}

extension String {
  /// The text without the line breaks at its end that a block (`|`) leaves there.
  fileprivate func droppingTrailingBreaks() -> String {
    guard utf8.last == UInt8(ascii: "\n") else { return self }
    var text = self[...]
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    return String(text)
  }
}
