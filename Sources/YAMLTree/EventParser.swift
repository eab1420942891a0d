import CLibYAML

/// libyaml's event parser; its memory is freed when the value ends, on every path.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A parser of UTF-8 bytes, which must outlive it; nil where libyaml gets no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // Without this libyaml looks for UTF-16 by itself.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Parses the next event, passes it to `body` and frees it; nil where parsing failed.
  mutating func withNextEvent<Result>(_ body: (yaml_event_t) -> Result) -> Result? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    return body(event)
  }

  /// What stopped the parser, with libyaml's marks made places in `source`.
  func fault(in source: SourceText) -> YAMLFault {
    let state = parser.pointee
    guard state.error != YAML_MEMORY_ERROR else {
      return YAMLFault(kind: .outOfMemory, span: Span(at: source.clamp(Mark(state.mark).position)))
    }
    let context = state.context.map { String(cString: $0) }
    let contextAt = context == nil ? nil : source.clamp(Mark(state.context_mark).position)
    // A key without its colon is missed at the next line, and stands on the one before.
    let isKey = context == "while scanning a simple key"
    let problemAt =
      isKey
      ? contextAt ?? Position(line: 1, column: 1) : source.clamp(Mark(state.problem_mark).position)
    let span = source.spanOfCharacter(at: problemAt)
    let offset = source.offset(of: problemAt)
    if offset < source.bytes.count, source.bytes[offset] == Byte.tab {
      return YAMLFault(kind: .tab, span: span)
    }
    let kind = YAMLFault.Kind.syntax(
      problem: state.problem.map { String(cString: $0) } ?? "", context: context,
      contextAt: contextAt)
    // What is never closed is noticed at the end of the file, but begins where it is to be seen.
    if offset == source.bytes.count, let contextAt {
      return YAMLFault(kind: kind, span: source.spanOfCharacter(at: contextAt))
    }
    return YAMLFault(kind: kind, span: span)
  }
}

extension Mark {
  /// libyaml's mark, which counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(
      line: UInt32(truncatingIfNeeded: mark.line) + 1,
      column: UInt32(truncatingIfNeeded: mark.column) + 1)
  }
}
