/// Words of the board of clocks.
package enum ClockWords {
  static let none = Phrase("Không có thời hạn nào đang chạy.", "No deadline is running.")
  static let leave = Phrase("q: thoát", "q: leave")

  static func more(_ count: Int) -> Phrase {
    Phrase("… còn \(count) thời hạn đến hạn sau", "… and \(count) more that are due later")
  }

  /// Runs whose clocks nobody can see, because they cannot be read.
  static func unread(_ runs: [String]) -> Phrase {
    let names = runs.joined(separator: ", ")
    return Phrase(
      "KHÔNG ĐỌC ĐƯỢC, thời hạn không hiện ở đây: \(names)",
      "CANNOT BE READ, its deadlines are not shown here: \(names)")
  }

  /// Why the board cannot be kept on a screen.
  static func explanation(of failure: TerminalFailure) -> Explanation {
    switch failure {
    case .notATerminal, .inUse:
      Explanation(
        "--watch cần một màn hình lệnh.", "--watch needs a terminal.",
        hint: Phrase(
          "bỏ --watch để in ra một lần.", "leave --watch out to print the board once."))
    case .failed(let call, let code):
      Explanation(
        "không dùng được màn hình lệnh: \(call): \(ErrnoText.phrase(code).vi).",
        "the terminal cannot be used: \(call): \(ErrnoText.phrase(code).en).")
    }
  }

  /// That what stands on the screen was not read just now.
  static func stale(_ why: Phrase) -> Phrase {
    Phrase(
      "KHÔNG CẬP NHẬT ĐƯỢC, số liệu dưới đây đã cũ: \(why.vi)",
      "CANNOT BE UPDATED, what is below is old: \(why.en)")
  }
}
