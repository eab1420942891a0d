/// What kind of answer a field takes (design: the playbook format, field types).
package indirect enum FieldType: Hashable, Sendable {
  case text, paragraph, number, yesno, choice, choices, tick, time, date, duration
  case host, ip, domain, url, email, phone, hash, person, file
  /// Several answers of one type (`type: list`, `of:`; text where `of` is left out).
  case list(of: FieldType)

  /// The word an author writes after `type:`; nil for one the format does not have.
  package init?(word: String) {
    guard let type = Self.words[word] else { return nil }
    self = type
  }

  /// The word an author writes after `type:`.
  package var word: String {
    if case .list = self { return "list" }
    return Self.words.first { $0.value == self }?.key ?? "text"
  }

  /// Every word there is, for hints.
  package static let words: [String: FieldType] = [
    "text": .text, "paragraph": .paragraph, "number": .number, "yesno": .yesno,
    "choice": .choice, "choices": .choices, "tick": .tick, "time": .time, "date": .date,
    "duration": .duration, "list": .list(of: .text), "host": .host, "ip": .ip,
    "domain": .domain, "url": .url, "email": .email, "phone": .phone, "hash": .hash,
    "person": .person, "file": .file,
  ]

  /// Whether answers of this type name a person unless the author says otherwise
  /// (audit trail, section 5).
  package var isPersonal: Bool {
    switch self {
    case .person, .phone, .email: true
    case .list(let inner): inner.isPersonal
    default: false
    }
  }

  /// Whether an answer is a list of texts.
  package var isList: Bool {
    switch self {
    case .list, .choices: true
    default: false
    }
  }
}

/// One of the answers a choice or a decision offers.
package struct Choice: Hashable, Sendable {
  /// What is recorded and what conditions compare with.
  package let id: String
  package let label: LocalText?
  package let origin: Origin

  package init(id: String, label: LocalText?, origin: Origin) {
    self.id = id
    self.label = label
    self.origin = origin
  }
}

/// A question whose answer is put on record: an input of a run, or a field of a step.
package struct Field: Hashable, Sendable {
  package let name: String
  package let type: FieldType
  package var label: LocalText?
  package var help: LocalText?
  package var example: String?
  package var unit: LocalText?
  package var required = true
  package var options: [Choice] = []
  /// A regular expression the whole value must match.
  package var pattern: String?
  /// The least and the greatest: of a number, of a text's length, or of a list's count.
  package var min: DecimalNumber?
  package var max: DecimalNumber?
  /// Whether the value stays out of the leaf, as a commitment (audit trail, section 5).
  package var personal: Bool
  package let origin: Origin

  package init(name: String, type: FieldType, origin: Origin) {
    self.name = name
    self.type = type
    self.personal = type.isPersonal
    self.origin = origin
  }
}
