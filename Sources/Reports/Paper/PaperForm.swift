/// A playbook as a form to be filled in by hand, for when no machine can be trusted: plain values,
/// whose sentences are made elsewhere.
package struct PaperForm: Hashable, Sendable {
  /// Something to be answered.
  package struct Field: Hashable, Sendable {
    /// What is left free for the answer.
    package enum Room: Hashable, Sendable {
      case lines(Int)
      /// Boxes to tick.
      case boxes([String])
    }

    package let label: String
    /// What helps to answer; empty where nothing is said.
    package let hint: String
    package let room: Room

    package init(label: String, hint: String = "", room: Room) {
      self.label = label
      self.hint = hint
      self.room = room
    }
  }

  /// A text with a word in front that says what it is.
  package struct Remark: Hashable, Sendable {
    /// How much it must stand out.
    package enum Weight: Hashable, Sendable {
      case plain, warning
    }

    package let label: String
    package let text: String
    package let weight: Weight

    package init(_ label: String, _ text: String, _ weight: Weight = .plain) {
      self.label = label
      self.text = text
      self.weight = weight
    }
  }

  /// One thing to do.
  package struct Step: Hashable, Sendable {
    package let number: String
    /// Its id, by which it is entered later.
    package let name: String
    package let title: String
    /// Phase, role, how long it takes.
    package let facts: String
    /// After what and when it is done, by when, and what warns.
    package let remarks: [Remark]
    /// What to do.
    package let instructions: String
    package let fields: [Field]
    /// Whether it is signed off once an item.
    package let isRepeated: Bool

    package init(
      number: String, name: String, title: String, facts: String, remarks: [Remark],
      instructions: String, fields: [Field], isRepeated: Bool
    ) {
      self.number = number
      self.name = name
      self.title = title
      self.facts = facts
      self.remarks = remarks
      self.instructions = instructions
      self.fields = fields
      self.isRepeated = isRepeated
    }
  }

  /// What stands on the sheet in any case.
  package struct Labels: Hashable, Sendable {
    /// The boxes that a step ends with.
    package let ends: [String]
    /// The lines of its sign-off, such as begun, ended, who.
    package let signOff: [String]
    /// The line after the boxes, for the reason.
    package let why: String
    /// The heads of the sign-off of one item each.
    package let items: [String]
    package let steps: String
    package let log: String
    /// The heads of the empty rows at the end.
    package let logColumns: [String]

    package init(
      ends: [String], signOff: [String], why: String, items: [String], steps: String, log: String,
      logColumns: [String]
    ) {
      self.ends = ends
      self.signOff = signOff
      self.why = why
      self.items = items
      self.steps = steps
      self.log = log
      self.logColumns = logColumns
    }
  }

  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  package let subtitle: String
  /// How far it may travel, such as `TLP:AMBER`; nil where nobody said.
  package let marking: String?
  /// How to use it.
  package let guidance: [String]
  /// What is asked before the first step.
  package let head: [Field]
  package let steps: [Step]
  /// Deadlines and contacts.
  package let tables: [RunReport.Section]
  package let labels: Labels
  package let footer: String

  package init(
    language: String, title: String, subtitle: String, marking: String?, guidance: [String],
    head: [Field], steps: [Step], tables: [RunReport.Section], labels: Labels, footer: String
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.marking = marking
    self.guidance = guidance
    self.head = head
    self.steps = steps
    self.tables = tables
    self.labels = labels
    self.footer = footer
  }
}
