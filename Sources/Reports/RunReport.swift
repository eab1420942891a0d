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

  /// What stands in a row below the head of a column.
  package struct Cell: Hashable, Sendable {
    package let text: String
    /// What is said of it besides, a line each.
    package let details: [String]
    /// What makes it stand out, such as that it was recorded after the close; nil where nothing does.
    package let mark: String?

    package init(_ text: String, details: [String] = [], mark: String? = nil) {
      self.text = text
      self.details = details
      self.mark = mark
    }
  }

  /// Rows below heads; every row has a cell for each.
  package struct Table: Hashable, Sendable {
    package let columns: [String]
    package let rows: [[Cell]]
    /// The column whose cells name their row.
    package let heading: Int

    package init(columns: [String], heading: Int = 0, rows: [[Cell]]) {
      self.columns = columns
      self.heading = heading
      self.rows = rows
    }
  }

  /// A heading with what stands below it.
  package struct Section: Hashable, Sendable {
    /// What a section shows.
    package enum Content: Hashable, Sendable {
      case facts([Fact])
      case table(Table)
      case sentence(String)
      /// Words as they are, in letters of one width.
      case verbatim(String)
      case timeline(Timeline)
      case chart(Chart)
    }

    package let title: String
    package let contents: [Content]

    package init(_ title: String, _ contents: Content...) {
      self.init(title, contents)
    }

    package init(_ title: String, _ contents: [Content]) {
      self.title = title
      self.contents = contents
    }
  }

  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  /// What it is of: the playbook and the run.
  package let subtitle: String
  /// How far it may travel, such as `TLP:AMBER`, on every page; nil where nobody said.
  package let marking: String?
  /// What every page must say besides, such as that it was a drill.
  package let banner: String?
  package let sections: [Section]
  /// What is said at the end.
  package let footer: String

  package init(
    language: String, title: String, subtitle: String, marking: String?, banner: String?,
    sections: [Section], footer: String
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.marking = marking
    self.banner = banner
    self.sections = sections
    self.footer = footer
  }
}
