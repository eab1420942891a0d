import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu redact RUN [SEQ PATH]`: lists the personal values that are disclosed, or erases one.
struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    "redact", words("Xóa dữ liệu cá nhân.", "Erases personal data."),
    words(
      """
      Không có SỐ và TRƯỜNG: liệt kê những gì xóa được. RUN là `trail` cho phiên làm việc (tên đăng \
      nhập, tên máy). Mã cam kết và mọi bằng chứng vẫn còn nguyên. Không với tới bản sao lưu, hồ sơ đã \
      xuất, màn hình: xem docs/guides/erasure.md.
      """,
      """
      Without SEQ and PATH: lists what can be erased. RUN is `trail` for sessions (login and host \
      names). The commitment stays and every proof holds. Backups, bundles already exported and \
      screens are not reached: see docs/guides/erasure.md.
      """),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Số của sự kiện trong nhật ký.", "The event's place in the trail."))
  var seq: Int64?
  @Argument(help: help("Trường, như `name`.", "The path in the event, such as `name`."))
  var path: String?
  @Option(help: help("Tên của một người, theo mã: p2.", "A person's name, by their id: p2."))
  var person: String?
  @Option(help: help("Căn cứ pháp lý.", "The legal basis.")) var basis: String?
  @Option(
    help: help(
      "Lý do; nằm lại vĩnh viễn, đừng nêu tên.", "Why; it stays for ever, so name nobody."))
  var reason: String?
  @Option(help: help("Nhật ký cũ có sự kiện đó.", "The older trail that the event is in."))
  var log: String?

  func validate() throws {
    guard (seq == nil) == (path == nil), person == nil || seq == nil else {
      throw ValidationError(
        words(
          "Nêu SỐ và TRƯỜNG, hoặc --person.", "Give SEQ and PATH, or --person."))
    }
    guard (basis != nil) == (seq != nil || person != nil) else {
      throw ValidationError(
        words(
          "Muốn xóa phải có --basis CĂN_CỨ.", "Erasing takes --basis, the legal ground."))
    }
  }

  func run() throws {
    let workspace = try on.common.findWorkspace()
    guard let basis else { return try list(try Ledger(reading: workspace)) }
    let ledger = try Ledger(writing: workspace)
    let why = try reason.map { Prose(try Pair.resolve($0)) }
    let place: SealedPlace
    if ledger.isTrail(on.runID) {
      place = try self.place(in: try ledger.trailSafekeeping().safekeeping, of: ledger.store.log)
      try ledger.redactOnTrail(place, basis: basis, why)
    } else {
      let name = try on.actor.required()
      var run = try ledger.run(on.runID)
      place =
        try person.map { try self.place(ofPerson: $0, in: run) }
        ?? self.place(in: run.state.safekeeping, of: run.state.log)
      try ledger.redact(place, of: &run, by: name, basis: basis, why)
    }
    said(place)
  }

  private func list(_ ledger: Ledger) throws {
    let view: DisclosedView
    if ledger.isTrail(on.runID) {
      let (safekeeping, disclosed) = try ledger.trailSafekeeping()
      view = DisclosedView(
        safekeeping, disclosed: disclosed, log: ledger.store.log, zone: .vietnam,
        language: on.common.language)
    } else {
      view = DisclosedView(
        of: try ledger.run(on.runID).view(
          Surroundings(), language: on.common.language))
    }
    if on.json.json {
      Output.json(view.json)
    } else {
      Output.lines(view.lines(width: Output.width))
    }
  }

  /// The value meant; one that is not there is for the engine to refuse.
  private func place(in safekeeping: Safekeeping, of present: String) throws(CommandFailure)
    -> SealedPlace
  {
    let (seq, path) = (seq ?? 0, path ?? "")
    let found = safekeeping.values.all.map(\.place).filter {
      $0.seq == seq && $0.path == path && (log == nil || $0.log == log)
    }
    guard found.count < 2 else { throw .ambiguousValue(seq, path, logs: found.map(\.log)) }
    return found.first ?? SealedPlace(log: log ?? present, seq: seq, path: path)
  }

  private func place(ofPerson id: String, in run: LoadedRun) throws(CommandFailure) -> SealedPlace {
    guard case .sealed(let hex)? = run.state.people.first(where: { $0.id == id })?.name,
      let value = run.state.safekeeping.values.all.first(where: { $0.commitment == hex })
    else { throw .refused(.unknownPerson(id), run.bareView) }
    return value.place
  }

  private func said(_ place: SealedPlace) {
    if on.json.json {
      Output.json(
        .object([
          "log": .text(place.log), "seq": .integer(place.seq), "path": .text(place.path),
          "redacted": .bool(true),
        ]))
    } else {
      Output.line(ErasureWords.redacted(place)[on.common.language])
    }
    Output.remark(ErasureWords.notReached[on.common.language])
  }
}
