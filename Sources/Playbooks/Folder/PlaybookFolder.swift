/// All that stands in a folder of playbooks, as it was read from outside.
package struct PlaybookFolder: Sendable {
  package var playbooks: [SourceFile]
  package var rules: [SourceFile]
  package var calendars: [SourceFile]
  package var templates: [SourceFile]
  package var forms: [SourceFile]
  package var scenarios: [SourceFile]
  /// Nil: there is none, so nothing is held against it.
  package var contacts: SourceFile?
  package var ownContacts: SourceFile?
  package var organisation: SourceFile?

  package init(
    playbooks: [SourceFile] = [], rules: [SourceFile] = [], calendars: [SourceFile] = [],
    templates: [SourceFile] = [], forms: [SourceFile] = [], scenarios: [SourceFile] = [],
    contacts: SourceFile? = nil, ownContacts: SourceFile? = nil,
    organisation: SourceFile? = nil
  ) {
    self.playbooks = playbooks
    self.rules = rules
    self.calendars = calendars
    self.templates = templates
    self.forms = forms
    self.scenarios = scenarios
    self.contacts = contacts
    self.ownContacts = ownContacts
    self.organisation = organisation
  }

  /// The names of the files that stand among the playbooks and are none.
  package static let others: Set<String> = [
    ContactDirectory.name, ContactDirectory.ownName, "organisation.yaml",
  ]

  /// A file that was checked, and what was found in it.
  package struct Checked: Sendable {
    package let file: SourceFile
    /// By place; each has the index 0 as its file.
    package let diagnostics: [Diagnostic]
    /// What a playbook came to.
    package let compilation: Compilation?

    package init(file: SourceFile, diagnostics: [Diagnostic], compilation: Compilation?) {
      self.file = file
      self.diagnostics = diagnostics
      self.compilation = compilation
    }
  }

  /// Checks every file by itself, and how they refer to each other.
  ///
  /// What is wrong in a file that several include is said once, at that file.
  ///
  /// - Parameters:
  ///   - more: what else is asked of a playbook once it is compiled.
  ///   - fit: what is wrong with a scenario's names on its playbook, which can be walked.
  /// - Returns: every file with what was found in it, playbooks first.
  package func check(
    more: (Compilation, Library) -> Compilation = { compilation, _ in compilation },
    fit: (Scenario, Compilation, Library) -> [Diagnostic] = { _, _, _ in [] }
  ) -> [Checked] {
    var reading = FolderReading(self)
    reading.readNeighbours()
    let library = reading.library
    for file in playbooks {
      reading.add(more(PlaybookCompiler.compile(file, library: library), library))
    }
    reading.checkNeighbours(library)
    reading.checkScenarios { fit($0, $1, library) }
    return reading.checked
  }
}
