/// A letter, in words that were chosen elsewhere.
package struct Letter: Hashable, Sendable {
  package let language: String
  package let title: String
  /// How far it may travel; nil where nobody said.
  package let marking: String?
  /// What every page must say besides; nil for nothing.
  package let banner: String?
  /// Who writes, line by line.
  package let sender: [String]
  /// Number and day, to be filled in by hand.
  package let blanks: [String]
  package let addressee: String
  package let body: String
  /// What stands above the place to sign.
  package let signature: String

  package init(
    language: String, title: String, marking: String?, banner: String?, sender: [String],
    blanks: [String], addressee: String, body: String, signature: String
  ) {
    self.language = language
    self.title = title
    self.marking = marking
    self.banner = banner
    self.sender = sender
    self.blanks = blanks
    self.addressee = addressee
    self.body = body
    self.signature = signature
  }
}

/// A letter as one HTML file to be printed on A4 and signed.
package enum LetterPage {
  /// The whole file.
  package static func text(of letter: Letter) -> String {
    let frame = PageFrame(
      language: letter.language, title: letter.title, marking: letter.marking,
      banner: letter.banner)
    let sender = letter.sender.map { "<div>\(Escaped.html($0))</div>" }.joined(separator: "\n")
    let blanks = letter.blanks.map {
      "<div>\(Escaped.html($0)) <span class=\"rule\"></span></div>"
    }.joined(separator: "\n")
    return frame.page(style: style) {
      """
      <header>
      \(frame.marks)<div class="head">
      <div class="sender">
      \(sender)
      </div>
      <div class="blanks">
      \(blanks)
      </div>
      </div>
      <p class="addressee">\(Escaped.html(letter.addressee))</p>
      <h1>\(Escaped.html(letter.title))</h1>
      </header>
      <main>
      <div class="text">\(Escaped.html(letter.body))</div>
      <div class="signature">\(Escaped.html(letter.signature))</div>
      </main>
      """
    }
  }

  private static let style = """
    body, .text { font: 13pt/1.5 "Times New Roman", "Liberation Serif", serif; }
    .head { display: flex; justify-content: space-between; gap: 2em; }
    .sender div:first-child { font-weight: bold; }
    .rule { display: inline-block; min-width: 9em; border-bottom: 1px dotted #111; }
    .addressee { margin: 1.5em 0; font-weight: bold; }
    h1 { text-align: center; font-size: 1.15em; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    .signature { margin: 2.5em 0 5em 55%; text-align: center; font-weight: bold; \
    break-inside: avoid; }
    """
}
