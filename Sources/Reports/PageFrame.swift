/// What stands around every printed document: the head that forbids all but its own style, the paper,
/// and what each page must say.
struct PageFrame {
  let language: String
  let title: String
  /// How far it may travel; nil where nobody said.
  let marking: String?
  /// What every page must say besides; nil for nothing.
  let banner: String?

  /// The whole file around a body.
  func page(style: String, body: () -> String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(Escaped.html(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Escaped.html(title))</title>
    <style>
    \(paper)
    \(Self.common)
    \(style)
    </style>
    </head>
    <body>
    \(body())
    </body>
    </html>

    """
  }

  /// The marks at the top of the document, for a screen.
  var marks: String {
    let banner = banner.map { "<p class=\"banner\">\(Escaped.html($0))</p>\n" } ?? ""
    let marking = marking.map { "<p class=\"marking\">\(Escaped.html($0))</p>\n" } ?? ""
    return banner + marking
  }

  /// A4, with the marks in the margin of every page.
  private var paper: String {
    let font = "font: 8.5pt \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif; color: #111;"
    func box(_ place: String, _ content: String, _ more: String = "") -> String {
      "@\(place) { content: \(content); \(font)\(more) }"
    }
    var boxes = [
      box("bottom-right", "counter(page) \" / \" counter(pages)"),
      box("bottom-left", Escaped.css(String(title.prefix(44)))),
    ]
    if let marking {
      boxes.append(box("top-right", Escaped.css(marking), " font-weight: bold;"))
      boxes.append(box("bottom-center", Escaped.css(marking), " font-weight: bold;"))
    }
    if let banner { boxes.append(box("top-left", Escaped.css(banner), " font-weight: bold;")) }
    let margin = "margin: 18mm 14mm 16mm; \(boxes.joined(separator: " "))"
    return """
      @page { size: A4; \(margin) }
      @page across { size: A4 landscape; \(margin) }
      """
  }

  private static let common = """
    body { font: 10pt/1.45 "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #111; \
    background: #fff; max-width: 54rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.5em; line-height: 1.25; margin: .2em 0 .2em; overflow-wrap: anywhere; }
    h2 { font-size: 1.12em; margin: 1.5em 0 .4em; border-bottom: 1px solid #777; \
    break-after: avoid; }
    p { margin: .3em 0; }
    .subtitle { color: #444; margin: 0; overflow-wrap: anywhere; }
    .banner { border: 2px solid #111; padding: .3em .6em; font-weight: bold; text-align: center; }
    .marking { text-align: right; font-weight: bold; margin: 0; }
    @media print { body { max-width: none; padding: 0; } }
    """
}
