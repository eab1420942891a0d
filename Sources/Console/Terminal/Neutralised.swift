import AuditTrail

extension String {
  /// The text with every character that steers a terminal, or hides, shown and not sent.
  ///
  /// Whatever came from a file, a record or a person passes here before it is printed. Shown
  /// are: C0 controls and DEL as their pictures (`␛`), and as `<U+202E>` C1 controls,
  /// direction marks, overrides and isolates, line and paragraph separators, zero-width and
  /// tag characters, and all else that Unicode says is ignored when drawn. A joiner or a
  /// variation selector stays inside an emoji, where it belongs. A mark with no letter before
  /// it gets `◌`, so that it does not fall on a neighbour. Doing it twice changes nothing.
  ///
  /// `keepingLineBreaks` leaves `\n` and turns CR LF into it; else both are shown.
  package func neutralised(keepingLineBreaks: Bool = false) -> String {
    // Nearly all text is plain; it is given back as it is.
    if unicodeScalars.allSatisfy(\.isPlain) { return self }
    var shown = String.UnicodeScalarView()
    for character in self { character.neutralise(keepingLineBreaks, into: &shown) }
    return String(shown)
  }
}

extension Character {
  fileprivate func neutralise(
    _ keepingLineBreaks: Bool, into shown: inout String.UnicodeScalarView
  ) {
    if keepingLineBreaks, self == "\n" || self == "\r\n" {
      shown.append("\n")
      return
    }
    let scalars = Array(unicodeScalars)
    /// The scalar before, if it was sent as it is.
    var before: Unicode.Scalar?
    for (place, scalar) in scalars.enumerated() {
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar.isHarmless || scalar.belongsInEmoji(after: before, before: after) {
        if before == nil, scalar.properties.generalCategory.isMark { shown.append("◌") }
        shown.append(scalar)
        before = scalar
      } else {
        shown.append(contentsOf: scalar.picture.unicodeScalars)
        before = nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is printable ASCII or a letter of Latin as Vietnamese is written with in NFC: known to
  /// be harmless without a look at its properties.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Whether a terminal draws it and does nothing else.
  fileprivate var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether it is a joiner or a variation selector at a place where an emoji has one (UTS #51).
  fileprivate func belongsInEmoji(
    after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard let previous else { return false }
    return switch self {
    case "\u{FE0E}", "\u{FE0F}": previous.properties.isEmoji
    case "\u{200D}":
      (previous == "\u{FE0F}" || previous.isPictograph) && next?.isPictograph == true
    default: false
    }
  }

  private var isPictograph: Bool { properties.isEmoji && value > 0x7F }

  /// What is shown in its place.
  fileprivate var picture: String {
    switch value {
    case 0x00...0x1F: String(Unicode.Scalar(0x2400 + value).map(Character.init) ?? "␦")
    case 0x7F: "␡"
    default:
      "<U+\(value.hex(digits: 4, uppercase: true))>"
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}
