/// A line of SHA256SUMS, as `sha256sum -c` reads it: the hash, two spaces, the path.
package struct SumLine: Hashable, Sendable {
  package let sha256: Digest
  package let path: BundlePath

  /// No path has a longer line.
  static let longest = 512

  package init(sha256: Digest, path: BundlePath) {
    self.sha256 = sha256
    self.path = path
  }

  /// Reads a line, given without its newline; nil where it is not just what `text` gives.
  init?(parsing line: ArraySlice<UInt8>) {
    let (hash, rest) = (line.prefix(64), line.dropFirst(64))
    guard let sha256 = Digest(hexDigits: Array(hash).span), rest.starts(with: "  ".utf8),
      let text = String(validating: Array(rest.dropFirst(2)), as: UTF8.self),
      let path = BundlePath(text)
    else { return nil }
    self.init(sha256: sha256, path: path)
  }

  /// The line, without its newline.
  package var text: String { "\(sha256.hex)  \(path)" }
}
