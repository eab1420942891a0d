extension BinaryInteger {
  /// At least so many hex digits, zeros in front; in lower case, or in capitals where asked for.
  package func hex(digits: Int, uppercase: Bool = false) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
