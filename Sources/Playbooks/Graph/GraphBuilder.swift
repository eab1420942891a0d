/// Binds every name of laid-out playbooks to what it means, and finds what cannot be bound.
///
/// Nodes are bound in the order of the text, so that a group is known before what is in it; what
/// depends on the order of work is held against it afterwards.
struct GraphBuilder {
  /// Hints that name a near word; a hostile text could ask for thousands, each a long search.
  private static let hintLimit = 50

  let places: [Layout.Place]
  let library: Library
  var scopes: [Scope]
  var drafts: [Draft]
  var readings: [Reading] = []
  private(set) var diagnostics: [Diagnostic] = []
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
    return (graph, builder.diagnostics)
  }

  private init(_ layout: Layout, _ library: Library) {
    places = layout.places
    scopes = layout.scopes
    self.library = library
    drafts = [Draft](repeating: Draft(), count: layout.places.count)
  }

  private mutating func bind(_ node: Int) {
    let place = places[node]
    let step = scopes[place.scope].playbook.steps[place.position]
    bindNeeds(of: step, at: node)
    bindLevels(of: step, at: node)
    bindCondition(of: step, at: node)
    if let inclusion = step.inclusion { bindArguments(of: inclusion, at: node) }
    bindWayBack(of: step, at: node)
    bindDeadline(of: step, at: node)
    bindWait(of: step, at: node)
    bindPlaces(of: step, at: node)
  }

  // MARK: Reporting

  mutating func report(
    _ fault: GraphFault, at origin: Origin, severity: Diagnostic.Severity = .error,
    fatal: Bool = false
  ) {
    diagnostics.append(Diagnostic(.graph(fault), at: origin, severity: severity, fatal: fatal))
  }

  private mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// The known word nearest to a wrong one, while there are hints left to give.
  mutating func near(_ word: String, among known: some Sequence<String>) -> String? {
    guard hintsLeft > 0 else { return nil }
    hintsLeft -= 1
    return Spelling.nearest(to: word, among: known)
  }

  // MARK: The order of work

  /// What every node waits for: its needs and what it reads; a group, for all that is in it.
  private func edges() -> Edges {
    var edges = Edges(capacity: drafts.count)
    var passed = readings.filter { $0.use == .with }[...]
    for node in drafts.indices {
      for need in drafts[node].needs { edges.add(need) }
      for read in drafts[node].reads { edges.add(read) }
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
    let nodes = drafts.indices.map { node in
      let place = places[node]
      let draft = drafts[node]
      let step = step(node)
      return Graph.Node(
        path: place.path, step: step, members: step.inclusion.map { _ in members(of: node) },
        needs: draft.needs, join: draft.join, conditions: draft.conditions,
        levels: draft.levels, reads: draft.reads, backTo: draft.backTo,
        deadline: draft.deadline, waitFrom: draft.waitFrom, places: draft.places,
        parent: place.parent)
    }
    return Graph(nodes: nodes, inputs: scopes.first?.playbook.inputs ?? [], order: order)
  }

  private func members(of group: Int) -> [Int] {
    (group + 1..<places[group].end).filter { step($0).inclusion == nil }
  }

  func step(_ node: Int) -> Step {
    scopes[places[node].scope].playbook.steps[places[node].position]
  }
}
