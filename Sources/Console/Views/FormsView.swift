import AuditTrail
import Playbooks

/// The forms of a workspace as `ungcuu form` lists them.
package enum FormsView {
  package static func lines(
    _ forms: [FormTemplate], language: Language, width: Int
  ) -> [[Span]] {
    forms.flatMap { form in
      let reference = form.reference(in: language)
      let covers = FormWords.covers(form.covers)[language]
      let facts = [
        covers, FormWords.validity(form)[language], form.certainty.phrase[language],
      ]
      return [Span(form.id, .bold), Span("  "), Span(form.title.tagged(in: language))]
        .wrapped(to: width, hanging: 2) + reference.lines(width: width, indent: 2)
        + facts.joined(separator: " · ").lines(width: width, indent: 2, .dim)
        // What is a reading and no authority's word is said here.
        + (form.note?.tagged(in: language).lines(width: width, indent: 2, .dim) ?? [])
    }
  }

  /// One entry of `form --json`.
  package static func json(_ form: FormTemplate) -> JSON {
    var members: [String: JSON] = [
      "id": .text(form.id), "title": .text(form.title.shown(in: .vi).text),
      "reference": .text(form.reference(in: .vi)), "covers": .text(form.covers.rawValue),
      "certainty": .text(form.certainty.rawValue), "language": .text(form.language.rawValue),
      "fields": .list(
        form.fields.map {
          .object(["id": .text($0.id), "required": .bool($0.required)])
        }),
    ]
    members["valid_from"] = form.validFrom.map { .text($0) }
    members["valid_to"] = form.validTo.map { .text($0) }
    members["checked"] = form.checked.map { .text($0) }
    return .object(members)
  }
}
