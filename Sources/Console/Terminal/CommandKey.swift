/// A typed command folded for matching: trimmed, lower case, Vietnamese marks taken off.
///
/// Under Telex and VNI a letter meant as a command may come as another: `dd` is `đ`, `aa` is
/// `â`, and some input methods turn a lone `w` into `ư`. So `Đ`, `đ` and `d` are one command,
/// in either Unicode form, and a word such as `xong` or `bỏ qua` is known without its marks.
/// Only for matching: what is recorded is what was typed.
package func commandKey(_ text: String) -> String {
  let folded = text.lowercased().flatMap { letter -> [Character] in
    // Characters compare by canonical equivalence, so a table of composed letters will do.
    if let base = vietnameseBase[letter] { return [base] }
    let scalars = letter.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    return Array(String(String.UnicodeScalarView(scalars)))
  }
  let words = String(folded).split(whereSeparator: \.isWhitespace)
  return words.joined(separator: " ")
}

private let vietnameseBase: [Character: Character] = {
  let letters: [(Character, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ]
  var base: [Character: Character] = [:]
  for (letter, variants) in letters {
    for variant in variants { base[variant] = letter }
  }
  return base
}()
