/// A walk through a playbook written down beforehand: what people do when, and what must come of it.
package struct Scenario: Hashable, Sendable {
  package var id: String
  /// Nil where the file says no id of its own.
  package var idOrigin: Origin?
  /// The id of the playbook it walks.
  package var playbook: Name
  package var title: LocalText
  /// When the run is opened, as typed: the scripted clock begins there.
  package var opened: Name
  /// When the incident was detected, as typed at the opening.
  package var detected: Name?
  /// Whether the run is a drill.
  package var isDrill = false
  package var inputs: [TypedAnswer] = []
  /// Who acts where an entry names nobody.
  package var by: String
  package var script: [ScenarioEntry] = []
  /// What must be so after the last entry.
  package var end: Expectation?

  package init(id: String, playbook: Name, title: LocalText, opened: Name, by: String) {
    self.id = id
    self.playbook = playbook
    self.title = title
    self.opened = opened
    self.by = by
  }

  /// The name of who acts where the scenario names nobody either.
  package static let somebody = "Lan"
}

/// An answer as somebody types it: one text, or one for each item of a list.
package struct TypedAnswer: Hashable, Sendable {
  /// Whether it is the answer, or items put into a list or taken from it.
  package enum Sign: Hashable, Sendable { case set, add, remove }

  package let name: Name
  package let texts: [String]
  package let sign: Sign

  package init(name: Name, texts: [String], sign: Sign = .set) {
    self.name = name
    self.texts = texts
    self.sign = sign
  }
}

/// A recipient somebody told, as typed.
package struct TypedNotice: Hashable, Sendable {
  package let contact: Name
  package var outcome: Name
  package var channel = TypedNotice.telephone
  package var address: String?
  package var person: String?
  package var reference: String?

  package init(contact: Name, outcome: Name) {
    self.contact = contact
    self.outcome = outcome
  }

  /// The channel where none is written.
  package static let telephone = "phone"
}
