import TestSupport
import Testing

@testable import AuditTrail

@Suite("Checkpoints and their phone codes")
struct CheckpointTests {
  private static func checkpoint(_ size: Int64 = 20_852_163) throws -> Checkpoint {
    Checkpoint(
      origin: try #require(KeyName("example.com/behind-the-sofa")),
      head: Head(size: size, root: .sha256(of: Array("\(size)".utf8))))
  }

  // MARK: The text

  @Test("the text of the C2SP specification's example is read and written byte for byte")
  func specification() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      """
    let checkpoint = try Checkpoint(parsing: Array(text.utf8))
    #expect(checkpoint.head.size == 20_852_163)
    #expect(checkpoint.text == Array(text.utf8))
  }

  private static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

  @Test(
    "what is no checkpoint is refused at its line",
    arguments: [
      ("\n1\n\(root)\n", 1), ("a b\n1\n\(root)\n", 1), ("a\n\n\(root)\n", 2),
      ("a\n070\n\(root)\n", 2), ("a\n+70\n\(root)\n", 2), ("a\n-1\n\(root)\n", 2),
      ("a\n9223372036854775808\n\(root)\n", 2), ("a\n٣\n\(root)\n", 2), ("a\n1\n\n", 3),
      ("a\n1\n\(root.dropLast(2))\n", 3), ("a\n1\n\(root.dropLast(2))J=\n", 3),
      ("a\n1\n\(root)", 4),
      ("a\n1\n\(root)\nmore\n", 4), ("a\n1\n\(root)\n\n", 4),
    ])
  func refuses(text: String, line: Int) {
    #expect(
      FaultRow("A8", "what is no checkpoint").refuses(NoteFault.badCheckpointLine(line)) {
        _ = try Checkpoint(parsing: Array(text.utf8))
      })
  }

  // MARK: The phone code

  @Test("a code is read back however it is typed")
  func readsBack() throws {
    let code = PhoneCode(try Self.checkpoint())
    #expect(code.text.split(separator: "-").map(\.count) == [8, 5, 5, 5, 5, 5, 2])
    let spoken = code.text.lowercased().replacing("0", with: "o").replacing("1", with: "l")
    let size = code.text.prefix { $0 != "-" }
    let typed = "\(size)- " + spoken.dropFirst(size.count + 1).replacing("-", with: "  ")
    #expect(PhoneCode(typed: typed) == code)
  }

  @Test("another size, root or origin has another code")
  func differs() throws {
    let other = Checkpoint(
      origin: try #require(KeyName("example.com/other")), head: try Self.checkpoint().head)
    let codes = try [Self.checkpoint(), Self.checkpoint(7), other].map { PhoneCode($0) }
    #expect(Set(codes).count == 3)
  }

  @Test("one letter misheard, or two swapped, is noticed", arguments: 0..<20)
  func noticesSlips(size: Int64) throws {
    let code = PhoneCode(try Self.checkpoint(size * 7_919))
    let letters = Array(code.text)
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let behindSize = letters.firstIndex(of: "-").map { $0 + 1 } ?? 0
    for place in behindSize..<letters.count where letters[place] != "-" {
      for letter in alphabet where letter != letters[place] {
        var wrong = letters
        wrong[place] = letter
        #expect(PhoneCode(typed: String(wrong)) == nil)
      }
      let next = letters[(place + 1)...].firstIndex { $0 != "-" }
      guard let next, letters[next] != letters[place] else { continue }
      var wrong = letters
      wrong.swapAt(place, next)
      #expect(PhoneCode(typed: String(wrong)) == nil)
    }
  }

  @Test("what is no code is refused", arguments: ["", "7", "7-", "-AAAAA", "x-00000", "7-U0000"])
  func refusesCodes(typed: String) { #expect(PhoneCode(typed: typed) == nil) }
}
