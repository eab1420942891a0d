/// News that a drill throws in at a time of its own: "the backup server fails too".
package struct Inject: Hashable, Sendable {
  package let id: String
  /// Milliseconds after the run was opened, in its own time.
  package let at: Int64
  package let text: LocalText

  package init(id: String, at: Int64, text: LocalText) {
    self.id = id
    self.at = at
    self.text = text
  }
}
