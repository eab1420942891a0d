import CLibYAML

/// Makes records of libyaml's events, and stops at the limits.
struct TreeBuilder {
  let source: SourceText
  let limits: YAMLLimits
  var records: [Record] = []
  var texts: [UInt8] = []
  var faults: [YAMLFault] = []
  var warnings: [YAMLWarning] = []

  /// Whether the tree says what the text says; an alias to nothing leaves a hole in it.
  var isUsable = true

  /// Nodes so far, those that aliases stand for counted each time.
  var expanded = 0
  var anchors: [String: Anchor] = [:]
  var walker: SourceWalker

  /// The keys of the mapping that ends now; kept to be filled again.
  var keys: [Key] = []
  private var open: [OpenContainer] = []
  private var hashes: ArraySlice<Position>
  var noBreaks: ArraySlice<NoBreak>

  /// All of them, those that were passed too.
  let allNoBreaks: [NoBreak]

  /// A container whose end has not come.
  private struct OpenContainer {
    let index: Int
    let isBlock: Bool
    let anchor: String?
    var children = 0
    var lastEnd: Mark
    /// The depth of the deepest container within, aliases expanded.
    var deepest: Int
  }

  init(source: SourceText, limits: YAMLLimits, scan: SourceScan) {
    self.source = source
    self.limits = limits
    walker = SourceWalker(source)
    hashes = scan.tightHashes[...]
    allNoBreaks = scan.noBreaks
    noBreaks = allNoBreaks[...]
    // The tersest steps take 6 bytes a node; what is not filled costs nothing.
    records.reserveCapacity(source.bytes.count / 5)
    texts.reserveCapacity(source.bytes.count)
  }

  /// Takes one event of the document's content; false where the reading must stop.
  mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: return addScalar(event)
    case YAML_ALIAS_EVENT: return addAlias(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return begin(
        .sequence, isBlock: start.style != YAML_FLOW_SEQUENCE_STYLE, anchor: start.anchor,
        tag: start.tag, at: event.start_mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return begin(
        .mapping, isBlock: start.style != YAML_FLOW_MAPPING_STYLE, anchor: start.anchor,
        tag: start.tag, at: event.start_mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return end(event)
    default: return true
    }
  }

  // MARK: Scalars

  private mutating func addScalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    var (start, end) = (Mark(event.start_mark), Mark(event.end_mark))
    if isPlain {
      if scalar.length == 0 {
        start = emptyValueMark(end)
        end = start
      } else {
        warnIfCut(at: end)
        check(UnsafeBufferPointer(start: scalar.value, count: scalar.length), from: start, to: end)
      }
    } else if scalar.style == YAML_LITERAL_SCALAR_STYLE
      || scalar.style == YAML_FOLDED_SCALAR_STYLE
    {
      end = endOfBlockScalar(from: start, to: end)
    }
    if scalar.anchor != nil || scalar.tag != nil {
      let value = skipProperties(from: Mark(event.start_mark))
      if start != end { start = value }
    }
    let index = records.count
    records.append(
      Record(
        start: start, end: end, a: UInt32(truncatingIfNeeded: texts.count),
        b: UInt32(truncatingIfNeeded: scalar.length), content: isPlain ? .plain : .quoted))
    texts.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    if let name = scalar.anchor { anchors[String(cString: name)] = Anchor(index: index) }
    expanded += 1
    childEnded(at: end)
    return isWithinNodes(.tooManyNodes(limit: limits.nodes), at: index)
  }

  /// Where an empty value is.
  ///
  /// libyaml has it at the next token where no `:` was written, as in `? key`, which may be lines
  /// below; there it is placed at the end of its key.
  private func emptyValueMark(_ mark: Mark) -> Mark {
    guard let parent = open.last, parent.isBlock, parent.children % 2 == 1,
      records[parent.index].content == .mapping, mark.line > parent.lastEnd.line
    else { return mark }
    return parent.lastEnd
  }

  /// The end of a block scalar's last line that is not blank; libyaml's mark is the next token's.
  private func endOfBlockScalar(from start: Mark, to end: Mark) -> Mark {
    var line = Int(end.line)
    if end.column == 1 { line -= 1 }
    while line > Int(start.line), source.bytes[source.lineRange(line)].allSatisfy(Byte.isBlank) {
      line -= 1
    }
    return Mark(source.endOfLine(line))
  }

  /// Warns where a plain scalar that ends here was cut short by ` #`.
  private mutating func warnIfCut(at end: Mark) {
    if hashes.isEmpty { return }
    let position = end.position
    while let first = hashes.first, first < position { hashes.removeFirst() }
    let hash = Position(line: position.line, column: position.column + 1)
    guard hashes.first == hash else { return }
    warnings.append(
      YAMLWarning(
        kind: .cutByComment, span: Span(start: hash, end: source.endOfLine(position.line))))
  }

