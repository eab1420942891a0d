import Response

// What is said of notices on the command line.

extension CommandWords {
  /// Why a notice is not written or sent as asked.
  static func explanation(of fault: CommandFailure.NoticeFault) -> Explanation {
    switch fault {
    case .noMessage(let step):
      Explanation(
        "bước `\(step)` không có nội dung soạn sẵn.",
        "the step `\(step)` has no message of its own.",
        hint: Phrase("đưa nội dung bằng --text TỆP.", "give one with --text FILE."))
    case .whichContact(let contacts):
      Explanation(
        Phrase("bước này báo cho nhiều nơi: ", "the step tells several: ") + .list(contacts),
        hint: Phrase("chọn bằng --to ĐẦU_MỐI.", "choose with --to CONTACT."))
    case .whichAddress(let addresses):
      Explanation(
        addresses.isEmpty
          ? Phrase("danh bạ không có địa chỉ thư của nơi nhận.", "no mail address of it is known.")
          : Phrase("nơi nhận có nhiều địa chỉ: ", "it has several addresses: ")
            + .list(addresses),
        hint: Phrase("chọn bằng --address ĐỊA_CHỈ.", "choose with --address ADDRESS."))
    case .drill:
      Explanation(
        "diễn tập: không gửi gì ra ngoài.", "a drill: nothing is sent.",
        hint: Phrase(
          "dùng --eml để xem tệp thư; tệp đó không có người nhận.",
          "use --eml to see the file; it is addressed to nobody."))
    case .emptyText:
      Explanation("nội dung không có chữ nào.", "there is nothing in the text.")
    }
  }
}
