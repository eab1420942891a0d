/// Something that makes a YAML file unfit, and where it is.
package struct YAMLFault: Error, Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  /// What is wrong, as facts; sentences are made where they are shown.
  package enum Kind: Hashable, Sendable {
    /// The file is longer than the limit; nothing of it was read.
    case tooBig(bytes: Int, limit: Int)
    /// The file is UTF-16; only UTF-8 is read.
    case utf16
    /// A byte that no UTF-8 text has at this place: overlong forms and surrogates too.
    case badUTF8(byte: UInt8)
    /// NUL, another control character, DEL, or a noncharacter, written raw.
    case controlCharacter(Unicode.Scalar)
    /// U+0085, U+2028 or U+2029 written raw: YAML breaks a line there, most editors do not.
    case lineSeparator(Unicode.Scalar)
    /// A byte order mark anywhere but at the start.
    case byteOrderMark
    /// A character that turns the direction of what is read: the text on a screen is then not the
    /// text that is run.
    case bidiControl(Unicode.Scalar)
    /// No content at all.
    case empty
    /// A line such as `%YAML 1.2`.
    case directive
    /// A second document; one file is one document.
    case secondDocument
    /// A tab where only spaces may indent.
    case tab
    /// A no-break space (U+00A0) where only a space may indent or part a key from its value.
    case noBreakSpace
    /// An explicit tag, as written; a value's type comes from its key.
    case tag(String)
    /// A key that the mapping already has; canonically equal texts are the same key.
    case duplicateKey(String, first: Position)
    /// The key `<<`, which other readers take as an order to merge.
    case mergeKey
    /// A sequence or mapping used as a key.
    case keyNotScalar
    /// A key whose text is longer than the limit.
    case keyTooLong(bytes: Int, limit: Int)
    /// An alias whose anchor does not come before it.
    case aliasUndefined(String)
    /// An alias inside the node it stands for.
    case aliasRecursive(String)
    /// An alias that takes the expanded tree past the limit of nodes.
    case aliasBomb(limit: Int)
    /// More nodes than the limit.
    case tooManyNodes(limit: Int)
    /// A container, or an alias to one, deeper than the limit.
    case tooDeep(limit: Int)
    /// What libyaml could not read, in its own words.
    case syntax(problem: String, context: String?, contextAt: Position?)
    /// libyaml was refused memory.
    case outOfMemory
  }
}

/// Something allowed in a YAML file that is likely to be a mistake, and where it is.
package struct YAMLWarning: Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  /// What was seen, as facts.
  package enum Kind: Hashable, Sendable {
    /// A byte order mark at the start of the file.
    case byteOrderMark
    /// An unquoted value cut short at ` #`, as in `title: Máy #3`; the span is the comment.
    case cutByComment
    /// An unquoted value that begins with `“` or `”`, which are letters to YAML.
    case typographicQuote(Unicode.Scalar)
  }
}
