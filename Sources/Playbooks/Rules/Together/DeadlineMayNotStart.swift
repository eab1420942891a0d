extension Rule {
  /// A deadline that counts from a time which may be left blank.
  ///
  /// Left blank, the clock never starts, and nobody sees that it does not.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {at: {type: time, label: At, required: false}}}
  ///   - {id: call, title: Call, do: Call., needs: [look], deadline: {within: 30m, from: ▶look.at}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {at: {type: time, label: At}}}
  ///   - {id: call, title: Call, do: Call., needs: [look], deadline: {within: 30m, from: look.at}}
  /// ```
  package static let deadlineMayNotStart = Rule("deadline-may-not-start", .warning)
}
