import ArgumentParser
import AuditTrail
import Console
import Glibc
import Playbooks
import Response

/// Where the program writes: results to standard output, all else to standard error.
enum Output {
  /// One line of a result; what is in it is neutral already.
  static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Text of several lines made by a view.
  static func text(_ text: String) { line(text) }

  /// A whole file, as it is.
  static func document(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// The bytes of a whole file, as they are.
  static func file(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func json(_ json: JSON) { line(JSONText.render(json)) }

  /// Bytes as they are: stored events.
  static func bytes(_ bytes: [UInt8]) { write(bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO) }

  static func lines(_ lines: [[Span]]) {
    let style = Style(
      isTerminal: isatty(STDOUT_FILENO) == 1, environment: Program.environment)
    line(lines.map { style.text(of: $0) }.joined(separator: "\n"))
  }

  /// A remark beside the result.
  static func remark(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Columns of the terminal on standard output; 100 where there is none.
  static var width: Int {
    isatty(STDOUT_FILENO) == 1 ? TerminalSize(of: STDOUT_FILENO).columns : 100
  }

  static func opened(_ run: String, json asJSON: Bool) {
    asJSON ? json(.object(["run": .text(run)])) : line(run)
  }

  static func made(_ folder: String, _ language: Language) {
    line(CommandWords.made(folder)[language])
  }

  /// What was recorded, and what can be done next.
  static func recorded(_ run: LoadedRun, json asJSON: Bool, _ language: Language) throws {
    let view = run.bareView
    if asJSON {
      json(
        .object([
          "run": .text(run.id), "status": .text(StatusJSON.status(of: run.state)),
          "next": .integer(run.state.next), "ready": StatusJSON.ready(in: view),
        ]))
    } else {
      line(RecordedView.phrase(of: view)[language])
    }
  }

  /// Faults of playbooks, beside the result.
  static func diagnostics(
    _ diagnostics: [Diagnostic], in files: [SourceFile], _ language: Language
  ) {
    let style = Style(isTerminal: isatty(STDERR_FILENO) == 1, environment: Program.environment)
    for diagnostic in diagnostics {
      let lines = DiagnosticText.lines(
        diagnostic, in: files[diagnostic.origin.file], language: language, width: width)
      remark(lines.map { style.text(of: $0) }.joined(separator: "\n"))
    }
  }

  static func warn(_ warning: ShelfWarning, _ language: Language) {
    switch warning {
    case .unreadable(let fault): remark(CommandWords.passedOver(fault)[language])
    case .faults(let path, let count):
      remark(CommandWords.faultyNeighbour(path, count: count)[language])
    }
  }

  /// Says what went wrong, and gives the exit status.
  static func report(_ error: any Error, _ language: Language) -> Int32 {
    if let failure = failure(error) {
      return report(failure, language)
    } else {
      let code = Ungcuu.exitCode(for: error)
      let message = Ungcuu.fullMessage(for: error)
      if code == .success {
        if !message.isEmpty { line(message) }
      } else if !message.isEmpty {
        remark(language == .vi ? UsageText.vietnamese(message) : message)
      }
      return code.rawValue
    }
  }

  /// An error of this program's own; nil for one of the command line.
  static func failure(_ error: any Error) -> CommandFailure? {
    switch error {
    case let failure as CommandFailure: failure
    case let fault as TrailFault: .trail(fault)
    case let fault as FileFault: .file(fault)
    default: nil
    }
  }

  private static func report(_ failure: CommandFailure, _ language: Language) -> Int32 {
    let explanation = CommandWords.explanation(of: failure)
    remark(CommandWords.error(explanation.message)[language])
    if let hint = explanation.hint { remark(CommandWords.hint(hint)[language]) }
    return failure.status
  }

  /// Writes it all; a reader that went away is no error of ours.
  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }
}
