// What stands behind every key: a switch over all keys of a table, so that a key the reader learns
// cannot be left out here.

extension PlaybookKey {
  var shape: Described {
    switch self {
    case .playbook: (.formatVersion(PlaybookReader.formatVersion), true)
    case .id: (.id(.playbook), true)
    case .version: (.version, true)
    case .title: (.shown, true)
    case .steps: (.list(of: .mapping(.step), least: 1), true)
    case .summary, .owner: (.shown, false)
    case .tlp: (.word(TLP.allCases.map(\.rawValue)), false)
    case .incidentType: (.whole(1...10), false)
    case .roles: (.named(.role, .orNothing(.mapping(.role)), least: 0), false)
    case .inputs: (.named(.input, .mapping(.field), least: 0), false)
    case .tags: (.list(of: .plain, least: 0), false)
    case .references: (.list(of: .mapping(.reference), least: 0), false)
    case .attack: (.list(of: .attack, least: 0), false)
    case .react: (.list(of: .react, least: 0), false)
    case .status: (.word(Playbook.Status.allCases.map(\.rawValue)), false)
    case .replacedBy: (.plain, false)
    case .approved: (.mapping(.approval), false)
    case .reviewBy: (.day, false)
    case .injects: (.list(of: .mapping(.inject), least: 0), false)
    }
  }
}

extension StepKey {
  var shape: Described {
    switch self {
    case .id: (.id(.step), true)
    case .title: (.shown, true)
    case .instructions, .caution: (.shown, false)
    case .needs: (.list(of: .plain, least: 0), false)
    case .phase: (.word(Step.Phase.allCases.map(\.rawValue)), false)
    case .role, .when, .each, .include: (.plain, false)
    case .record: (.named(.field, .mapping(.field), least: 0), false)
    case .decide: (.mapping(.decision), false)
    case .notify: (.mapping(.notify), false)
    case .evidence: (.word(Step.EvidenceDemand.allCases.map(\.rawValue)), false)
    case .deadline: (.mapping(.deadline), false)
    case .join: (.word(Step.Join.allCases.map(\.rawValue)), false)
    case .with: (.named(.input, .template, least: 0), false)
    case .danger, .optional, .repeats, .inDrill: (.truth, false)
    case .approve: (.mapping(.approve), false)
    case .wait: (.mapping(.wait), false)
    case .run: (.mapping(.run), false)
    case .opens: (.mapping(.opens), false)
    case .estimate: (.duration, false)
    case .repeatLimit: (.whole(1...1_000), false)
    case .references: (.list(of: .mapping(.reference), least: 0), false)
    case .tags: (.list(of: .plain, least: 0), false)
    case .attack: (.list(of: .attack, least: 0), false)
    }
  }
}

extension FieldKey {
  var shape: Described {
    switch self {
    case .type: (.word(FieldType.words.keys.sorted()), true)
    case .of: (.word(FieldType.itemWords), false)
    case .label, .help, .unit: (.shown, false)
    case .required, .personal: (.truth, false)
    case .options:
      (.either(.list(of: .option, least: 1), .named(nil, .orNothing(.label), least: 1)), false)
    case .example, .pattern: (.plain, false)
    case .min, .max: (.number, false)
    }
  }
}

extension RoleKey {
  var shape: Described {
    switch self {
    case .title: (.shown, false)
    case .contact: (.plain, false)
    }
  }
}

extension ReferenceKey {
  var shape: Described {
    switch self {
    case .title: (.shown, true)
    case .url: (.address, false)
    }
  }
}

extension ApprovalKey {
  var shape: Described {
    switch self {
    case .by: (.plain, true)
    case .on: (.day, false)
    case .document: (.plain, false)
    }
  }
}

extension DecisionKey {
  var shape: Described {
    switch self {
    case .question: (.shown, true)
    case .options:
      (
        .either(
          .list(of: .id(.option), least: 2),
          .named(.option, .orNothing(.mapping(.option)), least: 2)), true
      )
    }
  }
}

extension OptionKey {
  var shape: Described {
    switch self {
    case .label: (.shown, false)
    case .backTo: (.plain, false)
    }
  }
}

extension NotifyKey {
  var shape: Described {
    switch self {
    case .to: (.list(of: .plain, least: 1), true)
    case .message: (.plain, false)
    }
  }
}

extension DeadlineKey {
  var shape: Described {
    switch self {
    case .rule, .from: (.plain, false)
    case .within: (.duration, false)
    }
  }
}

extension CommandKey {
  var shape: Described {
    switch self {
    case .argv: (.list(of: .template, least: 1), true)
    case .timeout: (.duration, false)
    }
  }
}

extension ApproveKey {
  var shape: Described {
    switch self {
    case .role: (.plain, true)
    }
  }
}

extension WaitKey {
  var shape: Described {
    switch self {
    case .duration: (.duration, true)
    case .from: (.plain, false)
    }
  }
}

extension InjectKey {
  var shape: Described {
    switch self {
    case .id: (.id(.inject), true)
    case .at: (.duration, true)
    case .text: (.shown, true)
    }
  }
}

extension OpensKey {
  var shape: Described {
    switch self {
    case .playbook: (.plain, true)
    case .with: (.named(.input, .template, least: 0), false)
    }
  }
}
