/// One YAML file, read: what to do in one kind of incident.
package struct Playbook: Hashable, Sendable {
  package var id: String
  /// Where its id is written; nil where there is none.
  package var idOrigin: Origin?
  /// Semantic version, as written.
  package var version: String
  package var title: LocalText
  package var summary: LocalText?
  package var owner: LocalText?
  package var tlp: TLP?
  /// Row of the official list of kinds (TT 20/2017/TT-BTTTT, Mẫu số 05), 1 to 10.
  package var incidentType: Int?
  package var roles: [Role] = []
  package var tags: [String] = []
  package var references: [Reference] = []
  package var attack: [String] = []
  package var react: [String] = []
  package var status: Status?
  package var replacedBy: String?
  package var replacedByOrigin: Origin?
  package var approved: Approval?
  /// The day by which somebody must look at it again, `2026-12-31`.
  package var reviewBy: String?
  /// What its drills throw in, in the order written.
  package var injects: [Inject] = []
  package var inputs: [Field] = []
  package var steps: [Step] = []

  package init(id: String, version: String, title: LocalText) {
    self.id = id
    self.version = version
    self.title = title
  }

  package enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, approved, retired
  }

  /// Who approved the text, when and by which document.
  package struct Approval: Hashable, Sendable {
    package let by: String
    package let on: String?
    package let document: String?

    package init(by: String, on: String?, document: String?) {
      self.by = by
      self.on = on
      self.document = document
    }
  }
}

/// A part people play in a run, such as `lead`.
package struct Role: Hashable, Sendable {
  package let id: String
  package let title: LocalText?
  /// An id in the contacts directory.
  package let contact: Name?

  package init(id: String, title: LocalText?, contact: Name?) {
    self.id = id
    self.title = title
    self.contact = contact
  }
}

/// A text a reader may want beside a playbook or a step.
package struct Reference: Hashable, Sendable {
  package let title: LocalText
  package let url: String?

  package init(title: LocalText, url: String?) {
    self.title = title
    self.url = url
  }
}

/// Traffic Light Protocol 2.0 (FIRST): how far information may travel.
package enum TLP: String, Hashable, Sendable, CaseIterable {
  case clear = "CLEAR"
  case green = "GREEN"
  case amber = "AMBER"
  case amberStrict = "AMBER+STRICT"
  case red = "RED"
}
