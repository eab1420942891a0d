import Console
import Playbooks

/// The playbooks of a workspace, and what stands beside them.
///
/// Rules, calendars, templates, contacts, the organisation. Finds by id or path; reads nothing that is not asked
/// for.
struct PlaybookShelf {
  let workspace: Workspace

  /// Says what was passed over, one line each.
  let warn: @Sendable (ShelfWarning) -> Void

  /// The file a person means by a path or an id.
  func find(_ name: String) throws(CommandFailure) -> SourceFile {
    if name.isPath { return try file(name, role: .playbook) }
    switch lookup(name, role: .playbook) {
    case .found(let file): return file
    case .ambiguous(let names): throw .ambiguousPlaybook(name, names)
    case .missing(let known):
      if FileAccess.exists(name) { return try file(name, role: .playbook) }
      throw .noPlaybook(name, known: known)
    }
  }

  /// Rules and templates beside the playbooks, read once: a run is governed by the very texts that
  /// its playbook was held against.
  struct Neighbours {
    /// Rule files with what is in them.
    let rules: [(file: SourceFile, rules: [DeadlineRule])]
    /// Calendars by id, with their files.
    let calendars: [String: (file: SourceFile, calendar: HolidayCalendar)]
    /// Templates by id, with their files.
    let templates: [String: (file: SourceFile, template: NoticeTemplate)]
  }

  func neighbours() -> Neighbours {
    let calendars = calendars()
    return Neighbours(
      rules: rules(on: calendars.mapValues(\.calendar)), calendars: calendars,
      templates: templates())
  }

  /// What playbooks may name: others of this shelf, rules, contacts, templates.
  func library(_ neighbours: Neighbours) -> Library {
    // Read once: a playbook may include and open a dozen others.
    let files = identified(role: .include)
    return Library(
      playbook: { files.lookup($0) },
      rules: Dictionary(
        neighbours.rules.flatMap { $0.rules.map { ($0.id, $0) } },
        uniquingKeysWith: { first, _ in first }),
      contacts: directory()?.ids,
      templates: neighbours.templates.mapValues(\.template),
      organisation: organisation()?.names)
  }

  /// A file by the id of the playbook in it: `ID.yaml` first, then the `id:` of every file.
  func lookup(_ id: String, role: SourceFile.Role) -> Library.Lookup {
    identified(role: role).lookup(id)
  }

  private func identified(role: SourceFile.Role) -> IdentifiedFiles {
    IdentifiedFiles(
      playbookNames.compactMap {
        quietly(workspace.playbooks + "/" + $0, role: role)
      })
  }

  /// Calendars by id, with their files.
  private func calendars() -> [String: (file: SourceFile, calendar: HolidayCalendar)] {
    let folder = workspace.playbooks + "/calendars"
    var calendars: [String: (file: SourceFile, calendar: HolidayCalendar)] = [:]
    for name in yamlNames(in: folder) {
      guard let file = quietly(folder + "/" + name, role: .calendar) else { continue }
      let (calendar, faults) = CalendarReader.read(file, index: 0)
      report(faults, in: file)
      if let calendar, calendars[calendar.id] == nil { calendars[calendar.id] = (file, calendar) }
    }
    return calendars
  }

  /// Rule files with what is in them, each rule with its calendar.
  private func rules(
    on calendars: [String: HolidayCalendar]
  ) -> [(file: SourceFile, rules: [DeadlineRule])] {
    let folder = workspace.playbooks + "/rules"
    return yamlNames(in: folder).compactMap { name in
      guard let file = quietly(folder + "/" + name, role: .rules) else { return nil }
      let (rules, faults) = RulesReader.read(file, index: 0)
      report(faults, in: file)
      return (file, rules.map { $0.counting(on: calendars) })
    }
  }

  /// Templates by id, with their files.
  private func templates() -> [String: (file: SourceFile, template: NoticeTemplate)] {
    let folder = workspace.playbooks + "/templates"
    var templates: [String: (file: SourceFile, template: NoticeTemplate)] = [:]
    for name in yamlNames(in: folder) {
      guard let file = quietly(folder + "/" + name, role: .template) else { continue }
      let (template, faults) = TemplateReader.read(file, index: 0)
      report(faults, in: file)
      // One at fault would be sent as it stands, braces and all.
      let isWhole = !faults.contains { $0.severity == .error }
      if let template, isWhole { templates[template.id] = (file, template) }
    }
    return templates
  }

  /// Who we are; nil where the workspace does not say.
  func organisation() -> Organisation? {
    guard let file = beside("organisation.yaml") else { return nil }
    let (organisation, faults) = OrganisationReader.read(file, index: 0)
    report(faults, in: file)
    return organisation
  }

  /// A file that may stand among the playbooks, and may be passed over.
  func beside(_ name: String) -> SourceFile? {
    let path = workspace.playbooks + "/" + name
    return FileAccess.exists(path) ? quietly(path, role: .template) : nil
  }

  func file(_ path: String, role: SourceFile.Role) throws(CommandFailure) -> SourceFile {
    do {
      return SourceFile(role: role, name: path, bytes: try FileAccess.readPlaybook(path))
    } catch {
      throw .file(error)
    }
  }

  /// A neighbour that may be passed over; said on one line where it cannot be read.
  func quietly(_ path: String, role: SourceFile.Role) -> SourceFile? {
    do {
      return SourceFile(role: role, name: path, bytes: try FileAccess.readPlaybook(path))
    } catch {
      warn(.unreadable(error))
      return nil
    }
  }

  func report(_ faults: [Diagnostic], in file: SourceFile) {
    let errors = faults.filter { $0.severity == .error }
    if !errors.isEmpty { warn(.faults(path: file.name, count: errors.count)) }
  }

  /// The files in the workspace's folder of playbooks that may be one.
  var playbookNames: [String] {
    yamlNames(in: workspace.playbooks).filter { !PlaybookFolder.others.contains($0) }
  }

  func yamlNames(in folder: String) -> [String] {
    guard FileAccess.isFolder(folder) else { return [] }
    do throws(FileFault) {
      return try FileAccess.names(in: folder).filter { $0.hasSuffix(".yaml") && $0.first != "." }
    } catch {
      warn(.unreadable(error))
      return []
    }
  }
}

extension String {
  /// Whether people mean a file by it, and no id.
  var isPath: Bool { contains("/") || hasSuffix(".yaml") || hasSuffix(".yml") }
}

/// A file beside the one asked for that could not be used.
enum ShelfWarning: Hashable {
  case unreadable(FileFault)
  case faults(path: String, count: Int)
}
