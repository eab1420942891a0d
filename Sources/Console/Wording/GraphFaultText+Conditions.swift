import Playbooks

extension GraphFault {
  /// A step whose condition is never asked where it could hold.
  static func unreachable(_ id: String, _ needs: [String]) -> Explanation {
    let why =
      needs.isEmpty
      ? Phrase(
        "Điều kiện của `\(id)` không bao giờ đúng cùng lúc với các điều kiện bao quanh nó.",
        "The condition of `\(id)` never holds together with those around it.")
      : Phrase(
        "Điều kiện của `\(id)` chỉ đúng khi không bước nào nó cần được áp dụng: "
          + "\(Phrase.list(needs).vi).",
        "The condition of `\(id)` holds only where no step that it needs applies: "
          + "\(Phrase.list(needs).en).")
    return Explanation(
      why,
      hint: Phrase(
        "Mọi bước nó cần đều không áp dụng thì nó cũng không áp dụng: xem điều kiện của các bước "
          + "nó cần, hoặc thêm vào `needs` một bước luôn áp dụng.",
        "A step whose needs all do not apply does not apply either: look at the conditions of what "
          + "it needs, or add a need that always applies."))
  }
}

extension Phrase {
  private static let momentForm = Phrase(
    "Viết đủ ngày, giờ và múi giờ: `'2026-11-22T09:40+07:00'`.",
    "Write day, time and zone: `'2026-11-22T09:40+07:00'`.")

  /// How a value of a kind is asked for, where that is not plain.
  static func form(of kind: ValueType.Kind, _ name: String) -> Phrase? {
    switch kind {
    case .time: momentForm
    case .yesno:
      Phrase("Viết `\(name)`, hoặc `not \(name)`.", "Write `\(name)`, or `not \(name)`.")
    case .option, .number, .date, .duration, .text, .list: nil
    }
  }

  /// The options there are, after the one that was likely meant.
  static func options(_ options: [String], _ near: String?) -> Phrase? {
    if options.isEmpty { return didYouMean(near) }
    let list = list(options)
    let all = Phrase("Các lựa chọn: \(list.vi).", "The options are \(list.en).")
    guard let asked = didYouMean(near) else { return all }
    return Phrase("\(asked.vi) \(all.vi)", "\(asked.en) \(all.en)")
  }
}
