import AuditTrail

/// Which fields an event of a kind must and may have.
///
/// What has others is not of engine 1.
package struct Shape: Sendable {
  /// One field: its name, whether it must be there, and whether what stands there fits.
  package struct Entry: Sendable {
    package let name: String
    package let required: Bool
    package let fits: @Sendable (JSON) -> Bool

    static func must<Content>(_ key: Key<Content>) -> Entry {
      Entry(name: key.name, required: true) { Content(json: $0) != nil }
    }

    static func may<Content>(_ key: Key<Content>) -> Entry {
      Entry(name: key.name, required: false) { Content(json: $0) != nil }
    }
  }

  package let entries: [Entry]
  /// Whether the event stands on a step.
  package let step: StepPlace

  package enum StepPlace: Sendable {
    case required, optional, none
  }

  fileprivate init(_ step: StepPlace, _ entries: Entry...) {
    self.step = step
    self.entries = entries
  }

  /// The first field that is missing, misplaced or of another type; nil where all fit.
  package func firstMisfit(in fields: Fields, onStep: Bool) -> String? {
    if step == .required, !onStep { return "step" }
    if step == .none, onStep { return "step" }
    for entry in entries {
      guard let value = fields.members[entry.name] else {
        if entry.required { return entry.name }
        continue
      }
      if !entry.fits(value) { return entry.name }
    }
    return fields.members.keys.sorted().first { name in
      !entries.contains { $0.name == name }
    }
  }
}

extension Kind {
  /// The catalogue of events: engine.md, section D, as code.
  package var shape: Shape {
    switch self {
    case .trailOpened: Shape(.none, .must(.format), .must(.program), .must(.zone), .may(.continues))
    case .sessionOpened:
      Shape(
        .none, .must(.program), .must(.osUser), .must(.host), .must(.tty), .may(.remote),
        .must(.boot), .must(.sqlite))
    case .writerRecovered: Shape(.none, .must(.cause), .must(.acked), .must(.found))
    case .clockJumped: Shape(.none, .must(.wall), .must(.up))
    case .schemaChanged: Shape(.none, .must(.fromVersion), .must(.toVersion), .must(.program))
    case .keyAdded: Shape(.none, .must(.vkey), .may(.holder))
    case .keyRetired:
      Shape(.none, .must(.retiredKey), .must(.lastSize), .must(.cause), .may(.reason))
    case .exportMade: Shape(.none, .must(.other), .must(.sha256), .must(.size), .may(.to))
    case .contactVerified:
      Shape(
        .none, .must(.contact), .must(.outcome), .may(.channel), .must(.caller), .may(.person),
        .may(.text))

    case .runOpened:
      Shape(
        .none, .must(.playbook), .must(.files), .must(.engine), .must(.mode), .may(.pace),
        .must(.title),
        .may(.incident), .may(.refs), .must(.zone), .must(.language), .may(.tlp),
        .may(.incidentType), .may(.severity), .may(.detected), .must(.inputs), .must(.commands),
        .may(.faults))
    case .runUpdated: Shape(.none, .must(.before), .must(.after), .must(.reason))
    case .runLinked: Shape(.optional, .must(.other), .may(.reason))
    case .runCarried: Shape(.none, .must(.continues), .must(.reason), .may(.files))
    case .runClosed:
      Shape(.none, .must(.result), .must(.count), .must(.root), .must(.unmet), .may(.reason))
    case .runReopened: Shape(.none, .must(.reason))

    case .personNamed: Shape(.none, .must(.id), .must(.name), .may(.organisation))
    case .roleAssigned: Shape(.none, .must(.role), .must(.to))
    case .handoverOffered:
      Shape(
        .none, .must(.offer), .must(.to), .must(.roles), .must(.steps), .must(.brief),
        .may(.files))
    case .handoverAccepted: Shape(.none, .must(.offer))
    case .handoverDeclined: Shape(.none, .must(.offer), .may(.reason))
    case .handoverWithdrawn: Shape(.none, .must(.offer), .may(.reason))
    case .handoverTaken: Shape(.none, .may(.offer), .must(.cause), .must(.reason))

    case .stepStarted: Shape(.required, .may(.truth), .may(.override), .may(.passed))
    case .stepAnswered: Shape(.required, .must(.answers))
    case .stepDone:
      Shape(.required, .may(.truth), .may(.override), .may(.passed), .may(.reason))
    case .stepDecided:
      Shape(
        .required, .must(.option), .must(.reason), .may(.backTo), .may(.truth), .may(.override),
        .may(.passed))
    case .stepSkipped: Shape(.required, .must(.reason), .may(.truth))
    case .stepFailed: Shape(.required, .must(.reason), .may(.truth))
    case .stepReopened:
      Shape(.required, .must(.cause), .must(.below), .must(.steps), .may(.reason))
    case .stepAmended: Shape(.required, .must(.before), .must(.after), .must(.reason))
    case .stepAssigned: Shape(.required, .must(.to))
    case .stepApproved: Shape(.required, .must(.verdict), .may(.reason))
    case .stepChanged: Shape(.none, .must(.became))

    case .commandStarted:
      Shape(
        .required, .must(.command), .must(.argv), .must(.cwd), .must(.timeout), .may(.exeSHA256))
    case .commandEnded:
      Shape(
        .required, .must(.command), .must(.outcome), .may(.code), .may(.ms), .may(.out),
        .may(.err), .may(.files))

    case .noteAdded: Shape(.optional, .may(.text), .may(.sha256), .may(.corrects), .may(.files))
    case .indicatorAdded: Shape(.optional, .must(.type), .must(.value), .may(.tlp))
    case .evidenceAdded:
      Shape(
        .optional, .must(.id), .must(.how), .may(.sha256), .may(.size), .may(.media),
        .must(.source), .may(.method), .may(.acquiredBy), .may(.serial), .may(.seal),
        .may(.place), .may(.text))
    case .evidenceMoved:
      Shape(
        .optional, .must(.id), .must(.to), .must(.reason), .may(.place), .may(.seal))
    case .evidenceOpened: Shape(.optional, .must(.id), .must(.reason), .may(.place))
    case .evidenceWithheld:
      Shape(
        .optional, .must(.id), .must(.how), .must(.sha256), .must(.basis), .may(.reason))
    case .noticePrepared:
      Shape(
        .required, .must(.notice), .must(.contact), .may(.channel), .may(.address),
        .must(.document))
    case .noticeSent:
      Shape(
        .required, .must(.notice), .must(.contact), .must(.channel), .must(.outcome),
        .may(.address), .may(.person), .may(.reference), .may(.number), .may(.date),
        .may(.document), .may(.reason))

    case .injectShown: Shape(.none, .must(.inject))

    case .clockStarted:
      Shape(
        .required, .must(.clock), .may(.rule), .must(.start), .may(.due), .may(.basis),
        .may(.certainty), .may(.assumed))
    case .clockMet: Shape(.required, .must(.clock), .must(.late))
    case .clockWaived: Shape(.required, .must(.clock))
    case .clockCancelled: Shape(.required, .must(.clock))
    case .clockExplained: Shape(.required, .must(.clock), .must(.reason))

    case .dataRedacted:
      Shape(
        .none, .must(.targetSeq), .must(.path), .must(.basis), .may(.targetLog), .may(.reason))
    case .holdSet: Shape(.none, .must(.basis), .may(.reason))
    case .holdLifted: Shape(.none, .must(.basis), .may(.reason))
    }
  }
}
