import Testing

@testable import Console

@Suite("Commands of the walk")
struct WalkCommandTests {
  @Test("no two commands share a letter or a word in either language")
  func areDistinct() {
    var owners: [String: WalkCommand.Verb] = [:]
    for verb in WalkCommand.Verb.allCases {
      for key in Set(verb.keys) {
        #expect(owners[key] == nil, "\(key)")
        owners[key] = verb
      }
    }
  }

  @Test("no letter is one that an input method makes another of")
  func lettersStay() {
    // A lone `w` is `ư` under Telex; `x`, `j` and `z` mean nothing by themselves, so a slip on
    // them does nothing.
    let letters = WalkCommand.Verb.allCases.compactMap(\.letter)
    #expect(Set(letters).isDisjoint(with: ["w", "x", "j", "z"]))
    for letter in letters { #expect(commandKey(letter) == letter) }
  }

  @Test(
    "a command is known by letter or word, with marks or without",
    arguments: [
      ("d", WalkCommand.Verb.done), ("đ", .done), ("D", .done), ("dd", .done), ("xong", .done),
      ("  XONG ", .done), ("quyết định", .done), ("done", .done), ("bỏ qua", .skip),
      ("bo qua", .skip), ("hỏng", .fail), ("đính kèm", .attach), ("dinh kem", .attach),
      ("liên hệ", .contacts), ("bàn giao", .handover), ("người", .actor), ("tình hình", .status),
      ("kết thúc", .finish), ("hủy", .abort), ("thoát", .quit), ("?", .help), ("mở lại", .reopen),
    ])
  func isKnown(typed: String, verb: WalkCommand.Verb) {
    #expect(WalkCommand(typed) == .verb(verb))
  }

  @Test(
    "closing a run takes its whole word",
    arguments: ["x", "k", "kt", "fin", "h u y", "abor", "ket"])
  func wordsOnly(typed: String) {
    #expect(WalkCommand(typed) == .other(typed))
  }

  @Test("numbers, times, names and the rest are told apart")
  func others() {
    #expect(WalkCommand("3") == .number(3))
    #expect(WalkCommand("lúc 09:40") == .happened("09:40"))
    #expect(WalkCommand("at 15m ago") == .happened("15m ago"))
    #expect(WalkCommand("at -") == .happened(nil))
    #expect(WalkCommand("thay Trần Bình") == .onBehalf("Trần Bình"))
    #expect(WalkCommand("for -") == .onBehalf(nil))
    #expect(WalkCommand("   ") == .nothing)
    #expect(WalkCommand("isolate[web 01]") == .other("isolate[web 01]"))
    #expect(WalkCommand("at") == .other("at"))
  }
}
