import Glibc

/// What the system says of a failed call, in words for those met most often.
package enum ErrnoText {
  package static func phrase(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT: Phrase("không có tệp hoặc thư mục này", "no such file or folder")
    case EACCES, EPERM: Phrase("không có quyền", "no permission")
    case EISDIR: Phrase("là thư mục, không phải tệp", "it is a folder, not a file")
    case ENOTDIR: Phrase("không phải thư mục", "not a folder")
    case ENOSPC, EDQUOT: Phrase("hết dung lượng", "no space left")
    case EROFS: Phrase("ổ đĩa chỉ đọc", "a read-only disk")
    case EIO: Phrase("ổ đĩa báo lỗi", "the disk reports an error")
    case ELOOP: Phrase("là liên kết", "it is a link")
    case EEXIST: Phrase("đã có sẵn", "it exists already")
    case EFBIG: Phrase("tệp quá lớn", "the file is too large")
    case EMFILE, ENFILE: Phrase("mở quá nhiều tệp", "too many open files")
    case ENAMETOOLONG: Phrase("tên quá dài", "the name is too long")
    default: Phrase("lỗi hệ thống số \(code)", "system error \(code)")
    }
  }
}
