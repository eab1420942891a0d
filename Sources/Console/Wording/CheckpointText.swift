import AuditTrail

extension HeadSource {
  /// What remembers a head.
  var phrase: Phrase {
    switch self {
    case .headsLog: Phrase("heads.log", "heads.log")
    case .checkpoint: Phrase("mốc đã ký", "a signed checkpoint")
    case .keyRing: Phrase("sổ mốc cạnh khóa ký", "the memory beside the signing keys")
    case .anchor: Phrase("mốc bên ngoài", "an anchor")
    }
  }
}

extension CheckpointFault {
  /// Why it is no checkpoint of the log.
  package var phrase: Phrase {
    switch self {
    case .note(let fault): fault.phrase
    case .origin: Phrase("là của nhật ký khác", "it is of another log")
    case .size: Phrase("nói về kích thước khác", "it speaks of another size or root")
    case .keyOutOfRange(let key):
      Phrase(
        "khóa \(key.hex) không còn hoặc chưa có hiệu lực ở kích thước này",
        "key \(key.hex) does not count at this size")
    }
  }
}

extension NoteFault {
  /// Why bytes are no note, or none to be believed.
  package var phrase: Phrase {
    switch self {
    case .tooLong(let limit):
      Phrase("dài hơn \(limit) byte", "it is longer than \(limit) bytes")
    case .notText: Phrase("không phải UTF-8", "it is not UTF-8")
    case .control(let byte):
      Phrase("có ký tự điều khiển ở byte \(byte)", "a control character stands at byte \(byte)")
    case .unfinished:
      Phrase("thiếu dấu xuống dòng ở cuối", "it does not end in a newline")
    case .noSignatures: Phrase("không có chữ ký", "there is no signature")
    case .tooManySignatures(let limit):
      Phrase("quá \(limit) chữ ký", "there are more than \(limit) signatures")
    case .badSignatureLine(let line):
      Phrase("dòng \(line) không phải chữ ký", "line \(line) is no signature")
    case .badCheckpointLine(let line):
      Phrase("dòng \(line) không phải của một mốc", "line \(line) is not that of a checkpoint")
    case .badKey: Phrase("không phải khóa kiểm tra", "it is no verifier key")
    case .badProofLine(let line):
      Phrase("dòng \(line) không phải của một chứng minh", "line \(line) is not that of a proof")
    case .unknownKey:
      Phrase("không khóa nào đã biết ký nó", "it is signed by no key that is known")
    case .badSignature(let key):
      Phrase(
        "chữ ký của khóa \(key.hex) không đúng", "the signature of key \(key.hex) does not hold")
    }
  }
}
