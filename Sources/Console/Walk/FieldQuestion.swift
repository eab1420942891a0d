import Playbooks
import Response

/// What somebody answered to a field before.
package struct EarlierAnswer: Sendable {
  /// As people read it.
  let shown: String
  /// Nil where it was personal and is disclosed no more: then it cannot be kept.
  let answer: Answer?

  package init(shown: String, answer: Answer?) {
    self.shown = shown
    self.answer = answer
  }
}

extension Ask {
  /// Asks one field until what is typed is an answer to it.
  ///
  /// - Parameters:
  ///   - field: what is asked.
  ///   - earlier: shown, and kept by `=` alone.
  ///   - now: milliseconds since 1970 UTC, asked when the answer is there.
  ///   - zone: that of the run.
  /// - Returns: nil where a field that may stay blank was left blank.
  /// - Throws: `.question` where it is left.
  package mutating func answer(
    to field: Field, earlier: EarlierAnswer? = nil, now: () -> Int64, zone: Zone
  ) throws(Leave) -> Answer? {
    try introduce(field, earlier)
    if field.personal, !hasToldOfPersonal {
      hasToldOfPersonal = true
      try show(WalkWords.personalAnswer, .dim)
    }
    while true {
      let texts = try texts(for: field, remark: remark(on: field, at: now(), zone))
      switch texts {
      case [Self.keeping]:
        if let answer = earlier?.answer { return answer }
        try show(WalkWords.nothingToKeep, .yellow)
      case [Self.nothing] where !field.required || field.type.isList: return Self.blank(field)
      case [""] where !field.required && earlier == nil: return nil
      case [""]: try show(earlier == nil ? WalkWords.answerNeeded : WalkWords.keepOrAnew, .yellow)
      default:
        let fault: AnswerFault
        do throws(AnswerFault) {
          let reader = AnswerReader(now: now(), zone: zone)
          return try reader.answer(field.meant(texts), to: field)
        } catch { fault = error }
        try show(fault.explanation.whole, .yellow)
      }
    }
  }

  /// What a field says when there is nothing to say; the empty list is an answer.
  private static func blank(_ field: Field) -> Answer {
    field.type.isList && !field.personal ? .open(.list([])) : .open(.text(""))
  }

  private mutating func introduce(_ field: Field, _ earlier: EarlierAnswer?) throws(Leave) {
    let name = field.label?.tagged(in: language) ?? field.name
    var head = [Span(name, .bold), Span(" · \(field.type.phrase[language])", .dim)]
    if let unit = field.unit { head.append(Span(" (\(unit.tagged(in: language)))", .dim)) }
    if !field.required { head.append(Span(WalkWords.mayBeBlank[language], .dim)) }
    var lines = head.wrapped(to: size.columns)
    func add(_ text: String) { lines += text.lines(width: size.columns, indent: 2, .dim) }
    if let help = field.help { add(help.tagged(in: language)) }
    if let example = field.example { add(WalkWords.example(example)[language]) }
    for (place, option) in field.options.enumerated() {
      let label = option.label?.tagged(in: language)
      let shown = label.map { $0 == option.id ? $0 : "\($0) (\(option.id))" } ?? option.id
      lines += [Span(field.numbersOptions ? "  \(place + 1)  " : "  "), Span(shown)]
        .wrapped(to: size.columns, hanging: 5)
    }
    if let way = WalkWords.howToAnswer(field.type) { add(way[language]) }
    if let earlier {
      lines += [Span("  "), Span(WalkWords.earlier(earlier.shown)[language], .cyan)]
        .wrapped(to: size.columns, hanging: 2)
    }
    try show(lines)
  }

  private mutating func texts(
    for field: Field, remark: @escaping (String) -> String?
  ) throws(Leave) -> [String] {
    if field.type == .paragraph {
      switch try paragraph(isRemembered: !field.personal) {
      case .keep: return [Self.keeping]
      case .text(let text): return [text]
      }
    }
    let breaks: Line.LineBreaks = field.type.isList ? .kept : .asSpaces
    var texts: [String] = []
    repeat {
      let typed = try line(
        LineQuestion(prompt: "> ", lineBreaks: breaks, remark: remark),
        isRemembered: !field.personal)
      if typed == Self.leaving { throw .question }
      texts +=
        field.type.isList
        ? typed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [typed]
    } while field.type.isList && texts.last?.trimmed.last == ","
    return texts
  }

  /// What is wrong with a line so far, said below it while it is typed.
  private func remark(on field: Field, at now: Int64, _ zone: Zone) -> (String) -> String? {
    let language = language
    let reader = AnswerReader(now: now, zone: zone)
    return { typed in
      let text = typed.trimmed
      if [Self.leaving, Self.keeping, Self.nothing, ""].contains(text) { return nil }
      do throws(AnswerFault) {
        _ = try reader.answer(field.meant([text]), to: field)
        return nil
      } catch {
        return error.explanation.message[language]
      }
    }
  }
}

extension Field {
  /// Whether options may be named by number: not where their own names are numbers.
  var numbersOptions: Bool { !options.contains { Int($0.id) != nil } }

  /// What was typed, with numbers of options as the options meant.
  func meant(_ texts: [String]) -> [String] {
    guard type == .choice || type == .choices, numbersOptions else { return texts }
    return texts.map { text in
      text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        let word = String(part).trimmed
        guard let number = Int(word), options.indices.contains(number - 1) else { return word }
        return options[number - 1].id
      }.joined(separator: ",")
    }
  }
}
