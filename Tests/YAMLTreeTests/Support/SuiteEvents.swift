import YAMLTree

/// The events of a case of the YAML test suite, as an outline to compare ours with.
///
/// Anchors and tags are left out, and an alias is what it stands for, as in our tree.
struct SuiteEvents {
  private var lines: ArraySlice<Substring>
  private var anchors: [Substring: String] = [:]

  /// The outline of each document.
  static func outlines(_ events: String) -> [String] {
    var reader = SuiteEvents(lines: events.split(separator: "\n")[...])
    var outlines: [String] = []
    while let line = reader.lines.popFirst() {
      if line.hasPrefix("+DOC") {
        reader.anchors = [:]
        outlines.append(reader.node())
      }
    }
    return outlines
  }

  private init(lines: ArraySlice<Substring>) {
    self.lines = lines
  }

  private mutating func node() -> String {
    guard let line = lines.popFirst() else { return "" }
    if line.hasPrefix("=ALI *") { return anchors[line.dropFirst(6)] ?? "" }
    var rest = line.dropFirst(4).drop { $0 == " " }
    var anchor: Substring?
    while let first = rest.first, "&<[{".contains(first) {
      let word = rest.prefix { $0 != " " }
      if first == "&" { anchor = word.dropFirst() }
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    let outline =
      switch line.prefix(4) {
      case "=VAL": scalar(rest)
      case "+SEQ": "[" + children(until: "-SEQ") + "]"
      default: "{" + children(until: "-MAP") + "}"
      }
    if let anchor { anchors[anchor] = outline }
    return outline
  }

  private mutating func children(until end: Substring) -> String {
    var all: [String] = []
    while let next = lines.first, next != end { all.append(node()) }
    lines = lines.dropFirst()
    return all.joined(separator: " ")
  }

  private func scalar(_ written: Substring) -> String {
    let escapes: [Character: String] = [
      "n": "\n", "t": "\t", "b": "\u{8}", "r": "\r", "0": "\0", "\\": "\\",
    ]
    var text = ""
    var rest = written.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        text += escapes[next] ?? String(next)
      } else {
        text.append(character)
      }
    }
    return (written.first == ":" ? ":" : "\"") + text.debugDescription
  }
}
