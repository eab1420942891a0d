import YAMLTree

extension YAMLFault.Kind {
  /// The rule that was broken.
  package var rule: Rule {
    switch self {
    case .tooBig, .tooManyNodes: .tooBig
    case .utf16, .badUTF8: .badUTF8
    case .controlCharacter, .lineSeparator: .controlCharacter
    case .byteOrderMark: .byteOrderMark
    case .bidiControl: .bidiControl
    case .empty: .emptyFile
    case .directive: .yamlDirective
    case .secondDocument: .secondDocument
    case .tab: .tab
    case .noBreakSpace: .noBreakSpace
    case .tag: .yamlTag
    case .duplicateKey: .duplicateKey
    case .mergeKey: .mergeKey
    case .keyNotScalar: .keyNotScalar
    case .keyTooLong: .keyTooLong
    case .aliasUndefined, .aliasRecursive: .badAlias
    case .aliasBomb: .aliasBomb
    case .tooDeep: .tooDeep
    case .syntax: .yamlSyntax
    case .outOfMemory: .outOfMemory
    }
  }
}

extension YAMLWarning.Kind {
  /// The rule behind the warning.
  package var rule: Rule {
    switch self {
    case .byteOrderMark: .byteOrderMark
    case .cutByComment: .cutByComment
    case .typographicQuote: .typographicQuote
    }
  }
}
