/// What stands in a page that we did not put there: read as a browser reads it, tag by tag.
enum MarkupCheck {
  private static let tags: Set<String> = [
    "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1",
    "h2", "h3", "p", "dl", "dt", "dd", "section", "article", "div", "table", "thead", "tbody", "tr",
    "th", "td", "span", "b", "pre", "ul", "li", "svg", "desc", "g", "rect", "path", "polygon",
    "text", "i", "mark", "caption",
  ]

  private static let attributes: Set<String> = [
    "html", "lang", "charset", "http-equiv", "content", "name", "class", "scope", "role",
    "tabindex",
    "aria-label", "aria-labelledby", "id", "width", "height", "viewBox", "x", "y", "rx", "d",
    "points",
    "transform", "textLength", "lengthAdjust",
  ]

  /// Tags and attributes that are none of ours, and texts that are not escaped.
  static func faults(_ page: String) -> [String] {
    var faults: [String] = []
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      faults += textFaults(rest[..<open])
      let inside = rest[rest.index(after: open)...]
      guard let close = end(of: inside) else { return faults + ["a tag without an end"] }
      faults += tagFaults(inside[..<close])
      rest = inside[inside.index(after: close)...]
    }
    return faults + textFaults(rest)
  }

  /// Where a tag ends: past its attributes, in which a `>` may stand.
  private static func end(of tag: Substring) -> Substring.Index? {
    var isQuoted = false
    return tag.indices.first { index in
      if tag[index] == "\"" { isQuoted.toggle() }
      return tag[index] == ">" && !isQuoted
    }
  }

  private static func textFaults(_ text: Substring) -> [String] {
    text.contains(">") && !text.contains("{") ? ["unescaped: \(text.prefix(60))"] : []
  }

  private static func tagFaults(_ tag: Substring) -> [String] {
    let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
    var faults = tags.contains(name) ? [] : ["tag \(tag.prefix(60))"]
    var rest = tag.drop { !$0.isWhitespace }
    while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
      rest = rest[start...]
      let attribute = rest.prefix { $0 != "=" && !$0.isWhitespace && $0 != "/" }
      if !attributes.contains(String(attribute)) { faults.append("attribute \(attribute)") }
      rest = rest.dropFirst(attribute.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      guard rest.first == "\"" else {
        return faults + ["value without quotes in \(tag.prefix(60))"]
      }
      rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
    }
    return faults
  }
}
