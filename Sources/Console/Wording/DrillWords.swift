/// Words of drills.
package enum DrillWords {
  static let injects = Phrase("Tình tiết diễn tập", "Injects of the drill")
  static let pace = Phrase("Đồng hồ diễn tập", "The drill's clock")

  /// How much faster time passes.
  static func times(_ pace: Int64) -> Phrase {
    Phrase("nhanh gấp \(pace) lần", "\(pace) times as fast")
  }

  /// The same, and what it means for the times beside it.
  static func timesExplained(_ pace: Int64) -> Phrase {
    times(pace)
      + Phrase("; giờ ở trang này là giờ của sự cố", "; times on this page are the incident's")
  }

  /// Under the head of every screen of such a drill.
  static func paceLine(_ pace: Int64) -> Phrase {
    Phrase(
      "Đồng hồ diễn tập nhanh gấp \(pace) lần: giờ ở đây là giờ của sự cố.",
      "The drill's clock runs \(pace) times as fast: times here are the incident's.")
  }

  /// What is thrown in, at its time.
  package static func inject(_ text: String, at time: String) -> Phrase {
    Phrase("▲ TÌNH TIẾT MỚI, \(time): \(text)", "▲ INJECT, \(time): \(text)")
  }

  package static let paceNeedsDrill = Phrase(
    "--clock chỉ dùng khi diễn tập: thêm --drill.", "--clock is for drills: add --drill.")

  /// Drills that a list leaves out.
  package static func leftOut(_ count: Int) -> Phrase {
    Phrase(
      "không kể \(count) lượt diễn tập; xem bằng `ungcuu list --drills`.",
      "\(counted(count, "drill")) left out; see them with `ungcuu list --drills`.")
  }
}
