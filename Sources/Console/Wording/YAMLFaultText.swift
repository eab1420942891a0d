import AuditTrail
import YAMLTree

extension YAMLFault.Kind {
  /// What makes a file unfit, and the fix.
  var explanation: Explanation {
    switch self {
    case .tooBig(_, let limit):
      Explanation(
        "Tệp dài hơn \(limit) byte.", "The file is longer than \(limit) bytes.",
        hint: .splitFile)
    case .tooManyNodes(let limit):
      Explanation(
        "Tệp có hơn \(limit) nút YAML.", "The file has more than \(limit) YAML nodes.",
        hint: .splitFile)
    case .tooDeep(let limit):
      Explanation("Lồng nhau quá \(limit) tầng.", "Nested deeper than \(limit) levels.")
    case .outOfMemory:
      Explanation("Không đủ bộ nhớ để đọc tệp.", "There is not enough memory to read the file.")
    case .empty: Explanation("Tệp trống.", "The file is empty.")

    case .utf16:
      Explanation("Tệp dùng mã UTF-16.", "The file is UTF-16.", hint: .saveAsUTF8)
    case .badUTF8(let byte):
      Explanation(
        "Byte 0x\(hex(byte)) không thuộc chữ UTF-8 nào.", "The byte 0x\(hex(byte)) is not UTF-8.",
        hint: .saveAsUTF8)
    case .controlCharacter(let scalar):
      Explanation(
        "Có ký tự điều khiển U+\(hex(scalar)).", "There is a control character, U+\(hex(scalar)).",
        hint: Phrase("Xóa ký tự đó.", "Delete it."))
    case .lineSeparator(let scalar):
      Explanation(
        "Ký tự U+\(hex(scalar)) bị YAML coi là xuống dòng.",
        "YAML takes the character U+\(hex(scalar)) for a line break.",
        hint: Phrase("Thay bằng xuống dòng thường.", "Put a plain line break in its place."))
    case .byteOrderMark:
      Explanation(
        "Dấu BOM nằm giữa tệp.", "A byte order mark stands inside the file.",
        hint: Phrase("Xóa ký tự U+FEFF.", "Delete the character U+FEFF."))

    case .bidiControl(let scalar):
      Explanation(
        "Ký tự U+\(hex(scalar)) đảo chiều chữ: điều thấy trên màn hình không phải điều được chạy.",
        "The character U+\(hex(scalar)) turns the direction of text: what is seen is not what is run.",
        hint: Phrase("Xóa ký tự đó.", "Delete it."))

    case .directive:
      Explanation(
        "Dòng chỉ thị như `%YAML` không được dùng.", "A directive such as `%YAML` is not taken.",
        hint: Phrase("Xóa dòng này.", "Delete the line."))
    case .secondDocument:
      Explanation(
        "Tệp có văn bản YAML thứ hai.", "The file has a second YAML document.",
        hint: Phrase(
          "Mỗi tệp một kịch bản: bỏ `---` hoặc tách tệp.",
          "One file is one document: take out the `---`, or split the file."))
    case .tab:
      Explanation(
        "Thụt lề bằng ký tự tab.", "A tab is used to indent.",
        hint: Phrase("Thay tab bằng dấu cách.", "Use spaces instead."))
    case .noBreakSpace:
      Explanation(
        "Dấu cách không ngắt (U+00A0) đứng ở chỗ cần dấu cách thường.",
        "A no-break space (U+00A0) stands where a plain space is needed.",
        hint: Phrase("Xóa nó rồi gõ dấu cách.", "Delete it and type a space."))
    case .tag(let tag):
      Explanation(
        "Không dùng nhãn kiểu `\(tag)`.", "The tag `\(tag)` is not taken.",
        hint: Phrase(
          "Bỏ nhãn: khóa đã quyết định kiểu.", "Take it out: the key already says the type."))
    case .syntax(let problem, let context, let place):
      YAMLSyntaxText.explanation(problem, context, place)

    case .duplicateKey(let key, let first):
      Explanation(
        "Khóa `\(key)` lặp lại; lần đầu ở dòng \(first.line).",
        "The key `\(key)` is there twice; first on line \(first.line).",
        hint: Phrase("Gộp lại hoặc đổi tên một khóa.", "Join them, or rename one."))
    case .mergeKey:
      Explanation(
        "Không dùng khóa gộp `<<`.", "The merge key `<<` is not taken.",
        hint: Phrase("Viết đủ các khóa ra.", "Write the keys out."))
    case .keyNotScalar:
      Explanation(
        "Danh sách hoặc nhóm không làm khóa được.", "A list or a mapping cannot be a key.",
        hint: Phrase(
          "Chữ bắt đầu bằng `[` hoặc `{` phải đặt trong ngoặc kép.",
          "Put text that begins with `[` or `{` in quotes."))
    case .keyTooLong(let bytes, let limit):
      Explanation(
        "Khóa dài \(bytes) byte, giới hạn là \(limit).",
        "The key has \(bytes) bytes; the limit is \(limit).")

    case .aliasUndefined(let name):
      Explanation(
        "Bí danh `*\(name)` chưa có neo `&\(name)` phía trước.",
        "The alias `*\(name)` has no anchor `&\(name)` before it.", hint: .quoteStar)
    case .aliasRecursive(let name):
      Explanation(
        "Bí danh `*\(name)` nằm trong chính nó.", "The alias `*\(name)` stands inside itself.")
    case .aliasBomb(let limit):
      Explanation(
        "Các bí danh phình ra quá \(limit) nút.", "The aliases come to more than \(limit) nodes.")
    }
  }

  private func hex(_ byte: UInt8) -> String { byte.hex(digits: 2, uppercase: true) }
  private func hex(_ scalar: Unicode.Scalar) -> String {
    scalar.value.hex(digits: 4, uppercase: true)
  }
}

extension Phrase {
  fileprivate static let splitFile = Phrase(
    "Tách thành nhiều kịch bản bằng `include`.", "Split it into playbooks and `include` them.")
  fileprivate static let saveAsUTF8 = Phrase("Lưu lại tệp dạng UTF-8.", "Save the file as UTF-8.")
  fileprivate static let quoteStar = Phrase(
    "Chữ bắt đầu bằng `*` phải đặt trong ngoặc kép.", "Text that begins with `*` needs quotes.")
}

extension YAMLWarning.Kind {
  /// What is allowed but likely a mistake.
  var explanation: Explanation {
    switch self {
    case .byteOrderMark:
      Explanation(
        "Tệp bắt đầu bằng dấu BOM, đã bỏ qua.",
        "The file begins with a byte order mark; it was passed over.",
        hint: Phrase("Lưu dạng UTF-8 không BOM.", "Save it as UTF-8 without BOM."))
    case .cutByComment:
      Explanation(
        "YAML cắt giá trị tại ` #`: phần sau thành chú thích.",
        "YAML cuts the value at ` #`: the rest is a comment.",
        hint: Phrase(
          "Cần phần đó thì đặt cả giá trị trong ngoặc kép.",
          "If it belongs to the value, put the whole value in quotes."))
    case .typographicQuote(let quote):
      Explanation(
        "`\(quote)` không phải dấu ngoặc với YAML, mà là một chữ của văn bản.",
        "`\(quote)` is no quote to YAML, but a letter of the text.",
        hint: Phrase("Dùng ngoặc thẳng: `\"…\"`.", "Use straight quotes: `\"…\"`."))
    }
  }
}
