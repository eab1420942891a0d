import Playbooks

/// A telephone number in figures that are read from an arm's length, while the other hand dials.
enum LargeNumber {
  private static let rows = 5
  private static let figures: [Character: [String]] = [
    "0": ["███", "█ █", "█ █", "█ █", "███"], "1": [" █ ", "██ ", " █ ", " █ ", "███"],
    "2": ["███", "  █", "███", "█  ", "███"], "3": ["███", "  █", "███", "  █", "███"],
    "4": ["█ █", "█ █", "███", "  █", "  █"], "5": ["███", "█  ", "███", "  █", "███"],
    "6": ["███", "█  ", "███", "█ █", "███"], "7": ["███", "  █", "  █", "  █", "  █"],
    "8": ["███", "█ █", "███", "█ █", "███"], "9": ["███", "█ █", "███", "  █", "███"],
    "+": ["   ", " █ ", "███", " █ ", "   "], "-": ["   ", "   ", "███", "   ", "   "],
    ".": [" ", " ", " ", " ", "█"], " ": [" ", " ", " ", " ", " "],
  ]

  /// The number drawn, with itself in plain letters below; plain alone where it does not fit.
  static func lines(_ number: String, width: Int, isDrill: Bool) -> [[Span]] {
    let inks: [Ink] = isDrill ? [.dim] : [.bold]
    let plain = [Span("  \(number)", inks: inks)].wrapped(to: width, hanging: 2)
    let drawn = number.map { figures[$0] }
    guard drawn.allSatisfy({ $0 != nil }) else { return plain }
    let parts = drawn.compactMap(\.self)
    let lines = (0..<rows).map { row in "  " + parts.map { $0[row] }.joined(separator: " ") }
    guard lines.allSatisfy({ $0.count <= width }) else { return plain }
    return [[]] + lines.map { [Span($0, inks: inks)] } + [[]] + plain
  }
}
