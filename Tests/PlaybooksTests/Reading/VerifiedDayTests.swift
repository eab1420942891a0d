import TestSupport
import Testing

@testable import Playbooks

@Suite("The day of a test call, written into a directory")
struct VerifiedDayTests {
  private static let day = "2026-11-30"

  /// The text of a directory before and after; nil where it is not to be written.
  private static let cases: [(text: String, written: String?)] = [
    // A value that stands there, with whatever stands beside it.
    ("  a:\n    title: A\n    verified: never\n", "  a:\n    title: A\n    verified: DAY\n"),
    (
      "  a:\n    verified:   never   # ask for Lan\n    title: A\n",
      "  a:\n    verified:   DAY   # ask for Lan\n    title: A\n"
    ),
    ("  a:\n    title: A\n    verified: '2026-01-01'\n", "  a:\n    title: A\n    verified: DAY\n"),
    ("  a:\n    title: A\n    verified: \"never\"#\n", nil),
    (
      "  a:\n    title: A\n    \"verified\": never\n", "  a:\n    title: A\n    \"verified\": DAY\n"
    ),
    ("  a:\n    title: A\n    verified: soon\n", "  a:\n    title: A\n    verified: DAY\n"),
    ("  a:\n    title: A\n    verified:\n", "  a:\n    title: A\n    verified: DAY\n"),
    (
      "  a:\n    title: A\n    verified: # never\n  b: {title: B}\n",
      "  a:\n    title: A\n    verified: DAY # never\n  b: {title: B}\n"
    ),
    ("  a: {title: A, verified: never}", "  a: {title: A, verified: DAY}"),
    (
      "  a: {title: Đội ứng cứu ☎, verified: never, phone: ['1']} # é\n",
      "  a: {title: Đội ứng cứu ☎, verified: DAY, phone: ['1']} # é\n"
    ),
    (
      "  b: {title: never}\n  a: {title: never, verified: never}\n",
      "  b: {title: never}\n  a: {title: never, verified: DAY}\n"
    ),
    // None there: a line behind the last one, with its indent and its line break.
    (
      "  a:\n    title: A # x\n\n  b: {title: B}\n",
      "  a:\n    title: A # x\n    verified: DAY\n\n  b: {title: B}\n"
    ),
    (
      "  a:\n      title: A\n      phone:\n        - '1'\n",
      "  a:\n      title: A\n      phone:\n        - '1'\n      verified: DAY\n"
    ),
    ("  a:\n    title: A", "  a:\n    title: A\n    verified: DAY"),
    ("  a:\n    title: {vi: A, en: B}\n", "  a:\n    title: {vi: A, en: B}\n    verified: DAY\n"),
    (
      "  a:\n    title: A\n    duty: |\n      one\n      two\n",
      "  a:\n    title: A\n    duty: |\n      one\n      two\n    verified: DAY\n"
    ),
    // Behind a text that keeps its blank lines there is no room, before it there is.
    (
      "  a:\n    title: A\n    duty: |+\n      one\n\n  b: {title: B}\n",
      "  a:\n    verified: DAY\n    title: A\n    duty: |+\n      one\n\n  b: {title: B}\n"
    ),
    // Not for sure: in braces, in the value of others, behind something else.
    ("  a: {title: A}\n", nil),
    ("  a: {}\n", nil),
    ("  a:\n", nil),
    ("  b: {title: B}\n", nil),
    ("  a: &x\n    title: A\n    verified: never\n  b: *x\n", nil),
    ("  b: &x\n    title: A\n    verified: never\n  a: *x\n", nil),
    ("  a:\n    title: A\n    verified: &d never\n  b: {title: B, verified: *d}\n", nil),
    ("  a:\n    title: A\n    verified: &d never\nx-day: *d\n", nil),
    ("  a:\n    title: A\n    verified:\n      never\n", nil),
    ("  a:\n    ? title\n    : A\n", nil),
    (
      "  b: {title: B, verified: &d 2026-01-01}\n  a:\n    title: A\n    verified: *d\n",
      "  b: {title: B, verified: &d 2026-01-01}\n  a:\n    title: A\n    verified: DAY\n"
    ),
  ]

