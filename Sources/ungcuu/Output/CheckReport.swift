import AuditTrail
import Console
import Playbooks

/// What `check` prints: the findings of each file and a line that sums them up, or one list of all.
struct CheckReport {
  private let asJSON: Bool
  private let language: Language
  private var rows: [JSON] = []
  /// What was found in each file of a folder.
  private var folderFiles: [[Diagnostic]]?
  private(set) var errors = 0

  init(asJSON: Bool, language: Language) {
    self.asJSON = asJSON
    self.language = language
  }

  /// Adds a playbook, with what was found in those it includes.
  mutating func add(_ compilation: Compilation, named name: String) {
    add(compilation.diagnostics, in: compilation.files)
    if asJSON { return }
    Output.lines([CheckView.summary(of: compilation, named: name, language: language)])
  }

  /// Adds a file by itself.
  mutating func add(_ checked: PlaybookFolder.Checked) {
    add(checked.diagnostics, in: [checked.file])
    if asJSON { return }
    Output.lines([CheckView.summary(of: checked, language: language)])
  }

  /// Adds the files of a folder; those in which nothing was found are only counted.
  mutating func add(_ files: [PlaybookFolder.Checked]) {
    for checked in files where !checked.diagnostics.isEmpty { add(checked) }
    folderFiles = (folderFiles ?? []) + files.map(\.diagnostics)
  }

  /// Prints what could not be printed file by file.
  func end() {
    if asJSON {
      Output.json(.list(rows))
    } else if let folderFiles {
      Output.lines([CheckView.total(of: folderFiles, language: language)])
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic], in files: [SourceFile]) {
    errors += diagnostics.count { $0.severity == .error }
    for diagnostic in diagnostics {
      let file = files[diagnostic.origin.file]
      if asJSON {
        rows.append(DiagnosticText.json(diagnostic, in: file, language: language))
      } else {
        Output.lines(
          DiagnosticText.lines(diagnostic, in: file, language: language, width: Output.width))
      }
    }
  }
}
