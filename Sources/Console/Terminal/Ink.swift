/// How a piece of text stands out.
package enum Ink: CaseIterable, Sendable {
  case bold, dim, reverse, red, green, yellow, cyan

  /// The parameter of Select Graphic Rendition (ECMA-48, 8.3.117).
  var parameter: String {
    switch self {
    case .bold: "1"
    case .dim: "2"
    case .reverse: "7"
    case .red: "31"
    case .green: "32"
    case .yellow: "33"
    case .cyan: "36"
    }
  }
}

/// A piece of text and how it stands out.
///
/// The text is neutral from the first, so that its width is what a terminal will show.
package struct Span: Equatable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let inks: [Ink]

  /// A piece of `text`, neutralised, its line breaks kept.
  package init(_ text: String, _ inks: Ink...) {
    self.text = text.neutralised(keepingLineBreaks: true)
    self.inks = inks
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// How many columns of a terminal the text takes.
  package var columns: Int { text.columns }
}

/// Whether text is coloured, and the bytes that colour it.
package struct Style: Equatable, Sendable {
  /// Whether inks are written at all.
  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  /// Colour for a terminal, unless `NO_COLOR` is set to anything or `TERM` is `dumb`.
  ///
  /// `isTerminal` is about the output. The rule is that of no-color.org.
  package init(isTerminal: Bool, environment: [String: String]) {
    let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isOn = isTerminal && !refused && environment["TERM"] != "dumb"
  }

  /// The text of the spans, with the sequences that colour it if colour is on.
  package func text(of spans: [Span]) -> String {
    spans.reduce(into: "") { text, span in
      if isOn, !span.inks.isEmpty {
        let parameters = span.inks.map(\.parameter).joined(separator: ";")
        text += "\u{1B}[\(parameters)m\(span.text)\u{1B}[0m"
      } else {
        text += span.text
      }
    }
  }
}
