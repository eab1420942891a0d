/// Binds every name of laid-out playbooks to what it means, and finds what cannot be bound.
///
/// Nodes are bound in the order of the text, so that a group is known before what is in it; what
/// depends on the order of work is held against it afterwards.
struct GraphBuilder {
  /// Hints that name a near word; a hostile text could ask for thousands, each a long search.
  static let hintLimit = 50

  let places: [Layout.Place]
  let library: Library
  var scopes: [Scope]
  var drafts: [Draft]
  var readings: [Reading] = []
  /// By node: the node that was last found to need it.
  var lastNeeder: [Int?]
  /// The notice template whose places are being bound: what is wrong with them is said of it.
  var noticeBeingBound: String?
  /// The inputs of playbooks that steps open, by id; nil where there is none to hold against.
  var openedInputs: [String: [Field]?] = [:]
  var fieldTables: [FieldTable: [String: Int]] = [:]
  private var found = DiagnosticList()
  private var hintsLeft = Self.hintLimit

  /// Builds the graph of a layout; where a diagnostic is fatal it is not to be walked.
  static func build(_ layout: Layout, library: Library) -> (Graph, [Diagnostic]) {
    var builder = GraphBuilder(layout, library)
    for node in builder.places.indices { builder.bind(node) }
    let ordering = Ordering(builder.edges())
    builder.reportCycles(ordering)
    builder.checkReadings(ordering)
    let graph = builder.graph(order: ordering.order)
    if ordering.cycles.isEmpty {
      builder.add(UnreachableSteps.check(graph))
      builder.add(VanishingNotices.check(graph))
    }
    return (graph, builder.found.all)
  }

  private init(_ layout: Layout, _ library: Library) {
    places = layout.places
    scopes = layout.scopes
    self.library = library
    drafts = [Draft](repeating: Draft(), count: layout.places.count)
    lastNeeder = [Int?](repeating: nil, count: layout.places.count)
  }

  private mutating func bind(_ node: Int) {
    let place = places[node]
    bindNeeds(at: node)
    // Most steps of a long playbook name nothing but what they need.
    let steps = scopes[place.scope].playbook.steps
    if place.parent == nil, steps.namesNothing(at: place.position) { return }
    let step = steps[place.position]
    bindLevels(of: step, at: node)
    bindCondition(of: step, at: node)
    if let inclusion = step.inclusion { bindArguments(of: inclusion, at: node) }
    bindWayBack(of: step, at: node)
    bindDeadline(of: step, at: node)
    bindWait(of: step, at: node)
    bindPlaces(of: step, at: node)
  }

  // MARK: Reporting

  mutating func report(_ fault: GraphFault, at origin: Origin, fatal: Bool = false) {
    if let notice = noticeBeingBound {
      // One text serves many playbooks: a place this one cannot fill stays to be filled by hand.
      found.append(
        Diagnostic(.graph(.inNotice(notice, fault)), at: origin, severity: .warning))
    } else {
      found.append(Diagnostic(.graph(fault), at: origin, fatal: fatal))
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { found.append(diagnostic) }
  }

  /// The known word nearest to a wrong one, while there are hints left to give.
  mutating func near(_ word: String, among known: [String]) -> String? {
    guard hasHints else { return nil }
    hintsLeft -= 1 + known.count / 1_000
    return Spelling.nearest(to: word, among: known)
  }

  /// Takes one of the hints left; false where there is none.
  mutating func takeHint() -> Bool {
    guard hasHints else { return false }
    hintsLeft -= 1 + drafts.count / 1_000
    return true
  }

  /// Whether there are hints left to give.
  ///
  /// Asked before the known names are gathered: to do so for every wrong one would take longer than
  /// all else.
  var hasHints: Bool { hintsLeft > 0 }

  // MARK: The order of work

  /// What every node waits for: its needs and what it reads; a group, for all that is in it.
  private func edges() -> Edges {
    var edges = Edges(capacity: drafts.count)
    var passed = readings.filter { $0.use == .with }[...]
    for node in drafts.indices {
      for need in drafts[node].needs { edges.add(need) }
      for read in drafts[node].bound.reads { edges.add(read) }
      for child in drafts[node].children { edges.add(child) }
      while passed.first?.reader == node {
        edges.add(passed.removeFirst().target)
      }
      edges.close()
    }
    return edges
  }

  private mutating func reportCycles(_ ordering: Ordering) {
    for cycle in ordering.cycles {
      let first = cycle.min() ?? 0
      let start = cycle.firstIndex(of: first) ?? 0
      let round = cycle[start..<(cycle.count - 1)] + cycle[..<start] + [first]
      report(.cycle(round.map { places[$0].path }), at: step(first).origin, fatal: true)
    }
  }

  // MARK: The graph

  private func graph(order: [Int]) -> Graph {
    var nodes: [Graph.Node] = []
    nodes.reserveCapacity(drafts.count)
    for node in drafts.indices {
      let steps = scopes[places[node].scope].playbook.steps
      nodes.append(
        Graph.Node(
          path: places[node].path, step: steps[places[node].position],
          members: isGroup(node) ? members(of: node) : nil, needs: drafts[node].needs,
          join: drafts[node].join, bound: drafts[node].bound, parent: places[node].parent))
    }
    return Graph(
      nodes: nodes, inputs: scopes.first?.playbook.inputs ?? [], index: index(), order: order)
  }

  /// Node by path; where nothing is included, a step's place in the file is its node.
  private func index() -> [String: Int] {
    if scopes.count == 1 { return scopes[0].positions }
    return Dictionary(
      places.indices.map { (places[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func members(of group: Int) -> [Int] {
    (group + 1..<places[group].end).filter { !isGroup($0) }
  }

  func isGroup(_ node: Int) -> Bool {
    scopes[places[node].scope].playbook.steps[places[node].position].inclusion != nil
  }

  func step(_ node: Int) -> Step {
    scopes[places[node].scope].playbook.steps[places[node].position]
  }
}

extension [Step] {
  /// Whether there is nothing to bind but what a step needs; told without a copy of the step.
  fileprivate func namesNothing(at position: Int) -> Bool {
    !self[position].hasDetails && self[position].places.isEmpty
  }
}
