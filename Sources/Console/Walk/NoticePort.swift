import Reports
import Response

/// What a walk asks of the world when it tells somebody.
package struct NoticePort {
  /// How mail leaves, as it is set up now.
  package var post: () -> Post
  /// Lets a person edit a text with their own editor; the terminal is theirs meanwhile.
  package var edit: (String) -> Edited
  /// Keeps a document in the evidence store; it is on record once an action names it.
  package var keep:
    (_ media: String, _ source: String, _ bytes: [UInt8]) throws(WalkFailure) -> EvidenceGiven
  /// A text that was kept, by its hash; nil where it is not there or is no text.
  package var kept: (_ sha256: String) -> String?
  /// Writes a new file, its owner's alone; nothing is ever written over.
  package var write: (_ path: String, _ bytes: [UInt8]) throws(WalkFailure) -> Void

  package init(
    post: @escaping () -> Post, edit: @escaping (String) -> Edited,
    keep: @escaping (String, String, [UInt8]) throws(WalkFailure) -> EvidenceGiven,
    kept: @escaping (String) -> String?,
    write: @escaping (String, [UInt8]) throws(WalkFailure) -> Void
  ) {
    self.post = post
    self.edit = edit
    self.keep = keep
    self.kept = kept
    self.write = write
  }
}

/// How mail leaves.
package struct Post {
  /// Who writes, as mail says it; nil where nobody said.
  package let sender: MailAddress?
  /// Why nothing can be sent; nil where it can.
  package let fault: MailSetupFault?
  /// Sends a message to one address; nil where nothing can be sent.
  package let send: ((MailMessage, MailAddress) -> Delivery)?

  package init(
    sender: MailAddress?, fault: MailSetupFault?,
    send: ((MailMessage, MailAddress) -> Delivery)?
  ) {
    self.sender = sender
    self.fault = fault
    self.send = send
  }
}
