import Testing

@testable import Console

@Suite("Command keys: what was typed, folded for matching")
struct CommandKeyTests {
  @Test(
    "case, marks and đ are folded in either Unicode form",
    arguments: [
      ("d", "d"), ("D", "d"), ("đ", "d"), ("Đ", "d"), (" đ \n", "d"), ("Xong", "xong"),
      ("Bỏ  Qua", "bo qua"), ("bo\u{309} qua", "bo qua"), ("u\u{301}\u{31B}", "u"),
      ("u\u{31B}\u{301}", "u"), ("Ư", "u"), ("ghi chú", "ghi chu"), ("é", "e"), ("1", "1"),
      ("?", "?"), ("", ""), ("dd", "dd"), ("漢", "漢"),
    ])
  func folds(text: String, key: String) {
    #expect(commandKey(text) == key)
  }
}
