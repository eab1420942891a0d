import Foundation

/// Go's `x/mod/sumdb`, which nobody here wrote, asked by `Tests/Fixtures/Outside/tlog`.
package final class GoVerifier {
  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/Outside/tlog/main.go").standardizedFileURL.path
  private static let goPath = "/usr/share/gocode"

  /// Whether Go and its x/mod are here; `make torture` installs them.
  package static let isHere =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/go")
    && FileManager.default.fileExists(atPath: goPath + "/src/golang.org/x/mod/sumdb/tlog")

  package struct NotBuilt: Error {
    let errors: String
  }

  /// What takes statements on its standard input.
  package let program: String

  /// Builds it.
  package init() throws {
    program =
      FileManager.default.temporaryDirectory
      .appending(path: "ungcuu-tlog-\(UUID().uuidString)").path
    let environment = ["GO111MODULE": "off", "GOPATH": Self.goPath, "GOFLAGS": ""]
    let built = try Finished(
      running: ["/usr/bin/go", "build", "-o", program, Self.source],
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, in: "/",
      within: 300)
    guard built.status == 0 else { throw NotBuilt(errors: built.errors) }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: program) } catch {
      print("\(program) is left behind: \(error)")
    }
  }

  /// Has it check statements, one a line; status 0 and their count where all hold.
  package func check(_ statements: [String]) throws -> Finished {
    try Finished(
      running: [program], environment: [:], in: "/",
      input: statements.joined(separator: "\n") + "\n", within: 300)
  }
}
