import YAMLTree

/// What libyaml could not read, in sentences of our own; words it seldom uses are quoted.
enum YAMLSyntaxText {
  /// What is wrong, with the line that the parser was reading from, and the fix.
  static func explanation(
    _ problem: String, _ context: String?, _ place: Position?
  ) -> Explanation {
    let line = place.map { Phrase(" (từ dòng \($0.line))", " (from line \($0.line))") }
    let said = known(problem) ?? unknown(problem, context)
    return Explanation(
      Phrase(
        "YAML không đọc được\(line?.vi ?? ""): \(said.message.vi).",
        "This is not YAML\(line?.en ?? ""): \(said.message.en)."), hint: said.hint)
  }

  private static func unknown(_ problem: String, _ context: String?) -> Explanation {
    let words = problem + (context.map { " \($0)" } ?? "")
    return Explanation(
      "libyaml nói “\(words)”", "libyaml says “\(words)”",
      hint: Phrase(
        "Xem thụt lề và ngoặc; chữ có `: ` hoặc ` #` phải đặt trong ngoặc kép.",
        "Look at the indent and the quotes; text with `: ` or ` #` in it needs quotes."))
  }

  private static func known(_ problem: String) -> Explanation? {
    switch problem {
    case "did not find expected '-' indicator":
      Explanation(
        "danh sách phải đi tiếp bằng `- ` ở đây", "the list must go on with `- ` here",
        hint: sameIndent)
    case "did not find expected key", "did not find expected <block end>":
      Explanation(
        "chỗ này cần một khóa, thẳng cột với các khóa ở trên",
        "a key is wanted here, in the column of those above", hint: sameIndent)
    case "did not find expected ',' or '}'":
      Explanation(
        "trong { } cần `,` hoặc `}` ở đây", "`,` or `}` is wanted here, inside { }",
        hint: bracketed)
    case "did not find expected ',' or ']'":
      Explanation(
        "trong [ ] cần `,` hoặc `]` ở đây", "`,` or `]` is wanted here, inside [ ]",
        hint: bracketed)
    case "mapping values are not allowed in this context":
      Explanation(
        "dấu `:` không được đứng ở đây", "no `:` may stand here",
        hint: Phrase(
          "Chữ có `: ` phải đặt trong ngoặc kép; khóa mới thì xuống dòng, thẳng cột với khóa ở trên.",
          "Put text with `: ` in it in quotes; a new key begins a line, in the column of the key above."
        ))
    case "could not find expected ':'":
      Explanation(
        "thiếu `:` sau khóa này", "this key has no `:` after it",
        hint: Phrase(
          "Viết `khóa: giá trị`, có dấu cách sau `:`; chữ nối dòng trên thì thụt vào sâu hơn.",
          "Write `key: value`, with a space after the `:`; text that goes on from the line above is "
            + "indented deeper."))
    case "found character that cannot start any token":
      Explanation(
        "ký tự này không mở đầu một giá trị được", "this character cannot begin a value",
        hint: Phrase(
          "Đặt cả giá trị trong ngoặc kép.", "Put the whole value in quotes."))
    case "block sequence entries are not allowed in this context":
      Explanation(
        "danh sách không được bắt đầu bằng `- ` ở đây", "no list may begin with `- ` here",
        hint: Phrase(
          "Xuống dòng sau `khóa:` rồi mới viết `- `, hoặc viết `[a, b]`.",
          "Begin a line after `key:` before the `- `, or write `[a, b]`."))
    case "did not find expected node content":
      Explanation("chỗ này thiếu một giá trị", "a value is missing here", hint: bracketed)
    case "found unexpected end of stream":
      Explanation(
        "ngoặc kép mở ở đây không được đóng", "the quote opened here is never closed",
        hint: Phrase("Thêm dấu ngoặc đóng.", "Add the quote that closes it."))
    default: nil
    }
  }

  private static let sameIndent = Phrase(
    "Thụt lề dòng này bằng các mục cùng cấp ở trên.",
    "Indent this line as the entries of its kind above.")
  private static let bracketed = Phrase(
    "Xem lại dấu phẩy và ngoặc đóng; chữ có `,` `[` `{` hoặc `: ` phải đặt trong ngoặc kép.",
    "Look at the commas and the closing bracket; text with `,` `[` `{` or `: ` in it needs quotes.")
}
