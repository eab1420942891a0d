import TestSupport
import Testing

@testable import AuditTrail

/// The texts of a bundle, line by line: what is written is read back, and nothing else is read.
@Suite("Lines of a bundle's files")
struct BundleLineTests {
  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test("paths lead nowhere but down, and are made of plain names")
  func paths() {
    for path in ["a", "SHA256SUMS", "a-b_c.D9", "evidence/0a", String(repeating: "n", count: 200)] {
      #expect(BundlePath(path)?.description == path)
    }
    for path in [
      "", "/", "a/", "/a", "a//b", "a/b/c", ".", "..", "../a", "a/..", "a/.b", ".a", "a b", "a\\b",
      "a\n", "tên", "a\u{0}", "e\u{301}", "C:a", String(repeating: "n", count: 201),
    ] {
      #expect(BundlePath(path) == nil, "\(path)")
    }
  }

  @Test("a text keeps what is plain of its name, behind its hash")
  func names() {
    let sha256 = Digest.sha256(of: [])
    for (name, plain) in [
      ("a.yaml", "a.yaml"), ("/x/../b c.yaml", "b_c.yaml"), ("", ""), ("..", ".."), ("a/", "a"),
      ("tên", "t__n"), ("a\nb", "a_b"),
      (String(repeating: "n", count: 300), String(repeating: "n", count: 80)),
    ] {
      let path = BundlePath.text(sha256, named: name)
      #expect(path.description == "playbook/\(sha256.hex)-\(plain)")
      #expect(BundlePath(path.description) == path)
      #expect(path.namedHash == sha256)
    }
  }

  @Test("keys.txt: a key with the sizes it signs for, in one spelling")
  func keys() throws {
    let key = try RandomBundle.key().verifier
    for line in [KeyLine(key: key, first: 3, last: nil), KeyLine(key: key, first: 3, last: 90)] {
      #expect(KeyLine(parsing: bytes(line.text)) == line)
    }
    #expect(KeyLine(key: key, first: 3, last: nil).text == "\(key.text) 3 -")
    for line in [
      "", key.text, "\(key.text) 3", "\(key.text) 03 -", "\(key.text) +3 -", "\(key.text) 3 - ",
      "\(key.text)  3 -", "\(key.text) 3 --", "\(key.text) 3 x", " \(key.text) 3 -",
      "\(key.text.dropLast()) 3 -", "\(key.text) 3 -\r", "\(key.text) -1 -",
    ] {
      #expect(KeyLine(parsing: bytes(line)) == nil, "\(line)")
    }
  }

  @Test("SHA256SUMS: as sha256sum writes and reads it")
  func sums() throws {
    let path = try #require(BundlePath("evidence/x"))
    let line = SumLine(sha256: .sha256(of: []), path: path)
    #expect(line.text == "\(Digest.sha256(of: []).hex)  evidence/x")
    #expect(SumLine(parsing: bytes(line.text)) == line)
    let hash = Digest.sha256(of: []).hex
    for text in [
      "", hash, "\(hash) evidence/x", "\(hash) *evidence/x", "\(hash.uppercased())  x",
      "\(hash)   x", "\\\(hash)  a", "\(hash.dropLast())  x", "\(hash)  ../x", "\(hash)  /x",
      "\(hash)  x\r",
    ] {
      #expect(SumLine(parsing: bytes(text)) == nil, "\(text)")
    }
  }

  @Test("disclosures.jsonl: values of any length, and nothing beside them")
  func disclosures() throws {
    let salt = Array(repeating: UInt8(7), count: 32)
    for value in ["", "Lê Văn B", "a\"\n\u{1}", String(repeating: "đ", count: 1 << 20)] {
      let line = DisclosureLine(Disclosure(seq: 5, path: "a.b", salt: salt, value: value))
      let written = try line.bytes()
      #expect(try DisclosureLine(parsing: written[...]) == line)
    }
    let hex = Digest(bytes: salt)?.hex ?? ""
    for text in [
      #"{"path":"a","salt":"\#(hex)","seq":1}"#, #"{"path":"a","salt":"00","seq":1,"value":"x"}"#,
      #"{"path":"a","salt":"\#(hex)","seq":"1","value":"x"}"#, "[]",
      #"{"more":1,"path":"a","salt":"\#(hex)","seq":1,"value":"x"}"#,
    ] {
      #expect(try DisclosureLine(parsing: bytes(text)) == nil, "\(text)")
    }
    #expect(throws: JSONFault.self) { try DisclosureLine(parsing: bytes("{ }")) }
  }

  @Test("proofs of older trails: the event's place and its hashes")
  func earlierProofs() throws {
    for count in [0, 1, 20] {
      let hashes = (0..<count).map { Digest.sha256(of: [UInt8($0)]) }
      let line = EarlierProof(InclusionProof(index: 9, hashes: hashes))
      #expect(try EarlierProof(parsing: try line.bytes()[...]) == line)
    }
    for text in [
      #"{"hashes":["00"],"seq":1}"#, #"{"hashes":[1],"seq":1}"#, #"{"seq":1}"#, #""x""#,
    ] {
      #expect(try EarlierProof(parsing: bytes(text)) == nil, "\(text)")
    }
  }

  @Test("proof.txt of an open run: the words and the size")
  func openStatements() {
    #expect(EndStatement(size: 12).text == "open at size 12\n")
    #expect(EndStatement(parsing: Array("open at size 12\n".utf8)) == EndStatement(size: 12))
    let closed = EndStatement(size: 12, closedIn: 3)
    #expect(closed.text == "closed in earlier-3 at size 12\n")
    #expect(EndStatement(parsing: Array(closed.text.utf8)) == closed)
    for text in [
      "open at size 12", "open at size 012\n", "Open at size 12\n", "open at size 12\n\n",
      "open at size -1\n", "open at size \n", "", "closed at size 12\n",
      "closed in earlier-0 at size 12\n", "closed in earlier-01 at size 12\n",
      "closed in earlier-x at size 12\n", "closed in earlier-1 at size 12\r\n",
      "closed in  at size 12\n", "open in earlier-1 at size 12\n", " at size 12\n",
    ] {
      #expect(EndStatement(parsing: Array(text.utf8)) == nil, "\(text)")
    }
  }

  @Test("a file is read line by line whatever its pieces, and a longer line is never held")
  func lines() throws {
    var dice = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
        (0..<Int.random(in: 0...12, using: &dice)).map { _ in
          UInt8.random(in: 97...122, using: &dice)
        }
      }
      let text = rows.flatMap { $0 + [UInt8(ascii: "\n")] }
      let length = Int.random(in: 1...7, using: &dice)
      var lines = BundleLines(.events, pieces(of: text, length), longest: 12)
      var read: [[UInt8]] = []
      while let line = try lines.next() { read.append(Array(line)) }
      #expect(read == rows)
      #expect(lines.digest() == Digest.sha256(of: text))
    }
    var endless = BundleLines(.events, { most in Array(repeating: 97, count: most) }, longest: 12)
    #expect(throws: BundleFinding.tooLong(.events, limit: 12)) { try endless.next() }
    var cut = BundleLines(.events, pieces(of: Array("a\nb".utf8), 2), longest: 12)
    #expect(try cut.next().map { Array($0) } == [97])
    #expect(throws: BundleFinding.badLine(.events, line: 2)) { try cut.next() }
  }

  private func pieces(of text: [UInt8], _ length: Int) -> BundleFiles.Reader {
    var rest = text[...]
    return { most throws(TrailFault) in
      defer { rest = rest.dropFirst(min(most, length)) }
      return Array(rest.prefix(min(most, length)))
    }
  }
}
