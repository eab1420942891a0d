import Playbooks
import Response

extension Ask {
  /// Asks who acts.
  package mutating func name() throws(Leave) -> String {
    try text(OpeningWords.whoActs)
  }

  /// Asks whether to go on in spite of a playbook's errors, which were shown.
  ///
  /// - Throws: `.question` for anything but a yes.
  package mutating func openDespite(errors: Int) throws(Leave) {
    try agreement(OpeningWords.openDespite(errors))
  }

  /// Tells of a live run of the same playbook that is open, and asks which to walk.
  ///
  /// - Returns: the id of the run to walk; nil to open another.
  package mutating func whichRun(_ open: [(id: String, title: String)]) throws(Leave) -> String? {
    let another = Option("new", OpeningWords.openAnother[language])
    let place = try choice(
      OpeningWords.runIsOpen, open.map { Option($0.id, "\($0.id)  \($0.title)") } + [another])
    return place < open.count ? open[place].id : nil
  }

  /// Asks which of the open runs is to be walked on.
  package mutating func whichOpenRun(_ open: [(id: String, title: String)]) throws(Leave)
    -> String
  {
    open[
      try choice(OpeningWords.whichRun, open.map { Option($0.id, "\($0.id)  \($0.title)") })
    ].id
  }

  /// Asks for the inputs that have no value yet; those that may be blank are asked for too.
  package mutating func inputs(
    _ fields: [Field], given: [String: Answer], now: () -> Int64, zone: Zone
  ) throws(Leave) -> [String: Answer] {
    var answers = given
    for field in fields where answers[field.name] == nil {
      if let answer = try answer(to: field, now: now, zone: zone) { answers[field.name] = answer }
    }
    return answers
  }

  /// Asks when the incident was detected; nil where that is not known: then the clocks count from
  /// the opening, and say that this is assumed.
  package mutating func detection(now: () -> Int64, zone: Zone) throws(Leave) -> Moment? {
    try show(OpeningWords.whenDetected, .bold)
    while true {
      let typed = try text(OpeningWords.detected, also: [Self.nothing])
      if typed == Self.nothing {
        try tell(OpeningWords.detectionAssumed)
        return nil
      }
      do throws(ClockText.Fault) {
        return try ClockText.past(typed, now: now(), zone: zone)
      } catch {
        try show(error.explanation.whole, .yellow)
      }
    }
  }
}
