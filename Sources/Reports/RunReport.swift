/// A run for people to read on paper or on a screen: plain values, whose sentences are made elsewhere.
package struct RunReport: Hashable, Sendable {
  /// A name and what stands beside it.
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One event.
  package struct Row: Hashable, Sendable {
    /// When it was recorded.
    package let moment: String
    /// Who did it; nil where nobody did it by hand.
    package let who: String?
    /// What it was.
    package let what: String
    /// What is said of it besides, a line each.
    package let details: [String]
    /// What makes it stand out, such as that it was recorded after the close; nil where nothing does.
    package let mark: String?

    package init(
      moment: String, who: String?, what: String, details: [String] = [], mark: String? = nil
    ) {
      self.moment = moment
      self.who = who
      self.what = what
      self.details = details
      self.mark = mark
    }
  }

  /// A heading with what stands below it.
  package struct Section: Hashable, Sendable {
    /// What a section shows.
    package enum Content: Hashable, Sendable {
      case facts([Fact])
      case rows([Row])
      /// Words as they are, in letters of one width.
      case verbatim(String)
    }

    package let title: String
    package let content: Content

    package init(_ title: String, _ content: Content) {
      self.title = title
      self.content = content
    }
  }

  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  /// What every page must say on top, such as that it was a drill.
  package let banner: String?
  /// The heads of the columns of rows: moment, person, event.
  package let columns: [String]
  package let sections: [Section]
  /// What is said at the end.
  package let footer: String

  package init(
    language: String, title: String, banner: String?, columns: [String], sections: [Section],
    footer: String
  ) {
    self.language = language
    self.title = title
    self.banner = banner
    self.columns = columns
    self.sections = sections
    self.footer = footer
  }
}
