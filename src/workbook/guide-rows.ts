/** What the first sheet tells whoever opens the workbook. */
export const GUIDE: readonly string[] = [
  'Sổ danh mục thủ tục hành chính',
  '',
  'Mỗi trang là một bảng. Dòng 1 là tên cột, dòng 2 là tên cột cho máy (không sửa), từ dòng 3 là dữ liệu.',
  'Dòng của một thủ tục nhận ra nhau bằng mã thủ tục ở cột đầu. Thứ tự dòng là thứ tự trên trang hướng dẫn.',
  'Ô để trống nghĩa là chưa biết hoặc không có. "(không có)" nghĩa là biết chắc là không có dòng nào.',
  'Cột "Chỉ khi": chọn trong danh sách, hoặc viết như "Nơi sinh là Nước ngoài". Nhiều cột "Chỉ khi" thì phải đúng tất cả.',
  'Điều kiện dài: “Câu hỏi” là “Lựa chọn” và (“Câu hỏi” không phải là “Lựa chọn” hoặc “Câu hỏi” từ 14 đến 17).',
  'Danh sách trong một ô: mỗi mục một dòng (Alt + Enter), hoặc cách nhau bằng dấu chấm phẩy.',
  'Ngày: 31/07/2026. Giờ: 15:00. Có hoặc không: "có", "x" hoặc "không".',
  'Mã thủ tục là chữ, không phải số: giữ đủ sáu chữ số sau dấu chấm (1.001570).',
  'Số tiền bằng 0 không có nghĩa là miễn phí: miễn phí thì chọn cách tính "miễn phí" và ghi căn cứ.',
  'Không dùng công thức. Không ghi số căn cước, số điện thoại hay tên riêng của người dân.',
  'Muốn bỏ một cột hay một trang thì xóa cả cột, cả trang: phần đó trong danh mục giữ nguyên như cũ.',
  'Xóa một dòng trong trang là bỏ dòng đó khỏi danh mục. Thủ tục không có dòng nào trong trang thu_tuc thì giữ nguyên.',
  'Trang chi_khi và danh_sach chỉ để chọn, không được đọc lại.',
];
