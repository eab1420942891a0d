import Response

extension WalkFailure {
  /// Why the world did not do what was asked, and whether the walk goes on.
  package func explanation(in view: RunView) -> Explanation {
    switch self {
    case .refused(let refusal): return RefusalText(view).explanation(of: refusal)
    case .trail(let fault): return fault.explanation
    case .file(let path, let errno):
      let cause = ErrnoText.phrase(errno)
      return Explanation(
        "Không dùng được tệp \(path): \(cause.vi). Chưa ghi gì.",
        "The file \(path) cannot be used: \(cause.en). Nothing was recorded.",
        hint: Phrase("Xem lại đường dẫn rồi thử lại.", "Check the path, then try again."))
    case .command(let name):
      return Explanation(
        "Không chạy được lệnh: \(name).", "The command could not be run: \(name).",
        hint: Phrase(
          "Tự chạy ở cửa sổ khác rồi đính kèm kết quả, hoặc bỏ qua bước có lý do.",
          "Run it in another window and attach what it printed, or skip the step with a reason."))
    }
  }
}
