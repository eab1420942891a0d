import Playbooks
import Testing
import YAMLTree

@testable import Console

@Suite("Hints on what an author meant")
struct HintTests {
  private func said(_ fault: Diagnostic.Fault) -> String {
    DiagnosticText.explanation(of: fault).whole.en
  }

  @Test("what libyaml says most is said in our own words, what it seldom says in its own, quoted")
  func syntax() {
    let place = Position(line: 3, column: 1)
    for problem in DiagnosticSamples.syntaxProblems {
      let said = DiagnosticText.explanation(
        of: .yaml(.syntax(problem: problem, context: "while parsing x", contextAt: place)))
      for text in [said.whole.vi, said.whole.en] {
        #expect(!text.contains(problem) && !text.contains("while parsing"), "\(text)")
      }
      #expect(said.message.en.hasPrefix("This is not YAML (from line 3): "))
    }
    let seldom = said(.yaml(.syntax(problem: "odd thing", context: "in x", contextAt: nil)))
    #expect(seldom.hasPrefix("This is not YAML: libyaml says “odd thing in x”. "))
  }

  @Test("a step out of reach is told why, and not as exploring tells it")
  func unreachable() {
    let byNeeds = said(.graph(.unreachableStep("call", needs: ["calm", "rest"])))
    #expect(byNeeds.contains("only where no step that it needs applies: calm, rest."))
    let around = said(.graph(.unreachableStep("call", needs: [])))
    #expect(around.contains("never holds together with those around it"))
    for text in [byNeeds, around] {
      #expect(text.contains("add a need that always applies"))
      #expect(!text.contains("No answers can ever lead"))
    }
    #expect(said(.graph(.conditionNeverTrue)).hasSuffix("did you mean `or`?"))
  }

  @Test("what to write is written out")
  func written() {
    let hints: [(Diagnostic.Fault, String)] = [
      (.reading(.textForList("tell")), "Write `[tell]`."),
      (.reading(.cutByComma("x")), "A comma inside { } ends the text: put it in quotes."),
      (.reading(.zeroDuration("0m")), "`0m` must be longer than nothing."),
      (.reading(.badID("a_b", kind: .option)), "Use a-z, digits and `-`, a letter first"),
      (
        .graph(.conditionType("look.hacked", kind: .yesno, literal: .text("có"))),
        "Write `look.hacked`, or `not look.hacked`."
      ),
      (
        .graph(.unknownOption("down", of: "up", options: ["dawn", "dusk"], near: "dawn")),
        "Did you mean `dawn`? The options are dawn, dusk."
      ),
      (.graph(.readBeforeDone("a", step: "a")), "Name a step before this one."),
    ]
    for (fault, hint) in hints { #expect(said(fault).contains(hint), "\(said(fault))") }
    let taken = ReadingFault.IDKind.option.pattern
    #expect(!taken.en.contains("_") && !taken.vi.contains("_"))
  }
}
