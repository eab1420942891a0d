import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Response

/// `ungcuu evidence RUN`: what was put on record, who had it, and what becomes of it.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "evidence", words("Chứng cứ và ai đang giữ.", "Evidence, and who has it."),
    exits: .recording,
    subcommands: [EvidenceList.self, EvidenceMove.self, EvidenceOpen.self, EvidenceWithhold.self],
    defaultSubcommand: EvidenceList.self)
}

struct EvidenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    "list", words("Liệt kê chứng cứ.", "Lists the evidence."), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String

  func run() throws {
    let ledger = try Ledger(reading: common.findWorkspace())
    let view = try ledger.run(runID).view(
      Surroundings(), language: common.language)
    if json.json {
      Output.json(EvidenceView.json(of: view))
    } else {
      Output.lines(EvidenceView.lines(of: view, width: Output.width))
    }
  }
}

struct EvidenceMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    "move", words("Chuyển giao cho người khác.", "Hands evidence on to a person."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã chứng cứ, như e12.", "The evidence's id, such as e12."))
  var id: String
  @Option(help: help("Cho ai.", "To whom.")) var to: String
  @Option(help: help("Lý do.", "Why.")) var reason: String
  @Option(help: help("Cất ở đâu.", "Where it is kept now.")) var place: String?
  @Option(help: help("Số niêm phong mới.", "The new seal.")) var seal: String?
  @OptionGroup var circumstances: CircumstanceOptions

  func run() throws {
    let why = Prose(try Pair.resolve(reason))
    try on.act(circumstances.details) { _, _ in
      { run in
        let given = CustodyGiven(
          to: run.person(named: to), reason: why, place: place, seal: seal)
        return .moveEvidence(id, given)
      }
    }
  }
}

struct EvidenceOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    "open", words("Ghi việc mở xem, rồi chép ra.", "Records an access, then copies it out."),
    words(
      "Không có -o: in đường dẫn trong kho.", "Without -o: prints the path in the store."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã chứng cứ, như e12.", "The evidence's id, such as e12."))
  var id: String
  @Option(help: help("Lý do.", "Why.")) var reason: String
  @Option(help: help("Mở xem ở đâu.", "Where it is looked at.")) var place: String?
  @Option(
    name: .shortAndLong, help: help("Chép ra tệp mới này.", "Copy it to this new file."))
  var output: String?
  @OptionGroup var circumstances: CircumstanceOptions

  func run() throws {
    var (ledger, run, name) = try on.open()
    let piece = run.state.evidence(id)
    let digest = piece.flatMap { $0.how == .copied ? $0.sha256 : nil }
      .flatMap(Digest.init(hex:))
    if piece != nil, digest == nil, output != nil {
      throw CommandFailure.refused(.notCopied(id), run.bareView)
    }
    if let output, FileAccess.exists(output) { throw FileFault(output, .exists) }
    let why = Prose(try Pair.resolve(reason))
    try ledger.act(on: &run, by: name, circumstances.details) { _ in
      .openEvidence(id, reason: why, place: place)
    }
    if let digest, let output {
      try ledger.evidence.export(digest, to: output)
      Output.remark(ErasureWords.copied(to: output)[on.common.language])
    }
    let path = output ?? digest.map { ledger.evidence.path(of: $0) } ?? piece?.source ?? ""
    if on.json.json {
      Output.json(.object(["run": .text(run.id), "id": .text(id), "path": .text(path)]))
    } else {
      Output.line(path.neutralised())
    }
  }
}

struct EvidenceWithhold: ParsableCommand {
  static let configuration = CommandConfiguration(
    "withhold", words("Hủy nội dung tệp trong kho.", "Deletes a file's bytes from the store."),
    words(
      "Mã băm và sự kiện vẫn còn. Không với tới bản sao lưu và hồ sơ đã xuất.",
      "Its hash and its events stay. Backups and bundles already exported are not reached."),
    exits: .recording)

  @OptionGroup var on: ActionOptions
  @Argument(help: help("Mã chứng cứ, như e12.", "The evidence's id, such as e12."))
  var id: String
  @Option(help: help("Căn cứ pháp lý.", "The legal basis.")) var basis: String
  @Option(
    help: help(
      "Lý do; nằm lại vĩnh viễn, đừng nêu tên.", "Why; it stays for ever, so name nobody."))
  var reason: String?

  func run() throws {
    var (ledger, run, name) = try on.open()
    let why = try reason.map { Prose(try Pair.resolve($0)) }
    let needing = try ledger.withhold(id, of: &run, by: name, basis: basis, why)
    if on.json.json {
      Output.json(
        .object([
          "run": .text(run.id), "id": .text(id), "withheld": .bool(true),
          "needed_by": .list(needing.map { .text($0) }),
        ]))
    } else {
      Output.line(ErasureWords.hasWithheld(id)[on.common.language])
    }
    Output.remark(
      (needing.isEmpty ? ErasureWords.notReached : ErasureWords.stillNeeded(needing))[
        on.common.language])
  }
}
