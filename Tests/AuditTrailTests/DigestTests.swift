import AuditTrail
import Testing

@Suite("SHA-256 values")
struct DigestTests {
  @Test("the hash of nothing is the published one")
  func empty() {
    let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(Digest.sha256(of: []).hex == hex)
    #expect(Digest(hex: hex) == Digest.sha256(of: []))
    #expect(Digest(bytes: Digest.sha256(of: []).bytes) == Digest.sha256(of: []))
  }

  @Test(
    "only 64 lower-case hex digits are read",
    arguments: [
      "", "e3b0", String(repeating: "A", count: 64), String(repeating: "g", count: 64),
      String(repeating: "a", count: 63), String(repeating: "a", count: 65),
    ])
  func badHex(_ hex: String) {
    #expect(Digest(hex: hex) == nil)
  }

  @Test("values are ordered as their bytes are")
  func order() throws {
    let low = try #require(Digest(hex: "00" + String(repeating: "f", count: 62)))
    let high = try #require(Digest(hex: "01" + String(repeating: "0", count: 62)))
    #expect(low < high)
    #expect(!(high < low))
  }
}
