extension Rule {
  /// What names a person, read by `when`, `each`, a command or a title, or passed to an input
  /// that is not personal.
  ///
  /// Such answers stand in the record as commitments only, so that they can be erased. A title, a
  /// branch or a command would write them into what is kept for good.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, do: Ask., record: {who: {type: person, label: Who}}}
  ///   - {id: call, title: "Call {{▶ask.who}}", do: Call.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, do: Ask., record: {who: {type: person, label: Who}}}
  ///   - {id: call, title: Call, do: "Call {{ask.who}}."}
  /// ```
  package static let personalRead = Rule("personal-read")
}
