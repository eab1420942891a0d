import AuditTrail
import Playbooks
import YAMLTree

/// A fault of a playbook as people and tools read it.
package enum DiagnosticText {
  /// `path:line:column: error: sentence [rule-name]`, the line it is on with a caret, and a hint
  /// where there is one.
  ///
  /// The first line is never broken: tools read it. The quoted one is cut around the caret to
  /// `width` columns.
  package static func lines(
    _ diagnostic: Diagnostic, in file: SourceFile, language: Language, width: Int
  ) -> [[Span]] {
    let start = diagnostic.origin.span.start
    let said = explanation(of: diagnostic.fault)
    let word = diagnostic.severity.rawValue
    let ink = diagnostic.severity.ink
    var lines: [[Span]] = [
      [
        Span("\(file.name.neutralised()):\(start.line):\(start.column): ", .bold),
        Span("\(word): ", .bold, ink),
        Span("\(said.message[language]) [\(diagnostic.rule)]"),
      ]
    ]
    let quote = SourceQuote(diagnostic.origin.span, in: file.bytes, width: width - 2)
    if !quote.text.isEmpty {
      lines.append([Span("  \(quote.text)")])
      lines.append([Span("  \(quote.caret)", .bold, ink)])
    }
    if let hint = said.hint {
      lines.append([Span("hint: ", .bold), Span(hint[language])])
    }
    return lines
  }

  /// The sentence and the hint.
  package static func explanation(of fault: Diagnostic.Fault) -> Explanation {
    switch fault {
    case .yaml(let kind): kind.explanation
    case .yamlWarning(let kind): kind.explanation
    case .reading(let fault): fault.explanation
    case .graph(let fault): fault.explanation
    case .exploring(let fault): fault.explanation
    }
  }

  /// One entry of `check --json`; `hint` is left out where there is none.
  package static func json(
    _ diagnostic: Diagnostic, in file: SourceFile, language: Language
  ) -> JSON {
    let start = diagnostic.origin.span.start
    let said = explanation(of: diagnostic.fault)
    var members: [String: JSON] = [
      "file": .text(file.name),
      "line": .integer(Int64(start.line)),
      "column": .integer(Int64(start.column)),
      "severity": .text(diagnostic.severity.rawValue),
      "fatal": .bool(diagnostic.fatal),
      "rule": .text(diagnostic.rule),
      "message": .text(said.message[language]),
    ]
    members["hint"] = said.hint.map { .text($0[language]) }
    return .object(members)
  }
}

extension Diagnostic.Severity {
  fileprivate var ink: Ink {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
