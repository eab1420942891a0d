import ArgumentParser
import AuditStore
import AuditTrail
import Console
import Playbooks

/// `ungcuu verify BUNDLE`: a bundle that somebody handed in, wherever it was made.
struct VerifyBundle {
  let path: String
  let outside: OutsideOptions
  let asJSON: Bool
  let language: Language

  /// Prints the report and throws the exit status where it is not zero.
  func run() throws {
    guard FileAccess.exists(path) else { throw FileFault(path, .notFound) }
    guard FileAccess.isFolder(path) else { throw CommandFailure.notAFolder(path) }
    let found = try BundleFolder(path).verify(
      anchors: try outside.readAnchors(), keys: try outside.readKeys())
    if asJSON {
      Output.json(BundleView.json(found, language: language))
    } else {
      Output.lines(BundleView.lines(found, language: language, width: Output.width))
    }
    let status = found.report.verdict.status
    if status != 0 { throw ExitCode(status) }
  }
}
