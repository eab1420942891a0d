import Playbooks

/// The words of a comparison of two editions.
package enum DiffWords {
  static let same = Phrase(
    "Hai văn bản giống nhau từng byte.", "The two texts are the same, byte for byte.")
  static let sameMeaning = Phrase(
    "Chỉ khác chú thích hoặc cách trình bày: không đổi gì mà người dùng thấy hay lượt chạy tuân theo.",
    "Only comments or layout differ: nothing that people see or a run goes by changed.")
  static let nothing = Phrase("không có", "none")
  static let was = Phrase("trước đây", "was")

  /// Two texts that differ go by one version.
  static func sameVersion(_ version: String) -> Phrase {
    Phrase(
      "Cả hai cùng ghi phiên bản \(version): hãy tăng `version` ở bản mới.",
      "Both say version \(version): raise `version` in the new one.")
  }

  /// `3 thay đổi: bước 1, đường đi 2`.
  static func count(_ changes: Int, _ areas: [(Change.Area, Int)]) -> Phrase {
    let vi = areas.map { "\($0.0.phrase.vi) \($0.1)" }.joined(separator: ", ")
    let en = areas.map { "\($0.0.phrase.en) \($0.1)" }.joined(separator: ", ")
    return Phrase("\(changes) thay đổi: \(vi)", "\(counted(changes, "change")): \(en)")
  }

  /// Said of an open run whose playbook on disk is another text by now.
  package static func differs(run: String, playbook: String, path: String) -> Phrase {
    Phrase(
      "lưu ý: \(path) đã khác văn bản mà lượt chạy này tuân theo. Xem khác gì: `ungcuu diff \(run) \(playbook)`",
      "note: \(path) is no longer the text that governs this run. See what changed: `ungcuu diff \(run) \(playbook)`"
    )
  }
}

extension Change.Area {
  var phrase: Phrase {
    switch self {
    case .steps: Phrase("bước", "steps")
    case .edges: Phrase("đường đi", "edges")
    case .deadlines: Phrase("thời hạn", "deadlines")
    case .decisions: Phrase("quyết định", "decisions")
    case .fields: Phrase("mục hỏi", "fields")
    case .texts: Phrase("lời văn", "texts")
    case .other: Phrase("mục khác", "other")
    }
  }
}

extension Change.Subject {
  /// What it is and what it is called: `bước isolate`.
  var phrase: Phrase {
    switch self {
    case .playbook: Phrase("kịch bản", "the playbook")
    case .role(let id): Phrase("vai trò \(id)", "role \(id)")
    case .input(let name): Phrase("thông tin ban đầu \(name)", "input \(name)")
    case .step(let path): Phrase("bước \(path)", "step \(path)")
    case .field(let name, _): Phrase("mục hỏi \(name)", "field \(name)")
    case .option(let id, _): Phrase("phương án \(id)", "option \(id)")
    case .rule(let id): Phrase("quy định thời hạn \(id)", "deadline rule \(id)")
    case .template(let id): Phrase("mẫu văn bản \(id)", "template \(id)")
    }
  }

  /// The part it stands in: a field's or an option's step, else itself.
  var whole: Change.Subject {
    switch self {
    case .field(_, let step), .option(_, let step): .step(step)
    default: self
    }
  }
}
