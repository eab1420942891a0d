import Response

extension RefusalText {
  func notADrill() -> Explanation {
    Explanation(
      "Lượt chạy này là thật, không có tình tiết diễn tập.",
      "This run is live: it has no injects.")
  }

  func unknownInject(_ id: String, _ known: [String]) -> Explanation {
    Explanation(
      "Kịch bản không có tình tiết `\(id)`.", "The playbook has no inject `\(id)`.",
      hint: known.isEmpty ? nil : Phrase("Đang có: ", "There are: ") + .list(known))
  }

  func injectNotDue(_ id: String, _ at: Int64) -> Explanation {
    Explanation(
      "Tình tiết `\(id)` đến lúc \(time(at)) mới đưa vào.",
      "The inject `\(id)` comes at \(time(at)).")
  }
}
