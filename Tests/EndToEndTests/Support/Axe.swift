import Foundation
import TestSupport

/// axe-core, asked in a real browser whether people who do not see a page, or see it badly, can read it.
enum Axe {
  /// Where `Scripts/setup --tests` puts it; nil where there is none.
  private static let script: String? = {
    let folder = Workspace.source + "/.build/axe/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.sorted().map { "\(folder)/\($0)/site-packages/axe_core_python/axe.min.js" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  static let isHere = script != nil

  /// One rule that a page breaks.
  struct Violation: Decodable {
    let id: String
    let help: String
    let elements: [String]
  }

  /// What was asked of a page, and what came of it.
  struct Answer: Decodable {
    /// How many rules found something to look at and nothing wrong.
    let passes: Int
    let violations: [Violation]
  }

  /// Asks every rule of a page, whose own policy would not let the question in.
  static func answer(on page: String, as name: String, in workspace: Workspace) throws -> Answer {
    guard let script else { throw Browser.NotHere() }
    let axe = try String(contentsOfFile: script, encoding: .utf8)
      .replacing("</script", with: "<\\/script")
    let free = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    let asked = free.replacing(
      "</body>",
      with: """
        <script>\(axe)</script><script>
        axe.run().then(found => {
          const answer = {
            passes: found.passes.length,
            violations: found.violations.map(one => ({
              id: one.id, help: one.help, elements: one.nodes.map(node => node.html.slice(0, 200)),
            })),
          };
          const bytes = new TextEncoder().encode(JSON.stringify(answer));
          document.body.append("@@" + "@" + btoa(String.fromCharCode(...bytes)) + "@@" + "@");
        });
        </script></body>
        """)
    let document = try Browser.document(of: asked, as: name, in: workspace)
    let parts = document.components(separatedBy: "@@@")
    guard parts.count == 3, let answer = Data(base64Encoded: parts[1]) else {
      throw Browser.NoAnswer(output: document)
    }
    return try JSONDecoder().decode(Answer.self, from: answer)
  }
}
