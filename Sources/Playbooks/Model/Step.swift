/// One thing a person does, decides, notifies or runs, as the author wrote it.
///
/// What most steps of a long playbook lack stands behind one reference, so that a step is small:
/// ten thousand of them are read, copied and kept at a time.
package struct Step: Hashable, Sendable {
  package let id: String
  package let origin: Origin
  package var title: LocalText
  /// What to do (`do`).
  package var instructions: LocalText?
  /// What it needs; nil where the author wrote none: then the step above.
  package var needs: [Name]?
  /// The places to fill (`{{…}}`) in the texts it shows, in the order written; those of its
  /// command and of `with` are in their templates.
  package var places: [Name] = []
  private var rest: Shared<Details>?

  package init(id: String, title: LocalText, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }

  /// Everything else the author wrote.
  package var details: Details {
    get { rest?.value ?? Details() }
    set { rest = Shared(newValue) }
  }

  /// Whether the author wrote anything that `details` holds.
  package var hasDetails: Bool { rest != nil }

  /// The phases of the official order of work, and those around them.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case prepare, detect, analyse, isolate, eradicate, restore, notify, report, review
  }

  /// How many of the needs must be settled: all of them, or the first that is done.
  package enum Join: String, Hashable, Sendable, CaseIterable {
    case all, any
  }

  package enum EvidenceDemand: String, Hashable, Sendable, CaseIterable {
    case optional, required
  }
}

extension Step {
  /// What fewer steps have.
  package struct Details: Hashable, Sendable {
    package var phase: Phase?
    package var role: String?
    /// Where the role is written.
    package var roleOrigin: Origin?
    /// Shown before the instructions.
    package var caution: LocalText?
    /// The answers the step records (`record`), in the order written.
    package var fields: [Field] = []
    package var evidence = EvidenceDemand.optional
    package var join = Join.all
    package var when: Condition<Name>?
    /// Where the values in the condition are written.
    package var literals = LiteralPlaces()
    /// Whether a condition was written that cannot be read: nobody can tell then whether it holds.
    package var hasUnreadableCondition = false
    /// The list that makes one instance an item.
    package var each: Name?
    package var decision: Decision?
    package var notification: Notification?
    package var deadline: Deadline?
    package var inclusion: Inclusion?
    package var command: Command?
    /// Wiping, power off, paying: the walk asks for the item's name first.
    package var danger = false
    package var optional = false
    /// The role another person than the doer must approve with.
    package var approval: Name?
    package var wait: Wait?
    /// Milliseconds.
    package var estimate: Int64?
    package var references: [Reference] = []
    package var tags: [String] = []
    package var attack: [String] = []
    package var opens: LinkedPlaybook?
    /// A notifying step that is to be done again when the way leads back over it.
    package var repeats = false
    /// Its command may run in a drill too.
    package var inDrill = false

    package init() {}
  }

  package var phase: Phase? { rest?.value.phase }
  package var role: String? { rest?.value.role }
  package var roleOrigin: Origin? { rest?.value.roleOrigin }
  package var caution: LocalText? { rest?.value.caution }
  package var fields: [Field] { rest?.value.fields ?? [] }
  package var evidence: EvidenceDemand { rest?.value.evidence ?? .optional }
  package var join: Join { rest?.value.join ?? .all }
  package var when: Condition<Name>? { rest?.value.when }
  package var literals: LiteralPlaces { rest?.value.literals ?? LiteralPlaces() }
  package var hasUnreadableCondition: Bool { rest?.value.hasUnreadableCondition ?? false }
  package var each: Name? { rest?.value.each }
  package var decision: Decision? { rest?.value.decision }
  package var notification: Notification? { rest?.value.notification }
  package var deadline: Deadline? { rest?.value.deadline }
  package var inclusion: Inclusion? { rest?.value.inclusion }
  package var command: Command? { rest?.value.command }
  package var danger: Bool { rest?.value.danger ?? false }
  package var optional: Bool { rest?.value.optional ?? false }
  package var approval: Name? { rest?.value.approval }
  package var wait: Wait? { rest?.value.wait }
  package var estimate: Int64? { rest?.value.estimate }
  package var references: [Reference] { rest?.value.references ?? [] }
  package var tags: [String] { rest?.value.tags ?? [] }
  package var attack: [String] { rest?.value.attack ?? [] }
  package var opens: LinkedPlaybook? { rest?.value.opens }
  package var repeats: Bool { rest?.value.repeats ?? false }
  package var inDrill: Bool { rest?.value.inDrill ?? false }
}
