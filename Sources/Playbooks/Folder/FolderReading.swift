import YAMLTree

/// One reading of a folder: its files, what was found in each, and what they name of each other.
struct FolderReading {
  private let folder: PlaybookFolder
  private var found: [String: [Diagnostic]] = [:]
  private var compilations: [String: Compilation] = [:]
  private var contacts: Set<String>?
  private var organisation: Set<String>?
  private var rules: [(file: SourceFile, rule: DeadlineRule)] = []
  private var calendars: [(file: SourceFile, calendar: HolidayCalendar)] = []
  private var templates: [(file: SourceFile, template: NoticeTemplate)] = []
  private var forms: [(file: SourceFile, form: FormTemplate)] = []

  private let identified: IdentifiedFiles

  init(_ folder: PlaybookFolder) {
    self.folder = folder
    identified = IdentifiedFiles(folder.playbooks)
  }

  // MARK: Reading

  /// Reads all but the playbooks.
  mutating func readNeighbours() {
    if folder.contacts != nil || folder.ownContacts != nil {
      let directory = ContactDirectory(ours: folder.contacts, own: folder.ownContacts)
      contacts = directory.ids
      for (file, faults) in directory.found { add(faults, in: file) }
    }
    if let file = folder.organisation {
      let (known, faults) = OrganisationReader.read(file, index: 0)
      organisation = known.names
      add(faults, in: file)
    }
    for file in folder.calendars {
      let (known, faults) = CalendarReader.read(file, index: 0)
      if let known { calendars.append((file, known)) }
      add(faults, in: file)
    }
    let calendars = Dictionary(self.calendars.map { ($0.calendar.id, $0.calendar) }) { one, _ in one
    }
    for file in folder.rules {
      let (known, faults) = RulesReader.read(file, index: 0)
      rules += known.map { (file, $0.counting(on: calendars)) }
      add(faults, in: file)
    }
    for file in folder.templates {
      let (known, faults) = TemplateReader.read(file, index: 0)
      if let known { templates.append((file, known)) }
      add(faults, in: file)
    }
    for file in folder.forms {
      let (known, faults) = FormReader.read(file, index: 0)
      if let known { forms.append((file, known)) }
      add(faults, in: file)
    }
  }

  /// What playbooks may name: all that is in the folder.
  var library: Library {
    let identified = identified
    return Library(
      playbook: { identified.lookup($0) },
      rules: Dictionary(rules.map { ($0.rule.id, $0.rule) }) { first, _ in first },
      contacts: contacts,
      templates: Dictionary(templates.map { ($0.template.id, $0.template) }) { first, _ in first },
      organisation: organisation)
  }

  /// Adds what came of a playbook, each fault to the file it is in.
  mutating func add(_ compilation: Compilation) {
    guard let main = compilation.files.first else { return }
    compilations[main.name] = compilation
    for (index, file) in compilation.files.enumerated() {
      add(compilation.diagnostics.filter { $0.origin.file == index }, in: file)
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic], in file: SourceFile) {
    found[file.name, default: []] += diagnostics.map { $0.moved(toFile: 0) }
  }

  // MARK: What they name of each other

  /// Checks what rules and notices name, and that every id is one file's alone.
  mutating func checkNeighbours(_ library: Library) {
    for (file, rule) in rules {
      for contact in rule.contacts where !(contacts?.contains(contact.text) ?? true) {
        let near = Spelling.nearest(to: contact.text, among: contacts?.sorted() ?? [])
        report(.unknownContact(contact.text, near: near), at: contact.origin, in: file)
      }
      if let calendar = rule.calendar, rule.daysOff == nil {
        let near = Spelling.nearest(to: calendar.text, among: calendars.map(\.calendar.id).sorted())
        report(
          .unknownCalendar(calendar.text, rule: rule.id, near: near), at: calendar.origin, in: file)
      }
    }
    for (file, template) in templates {
      for place in template.writtenPlaces {
        if let fault = OutsidePlace.fault(of: place.text, library) {
          report(fault, at: place.origin, in: file)
        }
      }
    }
    checkForms(library)
    checkIDs(rules.map { ($0.file, $0.rule.id, $0.rule.origin) }, kind: .rule)
    checkIDs(calendars.map { ($0.file, $0.calendar.id, $0.calendar.origin) }, kind: .calendar)
    checkIDs(templates.map { ($0.file, $0.template.id, $0.template.origin) }, kind: .template)
    checkIDs(forms.map { ($0.file, $0.form.id, $0.form.origin) }, kind: .form)
    let playbooks = folder.playbooks.map { ($0, compilations[$0.name]?.playbook) }
    checkIDs(playbooks.map { ($0, $1?.id ?? "", $1?.idOrigin) }, kind: .playbook)
  }

