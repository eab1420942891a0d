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
  /// Where its key is written.
  package var origin: Origin?

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
