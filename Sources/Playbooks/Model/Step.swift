/// One thing a person does, decides, notifies or runs, as the author wrote it.
package struct Step: Hashable, Sendable {
  package let id: String
  package let origin: Origin
  package var title: LocalText
  package var phase: Phase?
  package var role: String?
  /// Where the role is written.
  package var roleOrigin: Origin?
  /// What to do (`do`).
  package var instructions: LocalText?
  /// Shown before the instructions.
  package var caution: LocalText?
  /// The answers the step records (`record`), in the order written.
  package var fields: [Field] = []
  package var evidence = EvidenceDemand.optional

  /// What it needs; nil where the author wrote none: then the step above.
  package var needs: [Name]?
  package var join = Join.all
  package var when: Condition<Name>?
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
  /// The places to fill (`{{…}}`) in the texts it shows, in the order written; those of its
  /// command and of `with` are in their templates.
  package var places: [Name] = []

  package init(id: String, title: LocalText, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }

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

/// A question with options, one of which may lead back.
package struct Decision: Hashable, Sendable {
  package let question: LocalText
  package let options: [Option]
  /// How often this decision may go back in a run; 3 where the author wrote none.
  package let repeatLimit: Int

  package static let defaultRepeatLimit = 3

  package init(question: LocalText, options: [Option], repeatLimit: Int) {
    self.question = question
    self.options = options
    self.repeatLimit = repeatLimit
  }

  package struct Option: Hashable, Sendable {
    package let choice: Choice
    /// The step that a new visit begins at.
    package let backTo: Name?

    package init(choice: Choice, backTo: Name?) {
      self.choice = choice
      self.backTo = backTo
    }
  }
}

/// Whom a step tells, and with which text.
package struct Notification: Hashable, Sendable {
  /// Ids in the contacts directory.
  package let to: [Name]
  /// The id of a template in `templates/`.
  package let message: Name?

  package init(to: [Name], message: Name?) {
    self.to = to
    self.message = message
  }
}

/// A limit in time, by a rule of law or by the author.
package struct Deadline: Hashable, Sendable {
  package enum Limit: Hashable, Sendable {
    /// The id of a rule in `rules/`.
    case rule(Name)
    /// Milliseconds.
    case within(Int64)
  }

  package let limit: Limit
  /// A step, or a step's time field; nil only where the rule starts at detection or by hand.
  package let from: Name?

  package init(limit: Limit, from: Name?) {
    self.limit = limit
    self.from = from
  }
}

/// Another playbook, in line.
package struct Inclusion: Hashable, Sendable {
  package let playbook: Name
  /// What the other playbook sees as its inputs, in the order written.
  package let with: [PassedValue]

  package init(playbook: Name, with: [PassedValue]) {
    self.playbook = playbook
    self.with = with
  }
}

/// A value passed to another playbook's input.
package struct PassedValue: Hashable, Sendable {
  package let name: Name
  package let value: Template

  package init(name: Name, value: Template) {
    self.name = name
    self.value = value
  }
}

/// Another playbook that a step offers to open as a linked run of the same incident.
package struct LinkedPlaybook: Hashable, Sendable {
  package let playbook: Name
  package let with: [PassedValue]

  package init(playbook: Name, with: [PassedValue]) {
    self.playbook = playbook
    self.with = with
  }
}

/// A command a step offers; run without a shell, only after a yes.
package struct Command: Hashable, Sendable {
  package let argv: [Template]
  /// Milliseconds.
  package let timeout: Int64

  /// Milliseconds a command may run where the author wrote no limit.
  package static let defaultTimeout: Int64 = 60_000

  package init(argv: [Template], timeout: Int64) {
    self.argv = argv
    self.timeout = timeout
  }
}

/// Time that must pass before a step can be done.
package struct Wait: Hashable, Sendable {
  /// Milliseconds.
  package let duration: Int64
  /// The step whose end it is counted from; nil: from when the step became ready.
  package let from: Name?

  package init(duration: Int64, from: Name?) {
    self.duration = duration
    self.from = from
  }
}
