/// The shapes of a name that stands for a value: `step`, `step.field`, `group/step.field`,
/// `inputs.name`, `item`.
///
/// Only the shape is told here; whether there is such a step is the graph's to say. So the parts
/// are not held to an id's pattern: a step whose id breaks it is reported once, at the step.
enum ReferenceShape {
  /// Whether a condition, `each` or `from` may read a name of this shape.
  static func isCondition(_ text: String) -> Bool {
    guard let parts = parts(text), parts.count <= 2 else { return false }
    return parts[0] != "inputs" || parts.count == 2
  }

  /// Whether `{{…}}` may hold a name of this shape: those of conditions, and `organisation.name`,
  /// `run.name`, `contacts.id.name`, `notices.id.name`.
  static func isPlace(_ text: String) -> Bool {
    guard let parts = parts(text) else { return false }
    let isLong = parts[0] == "contacts" || parts[0] == "notices"
    return isLong ? parts.count <= 3 : isCondition(text)
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
