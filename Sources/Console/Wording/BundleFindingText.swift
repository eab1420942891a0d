import AuditTrail

extension BundleFinding {
  /// What speaks against the bundle: the file, the line or byte where there is one, and why.
  package var phrase: Phrase {
    switch self {
    case .unreadable(let fault): fault.explanation.message
    case .fileMissing(let path): Phrase("Thiếu tệp \(path).", "\(path) is not there.")
    case .earlierMissing(let log):
      Phrase(
        "Thiếu phần của lượt chạy trong nhật ký trước (\(log)), hoặc chứng minh của phần đó.",
        "The run's part in the trail before (\(log)), or the proofs of it, are not there.")
    case .notAFile(let name):
      Phrase(
        "\(name) không phải tệp thường: là liên kết, thiết bị hoặc thư mục lạ.",
        "\(name) is not a plain file: a link, a device or a strange folder stands there.")
    case .linked(let path):
      Phrase(
        "\(path) còn mang tên khác, có thể ở ngoài thư mục: hãy chép thư mục rồi kiểm tra bản chép.",
        "\(path) goes by another name too, maybe outside the folder: copy the folder and verify "
          + "the copy.")
    case .badName(let name):
      Phrase("\(name): không bộ hồ sơ nào có tên này.", "\(name): no bundle has such a name.")
    case .tooManyFiles(let limit):
      Phrase("Có quá \(limit) tệp.", "There are more than \(limit) files.")
    case .tooManyNamed(let path, let limit):
      Phrase(
        "\(path): các sự kiện nêu quá \(limit) giá trị và tệp.",
        "\(path): its events name more than \(limit) values and files.")
    case .extraFile(let path):
      Phrase("Tệp \(path) không thuộc bộ hồ sơ.", "\(path) does not belong to the bundle.")
    case .tooLong(let path, let limit):
      Phrase(
        "\(path): dài hơn giới hạn \(limit) byte của tệp hoặc của dòng.",
        "\(path): the file or a line of it is longer than \(limit) bytes.")
    case .hashDiffers(let path):
      Phrase(
        "\(path): mã băm khác SHA256SUMS.", "\(path): its hash is not the one in SHA256SUMS.")
    case .badLine(let path, let line):
      Phrase("\(path), dòng \(line): sai dạng.", "\(path), line \(line): not in its form.")
    case .badJSON(let path, let line, let fault):
      Phrase(
        "\(path), dòng \(line): sai dạng tại byte \(fault.offset).",
        "\(path), line \(line): not canonical at byte \(fault.offset).")
    case .lineOutOfOrder(let path, let line):
      Phrase(
        "\(path), dòng \(line): lặp lại hoặc sai thứ tự.",
        "\(path), line \(line): it stands twice or out of order.")
    case .badCheckpoint(let path, let fault):
      Phrase("\(path): \(fault.phrase.vi).", "\(path): \(fault.phrase.en).")
    case .notByGivenKey(let path):
      Phrase(
        "\(path): không khóa nào trong các khóa đã cho ký nó; khóa được thay thì cho cả khóa mới.",
        "\(path): none of the keys given signed it; where a key was rotated, give the newer one too."
      )
    case .badProof(let path, let fault):
      Phrase("\(path): \(fault.phrase.vi).", "\(path): \(fault.phrase.en).")
    case .otherCheckpoint(let path):
      Phrase(
        "\(path): chứng minh dẫn tới mốc khác mốc của bộ hồ sơ.",
        "\(path): the proof leads to another checkpoint than the bundle's.")
    case .proofDoesNotHold(let path):
      Phrase("\(path): chứng minh không đúng.", "\(path): the proof does not hold.")
    case .keysDiffer:
      Phrase(
        "keys.txt khác với những gì nhật ký ghi về các khóa.",
        "keys.txt is not what the log's own events say of its keys.")
    case .noEvents(let path): Phrase("\(path): không có sự kiện.", "\(path): there is no event.")
    case .endDiffers:
      Phrase(
        "proof.txt và sự kiện cuối không nói giống nhau về việc lượt chạy đã kết thúc.",
        "proof.txt and the last event do not agree on whether the run was closed.")
    case .nameDiffers(let path):
      Phrase(
        "\(path): tên không phải mã băm của nội dung.",
        "\(path): its name is not the hash of its bytes.")
    case .fileTwice(let path):
      Phrase(
        "\(path): nội dung này đã có dưới tên khác.",
        "\(path): the same bytes stand there under another name.")
    case .misnamed(let path):
      Phrase(
        "\(path): không sự kiện nào gọi văn bản này bằng tên ấy.",
        "\(path): no event calls this text by that name.")
    case .emptyFolder(let name):
      Phrase(
        "Thư mục \(name) không chứa tệp nào của bộ hồ sơ.",
        "No file of the bundle is in the folder \(name).")
    }
  }
}

