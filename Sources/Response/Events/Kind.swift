/// Every kind of event of engine 1, under the name it is recorded by (engine, section D).
package enum Kind: String, Hashable, Sendable, CaseIterable {
  // The trail
  case trailOpened = "trail.opened"
  case sessionOpened = "session.opened"
  case writerRecovered = "writer.recovered"
  case clockJumped = "clock.jumped"
  case schemaChanged = "schema.changed"
  case keyAdded = "key.added"
  case keyRetired = "key.retired"
  case exportMade = "export.made"
  case contactVerified = "contact.verified"

  // The run
  case runOpened = "run.opened"
  case runUpdated = "run.updated"
  case runLinked = "run.linked"
  case runCarried = "run.carried"
  case runClosed = "run.closed"
  case runReopened = "run.reopened"

  // People
  case personNamed = "person.named"
  case roleAssigned = "role.assigned"
  case handoverOffered = "handover.offered"
  case handoverAccepted = "handover.accepted"
  case handoverDeclined = "handover.declined"
  case handoverWithdrawn = "handover.withdrawn"
  case handoverTaken = "handover.taken"

  // Steps
  case stepStarted = "step.started"
  case stepAnswered = "step.answered"
  case stepDone = "step.done"
  case stepDecided = "step.decided"
  case stepSkipped = "step.skipped"
  case stepFailed = "step.failed"
  case stepReopened = "step.reopened"
  case stepAmended = "step.amended"
  case stepAssigned = "step.assigned"
  case stepApproved = "step.approved"
  case stepChanged = "step.changed"

  // Commands
  case commandStarted = "command.started"
  case commandEnded = "command.ended"

  // Facts
  case noteAdded = "note.added"
  case indicatorAdded = "indicator.added"
  case evidenceAdded = "evidence.added"
  case evidenceMoved = "evidence.moved"
  case evidenceOpened = "evidence.opened"
  case evidenceWithheld = "evidence.withheld"
  case noticePrepared = "notice.prepared"
  case noticeSent = "notice.sent"

  // Drills
  case injectShown = "inject.shown"

  // Clocks
  case clockStarted = "clock.started"
  case clockMet = "clock.met"
  case clockWaived = "clock.waived"
  case clockCancelled = "clock.cancelled"
  case clockExplained = "clock.explained"

  // Law
  case dataRedacted = "data.redacted"
  case holdSet = "hold.set"
  case holdLifted = "hold.lifted"
}
