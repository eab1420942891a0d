/// An official form, read from a file in `forms/`: data, never code.
///
/// Its number alone names nothing: two are called 03 and two 08. It goes with its decree.
package struct FormTemplate: Hashable, Sendable {
  package let id: String
  /// Where its id is written.
  package let origin: Origin
  package var title: LocalText
  /// `Mẫu số 03`; nil for contents that a decree lists without a form.
  package var number: LocalText?
  package var decree: LocalText
  package var basis: LocalText
  /// What language the document is in, whoever fills it.
  package var language = Language.vi
  package var covers = Covers.run
  package var certainty: DeadlineRule.Certainty
  /// First and last day it holds, such as `2026-08-19`, both inclusive; nil where not known.
  package var validFrom: String?
  package var validTo: String?
  package var source: LocalText?
  package var checked: String?
  /// What stands behind the label of a mandatory field, such as `(*)`; nil where the form marks none.
  package var mark: String?
  /// What whoever uses it should know; it is not printed.
  package var note: LocalText?
  package var heading: Heading?
  package var addressees: [LocalText] = []
  package var blocks: [Block] = []
  package var recipients: [LocalText] = []
  /// Who signs: each text on a line of its own.
  package var signature: [LocalText] = []
  /// Its places (`{{…}}`), as often as they are written.
  package var writtenPlaces: [Name] = []

  package init(
    id: String, origin: Origin, title: LocalText, decree: LocalText, basis: LocalText,
    certainty: DeadlineRule.Certainty
  ) {
    self.id = id
    self.origin = origin
    self.title = title
    self.decree = decree
    self.basis = basis
    self.certainty = certainty
  }

  /// What one document tells of.
  package enum Covers: String, Hashable, Sendable, CaseIterable {
    case run
    /// All live runs of some days.
    case period
  }

  /// What stands above the title, in two columns.
  package struct Heading: Hashable, Sendable {
    /// Country and motto, a line each.
    package var nation: [LocalText] = []
    /// The body above the one that writes, and that one.
    package var superior: [Template] = []
    package var body: [Template] = []
    package var place: [Template] = []
  }

  /// One thing below the title.
  package enum Block: Hashable, Sendable {
    case text(LocalText)
    /// In small letters.
    case note(LocalText)
    case section(LocalText)
    case field(FormField)
    case choice(FormChoice)
    case table(FormTable)
  }

  /// Fields every form has without naming them: the document's own number, and where it is signed.
  package static let ownFields = ["number", "place"]
}

/// Something to be written in.
package struct FormField: Hashable, Sendable {
  package let id: String
  package let origin: Origin
  package var label: LocalText
  package var help: LocalText?
  package var required = false
  /// Whether values of the record that name a person are shown in it.
  package var personal = false
  /// Where the record has the value: the first of them that can be filled whole.
  package var values: [Template] = []
}

/// Boxes to tick.
package struct FormChoice: Hashable, Sendable {
  /// Label, place and value, as of any field.
  package var field: FormField
  package var options: [Choice]
  /// Whether more than one may be ticked.
  package var several = false
  /// Whether "none of them" is an answer.
  package var none = false
}

/// A table whose rows the form names.
package struct FormTable: Hashable, Sendable {
  package let id: String
  package let origin: Origin
  package var label: LocalText?
  package var rows: [Choice]
  package var columns: [Column]

  /// One figure of every row.
  package struct Column: Hashable, Sendable {
    package let id: String
    package let label: LocalText
    /// Worked out of the runs of a period; nil where somebody writes it in.
    package let count: Count?
  }

  /// Which incidents of a row's kind are counted.
  package enum Count: Hashable, Sendable {
    case all
    /// Those in which a decision of this name took the option.
    case decided(step: String, option: String)
    /// Those in which one of these contacts was reached.
    case told([String])
  }

  /// More do not fit a page.
  package static let mostColumns = 12
}

extension FormTemplate {
  /// Every field, choices too, in the order of the document.
  package var fields: [FormField] {
    blocks.compactMap { block in
      switch block {
      case .field(let field): field
      case .choice(let choice): choice.field
      case .text, .note, .section, .table: nil
      }
    }
  }

  /// Whether the form holds on a day, `2026-08-19`.
  package func isInForce(on day: String) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
