/// One target as `Package.swift` declares it.
struct DeclaredTarget: Equatable, Sendable {
  /// The words `Package.swift` uses.
  enum Kind: String, Sendable {
    case systemLibrary, target, executableTarget, testTarget
  }

  let kind: Kind
  let name: String
  let dependencies: Set<String>
}

/// The targets a manifest declares, read from its text.
///
/// A product is taken to have the name of its module, which is so for every dependency we have.
func declaredTargets(in manifest: String) -> [DeclaredTarget] {
  let tokens = SwiftTokens.read(manifest)
  return tokens.indices.compactMap { index in
    guard index > 0, tokens[index - 1].text == ".", tokens[index].kind == .word,
      let kind = DeclaredTarget.Kind(rawValue: tokens[index].text),
      tokens.indices.contains(index + 1), tokens[index + 1].text == "("
    else { return nil }
    let call = bracketed(tokens[(index + 1)...])
    guard let name = value(of: "name", in: call)?.first?.text else { return nil }
    let listed = value(of: "dependencies", in: call).map(dependencyNames) ?? []
    return DeclaredTarget(kind: kind, name: name, dependencies: Set(listed))
  }
}

/// The tokens from an opening bracket to the one that closes it, without both.
private func bracketed(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
  var depth = 0
  for (index, token) in zip(tokens.indices, tokens) where token.kind == .mark {
    if ["(", "["].contains(token.text) { depth += 1 }
    if [")", "]"].contains(token.text) { depth -= 1 }
    if depth == 0 { return tokens[tokens.index(after: tokens.startIndex)..<index] }
  }
  return tokens.dropFirst()
}

/// What follows the first `label:`.
private func value(of label: String, in tokens: ArraySlice<Token>) -> ArraySlice<Token>? {
  tokens.indices.dropLast().first { tokens[$0].text == label && tokens[$0 + 1].text == ":" }
    .map { tokens[($0 + 2)...] }
}

/// The names in a list of dependencies: plain strings, and the names of `.product(…)`.
private func dependencyNames(_ tokens: ArraySlice<Token>) -> [String] {
  let list = bracketed(tokens)
  return list.indices.filter { index in
    guard list[index].kind == .string else { return false }
    guard index - 2 >= list.startIndex, list[index - 1].text == ":" else { return true }
    return list[index - 2].text == "name"
  }.map { list[$0].text }
}
