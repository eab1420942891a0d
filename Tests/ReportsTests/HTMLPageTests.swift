import Testing

@testable import Reports

@Suite("The report and the paper form as pages")
struct HTMLPageTests {
  private static let pages = [
    HTMLPage.text(of: Hostile.report), PaperPage.text(of: Hostile.form),
  ]

  @Test("no text of a record becomes markup, runs or turns the writing round", arguments: pages)
  func escaping(page: String) {
    #expect(MarkupCheck.faults(page) == [])
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0}"))
    #expect(
      page.ranges(of: "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;").count
        > 20)
    // The style has an end of its own, and no other.
    #expect(page.ranges(of: "</style>").count == page.ranges(of: "<style>").count)
  }

  @Test("the check of markup does see what is not ours")
  func check() {
    for bad in [
      "<script>1</script>", "<img src=\"x\">", "<p onclick=\"1\">", "<p class=x>", "a > b", "<p",
    ] { #expect(MarkupCheck.faults(bad) != [], "\(bad)") }
    #expect(MarkupCheck.faults("<p class=\"a > b\">1 &gt; 2</p>") == [])
  }

  @Test("a page forbids itself to load anything, and names no address", arguments: pages)
  func selfContained(page: String) {
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    for word in ["http:", "https:", " src=\"", "href=", "url(", "@import", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("what every page must say is in the margins of the paper, whatever is in it")
  func margins() {
    let css = Escaped.css(Hostile.text)
    #expect(css.dropFirst().dropLast().allSatisfy { $0.isASCII && !"\"<>&'/\n".contains($0) })
    for page in Self.pages { #expect(page.contains("@top-right { content: \(css);")) }
  }

  @Test("line breaks stay, and what is not there leaves nothing behind")
  func plain() {
    let report = RunReport(
      language: "vi", title: "Ứng cứu", subtitle: "r-1", marking: nil, banner: nil,
      sections: [
        .init(
          "Diễn biến",
          .table(
            .init(
              columns: ["Lúc", "Ai", "Việc"], heading: 2,
              rows: [
                ["09:40", "", "Một\nhai"].map {
                  .init($0)
                }
              ])))
      ],
      footer: "Hết")
    let page = HTMLPage.text(of: report)
    #expect(
      page.contains("<tr><td>09:40</td><td></td><th scope=\"row\">Một\nhai</th></tr>"))
    #expect(!page.contains("class=\"banner\"") && !page.contains("class=\"mark"))
    #expect(!page.contains("@top-right"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(page.hasSuffix("</html>\n"))
  }
}