  private static let head = "contacts: 1 # số gọi\ndirectory:\n"

  /// The bytes as a file may have them: line breaks of either kind, a mark in front.
  private static let manners: [(@Sendable (String) -> [UInt8])] = [
    { Array($0.utf8) },
    { Array($0.replacing("\n", with: "\r\n").utf8) },
    { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
  ]

  @Test("stands in its place, and every other byte is as it was", arguments: cases.indices)
  func written(index: Int) throws {
    let (text, wanted) = Self.cases[index]
    for manner in Self.manners {
      let bytes = manner(Self.head + text)
      let written = VerifiedDay.written(Self.day, at: "a", in: bytes)
      let expected = wanted.map { manner(Self.head + $0.replacing("DAY", with: Self.day)) }
      #expect(
        written == expected, "\(text): \(String(decoding: written ?? [], as: UTF8.self))")
    }
  }

  /// Pieces that files are made of here, by chance.
  private static let pieces = [
    "a", "b", "verified", "title", "never", ":", ": ", "\n", "\n  ", "\n    ", "\n      ", " ", "#",
    "# x", "{", "}", "[", "]", ", ", "&x ", "*x", "? ", "- ", "|", ">", "|+", "'", "\"", "\t", "\r",
    "\r\n", "☎", "é", "~", "<<",
  ]

  @Test("into whatever file, it is that day alone that changes", arguments: 0..<20)
  func anyFile(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    var count = 0
    for _ in 0..<400 {
      var text = Self.head + (Self.cases.randomElement(using: &chance)?.text ?? "")
      for _ in 0..<Int.random(in: 0...4, using: &chance) {
        var scalars = Array(text.unicodeScalars)
        let place = Int.random(in: 0..<scalars.count, using: &chance)
        let piece = Self.pieces.randomElement(using: &chance) ?? ""
        let end = min(place + Int.random(in: 0...2, using: &chance), scalars.count)
        scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
        text = String(String.UnicodeScalarView(scalars))
      }
      func contacts(_ bytes: [UInt8]) -> [Contact] {
        ContactsReader.read(SourceFile(role: .template, name: "", bytes: bytes), index: 0).0
      }
      let bytes = Array(text.utf8)
      guard let written = VerifiedDay.written(Self.day, at: "a", in: bytes) else { continue }
      count += 1
      var wanted = contacts(bytes)
      for place in wanted.indices where wanted[place].id == "a" {
        wanted[place].verified = Self.day
      }
      #expect(contacts(written) == wanted, "\(text)")
    }
    #expect(count > 50)
  }

  @Test("of every shipped contact, and of nothing else")
  func shipped() throws {
    let file = try ShippedFilesTests.file("contacts.yaml")
    let (before, _) = ContactsReader.read(file, index: 0)
    for contact in before {
      let written = try #require(VerifiedDay.written(Self.day, at: contact.id, in: file.bytes))
      let changed = SourceFile(role: .template, name: file.name, bytes: written)
      let (after, faults) = ContactsReader.read(changed, index: 0)
      #expect(faults == [])
      #expect(after.filter { $0.verified == Self.day }.map(\.id) == [contact.id])
      #expect(zip(before, after).filter { $0 != $1 }.map(\.0) == [contact])
      #expect(written.count == file.bytes.count + "2026-11-30".utf8.count - "never".utf8.count)
    }
  }

  @Test(
    "is not written into what is no directory",
    arguments: [
      "", "a", "contacts: 1\n", "a: [\n", "contacts: 1\n\tdirectory: {a: {verified: never}}\n",
    ])
  func noDirectory(text: String) {
    #expect(VerifiedDay.written(Self.day, at: "a", in: Array(text.utf8)) == nil)
  }
}
