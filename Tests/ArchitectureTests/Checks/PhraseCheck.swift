/// Words that may not stand in code, with the reason they may not.
struct ForbiddenPhrases: Sendable {
  let reason: String
  let phrases: [String]

  /// In every source: what ends the program where an error should be thrown.
  static let sudden = ForbiddenPhrases(
    reason: "ends the program; throw an error with its facts",
    phrases: [
      "fatalError", "preconditionFailure", "precondition(", "try!", "as!",
    ])

  /// In Console: it names what a reader of files found, and calls none.
  static let reading = ForbiddenPhrases(
    reason: "reads a file; Console is given what was read",
    phrases: ["YAMLReader", "PlaybookReader", "PlaybookCompiler", "TrailVerifier"])

  /// In pure rooms: what differs from one process to the next, or reaches outside.
  static let impure = ForbiddenPhrases(
    reason: "reaches outside a pure target; take it as a value",
    phrases: [
      "Date(", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime",
      "gettimeofday", "UUID(", "SystemRandomNumberGenerator", ".random(", ".randomElement(",
      ".shuffled(", ".shuffle(", "Hasher(", ".hashValue", "print(", "debugPrint(", "dump(",
      "readLine(", "CommandLine", "nonisolated(unsafe)", "@unchecked", "Task.", "Task {", "async",
    ])
}

/// Where a source says one of the phrases outside comments and strings.
func saying(_ forbidden: ForbiddenPhrases, in files: [SourceFile]) -> [Breach] {
  let phrases = Dictionary(
    grouping: forbidden.phrases.map { (text: $0, tokens: SwiftTokens.read($0)) },
    by: { $0.tokens[0].text })
  return files.flatMap { file -> [Breach] in
    file.tokens.indices.flatMap { index -> [Breach] in
      let here = file.tokens[index...]
      return phrases[file.tokens[index].text, default: []].filter { says(here, $0.tokens) }.map {
        Breach(
          path: file.path, line: file.tokens[index].line,
          what: "`\($0.text)` \(forbidden.reason)")
      }
    }
  }
}

private func says(_ tokens: ArraySlice<Token>, _ phrase: [Token]) -> Bool {
  tokens.count >= phrase.count
    && zip(tokens, phrase).enumerated().allSatisfy { place, pair in
      pair.0.kind != .string && pair.0.text == pair.1.text
        && (place == 0 || pair.0.isGlued == pair.1.isGlued)
    }
}
