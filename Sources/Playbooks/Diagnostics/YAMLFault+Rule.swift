import YAMLTree

extension YAMLFault.Kind {
  /// The name of the rule that was broken, such as `duplicate-key`.
  package var rule: String {
    switch self {
    case .tooBig, .tooManyNodes: "too-big"
    case .utf16, .badUTF8: "bad-utf8"
    case .controlCharacter, .lineSeparator: "control-character"
    case .byteOrderMark: "byte-order-mark"
    case .empty: "empty-file"
    case .directive: "yaml-directive"
    case .secondDocument: "second-document"
    case .tab: "tab"
    case .tag: "yaml-tag"
    case .duplicateKey: "duplicate-key"
    case .mergeKey: "merge-key"
    case .keyNotScalar: "key-not-scalar"
    case .keyTooLong: "key-too-long"
    case .aliasUndefined, .aliasRecursive: "bad-alias"
    case .aliasBomb: "alias-bomb"
    case .tooDeep: "too-deep"
    case .syntax: "yaml-syntax"
    case .outOfMemory: "out-of-memory"
    }
  }

  /// Every rule name reading YAML can give.
  package static let rules = [
    "too-big", "bad-utf8", "control-character", "byte-order-mark", "empty-file",
    "yaml-directive", "second-document", "tab", "yaml-tag", "duplicate-key", "merge-key",
    "key-not-scalar", "key-too-long", "bad-alias", "alias-bomb", "too-deep", "yaml-syntax",
    "out-of-memory",
  ]
}

extension YAMLWarning.Kind {
  /// The name of the rule behind the warning, such as `cut-by-comment`.
  package var rule: String {
    switch self {
    case .byteOrderMark: "byte-order-mark"
    case .cutByComment: "cut-by-comment"
    }
  }

  /// Every rule name a warning about YAML can have.
  package static let rules = ["byte-order-mark", "cut-by-comment"]
}
