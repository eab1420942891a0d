import AuditTrail
import Playbooks

/// Which playbook a run walks.
package struct PlaybookReference: Hashable, Sendable, JSONRepresentable {
  package let id: String
  package let version: String
  package let sha256: String

  package init(id: String, version: String, sha256: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }

  package init?(json: JSON) {
    guard case .object(let members) = json, members.count == 3,
      case .text(let id)? = members["id"], case .text(let version)? = members["version"],
      case .text(let sha256)? = members["sha256"]
    else { return nil }
    self.init(id: id, version: version, sha256: sha256)
  }

  package var json: JSON {
    .object(["id": .text(id), "version": .text(version), "sha256": .text(sha256)])
  }
}

/// A file whose exact text governs a run.
package struct FileReference: Hashable, Sendable, JSONRepresentable {
  package let role: String
  package let name: String
  package let sha256: String

  package init(role: String, name: String, sha256: String) {
    self.role = role
    self.name = name
    self.sha256 = sha256
  }

  package init?(json: JSON) {
    guard case .object(let members) = json, members.count == 3,
      case .text(let role)? = members["role"], case .text(let name)? = members["name"],
      case .text(let sha256)? = members["sha256"]
    else { return nil }
    self.init(role: role, name: name, sha256: sha256)
  }

  package var json: JSON {
    .object(["role": .text(role), "name": .text(name), "sha256": .text(sha256)])
  }
}

/// What followed for a step from somebody's action elsewhere.
package struct StepChange: Hashable, Sendable, JSONRepresentable {
  package let key: StepKey
  package let visit: Int
  package let status: Status
  package let why: Why?

  init(key: StepKey, visit: Int, status: Status, why: Why?) {
    self.key = key
    self.visit = visit
    self.status = status
    self.why = why
  }

  package init?(json: JSON) {
    guard case .object(let members) = json,
      let key = StepKey(step: members["step"], item: members["item"]),
      case .integer(let visit)? = members["visit"],
      case .text(let word)? = members["status"], let status = Status(rawValue: word)
    else { return nil }
    var why: Why?
    if case .text(let word)? = members["why"] {
      guard let known = Why(rawValue: word) else { return nil }
      why = known
    }
    self.init(key: key, visit: Int(visit), status: status, why: why)
  }

  package var json: JSON {
    var members: [String: JSON] = [
      "step": .text(key.path), "visit": .integer(Int64(visit)), "status": .text(status.rawValue),
    ]
    members["item"] = key.itemJSON
    members["why"] = why.map { .text($0.rawValue) }
    return .object(members)
  }
}

/// A step given a new visit, and whether somebody was at work on it.
package struct StepTouched: Hashable, Sendable, JSONRepresentable {
  package let key: StepKey
  /// The visit that begins.
  package let visit: Int
  package let interrupted: Bool

  init(key: StepKey, visit: Int, interrupted: Bool) {
    self.key = key
    self.visit = visit
    self.interrupted = interrupted
  }

  package init?(json: JSON) {
    guard case .object(let members) = json,
      let key = StepKey(step: members["step"], item: members["item"]),
      case .integer(let visit)? = members["visit"],
      case .bool(let interrupted)? = members["interrupted"]
    else { return nil }
    self.init(key: key, visit: Int(visit), interrupted: interrupted)
  }

  package var json: JSON {
    var members: [String: JSON] = [
      "step": .text(key.path), "visit": .integer(Int64(visit)), "interrupted": .bool(interrupted),
    ]
    members["item"] = key.itemJSON
    return .object(members)
  }
}

/// The trail this one goes on from, and what was found of it.
package struct Continuation: Hashable, Sendable, JSONRepresentable {
  package let log: String
  package let size: Int64
  package let root: String
  package let verdict: String

  package init(log: String, size: Int64, root: String, verdict: String) {
    self.log = log
    self.size = size
    self.root = root
    self.verdict = verdict
  }

  package init?(json: JSON) {
    guard case .object(let members) = json, members.count == 4,
      case .text(let log)? = members["log"], case .integer(let size)? = members["size"],
      case .text(let root)? = members["root"], case .text(let verdict)? = members["verdict"]
    else { return nil }
    self.init(log: log, size: size, root: root, verdict: verdict)
  }

  package var json: JSON {
    .object([
      "log": .text(log), "size": .integer(size), "root": .text(root), "verdict": .text(verdict),
    ])
  }
}
