/// A paper form as one HTML file to be printed on A4.
package enum PaperPage {
  private static let itemRows = 6
  private static let logRows = 24

  /// The whole file.
  package static func text(of form: PaperForm) -> String {
    let frame = PageFrame(
      language: form.language, title: form.title, marking: form.marking, banner: nil)
    let guidance = form.guidance.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
    return frame.page(style: HTMLPage.style + "\n" + style) {
      """
      <header>
      \(frame.marks)<h1>\(escaped(form.title))</h1>
      <p class="subtitle">\(escaped(form.subtitle))</p>
      </header>
      <main>
      <ul class="guidance">
      \(guidance)
      </ul>
      <section class="fields">
      \(form.head.map(field).joined())</section>
      \(form.tables.map(HTMLPage.section).joined())\
      <section>
      <h2>\(escaped(form.labels.steps))</h2>
      \(form.steps.map { step($0, form.labels) }.joined())</section>
      <section>
      <h2>\(escaped(form.labels.log))</h2>
      \(grid(form.labels.logColumns, rows: logRows, style: "log"))</section>
      </main>
      <footer>\(escaped(form.footer))</footer>
      """
    }
  }

  private static func step(_ step: PaperForm.Step, _ labels: PaperForm.Labels) -> String {
    let remarks = step.remarks.map { remark in
      let style = remark.weight == .warning ? "remark warning" : "remark"
      let label = remark.label.isEmpty ? "" : "<b>\(escaped(remark.label)):</b> "
      return "<p class=\"\(style)\">\(label)\(escaped(remark.text))</p>\n"
    }
    let instructions =
      step.instructions.isEmpty ? "" : "<p class=\"do\">\(escaped(step.instructions))</p>\n"
    let facts = step.facts.isEmpty ? "" : "<p class=\"facts\">\(escaped(step.facts))</p>\n"
    return """
      <article>
      <h3><span class="box"></span>\(escaped(step.number)). \(escaped(step.title)) \
      <span class="name">\(escaped(step.name))</span></h3>
      \(facts)\(remarks.joined())\(instructions)\(step.fields.map(field).joined())\
      \(step.isRepeated ? grid(labels.items, rows: itemRows, style: "items") : signOff(labels))\
      </article>

      """
  }

  private static func signOff(_ labels: PaperForm.Labels) -> String {
    let ends = labels.ends.map { "<span><span class=\"box\"></span>\(escaped($0))</span>" }
    let lines = labels.signOff.map {
      "<span class=\"line\">\(escaped($0)): <span class=\"rule\"></span></span>"
    }
    return """
      <div class="off">\(lines.joined(separator: " "))</div>
      <div class="off">\(ends.joined(separator: " ")) \
      <span class="line wide">\(escaped(labels.why)): <span class="rule"></span></span></div>

      """
  }

  private static func field(_ field: PaperForm.Field) -> String {
    let hint =
      field.hint.isEmpty ? "" : " <span class=\"hint\">\(escaped(field.hint))</span>"
    let label = "<p class=\"label\"><b>\(escaped(field.label))</b>\(hint)</p>"
    let room =
      switch field.room {
      case .lines(let count):
        String(repeating: "<div class=\"rule\"></div>\n", count: max(count, 1))
      case .boxes(let texts):
        "<p class=\"boxes\">"
          + texts.map { "<span><span class=\"box\"></span>\(escaped($0))</span>" }
          .joined(separator: " ") + "</p>\n"
      }
    return "<div class=\"field\">\(label)\n\(room)</div>\n"
  }

  /// Empty rows below heads.
  private static func grid(_ columns: [String], rows: Int, style: String) -> String {
    let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let row = "<tr>\(String(repeating: "<td></td>", count: columns.count))</tr>\n"
    return """
      <table class="grid \(style)">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(String(repeating: row, count: rows))</tbody>
      </table>

      """
  }

  private static func escaped(_ text: String) -> String { Escaped.html(text) }

  private static let style = """
    h3 { font-size: 1.05em; margin: 0 0 .2em; break-after: avoid; }
    article { border: 1px solid #555; padding: .5em .7em; margin: .6em 0; \
    -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .name, .facts, .hint { color: #444; font-weight: normal; font-size: .9em; }
    .facts, .remark, .label, .boxes { margin: .15em 0; }
    .remark { white-space: pre-line; }
    .facts, .label { break-after: avoid; }
    .warning { border-left: 4px solid #111; padding-left: .5em; }
    .do { white-space: pre-line; margin: .4em 0; }
    .box { display: inline-block; width: 1em; height: 1em; border: 1.3px solid #111; \
    margin-right: .4em; vertical-align: -.15em; }
    .field { margin: .4em 0; break-inside: avoid; }
    .boxes > span, .off > span { display: inline-block; margin-right: 1.2em; }
    div.rule { border-bottom: 1px solid #777; height: 1.7em; }
    .off { display: flex; align-items: flex-end; margin-top: .5em; min-height: 1.8em; \
    break-before: avoid; break-inside: avoid; }
    .items tr, .log tr { break-inside: avoid; }
    .line { display: flex !important; flex: 1; white-space: nowrap; margin-right: .8em; }
    .line .rule { flex: 1; border-bottom: 1px solid #777; margin-left: .4em; }
    .wide { flex: 3; }
    .grid th { border: 1px solid #777; padding: .2em .4em; }
    .grid td { border: 1px solid #777; height: 1.9em; }
    .guidance { margin: .6em 0; padding-left: 1.2em; }
    .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5em; }
    """
}
