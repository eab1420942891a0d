import Testing

@testable import Reports

@Suite("Papers that an office signs")
struct OfficeTests {
  private static func document(_ text: String) -> OfficeDocument {
    OfficeDocument(
      language: text, title: text, subtitle: text, marking: text, banner: text,
      heading: .init(
        superior: text, body: text, number: text, nation: [text, text], placeAndDate: text),
      addressees: [text],
      blocks: [
        .section(text), .text(text), .note(text), .field(label: text, .text(text)),
        .field(label: text, .blank), .field(label: text, .gap(text)),
        .boxes(
          label: text, [.init(text, isTicked: true), .init(text, isTicked: false)], gap: text),
        .table(label: text, columns: [text, text], rows: [[.text(text), .gap(text)]]),
      ], ending: .init(recipientsTitle: text, recipients: [text], signature: [text, text]),
      footer: text)
  }

  /// The members of an archive that stores them, by what its headers say.
  private static func members(_ bytes: [UInt8]) -> [String: [UInt8]] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    var members: [String: [UInt8]] = [:]
    var place = 0
    while number(place, 4) == 0x0403_4B50 {
      let (size, name) = (number(place + 22, 4), number(place + 26, 2))
      let start = place + 30 + name
      let content = Array(bytes[start..<start + size])
      #expect(CRC32.checksum(of: content) == UInt32(number(place + 14, 4)))
      members[String(decoding: bytes[place + 30..<start], as: UTF8.self)] = content
      place = start + size
    }
    return members
  }

  private static func parts(_ text: String) -> [String: String] {
    members(WordFile.bytes(of: document(text))).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("the checksum is that of the standard")
  func checksum() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test("no text of a record becomes markup of a Word file, turns the writing round or breaks XML")
  func hostileWord() {
    let parts = Self.parts(Hostile.text + "\u{FFFF}\u{1}\u{2028}]]>")
    #expect(parts.count == 9)
    for (name, part) in parts {
      #expect(!part.contains("<script") && !part.contains("<img"), "\(name)")
      let allowed = part.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE)
      }
      #expect(allowed && !part.contains("\u{202E}") && !part.contains("\u{2028}"), "\(name)")
    }
    let body = parts["word/document.xml"] ?? ""
    #expect(
      body.ranges(of: "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;").count
        > 20)
    #expect(body.contains("[U+202E]abc[U+0]") && body.contains("]]&gt;"))
  }

  @Test("no text of a record becomes markup of the page")
  func hostilePage() {
    let page = OfficePage.text(of: Self.document(Hostile.text))
    #expect(MarkupCheck.faults(page) == [])
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{202E}"))
    for word in ["http:", "https:", " src=\"", "href=", "url(", "@import", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("the same paper gives the same bytes, and a text of 64 KiB stays whole")
  func bytes() {
    let long = String(repeating: "Mã độc <&> ", count: 5_000)
    #expect(long.utf8.count > 65_536)
    #expect(
      WordFile.bytes(of: Self.document(long)) == WordFile.bytes(of: Self.document(long)))
    let body = Self.parts(long)["word/document.xml"] ?? ""
    let escaped = String(repeating: "Mã độc &lt;&amp;&gt; ", count: 5_000)
    #expect(body.contains(escaped))
    #expect(OfficePage.text(of: Self.document(long)).contains(escaped))
  }

  @Test("a letter and its marks are one piece, whatever the keyboard gave")
  func composed() {
    let whole = "Ứng cứu sự cố: Đặng Thị Ngọc Hưởng, phường Mỹ Xuyên, ỡ ẵ ệ ợ ỷ"
    let apart = String(
      decoding: whole.unicodeScalars.flatMap { scalar in
        Array(String(scalar).decomposedForTest.utf8)
      }, as: UTF8.self)
    #expect(Array(apart.unicodeScalars) != Array(whole.unicodeScalars))
    #expect(Array(Composed.text(apart).unicodeScalars) == Array(whole.unicodeScalars))
    #expect(
      Self.parts(apart)["word/document.xml"]?.utf8.count
        == Self.parts(whole)["word/document.xml"]?.utf8.count)
    // What has no piece of its own keeps its marks.
    #expect(Array(Composed.text("q\u{301}").unicodeScalars) == ["q", "\u{301}"])
  }

  @Test("a line of a value is a line of the paper, and none is stretched")
  func lines() {
    let body = Self.parts("một\r\nhai\rba\nbốn")["word/document.xml"] ?? ""
    #expect(body.contains(">bốn</w:t>") && !body.contains("[U+D]"))
    let stretched = body.split(separator: "<w:p>").filter {
      $0.contains("<w:jc w:val=\"both\"/>") && $0.contains("<w:br/>")
    }
    #expect(stretched.isEmpty)
    #expect(OfficePage.text(of: Self.document("một\r\nhai")).contains("một\nhai"))
  }

  @Test("what every page must say stands in the header, and the footer counts pages")
  func everyPage() {
    let parts = Self.parts("DIỄN TẬP")
    #expect(parts["word/header1.xml"]?.ranges(of: "DIỄN TẬP").count == 2)
    #expect(parts["word/footer1.xml"]?.contains(" NUMPAGES ") == true)
    #expect(parts["word/styles.xml"]?.contains("w:ascii=\"Times New Roman\"") == true)
    #expect(parts["word/document.xml"]?.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") == true)
  }
}

extension String {
  /// The text with its Vietnamese letters taken apart, as some keyboards give them.
  fileprivate var decomposedForTest: String {
    let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let shapes: [Unicode.Scalar] = ["\u{302}", "\u{306}", "\u{31B}"]
    for base in "aeiouyAEIOUY".unicodeScalars {
      for shape in [nil] + shapes.map(Optional.some) {
        for mark in [nil] + marks.map(Optional.some) {
          var scalars = String.UnicodeScalarView([base])
          if let shape { scalars.append(shape) }
          if let mark { scalars.append(mark) }
          if scalars.count > 1, String(scalars) == self { return String(scalars) }
        }
      }
    }
    return self
  }
}
