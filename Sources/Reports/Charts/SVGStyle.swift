/// How the parts of a picture look: dark on light, told apart by form as well as by colour.
enum SVGStyle {
  static let text = """
    text { font-family: "Noto Sans", "Liberation Sans", Arial, "DejaVu Sans", sans-serif; fill: #111; }
    .uc-paper { fill: #fff; }
    .uc-head { font-size: 18px; font-weight: bold; }
    .uc-sub { font-size: 12px; fill: #444; }
    .uc-banner { font-size: 13px; font-weight: bold; fill: #b91c1c; }
    .uc-band { fill: #f5f6f8; }
    .uc-even { fill: #eceef2; }
    .uc-lane { font-size: 12px; font-weight: bold; fill: #333; text-anchor: middle; }
    .uc-start { text-anchor: start; }
    .uc-name { font-family: "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 11px; fill: #444; }
    .uc-title { font-size: 13px; font-weight: bold; }
    .uc-line, .uc-state { font-size: 11px; fill: #222; }
    .uc-state { fill: #111; }
    text.uc-late { font-size: 11px; font-weight: bold; fill: #b91c1c; }
    path.uc-late { fill: #b91c1c; }
    .uc-face { fill: #fff; stroke: #5b6270; stroke-width: 1.2; }
    .uc-behind { fill: #fff; stroke: #5b6270; stroke-width: 1; }
    .uc-group > .uc-face { fill: #fbfbf4; stroke-width: 1.6; stroke-dasharray: 8 3; }
    .uc-is-done > .uc-face { fill: #e3f4e3; stroke: #2e7d32; }
    .uc-is-active > .uc-face { fill: #dbeafe; stroke: #1d4ed8; stroke-width: 2.6; }
    .uc-is-ready > .uc-face { fill: #fff; stroke: #1d4ed8; stroke-width: 2; }
    .uc-is-failed > .uc-face { fill: #fde8e8; stroke: #b91c1c; stroke-width: 2.6; }
    .uc-is-skipped > .uc-face { fill: #f1f1f1; stroke: #6b7280; stroke-dasharray: 5 3; }
    .uc-is-notApplicable > .uc-face { fill: #fafafa; stroke: #9ca3af; stroke-dasharray: 2 3; }
    .uc-way { fill: none; stroke: #5b6270; stroke-width: 1.3; }
    .uc-tip { fill: #5b6270; }
    .uc-back-way { stroke: #9a3412; stroke-dasharray: 5 3; }
    .uc-back-tip { fill: #9a3412; }
    .uc-all { fill: #111; }
    .uc-any { fill: #fff; stroke: #111; stroke-width: 1.4; }
    .uc-open { fill: none; stroke: #333; stroke-width: 1.2; }
    .uc-solid { fill: #333; }
    .uc-decision { fill: #6d28d9; }
    .uc-deadline, .uc-danger, .uc-failed { stroke: #b91c1c; stroke-width: 1.5; }
    .uc-notify { stroke: #1d4ed8; }
    .uc-back { stroke: #9a3412; }
    .uc-done { stroke: #2e7d32; stroke-width: 2; }
    .uc-skipped { stroke-width: 2; }
    .uc-active { fill: #1d4ed8; }
    """

  /// Printed, the whole picture is on one sheet, which lies as the picture does; how big the sheet
  /// is, is for whoever prints.
  static func paper(isWide: Bool) -> String {
    """
    @page { size: \(isWide ? "landscape" : "portrait"); margin: 8mm; }
    @media print { svg:root { width: 100%; height: 100%; } }
    """
  }
}
