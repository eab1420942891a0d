/// All steps of a playbook and of what it includes, in the order of the text, not yet bound.
struct Layout {
  /// Steps after includes; groups count too.
  static let stepLimit = 10_000
  /// Playbooks inside each other.
  static let depthLimit = 64

  /// Where a node comes from.
  struct Place {
    let path: String
    let scope: Int
    /// The index of the step in its playbook.
    let position: Int
    /// The group directly around it.
    let parent: Int?
    /// The scope inside, for a group whose playbook was found.
    var inner: Int?
    /// One past the last node inside; for a step, past itself.
    var end: Int
  }

  private(set) var sources: PlaybookSources
  private(set) var scopes: [Scope] = []
  private(set) var places: [Place] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// By file.
  private var positions: [Int: [String: Int]] = [:]
  private var isFull = false

  /// Lays out the first of the sources; the others are read as they are met.
  init(_ sources: PlaybookSources) {
    self.sources = sources
    var trail: [Int] = []
    enter(file: 0, group: nil, trail: &trail)
  }

  /// Adds the steps of one file; `trail` holds the files around it.
  private mutating func enter(file: Int, group: Int?, trail: inout [Int]) {
    guard let playbook = sources.playbooks[file] else { return }
    let scope = scopes.count
    scopes.append(
      Scope(playbook: playbook, positions: positions(of: file, playbook.steps), group: group))
    if let group { places[group].inner = scope }
    trail.append(file)
    defer { trail.removeLast() }
    let prefix = group.map { places[$0].path + "/" }
    for position in playbook.steps.indices {
      guard places.count < Self.stepLimit else {
        return refuseMore(at: playbook.steps[position].origin)
      }
      let node = places.count
      let id = playbook.steps[position].id
      places.append(
        Place(
          path: prefix.map { $0 + id } ?? id, scope: scope, position: position, parent: group,
          end: node + 1))
      scopes[scope].nodes.append(node)
      if let inclusion = playbook.steps[position].inclusion {
        include(inclusion.playbook, at: node, trail: &trail)
        places[node].end = places.count
      }
    }
  }

  private mutating func include(_ name: Name, at node: Int, trail: inout [Int]) {
    switch sources.find(name.text) {
    case .missing(let known):
      let near = Spelling.nearest(to: name.text, among: known)
      report(.unknownPlaybook(name.text, near: near), at: name.origin)
    case .ambiguous(let names):
      report(.ambiguousPlaybook(name.text, files: names), at: name.origin)
    case .file(let file):
      if let first = trail.firstIndex(of: file) {
        let ids = (trail[first...] + [file]).map { sources.playbooks[$0]?.id ?? name.text }
        report(.includeRecursion(ids), at: name.origin)
      } else if trail.count >= Self.depthLimit {
        report(.includeTooDeep(limit: Self.depthLimit), at: name.origin)
      } else {
        enter(file: file, group: node, trail: &trail)
      }
    }
  }

  private mutating func positions(of file: Int, _ steps: [Step]) -> [String: Int] {
    if let known = positions[file] { return known }
    var made: [String: Int] = [:]
    made.reserveCapacity(steps.count)
    for position in steps.indices {
      let known = made.updateValue(position, forKey: steps[position].id)
      if let known { made[steps[position].id] = known }
    }
    positions[file] = made
    return made
  }

  private mutating func refuseMore(at origin: Origin) {
    if !isFull { report(.tooManySteps(limit: Self.stepLimit), at: origin) }
    isFull = true
  }

  private mutating func report(_ fault: GraphFault, at origin: Origin) {
    diagnostics.append(Diagnostic(.graph(fault), at: origin, fatal: true))
  }
}
