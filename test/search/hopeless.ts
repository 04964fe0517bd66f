/** What people type into any search box, and no ward procedure answers. Written down without having seen the judged queries. */
export const hopeless = [
  'mua vé máy bay', 'thời tiết hôm nay', 'giá vàng', 'tỷ giá đô la', 'lịch thi đấu bóng đá', 'xem phim', 'quán cà phê ngon', 'đặt phòng khách sạn',
  'mua xe máy trả góp', 'vay tiền nhanh', 'sửa máy lạnh', 'học tiếng anh', 'điểm thi đại học', 'nấu phở bò', 'cách trị ho cho bé', 'quên mật khẩu facebook',
  'nạp tiền điện thoại', 'sim số đẹp', 'xổ số miền nam', 'tử vi hôm nay', 'vé xe đi đà lạt', 'tải zalo', 'cúp nước', 'wifi yếu', 'bệnh viện chợ rẫy',
  'xin visa mỹ', 'thuê xe du lịch', 'chó cắn', 'đăng ký tên miền', 'sân vận động', 'mua iphone', 'công thức làm bánh', 'giảm cân', 'chứng khoán', 'bitcoin',
  'netflix', 'hoa tươi', 'nhà hàng tiệc cưới', 'chụp ảnh cưới', 'du học nhật bản', 'sửa điện thoại', 'trà sữa', 'đường đi cần thơ', 'vé tàu hỏa', 'gọi taxi',
  'đơn hàng giao chậm', 'lịch âm tháng này', 'bài hát thiếu nhi', 'truyện tranh', 'cắt tóc nam', 'mỹ phẩm', 'khám răng', 'thuốc đau đầu', 'mua đồ chơi',
  'thue may tinh', 'gia xang', 'bong da', 'du bao bao so 5', 'cach lam sua chua', 'may giat', 'ma giam gia', 'phim hoat hinh', 'hello', 'translate english',
];
