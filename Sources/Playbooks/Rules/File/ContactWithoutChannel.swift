extension Rule {
  /// A contact with no phone, hotline or e-mail, and no `status` that says why.
  ///
  /// At 03:00 there is nobody to call, and nothing tells that this was known. A number that is still to
  /// be found is said in `status`.
  package static let contactWithoutChannel = Rule("contact-without-channel", .warning)
}
