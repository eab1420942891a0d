/// Lines given before, to be called back with the arrow keys.
///
/// Whoever asks decides what is remembered: an answer about a person belongs in none.
package struct History: Equatable, Sendable {
  /// How many lines are kept; the oldest go first.
  package static let limit = 500

  /// The lines, oldest first.
  package private(set) var entries: [String] = []
  /// The place of the line on show; past the end is the draft.
  private var place = 0
  private var draft = ""

  package init() {}

  /// Remembers a line, unless it is blank or the same as the last.
  package mutating func add(_ text: String) {
    if !text.allSatisfy(\.isWhitespace), text != entries.last { entries.append(text) }
    entries.removeFirst(max(entries.count - Self.limit, 0))
    leave()
  }

  /// The line before the one on show, or nil at the oldest.
  ///
  /// `text` is what stands in the line now; it is kept as the draft when browsing begins.
  package mutating func older(than text: String) -> String? {
    guard place > 0 else { return nil }
    if place == entries.count { draft = text }
    place -= 1
    return entries[place]
  }

  /// The line after the one on show, after the newest the draft, or nil at the draft.
  package mutating func newer() -> String? {
    guard place < entries.count else { return nil }
    place += 1
    return place == entries.count ? draft : entries[place]
  }

  /// Ends browsing: the next `older` is the newest line.
  package mutating func leave() {
    place = entries.count
    draft = ""
  }
}
