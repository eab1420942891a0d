import Playbooks
import Response

/// What is said of test calls.
package enum ContactWords {
  /// What is on record now.
  package static func recorded(_ call: TestCall, title: String) -> Phrase {
    let contact = "\(title) [\(call.contact)]"
    return Phrase("Đã ghi nhật ký: gọi thử \(contact): ", "Recorded: a test call to \(contact): ")
      + call.answer.phrase + Phrase(both: ".")
  }

  /// The last call to a contact that is on record.
  static func last(_ call: LastCall, at moment: String) -> Phrase {
    Phrase("gọi thử lúc \(moment): ", "test call at \(moment): ") + call.answer.phrase
  }

  /// The directory is shown without what the trail has on it.
  package static func noCalls(_ why: Phrase?) -> Phrase {
    Phrase(
      "không đọc được các lần gọi thử trong nhật ký", "the test calls on record cannot be read")
      + (why.map { Phrase(both: ": ") + $0 } ?? Phrase(both: "."))
  }

  /// Asks for consent to write the day into the file.
  package static func mayWrite(_ place: VerifiedPlace) -> Phrase {
    let line = VerifiedDay.line(place.day)
    return Phrase(
      "Ghi `\(line)` vào \(place.file)? (c/k)", "Write `\(line)` into \(place.file)? (y/n)")
  }

  package static let yesOrNo = Phrase("Gõ c (có) hoặc k (không).", "Type y (yes) or n (no).")

  package static func written(_ place: VerifiedPlace) -> Phrase {
    let line = VerifiedDay.line(place.day)
    return Phrase("Đã ghi `\(line)` vào \(place.file).", "Wrote `\(line)` into \(place.file).")
  }

  /// The file is as it was, and what to write into it.
  package static func byHand(_ place: VerifiedPlace) -> Phrase {
    let line = VerifiedDay.line(place.day)
    return Phrase(
      "\(place.file) chưa đổi: tự ghi `\(line)` ở đầu mối `\(place.contact)`.",
      "\(place.file) is as it was: write `\(line)` at the contact `\(place.contact)` yourself.")
  }

  static func explanation(of failure: ContactFailure) -> Explanation {
    switch failure {
    case .unknown(let id, let known):
      Explanation(
        "danh bạ không có đầu mối `\(id)`; chưa ghi gì.",
        "the directory has no contact `\(id)`; nothing was recorded.",
        hint: .didYouMean(Spelling.nearest(to: id, among: known))
          ?? (known.isEmpty
            ? nil : Phrase("đang có: ", "there are: ") + .list(known, limit: 40)))
    case .unreadable(let file):
      Explanation(
        "\(file) có lỗi nên không đọc được; chưa ghi gì.",
        "\(file) has errors and cannot be read; nothing was recorded.",
        hint: Phrase("xem lỗi: `ungcuu check`.", "see them: `ungcuu check`."))
    case .noChannel(let id, nil, let file):
      Explanation(
        "đầu mối `\(id)` chưa có số hay địa chỉ nào để gọi thử; chưa ghi gì.",
        "the contact `\(id)` has no number or address to call; nothing was recorded.",
        hint: fill(file, "phone, hotline, email"))
    case .noChannel(let id, let channel?, let file):
      Explanation(
        "đầu mối `\(id)` không có `\(channel.rawValue)`; chưa ghi gì.",
        "the contact `\(id)` has no `\(channel.rawValue)`; nothing was recorded.",
        hint: fill(file, channel.rawValue))
    case .notWritten(let place, let why):
      Explanation(
        Phrase(
          "lần gọi thử đã nằm trong nhật ký, nhưng ", "the test call is on record, but ")
          + reason(why, place), hint: lookAt(place))
    }
  }

  /// Why a file was left as it is, after "but".
  private static func reason(_ why: ContactFailure.NotWritten, _ place: VerifiedPlace) -> Phrase {
    switch why {
    case .notSafe:
      Phrase(
        "không chắc ghi ngày vào chỗ nào trong \(place.file) (`{…}` trên một dòng, `&` hay `*`).",
        "where the day goes in \(place.file) cannot be told for sure (`{…}` on a line, `&` or `*`)."
      )
    case .file(let fault): CommandWords.explanation(of: fault).message
    }
  }

  /// True whether or not the file has it: a disk may fail when all is written.
  private static func lookAt(_ place: VerifiedPlace) -> Phrase {
    let line = VerifiedDay.line(place.day)
    return Phrase(
      "xem \(place.file): chưa có thì tự ghi `\(line)` ở đầu mối `\(place.contact)`.",
      "look into \(place.file): where it is not there, write `\(line)` at the contact `\(place.contact)`."
    )
  }

  private static func fill(_ file: String, _ keys: String) -> Phrase {
    Phrase("điền vào \(file) trước: \(keys).", "first fill it in, in \(file): \(keys).")
  }
}

extension TestCall.Answer {
  /// What came of the call.
  package var phrase: Phrase {
    switch self {
    case .answered: Phrase("có người trả lời", "somebody answered")
    case .noAnswer: Phrase("không ai trả lời", "nobody answered")
    }
  }
}
