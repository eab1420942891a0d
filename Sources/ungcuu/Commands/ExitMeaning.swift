import ArgumentParser

/// What an exit status of a command says: the one table all helps are made from.
enum ExitMeaning: CaseIterable {
  case finished, failed, bad
  case recorded, opened, left, printed, made, exported, checked, replayed, intact
  case refused, notSent, notOpened, notRead, notMade, notReplayed, notVerified
  case badPlaybook, diverged, tampered, differs
  case asExpected, notAsExpected
  case usage, interrupted

  /// The status, and what it means.
  private var entry: (status: Int32, text: String) {
    switch self {
    case .finished: (0, words("xong", "done"))
    case .failed: (1, words("không làm được", "could not"))
    case .bad: (2, words("thứ được kiểm tra có lỗi", "the thing examined is bad"))
    case .recorded: (0, words("đã ghi", "recorded"))
    case .opened:
      (
        0,
        words(
          "đã mở (kể cả khi thoát giữa chừng, lượt chạy vẫn mở)",
          "opened (also when left half-way: the run stays open)")
      )
    case .left:
      (0, words("đã kết thúc, hoặc đã thoát và lượt chạy vẫn mở", "ended, or left and still open"))
    case .printed: (0, words("đã in", "printed"))
    case .made: (0, words("đã tạo", "made"))
    case .exported: (0, words("đã xuất", "exported"))
    case .checked: (0, words("không có lỗi", "no error"))
    case .replayed: (0, words("khớp", "it replays"))
    case .intact: (0, words("nguyên vẹn", "intact"))
    case .refused:
      (1, words("bị từ chối hoặc không ghi được", "refused or could not be recorded"))
    case .notSent:
      (1, words("chưa gửi, không rõ, hoặc không ghi được", "not sent, unknown, or not recorded"))
    case .notOpened: (1, words("không mở được", "could not be opened"))
    case .notRead: (1, words("không đọc được", "could not be read"))
    case .notMade: (1, words("không tạo được", "could not be made"))
    case .notReplayed:
      (
        1,
        words(
          "không đọc được hoặc do phiên bản mới hơn ghi",
          "could not be read, or made by a newer version")
      )
    case .notVerified: (1, words("không kiểm tra được", "could not run"))
    case .badPlaybook: (2, words("kịch bản có lỗi", "the playbook has errors"))
    case .diverged:
      (
        2,
        words(
          "nhật ký không khớp với máy, hoặc có sự kiện đã bị sửa",
          "it diverges, or an event was changed")
      )
    case .tampered:
      (2, words("bị sửa, thiếu hoặc bị lùi", "tampered with, missing or rolled back"))
    case .differs: (2, words("không khớp", "it does not fit"))
    case .asExpected: (0, words("khớp với mong đợi", "as expected"))
    case .notAsExpected:
      (
        2,
        words(
          "khác với mong đợi, hoặc tình huống có lỗi", "it differs, or a scenario has errors")
      )
    case .usage: (64, words("sai cú pháp", "usage"))
    case .interrupted: (130, words("bị ngắt", "interrupted"))
    }
  }

  /// The line of a help that lists them.
  static func line(_ meanings: [ExitMeaning]) -> String {
    let list = meanings.map { "\($0.entry.status) \($0.entry.text)" }.joined(separator: "; ")
    return words("Mã thoát: \(list).", "Exit status: \(list).")
  }
}

extension CommandConfiguration {
  /// A command under the name it is typed by, with its exit statuses at the end of its help.
  ///
  /// The name is always said: left out, the parser works it out from the type at every start.
  init(
    _ name: String, _ abstract: String, _ discussion: String? = nil, exits: [ExitMeaning],
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let statuses = ExitMeaning.line(exits)
    self.init(
      commandName: name, abstract: abstract,
      discussion: discussion.map { "\($0)\n\n\(statuses)" } ?? statuses, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}

extension [ExitMeaning] {
  /// Of a command that records one action.
  static let recording: Self = [.recorded, .refused, .usage]
  /// Of a command that prints what is there.
  static let reading: Self = [.printed, .notRead, .usage]
}
