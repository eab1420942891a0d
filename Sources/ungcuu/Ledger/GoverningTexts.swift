import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// The exact texts a run is governed by, and the plan they make.
///
/// They are read back from the trail by their hashes: what stands in the workspace today plays no
/// part.
struct GoverningTexts {
  let plan: Plan
  let templates: [String: NoticeTemplate]
  let files: [SourceFile]

  /// Reads each text from the first of the trails that still has it as it was.
  init(_ opening: Opening, from stores: [AuditStore]) throws {
    var files: [SourceFile] = []
    for reference in opening.files {
      guard let digest = Digest(hex: reference.sha256),
        let role = SourceFile.Role(rawValue: reference.role),
        let body = Self.text(digest, in: stores)
      else { throw CommandFailure.governingText(reference.name) }
      files.append(SourceFile(role: role, name: reference.name, bytes: body))
    }
    guard let zone = Zone.named(opening.zone) else {
      throw CommandFailure.unknownZone(opening.zone)
    }
    guard let main = files.first(where: { $0.role == .playbook }) else {
      throw CommandFailure.governingText(opening.playbook.id)
    }
    let texts = files
    var rules: [String: DeadlineRule] = [:]
    var calendars: [String: HolidayCalendar] = [:]
    var templates: [String: NoticeTemplate] = [:]
    for file in files {
      switch file.role {
      case .rules: for rule in RulesReader.read(file, index: 0).0 { rules[rule.id] = rule }
      case .calendar:
        if let calendar = CalendarReader.read(file, index: 0).0 {
          calendars[calendar.id] = calendar
        }
      case .template:
        if let template = TemplateReader.read(file, index: 0).0 {
          templates[template.id] = template
        }
      case .playbook, .include, .scenario, .form: break
      }
    }
    rules = rules.mapValues { $0.counting(on: calendars) }
    let library = Library(
      playbook: { id in
        let found = texts.first { $0.role == .include && PlaybookReader.id(of: $0.bytes) == id }
        return found.map { .found($0) } ?? .missing(known: [])
      }, rules: rules, templates: templates)
    let compilation = PlaybookCompiler.compile(main, library: library)
    guard let playbook = compilation.playbook, let graph = compilation.graph else {
      throw CommandFailure.governingText(main.name)
    }
    plan = Plan(playbook: playbook, graph: graph, rules: rules, zone: zone)
    self.templates = templates
    self.files = files
  }

  private static func text(_ digest: Digest, in stores: [AuditStore]) -> [UInt8]? {
    for store in stores {
      do throws(TrailFault) {
        if let body = try store.file(digest) { return body }
      } catch {
        // A trail that was set aside may have lost it; a later one may have taken it over.
        continue
      }
    }
    return nil
  }
}
