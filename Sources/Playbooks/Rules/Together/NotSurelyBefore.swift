extension Rule {
  /// An answer that may not be there yet when it is read.
  ///
  /// What a step reads must be settled whichever way the run goes: in a step that it needs, or
  /// that one of those needs.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {ok: {type: yesno, label: OK}}}
  ///   - {id: ask, title: Ask, do: Ask., needs: [], record: {sure: {type: yesno, label: Sure}}}
  ///   - {id: call, title: Call, do: Call., needs: [look], when: ▶ask.sure}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {ok: {type: yesno, label: OK}}}
  ///   - {id: ask, title: Ask, do: Ask., needs: [], record: {sure: {type: yesno, label: Sure}}}
  ///   - {id: call, title: Call, do: Call., needs: [look, ask], when: ask.sure}
  /// ```
  package static let notSurelyBefore = Rule("not-surely-before")
}
