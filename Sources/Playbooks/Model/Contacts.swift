/// Somebody to call, from the directory: data that goes stale, and says so.
package struct Contact: Hashable, Sendable {
  package let id: String
  package var title: LocalText
  package var duty: LocalText?
  package var phones: [String] = []
  package var hotlines: [String] = []
  package var emails: [String] = []
  /// When somebody answers, in words.
  package var hours: LocalText?
  /// The day somebody last reached it, `2026-11-22`; nil: never.
  package var verified: String?
  /// The day the source speaks of.
  package var asOf: String?
  /// The last day on which what stands here is said to hold.
  package var validTo: String?
  package var status: LocalText?
  package var source: LocalText?
  package var certainty: DeadlineRule.Certainty?

  package init(id: String, title: LocalText) {
    self.id = id
    self.title = title
  }

  /// The ways to reach somebody.
  package enum Channel: String, Hashable, Sendable, CaseIterable {
    case phone, hotline, email
  }

  /// The numbers or addresses of one way.
  package func addresses(by channel: Channel) -> [String] {
    switch channel {
    case .phone: phones
    case .hotline: hotlines
    case .email: emails
    }
  }

  /// Whether there is any way to reach it.
  package var hasChannel: Bool { Channel.allCases.contains { !addresses(by: $0).isEmpty } }
}

/// The text of a notice, with places to fill.
package struct NoticeTemplate: Hashable, Sendable {
  package let id: String
  package var title: LocalText
  package var body: LocalText
  /// Where its id is written; nil where it was not read from a file.
  package var origin: Origin?
  /// Its places, as often as they are written.
  package var writtenPlaces: [Name] = []

  package init(id: String, title: LocalText, body: LocalText) {
    self.id = id
    self.title = title
    self.body = body
  }

  /// The names in its places, each once, in the order met.
  package var places: [String] {
    var places: [String] = []
    var seen: Set<String> = []
    for text in title.pieces + body.pieces {
      for case .place(let name, _) in TemplateParser.parse(text).pieces
      where seen.insert(name).inserted {
        places.append(name)
      }
    }
    return places
  }
}

/// Who we are: fills notices.
///
/// Every value as the user wrote it; absent where not filled.
package struct Organisation: Hashable, Sendable {
  package var values: [String: String]
  /// Every name there is a line for, filled in or not.
  package var names: Set<String>
  /// In the order written.
  package var systems: [System] = []

  /// One of our systems, as forms ask about it.
  package struct System: Hashable, Sendable {
    package let id: String
    /// By key; absent where not filled.
    package var values: [String: String]

    package init(id: String, values: [String: String]) {
      self.id = id
      self.values = values
    }

    /// What may be said of a system.
    package static var keys: [String] { SystemKey.words }
  }

  /// An organisation; where no names are given, those of the values.
  package init(values: [String: String] = [:], names: Set<String>? = nil) {
    self.values = values
    self.names = names ?? Set(values.keys)
  }

  /// The system that people call so: by its id or its name, whatever the case.
  package func system(called name: String) -> System? {
    let wanted = name.lowercased()
    return systems.first { system in
      system.id == wanted || system.values[SystemKey.name.rawValue]?.lowercased() == wanted
    }
  }
}
