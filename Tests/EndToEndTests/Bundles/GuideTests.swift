import Foundation
import TestSupport
import Testing

/// VERIFY.txt is run as it stands in the bundle: its commands and its Python, and nothing of ungcuu.
@Suite("Checking a bundle with other tools", .timeLimit(.minutes(5)))
struct GuideTests {
  let made: BundleWorkspace

  init() throws {
    made = try BundleWorkspace()
  }

  /// Runs VERIFY.txt of a bundle.
  private func check(_ bundle: String, key: String? = nil) throws -> Finished {
    try Guide(of: bundle).check(key: key)
  }

  /// Writes SHA256SUMS anew, as somebody would to hide a change.
  private func sum(_ bundle: String) throws {
    let summed = try Finished(
      running: [
        "/bin/sh", "-c",
        "find . -type f ! -name SHA256SUMS -printf '%P\\n' | LC_ALL=C sort | xargs sha256sum > ../S && mv ../S SHA256SUMS",
      ], environment: ["PATH": "/usr/bin:/bin"], in: bundle)
    try #require(summed.status == 0, "\(summed.errors)")
  }

  @Test("it accepts what the program made: closed, with late facts, open, and carried over")
  func honest() throws {
    let workspace = made.workspace
    let closed = try made.export("closed")
    let found = try check(closed, key: made.key(of: closed))
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("Signature Verified Successfully"))
    #expect(found.output.contains("OK: run \(made.run)"))
    try workspace.done("note", made.run, "Ghi muộn", "--personal")
    let late = try check(try made.export("late"))
    #expect(late.status == 0, "\(late.errors)")
    #expect(late.output.ranges(of: "Signature Verified Successfully").count == 2)
    let run = try workspace.open()
    try workspace.done("note", run, "Bà Hoa gọi", "--personal")
    let named = try #require(workspace.events(run).last)
    try workspace.done("redact", run, "\(named.seq)", "text", "--basis", "NĐ 356")
    try workspace.done("export", run, "-o", made.path("open"))
    let open = try check(made.path("open"))
    #expect(open.status == 0 && open.output.contains("open at size"), "\(open.errors)")
    try workspace.done("note", run, "Ông Tư gọi", "--personal")
    let later = try #require(workspace.events(run).last)
    let heads = try String(contentsOfFile: workspace.folder + "/runs/heads.log", encoding: .utf8)
    try workspace.write(heads + "bad\n", to: "runs/heads.log")
    try workspace.done("recover", "--reason", "Dòng lạ")
    try workspace.done("redact", run, "\(later.seq)", "text", "--basis", "NĐ 356")
    try workspace.done("export", run, "-o", made.path("carried"))
    let carried = try check(made.path("carried"))
    #expect(carried.status == 0, "\(carried.errors)")
  }

  @Test("it refuses a change of any file that the tree speaks of, with SHA256SUMS written anew")
  func changed() throws {
    try made.workspace.done("note", made.run, "Ghi muộn", "--personal")
    let bundle = try made.export("one")
    let listed = try String(contentsOfFile: bundle + "/SHA256SUMS", encoding: .utf8)
    let names = ["SHA256SUMS"] + listed.split(separator: "\n").map { String($0.dropFirst(66)) }
    var dice = SeededGenerator(seed: 31)
    for name in names where name != "VERIFY.txt" {
      let path = bundle + "/" + name
      let whole = try Data(contentsOf: URL(filePath: path))
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= 1
      try bytes.write(to: URL(filePath: path))
      #expect(try check(bundle).status != 0, "\(name)")
      if name != "SHA256SUMS", name != "report.html" {
        try sum(bundle)
        let found = try check(bundle)
        #expect(found.status != 0, "\(name) with SHA256SUMS: \(found.output)")
      }
      try whole.write(to: URL(filePath: path))
      try sum(bundle)
    }
    let found = try check(bundle)
    #expect(found.status == 0, "\(found.errors)")
  }

  @Test("it refuses files gone and added, links, and a key that did not sign")
  func traps() throws {
    let bundle = try made.export("one")
    let manager = FileManager.default
    try made.workspace.write("x", to: "one/extra.txt")
    #expect(try check(bundle).status != 0)
    try sum(bundle)
    try manager.removeItem(atPath: bundle + "/extra.txt")
    #expect(try check(bundle).status != 0)
    try sum(bundle)
    try manager.moveItem(atPath: bundle + "/report.html", toPath: made.path("report.html"))
    try manager.createSymbolicLink(
      atPath: bundle + "/report.html", withDestinationPath: made.path("report.html"))
    #expect(try check(bundle).status != 0)
    try manager.removeItem(atPath: bundle + "/report.html")
    try manager.moveItem(atPath: made.path("report.html"), toPath: bundle + "/report.html")
    #expect(try check(bundle).status == 0)
    let other = try Workspace()
    _ = try other.open()
    let stranger = try other.done("key", "list").split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }.last { $0.hasPrefix("ungcuu/") }
    #expect(try check(bundle, key: stranger).status != 0 && stranger != nil)
  }
}
