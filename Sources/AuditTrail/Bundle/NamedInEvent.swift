/// What an event, read as a whole, says that a bundle is put together by.
package struct NamedInEvent: Sendable {
  /// A text that is kept with the event.
  package struct Text: Sendable {
    package let sha256: Digest
    /// What it was called; whatever somebody called it.
    package let name: String
  }

  /// The texts in its `files`.
  package let texts: [Text]
  /// The evidence file that was copied.
  package let copied: Digest?
  /// The file whose bytes were deleted.
  package let withheld: Digest?
  /// Whether it holds the root over all events of its run before it.
  package let isClose: Bool
  /// Whether it adds or retires a key of the log.
  package let speaksOfKeys: Bool

  /// Reads it from an event.
  package init(_ event: JSON) {
    texts = (event[EventField.files.rawValue]?.list ?? []).compactMap { entry in
      guard let sha256 = entry["sha256"]?.text.flatMap({ Digest(hex: $0) }) else { return nil }
      return Text(sha256: sha256, name: entry["name"]?.text ?? "")
    }
    let sha256 = event[EventField.sha256.rawValue]?.text.flatMap { Digest(hex: $0) }
    let how = event[EventField.how.rawValue]?.text
    copied = how == "copied" ? sha256 : nil
    withheld = how == "withheld" ? sha256 : nil
    isClose =
      event[EventField.count.rawValue]?.integer != nil
      && event[EventField.root.rawValue]?.text.flatMap { Digest(hex: $0) } != nil
    speaksOfKeys =
      event[EventField.vkey.rawValue] != nil
      || event[EventField.key.rawValue] != nil && event[EventField.lastSize.rawValue] != nil
  }
}
