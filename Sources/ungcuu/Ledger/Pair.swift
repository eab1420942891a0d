import Console

/// Values given as `name=value`, `name+=item`, `name-=item`; `name=@FILE` takes the value from a
/// file and `name=-` from standard input, so that nothing is lost to the shell.
struct Pair {
  enum Sign { case set, add, remove }

  let name: String
  let sign: Sign
  let value: String

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw CommandFailure.badPair(text)
    }
    let before = text.index(before: equals)
    let raw = String(text[text.index(after: equals)...])
    switch text[before] {
    case "+": (name, sign) = (String(text[..<before]), .add)
    case "-": (name, sign) = (String(text[..<before]), .remove)
    default: (name, sign) = (String(text[..<equals]), .set)
    }
    value = try Pair.resolve(raw)
    guard !name.isEmpty else { throw CommandFailure.badPair(text) }
  }

  /// Text that may stand elsewhere: `-` is standard input, `@FILE` a file, `@@…` text with an at
  /// sign in front.
  static func resolve(_ raw: String) throws -> String {
    if raw == "-" { return text(try FileAccess.readStandardInput(limit: FileAccess.longest)) }
    if raw.hasPrefix("@@") { return String(raw.dropFirst()) }
    if raw.hasPrefix("@") { return text(try FileAccess.read(String(raw.dropFirst()))) }
    return raw
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
