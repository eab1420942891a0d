import Foundation
import TestSupport
import Testing

@Suite(
  "Pages can be read by those who do not see them",
  .enabled(if: Browser.isWanted && Axe.isHere, "Chromium or axe-core is not installed here"),
  .timeLimit(.minutes(5)))
struct AccessibilityTests {
  @Test("axe-core finds nothing in the report and the paper form", arguments: ["vi", "en"])
  func pages(lang: String) throws {
    let made = try BundleWorkspace()
    for (name, words) in [("report", ["report", made.run]), ("form", ["print", "data-theft"])] {
      let page = try made.workspace.run(words, lang: lang)
      #expect(page.status == 0, "\(page.errors)")
      let answer = try Axe.answer(on: page.output, as: name, in: made.workspace)
      #expect(answer.violations.isEmpty, "\(name): \(answer.violations)")
      #expect(answer.passes > 25, "\(name): \(answer.passes)")
    }
    // It does find a page without a language, and a picture without words.
    let bad =
      "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1><img src=\"x\"></main></body></html>"
    let found = try Axe.answer(on: bad, as: "bad", in: made.workspace).violations.map(\.id)
    #expect(found.contains("html-has-lang") && found.contains("image-alt"))
  }
}
