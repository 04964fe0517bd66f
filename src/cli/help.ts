import type { Lang } from '../editing/words/words.js';

/** What `--help` says. */
export const HELP: Record<Lang, string> = {
  vi: `ward-catalogue: công cụ biên tập danh mục thủ tục hành chính

Cách dùng
  ward-catalogue validate <thư mục hoặc tệp…>      tìm lỗi và chỉ cách sửa
  ward-catalogue build <thư mục phường> --out <thư mục>
                                                   ghép các tầng, ghi dữ liệu cho trang web
  ward-catalogue stats <thư mục phường>            đếm, và liệt kê những gì chưa biết
  ward-catalogue diff <bản cũ> <bản mới>           so sánh hai bản; chỉ ra điều chỉnh cần rà lại
  ward-catalogue explain <thư mục phường> <mã> [đường dẫn]
                                                   một giá trị do tầng nào ghi, theo nguồn nào
  ward-catalogue init <thư mục mới>                tạo thư mục cho một phường mới: các tầng dữ liệu và README
  ward-catalogue serve <thư mục phường>            xem thử trên máy này; lưu tệp là trang tự cập nhật
  ward-catalogue import national <tệp hoặc thư mục…> --out <thư mục tầng quốc gia>
                                                   nhập bản ghi của Cổng Dịch vụ công quốc gia
  ward-catalogue export excel <thư mục của tầng> --out <sổ.xlsx hoặc thư mục CSV>
                                                   xuất một tầng ra sổ Excel để sửa
  ward-catalogue import excel <sổ.xlsx, tệp.csv hoặc thư mục CSV> --out <thư mục của tầng>
                                                   nhập lại; không có trong sổ thì giữ nguyên

Tùy chọn
  --lang vi|en        ngôn ngữ của thông báo (mặc định: vi)
  --json              kết quả dạng JSON, cho máy đọc
  --strict            cảnh báo cũng tính là lỗi
  --today 2026-07-31  coi hôm nay là ngày này
  --out, -o <thư mục> (build) nơi ghi
  --now <thời điểm>   (build) thời điểm ghi vào danh mục; mặc định lấy SOURCE_DATE_EPOCH
                      hoặc ngày của phiên bản mới nhất, nên hai lần dựng cho kết quả như nhau
  --keep-going        (build) vẫn ghi phần đúng khi còn lỗi
  --codes 1.001193,…  (import national, export) chỉ các mã này
  --check             (import excel) chỉ xem sẽ đổi gì và lỗi gì, không ghi
  --tier ward         (import) chỉ thủ tục cấp xã; cũng có province, ministry, other
  --retrieved <ngày>  (import) ngày dữ liệu được tải từ Cổng
  --report <tệp>      (import) bảng phân loại từng dòng hồ sơ: .csv, .json hoặc .md
  --overwrite         (import) ghi đè cả thủ tục đã rà soát
  --format text|markdown|json  (diff) dạng kết quả; --out <tệp> để ghi vào tệp
  --name "phường …" --province "tỉnh …" --code vn.<tỉnh>.<phường>
                      (init) tên và mã của phường; không ghi thì đặt tạm để sửa sau
  --port 8010 --host 127.0.0.1  (serve) chỉ máy này mở được; cổng bận thì lấy cổng kế tiếp
  --version, --help

Mã thoát: 0 tốt · 1 có lỗi trong dữ liệu · 2 gọi lệnh sai · 3 không đọc hoặc không ghi được tệp`,
  en: `ward-catalogue: tools for editing a catalogue of administrative procedures

Usage
  ward-catalogue validate <folder or file…>        find mistakes and say how to mend them
  ward-catalogue build <ward folder> --out <folder>
                                                   merge the layers, write the data of a website
  ward-catalogue stats <ward folder>               count, and list what is unknown
  ward-catalogue diff <old> <new>                  compare two versions; name overrides to be reviewed
  ward-catalogue explain <ward folder> <code> [pointer]
                                                   which layer gave a value, from which source
  ward-catalogue init <new folder>                 make the folder of a new ward: its layers and a README
  ward-catalogue serve <ward folder>               preview on this machine; saving a file updates the page
  ward-catalogue import national <file or folder…> --out <folder of the national layer>
                                                   import records of the national portal
  ward-catalogue export excel <folder of a layer> --out <book.xlsx or folder for CSV>
                                                   write a layer as a workbook
  ward-catalogue import excel <book.xlsx, file.csv or folder of CSV> --out <folder of the layer>
                                                   read it again; what it does not hold stays as it is

Options
  --lang vi|en        language of messages (default: vi)
  --json              result as JSON, for machines
  --strict            warnings count as errors
  --today 2026-07-31  take this day for today
  --out, -o <folder>  (build, import) where to write
  --now <moment>      (build) moment written into the catalogue; else SOURCE_DATE_EPOCH or the date of the
                      newest version, so that two builds are equal
  --keep-going        (build) write what is good in spite of errors
  --codes 1.001193,…  (import national, export) these codes only
  --check             (import excel) say what would change and what is wrong, write nothing
  --tier ward         (import) the ward's procedures only; also province, ministry, other
  --retrieved <day>   (import) day on which the data was read from the portal
  --report <file>     (import) how each row was sorted: .csv, .json or .md
  --overwrite         (import) replace reviewed procedures, too
  --format text|markdown|json  (diff) form of the result; --out <file> writes it to a file
  --name "phường …" --province "tỉnh …" --code vn.<province>.<ward>
                      (init) names and code of the ward; else stand-ins to be mended later
  --port 8010 --host 127.0.0.1  (serve) this machine only; a taken port gives the next one
  --version, --help

Exit codes: 0 fine · 1 mistakes in the data · 2 wrong call · 3 a file could not be read or written`,
};
