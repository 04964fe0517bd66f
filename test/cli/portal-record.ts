/** A made-up record in the shape of the portal's text export. */
export const textExport = (more: object = {}) => ({
  code: '9.000001',
  name: 'Thủ tục đăng ký nuôi mèo',
  level: 'Cấp Xã',
  category: 'Thú cưng',
  steps: '',
  subjects: 'Công dân Việt Nam',
  methods: [],
  documentCases: [],
  legalBases: [],
  catalog: {},
  ...more,
});
