import YAMLTree

/// Reads the nodes of one file into values, and keeps every fault met on the way.
///
/// A reading function returns what it could make of a node; what it could not, it reports and
/// leaves out, so that one fault never hides another.
struct NodeDecoder {
  /// The index of the file in the compilation.
  let file: Int
  let source: SourceText
  private var found = DiagnosticList()

  /// Places to fill (`{{…}}`) in the shown texts read since somebody took them.
  var places: [Name] = []

  init(file: Int, source: SourceText) {
    self.file = file
    self.source = source
  }

  func origin(_ node: YAMLNode) -> Origin { Origin(file: file, span: node.span) }

  func name(_ node: YAMLNode) -> Name { Name(node.text, origin(node)) }

  // MARK: Reporting

  mutating func report(_ fault: ReadingFault, at node: YAMLNode, fatal: Bool = false) {
    report(Diagnostic(.reading(fault), at: origin(node), fatal: fatal))
  }

  mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  /// What was found so far.
  var diagnostics: [Diagnostic] { found.all }

  /// Whether more was found than is listed, so that hints are of no more use.
  var isFull: Bool { found.isFull }

  // MARK: Shapes

  /// The entries of a mapping; none, and a fault, where the node is something else.
  mutating func entries(_ node: YAMLNode) -> YAMLEntries {
    if node.kind != .mapping { wrongType(node, wanted: .mapping) }
    return node.entries
  }

  /// The items of a list; a single text, reported, is read as a list of one.
  mutating func items(_ node: YAMLNode) -> [YAMLNode] {
    if node.kind == .sequence { return Array(node.items) }
    guard node.kind == .scalar, !node.isEmptyPlain else {
      wrongType(node, wanted: .list)
      return []
    }
    report(.textForList(node.text), at: node)
    return [node]
  }

  /// Whether a node is a scalar; a fault where it is not.
  mutating func isScalar(_ node: YAMLNode) -> Bool {
    if node.kind == .scalar { return true }
    wrongType(node, wanted: .text)
    return false
  }

  mutating func wrongType(_ node: YAMLNode, wanted: ReadingFault.Shape) {
    report(.wrongType(wanted: wanted, got: node.shape), at: node)
  }

  // MARK: Keys

  /// Which of a mapping's keys this one is; nil, and a fault, where it is none.
  ///
  /// Keys that begin with `x-` are anybody's, and passed over.
  mutating func key<Key: MappingKey>(_ node: YAMLNode, _: Key.Type) -> Key? {
    let text = node.text
    if let key = Key(rawValue: text) { return key }
    if !text.hasPrefix("x-") { unknownKey(text, at: node, in: Key.mapping, words: Key.words) }
    return nil
  }

  private mutating func unknownKey(
    _ text: String, at node: YAMLNode, in mapping: MappingKind, words: [String]
  ) {
    if isFull { return report(.unknownKey(text, in: mapping, hint: nil), at: node) }
    let hint = Spelling.nearest(to: text, among: words)
    if hint == nil, let home = MappingKind.homes.first(where: { $0.keys.contains(text) }) {
      return report(.misplacedKey(text, in: mapping, belongs: home), at: node)
    }
    report(.unknownKey(text, in: mapping, hint: hint), at: node)
  }

  /// Reports that a mapping lacks a key it must have.
  ///
  /// Not where `<<`, which was reported, may have been meant to bring it; but what is fatal is said.
  mutating func missing<Key: MappingKey>(_ key: Key, in node: YAMLNode, fatal: Bool = false) {
    guard fatal || !node.hasMergeKey else { return }
    report(.missingKey(key.rawValue, in: Key.mapping), at: node, fatal: fatal)
  }
}

extension YAMLNode {
  /// The node's shape as faults name it.
  var shape: ReadingFault.Shape {
    switch kind {
    case .scalar: isEmptyPlain ? .nothing : .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}
