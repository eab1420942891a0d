import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// One run being walked in this terminal: gives the walk what it asks of the world.
final class WalkSession {
  private let ledger: Ledger
  private var run: LoadedRun
  private let surroundings: Surroundings
  private let common: CommonOptions
  private var language: Language { common.language }
  /// Long texts waiting to be kept with the action that names them.
  private var texts: [FrozenFile] = []

  init(_ run: LoadedRun, in ledger: Ledger, common: CommonOptions) {
    self.run = run
    self.ledger = ledger
    self.common = common
    surroundings = common.surroundings(of: ledger.workspace)
  }

  /// Walks the run until the person leaves it or it ends.
  func walk(_ ask: consuming Ask, actor: String) throws {
    let port = WalkPort(
      now: { self.run.now },
      view: { () throws(WalkFailure) in try self.guarded { try self.refreshed() } },
      perform: { (asked) throws(WalkFailure) in try self.guarded { try self.perform(asked) } },
      keep: { (path, how) throws(WalkFailure) in try self.kept(path, how) },
      keepText: { (role, text) throws(WalkFailure) in self.keepText(role, text) },
      run: { (key, argv, timeout, actor) throws(WalkFailure) in
        try self.guarded { try self.runCommand(key, argv, timeout: timeout, by: actor) }
      },
      openLinked: { (playbook, key, actor) throws(WalkFailure) in
        try self.guarded { try self.openLinked(playbook, from: key, by: actor) }
      },
      notices: NoticePort(
        post: { self.post },
        edit: Editor.edit,
        keep: { (media, source, bytes) throws(WalkFailure) in
          try self.guarded { try self.ledger.keep(media, source, bytes) }
        },
        kept: ledger.keptText,
        write: { (path, bytes) throws(WalkFailure) in
          try self.guarded { try FileAccess.create(path, bytes, mode: 0o600) }
        }))
    var walk = try Walk(port: port, ask: ask, actor: actor)
    self.actor = actor
    try finish(walk.run())
  }

  private var actor: String?

  private func view() -> RunView {
    run.view(surroundings, language: language, actor: actor)
  }

  private func refreshed() throws -> RunView {
    try ledger.refresh(&run)
    return view()
  }

  private func perform(_ asked: WalkPort.Asked) throws -> RunView {
    actor = asked.actor
    try ledger.perform(on: &run, files: texts) { current, stamp in
      var request = Request(
        Self.action(asked.action, in: current), stamp: stamp,
        by: current.person(named: asked.actor))
      request.who = asked.who.map { current.person(named: $0) }
      request.happened = asked.happened
      request.override = asked.override
      request.seen = asked.seen
      return request
    }
    texts = []
    try ledger.store.moveWAL(.reuse)
    return view()
  }

  /// How mail leaves from here; looked at when somebody is told by mail, and then anew each time, so
  /// that settings can be mended meanwhile.
  private var post: Post {
    let organisation = surroundings.organisation
    do throws(MailSetupFault) {
      let mailer = Mailer(
        mail: try UserMail.find(for: ledger.workspace, organisation, language))
      return Post(sender: mailer.mail.sender, fault: nil) { mailer.send($0, to: $1) }
    } catch {
      return Post(sender: UserMail.sender(of: organisation), fault: error, send: nil)
    }
  }

  private static func action(_ asked: WalkPort.AskedAction, in run: LoadedRun) -> Action {
    switch asked {
    case .plain(let action): action
    case .assign(let key, let name): .assign(key, to: run.person(named: name))
    case .takeRole(let role, let name): .takeRole(role, run.person(named: name))
    case .offerHandover(let name, let brief):
      .offerHandover(to: run.person(named: name), brief: brief)
    }
  }

  private func kept(_ path: String, _ how: Evidence.How) throws(WalkFailure) -> EvidenceGiven {
    do {
      return try ledger.keep(path, how)
    } catch {
      throw Self.failure(error)
    }
  }

  private func keepText(_ role: String, _ text: String) -> String {
    let file = FrozenFile(role: role, name: role + ".txt", body: Array(text.utf8))
    texts.append(file)
    return file.sha256.hex
  }

