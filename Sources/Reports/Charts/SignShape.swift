/// The small signs of a chart, drawn: no font has them all.
enum SignShape {
  /// A sign, 12 by 12, with its top left corner at a point; `ink` is a colour.
  static func svg(_ sign: Chart.Sign, x: Double, y: Double) -> String {
    let (path, isFilled) = path(of: sign)
    let paint = isFilled ? "uc-solid" : "uc-open"
    return
      "<path class=\"\(paint) uc-\(sign)\" transform=\"translate(\(number(x)) \(number(y)))\" d=\"\(path)\"/>"
  }

  private static func path(of sign: Chart.Sign) -> (String, isFilled: Bool) {
    switch sign {
    case .needsAll: ("M2 1v3l4 3 4-3V1M6 7v4M1 7.5h10", false)
    case .needsAny: ("M2 1v2l3 2.5M10 1v2L7 5.5M6 9.5v2M6 5a2 2 0 1 0 .01 0z", false)
    case .condition: ("M1 3h6l4 3-4 3H1z", false)
    case .each: ("M1 4h7v7H1zM3 4V2h7v7H8", false)
    case .notify: ("M1 2.5h10v7H1zM1 2.5l5 4 5-4", false)
    case .deadline: ("M6 1a5 5 0 1 0 .01 0zM6 3v3l2 1.5", false)
    case .late:
      ("M6 .5a5.5 5.5 0 1 0 .01 0zM5.2 2.3h1.6v4.6H5.2zM5.2 8.2h1.6v1.6H5.2z", true)
    case .wait: ("M2.5 1h7L6 6l3.5 5h-7L6 6z", false)
    case .approval: ("M6 1a2.2 2.2 0 1 0 .01 0zM1.5 11c0-6 9-6 9 0z", false)
    case .opens: ("M5 2H1v9h9V7M7 1h4v4M11 1L5.5 6.5", false)
    case .command: ("M1 2h10v8H1zM3 4l2 2-2 2M6 8h3", false)
    case .danger: ("M6 1l5 10H1zM6 4.5v3M6 9v.6", false)
    case .option: ("M6 3.5a2.5 2.5 0 1 0 .01 0z", false)
    case .taken: ("M6 2.5a3.5 3.5 0 1 0 .01 0z", true)
    case .back: ("M3.3 3.1a4 4 0 1 1-1.2 3.6M3.4 .6v2.8h2.8", false)
    case .decision: ("M6 .5L11.5 6 6 11.5 .5 6z", true)
    case .group: ("M.5 .5h11v11H.5zM3 3h6v2.3H3zM3 6.7h6V9H3z", false)
    case .blocked: ("M2 5.2h1.6v1.6H2zM5.2 5.2h1.6v1.6H5.2zM8.4 5.2H10v1.6H8.4z", true)
    case .ready: ("M6 1.5a4.5 4.5 0 1 0 .01 0z", false)
    case .active: ("M2.5 1l8 5-8 5z", true)
    case .done: ("M1 6.5l3.5 3.5L11 2", false)
    case .skipped: ("M1 6h10", false)
    case .failed: ("M2 2l8 8M10 2l-8 8", false)
    case .notApplicable: ("M6 1.5a4.5 4.5 0 1 0 .01 0zM2.8 9.2l6.4-6.4", false)
    }
  }

  /// A number of the picture: halves of a tenth are too small to be seen.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e15 else { return "0" }
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let rest = whole.magnitude % 10
    return "\(sign)\(whole.magnitude / 10)\(rest == 0 ? "" : ".\(rest)")"
  }
}
