/// One thing that speaks against a bundle as a folder of files.
///
/// What speaks against its events is said by the findings of a trail.
package enum BundleFinding: Error, Hashable, Sendable {
  /// A file cannot be read, for rights or I/O.
  case unreadable(TrailFault)

  /// A file that the bundle needs or lists is not there.
  case fileMissing(BundlePath)
  /// The part of the run in a trail that was set aside, or its proofs, are not there.
  case earlierMissing(log: String)

  /// A link, device, pipe or misplaced folder; the name as it was found.
  case notAFile(String)
  /// A file that goes by another name too, which may be outside the folder.
  case linked(BundlePath)
  /// A name that no bundle has.
  case badName(String)
  /// More files than are read.
  case tooManyFiles(limit: Int)
  /// A file that does not belong to the bundle, or that SHA256SUMS does not list.
  case extraFile(BundlePath)
  /// Events that name more values and files than are held at a time.
  case tooManyNamed(BundlePath, limit: Int)
  /// More bytes than such a file has.
  case tooLong(BundlePath, limit: Int)
  /// The hash in SHA256SUMS is not that of the file.
  case hashDiffers(BundlePath)
  /// A line, counted from 1, that is not what the file has there.
  case badLine(BundlePath, line: Int)
  /// A line that is no canonical JSON.
  case badJSON(BundlePath, line: Int, JSONFault)
  /// A line that stands twice or before one it follows.
  case lineOutOfOrder(BundlePath, line: Int)
  /// No checkpoint of the log, or one that is not to be believed.
  case badCheckpoint(BundlePath, CheckpointFault)
  /// A checkpoint that none of the keys given from outside signed.
  case notByGivenKey(BundlePath)
  /// A file that is no proof.
  case badProof(BundlePath, NoteFault)
  /// A proof that leads to another checkpoint than the bundle's.
  case otherCheckpoint(BundlePath)
  /// A proof of something else, or one that does not hold.
  case proofDoesNotHold(BundlePath)
  /// keys.txt is not what the log's own events say of its keys.
  case keysDiffer
  /// There is no event.
  case noEvents(BundlePath)
  /// The events do not end as proof.txt says: with a close, or without one.
  case endDiffers
  /// A file whose name is not the hash of its bytes.
  case nameDiffers(BundlePath)
  /// The bytes of a file stand there under another name too.
  case fileTwice(BundlePath)
  /// A text that no event calls by this name.
  case misnamed(BundlePath)
  /// A folder that no file of a bundle is in.
  case emptyFolder(String)
}

extension BundleFinding {
  /// Something unreadable comes after what was found tampered with, as for a trail.
  var rank: Int {
    switch verdict {
    case .couldNotRun: 2
    case .missing: 3
    case .intact, .tampered, .rolledBack, .forked: 1
    }
  }

  /// The verdict this finding asks for.
  var verdict: Verdict {
    switch self {
    case .unreadable: .couldNotRun
    case .fileMissing, .earlierMissing: .missing
    case .notAFile, .linked, .badName, .tooManyFiles, .tooManyNamed, .extraFile, .tooLong,
      .hashDiffers,
      .badLine, .badJSON, .lineOutOfOrder, .badCheckpoint, .notByGivenKey, .badProof,
      .otherCheckpoint,
      .proofDoesNotHold, .keysDiffer, .noEvents, .endDiffers, .nameDiffers, .fileTwice,
      .misnamed, .emptyFolder:
      .tampered
    }
  }
}

/// Something a reader of a bundle should know that does not speak against it.
package enum BundleRemark: Hashable, Sendable {
  /// The run was open at the checkpoint's size: nothing says that no later events are left out.
  case open(size: Int64)
  /// There is a close among the events of a run that is said to be open: whether a later event opened it
  /// again is for whoever reads them.
  case openAfterClose
  /// The run was closed in a trail that was set aside; of the later facts, nothing says that none are
  /// left out.
  case closedEarlier(log: String, late: Int64)
  /// Some events are later facts: nothing says that none are left out.
  case late(count: Int64)
  /// Some events are from a trail that was set aside; what was found of it then.
  case carried(log: String, verdict: String)
  /// The anchor is past the bundle's checkpoint: it says nothing of it.
  case anchorTooLarge(size: Int64, checkpoint: Int64)
  /// No proof joins the anchor and the bundle's checkpoint.
  case anchorNotJoined(size: Int64, checkpoint: Int64)
  /// `report.html` and `VERIFY.txt` are only held to SHA256SUMS.
  case unprovenTexts
}
