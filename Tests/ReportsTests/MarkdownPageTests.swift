import Testing

@testable import Reports

@Suite("The report as Markdown")
struct MarkdownPageTests {
  @Test("a table keeps its cells, a verbatim text its fence, whatever is in them")
  func kept() {
    let report = RunReport(
      language: "en", title: "# 1", subtitle: "s", marking: "TLP:RED", banner: "DRILL",
      sections: [
        .init(
          "a | b",
          .table(.init(columns: ["x|y"], rows: [[.init("1\n2|3", details: ["<b>"], mark: "*")]])),
          .verbatim("```\nx\n````"))
      ], footer: "end")
    let kept = ##"""
      **DRILL**

      **TLP:RED**

      # \# 1

      s

      ## a \| b

      | x\|y |
      | --- |
      | 1 2\|3 **\***<br>&lt;b&gt; |

      `````
      ```
      x
      ````
      `````

      ---

      end

      """##
    #expect(MarkdownPage.text(of: report) == kept)
  }

  @Test("no text of a record becomes markup: not a tag, not a link, not a picture")
  func hostile() {
    let page = MarkdownPage.text(of: Hostile.report)
    // What stands in a fence is text as it is.
    let parts = page.split(separator: "```", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() where place.isMultiple(of: 2) {
      #expect(!part.contains("<script") && !part.contains("<img") && !part.contains("[a](b)"))
    }
    #expect(parts.count == 5)
  }
}
