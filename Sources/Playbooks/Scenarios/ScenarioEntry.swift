/// One entry of a script: what somebody does at a time, or only what is looked at then.
package struct ScenarioEntry: Hashable, Sendable {
  /// Where the entry begins.
  package let origin: Origin
  /// Milliseconds after the opening; nil: at the time of the entry before.
  package var at: Int64?
  /// Who records it.
  package var by: String?
  /// Who did or decided it, where that is another person.
  package var byWhom: String?
  /// When it happened, as typed, where not now.
  package var happened: Name?
  /// Why a rule is to be passed over.
  package var override: String?
  /// Nil where the entry only looks.
  package var act: Act?
  package var given = Given()
  /// The word of the refusal that must come; nil where the act must be accepted.
  package var refused: Name?
  package var expected: Expectation?

  package init(origin: Origin) { self.origin = origin }

  /// What is done, and to what.
  package struct Act: Hashable, Sendable {
    package let verb: Verb
    /// A step, the text of a note, a role, or a word of the verb's own.
    package let object: Name

    package init(_ verb: Verb, _ object: Name) {
      self.verb = verb
      self.object = object
    }
  }

  /// What goes with an act.
  package struct Given: Hashable, Sendable {
    package var answers: [TypedAnswer] = []
    package var notices: [TypedNotice] = []
    package var option: Name?
    package var reason: String?
    /// To whom.
    package var to: String?
    package var below = false
    /// What a piece of evidence is.
    package var what: String?
    /// The step a note is about.
    package var step: Name?
    package var facts = Facts()

    package init() {}
  }

  /// What is put right about the run itself.
  package struct Facts: Hashable, Sendable {
    package var title: String?
    package var tlp: TLP?
    package var severity: String?
    package var incidentType: Int64?
    package var detected: Name?

    package init() {}
  }
}

extension ScenarioEntry {
  /// The acts of a script, under the keys they are written by.
  package enum Verb: String, Hashable, Sendable, CaseIterable {
    case start, answer, done, decide, skip, fail, reopen, assign, approve, reject, amend
    case notice, attach, note, role, handover, run, update

    /// Whether its object is a step.
    package var isOnStep: Bool {
      switch self {
      case .start, .answer, .done, .decide, .skip, .fail, .reopen, .assign, .approve, .reject,
        .amend, .notice, .attach:
        true
      case .note, .role, .handover, .run, .update: false
      }
    }
  }

  /// What is done with a handover.
  package enum Handover: String, Hashable, Sendable, CaseIterable {
    case offer, accept, decline, withdraw, take
  }

  /// What is done with the run.
  package enum RunWord: String, Hashable, Sendable, CaseIterable {
    case finish, abort, void, reopen
  }
}

/// What must be so at a moment.
package struct Expectation: Hashable, Sendable {
  /// One thing that must be so: of what, and the word for it.
  package struct Line: Hashable, Sendable {
    package let of: Name
    package let word: Name

    package init(of: Name, word: Name) {
      self.of = of
      self.word = word
    }
  }

  package var states: [Line] = []
  package var clocks: [Line] = []
  /// The steps that are ready, all of them.
  package var ready: List?
  /// Steps in the order in which they ended; others may have ended between them.
  package var order: List?
  /// Whether the run is open, or how it ended.
  package var run: Name?

  /// Names in a list, with the place of the list.
  package struct List: Hashable, Sendable {
    package let names: [Name]
    package let origin: Origin

    package init(names: [Name], origin: Origin) {
      self.names = names
      self.origin = origin
    }
  }

  package init() {}
}
