import AuditTrail

extension Verdict {
  /// What a verification comes to, in one sentence; the word in capitals is that of the JSON.
  package var phrase: Phrase {
    switch self {
    case .intact:
      Phrase(
        "INTACT: không thấy gì bị đổi, mất hay đảo thứ tự.",
        "INTACT: nothing was changed, removed or re-ordered.")
    case .tampered: Phrase("TAMPERED: nhật ký đã bị sửa.", "TAMPERED: the trail was changed.")
    case .rolledBack:
      Phrase(
        "ROLLED_BACK: nhật ký bị lùi về trước.", "ROLLED_BACK: the trail is shorter than it was.")
    case .missing:
      Phrase("MISSING: thiếu thứ phải có.", "MISSING: something that must be there is gone.")
    case .forked:
      Phrase(
        "FORKED: không phải nhật ký mà mốc bên ngoài đã ghi.",
        "FORKED: this is not the trail the outside head was taken of.")
    case .couldNotRun:
      Phrase("COULD_NOT_RUN: không kiểm tra được.", "COULD_NOT_RUN: nothing could be verified.")
    }
  }
}

extension FileRole {
  var phrase: Phrase {
    switch self {
    case .frozen: Phrase("tệp điều khiển lượt chạy", "file that governs a run")
    case .evidence: Phrase("tệp chứng cứ", "evidence file")
    }
  }
}

