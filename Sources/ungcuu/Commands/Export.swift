import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Glibc
import Playbooks
import Reports
import Response

/// `ungcuu export RUN -o DIR`: a bundle of a run that anybody can verify.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    "export",
    words(
      "Xuất một lượt chạy thành bộ hồ sơ ai cũng kiểm tra được.",
      "Exports a run as a bundle that anybody can verify."),
    words(
      """
      Bộ hồ sơ là thư mục tệp thường: sự kiện, chứng minh, khóa, kịch bản, chứng cứ, báo cáo đọc được và cách \
      kiểm tra không cần ungcuu (VERIFY.txt). Trong đó có cả dữ liệu cá nhân chưa xóa. Xuất hai lần thì giống \
      nhau từng byte. --since nối với mốc người kiểm tra đã giữ.
      """,
      """
      The bundle is a folder of plain files: events, proofs, keys, playbooks, evidence, a report to read \
      and how to check it without ungcuu (VERIFY.txt). Personal data that was not erased is in it. \
      Exported twice it is the same bytes. --since joins it with a checkpoint that an auditor kept.
      """),
    exits: [.exported, .refused, .tampered, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(help: help("Mã lượt chạy.", "The run's id or a unique prefix.", valueName: "run"))
  var runID: String
  @Option(
    name: .shortAndLong,
    help: help("Thư mục sẽ tạo.", "The folder to be made.", valueName: "dir"))
  var output: String
  @Option(
    help: help(
      "Tệp mốc người kiểm tra đã giữ.", "A file with the checkpoint an auditor kept.",
      valueName: "note"))
  var since: String?
  @Option(help: help("Giao cho ai (được ghi lại).", "Whom it is for (goes on record).")) var to:
    String?

  func run() throws {
    let (ledger, fault) = try open()
    let run = try ledger.run(runID)
    let contents = try contents(of: run, in: ledger)
    let report = HTMLPage.text(of: try report(of: run, contents, in: ledger))
    let written: WrittenBundle
    do throws(ExportFault) {
      written = try contents.write(
        to: output, report: Array(report.utf8), guide: Array(BundleGuide.text.utf8))
    } catch {
      throw CommandFailure.export(error)
    }
    if let log = contents.unprovenLog {
      Output.remark(CommandWords.exportUnproven(log: log)[common.language])
    }
    let unrecorded = fault ?? record(run.id, written, in: ledger)
    if let unrecorded {
      Output.remark(
        CommandWords.exportNotRecorded(unrecorded.explanation.message)[common.language])
    }
    tell(run.id, written, contents, isRecorded: unrecorded == nil)
    ledger.tellUnsigned(common.language)
  }

  /// Opens the trail to write to it or, where that cannot be, to read it: then with what stood in the
  /// way.
  private func open() throws -> (Ledger, TrailFault?) {
    let workspace = try common.findWorkspace()
    do {
      return (try Ledger(writing: workspace), nil)
    } catch let fault as TrailFault {
      switch fault {
      case .readOnly, .io, .diskFull: return (try Ledger(reading: workspace), fault)
      default: throw fault
      }
    }
  }

  /// What the bundle will hold; where no checkpoint covers it, one is made.
  private func contents(of run: LoadedRun, in ledger: Ledger) throws -> BundleContents {
    let since = try readSince()
    let trails = try ledger.trails().stores
    func settled() throws(ExportFault) -> BundleContents {
      try BundleContents(
        of: run.id, isOpen: run.state.isOpen, in: trails, since: since, leavingOut: run.isErased)
    }
    do throws(ExportFault) {
      return try settled()
    } catch {
      guard case .noCheckpoint = error else { throw CommandFailure.export(error) }
    }
    _ = try ledger.checkpoint()
    do throws(ExportFault) {
      return try settled()
    } catch {
      throw CommandFailure.export(error)
    }
  }

  /// The report of a run in its own language, from the record alone: whoever makes it, wherever and
  /// whenever, the same bytes come of it.
  private func report(
    of run: LoadedRun, _ contents: BundleContents, in ledger: Ledger
  ) throws -> RunReport {
    let source = try ledger.source(
      of: run,
      .bundle(
        checkpoint: contents.checkpoint.note, keys: contents.keys.map(\.text),
        unprovenLog: contents.unprovenLog))
    let language = Language(rawValue: run.state.opening.language) ?? .vi
    let view = run.view(Surroundings(), language: language, now: run.state.lastAt)
    return RunReport(of: view, source)
  }

  private func readSince() throws -> SignedNote? {
    guard let since else { return nil }
    let bytes = try FileAccess.read(since)
    do throws(NoteFault) {
      let note = try SignedNote(parsing: bytes)
      _ = try Checkpoint(parsing: note.text)
      return note
    } catch {
      throw CommandFailure.badNote(path: since, number: 1, error)
    }
  }

  /// Records that the bundle was made; what stood in the way, where it could not be.
  private func record(
    _ run: String, _ written: WrittenBundle, in ledger: Ledger
  ) -> TrailFault? {
    var made = Draft(.exportMade)
    made.fields[.other] = run
    made.fields[.sha256] = written.sha256.hex
    made.fields[.size] = written.size
    made.fields[.to] = to
    do {
      try ledger.recordOfTrail([made.proposal(ledger.session.stamp(), by: Program.hand)])
      ledger.signIfDue()
      return nil
    } catch let fault as TrailFault {
      return fault
    } catch {
      return .io(path: ledger.workspace.trail.database, errno: EIO)
    }
  }

  private func tell(
    _ run: String, _ written: WrittenBundle, _ contents: BundleContents, isRecorded: Bool
  ) {
    guard json.json else {
      return Output.line(
        CommandWords.exported(run, to: output, sha256: written.sha256)[common.language])
    }
    let head = contents.checkpoint.checkpoint.head
    Output.json(
      .object([
        "run": .text(run), "bundle": .text(output), "sha256": .text(written.sha256.hex),
        "size": .integer(written.size), "recorded": .bool(isRecorded),
        "checkpoint": .object(["size": .integer(head.size), "root": .text(head.root.hex)]),
      ]))
  }
}
