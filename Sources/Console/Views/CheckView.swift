import Playbooks

/// What a check of one playbook comes to.
package enum CheckView {
  /// `ransomware.yaml: 25 bước, không lỗi, 1 cảnh báo`.
  package static func summary(
    of compilation: Compilation, named name: String, language: Language
  ) -> [Span] {
    summary(of: compilation.diagnostics, named: name, language: language) {
      ViewWords.checked(steps: compilation.steps, errors: $0, warnings: $1)
    }
  }

  /// The same of a file in a folder: `contacts.yaml: không lỗi, không cảnh báo`.
  package static func summary(of checked: PlaybookFolder.Checked, language: Language) -> [Span] {
    summary(of: checked.diagnostics, named: checked.file.name, language: language) {
      guard let compilation = checked.compilation else {
        return ViewWords.counts(errors: $0, warnings: $1)
      }
      return ViewWords.checked(steps: compilation.steps, errors: $0, warnings: $1)
    }
  }

  /// What all files of a folder come to: `104 tệp: 3 lỗi trong 1 tệp, không cảnh báo`.
  package static func total(of files: [[Diagnostic]], language: Language) -> [Span] {
    func tally(_ severity: Diagnostic.Severity) -> (count: Int, files: Int) {
      let counts = files.map { $0.count { $0.severity == severity } }
      return (counts.reduce(0, +), counts.count { $0 > 0 })
    }
    let (errors, warnings) = (tally(.error), tally(.warning))
    let words = ViewWords.total(files: files.count, errors: errors, warnings: warnings)
    let ink: Ink = errors.count > 0 ? .red : warnings.count > 0 ? .yellow : .green
    return [Span(words[language], .bold, ink)]
  }

  /// What stands in a folder and was not read.
  package static func passedOver(_ names: [String]) -> Phrase { ViewWords.passedOver(names) }

  private static func summary(
    of diagnostics: [Diagnostic], named name: String, language: Language,
    words: (_ errors: Int, _ warnings: Int) -> Phrase
  ) -> [Span] {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return [
      Span("\(name.neutralised()): ", .bold),
      Span(
        words(errors, warnings)[language],
        errors > 0 ? .red : warnings > 0 ? .yellow : .green),
    ]
  }
}

extension Compilation {
  /// How many steps there are to walk; nil where there is no graph.
  fileprivate var steps: Int? { graph.map { graph in graph.nodes.count { !$0.isGroup } } }
}
