/// Somebody to call, from the directory: data that goes stale, and says so.
package struct Contact: Hashable, Sendable {
  package let id: String
  package var title: LocalText
  package var duty: LocalText?
  package var phones: [String] = []
  package var hotlines: [String] = []
  package var emails: [String] = []
  /// The day somebody last reached it, `2026-11-22`; nil: never.
  package var verified: String?
  /// The day the source speaks of.
  package var asOf: String?
  package var status: LocalText?
  package var source: LocalText?
  package var certainty: DeadlineRule.Certainty?

  package init(id: String, title: LocalText) {
    self.id = id
    self.title = title
  }
}

/// The text of a notice, with places to fill.
package struct NoticeTemplate: Hashable, Sendable {
  package let id: String
  package var title: LocalText
  package var body: LocalText

  package init(id: String, title: LocalText, body: LocalText) {
    self.id = id
    self.title = title
    self.body = body
  }
}

/// Who we are: fills notices.
///
/// Every value as the user wrote it; absent where not filled.
package struct Organisation: Hashable, Sendable {
  package var values: [String: String]

  package init(values: [String: String] = [:]) {
    self.values = values
  }
}
