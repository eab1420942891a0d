import Playbooks
import Response

extension Walk {
  /// Puts a trace of the attacker on record, with the step at hand where there is one.
  mutating func addIndicator() throws(Leave) {
    try ask.show(WalkWords.indicatorsStay, .dim)
    let types = IndicatorType.allCases
    let place = try ask.choice(
      WalkWords.whatIndicator,
      types.map { Ask.Option($0.rawValue, $0.phrase[view.language]) })
    let type = types[place]
    while true {
      let typed = try ask.text(type.phrase)
      switch Result(catching: { () throws(AnswerFault) in try type.read(typed) }) {
      case .success(let value):
        return try record(.plain(.indicator(type: type.rawValue, value: value, on: chosen)))
      case .failure(let fault): try ask.show(fault.explanation.whole, .yellow)
      }
    }
  }
}
