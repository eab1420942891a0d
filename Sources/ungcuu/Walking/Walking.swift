import AuditStore
import Console
import Glibc
import Playbooks
import Response

/// A run about to be opened and walked: the playbook, and what the command line said already.
struct WalkOpening {
  let ready: ReadyPlaybook
  let errors: Int
  let despiteErrors: Bool
  let isDrill: Bool
  let typed: InputsTyped
  let detected: Moment?
  let given: (_ inputs: [String: Answer], _ detected: Moment?) -> OpeningGiven
}

/// Walks at the terminal, or by lines from a pipe.
enum Walking {
  /// Asks what is still to be known, opens the run and walks it.
  static func open(
    _ opening: WalkOpening, in workspace: Workspace, as actor: String?, _ common: CommonOptions
  ) throws {
    var ask = try ask(common.language)
    let ledger = try Ledger(openingOrMaking: workspace)
    let run: LoadedRun
    let name: String
    do {
      name = try actor ?? ask.name()
      if opening.errors > 0, !opening.despiteErrors { try ask.openDespite(errors: opening.errors) }
      let others = opening.isDrill ? [] : try ledger.openRuns(of: opening.ready)
      if !others.isEmpty, let chosen = try ask.whichRun(others) {
        run = try ledger.run(chosen)
      } else {
        let plan = opening.ready.plan
        var typed = opening.typed
        try typed.keepFiles(in: ledger)
        let inputs = try ask.inputs(
          plan.graph.inputs, given: typed.answers, now: { Machine.now }, zone: plan.zone)
        let detected = try opening.detected ?? ask.detection(now: { Machine.now }, zone: plan.zone)
        var given = opening.given(inputs, detected)
        given.evidence = typed.evidence
        run = try ledger.open(given, opening.ready, by: name)
      }
    } catch let leave as Leave {
      throw failure(leave)
    }
    try WalkSession(run, in: ledger, common: common).walk(ask, actor: name)
  }

  /// Goes on with a run; without one, asks which of the open runs is meant.
  static func resume(
    _ prefix: String?, in workspace: Workspace, as actor: String?, _ common: CommonOptions
  ) throws {
    let ledger = try Ledger(writing: workspace)
    var ask = try ask(common.language)
    let run: LoadedRun
    let name: String
    if let prefix {
      run = try ledger.run(prefix)
    } else {
      let open = try ledger.summaries().filter(\.isOpen)
      guard !open.isEmpty else { throw CommandFailure.noOpenRun }
      do {
        let chosen = try ask.whichOpenRun(
          open.map { ($0.run, title(of: $0.opening, common.language)) })
        run = try ledger.run(chosen)
      } catch let leave as Leave {
        throw failure(leave)
      }
    }
    do { name = try actor ?? ask.name() } catch let leave as Leave { throw failure(leave) }
    common.shelf(of: workspace).tell(run, common.language)
    try WalkSession(run, in: ledger, common: common).walk(ask, actor: name)
  }

  /// A run's title; that of a drill says that it is one.
  private static func title(of opening: Response.Opening, _ language: Language) -> String {
    opening.mode == .drill
      ? "\(opening.title) [\(opening.mode.phrase[language])]" : opening.title
  }

  /// The dialogue of this terminal, or of the lines that come in.
  static func ask(_ language: Language) throws -> Ask {
    let reader = try LineReader(environment: Program.environment)
    return Ask(
      reader, language: language,
      style: Style(isTerminal: isatty(STDOUT_FILENO) == 1, environment: Program.environment))
  }

  /// A dialogue that was left before a run was open.
  static func failure(_ leave: Leave) -> CommandFailure {
    switch leave {
    case .walk(.interrupted): return .interrupted(run: nil)
    default: return .endOfInput
    }
  }
}
