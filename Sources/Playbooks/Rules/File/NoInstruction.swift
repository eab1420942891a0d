extension Rule {
  /// A step that neither tells what to do, nor decides, notifies or includes.
  ///
  /// A title alone leaves the responder to find out what was meant. Write `do`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ▶look, title: Look}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let noInstruction = Rule("no-instruction")
}