  private func runCommand(_ key: StepKey, _ argv: [String], timeout: Int64, by name: String)
    throws -> RunView
  {
    try StepCommandRunner(ledger: ledger).run(
      argv, timeout: timeout, on: key, in: &run, by: name)
    return view()
  }

  /// Opens another playbook as a linked run of the same incident, and notes the link in both.
  private func openLinked(_ playbook: String, from key: StepKey, by name: String) throws
    -> String
  {
    let shelf = common.shelf(of: ledger.workspace)
    let neighbours = shelf.neighbours()
    let compilation = PlaybookCompiler.compile(
      try shelf.find(playbook), library: shelf.library(neighbours))
    let ready = try ReadyPlaybook(
      compilation, neighbours, in: ledger.workspace, zone: run.plan.zone)
    let own = run.state.opening
    var opening = OpeningGiven(
      run: RunID.new(zone: run.plan.zone),
      playbook: PlaybookReference(
        id: ready.plan.playbook.id, version: ready.plan.playbook.version, sha256: ready.sha256),
      files: ready.references, mode: own.mode,
      title: ready.plan.playbook.title.shown(in: language).text.asLine, language: language)
    opening.incident = own.incident ?? run.id
    opening.detected = own.detected
    opening.commands = own.commands
    opening.pace = own.pace
    if own.pace != Pace.real { opening.began = run.moment }
    opening.tlp = own.tlp
    opening.inputs = LinkedInputs.answers(
      from: key, in: view(), for: ready.plan.graph.inputs)
    var linked = try ledger.open(opening, ready, by: name)
    let origin = run.id
    try ledger.act(on: &linked, by: name) { _ in .link(run: origin, from: nil) }
    try ledger.act(on: &run, by: name) { _ in .link(run: linked.id, from: key) }
    return linked.id
  }

  /// What the walk's end means for the process.
  private func finish(_ end: WalkEnd) throws {
    try ledger.store.moveWAL(.truncate)
    if ledger.store.hasWrittenPreceding { ledger.sign() }
    ledger.tellUnsigned(language)
    switch end {
    case .finished, .aborted: Output.remark(CommandWords.ended(run.id)[language])
    case .quit, .endOfInput: Output.line(CommandWords.leftOpen(run.id)[language])
    case .interrupted: throw CommandFailure.interrupted(run: run.id)
    case .failed(.trail(let fault)): throw CommandFailure.trail(fault)
    case .failed(.refused(let refusal)): throw CommandFailure.refused(refusal, view())
    case .failed(.file(let path, let errno)):
      throw CommandFailure.file(FileFault(path, .system(errno: errno)))
    case .failed(.command(let name)): throw CommandFailure.file(FileFault(name, .notFound))
    case .terminalLost: Output.remark(CommandWords.leftOpen(run.id)[language])
    }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws(WalkFailure) -> Result {
    do { return try body() } catch { throw Self.failure(error) }
  }

  /// What went wrong, as the walk understands it.
  private static func failure(_ error: any Error) -> WalkFailure {
    switch error {
    case CommandFailure.refused(let refusal, _), CommandFailure.notOpened(let refusal, _):
      .refused(refusal)
    case CommandFailure.trail(let fault): .trail(fault)
    case let fault as TrailFault: .of(fault)
    case CommandFailure.file(let fault): .of(fault)
    case let fault as FileFault: .of(fault)
    case CommandFailure.noPlaybook(let name, _): .command(name)
    default: .command(String(describing: error))
    }
  }
}

extension WalkFailure {
  /// A fault of a file that is not the trail's leaves the trail alone.
  fileprivate static func of(_ fault: FileFault) -> WalkFailure {
    switch fault.reason {
    case .notFound: .file(path: fault.path, errno: 2)
    case .isFolder: .file(path: fault.path, errno: 21)
    case .notAFile, .tooBig: .file(path: fault.path, errno: 22)
    case .exists: .file(path: fault.path, errno: 17)
    case .link: .file(path: fault.path, errno: 40)
    case .changed: .file(path: fault.path, errno: 116)
    case .system(let errno): .file(path: fault.path, errno: errno)
    }
  }

  fileprivate static func of(_ fault: TrailFault) -> WalkFailure { .trail(fault) }
}
