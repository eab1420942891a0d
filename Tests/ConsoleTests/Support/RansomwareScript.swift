/// One ordinary incident on one machine, step by step as the shipped playbook asks.
enum RansomwareScript {
  static let lines: [String] = Array(steps.joined())

  private static let steps: [[String]] = [
    // triage
    [
      "xong", "web01", "15 phút trước", "Màn hình hiện thông báo đòi tiền.", ".", "4", "Chị Lan",
      "0296 395 4166", ".locked", "1", "/anh/thong-bao.jpg",
    ],
    // notify/signs: whether a notice is due at once
    ["quyết định", "not-seen", "Chưa thấy dấu hiệu nào"],
    // scene
    ["xong", "có", "1,2,4", "", "Tủ chứng cứ số 2"],
    // isolate[web01], protect-backup, cut-remote
    ["xong", "1", "có"], ["xong", "có", "1", ""], ["xong", "", ""],
    // staff-message
    ["xong", "Loa nội bộ"],
    // notify/classify, notify/capacity, notify/tell-owner, notify/personal-data
    ["quyết định", "ordinary", "Một máy, đã cô lập"], ["quyết định", "1", "Đủ người"],
    ["xong"] + Array(repeating: ["1", "", "", "1", ""], count: 4).joined(),
    ["quyết định", "not-involved", "Máy không chứa dữ liệu cá nhân"],
    // trace, payment
    ["xong", "mail", "web01", "", "không", "", "203.0.113.7", "Có thư giả mạo.", "."],
    ["quyết định", "refuse", "Theo khuyến nghị"],
    // notify/write-report, approved here; notify/report-72h
    ["xong", "1", "Thư giả mạo.", ".", "Một máy.", ".", "Cài lại.", ".", "1", "Ông Hùng", "1"],
    ["xong", "2", "2", "", "", "1", ""],
    // eradicate, wipe[web01]
    ["xong", "có", "Đã chặn thư.", "."], ["xong", "web01", "Bộ cài chuẩn"],
    // restore
    ["xong", "web01", "hôm qua 22:00"],
    ["xong", "Bản chủ nhật", "hôm qua 21:00", "", "Sạch.", "."],
    ["quyết định", "usable", "Đã quét"], ["xong", "có", ""], ["xong", "Chị Lan", "bây giờ"],
    ["xong", "Không có gì lạ.", ".", "vượt", "Đã theo dõi bằng hệ thống khác"],
    // stable; close/ended, close/review, close/closing-report
    ["quyết định", "stable", "Đủ các dấu hiệu ổn định"],
    ["xong", "Đã cài lại.", ".", "Không có.", ".", "không có", "Nhật ký.", "."],
    ["bỏ qua", "Đã họp riêng"],
    ["xong", "1", "", "", "1", "", "1", "", "", "1", ""],
    ["kết thúc", "kết thúc"],
  ]
}
