/// One place where the project is not as it says it is.
struct Breach: Equatable, CustomStringConvertible, Sendable {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}
