/// Paragraphs and runs of a Word file.
enum WordText {
  /// Twentieths of a point between the margins of A4.
  static let width = 9355

  enum Manner {
    case bold, italic
    case size(Int)
    /// Stands out from what was filled in.
    case gap
    /// A sign that the text's own font lacks.
    case sign
  }

  enum Place {
    case centred, justified, title, heading, indented
    /// Nothing between it and the next.
    case tight
    /// A box, and the last of several.
    case box, lastBox
    case spaced
    /// Stays on the page of the next one.
    case kept
    /// What follows a tab is dots up to the margin.
    case dotted
    case numberAtEnd
  }

  /// Text for XML, its letters whole; what XML forbids is shown by number.
  static func escaped(_ text: String) -> String { Escaped.html(Composed.text(text)) }

  /// Text of one manner; its line breaks stay.
  static func run(_ text: String, _ manners: Manner...) -> String { run(text, manners) }

  static func run(_ text: String, _ manners: [Manner]) -> String {
    guard !text.isEmpty else { return "" }
    let properties = manners.isEmpty ? "" : "<w:rPr>\(order(manners))</w:rPr>"
    let lines = text.replacingLineBreaks.split(separator: "\n", omittingEmptySubsequences: false)
    let pieces = lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.map { "<w:t xml:space=\"preserve\">\(escaped(String($0)))</w:t>" }
        .joined(separator: "<w:tab/>")
    }
    return "<w:r>\(properties)\(pieces.joined(separator: "<w:br/>"))</w:r>"
  }

  /// The properties in the order that the schema asks for.
  private static func order(_ manners: [Manner]) -> String {
    var (font, bold, italic, size, gap) = ("", "", "", "", "")
    for manner in manners {
      switch manner {
      case .bold: bold = "<w:b/>"
      case .italic: italic = "<w:i/>"
      case .size(let half): size = "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
      case .gap: (bold, gap) = ("<w:b/>", "<w:highlight w:val=\"yellow\"/>")
      case .sign:
        let name = "Segoe UI Symbol"
        font =
          "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
      }
    }
    return font + bold + italic + size + gap
  }

  /// A paragraph around runs.
  static func paragraph(_ places: [Place], _ runs: String) -> String {
    var (style, keep, tabs, spacing, indent, align) = ("", "", "", "", "", "")
    for place in places {
      switch place {
      case .title: style = "<w:pStyle w:val=\"Title\"/>"
      case .heading: style = "<w:pStyle w:val=\"Heading1\"/>"
      case .kept: keep = "<w:keepNext/>"
      case .dotted:
        tabs = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(width)\"/></w:tabs>"
      case .numberAtEnd:
        tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(width)\"/></w:tabs>"
      case .tight:
        spacing = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
      case .box: spacing = "<w:spacing w:after=\"0\"/>"
      case .lastBox: spacing = "<w:spacing w:after=\"80\"/>"
      case .spaced: spacing = "<w:spacing w:before=\"160\" w:after=\"160\"/>"
      case .indented: indent = "<w:ind w:left=\"360\"/>"
      case .centred: align = "<w:jc w:val=\"center\"/>"
      case .justified: align = "<w:jc w:val=\"both\"/>"
      }
    }
    let properties = style + keep + tabs + spacing + indent + align
    return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
  }
}

extension String {
  /// The same with one sign for every kind of line break.
  var replacingLineBreaks: String {
    guard unicodeScalars.contains("\r") else { return self }
    var text = ""
    var isAfterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" || scalar != "\n" || !isAfterReturn {
        text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return text
  }
}
