/// A paper that an office signs and sends: plain values, whose sentences are made elsewhere.
package struct OfficeDocument: Hashable, Sendable {
  /// What stands above the title, in two columns: who writes, and in which country.
  package struct Heading: Hashable, Sendable {
    /// The body above the one that writes; empty where nobody said.
    package let superior: String
    package let body: String
    package let number: String
    package let nation: [String]
    package let placeAndDate: String

    package init(
      superior: String, body: String, number: String, nation: [String], placeAndDate: String
    ) {
      self.superior = superior
      self.body = body
      self.number = number
      self.nation = nation
      self.placeAndDate = placeAndDate
    }
  }

  /// What stands in a place that was to be filled.
  package enum Value: Hashable, Sendable {
    case text(String)
    /// Nothing, where nothing may stand: a line to be filled by hand.
    case blank
    /// Nothing, where something must stand: what is missing, in words.
    case gap(String)
  }

  /// A box that is ticked or not.
  package struct Box: Hashable, Sendable {
    package let label: String
    package let isTicked: Bool

    package init(_ label: String, isTicked: Bool) {
      self.label = label
      self.isTicked = isTicked
    }

    /// Whether boxes stand beside their label rather than below it.
    static func fitOneLine(_ boxes: [Box]) -> Bool {
      boxes.reduce(0) { $0 + $1.label.count + 5 } <= 60
        && boxes.allSatisfy { $0.label.count <= 20 }
    }
  }

  /// One thing below the title.
  package enum Block: Hashable, Sendable {
    case section(String)
    case text(String)
    /// In small letters.
    case note(String)
    case field(label: String, Value)
    /// Boxes, and what is missing where none may stay empty.
    case boxes(label: String, [Box], gap: String?)
    /// The first column holds names; a cell without a value is left free.
    case table(label: String?, columns: [String], rows: [[Value]])
  }

  /// What stands below, in two columns: who gets it, and who signs.
  package struct Ending: Hashable, Sendable {
    package let recipientsTitle: String
    package let recipients: [String]
    /// Who signs, and below how, such as with a seal.
    package let signature: [String]

    package init(recipientsTitle: String, recipients: [String], signature: [String]) {
      self.recipientsTitle = recipientsTitle
      self.recipients = recipients
      self.signature = signature
    }
  }

  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  /// Below the title: which form of which decree it is.
  package let subtitle: String
  /// How far it may travel, such as `TLP:AMBER`; nil where nobody said.
  package let marking: String?
  /// What every page must say besides: that it is a drill, or no more than a draft.
  package let banner: String?
  package let heading: Heading?
  /// To whom, a line each.
  package let addressees: [String]
  package let blocks: [Block]
  package let ending: Ending?
  /// At the foot of every page, before its number.
  package let footer: String

  package init(
    language: String, title: String, subtitle: String, marking: String?, banner: String?,
    heading: Heading?, addressees: [String], blocks: [Block], ending: Ending?, footer: String
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.marking = marking
    self.banner = banner
    self.heading = heading
    self.addressees = addressees
    self.blocks = blocks
    self.ending = ending
    self.footer = footer
  }
}
