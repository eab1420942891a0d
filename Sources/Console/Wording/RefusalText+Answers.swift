import Playbooks
import Response

// What was given with an action and does not fit.

extension RefusalText {
  func notADecision(_ key: StepKey) -> Explanation {
    let done = stepCommand("done", key)
    return Explanation(
      "Bước \(quoted(key)) không có gì để quyết định.", "Step \(quoted(key)) decides nothing.",
      hint: Phrase("Báo xong: \(done).", "To mark it done: \(done)."))
  }

  func isADecision(_ key: StepKey) -> Explanation {
    let decide = stepCommand("decide", key, "--option … --reason …")
    return Explanation(
      "Bước \(quoted(key)) là một quyết định, phải chọn phương án.",
      "Step \(quoted(key)) is a decision: an option must be chosen.",
      hint: Phrase("Quyết định: \(decide).", "Decide with \(decide)."))
  }

  func unknownOption(_ key: StepKey, _ given: String, _ options: [String]) -> Explanation {
    Explanation(
      "Bước \(quoted(key)) không có phương án `\(given)`. Các phương án: "
        + "\(Phrase.list(options).vi).",
      "Step \(quoted(key)) has no option `\(given)`. Its options: \(Phrase.list(options).en).")
  }

  func unknownField(_ key: StepKey?, _ given: String, _ known: [String]) -> Explanation {
    let place =
      key.map { Phrase("Bước \(quoted($0))", "Step \(quoted($0))") }
      ?? Phrase("Lượt chạy", "The run")
    guard !known.isEmpty else {
      return Explanation(
        "\(place.vi) không hỏi gì, nên không nhận `\(given)`.",
        "\(place.en) asks for nothing, so it takes no `\(given)`.")
    }
    return Explanation(
      "\(place.vi) không có mục hỏi `\(given)`. Các mục: \(Phrase.list(known).vi).",
      "\(place.en) has no field `\(given)`. Its fields: \(Phrase.list(known).en).")
  }

  func missingAnswers(_ key: StepKey, _ names: [String]) -> Explanation {
    let settings = names.prefix(3).map { "--set \($0)=…" }.joined(separator: " ")
    let answer = stepCommand("answer", key, settings)
    return Explanation(
      "Bước \(quoted(key)) còn thiếu câu trả lời: \(Phrase.list(names).vi).",
      "Step \(quoted(key)) still lacks answers: \(Phrase.list(names).en).",
      hint: Phrase("Trả lời: \(answer).", "Answer with \(answer)."))
  }

  func reasonNeeded(_ verb: Refusal.Verb, _ key: StepKey?) -> Explanation {
    let place = key.map { " " + quoted($0) } ?? ""
    // A reason that comes with another action has an option of its own.
    let option = verb == .explain && key == nil ? "--late-reason" : "--reason"
    return Explanation(
      "Muốn \(verb.phrase.vi)\(place) phải nêu lý do bằng chữ.",
      "To \(verb.phrase.en)\(place), say why in words.",
      hint: Phrase("Thêm `\(option) LÝ_DO`.", "Add `\(option) REASON`."))
  }

  static func nothingToChange() -> Explanation {
    Explanation(
      "Không có gì thay đổi so với điều đã ghi, nên không ghi thêm.",
      "Nothing differs from what is recorded already, so nothing was added.")
  }

  func notAList(_ name: String) -> Explanation {
    Explanation(
      "Mục `\(name)` không phải danh sách: không thêm bớt từng mục được.",
      "The field `\(name)` is no list: items cannot be added or taken off.",
      hint: Phrase("Thay cả giá trị: `--set \(name)=…`.", "Replace its value: `--set \(name)=…`."))
  }

