import Response

/// What a line typed at the screen asks for.
enum WalkCommand: Equatable {
  case verb(Verb)
  /// The other step with this number on the screen.
  case number(Int)
  /// When the next thing recorded happened; nil takes that back.
  case happened(String?)
  /// Who did the next thing recorded; nil takes that back.
  case onBehalf(String?)
  /// An empty line: show the screen again.
  case nothing
  /// Anything else; it may be the name of a step.
  case other(String)

  init(_ line: String) {
    let typed = line.trimmed
    let key = commandKey(typed)
    if key.isEmpty {
      self = .nothing
    } else if let verb = Verb.allCases.first(where: { $0.keys.contains(key) }) {
      self = .verb(verb)
    } else if let number = Int(key) {
      self = .number(number)
    } else if let split = typed.firstIndex(where: \.isWhitespace),
      let made = Self.aside(commandKey(String(typed[..<split])), String(typed[split...]).trimmed)
    {
      self = made
    } else {
      self = .other(typed)
    }
  }

  private static func aside(_ word: String, _ rest: String) -> WalkCommand? {
    let given = rest == Ask.nothing ? nil : rest
    return switch word {
    case "at", "luc": .happened(given)
    case "for", "thay": .onBehalf(given)
    case "o", "buoc", "step": Int(rest).map(WalkCommand.number) ?? .other(rest)
    default: nil
    }
  }

  /// What can be done, in the order it is shown.
  ///
  /// A letter does what is done often and can be left again. What closes a run, and what opens
  /// another, has a whole word and no letter: `x` for "xong" must not finish a run. No letter is
  /// one that Telex or VNI makes another of when it stands alone (`w`), and `dd`, which Telex
  /// makes `đ` of, is `d`.
  enum Verb: CaseIterable {
    case done, skip, fail, note, indicator, attach, other, contacts, amend, handover, actor, status
    case begin, run, notice, approve, assign, reopen, open, finish, abort, help, quit

    /// Nil where only the word will do.
    var letter: String? {
      switch self {
      case .done: "d"
      case .skip: "s"
      case .fail: "f"
      case .note: "n"
      case .indicator: "i"
      case .attach: "a"
      case .other: "o"
      case .contacts: "c"
      case .amend: "m"
      case .handover: "h"
      case .actor: "u"
      case .status: "t"
      case .begin: "b"
      case .run: "r"
      case .notice: "l"
      case .approve: "p"
      case .assign: "g"
      case .reopen: "e"
      case .help: "?"
      case .quit: "q"
      case .open, .finish, .abort: nil
      }
    }

    /// The word in each language.
    var word: Phrase {
      switch self {
      case .done: Phrase("xong", "done")
      case .skip: Phrase("bỏ qua", "skip")
      case .fail: Phrase("hỏng", "fail")
      case .note: Phrase("ghi", "note")
      case .indicator: Phrase("dấu hiệu", "indicator")
      case .attach: Phrase("đính kèm", "attach")
      case .other: Phrase("bước khác", "other step")
      case .contacts: Phrase("liên hệ", "contacts")
      case .amend: Phrase("sửa", "amend")
      case .handover: Phrase("bàn giao", "handover")
      case .actor: Phrase("người", "actor")
      case .status: Phrase("tình hình", "status")
      case .begin: Phrase("bắt đầu", "begin")
      case .run: Phrase("chạy lệnh", "run command")
      case .notice: Phrase("gọi", "notice")
      case .approve: Phrase("duyệt", "approve")
      case .assign: Phrase("giao", "assign")
      case .reopen: Phrase("mở lại", "reopen")
      case .open: Phrase("mở lượt nối", "open linked")
      case .finish: Phrase("kết thúc", "finish")
      case .abort: Phrase("hủy", "abort")
      case .help: Phrase("trợ giúp", "help")
      case .quit: Phrase("thoát", "quit")
      }
    }

    /// Everything that is taken for it, folded by `commandKey`.
    var keys: [String] {
      let also: [String] =
        switch self {
        case .done: ["dd", "decide", "quyet dinh"]
        case .other: ["other"]
        case .begin: ["start"]
        case .run: ["run", "chay"]
        case .notice: ["call", "thong bao"]
        case .contacts: ["danh ba"]
        default: []
        }
      return [letter, commandKey(word.vi), commandKey(word.en)].compactMap { $0 } + also
    }
  }
}
