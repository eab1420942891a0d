import Playbooks
import Response

extension Walk {
  /// Puts a remark on record, with the step at hand where there is one.
  ///
  /// A star in front makes it personal; a full stop alone begins a text of several lines.
  mutating func note() throws(Leave) {
    try ask.show(WalkWords.notesStay, .dim)
    var text = try ask.text(WalkWords.noteText, also: [Ask.ending], isRemembered: false)
    if text == Ask.ending {
      guard case .text(let lines) = try ask.paragraph(isRemembered: false), !lines.isEmpty else {
        throw .question
      }
      text = lines
    }
    let prose = Ask.prose(text)
    let content: NoteText
    if text.utf8.count > AnswerReader.longestText, !prose.personal {
      content = .kept(sha256: try kept(role: "note", text))
    } else {
      content = .prose(prose)
    }
    try record(.plain(.note(content, on: chosen, corrects: nil)))
  }
}
