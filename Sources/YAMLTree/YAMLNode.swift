/// One node of a document: a scalar, a sequence or a mapping.
///
/// A node is a cursor into its document, cheap to copy. No scalar is ever guessed at: it is text,
/// with a word on whether it was quoted. An alias reads as the node it stands for, but for its
/// span, which is the alias's own.
package struct YAMLNode: Sendable {
  /// What a node holds.
  package enum Kind: Sendable {
    case scalar, sequence, mapping
  }

  private let document: YAMLDocument

  /// Where the node is in the document's records: an alias, or the same as `content`.
  private let place: Int32

  /// Where what the node holds is.
  private let content: Int32

  init(document: YAMLDocument, index: Int) {
    self.document = document
    place = Int32(truncatingIfNeeded: index)
    content = Int32(truncatingIfNeeded: document.records.resolve(index))
  }

  private var record: Record { document.records[Int(content)] }

  /// What the node holds.
  package var kind: Kind {
    switch record.content {
    case .sequence: .sequence
    case .mapping: .mapping
    case .plain, .quoted, .alias: .scalar
    }
  }

  /// Whether the node is a scalar written without quotes and not as a block.
  package var isPlain: Bool { record.content == .plain }

  /// Whether nothing was written where a value could be, as after `title:`.
  package var isEmptyPlain: Bool { isPlain && record.b == 0 }

  /// Whether the node was reached by an alias: its children's spans lie outside its own.
  package var isAlias: Bool { place != content }

  /// Where the node is in the source, without its anchor.
  ///
  /// A block ends with its last character, not with the blank lines after it.
  package var span: Span { document.records[Int(place)].span }

  /// The text of a scalar, escapes and folding done; empty for a container.
  package var text: String { withText { String(decoding: $0, as: UTF8.self) } }

  /// Whether the node is a scalar of exactly these UTF-8 bytes; makes no string.
  package func textEquals(_ other: StaticString) -> Bool {
    let record = record
    guard record.isScalar, record.range.count == other.utf8CodeUnitCount else { return false }
    return withText { text in
      other.withUTF8Buffer { other in other.indices.allSatisfy { text[$0] == other[$0] } }
    }
  }

  /// The number of a sequence's items or a mapping's entries; 0 for a scalar.
  package var count: Int { record.isContainer ? Int(record.a) : 0 }

  /// The items of a sequence; none for another node.
  package var items: YAMLItems {
    YAMLItems(document: document, range: childRange(of: .sequence))
  }

  /// The entries of a mapping in the order of the text; none for another node.
  package var entries: YAMLEntries {
    YAMLEntries(document: document, range: childRange(of: .mapping))
  }

  /// Whether a mapping has the key `<<`, which is refused: what it was to bring is missing then.
  package var hasMergeKey: Bool {
    let records = document.records
    let range = childRange(of: .mapping)
    var key = range.lowerBound
    while key < range.upperBound {
      if records[key].isHidden, YAMLNode(document: document, index: key).textEquals("<<") {
        return true
      }
      key = records.indexAfter(records.indexAfter(key))
    }
    return false
  }

  private func childRange(of wanted: Record.Content) -> Range<Int> {
    let record = record
    guard record.content == wanted else { return 0..<0 }
    return Int(content) + 1..<Int(record.b)
  }

  private func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record
    let range = record.isScalar ? record.range : 0..<0
    return document.texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}

/// The items of a sequence; going through them allocates nothing.
package struct YAMLItems: Sequence, IteratorProtocol, Sendable {
  private let document: YAMLDocument
  private var index: Int
  private let end: Int

  init(document: YAMLDocument, range: Range<Int>) {
    self.document = document
    index = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> YAMLNode? {
    guard index < end else { return nil }
    defer { index = document.records.indexAfter(index) }
    return YAMLNode(document: document, index: index)
  }
}

/// The entries of a mapping; going through them allocates nothing.
package struct YAMLEntries: Sequence, IteratorProtocol, Sendable {
  private let document: YAMLDocument
  private var index: Int
  private let end: Int

  init(document: YAMLDocument, range: Range<Int>) {
    self.document = document
    index = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
    let records = document.records
    while index < end {
      let key = index
      let value = records.indexAfter(key)
      index = records.indexAfter(value)
      if !records[key].isHidden {
        return (
          YAMLNode(document: document, index: key), YAMLNode(document: document, index: value)
        )
      }
    }
    return nil
  }
}
