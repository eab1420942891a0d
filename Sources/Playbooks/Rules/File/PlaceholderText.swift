extension Rule {
  /// A text that was to be written later: `TODO TBD TBA TBC FIXME`, or nothing but `xxx` or
  /// `YYYY`.
  ///
  /// It will be read out by somebody who cannot ask what was meant. Write it, or take the step
  /// out.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: call, title: Call, do: Call the provider at ▶xxx.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: call, title: Call, do: Call the provider at the number in the contract.}
  /// ```
  package static let placeholderText = Rule("placeholder-text")
}
