import Playbooks

/// Why nothing came of a test call, or not all that was asked.
package enum ContactFailure: Hashable, Sendable {
  case unknown(String, known: [String])
  /// A file of the directory has faults that leave nothing to read: another contact may be meant.
  case unreadable(String)
  /// The directory has no number or address of that way; of no way where it is nil.
  case noChannel(String, Contact.Channel?, file: String)
  /// The call is on record, and the file is as it was.
  case notWritten(VerifiedPlace, NotWritten)

  /// Why a file was left as it is.
  package enum NotWritten: Hashable, Sendable {
    /// Where the day would go cannot be told for sure from how the file is written.
    case notSafe
    case file(FileFault)
  }
}

/// Where the day of a test call goes: the file, the contact in it, and the day.
package struct VerifiedPlace: Hashable, Sendable {
  package let file: String
  package let contact: String
  package let day: String

  package init(file: String, contact: String, day: String) {
    self.file = file
    self.contact = contact
    self.day = day
  }
}
