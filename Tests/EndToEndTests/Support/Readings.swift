import Foundation
import TestSupport

/// `status --json`, as far as the tests look at it.
struct StatusReading: Decodable {
  struct Step: Decodable {
    let id: String
    let status: String
    let visit: Int
    let marks: [String]
  }
  struct Head: Decodable {
    let size: Int
    let root: String
  }

  let status: String
  let steps: [Step]
  struct Clock: Decodable {
    let id: String
    let status: String
  }

  let clocks: [Clock]
  let ready: [String]
  let head: Head

  /// How a step stands; `each` steps by `step[item]`.
  func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

/// `verify --json`, as far as the tests look at it.
struct VerifyReading: Decodable {
  let verdict: String
  let size: Int
  let root: String
}

/// A line of `replay --json`: one event, as far as the tests look at it.
struct EventReading: Decodable {
  let kind: String
  let seq: Int
  let rseq: Int
  let act: String
  let step: String?
  let item: String?
  let contact: String?
  let reason: String?
  let size: Int?
  let answers: Answers?

  /// The names of the fields answered; what was answered is of no matter here.
  struct Answers: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
    }

    private struct Name: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }

  /// A step's id with its items, as people write it.
  var label: String { (step ?? "") + (item.map { "[\($0)]" } ?? "") }
}

extension Workspace {
  func status(_ run: String) throws -> StatusReading {
    try decode(done("status", run, "--json"))
  }

  func events(_ run: String) throws -> [EventReading] {
    try done("replay", run, "--json").split(separator: "\n").map { try decode(String($0)) }
  }

  /// The verdict on the trail, and the exit status it came with.
  func verify() throws -> (reading: VerifyReading, status: Int32?) {
    let finished = try run(["verify", "--json"])
    return (try decode(finished.output), finished.status)
  }

  private func decode<Reading: Decodable>(_ text: String) throws -> Reading {
    try JSONDecoder().decode(Reading.self, from: Data(text.utf8))
  }
}
