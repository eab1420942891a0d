import Playbooks
import Response

/// What is wrong with mail, in words.
enum MailText {
  /// Why a message was not taken, or why that is not known.
  static func reason(_ fault: MailFault) -> Phrase {
    switch fault {
    case .noProgram(let name):
      Phrase("không có chương trình `\(name)`.", "the program `\(name)` is not there.")
    case .noSuchHost(let host):
      Phrase("không tìm ra máy chủ `\(host)`.", "the server `\(host)` is not known.")
    case .noConnection(let host):
      Phrase("không nối được tới `\(host)`.", "no connection to `\(host)`.")
    case .late(let seconds):
      Phrase(
        "máy chủ không trả lời trong \(seconds) giây.",
        "no answer within \(counted(Int(clamping: seconds), "second")).")
    case .dropped: Phrase("kết nối bị ngắt giữa chừng.", "the connection was dropped.")
    case .notPrivate(let said):
      Phrase(
        "không lập được kết nối mã hóa đúng máy chủ (\(said)).",
        "no encrypted connection with the right server (\(said)).")
    case .loginRefused(let said):
      Phrase("máy chủ không cho đăng nhập: \(said).", "the server refused the login: \(said).")
    case .refused(let said): Phrase("máy chủ từ chối: \(said).", "the server refused: \(said).")
    case .ended(let status, let said):
      Phrase(
        "chương trình gửi thư báo lỗi \(status): \(said).",
        "the mail program ended with status \(status): \(said).")
    case .system(let errno):
      Phrase("máy báo lỗi: ", "the machine says: ") + ErrnoText.phrase(errno)
    }
  }

  /// Why no message can be sent at all.
  static func explanation(of fault: MailSetupFault) -> Explanation {
    switch fault {
    case .none(let path):
      Explanation(
        "chưa cấu hình gửi thư: không có \(path).",
        "sending mail is not set up: there is no \(path).",
        hint: Phrase(
          "viết tệp đó (docs/format/mail.md), hoặc dùng --eml rồi gửi bằng chương trình thư.",
          "write it (docs/format/mail.md), or use --eml and send it with a mail program."))
    case .unreadable(let file): CommandWords.explanation(of: file)
    case .faulty(let path):
      Explanation(
        "\(path) có lỗi.", "\(path) has errors.",
        hint: Phrase("sửa các lỗi ở trên.", "mend the errors above."))
    case .open(let path):
      Explanation(
        "\(path) chứa mật khẩu mà người khác đọc được, hoặc không phải của bạn.",
        "\(path) may hold a password, and others can read it or it is not yours.",
        hint: Phrase("chạy `chmod 600 \(path)`.", "run `chmod 600 \(path)`."))
    case .inWorkspace(let path):
      Explanation(
        "\(path) nằm trong thư mục làm việc, nơi được sao chép và chia sẻ.",
        "\(path) stands in the workspace, which is copied and shared.",
        hint: Phrase(
          "đặt XDG_CONFIG_HOME ở ngoài thư mục làm việc.",
          "let XDG_CONFIG_HOME be outside the workspace."))
    case .badAddress(let text):
      Explanation(
        "`\(text)` không phải một địa chỉ thư.", "`\(text)` is not one mail address.",
        hint: Phrase("viết như `Tên <a@b.vn>`.", "write it as `Name <a@b.vn>`."))
    case .badHost(let text):
      Explanation("`\(text)` không phải tên máy chủ.", "`\(text)` is no name of a server.")
    case .badValue(let key):
      Explanation(
        "giá trị của `\(key)` trong mail.yaml không dùng được.",
        "the value of `\(key)` in mail.yaml cannot be used.",
        hint: Phrase(
          "đường dẫn bắt đầu bằng `/`; tên đăng nhập không có `:`; không có ký tự điều khiển.",
          "a path begins with `/`; a user has no `:`; no control characters."))
    case .passwordInClear:
      Explanation(
        "mật khẩu sẽ bị gửi mà không mã hóa.", "the password would be sent in the clear.",
        hint: Phrase(
          "đặt `tls: starttls` hoặc `tls: implicit` trong mail.yaml.",
          "set `tls: starttls` or `tls: implicit` in mail.yaml."))
    }
  }
}
