import Foundation
import TestSupport
import Testing

@Suite("What an outside program finds", .timeLimit(.minutes(5)))
struct OutsideTests {
  private struct Found: Decodable {
    struct Closed: Decodable {
      let count: Int
      let root: String
    }
    let size: Int
    let root: String
    let run_size: Int
    let run_root: String
    let closed: Closed
  }

  /// Runs the outside program over a run of a workspace.
  private func check(_ run: String, in workspace: Workspace, lines: String) throws -> Finished {
    try Finished(
      running: [
        "/usr/bin/env", "python3", Workspace.source + "/Tests/Fixtures/Outside/check.py",
        workspace.folder, run,
      ],
      environment: ProcessInfo.processInfo.environment, in: workspace.folder, input: lines)
  }

  @Test("recomputes the roots that verify prints and the run holds, and sees a line that is not so")
  func roots() throws {
    let workspace = try Workspace()
    let photo = try workspace.write("ảnh", to: "anh.jpg")
    let run = try workspace.open()
    let walk = RansomwareWalk(photo: photo)
    let typed = walk.remaining(after: []).flatMap(\.lines).map { $0 + "\n" }.joined()
    let walked = try workspace.run(["resume", run], input: typed)
    #expect(walked.status == 0, "\(walked.output.suffix(2000))\(walked.errors)")
    try workspace.done("note", run, "Ghi thêm sau khi đóng")

    let lines = try workspace.done("replay", run, "--json") + "\n"
    let outside = try check(run, in: workspace, lines: lines)
    try #require(outside.status == 0, "\(outside.errors)")
    let found = try JSONDecoder().decode(Found.self, from: Data(outside.output.utf8))
    let (verdict, status) = try workspace.verify()
    #expect(status == 0)
    #expect(verdict.verdict == "INTACT")
    #expect(verdict.size == found.size)
    #expect(verdict.root == found.root)
    #expect(found.closed.count == found.run_size)
    #expect(found.closed.root == found.run_root)

    let bent = lines.replacing("web01", with: "web02")
    #expect(try check(run, in: workspace, lines: bent).status == 1)
  }
}