extension BundleRemark {
  /// What a reader of the bundle should know besides.
  package var phrase: Phrase {
    switch self {
    case .open(let size):
      Phrase(
        "Lượt chạy còn mở khi nhật ký có \(size) sự kiện: không có gì cho biết sự kiện sau có bị bỏ "
          + "bớt hay không.",
        "The run was open when the log had \(counted(size, "event")): nothing shows whether later "
          + "events were left out.")
    case .openAfterClose:
      Phrase(
        "Trong các sự kiện có lần kết thúc, còn proof.txt nói lượt chạy đang mở: hãy đọc xem sau đó lượt "
          + "chạy có được mở lại không.",
        "There is a close among the events, and proof.txt says the run was open: read whether it was "
          + "opened again afterwards.")
    case .closedEarlier(let log, let late):
      Phrase(
        "Lượt chạy đã kết thúc trong nhật ký trước (\(log)); \(late) sự kiện ghi sau đó: không có gì cho "
          + "biết có bị bỏ bớt hay không.",
        "The run was closed in the trail before (\(log)), with \(counted(late, "event")) recorded "
          + "afterwards: nothing shows whether any were left out.")
    case .late(let count):
      Phrase(
        "\(count) sự kiện ghi sau khi kết thúc: không có gì cho biết có bị bỏ bớt hay không.",
        "\(counted(count, "event")) recorded after the close: nothing shows whether any were left out."
      )
    case .carried(let log, let verdict):
      Phrase(
        "Một phần lượt chạy nằm trong nhật ký trước (\(log)), được cất riêng vì \(verdict): không có "
          + "gì cho biết cuối phần đó có thiếu hay không.",
        "Part of the run is in the trail before (\(log)), set aside as \(verdict): nothing shows "
          + "whether events are missing at the end of that part.")
    case .anchorTooLarge(let size, let checkpoint):
      Phrase(
        "Mốc bên ngoài ở \(size) sự kiện lớn hơn mốc của bộ hồ sơ (\(checkpoint)): không so được. Xuất "
          + "lại với `--since` mốc đó.",
        "The anchor at \(counted(size, "event")) is past the bundle's checkpoint (\(checkpoint)) and "
          + "says nothing of it. Export again with `--since` that note.")
    case .anchorNotJoined(let size, let checkpoint):
      Phrase(
        "Không có chứng minh nối mốc bên ngoài ở \(size) sự kiện với mốc của bộ hồ sơ (\(checkpoint)). "
          + "Xuất lại với `--since` mốc đó.",
        "No proof joins the anchor at \(counted(size, "event")) and the bundle's checkpoint "
          + "(\(checkpoint)). Export again with `--since` that note.")
    case .unprovenTexts:
      Phrase(
        "report.html và VERIFY.txt chỉ để đọc: không gì ngoài SHA256SUMS xác nhận hai tệp này.",
        "report.html and VERIFY.txt are for reading: nothing but SHA256SUMS vouches for them.")
    }
  }
}