extension Finding {
  /// What speaks against the trail.
  package var phrase: Phrase {
    switch self {
    case .bundle(let finding): finding.phrase
    case .trailMissing:
      Phrase(
        "Có heads.log nhưng không có audit.sqlite.", "heads.log is there, audit.sqlite is not.")
    case .headsMissing:
      Phrase(
        "Có audit.sqlite nhưng không có heads.log.", "audit.sqlite is there, heads.log is not.")
    case .trailEmpty:
      Phrase(
        "audit.sqlite và heads.log không còn sự kiện nào. Nếu ở đây chưa từng ghi gì thì chỉ là lúc tạo "
          + "nhật ký bị ngắt: cứ mở lượt chạy.",
        "audit.sqlite and heads.log hold no event. Where nothing was ever recorded here, making the "
          + "trail was merely cut short: open a run.")
    case .unreadable(let fault): fault.explanation.message
    case .headsNotCompared(let lines):
      Phrase(
        "\(lines) dòng của heads.log chưa được so.",
        "\(counted(lines, "line")) of heads.log not compared.")
    case .notOurDatabase:
      Phrase("audit.sqlite không phải nhật ký của ungcuu.", "audit.sqlite is no trail of ungcuu.")
    case .damagedPages(let next):
      Phrase(
        "SQLite báo trang dữ liệu hỏng: từ sự kiện \(next) không đọc được nữa.",
        "SQLite finds damaged pages: from event \(next) on nothing can be read.")
    case .layoutDiffers(let name):
      Phrase(
        "Bảng, chỉ mục hoặc trigger `\(name)` khác thiết kế.",
        "The table, index or trigger `\(name)` is not as laid out.")
    case .badHeadLine(let line):
      Phrase(
        "heads.log, dòng \(line): không do ungcuu ghi.",
        "heads.log, line \(line): not written by ungcuu.")
    case .wrongPlace(let seq, let expected):
      Phrase(
        "Chỗ của sự kiện \(expected) lại là sự kiện \(seq): có sự kiện bị mất hoặc chen vào.",
        "Event \(seq) stands where event \(expected) was due: some are gone or do not belong.")
    case .leafDiffers(let seq):
      Phrase(
        "Sự kiện \(seq): mã băm không khớp nội dung.",
        "Event \(seq): its hash is not that of its bytes.")
    case .badBytes(let seq, let fault):
      Phrase(
        "Sự kiện \(seq): nội dung sai dạng tại byte \(fault.offset).",
        "Event \(seq): its bytes are not canonical at byte \(fault.offset).")
    case .fieldMissing(let seq, let name):
      Phrase("Sự kiện \(seq): thiếu `\(name)`.", "Event \(seq): `\(name)` is missing.")
    case .fieldDiffers(let seq, let name):
      Phrase(
        "Sự kiện \(seq): `\(name)` khác chỗ nó được cất.",
        "Event \(seq): `\(name)` is not what it is stored under.")
    case .wrongPlaceInRun(let seq, let expected):
      Phrase(
        "Sự kiện \(seq): không phải sự kiện thứ \(expected) của lượt chạy.",
        "Event \(seq): it is not number \(expected) of its run.")
    case .runRootDiffers(let seq):
      Phrase(
        "Sự kiện \(seq): tổng kết lượt chạy không khớp các sự kiện trước nó.",
        "Event \(seq): what it says of its run's earlier events does not hold.")
    case .disclosureDiffers(let seq, let path):
      Phrase(
        "Sự kiện \(seq), `\(path)`: dữ liệu cá nhân khác với cam kết.",
        "Event \(seq), `\(path)`: the personal value is not what was committed to.")
    case .disclosureUncalledFor(let seq, let path):
      Phrase(
        "Sự kiện \(seq), `\(path)`: có dữ liệu cá nhân ở chỗ không có cam kết.",
        "Event \(seq), `\(path)`: a personal value where there is no commitment.")
    case .fileAltered(let seq, let sha256, let role):
      Phrase(
        "Sự kiện \(seq): \(role.phrase.vi) \(sha256.hex) đã bị đổi.",
        "Event \(seq): the \(role.phrase.en) \(sha256.hex) was changed.")
    case .unnamedFileAltered(let sha256):
      Phrase(
        "Văn bản cất dưới mã băm \(sha256.hex) không còn đúng nội dung.",
        "The text kept under \(sha256.hex) does not have that hash.")
    case .notAFile(let name):
      Phrase(
        "\(name) không phải tệp thường: là thư mục, liên kết hoặc thiết bị.",
        "\(name) is not a plain file: a folder, a link or a device stands there.")
    case .predecessorDiffers(let log):
      Phrase(
        "Nhật ký trước (\(log)) không còn như lúc được cất riêng.",
        "The trail before this one (\(log)) is not what it was when it was set aside.")
    case .unlinkedTrail(let log):
      Phrase(
        "Giữa các nhật ký đã cất riêng có nhật ký \(log) mà không nhật ký nào mới hơn nối tiếp: có người đặt "
          + "nó vào đó.",
        "Among the trails set aside stands \(log), which no newer trail goes on from: somebody put it there."
      )
    case .predecessorMissing(let log):
      Phrase(
        "Không còn nhật ký trước (\(log)) mà nhật ký này nối tiếp.",
        "The trail this one goes on from (\(log)) is not there.")
    case .disclosureMissing(let seq, let path):
      Phrase(
        "Sự kiện \(seq), `\(path)`: mất dữ liệu cá nhân mà không có sự kiện xóa.",
        "Event \(seq), `\(path)`: the personal value is gone and no event says it was redacted.")
    case .fileMissing(let seq, let sha256, let role):
      Phrase(
        "Sự kiện \(seq): không còn \(role.phrase.vi) \(sha256.hex).",
        "Event \(seq): the \(role.phrase.en) \(sha256.hex) is gone.")
    case .badHeadNote(let line, let fault):
      Phrase(
        "heads.log, dòng \(line): \(fault.phrase.vi).",
        "heads.log, line \(line): \(fault.phrase.en).")
    case .badCheckpoint(let size, let fault):
      Phrase(
        "Mốc đã ký tại \(size) sự kiện: \(fault.phrase.vi).",
        "The checkpoint at \(counted(size, "event")): \(fault.phrase.en).")
    case .shorterThanHead(let size, let source):
      Phrase(
        "\(source.phrase.capitalised.vi) từng ghi \(size) sự kiện.",
        "\(source.phrase.capitalised.en) tells of \(counted(size, "event")).")
    case .headDiffers(let size, let lastAgreeing, let source):
      Phrase(
        "Gốc tại \(size) sự kiện khác \(source.phrase.vi); lần cuối còn khớp là "
          + "\(lastAgreeing).",
        "The root at \(counted(size, "event")) differs from \(source.phrase.en); the last that "
          + "agrees is \(lastAgreeing).")
    case .inEarlier(let log, let finding):
      Phrase(
        "Nhật ký trước (\(log)): \(finding.phrase.vi)",
        "In the trail before (\(log)): \(finding.phrase.en)")
    case .anchorOfAnotherLog(let origin):
      Phrase(
        "Mốc bên ngoài là của nhật ký khác (\(origin)): nhật ký đó không còn ở đây.",
        "An anchor is of another log (\(origin)), which is not here any more.")
    case .nothingSignedByGivenKeys:
      Phrase(
        "Không mốc nào ở đây do khóa bạn đưa ra ký.",
        "No checkpoint here is signed by a key you gave.")
    }
  }
}

