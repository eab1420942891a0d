import Playbooks
import YAMLTree

/// What must hold for any bytes in a file beside the program: for the corpus in `swift test`, and for
/// whatever libFuzzer makes of it in `make fuzz`.
enum FuzzedParser: String, CaseIterable {
  case yaml, condition

  /// Reads bytes; false where they show something that must not be.
  func holds(for bytes: [UInt8]) -> Bool {
    switch self {
    case .yaml: Self.yaml(bytes)
    case .condition: Self.condition(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// There is a tree or a fault, every place lies in the text, and so it is for every kind of file.
  private static func yaml(_ bytes: [UInt8]) -> Bool {
    let parsed = YAMLReader.parse(bytes)
    let source = parsed.source
    guard parsed.document != nil || !parsed.faults.isEmpty,
      parsed.faults.allSatisfy({ isPlace($0.span, in: source) }),
      parsed.warnings.allSatisfy({ isPlace($0.span, in: source) })
    else { return false }
    if let root = parsed.document?.root, !isNested(root, in: root.span, source) { return false }
    let file = SourceFile(role: .playbook, name: "main.yaml", bytes: bytes)
    let compilation = PlaybookCompiler.compile(
      file, library: Library(playbook: { _ in .found(file) }))
    let found = [
      compilation.diagnostics, RulesReader.read(file, index: 0).1,
      ContactsReader.read(file, index: 0).1, TemplateReader.read(file, index: 0).1,
      OrganisationReader.read(file, index: 0).1, CalendarReader.read(file, index: 0).1,
    ]
    return (compilation.graph == nil) == compilation.diagnostics.contains(where: \.fatal)
      && found.allSatisfy { found in
        zip(found, found.dropFirst()).allSatisfy { $0.origin.span.start <= $1.origin.span.start }
          && found.allSatisfy { isPlace($0.origin.span, in: source) }
      }
  }

  private static func isPlace(_ span: Span, in source: SourceText) -> Bool {
    span.start <= span.end && isPlace(span.start, in: source) && isPlace(span.end, in: source)
  }

  private static func isPlace(_ place: Position, in source: SourceText) -> Bool {
    (1...source.lineCount).contains(place.line) && place.column >= 1
      && place.column <= source.line(place.line).unicodeScalars.count + 1
  }

  private static func isNested(_ node: YAMLNode, in parent: Span, _ source: SourceText) -> Bool {
    let span = node.span
    guard parent.start <= span.start, span.end <= parent.end, isPlace(span, in: source) else {
      return false
    }
    // What an alias stands for lies elsewhere.
    return node.isAlias
      || node.items.allSatisfy { isNested($0, in: span, source) }
        && node.entries.allSatisfy {
          isNested($0.key, in: span, source) && isNested($0.value, in: span, source)
        }
  }

  /// A fault stands in the text; a condition, written out, is read as the same again.
  private static func condition(_ text: String) -> Bool {
    let length = text.utf8.count
    switch ConditionParser.parse(text, place: place) {
    case .failure(let failure):
      let span = failure.origin.span
      return span.start <= span.end && span.end.column <= length + 1
    case .success(let condition):
      let written = condition.text
      // Quotes are put around words: the text may have grown past the limit.
      guard written.utf8.count <= ConditionParser.lengthLimit else { return true }
      guard case .success(let again) = ConditionParser.parse(written, place: place) else {
        return false
      }
      return again.text == written
    }
  }

  /// The columns of a range of bytes.
  private static func place(_ range: Range<Int>) -> Origin {
    Origin(
      file: 0,
      span: Span(
        start: Position(line: 1, column: range.lowerBound + 1),
        end: Position(line: 1, column: range.upperBound + 1)))
  }
}
