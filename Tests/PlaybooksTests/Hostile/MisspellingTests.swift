import Testing
import YAMLTree

@testable import Playbooks

@Suite("Every misspelling of every key by one edit")
struct MisspellingTests {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz_")

  /// Every text one edit away: a letter left out, put in or replaced, or two exchanged.
  private static func neighbours(of word: String) -> Set<String> {
    let word = Array(word)
    var found: Set<String> = []
    for place in 0...word.count {
      let (head, tail) = (word[..<place], word[place...])
      for letter in letters { found.insert(String(head + [letter] + tail)) }
      guard let first = tail.first else { continue }
      found.insert(String(head + tail.dropFirst()))
      for letter in letters { found.insert(String(head + [letter] + tail.dropFirst())) }
      guard let second = tail.dropFirst().first else { continue }
      found.insert(String(head + [second, first] + tail.dropFirst(2)))
    }
    return found.subtracting(["", String(word)])
  }

  @Test(
    "is found at its place, with the key that was meant or one as near", arguments: WholeMapping.all
  )
  func found(mapping: WholeMapping) {
    // Any other name is the author's own there.
    if mapping.kind == .organisation { return }
    let legal = Set(mapping.kind.keys).union(mapping.wordsOfOtherBlocks)
    for (key, _) in mapping.entries {
      let all = Self.neighbours(of: key).subtracting(legal).sorted()
      // No more than a thousand findings are listed of one file.
      for start in stride(from: 0, to: all.count, by: 900) {
        check(all[start..<min(start + 900, all.count)], of: key, in: mapping)
      }
    }
  }

  private func check(_ misspelt: ArraySlice<String>, of key: String, in mapping: WholeMapping) {
    let (text, first) = mapping.text(adding: misspelt.map { "\($0): x" })
    let found = mapping.diagnostics(text).filter { $0.rule == "unknown-key" }
    #expect(
      found.map(\.origin.span.start.line) == Array(first..<first + misspelt.count), "\(key)")
    #expect(found.allSatisfy { $0.origin.span.start.column == mapping.indent + 1 })
    for (diagnostic, word) in zip(found, misspelt) {
      guard case .reading(.unknownKey(word, _, hint: let hint?)) = diagnostic.fault else {
        Issue.record("\(diagnostic.fault)")
        continue
      }
      #expect(hint == key || Self.neighbours(of: hint).contains(word), "\(word): \(hint)")
    }
  }

  @Test("every key of every mapping is tried")
  func complete() {
    for kind in MappingKind.allCases {
      let tried = WholeMapping.all.filter { $0.kind == kind }.flatMap { $0.entries.map(\.key) }
      #expect(Set(tried) == Set(kind.keys), "\(kind)")
    }
  }
}
