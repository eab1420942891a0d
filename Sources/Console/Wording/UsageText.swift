/// The argument parser's own sentences in Vietnamese; it speaks English only.
package enum UsageText {
  /// The message, line by line; a line it does not know stays as it is.
  package static func vietnamese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (start, word) in starts where line.hasPrefix(start) {
        let rest = String(line.dropFirst(start.count))
        return word + (start == "Error: " ? sentence(rest) : rest)
      }
      if let match = line.wholeMatch(of: #/ *See '(.*)' for more information\./#) {
        return "Xem `\(match.1)`."
      }
      return String(line)
    }.joined(separator: "\n").neutralised(keepingLineBreaks: true)
  }

  private static let starts = [
    ("Error: ", "lỗi: "), ("Usage: ", "Cách gõ: "), ("Help:  ", "Giải thích: "),
  ]

  private static func sentence(_ text: String) -> String {
    if let match = text.wholeMatch(of: #/Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/#) {
      let near = match.2.map { " Có phải ý là `\($0)`?" } ?? ""
      return "không có tùy chọn `\(match.1)`.\(near)"
    }
    if let match = text.wholeMatch(of: #/Missing expected argument '(.*)'/#) {
      return "thiếu `\(match.1)`."
    }
    if let match = text.wholeMatch(of: #/Missing value for '(.*)'/#) {
      return "`\(match.1)` còn thiếu giá trị."
    }
    if let match = text.wholeMatch(of: #/Unexpected argument '(.*)'/#) {
      return "thừa `\(match.1)`."
    }
    if let match = text.wholeMatch(of: #/[0-9]+ unexpected arguments: (.*)/#) {
      return "thừa \(match.1)."
    }
    if let match = text.wholeMatch(
      of: #/The value '(.*?)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.|.*)/#)
    {
      let one = match.3.map {
        " Chọn một: \(String($0).replacing(" or ", with: ", ").replacing(" and ", with: ", "))."
      }
      return "`\(match.1)` không dùng được cho `\(match.2)`.\(one ?? "")"
    }
    return text
  }
}
