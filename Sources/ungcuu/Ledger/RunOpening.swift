import AuditTrail
import Console
import Playbooks
import Response

/// A playbook made ready to be run: compiled, its texts gathered, its rules chosen.
struct ReadyPlaybook {
  let compilation: Compilation
  let plan: Plan
  let templates: [String: NoticeTemplate]
  /// Every text the run will be governed by, the playbook first.
  let texts: [SourceFile]
  let sha256: String

  /// Gathers what governs a run of a playbook; what is wrong with it is in `compilation`.
  ///
  /// - Throws: `playbookUnusable` where there is no graph to walk.
  init(
    _ compilation: Compilation, _ neighbours: PlaybookShelf.Neighbours, in workspace: Workspace,
    zone: Zone
  ) throws(CommandFailure) {
    guard let playbook = compilation.playbook, let graph = compilation.graph,
      let main = compilation.files.first
    else { throw .playbookUnusable(compilation.files.first?.name ?? "") }
    var texts = compilation.files
    var rules: [String: DeadlineRule] = [:]
    let wanted = graph.ruleIDs
    for (file, found) in neighbours.rules {
      let used = found.filter { wanted.contains($0.id) && rules[$0.id] == nil }
      guard !used.isEmpty else { continue }
      texts.append(file)
      for rule in used { rules[rule.id] = rule }
    }
    for calendar in Set(rules.values.compactMap { $0.daysOff?.id }).sorted() {
      if let found = neighbours.calendars[calendar] { texts.append(found.file) }
    }
    var templates: [String: NoticeTemplate] = [:]
    let messages = graph.messageIDs
    for (id, found) in neighbours.templates.sorted(by: { $0.key < $1.key })
    where messages.contains(id) {
      texts.append(found.file)
      templates[id] = found.template
    }
    self.compilation = compilation
    // Where the workspace is, and whose it is, is nobody's business for ever.
    self.texts = texts.map {
      SourceFile(role: $0.role, name: workspace.recordedName(of: $0.name), bytes: $0.bytes)
    }
    self.templates = templates
    sha256 = Digest.sha256(of: main.bytes).hex
    plan = Plan(playbook: playbook, graph: graph, rules: rules, zone: zone)
  }

  /// The references to the texts, as the run's first event holds them.
  var references: [FileReference] {
    texts.map {
      FileReference(role: $0.role.rawValue, name: $0.name, sha256: Digest.sha256(of: $0.bytes).hex)
    }
  }
}
