/// VERIFY.txt of every bundle: how to check it without this program, in both languages.
package enum BundleGuide {
  /// The whole file; the same in every bundle of this version.
  package static let text = words + "```python\n" + page + "```\n"

  private static let words = #"""
    KIỂM TRA BỘ HỒ SƠ NÀY KHÔNG CẦN UNGCUU
    Cần: sha256sum, openssl (3.0 trở lên), python3. Mở cửa sổ lệnh trong thư mục này rồi chép lần lượt.

    Trước hết: khóa và mốc phải đến từ bên ngoài. Hỏi người giữ nhật ký mã khóa (dòng TÊN+MÃ+BASE64) và
    so với keys.txt; nếu đã giữ một mốc (ungcuu checkpoint) thì so với checkpoint.note. Không có gì từ bên
    ngoài thì các lệnh dưới đây chỉ cho biết bộ hồ sơ không tự mâu thuẫn. Bản tin cậy của trang này nằm trong
    mã nguồn ungcuu: kẻ sửa bộ hồ sơ cũng sửa được VERIFY.txt và report.html.

    CHECKING THIS BUNDLE WITHOUT UNGCUU
    Needed: sha256sum, openssl (3.0 or later), python3. Open a shell in this folder and paste.

    First: key and anchor must come from outside. Ask whoever keeps the trail for the key (a line
    NAME+HASH+BASE64) and compare it with keys.txt; if you kept a checkpoint, compare it with
    checkpoint.note. With nothing from outside, what follows only shows that the bundle does not contradict
    itself. A copy of this page to be trusted is in the sources of ungcuu: whoever changes a bundle can
    change VERIFY.txt and report.html too.

    1. Từng tệp đúng với SHA256SUMS / every file is the one in SHA256SUMS

    ```sh
    if find . ! -type d ! -type f | grep -q . || [ ! -f SHA256SUMS ] || [ ! -f keys.txt ] ||
      LC_ALL=C grep -qavE \
      "^[0-9a-f]{64}  [A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)?$" SHA256SUMS
    then echo "FAILED: a link, pipe or device; or SHA256SUMS or keys.txt gone or no such file" >&2; false
    else sha256sum --check --strict --quiet SHA256SUMS
    fi
    ```

    2. Chữ ký của mốc, mỗi chữ ký với khóa của nó; thay KEY bằng khóa đã nhận từ bên ngoài, khóa được thay
       thì cả hai, cách nhau bằng dấu cách / the signatures of the checkpoints, each by its own key; put the
       key you were given in the place of KEY, and where a key was rotated both, with a space between. For
       every signature it prints: Signature Verified Successfully

    ```sh
    KEY=${KEY:-$(cut -d " " -f 1 keys.txt)}
    T=$(mktemp -d)
    for NOTE in ./checkpoint.note ./late.note; do
      [ -f "$NOTE" ] || continue
      sed "/^$/,\$d" "$NOTE" > "$T/text"
      sed -n "s/^— //p" "$NOTE" | while read -r NAME LINE; do
        printf %s "$LINE" | base64 -d > "$T/line" || : > "$T/line"
        ID=$(head -c 4 "$T/line" | od -A n -t x1 | tr -d " ")
        SIGNER=$(grep -m 1 -F -e "$NAME+$ID+" keys.txt | cut -d " " -f 1)
        [ -n "$SIGNER" ] || echo "FAILED: keys.txt has no key that signed $NOTE so" >&2
        printf "\060\052\060\005\006\003\053\145\160\003\041\000" > "$T/key"
        printf %s "$SIGNER" | cut -d + -f 3- | base64 -d | tail -c 32 >> "$T/key" || : > "$T/key"
        tail -c 64 "$T/line" > "$T/signature"
        openssl pkeyutl -verify -pubin -keyform DER -rawin -inkey "$T/key" \
          -sigfile "$T/signature" -in "$T/text" || : > "$T/bad"
        case " $(printf %s "$KEY" | tr "\n" " ") " in *" $SIGNER "*) : > "$T/given" ;; esac
      done
      [ -e "$T/given" ] || { echo "FAILED: KEY did not sign $NOTE" >&2; : > "$T/bad"; }
      rm -f "$T/given"
    done
    if [ -e "$T/bad" ]; then rm -r "$T"; false; else rm -r "$T"; fi
    ```

    3. Mọi thứ còn lại / all the rest. In ra "OK" hoặc "FAILED" / it prints "OK" or "FAILED"

       Không kiểm tra ở đây, `ungcuu verify` thì có: chữ ký (bước 2 ở trên); consistency.txt có thật sự nối
       mốc cũ đã giữ với checkpoint.note hay không, chỉ xem dạng; số tệp và độ dài vượt giới hạn. Không ai
       kiểm tra được: nội dung report.html và VERIFY.txt, ngoài mã băm; và những điều mục "What a bundle does
       not show" của docs/format/bundle.md nêu.
       Not checked here, but by `ungcuu verify`: the signatures (step 2 above); whether consistency.txt
       joins the older checkpoint somebody kept to checkpoint.note, of which only the form is looked at; more
       files or longer ones than a bundle has. Checked by nobody: what report.html and VERIFY.txt say, beyond
       their hashes; and what "What a bundle does not show" in docs/format/bundle.md names.

    ```sh
    sed -n "/^\`\`\`python/,/^\`\`\`$/p" VERIFY.txt | sed "1d;\$d" | python3 -I -
    ```


    """#
}
