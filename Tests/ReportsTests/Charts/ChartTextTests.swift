import Testing

@testable import Reports

@Suite("A chart as SVG and as Mermaid")
struct ChartTextTests {
  private static let hostile =
    "</text></svg><script>alert(\"1\")</script> ]]> & 'x' \u{202E}abc\u{0}\u{FFFE}\n\"]; click s0 href \"javascript:1\" `end` %% --> s1{{}}"

  /// A chart in which every text is hostile.
  private static let chart: Chart = {
    func box(_ shape: Chart.Box.Shape, inside: [Chart.Box] = []) -> Chart.Box {
      Chart.Box(
        name: hostile, title: hostile, shape: shape,
        lines: [Chart.Line(.back, hostile, backTo: 0)], lane: 0, needs: [], needsAny: false,
        isRepeated: true, state: Chart.State(.done, hostile), inside: inside)
    }
    return Chart(
      language: hostile, title: hostile, subtitle: hostile, banner: hostile, summary: hostile,
      lanes: [hostile],
      boxes: [box(.step), box(.decision), box(.group, inside: [box(.step)])],
      legendTitle: hostile, legend: [Chart.Key(.done, hostile)])
  }()

  @Test("no text becomes markup, runs or turns the writing round in SVG")
  func svg() {
    let svg = SVGPicture.text(of: Self.chart)
    #expect(svg.ranges(of: "<svg").count == 1 && svg.ranges(of: "</svg>").count == 1)
    for word in ["<script", "]]>", "\u{202E}", "\u{0}", "\u{FFFE}", "href=", "onload"] {
      #expect(!svg.contains(word), "\(word)")
    }
    for address in svg.ranges(of: "http") {
      #expect(svg[address.lowerBound...].hasPrefix("http://www.w3.org/2000/svg\""))
    }
    #expect(svg.contains("role=\"img\"") && svg.contains("<title id=\"uc-title\">"))
  }

  @Test("no text gets out of its label in Mermaid")
  func mermaid() {
    let lines = MermaidText.text(of: Self.chart).split(separator: "\n").map(String.init)
    let shapes: [Regex<Substring>] = [
      /flowchart TD/, /acc(?:Title|Descr): [^"`;%<>\[\]{}]*/, /subgraph [a-z0-9]+\["[^"\[\]]*"\]/,
      /end/,
      /[a-z0-9]+\[?[\[{]"[^"\[\]{}`]*"[\]}]\]?/, /[a-z0-9]+ --> [a-z0-9]+/,
      /[a-z0-9]+ -\. "[^"]*" \.-> [a-z0-9]+/, /class [a-z0-9]+ [a-zA-Z]+/,
      /classDef [a-zA-Z]+ [a-zA-Z0-9:#,\- ]+/,
    ]
    for line in lines {
      let text = line.drop { $0 == " " }
      #expect(shapes.contains { text.wholeMatch(of: $0) != nil }, "\(line)")
      #expect(!text.contains("\u{202E}") && !text.contains("\u{0}"))
    }
    // The only markup is the break between the parts of a label.
    #expect(!lines.joined().replacing("<br/>", with: "").contains("<"))
  }

  @Test("a row fits the room it was given, and only its end is cut", arguments: 0..<200)
  func rows(seed: Int) {
    var random = RandomChart(seed: seed)
    let text = random.chart(boxes: 1...1).title
    for (room, limit) in [(10.0, 3), (4.0, 6), (30.0, 2)] {
      let rows = LineBreaking.lines(text, room: room, limit: limit)
      #expect(rows.count <= limit)
      for row in rows where row.count > 1 { #expect(LetterWidth.ems(row) <= room + 1e-9) }
      let kept = rows.joined().filter { $0 != " " && $0 != "…" }
      #expect(text.filter { !$0.isWhitespace }.hasPrefix(kept))
    }
  }
}
