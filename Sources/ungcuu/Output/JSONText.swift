import AuditTrail

/// JSON for programs that read our output: one line, names sorted, no limit of length (the record's
/// own encoder has one).
enum JSONText {
  static func render(_ json: JSON) -> String {
    var text = ""
    write(json, to: &text)
    return text
  }

  /// The same for people to read too: a line a member.
  static func indented(_ json: JSON, by indent: String = "") -> String {
    let inner = indent + "  "
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      lines.isEmpty ? open + close : "\(open)\n\(lines.joined(separator: ",\n"))\n\(indent)\(close)"
    }
    switch json {
    case .list(let items): return block("[", items.map { inner + indented($0, by: inner) }, "]")
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return block(
        "{", sorted.map { "\(inner)\(render(.text($0.key))): \(indented($0.value, by: inner))" },
        "}")
    case .text, .integer, .bool: return render(json)
    }
  }

  private static func write(_ json: JSON, to text: inout String) {
    switch json {
    case .text(let string): write(string, to: &text)
    case .integer(let integer): text += String(integer)
    case .bool(let bool): text += bool ? "true" : "false"
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        write(item, to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += "," }
        write(member.key, to: &text)
        text += ":"
        write(member.value, to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || scalar.value == 0x2028 || scalar.value == 0x2029
        {
          text += "\\u" + scalar.value.hex(digits: 4)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
