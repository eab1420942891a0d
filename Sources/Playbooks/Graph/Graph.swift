/// The step graph: a playbook and all it includes, with every name bound to what it means.
///
/// Nodes stand in the order of the text, an included playbook's nodes right after their group,
/// so `nodes[i].needs` may point either way; there is no cycle.
package struct Graph: Hashable, Sendable {
  package let nodes: [Node]
  /// Node index by path: `isolate`, `restore`, `restore/check`.
  ///
  /// Looked up in NFC, as Swift compares text.
  package let index: [String: Int]
  package let inputs: [Field]
  /// Every node after all it needs, a group after what is in it; otherwise as in the text.
  package let topologicalOrder: [Int]

  /// A graph of nodes without a cycle.
  package init(nodes: [Node], inputs: [Field]) {
    var index: [String: Int] = [:]
    for node in nodes.indices.reversed() { index[nodes[node].path] = node }
    self.init(
      nodes: nodes, inputs: inputs, index: index,
      order: Ordering(Graph.edges(of: nodes)).order)
  }

  init(nodes: [Node], inputs: [Field], index: [String: Int], order: [Int]) {
    self.nodes = nodes
    self.inputs = inputs
    self.index = index
    topologicalOrder = order
  }

  /// A step, or a group: an included playbook seen as one step from outside.
  package struct Node: Hashable, Sendable {
    /// `restore/check`: ids of the groups around it, then its own.
    package let path: String
    package let step: Step
    /// For a group, the steps in it, at any depth, groups left out; nil for a step.
    package let members: [Int]?
    /// What must be settled first; a first step of a group has the group's needs.
    package let needs: [Int]
    package let join: Step.Join
    /// The group directly around it.
    package let parent: Int?
    /// Nil where its step names nothing but what it needs.
    private let bound: Shared<BoundNames>?

    package var isGroup: Bool { members != nil }

    package init(
      path: String, step: Step, members: [Int]?, needs: [Int], join: Step.Join,
      bound: BoundNames, parent: Int?
    ) {
      self.path = path
      self.step = step
      self.members = members
      self.needs = needs
      self.join = join
      self.bound = bound.isEmpty ? nil : Shared(bound)
      self.parent = parent
    }
  }
}

extension Graph.Node {
  /// All must hold: those of the groups it is a first step of, then its own.
  package var conditions: [Condition<Operand>] { bound?.value.conditions ?? [] }
  /// The lists that make instances, outermost first: groups' `each`, then the step's own.
  package var levels: [Operand] { bound?.value.levels ?? [] }
  /// Steps whose answers or decisions `conditions` and `levels` read; no duplicates.
  package var reads: [Int] { bound?.value.reads ?? [] }
  /// Target node of each option that goes back, by option id.
  package var backTo: [String: Int] { bound?.value.backTo ?? [:] }
  /// Where its clock starts, if it has one.
  package var deadline: BoundDeadline? { bound?.value.deadline }
  /// The step a wait counts from.
  package var waitFrom: Int? { bound?.value.waitFrom }
  /// What places in its texts, its notice, its command and what it passes on mean: by the name in
  /// `{{…}}`.
  package var places: [String: Operand] { bound?.value.places ?? [:] }
}

/// What the names in a step mean, but for what it needs; see `Graph.Node`.
package struct BoundNames: Hashable, Sendable {
  package var conditions: [Condition<Operand>] = []
  package var levels: [Operand] = []
  package var reads: [Int] = []
  package var backTo: [String: Int] = [:]
  package var deadline: BoundDeadline?
  package var waitFrom: Int?
  package var places: [String: Operand] = [:]

  package init() {}

  /// Whether the step names nothing.
  var isEmpty: Bool {
    conditions.isEmpty && levels.isEmpty && reads.isEmpty && backTo.isEmpty && deadline == nil
      && waitFrom == nil && places.isEmpty
  }
}

/// What a reference means once it is bound.
package indirect enum Operand: Hashable, Sendable {
  /// An input of the run.
  case input(String)
  /// A field of a step.
  case answer(node: Int, field: String)
  /// The option a decision took.
  case option(node: Int)
  /// The reading instance's item at this level, 0 the outermost.
  case item(level: Int)
  /// Text made of others, passed by `with`.
  case text([Piece])
  /// An input of an included playbook that `with` leaves out.
  case blank
  /// A place filled from outside the graph: `organisation.name`, `contacts.vncert.phone`,
  /// `run.detected`.
  case outside(String)

  package enum Piece: Hashable, Sendable {
    case text(String)
    case value(Operand)
  }
}

/// A step's clock: its rule or limit, and the moment it starts at.
package struct BoundDeadline: Hashable, Sendable {
  package enum Start: Hashable, Sendable {
    /// The run's detection time.
    case detection
    /// The moment a step was done.
    case step(Int)
    /// The time a person gave in a field.
    case field(node: Int, field: String)
    /// When the step itself is started.
    case hand
  }

  package enum Limit: Hashable, Sendable {
    case rule(String)
    /// Milliseconds.
    case within(Int64)
  }

  package let limit: Limit
  package let start: Start
  /// Whether its rule is a reading and not an authority's word.
  package let isReading: Bool

  package init(limit: Limit, start: Start, isReading: Bool = false) {
    self.limit = limit
    self.start = start
    self.isReading = isReading
  }
}
