/// What the keys of a step and of a field ask of each other, as the reader checks it.
package enum KeyRules {
  /// The version of the format.
  package static let formatVersion = PlaybookReader.formatVersion

  /// A step has one of these at least.
  package static let purposes = StepKey.purposes.map(\.rawValue)

  /// Keys that mean nothing without another.
  package static let needed: [(key: String, needed: String)] = StepKey.allCases.compactMap { key in
    key.needed.map { (key.rawValue, $0.rawValue) }
  }

  /// Keys that have no place beside `include`.
  package static let ofWork = StepKey.allCases.filter(\.isOfWork).map(\.rawValue)

  /// Keys of a step, the first apart, that must say what it needs.
  package static let asksNeeds = [StepKey.notify, .deadline].map(\.rawValue)

  /// Keys of a field with the types that have no use for them; a list by what is in it too.
  package static let unsuited: [(key: String, types: [String], itemTypes: [String])] =
    FieldKey.allCases.map { key in
      let types = FieldType.words.filter { !$1.isListOfItems && !key.suits($1) }
      let items = FieldType.itemWords.filter { word in
        FieldType.words[word].map { !key.suits(.list(of: $0)) } ?? false
      }
      return (key.rawValue, types.keys.sorted(), items)
    }

  /// Types that take their answers from `options`, and items of lists that do.
  package static let offering: (types: [String], itemTypes: [String]) = (
    FieldType.words.filter { !$1.isListOfItems && $1.offersChoices }.keys.sorted(),
    FieldType.itemWords.filter { FieldType.words[$0]?.offersChoices ?? false }
  )

  /// What an item of a list is where nothing is said.
  package static let itemDefault = FieldType.text.word
}

extension FieldType {
  /// What may stand after `of:`.
  static let itemWords = words.filter { !$1.isList && $1 != .tick && $1 != .file }.keys.sorted()

  fileprivate var isListOfItems: Bool { if case .list = self { true } else { false } }
}

extension ReadingFault.IDKind {
  /// The ids of the kind, as a regular expression.
  package var expression: String {
    "^[a-z][a-z0-9\(self == .field || self == .input ? "_" : "-")]*$"
  }

  /// The greatest length, in bytes and letters alike.
  package static let longest = NodeDecoder.idLimit
}
