/// What became of a message that was handed over to be sent.
package enum Delivery: Hashable, Sendable {
  /// The other side said that it has it.
  case taken
  /// It was not sent, and that is sure.
  case notSent(MailFault)
  /// It was handed over whole, and no word came back: it may have been taken.
  case unknown(MailFault)
}

/// Why a message was not taken, or why that is not known.
package enum MailFault: Error, Hashable, Sendable {
  /// The program that sends is not there.
  case noProgram(String)
  case noSuchHost(String)
  case noConnection(String)
  /// It took longer than was given.
  case late(seconds: Int64)
  /// The connection ended before an answer.
  case dropped
  /// No connection that nobody else reads, or not with the right server.
  case notPrivate(String)
  case loginRefused(String)
  /// The server's own words: `550 5.1.1 no such user`.
  case refused(String)
  /// The program that sends ended with this status, and said this.
  case ended(status: Int32, said: String)
  /// The message could not be put where the program finds it.
  case system(errno: Int32)
}

/// Why no message can be sent at all: what is wrong with how it was set up.
package enum MailSetupFault: Error, Hashable, Sendable {
  /// There is no `mail.yaml`, and none of what stands in for it.
  case none(path: String)
  /// It could not be read.
  case unreadable(FileFault)
  /// It has errors; they were shown.
  case faulty(path: String)
  /// Others may read it, or it is somebody else's.
  case open(path: String)
  /// It stands in a workspace, which is copied and shared.
  case inWorkspace(path: String)
  case badAddress(String)
  case badHost(String)
  /// A path that is not from the root, or a word with a control character or a colon.
  case badValue(String)
  /// A password would be sent where others can read it.
  case passwordInClear
}

/// What a person's own editor made of a text.
package struct Edited {
  /// The text as it was left; nil where it could not be read back.
  package let text: String?
  /// What went wrong with the editor.
  package let fault: EditorFault?
  /// Where the text still lies.
  package let path: String
  /// Removes it from there, once it is kept elsewhere; false where it could not be removed.
  package let discard: () -> Bool

  package init(
    text: String?, fault: EditorFault?, path: String, discard: @escaping () -> Bool
  ) {
    self.text = text
    self.fault = fault
    self.path = path
    self.discard = discard
  }
}

/// Why an editor did not do its work.
package enum EditorFault: Hashable, Sendable {
  case notStarted(String)
  case ended(String, status: Int32)
  case stopped(String, signal: Int32)
  /// What it left is no text in UTF-8.
  case notText
  /// What it left cannot be read, or is longer than a notice may be.
  case unreadable(FileFault)
}
