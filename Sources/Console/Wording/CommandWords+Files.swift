// What is said of files that could not be used.

extension CommandWords {
  /// Why a file could not be used.
  package static func explanation(of fault: FileFault) -> Explanation {
    let path = fault.path
    return switch fault.reason {
    case .notFound: Explanation("không có tệp \(path).", "there is no file \(path).")
    case .isFolder: Explanation("\(path) là thư mục.", "\(path) is a folder.")
    case .notAFile:
      Explanation("\(path) không phải tệp thường.", "\(path) is not a plain file.")
    case .tooBig(let limit):
      Explanation(
        "\(path) lớn hơn \(limit) byte.", "\(path) is larger than \(limit) bytes.")
    case .exists: Explanation("\(path) đã có.", "\(path) is there already.")
    case .link:
      Explanation(
        "\(path) là liên kết, không phải tệp thật.", "\(path) is a link, and not the file itself.")
    case .changed:
      Explanation(
        "\(path) vừa bị người khác sửa sau khi đọc.", "\(path) was changed after it was read.")
    case .system(let errno):
      Explanation(
        Phrase("không dùng được \(path): ", "cannot use \(path): ") + ErrnoText.phrase(errno))
    }
  }
}
