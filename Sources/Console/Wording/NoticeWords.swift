import Playbooks
import Response

/// What is said while a notice is written, sent and put on record.
package enum NoticeWords {
  // MARK: In the documents themselves

  static let notKnown = Phrase("(chưa rõ)", "(not known yet)")
  static let letterNumber = Phrase("Số:", "No.:")
  static let letterDay = Phrase("Ngày:", "Date:")
  static let letterTo = Phrase("Kính gửi", "To")
  static let letterSignature = Phrase("Ký tên, đóng dấu", "Signature and seal")

  // MARK: The message

  static let editWord = Phrase("sửa", "edit")

  static let orEdit = Phrase(" · `sửa` nội dung", " · `edit` the message")
  static let inUse = Phrase("Nội dung sẽ dùng:", "The message as it will be used:")
  package static let notChanged = Phrase(
    "Nội dung vẫn như cũ.", "The message is as it was.")
  static let emptyText = Phrase(
    "Bản sửa không có chữ nào; nội dung vẫn như cũ.",
    "Nothing was left in the text; the message is as it was.")

  /// Where the text lies that an editor left and that could not be put on record.
  package static func liesAt(_ path: String) -> Phrase {
    Phrase("Bản sửa còn ở \(path).", "What was written is still at \(path).")
  }

  package static func notRemoved(_ path: String) -> Phrase {
    Phrase(
      "Không xóa được bản tạm \(path): hãy tự xóa.",
      "The temporary copy \(path) could not be removed: remove it by hand.")
  }

  package static func explanation(of fault: EditorFault) -> Explanation {
    let ownEditor = Phrase(
      "Đặt VISUAL hoặc EDITOR là một trình soạn thảo có trên máy.",
      "Set VISUAL or EDITOR to an editor that is on this machine.")
    return switch fault {
    case .notStarted(let name):
      Explanation(
        "Không mở được trình soạn thảo `\(name)`.", "The editor `\(name)` could not be started.",
        hint: ownEditor)
    case .ended(let name, let status):
      Explanation(
        "Trình soạn thảo `\(name)` báo lỗi (mã \(status)).",
        "The editor `\(name)` ended with status \(status).")
    case .stopped(let name, let signal):
      Explanation(
        "Trình soạn thảo `\(name)` bị dừng (tín hiệu \(signal)).",
        "The editor `\(name)` was stopped by signal \(signal).")
    case .notText:
      Explanation("Bản sửa không phải chữ UTF-8.", "What was written is not text in UTF-8.")
    case .unreadable(let file): CommandWords.explanation(of: file)
    }
  }

  // MARK: By mail and letter

  static let whatToDo = Phrase("Gửi thế nào", "How is it sent")
  static let sendNow = Phrase("Gửi ngay bằng ungcuu", "Send it now")
  static let writeMail = Phrase(
    "Viết tệp .eml, mở bằng chương trình thư rồi gửi",
    "Write an .eml file, to open and send with a mail program")
  static let writeLetter = Phrase(
    "Viết công văn ra tệp .html để in và ký", "Write the letter as an .html file, to print and sign"
  )
  static let sentOtherwise = Phrase(
    "Đã gửi rồi: chỉ ghi lại", "It was sent already: only record it")
  static let whichAddress = Phrase("Gửi tới địa chỉ nào", "To which address")
  static let whichFile = Phrase("Tệp sẽ viết", "File to write")
  static let asItWas = Phrase("Đúng bản đó", "That very text")
  static let otherText = Phrase("Khác bản đó", "Another text")

  static func asPrepared(_ time: String) -> Phrase {
    Phrase("Có gửi đúng bản soạn sẵn lúc \(time) không", "Was it the text made ready at \(time)")
  }

  static func orTake(_ text: String) -> Phrase {
    Phrase(" (gõ `=` để dùng `\(text)`)", " (`=` takes `\(text)`)")
  }

  static func badAddress(_ text: String) -> Phrase {
    Phrase(
      "`\(text)` không phải một địa chỉ thư.", "`\(text)` is not one mail address.")
  }

  static func sendTo(_ address: String, from: String) -> Phrase {
    Phrase(
      "Gửi tới \(address), người gửi \(from)?", "Send it to \(address), from \(from)?")
  }

  /// What a file holds that was written, and that nobody was told by it.
  package static func written(_ path: String) -> Phrase {
    Phrase(
      "Đã viết \(path). Chưa gửi: gửi xong thì ghi lại.",
      "Written to \(path). Nothing is sent yet: record it once it is.")
  }

  /// What a message says of the places nobody could fill.
  package static func notFilled(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      "Chưa rõ nên thư ghi “(chưa rõ)”: \(list.vi).",
      "Not known, and said so in the message: \(list.en).")
  }

  static let drillAddressesNobody = Phrase(
    "DIỄN TẬP: tệp không ghi người nhận.", "DRILL: the file is addressed to nobody.")

  // MARK: What became of it

  /// What a person is told of a delivery.
  package static func explanation(of delivery: Delivery, to address: String) -> Explanation {
    switch delivery {
    case .taken:
      Explanation(
        "Máy chủ thư đã nhận thư gửi \(address).",
        "The mail system has taken the message to \(address).")
    case .notSent(let fault):
      Explanation(
        Phrase("CHƯA GỬI tới \(address): ", "NOT SENT to \(address): ") + MailText.reason(fault),
        hint: Phrase(
          "Thử lại, hoặc báo bằng kênh khác.", "Try again, or use another channel."))
    case .unknown(let fault):
      Explanation(
        Phrase(
          "KHÔNG RÕ đã tới \(address) hay chưa: ", "UNKNOWN whether \(address) has it: ")
          + MailText.reason(fault),
        hint: Phrase(
          "Gọi hỏi người nhận. Gửi lại thì thư giữ nguyên mã, máy nhận biết là một.",
          "Ask the recipient. Sent again it keeps its id, so that it is known for the same."))
    }
  }

  /// It left, and the record does not say so: the worst of both, so it is said whole.
  package static func sentButNotRecorded(_ address: String, id: String) -> Phrase {
    Phrase(
      "THƯ ĐÃ GỬI tới \(address) (mã \(id)) nhưng chưa ghi được: hãy ghi lại bằng tay.",
      "THE MESSAGE WAS SENT to \(address) (id \(id)) and could not be recorded: record it by hand.")
  }

  /// Somebody was told, and the deadline is met only once the step is done.
  package static func clockRuns(run: String, step: String) -> Phrase {
    Phrase(
      "Thời hạn của bước còn chạy đến khi báo xong: `ungcuu step done \(run) \(step)`.",
      "The step's deadline runs until it is marked done: `ungcuu step done \(run) \(step)`.")
  }

  /// A step was done, and nobody whom it tells was reached.
  package static let nobodyReached = Phrase(
    "CHƯA BÁO ĐƯỢC ai ở bước này: thời hạn của nó còn chạy. Báo bằng kênh khác rồi ghi lại.",
    "NOBODY was reached at this step: its deadline runs on. Use another channel and record it.")

  static func readyAt(_ time: String, channel: String) -> Phrase {
    Phrase(
      "soạn sẵn \(time) (\(channel)); chưa có gì ghi là đã gửi",
      "made ready \(time) (\(channel)); nothing on record says that it was sent")
  }

  static func writtenAt(_ time: String) -> Phrase {
    Phrase(
      "có bản sửa lúc \(time): bản đó sẽ được dùng",
      "edited \(time): that text will be used")
  }
}
