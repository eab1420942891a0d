/// A place as a record holds it: 1-based line and column in 32 bits each.
struct Mark: Equatable {
  var line: UInt32
  var column: UInt32

  var position: Position { Position(line: Int(line), column: Int(column)) }
}

extension Mark {
  init(_ position: Position) {
    self.init(
      line: UInt32(truncatingIfNeeded: position.line),
      column: UInt32(truncatingIfNeeded: position.column))
  }
}

/// One node of the tree, in an array of all of them in the order of the text.
///
/// A container is followed by its children, each with its own descendants. Nothing is allocated a
/// node: reading a file costs little more than libyaml's own parse.
struct Record {
  enum Content: UInt8 {
    case plain, quoted, sequence, mapping, alias
  }

  var start: Mark
  var end: Mark

  /// A scalar's offset in the arena of texts, a container's count of items or shown entries, an
  /// alias's target.
  var a: UInt32

  /// A scalar's length in bytes, the index past a container's last descendant.
  var b: UInt32

  var content: Content

  /// On a key: the entry is left out, because a fault was found in the key.
  var isHidden = false

  var isScalar: Bool { content == .plain || content == .quoted }
  var isContainer: Bool { content == .sequence || content == .mapping }

  /// Where a scalar's text is in the arena of texts.
  var range: Range<Int> { Int(a)..<Int(a) + Int(b) }
  var span: Span { Span(start: start.position, end: end.position) }
}

extension [Record] {
  /// The index past a node and all its descendants: its next sibling, where it has one.
  func indexAfter(_ index: Int) -> Int {
    self[index].isContainer ? Int(self[index].b) : index + 1
  }

  /// The index of what a node holds: itself, or the node an alias stands for.
  func resolve(_ index: Int) -> Int {
    self[index].content == .alias ? Int(self[index].a) : index
  }
}
