/// What is said of one thing, piece by piece, so that two editions of it can be held together.
struct Traits {
  private struct Key: Hashable {
    let trait: Trait
    let language: Language?
  }

  private var keys: [Key] = []
  private var texts: [Key: String] = [:]

  mutating func add(_ trait: Trait, _ text: String?) {
    if let text { set(Key(trait: trait, language: nil), text) }
  }

  mutating func add(_ trait: Trait, _ list: [String]) {
    if !list.isEmpty { add(trait, list.joined(separator: ", ")) }
  }

  /// A truth that goes without saying where it is false.
  mutating func add(_ trait: Trait, _ truth: Bool) {
    if truth { add(trait, "true") }
  }

  mutating func add(_ trait: Trait, _ text: LocalText?) {
    switch text {
    case .both(let both)?:
      for language in Language.allCases { set(Key(trait: trait, language: language), both) }
    case .each(let vi, let en)?:
      if let vi { set(Key(trait: trait, language: .vi), vi) }
      if let en { set(Key(trait: trait, language: .en), en) }
    case nil: break
    }
  }

  private mutating func set(_ key: Key, _ text: String) {
    keys.append(key)
    texts[key] = text
  }

  /// What differs, in the order of the new; a text changed alike in both languages is told once.
  static func changes(of subject: Change.Subject, from old: Traits, to new: Traits) -> [Change] {
    var changes: [Change] = []
    let gone = old.keys.filter { new.texts[$0] == nil }
    for key in new.keys + gone {
      let (from, to) = (old.texts[key], new.texts[key])
      guard from != to else { continue }
      if let language = key.language {
        let other = Key(trait: key.trait, language: language.other)
        if old.texts[other] == from, new.texts[other] == to {
          if language == .vi { changes.append(change(subject, key.trait, nil, from, to)) }
          continue
        }
      }
      changes.append(change(subject, key.trait, key.language, from, to))
    }
    return changes
  }

  private static func change(
    _ subject: Change.Subject, _ trait: Trait, _ language: Language?, _ from: String?, _ to: String?
  ) -> Change {
    Change(subject, .changed(trait, language: language, from: from, to: to))
  }
}
