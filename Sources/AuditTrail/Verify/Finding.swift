/// One thing that speaks against a trail.
package enum Finding: Hashable, Sendable {
  /// heads.log is there, the database is not.
  case trailMissing
  /// The database is there, heads.log is not.
  case headsMissing
  /// What is there of database and heads.log says nothing of any event.
  case trailEmpty
  /// The trail could not be read to its end.
  case unreadable(TrailFault)
  /// Lines of heads.log were not compared; whoever fed the verifier left them out.
  case headsNotCompared(lines: Int64)

  /// The file is no database of ours.
  case notOurDatabase
  /// SQLite finds pages damaged; from this event on nothing more could be read.
  case damagedPages(nextSeq: Int64)
  /// A table, index or trigger differs from the layout.
  case layoutDiffers(name: String)
  /// A line of heads.log that no writer wrote; lines are counted from 1.
  case badHeadLine(line: Int64)
  /// The note in a line of heads.log is no checkpoint of this log.
  case badHeadNote(line: Int64, CheckpointFault)
  /// What is kept as the checkpoint of a size is none of this log.
  case badCheckpoint(size: Int64, CheckpointFault)

  /// An event where another place was due: some are gone, or this one does not belong.
  case wrongPlace(seq: Int64, expected: Int64)
  /// The leaf hash stored with an event is not that of its bytes.
  case leafDiffers(seq: Int64)
  /// Bytes that are not a canonical event.
  case badBytes(seq: Int64, JSONFault)
  /// A field every event holds is absent.
  case fieldMissing(seq: Int64, name: String)
  /// The event says another log, seq, run or rseq than it is stored under.
  case fieldDiffers(seq: Int64, name: String)
  /// The event is not the next of its run.
  case wrongPlaceInRun(seq: Int64, expected: Int64)
  /// What the event says of the earlier events of its run does not hold.
  case runRootDiffers(seq: Int64)
  /// A disclosed value is not what the event is committed to.
  case disclosureDiffers(seq: Int64, path: String)
  /// A value is disclosed where the event has no commitment.
  case disclosureUncalledFor(seq: Int64, path: String)
  /// A file's bytes are not those an event named; the seq is the first event's.
  case fileAltered(seq: Int64, sha256: Digest, role: FileRole)

  /// A text is kept under a hash that its bytes do not have; no event read names it.
  case unnamedFileAltered(sha256: Digest)
  /// A folder, link, device or pipe stands in the place of a file of the trail.
  case notAFile(name: String)
  /// What the trail says of the one it goes on from is not what that one comes to.
  case predecessorDiffers(log: String)

  /// A trail stands among those set aside that no newer one goes on from.
  case unlinkedTrail(log: String)

  /// The trail this one goes on from is not there.
  case predecessorMissing(log: String)
  /// A commitment has neither its value nor an event that says it was redacted.
  case disclosureMissing(seq: Int64, path: String)
  /// A file an event named is not there; the seq is the first event's.
  case fileMissing(seq: Int64, sha256: Digest, role: FileRole)

  /// The trail ends before the greatest size that is known of it.
  case shorterThanHead(size: Int64, HeadSource)
  /// The root at a size is another than the one that is known.
  case headDiffers(size: Int64, lastAgreeing: Int64, HeadSource)
  /// An anchor is of a log that is neither here nor among those set aside.
  case anchorOfAnotherLog(origin: KeyName)
  /// No checkpoint is signed by any of the keys that somebody outside holds.
  case nothingSignedByGivenKeys

  /// What speaks against a trail that was set aside, and is not known from when it was.
  indirect case inEarlier(log: String, Finding)
  /// What speaks against a bundle as a folder of files.
  case bundle(BundleFinding)
}

extension Finding {
  /// Whether, of a trail that was set aside, it speaks of what can still change: what stands beside the
  /// events, and what somebody outside holds against them.
  ///
  /// The rest was known when the trail was set aside, and its successor says what it came to then.
  package var isOfLivingMatter: Bool {
    switch self {
    case .disclosureDiffers, .disclosureUncalledFor, .disclosureMissing, .fileAltered,
      .fileMissing, .unnamedFileAltered, .shorterThanHead(_, .anchor),
      .headDiffers(_, _, .anchor):
      true
    default: false
    }
  }
}

extension Finding {
  /// Whether it says that something is not there.
  package var isOfAbsence: Bool {
    switch self {
    case .shorterThanHead, .disclosureMissing, .fileMissing: true
    default: false
    }
  }
}

/// Why an event names a file.
package enum FileRole: Hashable, Sendable {
  /// The exact text a run is governed by.
  case frozen
  /// Something copied into the store during the run.
  case evidence
}

extension Finding {
  /// The verdict this finding asks for.
  package var verdict: Verdict {
    switch self {
    case .inEarlier(_, let finding): finding.verdict
    case .bundle(let finding): finding.verdict
    case .unreadable, .headsNotCompared: .couldNotRun
    case .trailMissing, .headsMissing, .trailEmpty, .disclosureMissing, .fileMissing,
      .predecessorMissing:
      .missing
    case .headDiffers(_, _, .anchor), .anchorOfAnotherLog: .forked
    case .notOurDatabase, .damagedPages, .layoutDiffers, .badHeadLine, .badHeadNote,
      .badCheckpoint, .wrongPlace, .leafDiffers, .badBytes, .fieldMissing, .fieldDiffers,
      .wrongPlaceInRun, .runRootDiffers, .disclosureDiffers, .disclosureUncalledFor, .fileAltered,
      .unnamedFileAltered, .notAFile, .predecessorDiffers, .unlinkedTrail, .headDiffers,
      .nothingSignedByGivenKeys:
      .tampered
    case .shorterThanHead: .rolledBack
    }
  }

