import ArgumentParser
import AuditStore
import AuditTrail
import Console

/// `ungcuu verify`: the whole trail, from its bytes; or a bundle.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    "verify",
    words(
      "Kiểm tra toàn bộ nhật ký, hoặc một bộ hồ sơ đã xuất.",
      "Verifies the whole trail, or a bundle that was exported."),
    exits: [.intact, .notVerified, .tampered, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @OptionGroup var outside: OutsideOptions
  @Argument(
    help: help("Thư mục bộ hồ sơ; bỏ trống: nhật ký ở đây.", "A bundle; none: the trail here."))
  var bundle: String?

  func run() throws {
    if let bundle {
      return try VerifyBundle(
        path: bundle, outside: outside, asJSON: json.json, language: common.language
      ).run()
    }
    let workspace = try common.findWorkspace()
    let outside = Outside(
      ring: Program.keyRing, anchors: try outside.readAnchors(), keys: try outside.readKeys())
    let chain = AuditStore.verifyChain(workspace.trail, outside: outside).map(\.report)
    guard let present = chain.first else { throw CommandFailure.noTrail(workspace.path) }
    if json.json {
      Output.json(
        VerifyView.json(
          present, earlier: Array(chain.dropFirst()), language: common.language))
    } else {
      for report in chain {
        Output.lines(VerifyView.lines(report, language: common.language, width: Output.width))
      }
    }
    if present.verdict.status != 0 { throw ExitCode(present.verdict.status) }
  }
}

extension Verdict {
  /// The exit status of a verification that comes to this (audit trail, section 6).
  var status: Int32 {
    switch self {
    case .intact: 0
    case .couldNotRun: 1
    case .tampered, .rolledBack, .missing, .forked: 2
    }
  }
}

/// What somebody outside kept, to hold a trail or a bundle to.
struct OutsideOptions: ParsableArguments {
  @Option(
    help: help(
      "Tệp có một hay nhiều mốc đã giữ (lặp lại được).",
      "A file of one or more checkpoints that were kept (repeatable)."))
  var anchor: [String] = []

  @Option(
    help: help(
      "Khóa kiểm tra đã giữ, TÊN+MÃ+BASE64 (lặp lại được).",
      "A verifier key that was kept, NAME+HASH+BASE64 (repeatable)."))
  var key: [String] = []

  func readAnchors() throws -> [Anchor] {
    try anchor.flatMap { path in
      let bytes = try FileAccess.read(path)
      let notes: [SignedNote]
      do throws(SignedNote.NumberedFault) {
        notes = try SignedNote.all(in: bytes)
      } catch {
        throw CommandFailure.badNote(path: path, number: error.number, error.fault)
      }
      // An empty file would leave the trail unheld without a word.
      guard !notes.isEmpty else {
        throw CommandFailure.badNote(path: path, number: 1, .noSignatures)
      }
      return try notes.enumerated().map { place, note in
        do throws(NoteFault) {
          return try Anchor(note)
        } catch {
          throw CommandFailure.badNote(path: path, number: place + 1, error)
        }
      }
    }
  }

  func readKeys() throws -> [VerifierKey] {
    try key.map { text in
      do throws(NoteFault) {
        return try VerifierKey(parsing: text)
      } catch {
        throw CommandFailure.badVerifierKey(text)
      }
    }
  }
}