  private mutating func checkForms(_ library: Library) {
    guard !forms.isEmpty else { return }
    let places = FormPlaces(library, compilations.values.compactMap(\.graph))
    for (file, form) in forms {
      for place in form.writtenPlaces {
        if let fault = places.fault(of: place.text) { report(fault, at: place.origin, in: file) }
      }
      for case .table(let table) in form.blocks {
        for count in table.columns.compactMap(\.count) {
          if let fault = places.fault(of: count) { report(fault, at: table.origin, in: file) }
        }
      }
    }
  }

  /// Checks every scenario by itself and on its playbook.
  mutating func checkScenarios(_ fit: (Scenario, Compilation) -> [Diagnostic]) {
    var read: [(file: SourceFile, scenario: Scenario)] = []
    for file in folder.scenarios {
      let (known, faults) = ScenarioReader.read(file)
      add(faults, in: file)
      guard let known else { continue }
      read.append((file, known))
      do throws(Library.Lookup.Missing) {
        add(fit(known, try compilation(known.playbook)), in: file)
      } catch {
        report(error.fault, at: known.playbook.origin, in: file)
      }
    }
    checkIDs(read.map { ($0.file, $0.scenario.id, $0.scenario.idOrigin) }, kind: .scenario)
  }

  /// What the playbook that a scenario names came to.
  private func compilation(_ name: Name) throws(Library.Lookup.Missing) -> Compilation {
    let file = try identified.lookup(name.text).file(named: name.text)
    guard let compilation = compilations[file.name], compilation.graph != nil else {
      throw Library.Lookup.Missing(.unusablePlaybook(name.text))
    }
    return compilation
  }

  /// Reports every id that a file before has, too.
  private mutating func checkIDs(
    _ named: [(file: SourceFile, id: String, origin: Origin?)], kind: ReadingFault.IDKind
  ) {
    var first: [String: SourceFile] = [:]
    for (file, id, origin) in named {
      guard let origin else { continue }
      if let other = first[id], other.name != file.name {
        report(.duplicateID(id, kind: kind, other: other.name), at: origin, in: file)
      } else {
        first[id] = file
      }
    }
  }

  private mutating func report(_ fault: GraphFault, at origin: Origin, in file: SourceFile) {
    add([Diagnostic(.graph(fault), at: origin)], in: file)
  }

  // MARK: What came of it

  /// Every file with what was found in it: playbooks first.
  var checked: [PlaybookFolder.Checked] {
    let others =
      [folder.contacts, folder.ownContacts, folder.organisation].compactMap { $0 }
      + folder.rules + folder.calendars + folder.templates + folder.forms + folder.scenarios
    return (folder.playbooks + others).map { file in
      var seen: Set<Diagnostic> = []
      let diagnostics = (found[file.name] ?? []).filter { seen.insert($0).inserted }
      return PlaybookFolder.Checked(
        file: file, diagnostics: diagnostics.sortedByPlace(),
        compilation: compilations[file.name])
    }
  }
}

extension Diagnostic {
  /// The same, where its file has another index.
  fileprivate func moved(toFile file: Int) -> Diagnostic {
    Diagnostic(
      fault, at: Origin(file: file, span: origin.span), severity: severity, fatal: fatal)
  }
}
