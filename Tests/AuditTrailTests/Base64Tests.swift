import TestSupport
import Testing

@testable import AuditTrail

@Suite("Base64 in its one form")
struct Base64Tests {
  @Test(
    "the examples of RFC 4648 section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func examples(plain: String, text: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == text)
    #expect(Base64.bytes(of: Array(text.utf8)) == Array(plain.utf8))
  }

  @Test("bytes come back", arguments: 0..<100)
  func comesBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = random.bytes(Int.random(in: 0...70, using: &random))
    #expect(Base64.bytes(of: Base64.text(of: bytes).utf8) == bytes)
  }

  @Test(
    "no other text is taken for the same bytes",
    arguments: [
      "Zg", "Zg=", "Zh==", "Zm9=", "Zm8", "Zm9v=", "====", "=Zg=", "Z===", "Zg==Zg==", "Zm8=\n",
      " Zm8", "Zm-_", "Zm9vZg=a",
    ])
  func refuses(text: String) { #expect(Base64.bytes(of: text.utf8) == nil) }
}
