/// One import as a source writes it.
struct Import: Equatable, Sendable {
  let module: String
  let line: Int
}

/// Every import among the tokens: with attributes, of one declaration, or under a condition.
///
/// A condition is not evaluated: an import some platform would compile counts on every platform.
func imports(in tokens: [Token]) -> [Import] {
  let kinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor", "macro",
  ]
  return tokens.indices.compactMap { index in
    let token = tokens[index]
    let isEscaped = index > 0 && tokens[index - 1].text == "`"
    guard token.kind == .word, token.text == "import", !isEscaped else { return nil }
    let named = tokens[(index + 1)...].first { !kinds.contains($0.text) }
    return named.map { Import(module: $0.text, line: token.line) }
  }
}
