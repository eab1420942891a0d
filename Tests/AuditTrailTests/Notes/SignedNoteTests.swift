import TestSupport
import Testing

@testable import AuditTrail

@Suite("Signed notes")
struct SignedNoteTests {
  /// The example of the documentation of Go's `golang.org/x/mod/sumdb/note`.
  private static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  private static let verifier =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let note = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """

  private static func key(_ number: UInt8, _ name: String = "example.org/log") throws -> SigningKey
  {
    let keyName = try #require(KeyName(name))
    return try #require(SigningKey(name: keyName, seed: [UInt8](repeating: number, count: 32)))
  }

  private static func signed(_ text: String, by keys: [SigningKey]) throws -> SignedNote {
    SignedNote(text: Array(text.utf8), signatures: try keys.map { try $0.sign(Array(text.utf8)) })
  }

  // MARK: What holds

  @Test("the note of Go's documentation is read, verified, and made anew byte for byte")
  func goExample() throws {
    let note = try SignedNote(parsing: Array(Self.note.utf8))
    let key = try VerifierKey(parsing: Self.verifier)
    #expect(try note.signers(among: [key]) == [key])
    #expect(note.bytes == Array(Self.note.utf8))
    let signing = try SigningKey(parsing: Self.secret)
    #expect(signing.verifier == key)
    #expect(signing.text == Self.secret)
    #expect(key.text == Self.verifier)
    #expect(try signing.sign(note.text) == note.signatures[0])
  }

  @Test("a note with several signatures names the known signers, each once, and skips the others")
  func severalSigners() throws {
    let keys = try [1, 2, 3].map { try Self.key($0) }
    let note = try Self.signed("text\n\nmore\n", by: [keys[2], keys[0], keys[2], keys[1]])
    let known = [keys[0].verifier, keys[2].verifier]
    #expect(try note.signers(among: known) == [keys[2].verifier, keys[0].verifier])
    #expect(try SignedNote(parsing: note.bytes) == note)
  }

  // MARK: What does not

  @Test("a note is not believed where nobody known signed it, or a known signature fails")
  func notBelieved() throws {
    let (known, other) = (try Self.key(1), try Self.key(2))
    let note = try Self.signed("text\n", by: [other])
    #expect(throws: NoteFault.unknownKey) { try note.signers(among: [known.verifier]) }
    // The key's own id over another's signature, beside a signature that holds.
    let forged = SignedNote(
      text: note.text,
      signatures: [
        .init(key: known.verifier.id, bytes: note.signatures[0].bytes), note.signatures[0],
      ])
    #expect(throws: NoteFault.badSignature(key: known.verifier.id)) {
      try forged.signers(among: [known.verifier, other.verifier])
    }
  }

  @Test("of a signed note no byte can be changed", arguments: 0..<200)
  func everyByteCounts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let key = try Self.key(7)
    let bytes = try Self.signed("log\n\(seed)\nroot\n", by: [key]).bytes
    var changed = bytes
    changed[Int.random(in: 0..<bytes.count, using: &random)] ^=
      1 << UInt8.random(in: 0...7, using: &random)
    let row = FaultRow("A8", "a bit of a signed note")
    do throws(NoteFault) {
      let signers = try SignedNote(parsing: changed).signers(among: [key.verifier])
      #expect(row.trial("believed", false), "\(signers)")
    } catch {
      row.trial("refused", true)
    }
  }

  private static let line = "— n AAAAAAA="

  private static let bad: [(String, NoteFault)] = [
    ("", .unfinished), ("a\n", .noSignatures), ("a\n\n\(line)", .unfinished),
    ("a\r\n\n\(line)\n", .control(byte: 1)), ("a\n\n\(line)\r\n", .control(byte: 17)),
    ("a\n\nb\n\(line)\n", .badSignatureLine(3)), ("a\n\n\(line)\n \n", .badSignatureLine(4)),
    ("a\n\n— n  AAAAAAA=\n", .badSignatureLine(3)),
    ("a\n\n— n+m AAAAAAA=\n", .badSignatureLine(3)),
    ("a\n\n— n\u{A0}m AAAAAAA=\n", .badSignatureLine(3)),
    ("a\n\n— n AAAAAAB=\n", .badSignatureLine(3)), ("a\n\n— n AAAAAA==\n", .badSignatureLine(3)),
    ("a\n\n— n AAAAAAA\n", .badSignatureLine(3)), ("a\n\n- n AAAAAAA=\n", .badSignatureLine(3)),
    ("a\n\n" + String(repeating: line + "\n", count: 17), .tooManySignatures(limit: 16)),
    (String(repeating: "a", count: 20_000), .tooLong(limit: 16_384)),
  ]

  @Test("what is no note is refused where it goes wrong", arguments: bad)
  func refuses(text: String, fault: NoteFault) {
    #expect(
      FaultRow("A8", "what is no note").refuses(fault) {
        _ = try SignedNote(parsing: Array(text.utf8))
      })
  }

  @Test("what is no UTF-8 is no note")
  func refusesBytes() {
    #expect(throws: NoteFault.notText) { try SignedNote(parsing: [0xFF, 0x0A]) }
  }

  @Test(
    "what is no key is refused",
    arguments: [
      "", "a+b", "PeterNeumann+c74f20a3",
      "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
    ])
  func refusesKeys(text: String) {
    #expect(throws: NoteFault.badKey) { try VerifierKey(parsing: text) }
    #expect(throws: NoteFault.badKey) { try SigningKey(parsing: "PRIVATE+KEY+" + text) }
  }
}
