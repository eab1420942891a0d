import Glibc
import Playbooks
import Testing

@testable import Console

/// A walk answered by lines, as a script on a pipe answers it.
struct Script {
  /// How the walk ended, and all it wrote.
  let end: WalkEnd
  let output: String

  /// Walks a run until the lines are used up or the walk ends.
  init(
    _ lines: [String], on run: MemoryRun, language: Language = .vi, actor: String = "An",
    session: String = "s1"
  ) throws {
    try self.init(
      text: lines.map { $0 + "\n" }.joined(), on: run, language: language, actor: actor,
      session: session)
  }

  init(
    text: String, on run: MemoryRun, language: Language = .vi, actor: String = "An",
    session: String = "s1"
  ) throws {
    let input = try #require(tmpfile())
    let output = try #require(tmpfile())
    defer {
      fclose(input)
      fclose(output)
    }
    try Descriptor.write(text, to: fileno(input))
    lseek(fileno(input), 0, SEEK_SET)
    let reader = try LineReader(
      input: fileno(input), output: fileno(output), environment: [:])
    var walk = try Walk(
      port: run.port(session: session),
      ask: Ask(reader, language: language, style: Style(isOn: false)), actor: actor)
    end = walk.run()
    lseek(fileno(output), 0, SEEK_SET)
    var bytes: [UInt8] = []
    while case let part = try Descriptor.read(fileno(output)), !part.isEmpty { bytes += part }
    self.output = String(decoding: bytes, as: UTF8.self)
  }
}

extension WalkEnd {
  /// The case, without what it carries.
  var name: String {
    switch self {
    case .quit: "quit"
    case .finished: "finished"
    case .aborted: "aborted"
    case .endOfInput: "endOfInput"
    case .interrupted: "interrupted"
    case .failed: "failed"
    case .terminalLost: "terminalLost"
    }
  }
}
