/// Holds the names a playbook takes from beside itself against what is there: contacts, notice
/// templates, playbooks it opens or is replaced by; and roles against those it declares.
struct LibraryNames {
  private let library: Library
  private let roles: Set<String>
  private var found = DiagnosticList()
  private var hintsLeft = GraphBuilder.hintLimit

  static func check(_ playbook: Playbook, _ library: Library) -> [Diagnostic] {
    var names = LibraryNames(library: library, roles: Set(playbook.roles.map(\.id)))
    for role in playbook.roles {
      if let contact = role.contact { names.check(contact: contact) }
    }
    if let id = playbook.replacedBy, let origin = playbook.replacedByOrigin {
      names.check(playbook: Name(id, origin))
    }
    let steps = playbook.steps
    for position in steps.indices where steps[position].hasDetails {
      names.check(steps[position])
    }
    return names.found.all
  }

  private init(library: Library, roles: Set<String>) {
    self.library = library
    self.roles = roles
  }

  private mutating func check(_ step: Step) {
    if let role = step.role { check(role: role, at: step.roleOrigin ?? step.origin) }
    if let role = step.approval { check(role: role.text, at: role.origin) }
    for contact in step.notification?.to ?? [] { check(contact: contact) }
    if let message = step.notification?.message, library.templates[message.text] == nil {
      let near = near(message.text, among: library.templates.keys)
      report(.unknownTemplate(message.text, near: near), at: message.origin)
    }
    if let opening = step.opens { check(playbook: opening.playbook) }
  }

  /// A playbook that declares no roles leaves them to the run.
  private mutating func check(role: String, at origin: Origin) {
    guard !roles.isEmpty, !roles.contains(role) else { return }
    report(.unknownRole(role, near: near(role, among: roles)), at: origin)
  }

  private mutating func check(contact: Name) {
    guard let known = library.contacts, !known.contains(contact.text) else { return }
    let near = near(contact.text, among: known)
    report(.unknownContact(contact.text, near: near), at: contact.origin)
  }

  private mutating func check(playbook: Name) {
    switch library.playbook(playbook.text) {
    case .found: break
    case .missing(let known):
      let near = near(playbook.text, among: known)
      report(.unknownPlaybook(playbook.text, near: near), at: playbook.origin)
    case .ambiguous(let names):
      report(.ambiguousPlaybook(playbook.text, files: names), at: playbook.origin)
    }
  }

  private mutating func report(_ fault: GraphFault, at origin: Origin) {
    found.append(Diagnostic(.graph(fault), at: origin))
  }

  /// The known word nearest to a wrong one, while there are hints left to give.
  private mutating func near(_ word: String, among known: some Collection<String>) -> String? {
    guard hintsLeft > 0 else { return nil }
    hintsLeft -= 1 + known.count / 1_000
    return Spelling.nearest(to: word, among: known.sorted())
  }
}
