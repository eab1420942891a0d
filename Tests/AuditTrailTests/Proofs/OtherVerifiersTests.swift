import Foundation
import TestSupport
import Testing

@testable import AuditTrail

/// Roots, proofs and notes before verifiers that nobody here wrote; `make torture` installs them.
@Suite("Other people's verifiers agree", .timeLimit(.minutes(60)))
struct OtherVerifiersTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/Outside").standardizedFileURL.path
  private static let openssl = "/usr/bin/openssl"
  /// Python with pymerkle, where `make torture` puts it.
  private static let python = fixtures + "/../../../.build/outside/bin/python3"
  private static let hasPymerkle = FileManager.default.isExecutableFile(atPath: python)

  /// All sizes to 130, and those about each power of two to 2^16.
  private static let sizes =
    Array(1...130) + (8...16).flatMap { [(1 << $0) - 1, 1 << $0, (1 << $0) + 1] }

  private static func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Finished {
    try Finished(
      running: [program] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, in: "/",
      input: input, within: 300)
  }

  private static func key() throws -> SigningKey {
    let name = try #require(KeyName("ungcuu/log-0123456789abcdef"))
    return try #require(SigningKey(name: name, seed: Array(0..<32)))
  }

  /// What there is to be checked: leaves, and for every size its root, proofs and a note.
  private static func statements() throws -> [String] {
    let row = LeafRow(sizes.max() ?? 0)
    let key = try key()
    var lines = row.bodies.map { "leaf " + Base64.text(of: $0) }
    var tree = MerkleFrontier()
    for size in sizes.sorted() {
      for leaf in row.leaves[Int(tree.size)..<size] { tree.append(leaf) }
      lines.append("root \(size) \(Base64.text(of: tree.root.bytes))")
      for place in Set([0, size / 3, size / 2, size - 1]).sorted() {
        let inclusion = try InclusionProof(
          of: Int64(place), inTreeOf: Int64(size), from: row.hashes)
        lines.append("inclusion \(place) \(size) \(text(inclusion.hashes))")
        let consistency = try ConsistencyProof(
          from: Int64(place + 1), toTreeOf: Int64(size), from: row.hashes)
        lines.append("consistency \(place + 1) \(size) \(text(consistency.hashes))")
      }
      let note = try Checkpoint(origin: key.name, head: tree.head).signed(by: [key])
      lines.append("note \(key.verifier.text) \(Base64.text(of: note.bytes))")
    }
    return lines
  }

  private static func text(_ hashes: [Digest]) -> String {
    hashes.map { Base64.text(of: $0.bytes) }.joined(separator: ",")
  }

  @Test(
    "Go's x/mod/sumdb takes our roots, proofs and notes, and none that was changed",
    .enabled(if: GoVerifier.isHere, "Go and its x/mod are not installed here"))
  func go() throws {
    let go = try GoVerifier()
    try expectAgreement(
      with: [go.program], "Go's x/mod", kinds: ["root", "inclusion", "consistency", "note"])
  }

  @Test(
    "pymerkle takes our roots and proofs of inclusion, and none that was changed",
    .enabled(if: hasPymerkle, "pymerkle is not installed here"))
  func pymerkle() throws {
    try expectAgreement(
      with: [Self.python, Self.fixtures + "/merkle.py"], "pymerkle",
      kinds: ["root", "inclusion"])
  }

  /// Has a program check all statements, and some of which one letter was changed.
  private func expectAgreement(with program: [String], _ name: String, kinds: [String]) throws {
    let lines = try Self.statements()
    let row = FaultRow("X1", "roots, proofs and notes before \(name)")
    let checked = try Self.run(
      program[0], Array(program[1...]), input: lines.joined(separator: "\n") + "\n")
    let agrees = checked.status == 0 && checked.output == "\(lines.count)\n"
    for line in lines where agrees && !line.hasPrefix("leaf ") { row.trial("agrees", true) }
    #expect(agrees || row.trial("disagrees", false), "\(checked.output)\(checked.errors)")

    // One letter of one statement of each kind.
    for kind in kinds {
      var changed = lines
      let place = try #require(changed.lastIndex { $0.hasPrefix(kind + " ") && $0.last != " " })
      let letter = changed[place].hasSuffix("A=") ? "B" : "A"
      changed[place] = String(changed[place].dropLast(6)) + letter + changed[place].suffix(5)
      let refused = try Self.run(
        program[0], Array(program[1...]), input: changed.joined(separator: "\n") + "\n")
      #expect(row.trial("refuses a changed one", refused.status == 1), "\(kind): \(refused.errors)")
    }
  }

  @Test(
    "openssl takes the signature of a note, and not over another text",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: openssl), "openssl is not installed here"))
  func openSSL() throws {
    let key = try Self.key()
    let head = Head(size: 7, root: .sha256(of: []))
    let note = try Checkpoint(origin: key.name, head: head).signed(by: [key])
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ungcuu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The key in DER: its algorithm's identifier (RFC 8410 section 4) and the 32 bytes.
    let der: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    let files = [
      ("key.der", der + key.verifier.publicKey), ("signature", note.signatures[0].bytes),
      ("text", note.text), ("other", note.text + [0x0A]),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    for (text, status) in [("text", Int32(0)), ("other", 1)] {
      let checked = try Self.run(
        Self.openssl,
        [
          "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin",
          "-inkey", folder.path + "/key.der", "-sigfile", folder.path + "/signature",
          "-in", folder.path + "/\(text)",
        ])
      #expect(
        FaultRow("X1", "a note's signature before openssl").trial(
          status == 0 ? "agrees" : "refuses a changed one", checked.status == status),
        "\(checked.errors)")
    }
  }
}
