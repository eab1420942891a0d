/// A chart as a flowchart of Mermaid, for pages that draw such text.
///
/// No text of a playbook gets out of its label: all but letters, digits and a few harmless marks is
/// written by number.
package enum MermaidText {
  /// The whole text, one statement a line.
  package static func text(of chart: Chart) -> String {
    var writer = Writer()
    writer.add("flowchart TD")
    writer.add("accTitle: \(plain(chart.title))")
    writer.add("accDescr: \(plain(chart.summary))")
    writer.level(chart.boxes, prefix: "s", lanes: chart.lanes)
    for (sign, style) in styles { writer.add("classDef \(sign) \(style)") }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// A text inside quotes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "(", ")", "/", "+", "-", "_", ":", "?",
        "!":
        escaped.unicodeScalars.append(scalar)
      case "\n", "\t": escaped += " "
      case "\u{80}"... where Escaped.isDrawn(scalar): escaped.unicodeScalars.append(scalar)
      default: escaped += "#\(scalar.value);"
      }
    }
    return escaped
  }

  /// A text after `accTitle:`, which ends with its line and knows no numbers: letters, digits and
  /// marks that mean nothing there.
  private static func plain(_ text: String) -> String {
    String(
      text.map { letter in
        letter.isLetter || letter.isNumber || ".,:()/?!+- ".contains(letter) ? letter : " "
      })
  }

  /// Colour beside the mark that is in the label.
  private static let styles: [(Chart.Sign, String)] = [
    (.done, "fill:#e3f4e3,stroke:#2e7d32,color:#111"),
    (.active, "fill:#dbeafe,stroke:#1d4ed8,color:#111,stroke-width:3px"),
    (.ready, "fill:#ffffff,stroke:#1d4ed8,color:#111"),
    (.blocked, "fill:#ffffff,stroke:#8a8f98,color:#111"),
    (.failed, "fill:#fde8e8,stroke:#b91c1c,color:#111,stroke-width:3px"),
    (.skipped, "fill:#f1f1f1,stroke:#6b7280,color:#333,stroke-dasharray:5 3"),
    (.notApplicable, "fill:#fafafa,stroke:#9ca3af,color:#555,stroke-dasharray:2 3"),
  ]
}

private struct Writer {
  private(set) var lines: [String] = []
  private var indent = ""

  mutating func add(_ line: String) { lines.append(indent + line) }

  /// Writes boxes beside each other, those of one lane inside a frame, then their edges.
  mutating func level(_ boxes: [Chart.Box], prefix: String, lanes: [String]) {
    if lanes.isEmpty {
      for index in boxes.indices { box(boxes[index], "\(prefix)\(index)") }
    } else {
      for (lane, title) in lanes.enumerated() {
        frame("lane\(lane)", MermaidText.escaped(title)) { writer in
          for index in boxes.indices where boxes[index].lane == lane {
            writer.box(boxes[index], "\(prefix)\(index)")
          }
        }
      }
    }
    for (index, box) in boxes.enumerated() {
      for need in box.needs {
        add("\(prefix)\(need) --> \(prefix)\(index)")
      }
      for line in box.lines {
        guard let target = line.backTo else { continue }
        let label = MermaidText.escaped(Self.text(of: line))
        add("\(prefix)\(index) -. \"\(label)\" .-> \(prefix)\(target)")
      }
    }
  }

  private mutating func box(_ box: Chart.Box, _ id: String) {
    let label = Self.label(of: box)
    switch box.shape {
    case .group:
      frame(id, label) { $0.level(box.inside, prefix: id + "x", lanes: []) }
    case .decision: add("\(id){\"\(label)\"}")
    case .step: add(box.isRepeated ? "\(id)[[\"\(label)\"]]" : "\(id)[\"\(label)\"]")
    }
    if let state = box.state { add("class \(id) \(state.sign)") }
  }

  private mutating func frame(_ id: String, _ label: String, _ body: (inout Writer) -> Void) {
    add("subgraph \(id)[\"\(label)\"]")
    let outer = indent
    indent += "  "
    body(&self)
    indent = outer
    add("end")
  }

  private static func label(of box: Chart.Box) -> String {
    var parts = [box.name, box.title] + box.lines.map(text)
    if let state = box.state { parts.insert(state.text, at: 0) }
    return parts.map(MermaidText.escaped).joined(separator: "<br/>")
  }

  /// What is said of a step; a mark in front takes the place of the sign that is drawn elsewhere.
  private static func text(of line: Chart.Line) -> String {
    switch line.sign {
    case .taken: "● \(line.text)"
    case .late: "! \(line.text)"
    default: line.text
    }
  }
}
