import Console
import Response

extension LoadedRun {
  /// The step or group a person means in this run; see `Plan.key`.
  func key(_ text: String, items: [String]) throws(CommandFailure) -> StepKey {
    do throws(Refusal) {
      return try plan.key(text, items: items, in: plan.standing(of: state))
    } catch {
      throw .refused(error, bareView)
    }
  }
}