  /// The place in the order of verdicts; of several findings the lowest decides.
  ///
  /// Something unreadable comes last, so that tampering is never reported as "could not run".
  var rank: Int {
    switch self {
    case .bundle(let finding): finding.rank
    case .inEarlier(_, let finding): finding.rank
    case .trailMissing, .headsMissing, .trailEmpty: 0
    case .notOurDatabase, .damagedPages, .layoutDiffers, .badHeadLine, .badHeadNote,
      .badCheckpoint, .wrongPlace, .leafDiffers, .badBytes, .fieldMissing, .fieldDiffers,
      .wrongPlaceInRun, .runRootDiffers, .disclosureDiffers, .disclosureUncalledFor, .fileAltered,
      .unnamedFileAltered, .notAFile, .predecessorDiffers, .unlinkedTrail:
      1
    case .disclosureMissing, .fileMissing, .predecessorMissing: 3
    case .shorterThanHead: 4
    case .headDiffers(_, _, .headsLog), .headDiffers(_, _, .checkpoint),
      .headDiffers(_, _, .keyRing):
      5
    case .headDiffers(_, _, .anchor), .anchorOfAnotherLog: 6
    case .nothingSignedByGivenKeys: 7
    case .unreadable, .headsNotCompared: 8
    }
  }

  /// The first event a tampering finding speaks against, where it speaks against one.
  package var badSeq: Int64? {
    switch self {
    case .wrongPlace(let seq, let expected): min(seq, expected)
    case .damagedPages(let seq), .leafDiffers(let seq), .badBytes(let seq, _),
      .fieldMissing(let seq, _), .fieldDiffers(let seq, _), .wrongPlaceInRun(let seq, _),
      .runRootDiffers(let seq), .disclosureDiffers(let seq, _), .disclosureUncalledFor(let seq, _),
      .fileAltered(let seq, _, _):
      seq
    case .inEarlier, .trailMissing, .headsMissing, .trailEmpty, .unreadable, .headsNotCompared,
      .notOurDatabase,
      .layoutDiffers, .badHeadLine, .badHeadNote, .badCheckpoint, .disclosureMissing,
      .fileMissing, .shorterThanHead, .unnamedFileAltered, .notAFile, .predecessorDiffers,
      .unlinkedTrail, .predecessorMissing, .headDiffers, .anchorOfAnotherLog,
      .nothingSignedByGivenKeys, .bundle:
      nil
    }
  }
}

/// Something a reader should know that does not speak against the trail.
package enum Remark: Hashable, Sendable {
  /// Rows of the table of nodes are absent, wrong or too many; it is only a cache.
  case damagedNodes(count: Int64, firstIndex: Int64)
  /// Lines of heads.log that a crash cut short; they say nothing.
  case tornHeadLines(count: Int64)
  /// heads.log does not end in a newline; what follows the last one is passed over.
  case unfinishedHeadLine
  /// A personal value was deleted, and the event `by` says so.
  case redacted(seq: Int64, path: String, by: Int64)
  /// A personal value was deleted, and an event of a newer trail says so.
  case redactedLater(seq: Int64, path: String, by: Int64, log: String)
  /// A personal value is still there though an event, of a newer log where one is named, says that
  /// it was deleted.
  case stillDisclosed(seq: Int64, path: String, by: Int64, log: String?)
  /// An event says that a personal value was deleted where there never was one.
  case redactionOfNothing(seq: Int64, path: String, by: Int64, log: String?)
  /// An evidence file was deleted, and the event `by` says so.
  case withheld(sha256: Digest, by: Int64)
  /// An evidence file was deleted, and an event of a newer trail says so.
  case withheldLater(sha256: Digest, by: Int64, log: String)
  /// An evidence file is still there though the event `by` says that it was deleted.
  case stillKept(sha256: Digest, by: Int64)
  /// Values are disclosed for events past the end of the trail.
  case disclosuresPastEnd(count: Int64)
  /// A file is kept that no event names.
  case unnamedFile(sha256: Digest, role: FileRole)
  /// Something else stands among the evidence files; its path below the folder of evidence.
  case strayEvidence(name: String)
  /// More than one action is not yet told of in heads.log; the size heads.log tells of.
  case unheadedActions(count: Int64, after: Int64)
  /// A key was retired, and neither its own signature nor an anchor stands over the event that says so.
  case keyRetiredUnsigned(seq: Int64, key: KeyID)
  /// What is kept beside the signing keys of this machine could not be read.
  case keyRingUnread(TrailFault)
  /// Signed checkpoints stand in heads.log and not in the database.
  case checkpointsNotStored(count: Int64)
  /// What a reader of a bundle should know.
  case bundle(BundleRemark)
}
