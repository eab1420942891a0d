import Foundation
import TestSupport
import Testing

/// A workspace with a run that was walked to its end, and bundles of it.
final class BundleWorkspace {
  let workspace: Workspace
  let run: String

  /// How a bundle was verified, as far as the tests look at it.
  struct Reading: Decodable {
    let verdict: String
    let anchored: Bool
    let findings: [String]
    let remarks: [String]
    let run: String?
    let events: Int
    let size: Int
  }

  init() throws {
    workspace = try Workspace()
    let photo = try workspace.write("ảnh", to: "anh.jpg")
    run = try workspace.open()
    let walk = RansomwareWalk(photo: photo)
    let typed = walk.remaining(after: []).flatMap(\.lines).map { $0 + "\n" }.joined()
    let walked = try workspace.run(["resume", run], input: typed)
    try #require(walked.status == 0, "\(walked.output.suffix(2000))\(walked.errors)")
  }

  func path(_ name: String) -> String { workspace.folder + "/" + name }

  /// Exports the run and gives the bundle's path.
  @discardableResult
  func export(_ name: String, _ more: String...) throws -> String {
    let arguments = ["export", run, "-o", path(name)] + more
    let finished = try workspace.run(arguments)
    guard finished.status == 0 else { throw Workspace.Failure.failed(arguments, finished) }
    return path(name)
  }

  /// Verifies a bundle; what was found, and the exit status.
  func verify(_ path: String, _ more: String...) throws -> (Reading, Int32?) {
    let finished = try workspace.run(["verify", path, "--json"] + more, lang: "en")
    let reading = try JSONDecoder().decode(Reading.self, from: Data(finished.output.utf8))
    return (reading, finished.status)
  }

  /// The first key in a bundle's keys.txt.
  func key(of bundle: String) throws -> String {
    let keys = try String(contentsOfFile: bundle + "/keys.txt", encoding: .utf8)
    return String(try #require(keys.split(separator: " ").first))
  }
}