extension Remark {
  /// What a reader should know besides; none of it speaks against the trail.
  package var phrase: Phrase {
    switch self {
    case .bundle(let remark): remark.phrase
    case .damagedNodes(let count, let first):
      Phrase(
        "\(count) nút đệm của cây sai hoặc thiếu (từ số \(first)); chỉ là bộ đệm, sẽ tính lại.",
        "\(counted(count, "cached node")) wrong or missing (from \(first)); only a cache, to "
          + "be rebuilt."
      )
    case .tornHeadLines(let count):
      Phrase(
        "\(count) dòng heads.log bị cắt dở do tắt máy đột ngột.",
        "\(counted(count, "line")) of heads.log cut short by a crash.")
    case .unfinishedHeadLine:
      Phrase(
        "Dòng cuối heads.log chưa ghi xong, đã bỏ qua.",
        "The last line of heads.log is unfinished and was passed over.")
    case .redacted(let seq, let path, let by):
      Phrase(
        "Sự kiện \(seq), `\(path)`: dữ liệu cá nhân đã xóa đúng quy định (sự kiện \(by)).",
        "Event \(seq), `\(path)`: the personal value was redacted, as event \(by) says.")
    case .redactedLater(let seq, let path, let by, let log):
      Phrase(
        "Sự kiện \(seq), `\(path)`: dữ liệu cá nhân đã xóa đúng quy định (sự kiện \(by) của nhật ký "
          + "\(log)).",
        "Event \(seq), `\(path)`: the personal value was redacted, as event \(by) of the newer trail "
          + "\(log) says.")
    case .stillDisclosed(let seq, let path, let by, let log):
      Phrase(
        "Sự kiện \(seq), `\(path)`: dữ liệu cá nhân VẪN CÒN, dù \(word(by, log).vi) ghi là đã xóa.",
        "Event \(seq), `\(path)`: the personal value is STILL THERE, though \(word(by, log).en) "
          + "says it was redacted.")
    case .redactionOfNothing(let seq, let path, let by, let log):
      Phrase(
        "Sự kiện \(seq), `\(path)`: chưa từng có dữ liệu cá nhân mà \(word(by, log).vi) ghi là đã xóa.",
        "Event \(seq), `\(path)`: there never was the personal value that \(word(by, log).en) "
          + "says was redacted.")
    case .withheld(let sha256, let by):
      Phrase(
        "Tệp chứng cứ \(sha256.hex) đã hủy đúng quy định (sự kiện \(by)).",
        "The evidence file \(sha256.hex) was withheld, as event \(by) says.")
    case .withheldLater(let sha256, let by, let log):
      Phrase(
        "Tệp chứng cứ \(sha256.hex) đã hủy đúng quy định (sự kiện \(by) của nhật ký \(log)).",
        "The evidence file \(sha256.hex) was withheld, as event \(by) of the newer trail \(log) says."
      )
    case .stillKept(let sha256, let by):
      Phrase(
        "Tệp chứng cứ \(sha256.hex) VẪN CÒN, dù sự kiện \(by) ghi là đã hủy.",
        "The evidence file \(sha256.hex) is STILL THERE, though event \(by) says it was withheld.")
    case .disclosuresPastEnd(let count):
      Phrase(
        "\(count) dữ liệu cá nhân thuộc sự kiện nằm sau cuối nhật ký.",
        "\(counted(count, "personal value")) of events past the end of the trail.")
    case .strayEvidence(let name):
      Phrase(
        "Có `\(name)` lạ giữa các tệp chứng cứ.",
        "`\(name)` stands among the evidence files and is none.")
    case .unheadedActions(let count, let size):
      Phrase(
        "\(count) thao tác sau sự kiện thứ \(size) chưa có dòng nào trong heads.log.",
        "\(counted(count, "action")) after the first \(counted(size, "event")) have no line in "
          + "heads.log.")
    case .keyRetiredUnsigned(let seq, let key):
      Phrase(
        "Khóa \(key.hex) bị ngừng dùng ở sự kiện \(seq) mà chính nó không ký: ai giữ khóa đó vẫn có "
          + "thể viết lại phần trước. Chỉ mốc bên ngoài mới loại trừ được.",
        "Key \(key.hex) was retired at event \(seq) without its own signature: whoever has it could "
          + "have written what comes before anew. Only an anchor rules that out.")
    case .keyRingUnread(let fault):
      Phrase(
        "Không đọc được sổ mốc cạnh khóa ký: \(fault.explanation.message.vi)",
        "What is kept beside the signing keys was not read: \(fault.explanation.message.en)")
    case .checkpointsNotStored(let count):
      Phrase(
        "\(count) mốc đã ký có trong heads.log mà không có trong cơ sở dữ liệu.",
        "\(counted(count, "checkpoint")) in heads.log and not in the database.")
    case .unnamedFile(let sha256, let role):
      Phrase(
        "\(role.phrase.capitalised.vi) \(sha256.hex) không được sự kiện nào nhắc tới.",
        "The \(role.phrase.en) \(sha256.hex) is named by no event.")
    }
  }
}

extension Remark {
  /// An event, with its log where that is a newer one.
  private func word(_ event: Int64, _ log: String?) -> Phrase {
    let place = log.map { Phrase(" của nhật ký \($0)", " of the newer trail \($0)") }
    return Phrase("sự kiện \(event)", "event \(event)") + (place ?? Phrase(both: ""))
  }
}
