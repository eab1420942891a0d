import Playbooks

/// What kind of trace of the attacker an indicator is.
package enum IndicatorType: String, Hashable, Sendable, CaseIterable {
  case ip, domain, url, hash, email
  /// A file name, a registry key, a wallet: kept as typed.
  case other

  /// The indicator that was typed, in the one way it is written.
  ///
  /// - Throws: `.blank`, `.tooLong`, or `.notA` where the text is no such thing.
  package func read(_ typed: String) throws(AnswerFault) -> String {
    let text = typed.trimmed
    guard !text.isEmpty else { throw .blank }
    guard text.utf8.count <= AnswerReader.longestText else {
      throw .tooLong(limit: AnswerReader.longestText)
    }
    guard let fieldType else {
      guard !text.hasControls else { throw .notA(.text, given: typed) }
      return text
    }
    guard let read = NetworkText.read(text, as: fieldType) else {
      throw .notA(fieldType, given: typed)
    }
    return read
  }

  /// The type of field whose answers are such traces; nil where there is none.
  package var fieldType: FieldType? {
    switch self {
    case .ip: .ip
    case .domain: .domain
    case .url: .url
    case .hash: .hash
    case .email: .email
    case .other: nil
    }
  }
}
