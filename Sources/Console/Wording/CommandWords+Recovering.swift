import Response

// What came of going on after a trail was damaged.

extension CommandWords {
  /// Where the damaged trail is, and what became of its open runs; `isUnread` where nobody could look.
  package static func recovered(
    folder: String, continues: Continuation, carried: [String], left: [String],
    isUnread: Bool
  ) -> Phrase {
    let open = Phrase.list(carried)
    let lost = Phrase.list(left)
    let none =
      isUnread
      ? Phrase(
        " Không xem được nhật ký đó: lượt chạy còn mở trong đó KHÔNG được chuyển sang.",
        " It could not be looked at: open runs there are NOT carried over.")
      : left.isEmpty
        ? Phrase(" Không có lượt chạy nào đang mở.", " No run was open.") : Phrase(both: "")
    return Phrase(
      "Nhật ký hỏng (\(continues.verdict)) được giữ nguyên ở \(folder). Ghi tiếp vào nhật ký mới.",
      "The damaged trail (\(continues.verdict)) is kept as it was in \(folder). A new one goes on.")
      + (carried.isEmpty
        ? none
        : Phrase(" Đi tiếp: \(open.vi).", " Carried over: \(open.en)."))
      + (left.isEmpty
        ? Phrase(both: "")
        : Phrase(" Không đọc được: \(lost.vi).", " Could not be read: \(lost.en)."))
  }

  /// Why a run goes on in a new trail only after the recovery that made it.
  package static let carriedLate = Phrase(
    "Có việc ghi thêm vào lượt chạy này sau khi nhật ký cũ được cất riêng.",
    "Something was recorded on this run after its trail was set aside.")
}
