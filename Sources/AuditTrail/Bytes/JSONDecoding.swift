extension JSON {
  /// Reads bytes that are the canonical encoding of a value, and refuses all others.
  ///
  /// What is no event may be longer than one: `limit` is in bytes.
  package init(
    canonical bytes: Span<UInt8>, limit: Int = JSON.maximumLength
  ) throws(JSONFault) {
    guard bytes.count <= limit else { throw JSONFault(offset: limit, reason: .tooLong) }
    var reader = CanonicalReader()
    self = try JSON.value(&reader, bytes)
    _ = try reader.next(in: bytes)
  }

  /// Reads bytes that are the canonical encoding of a value, and refuses all others.
  package init(canonical bytes: [UInt8]) throws(JSONFault) {
    try self.init(canonical: bytes.span)
  }

  private static func value(
    _ reader: inout CanonicalReader, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSON {
    guard let token = try reader.next(in: bytes), let value = try value(token, &reader, bytes)
    else { throw JSONFault(offset: reader.offset, reason: .unexpectedByte) }
    return value
  }

  /// The value that begins with a token; nil where the token ends something.
  private static func value(
    _ token: CanonicalReader.Token, _ reader: inout CanonicalReader, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSON? {
    switch token {
    case .text(let range): return .text(CanonicalText.string(bytes, range))
    case .integer(let integer): return .integer(integer)
    case .bool(let bool): return .bool(bool)
    case .beginList:
      var list: [JSON] = []
      while let token = try reader.next(in: bytes), let item = try value(token, &reader, bytes) {
        list.append(item)
      }
      return .list(list)
    case .beginObject:
      var object: [String: JSON] = [:]
      while case .name(let name)? = try reader.next(in: bytes) {
        object[CanonicalText.string(bytes, name)] = try value(&reader, bytes)
      }
      return .object(object)
    case .endList, .endObject, .name:
      return nil
    }
  }
}
