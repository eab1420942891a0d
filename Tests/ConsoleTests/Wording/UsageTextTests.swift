import Testing

@testable import Console

@Suite("The argument parser's sentences in Vietnamese")
struct UsageTextTests {
  @Test(
    "each is said in Vietnamese, with what was typed in it",
    arguments: [
      ("Unknown option '--dance'", "lỗi: không có tùy chọn `--dance`."),
      (
        "Unknown option '--sett'. Did you mean '--set'?",
        "lỗi: không có tùy chọn `--sett`. Có phải ý là `--set`?"
      ),
      ("Missing expected argument '<step>'", "lỗi: thiếu `<step>`."),
      ("Missing value for '--as <as>'", "lỗi: `--as <as>` còn thiếu giá trị."),
      ("Unexpected argument 'dance'", "lỗi: thừa `dance`."),
      ("2 unexpected arguments: 'a', 'b'", "lỗi: thừa 'a', 'b'."),
      (
        "The value 'x' is invalid for '--tlp <tlp>'. Please provide one of 'RED' or 'GREEN'.",
        "lỗi: `x` không dùng được cho `--tlp <tlp>`. Chọn một: 'RED', 'GREEN'."
      ),
      ("Chọn một.", "lỗi: Chọn một."),
    ])
  func sentence(english: String, vietnamese: String) {
    #expect(UsageText.vietnamese("Error: \(english)") == vietnamese)
  }

  @Test("the lines below it too; what was typed steers no terminal")
  func lines() {
    let text = UsageText.vietnamese(
      "Error: Unexpected argument 'a\u{1B}[2J'\nUsage: ungcuu list\n"
        + "  See 'ungcuu list --help' for more information.")
    #expect(text == "lỗi: thừa `a␛[2J`.\nCách gõ: ungcuu list\nXem `ungcuu list --help`.")
  }
}
