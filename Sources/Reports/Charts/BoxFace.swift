/// What is written on a box, broken into lines, each with its place from the box's top left corner.
struct BoxFace {
  struct Text {
    enum Style: Hashable {
      case name, title, line, late, state
    }

    let text: String
    let style: Style
    /// Of the letters' left edge.
    let x: Double
    /// Of the line they stand on.
    let baseline: Double
    /// The width the text was given room for, where its letters are of unknown width.
    let heldTo: Double?
  }

  struct Mark {
    let sign: Chart.Sign
    /// Of the sign's top left corner; a sign is 12 by 12.
    let x: Double
    let y: Double
  }

  private(set) var texts: [Text] = []
  private(set) var marks: [Mark] = []
  /// The height of what is written, with room above and below.
  private(set) var height = padding
  /// By line of the box: the middle of its first row.
  private(set) var middles: [Double] = []
  /// The middle of the row with the name.
  private(set) var nameMiddle = 0.0

  static let padding = 9.0
  /// Past this many rows a title or a line is cut; its whole text is in the box's tooltip.
  private static let titleRows = 6
  private static let lineRows = 4
  private static let signRoom = 18.0

  private let width: Double

  init(_ box: Chart.Box, width: Double) {
    self.width = width
    let sign: Chart.Sign? =
      switch box.shape {
      case .decision: .decision
      case .group: .group
      case .step: box.isRepeated ? .each : nil
      }
    nameMiddle = height + Style.name.leading / 2
    add(box.name, .name, sign: sign, rows: 2)
    height += 2
    add(box.title, .title, sign: nil, rows: Self.titleRows)
    if let state = box.state {
      height += 3
      add(state.text, .state, sign: state.sign, rows: 3)
    }
    if !box.lines.isEmpty { height += 4 }
    for line in box.lines {
      middles.append(height + Style.line.leading / 2)
      add(line.text, line.sign == .late ? .late : .line, sign: line.sign, rows: Self.lineRows)
    }
    height += Self.padding
  }

  private typealias Style = Text.Style

  private mutating func add(_ text: String, _ style: Style, sign: Chart.Sign?, rows: Int) {
    let x = Self.padding + (sign == nil ? 0 : Self.signRoom)
    let room = (width - x - Self.padding) / style.size / style.boldness
    let isMono = style == .name
    if let sign {
      marks.append(Mark(sign: sign, x: Self.padding, y: height + (style.leading - 12) / 2))
    }
    for row in LineBreaking.lines(text, room: room, isMono: isMono, limit: rows) {
      let isKnown = row.allSatisfy(\.isPlain)
      texts.append(
        Text(
          text: row, style: style, x: x, baseline: height + style.leading * 0.76,
          heldTo: isKnown ? nil : LetterWidth.ems(row, isMono: isMono) * style.size * style.boldness
        ))
      height += style.leading
    }
  }
}

extension BoxFace.Text.Style {
  /// Of the letters.
  var size: Double {
    switch self {
    case .title: 13
    case .name, .line, .late, .state: 11
    }
  }

  /// How much wider than plain letters its letters are.
  var boldness: Double { self == .title || self == .late ? LetterWidth.bold : 1 }

  /// From one row to the next.
  var leading: Double {
    switch self {
    case .title: 17
    case .name, .line, .late, .state: 15
    }
  }
}
