import Testing

@testable import Reports

@Suite("The report as a page")
struct HTMLPageTests {
  private static let hostile = "<script>alert(\"1\")</script> & 'x' \u{202E}abc\u{0}"

  /// A report in which every text is hostile.
  private static let report = RunReport(
    language: hostile, title: hostile, banner: hostile, columns: [hostile, hostile, hostile],
    sections: [
      .init(hostile, .facts([.init(hostile, hostile)])),
      .init(
        hostile,
        .rows([
          .init(
            moment: hostile, who: hostile, what: hostile, details: [hostile], mark: hostile)
        ])),
      .init(hostile, .verbatim(hostile)),
    ], footer: hostile)

  @Test("no text of a record becomes markup, runs or turns the writing round")
  func escaping() {
    let page = HTMLPage.text(of: Self.report)
    #expect(
      page.ranges(of: "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;").count
        == 19)
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0}"))
    #expect(page.ranges(of: "[U+202E]abc[U+0]").count == 19)
  }

  @Test("the page forbids itself to load anything, and names no address")
  func selfContained() {
    let page = HTMLPage.text(of: Self.report)
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    for word in ["http:", "https:", "src=", "href=", "url(", "@import", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("line breaks stay, and what is not there leaves nothing behind")
  func plain() {
    let report = RunReport(
      language: "vi", title: "Ứng cứu", banner: nil, columns: ["Lúc", "Ai", "Việc"],
      sections: [.init("Diễn biến", .rows([.init(moment: "09:40", who: nil, what: "Một\nhai")]))],
      footer: "Hết")
    let page = HTMLPage.text(of: report)
    #expect(page.contains("<tr><td>09:40</td><td></td><td><b>Một\nhai</b></td></tr>"))
    #expect(!page.contains("banner\"") && !page.contains("class=\"mark\""))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(page.hasSuffix("</html>\n"))
  }
}