  func answersTooLong(_ bytes: Int, _ limit: Int) -> Explanation {
    let attach = run("attach", "FILE --step STEP")
    return Explanation(
      "Các câu trả lời dài \(bytes) byte, quá giới hạn \(limit) byte cho một lần ghi.",
      "The answers are \(bytes) bytes long; one record takes \(limit).",
      hint: Phrase(
        "Rút gọn, hoặc đính kèm thành tệp: \(attach).", "Shorten them, or attach a file: \(attach)."
      ))
  }

  func unknownRecipient(_ key: StepKey, _ given: String, _ known: [String]) -> Explanation {
    Explanation(
      "Bước \(quoted(key)) không thông báo cho `\(given)`. Nơi nhận: \(Phrase.list(known).vi).",
      "Step \(quoted(key)) does not tell `\(given)`. Its recipients: \(Phrase.list(known).en).")
  }

  static func happenedInFuture(_ moment: Moment, _ at: String) -> Explanation {
    Explanation(
      "Lúc xảy ra “\(moment.typed)” (\(at)) còn ở tương lai.",
      "The time given, “\(moment.typed)” (\(at)), is still to come.",
      hint: Phrase(
        "Nhập giờ đã qua, ví dụ `--happened 09:40` hoặc `--happened \"15 phút trước\"`.",
        "Give a time gone by, such as `--happened 09:40` or `--happened \"15m ago\"`."))
  }

  func textNeeded() -> Explanation {
    Explanation(
      "Ghi chú chưa có nội dung.", "The note has no text.",
      hint: Phrase(
        "Gõ nội dung sau mã lượt chạy, hoặc `-` để đọc từ đầu vào chuẩn.",
        "Type the text after the run's id, or `-` to read standard input."))
  }

  func overrideNeedsReason(_ verb: Refusal.Verb, _ key: StepKey) -> Explanation {
    let override = stepCommand(verb.rawValue, key, "--override …")
    return Explanation(
      "Muốn vượt quy tắc ở bước \(quoted(key)) phải nêu lý do bằng chữ.",
      "To pass over a rule of step \(quoted(key)), say why in words.",
      hint: Phrase("Ghi lý do vào: \(override).", "Put the reason into \(override)."))
  }

  func tooManyItems(_ name: String, _ limit: Int) -> Explanation {
    Explanation(
      "Danh sách `\(name)` sẽ quá \(limit) mục.",
      "The list `\(name)` would have more than \(counted(limit, "item")).",
      hint: Phrase("Bớt mục khác trước.", "Take other items off first."))
  }

  static func notALine(_ line: Refusal.Line, _ given: String) -> Explanation {
    Explanation(
      "\(line.phrase.vi) “\(given)” phải là một dòng chữ dài 1 đến \(Refusal.Line.longest) ký tự.",
      "\(line.phrase.en) “\(given)” must be one line of 1 to \(Refusal.Line.longest) characters.",
      hint: Phrase(
        "Bỏ ký tự xuống dòng và ký tự điều khiển.",
        "Leave out line breaks and control characters."))
  }

  func unknownIncidentType(_ type: Int64) -> Explanation {
    Explanation(
      "Danh mục chính thức không có loại sự cố số \(type).",
      "The official list has no kind of incident \(type).",
      hint: Phrase("Loại sự cố: 1 đến 10.", "Kinds of incident are 1 to 10."))
  }
}

extension Refusal.Line {
  /// What the line is, at the beginning of a sentence.
  fileprivate var phrase: Phrase {
    switch self {
    case .name: Phrase("Tên người", "The name")
    case .title: Phrase("Tên lượt chạy", "The run's title")
    case .severity: Phrase("Mức nghiêm trọng", "The severity")
    case .incident: Phrase("Mã sự cố", "The incident's id")
    case .reference: Phrase("Số phiếu", "The ticket number")
    case .basis: Phrase("Căn cứ", "The basis")
    case .place: Phrase("Nơi cất", "The place")
    case .seal: Phrase("Số niêm phong", "The seal")
    case .serial: Phrase("Số sê-ri", "The serial number")
    case .note: Phrase("Ghi chú", "The note")
    }
  }
}
