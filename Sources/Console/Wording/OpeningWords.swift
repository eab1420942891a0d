/// What is said while a run is being opened.
enum OpeningWords {
  static let whoActs = Phrase("Tên của bạn", "Your name")

  static func openDespite(_ errors: Int) -> Phrase {
    Phrase(
      "Kịch bản có \(errors) lỗi ở trên. Vẫn mở? Lỗi sẽ được ghi vào nhật ký.",
      "The playbook has the \(counted(errors, "error")) above. Open it all the same? They go on record."
    )
  }

  static let runIsOpen = Phrase(
    "Kịch bản này đang có lượt chạy thật chưa kết thúc. Đi tiếp lượt nào?",
    "A live run of this playbook is open. Which one do you mean?")

  static let whichRun = Phrase("Đi tiếp lượt chạy nào?", "Which run?")

  static let openAnother = Phrase("new  mở lượt chạy mới", "new  open another run")

  static let whenDetected = Phrase(
    "Sự cố được phát hiện lúc nào? Thời hạn theo luật tính từ giờ này.",
    "When was the incident detected? The legal deadlines count from then.")

  static let detected = Phrase(
    "Lúc phát hiện (09:40, hôm qua 22:15, 15 phút trước, bây giờ; - là chưa rõ)",
    "Detected (09:40, yesterday 22:15, 15m ago, now; - for not known)")

  static let detectionAssumed = Phrase(
    "Chưa rõ: thời hạn tạm tính từ lúc mở. Sửa được về sau.",
    "Not known: deadlines count from the opening for now. It can be amended.")
}
