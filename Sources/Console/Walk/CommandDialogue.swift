import Playbooks
import Response

extension Walk {
  /// Runs the command of the step at hand: shown whole, and only after a yes.
  mutating func runCommand() throws(Leave) {
    let key = try stepAtHand()
    let node = try node(of: key)
    guard let command = node.step.command, let index = view.plan.graph.index[key.path] else {
      return try ask.tell(WalkWords.offersNoCommand, .yellow)
    }
    let filler = Filler(view, node: index, items: key.items)
    let filled = command.argv.map { filler.fill($0) }
    let missing = filled.flatMap(\.missing)
    guard missing.isEmpty else {
      return try ask.tell(WalkWords.commandLacks(missing), .yellow)
    }
    let argv = filled.map(\.text)
    try confirmDanger(key, node.step)
    try ask.show(WalkWords.commandToRun, .bold)
    try ask.show(
      argv.enumerated().flatMap { place, argument in
        [Span("  \(place)  ", .dim), Span("“\(argument.neutralised())”")]
          .wrapped(to: ask.size.columns, hanging: 5)
      })
    try ask.agreement(WalkWords.runNow(within: TimeText.duration(command.timeout)))
    switch Result(catching: { () throws(WalkFailure) in
      try port.run(key, argv, command.timeout, actor)
    }) {
    case .success(let newer):
      try recorded(Kind.commandEnded.about(newer.title(of: key)), newer)
      try tellOutcome(of: key)
    case .failure(let failure):
      let refusal = try refusal(in: failure)
      try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
    }
  }

  private mutating func tellOutcome(of key: StepKey) throws(Leave) {
    let own = view.state.commands.values.filter { $0.step == key }
    guard let last = own.max(by: { $0.started.recorded < $1.started.recorded }) else { return }
    let how = last.outcome.flatMap(CommandOutcome.How.init(rawValue:)) ?? .unknown
    try ask.tell(WalkWords.commandEnded(how.phrase, code: last.code))
  }
}
