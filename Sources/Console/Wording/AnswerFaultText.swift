import Playbooks
import Response

extension AnswerFault {
  /// Why typed text is no answer, and what would be one.
  package var explanation: Explanation {
    switch self {
    case .notA(let type, let given):
      Explanation(
        "“\(given)” không đọc được là \(type.phrase.vi).",
        "“\(given)” cannot be read as \(type.phrase.en).", hint: type.example)
    case .notAnOption(let given, let options):
      Explanation(
        "“\(given)” không có trong các lựa chọn: \(Phrase.list(options).vi).",
        "“\(given)” is none of the options: \(Phrase.list(options).en).")
    case .blank: Explanation("Mục này cần câu trả lời.", "This needs an answer.")
    case .tooSmall(let min): Explanation("Phải từ \(min) trở lên.", "It must be at least \(min).")
    case .tooLarge(let max): Explanation("Không được quá \(max).", "It must be at most \(max).")
    case .tooLong(let limit):
      Explanation("Dài quá \(limit) ký tự.", "It is longer than \(limit) characters.")
    case .noMatch(let pattern):
      Explanation(
        "Không đúng dạng yêu cầu: `\(pattern)`.",
        "It does not have the form asked for: `\(pattern)`.")
    case .badPattern(let pattern):
      Explanation(
        "Mẫu `\(pattern)` trong kịch bản không dùng được, nên không kiểm tra được câu trả lời.",
        "The playbook's pattern `\(pattern)` cannot be used, so the answer cannot be checked.")
    case .badItem(let item):
      Explanation(
        "Mục “\(item)” không hợp lệ: 1 đến 200 ký tự, không có ký tự điều khiển.",
        "The item “\(item)” is not valid: 1 to 200 characters, no control characters.")
    case .tooManyItems(let limit):
      Explanation("Quá \(limit) mục.", "There are more than \(counted(limit, "item")).")
    case .time(let fault): fault.explanation
    }
  }
}

extension ClockText.Fault {
  /// Why a typed time cannot be taken, and how to type one.
  package var explanation: Explanation {
    switch self {
    case .meaningless(let typed):
      Explanation(
        "“\(typed)” không đọc được là thời gian.", "“\(typed)” cannot be read as a time.",
        hint: Phrase(
          "Ví dụ: `09:40`, `hôm qua 22:15`, `15 phút trước`, `2026-11-22 09:40`.",
          "For example: `09:40`, `yesterday 22:15`, `15m ago`, `2026-11-22 09:40`."))
    case .inTheFuture(let typed):
      Explanation(
        "“\(typed)” còn ở tương lai.", "“\(typed)” is still to come.",
        hint: Phrase("Nhập giờ đã qua.", "Give a time gone by."))
    }
  }
}

extension FieldType {
  /// What an answer of this type is called.
  package var phrase: Phrase {
    switch self {
    case .text: Phrase("một dòng chữ", "a line of text")
    case .paragraph: Phrase("một đoạn văn", "a paragraph")
    case .number: Phrase("một số", "a number")
    case .yesno: Phrase("có hoặc không", "yes or no")
    case .choice: Phrase("một lựa chọn", "one of the options")
    case .choices: Phrase("các lựa chọn", "some of the options")
    case .tick: Phrase("dấu đánh xác nhận", "a tick")
    case .time: Phrase("thời điểm", "a time")
    case .date: Phrase("ngày", "a date")
    case .duration: Phrase("khoảng thời gian", "a span of time")
    case .host: Phrase("tên máy", "a host name")
    case .ip: Phrase("địa chỉ IP", "an IP address")
    case .domain: Phrase("tên miền", "a domain name")
    case .url: Phrase("địa chỉ URL", "a URL")
    case .email: Phrase("địa chỉ thư điện tử", "an e-mail address")
    case .phone: Phrase("số điện thoại", "a phone number")
    case .hash: Phrase("mã băm", "a hash")
    case .person: Phrase("tên người", "a person's name")
    case .file: Phrase("tệp", "a file")
    case .list(let inner):
      Phrase("danh sách, mỗi mục là \(inner.phrase.vi)", "a list, each entry \(inner.phrase.en)")
    }
  }

  /// An answer of this type, where showing one helps.
  var example: Phrase? {
    switch self {
    case .number: Phrase("Ví dụ: `12` hoặc `3.5`.", "For example: `12` or `3.5`.")
    case .yesno: Phrase("Gõ `có` hoặc `không`.", "Type `yes` or `no`.")
    case .tick: Phrase("Gõ `có` khi đã làm.", "Type `yes` once it is done.")
    case .time:
      Phrase(
        "Ví dụ: `09:40`, `15 phút trước`, `2026-11-22 09:40`.",
        "For example: `09:40`, `15m ago`, `2026-11-22 09:40`.")
    case .date: Phrase("Ví dụ: `2026-11-22` hoặc `22/11/2026`.", "For example: `2026-11-22`.")
    case .duration: Phrase("Ví dụ: `90m`, `2 giờ`.", "For example: `90m`, `2h`.")
    case .ip:
      Phrase("Ví dụ: `10.0.3.7` hoặc `2001:db8::7`.", "For example: `10.0.3.7` or `2001:db8::7`.")
    case .domain, .host: Phrase("Ví dụ: `web01.example.vn`.", "For example: `web01.example.org`.")
    case .url: Phrase("Ví dụ: `https://example.vn/a`.", "For example: `https://example.org/a`.")
    case .email: Phrase("Ví dụ: `ten@example.vn`.", "For example: `name@example.org`.")
    case .phone:
      Phrase("Ví dụ: `0296 395 4166` hoặc `+84 296…`.", "For example: `+84 296 395 4166`.")
    case .hash:
      Phrase("MD5, SHA-1 hoặc SHA-256 ở dạng hex.", "MD5, SHA-1 or SHA-256 in hexadecimal.")
    case .text, .paragraph, .choice, .choices, .person, .file, .list: nil
    }
  }
}

extension IndicatorType {
  /// What such a trace is called.
  package var phrase: Phrase {
    fieldType?.phrase
      ?? Phrase(
        "khác: tên tệp, khóa registry, ví tiền…", "other: a file name, a registry key, a wallet…")
  }
}
