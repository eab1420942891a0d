import Foundation
import TestSupport

/// VERIFY.txt of a bundle, to be run as it stands: its commands and its Python, and nothing of ungcuu.
struct Guide {
  let bundle: String
  /// The commands in the page's blocks, in their order.
  let blocks: [String]

  /// Reads the page; or takes that of another bundle, as somebody has it who does not trust this one's.
  init(of bundle: String, from other: String? = nil) throws {
    self.bundle = bundle
    let page = try String(contentsOfFile: (other ?? bundle) + "/VERIFY.txt", encoding: .utf8)
    blocks = page.split(separator: "```sh\n").dropFirst().map { rest in
      String(rest.prefix(upTo: rest.firstRange(of: "\n```")?.lowerBound ?? rest.endIndex))
    }
  }

  /// Runs the commands one after the other as somebody would who pastes them; stops at the first that
  /// fails.
  func check(key: String? = nil) throws -> Finished { try run(blocks, key: key) }

  /// Runs the page of Python alone.
  func checkByPython() throws -> Finished { try run(blocks.suffix(1), key: nil) }

  private func run(_ blocks: [String], key: String?) throws -> Finished {
    var environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    environment["KEY"] = key
    return try Finished(
      running: ["/bin/sh", "-c", (["set -e"] + blocks).joined(separator: "\n")],
      environment: environment, in: bundle, within: 30)
  }
}
