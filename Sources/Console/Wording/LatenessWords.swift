/// Words about deadlines that were missed, and about what was entered late.
package enum LatenessWords {
  static let whyLate = Phrase("Lý do trễ", "Why late")
  static let notRecorded = Phrase("chưa ghi lý do trễ", "reason not recorded")

  /// Nobody said why yet; the command that does.
  static func notGiven(_ command: String) -> Phrase {
    Phrase("chưa nêu lý do trễ: `\(command)`", "reason not given: `\(command)`")
  }

  /// Both times of what was entered long after it happened.
  static func enteredLate(happened: String, recorded: String) -> Phrase {
    Phrase(
      "nhập sau (xảy ra \(happened), ghi \(recorded))",
      "entered late (happened \(happened), recorded \(recorded))")
  }

  // MARK: Asked in a walk

  static func metLate(_ deadline: String, by late: Phrase) -> Phrase {
    Phrase(
      "Thời hạn “\(deadline)” đã đáp ứng trễ \(late.vi). Vì sao? (Enter: để sau)",
      "Deadline “\(deadline)” was met \(late.en) late. Why? (Enter: leave open)")
  }

  static func overdue(_ deadline: String, by late: Phrase) -> Phrase {
    Phrase(
      "Thời hạn “\(deadline)” đã quá \(late.vi) mà chưa đáp ứng. Vì sao? (Enter: để sau)",
      "Deadline “\(deadline)” is \(late.en) overdue and not met. Why? (Enter: leave open)")
  }

  static func leftOpen(_ command: String) -> Phrase {
    Phrase(
      "Chưa ghi lý do trễ. Nêu sau bằng `\(command)`",
      "No reason was recorded. Give it later with `\(command)`")
  }

  // MARK: Said by commands

  /// A reason was given for an action that met no deadline late; the action stands.
  package static let reasonNotUsed = Phrase(
    "lưu ý: đã ghi thao tác, nhưng không thời hạn nào vì nó mà được đáp ứng trễ, nên không ghi "
      + "--late-reason.",
    "note: the action is recorded, but it met no deadline late, so --late-reason was not recorded.")

  /// A deadline was met late by an action that said nothing of why.
  static func metLate(_ deadline: String, by late: Phrase, command: String) -> Phrase {
    Phrase(
      "lưu ý: thời hạn “\(deadline)” đáp ứng trễ \(late.vi). Nêu lý do: `\(command)`",
      "note: deadline “\(deadline)” was met \(late.en) late. Say why: `\(command)`")
  }
}
