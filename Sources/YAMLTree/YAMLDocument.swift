/// A YAML file that was read: its tree and its text, unchanging.
package final class YAMLDocument: Sendable {
  /// The text the tree was read from.
  package let source: SourceText
  package let warnings: [YAMLWarning]

  /// All nodes in the order of the text; the root is the first.
  let records: [Record]

  /// The texts of all scalars, end to end, in UTF-8.
  let texts: [UInt8]

  init(source: SourceText, warnings: [YAMLWarning], records: [Record], texts: [UInt8]) {
    self.source = source
    self.warnings = warnings
    self.records = records
    self.texts = texts
  }

  /// The node that holds all others.
  package var root: YAMLNode { YAMLNode(document: self, index: 0) }
}

/// What reading a file gave: a tree where there is one, and every fault found.
package struct YAMLParseResult: Sendable {
  /// The text as read, to quote lines from; empty for a file past the limit of bytes.
  package let source: SourceText

  /// The tree; nil where the faults leave none that can be used.
  ///
  /// Entries whose keys are at fault (duplicate, merge, not a scalar) are left out of it.
  package let document: YAMLDocument?

  /// Every fault found, in the order of the text.
  package let faults: [YAMLFault]
  package let warnings: [YAMLWarning]
}
