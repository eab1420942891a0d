/// Reads canonical JSON token by token and refuses every other spelling.
///
/// This is the one place that knows the grammar. Each value of the profile has exactly one spelling
/// it accepts, so bytes read to their end are what encoding the value again would give. The bytes are
/// passed to each call, because a span cannot be stored.
struct CanonicalReader {
  /// One token; ranges are offsets into the bytes read.
  enum Token {
    case beginObject
    case endObject
    case beginList
    case endList
    /// An object's name, without its quotes.
    case name(Range<Int>)
    /// A text's bytes between the quotes, escapes still in it.
    case text(Range<Int>)
    case integer(Int64)
    case bool(Bool)
  }

  private enum Expectation {
    case value
    case firstNameOrEnd
    case firstValueOrEnd
    case commaOrEnd
    case end
  }

  /// The next byte to be read.
  private(set) var offset = 0
  /// How many lists and objects are open.
  var depth: Int { open.count }

  private var expectation = Expectation.value
  /// The last name read in each open object; nil for a list.
  private var open: [Range<Int>?] = []

  /// A reader at the start of some bytes.
  init() {
    open.reserveCapacity(JSON.maximumDepth)
  }

  /// Goes back to the start, to read other bytes with the memory already taken.
  mutating func restart() {
    offset = 0
    expectation = .value
    open.removeAll(keepingCapacity: true)
  }

  /// The next token, or nil after the last, when no byte is left over.
  mutating func next(in bytes: Span<UInt8>) throws(JSONFault) -> Token? {
    switch expectation {
    case .value:
      return try value(in: bytes)
    case .firstNameOrEnd:
      if try peek(bytes) == UInt8(ascii: "}") { return close() }
      return try name(in: bytes)
    case .firstValueOrEnd:
      if try peek(bytes) == UInt8(ascii: "]") { return close() }
      return try value(in: bytes)
    case .commaOrEnd:
      return try commaOrEnd(in: bytes)
    case .end:
      guard offset == bytes.count else { throw fault(.trailingBytes) }
      return nil
    }
  }

  // MARK: - Structure

  private mutating func commaOrEnd(in bytes: Span<UInt8>) throws(JSONFault) -> Token {
    let inObject = open[open.count - 1] != nil
    switch try peek(bytes) {
    case UInt8(ascii: ","):
      offset += 1
      return inObject ? try name(in: bytes) : try value(in: bytes)
    case UInt8(ascii: "}") where inObject:
      return close()
    case UInt8(ascii: "]") where !inObject:
      return close()
    default:
      throw fault(.unexpectedByte)
    }
  }

  private mutating func close() -> Token {
    offset += 1
    let wasObject = open.removeLast() != nil
    expectation = open.isEmpty ? .end : .commaOrEnd
    return wasObject ? .endObject : .endList
  }

  private mutating func value(in bytes: Span<UInt8>) throws(JSONFault) -> Token {
    let byte = try peek(bytes)
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < JSON.maximumDepth else { throw fault(.tooDeep) }
      offset += 1
      let isObject = byte == UInt8(ascii: "{")
      open.append(isObject ? 0..<0 : nil)
      expectation = isObject ? .firstNameOrEnd : .firstValueOrEnd
      return isObject ? .beginObject : .beginList
    case UInt8(ascii: "\""):
      let range = try text(in: bytes)
      valueEnded()
      return .text(range)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let integer = try integer(in: bytes)
      valueEnded()
      return .integer(integer)
    case UInt8(ascii: "t"):
      try literal("true", in: bytes)
      valueEnded()
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false", in: bytes)
      valueEnded()
      return .bool(false)
    default:
      throw fault(.unexpectedByte)
    }
  }

  private mutating func valueEnded() {
    expectation = open.isEmpty ? .end : .commaOrEnd
  }

  // MARK: - Names

  private mutating func name(in bytes: Span<UInt8>) throws(JSONFault) -> Token {
    guard try peek(bytes) == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
    let start = offset + 1
    var end = start
    while end < bytes.count, JSON.isNameByte(bytes[end]) { end += 1 }
    guard end < bytes.count else { throw JSONFault(offset: end, reason: .unexpectedEnd) }
    guard bytes[end] == UInt8(ascii: "\""), end > start else {
      throw JSONFault(offset: end, reason: .badName)
    }
    let name = start..<end
    try checkOrder(of: name, in: bytes)
    open[open.count - 1] = name
    offset = end + 1
    guard try peek(bytes) == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
    offset += 1
    expectation = .value
    return .name(name)
  }

  /// Refuses a name that does not sort after the one before it in its object.
  private func checkOrder(of name: Range<Int>, in bytes: Span<UInt8>) throws(JSONFault) {
    guard let previous = open[open.count - 1], !previous.isEmpty else { return }
    let shared = min(previous.count, name.count)
    for index in 0..<shared {
      let old = bytes[previous.lowerBound + index]
      let new = bytes[name.lowerBound + index]
      if old == new { continue }
      if old < new { return }
      throw JSONFault(offset: name.lowerBound, reason: .unsortedName)
    }
    if previous.count < name.count { return }
    throw JSONFault(
      offset: name.lowerBound,
      reason: previous.count == name.count ? .duplicateName : .unsortedName)
  }

  // MARK: - Scalars

  private mutating func text(in bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    let start = offset + 1
    let end = try CanonicalText.end(of: bytes, from: start)
    offset = end + 1
    return start..<end
  }

  private mutating func integer(in bytes: Span<UInt8>) throws(JSONFault) -> Int64 {
    let start = offset
    var index = offset
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let firstDigit = index
    var magnitude: Int64 = 0
    while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] {
      magnitude = magnitude * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
      guard magnitude <= JSON.integers.upperBound else {
        throw JSONFault(offset: start, reason: .integerOutOfRange)
      }
      index += 1
    }
    guard index > firstDigit else {
      throw JSONFault(offset: index, reason: index < bytes.count ? .badInteger : .unexpectedEnd)
    }
    let hasLeadingZero = bytes[firstDigit] == UInt8(ascii: "0") && index > firstDigit + 1
    guard !hasLeadingZero, !(isNegative && magnitude == 0) else {
      throw JSONFault(offset: start, reason: .badInteger)
    }
    if index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        throw JSONFault(offset: start, reason: .badInteger)
      default: break
      }
    }
    offset = index
    return isNegative ? -magnitude : magnitude
  }

  private mutating func literal(
    _ word: StaticString, in bytes: Span<UInt8>
  ) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek(bytes) == word.utf8Start[index] else { throw fault(.unexpectedByte) }
      offset += 1
    }
  }

  // MARK: - Bytes

  private func peek(_ bytes: Span<UInt8>) throws(JSONFault) -> UInt8 {
    guard offset < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[offset]
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(offset: offset, reason: reason)
  }
}
