import Foundation
import TestSupport
import Testing

@Suite("The program's own checkpoints and proofs before Go", .timeLimit(.minutes(5)))
struct GoTests {
  /// A proof of a bundle: the number after its first word, and the hashes, as statements have them.
  private func proof(_ path: String) throws -> (number: String, hashes: String) {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = try #require(text.components(separatedBy: "\n\n").first).split(separator: "\n")
      .filter { $0 != "c2sp.org/tlog-proof@v1" }
    let number = try #require(lines.first?.split(separator: " ").last)
    return (String(number), lines.dropFirst().joined(separator: ","))
  }

  private func base64(_ path: String) throws -> String {
    try Data(contentsOf: URL(filePath: path)).base64EncodedString()
  }

  @Test(
    "Go opens our checkpoint and takes the proofs of a bundle",
    .enabled(if: GoVerifier.isHere, "Go and its x/mod are not installed here"))
  func bundle() throws {
    let made = try BundleWorkspace()
    let anchor = try made.workspace.done("checkpoint") + "\n"
    try made.workspace.write(anchor, to: "anchor.note")
    try made.workspace.done("note", made.run, "Muộn")
    let bundle = try made.export("bundle")
    let key = try made.key(of: bundle)
    let leaves = try made.workspace.python(
      """
      import base64
      for (body,) in sqlite3.connect("runs/audit.sqlite").execute(
          "SELECT body FROM events ORDER BY seq"):
        print("leaf " + base64.b64encode(body).decode())
      """)
    var statements = leaves.split(separator: "\n").map(String.init)
    for note in [bundle + "/checkpoint.note", bundle + "/late.note", made.path("anchor.note")] {
      let lines = try String(contentsOfFile: note, encoding: .utf8).components(separatedBy: "\n")
      statements.append("note \(key) \(try base64(note))")
      statements.append("root \(lines[1]) \(lines[2])")
    }
    let size = try String(contentsOfFile: bundle + "/checkpoint.note", encoding: .utf8)
      .components(separatedBy: "\n")[1]
    let late = try String(contentsOfFile: bundle + "/late.note", encoding: .utf8)
      .components(separatedBy: "\n")[1]
    let close = try proof(bundle + "/proof.txt")
    statements.append("inclusion \(close.number) \(size) \(close.hashes)")
    for name in try FileManager.default.contentsOfDirectory(atPath: bundle + "/proofs") {
      let event = try proof(bundle + "/proofs/" + name)
      statements.append("inclusion \(event.number) \(late) \(event.hashes)")
    }
    let joined = try proof(bundle + "/late-consistency.txt")
    statements.append("consistency \(joined.number) \(late) \(joined.hashes)")

    let go = try GoVerifier()
    let checked = try go.check(statements)
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    #expect(checked.output == "\(statements.count)\n")
    let other = statements.map { $0.replacing("inclusion \(close.number) ", with: "inclusion 1 ") }
    #expect(try go.check(other).status == 1)
  }
}
