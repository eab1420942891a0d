import CLibYAML
import Glibc
import Playbooks

/// libyaml's bare parse of a playbook, and our check of it.
enum Parsing {
  enum Fault: Error {
    case noMemory
    case notParsed
    case faulty(Int)
  }

  /// One bare parse.
  static func bare(_ path: String) throws -> KeyValuePairs<String, [UInt64]> {
    let bytes = try contents(of: path)
    return ["bare": [try nanoseconds { try parse(bytes) }]]
  }

  /// The processor's time for both, by turns, so that what else the machine does falls on both
  /// alike.
  static func compared(_ path: String, rounds: Int) throws -> KeyValuePairs<String, [UInt64]> {
    let bytes = try contents(of: path)
    var (bare, check): ([UInt64], [UInt64]) = ([], [])
    for _ in 0..<rounds {
      bare.append(try nanoseconds(by: CLOCK_THREAD_CPUTIME_ID) { try parse(bytes) })
      check.append(try nanoseconds(by: CLOCK_THREAD_CPUTIME_ID) { try compile(bytes) })
    }
    return ["bare": bare, "check": check]
  }

  /// The event loop of libyaml with nothing done about any event.
  private static func parse(_ bytes: [UInt8]) throws {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw Fault.noMemory }
    defer { yaml_parser_delete(&parser) }
    try bytes.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var isAtEnd = false
      while !isAtEnd {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw Fault.notParsed }
        isAtEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
      }
    }
  }

  /// Text to graph, as `ungcuu check` does it, with nothing beside the playbook.
  private static func compile(_ bytes: [UInt8]) throws {
    let file = SourceFile(role: .playbook, name: "bench", bytes: bytes)
    let library = Library(playbook: { _ in .missing(known: []) })
    let compilation = PlaybookCompiler.compile(file, library: library)
    guard compilation.graph != nil, compilation.diagnostics.isEmpty else {
      throw Fault.faulty(compilation.diagnostics.count)
    }
  }
}
