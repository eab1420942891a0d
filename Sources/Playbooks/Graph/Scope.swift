/// One playbook in line: the run's own, or one inclusion of another.
///
/// A file included twice is two scopes: its names mean other nodes and other inputs in each.
struct Scope {
  let playbook: Playbook
  /// The position of each step by its id; of two with one id the first.
  let positions: [String: Int]
  /// The node that includes it; nil for the run's own playbook.
  let group: Int?
  /// The node of each step, in the order of the text.
  var nodes: [Int] = []
  /// What `inputs.NAME` means in an included playbook.
  var inputs: [String: Meaning] = [:]
  /// What its steps, inputs and fields are called, and `item`; made where it is first asked for.
  lazy var names: Set<String> = Set(playbook.steps.lazy.flatMap { $0.fields.map(\.name) })
    .union(positions.keys).union(playbook.inputs.map(\.name)).union(["item"])
}

/// What a name means to the step that reads it.
struct Meaning {
  let operand: Operand
  let type: ValueType
  /// Whether the value may name a person.
  let isPersonal: Bool
}

/// A step that names another: to be held against the order of work once that is known.
struct Reading {
  /// What the name is used for.
  enum Use {
    case when, each, with, command, text, deadline, wait, backTo

    /// Whether a run would go wrong where the name cannot be bound.
    var isVital: Bool {
      switch self {
      case .when, .each, .with, .backTo: true
      case .command, .text, .deadline, .wait: false
      }
    }
  }

  let reader: Int
  let target: Int
  let name: Name
  let use: Use
  /// The notice template that holds the name; nil where the step itself does.
  var notice: String?
}

/// A node being built.
struct Draft {
  var needs: [Int] = []
  var join = Step.Join.all
  /// Whether a need was written that nothing is.
  var lacksNeed = false
  /// What its step's other names mean.
  var bound = BoundNames()
  /// What one item of the step's own list is; nil where it has none.
  var itemType: ValueType?
  /// For a group, the nodes directly in it.
  var children: [Int] = []
}