  // MARK: Aliases

  private mutating func addAlias(_ event: yaml_event_t) -> Bool {
    let (start, end) = (Mark(event.start_mark), Mark(event.end_mark))
    let name = String(cString: event.data.alias.anchor)
    let span = Span(start: start.position, end: end.position)
    let index = records.count
    defer { childEnded(at: end) }
    guard let anchor = anchors[name], let size = anchor.size else {
      let isKnown = anchors[name] != nil
      isUsable = false
      faults.append(
        YAMLFault(kind: isKnown ? .aliasRecursive(name) : .aliasUndefined(name), span: span))
      // Something must stand here, so that keys and values stay in step.
      records.append(Record(start: start, end: end, a: 0, b: 0, content: .quoted))
      return isWithinNodes(.tooManyNodes(limit: limits.nodes), at: index)
    }
    records.append(
      Record(
        start: start, end: end, a: UInt32(truncatingIfNeeded: anchor.index), b: 0,
        content: .alias))
    expanded += size
    let depth = open.count + anchor.height
    guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth), span) }
    if let last = open.indices.last { open[last].deepest = max(open[last].deepest, depth) }
    return isWithinNodes(.aliasBomb(limit: limits.nodes), at: index)
  }

  // MARK: Containers

  private mutating func begin(
    _ content: Record.Content, isBlock: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?, at mark: yaml_mark_t
  ) -> Bool {
    var start = Mark(mark)
    if anchor != nil || tag != nil { start = skipProperties(from: start) }
    let index = records.count
    records.append(Record(start: start, end: start, a: 0, b: 0, content: content))
    expanded += 1
    let name = anchor.map { String(cString: $0) }
    if let name {
      anchors[name] = Anchor(index: index, size: nil, height: 0, expandedBefore: expanded - 1)
    }
    open.append(
      OpenContainer(
        index: index, isBlock: isBlock, anchor: name, lastEnd: start, deepest: open.count + 1))
    guard open.count <= limits.depth else {
      return stop(.tooDeep(limit: limits.depth), Span(at: start.position, width: 1))
    }
    return isWithinNodes(.tooManyNodes(limit: limits.nodes), at: index)
  }

  private mutating func end(_ event: yaml_event_t) -> Bool {
    guard let container = open.popLast() else { return true }
    let index = container.index
    // The end of a block, and of the pair in `[key: value]`, is the start of the next token.
    let isMarked = !container.isBlock && event.start_mark.index != event.end_mark.index
    records[index].end = isMarked ? Mark(event.end_mark) : container.lastEnd
    records[index].b = UInt32(truncatingIfNeeded: records.count)
    if records[index].content == .mapping {
      let hidden = hideFaultyKeys(of: index)
      records[index].a = UInt32(truncatingIfNeeded: container.children / 2 - hidden)
    } else {
      records[index].a = UInt32(truncatingIfNeeded: container.children)
    }
    if let name = container.anchor, let anchor = anchors[name], anchor.index == index {
      anchors[name] = anchor.closed(
        expanded: expanded, height: container.deepest - open.count)
    }
    if let last = open.indices.last {
      open[last].deepest = max(open[last].deepest, container.deepest)
    }
    childEnded(at: records[index].end)
    return isWithinFaults()
  }

  private mutating func childEnded(at end: Mark) {
    guard let last = open.indices.last else { return }
    open[last].children += 1
    open[last].lastEnd = end
  }

  // MARK: Stopping

  private mutating func isWithinNodes(_ kind: YAMLFault.Kind, at index: Int) -> Bool {
    guard expanded <= limits.nodes else { return stop(kind, records[index].span) }
    return isWithinFaults()
  }

  /// Whether faults may still be added; a tree that was left half-way is none.
  private mutating func isWithinFaults() -> Bool {
    guard faults.count >= limits.faults else { return true }
    isUsable = false
    return false
  }

  /// Whether the next node is the value of a key.
  var isAtValue: Bool {
    guard let parent = open.last else { return false }
    return records[parent.index].content == .mapping && parent.children % 2 == 1
  }

  /// Adds what stopped the parser; at the end of the file, that is a bracket never closed.
  mutating func addSyntaxFault(_ fault: YAMLFault) {
    if blamesNoBreak(for: fault) { return }
    var span = fault.span
    if source.offset(of: span.start) == source.bytes.count, let last = open.last, !last.isBlock {
      span = source.spanOfCharacter(at: records[last.index].start.position)
    }
    _ = stop(fault.kind, span)
  }

  /// Adds the fault that ends the reading; false, for the caller to return.
  mutating func stop(_ kind: YAMLFault.Kind, _ span: Span) -> Bool {
    faults.append(YAMLFault(kind: kind, span: span))
    isUsable = false
    return false
  }
}
