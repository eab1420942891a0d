/// The shapes of a name that stands for a value: `step`, `step.field`, `group/step.field`,
/// `inputs.name`, `item`.
///
/// Only the shape is told here; whether there is such a step is the graph's to say. So the parts
/// are not held to an id's pattern: a step whose id breaks it is reported once, at the step.
enum ReferenceShape {
  /// Whether a condition, `each` or `from` may read a name of this shape.
  static func isCondition(_ text: String) -> Bool {
    parts(text).map(isCondition) ?? false
  }

  private static func isCondition(_ parts: [Substring]) -> Bool {
    parts.count == 2 || parts.count == 1 && parts[0] != "inputs"
  }

  /// Whether `{{…}}` may hold a name of this shape: those of conditions, and `organisation.name`,
  /// `run.name`, `contacts.id.name`, `notices.id.name`.
  static func isPlace(_ text: String) -> Bool {
    guard let parts = parts(text) else { return false }
    let isLong = parts[0] == "contacts" || parts[0] == "notices"
    return isLong ? parts.count <= 3 : isCondition(parts)
  }

  /// The parts between dots; nil where one is empty or holds something no name does.
  ///
  /// Only the first may be a path of groups.
  private static func parts(_ text: String) -> [Substring]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard path.allSatisfy(isName), parts.dropFirst().allSatisfy(isName) else { return nil }
    return parts
  }

  /// Letters, digits, `-` and `_`, and not digits alone.
  static func isName(_ text: some StringProtocol) -> Bool {
    var isNumber = true
    // Names are ASCII but for a slip, so most are told without decoding a character.
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        isNumber = false
      case 0x80...: return isSpelledName(text)
      default: return false
      }
    }
    return !isNumber
  }

  /// The same where letters beyond ASCII stand in it.
  private static func isSpelledName(_ text: some StringProtocol) -> Bool {
    var isNumber = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": break
      case "a"..."z", "A"..."Z", "-", "_": isNumber = false
      case "\u{80}"... where scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend:
        isNumber = false
      default: return false
      }
    }
    return !isNumber
  }
}
