/** A small, made-up catalogue; every test takes what it needs and bends it. */
import type { Catalogue, CatalogueHead, Procedure, Provenance } from '../../src/catalogue/index.js';

export const SOURCE: Provenance = {
  source: { title: 'Sổ tay thử nghiệm', url: 'https://example.org/so-tay', retrievedOn: '2026-07-18' },
  confidence: 'reviewed',
};

export function procedure(more: Partial<Procedure> = {}): Procedure {
  return {
    code: '9.000001',
    slug: 'dang-ky-nuoi-meo',
    name: { vi: 'Đăng ký nuôi mèo', en: 'Registering a cat' },
    shortName: { vi: 'Khai báo nuôi mèo' },
    keywords: ['nuôi mèo', 'đăng ký mèo'],
    field: 'thu-cung',
    lifeEvents: ['nuoi-thu-cung'],
    audience: ['citizen'],
    tier: ['ward'],
    origin: 'standard',
    agencies: [{ ref: 'ubnd-xa', role: 'receives' }],
    facts: [
      {
        id: 'age',
        question: { vi: 'Mèo bao nhiêu tuổi?' },
        type: 'choice',
        choices: [
          { value: 'kitten', label: { vi: 'Dưới 1 tuổi' } },
          { value: 'adult', label: { vi: 'Từ 1 tuổi' } },
        ],
      },
      { id: 'copies', question: { vi: 'Bao nhiêu bản?' }, type: 'integer', unit: { vi: 'bản' } },
    ],
    cases: [{ id: 'kitten', name: { vi: 'Mèo con' }, when: { fact: 'age', eq: 'kitten' } }],
    dossier: {
      sets: 1,
      items: [
        {
          id: 'to-khai',
          name: { vi: 'Tờ khai' },
          purpose: 'submit',
          quantities: [{ form: 'original', count: 1 }],
        },
        {
          id: 'so-tiem',
          name: { vi: 'Sổ tiêm' },
          purpose: 'present',
          quantities: [],
          when: { fact: 'age', eq: 'adult' },
        },
      ],
    },
    channels: [{ kind: 'inPerson', available: true }],
    timeLimits: [{ id: 'thoi-han', amount: { unit: 'workingDay', value: 5 }, from: 'validDossierReceived' }],
    fees: [
      {
        id: 'le-phi',
        type: 'charge',
        label: { vi: 'Lệ phí' },
        price: { kind: 'fixed', amount: 20000, currency: 'VND' },
      },
    ],
    steps: [{ id: 'nop', title: { vi: 'Nộp hồ sơ' }, actor: 'applicant' }],
    results: [{ name: { vi: 'Giấy nuôi mèo' }, form: ['paper'] }],
    legalBasis: [{ number: '1/2026/QĐ-TN', title: { vi: 'Quyết định về mèo' } }],
    onlineLevel: { kind: 'someOnline' },
    status: 'active',
    provenance: SOURCE,
    ...more,
  };
}

export function head(more: Partial<CatalogueHead> = {}): CatalogueHead {
  return {
    schemaVersion: '1.0.0',
    id: 'vn.thu',
    title: { vi: 'Danh mục thử' },
    layer: 'national',
    version: '2026.07.18',
    provenance: SOURCE,
    administrativeUnit: { code: 'vn', name: { vi: 'Việt Nam' }, level: 'nation' },
    agencies: [{ code: 'ubnd-xa', name: { vi: 'Ủy ban nhân dân cấp xã' }, kind: 'oneStopCentre', tier: 'ward' }],
    offices: [],
    lifeEvents: [{ code: 'nuoi-thu-cung', name: { vi: 'Nuôi thú cưng' } }],
    fields: [{ code: 'thu-cung', name: { vi: 'Thú cưng' } }],
    calendars: [
      {
        code: 'vn-office',
        year: 2026,
        verified: true,
        source: 'Thông báo thử',
        workingWeekdays: [1, 2, 3, 4, 5],
        holidays: [{ date: '2026-09-02', name: { vi: 'Quốc khánh' } }],
      },
    ],
    ...more,
  };
}

export function catalogue(procedures: Procedure[] = [procedure()], more: Partial<Catalogue> = {}): Catalogue {
  return { format: 'ward-catalogue', ...head(more), ...more, procedures };
}

/** A copy that may be bent. Loses types: bending makes values wrong on purpose. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const loose = (value: unknown): any => JSON.parse(JSON.stringify(value));
