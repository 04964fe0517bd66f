/** Fields and agencies of the portal, joined with those that a catalogue already has. */
import type { Agency, AgencyKind, Code, Term } from '../../catalogue/index.js';
import { fold, slugify } from '../../text/index.js';

/** Codes by name; what is new is added. Names come in several spellings, so they are compared without marks and case. */
export interface Terms {
  field(name: string, nationalCode: string): Code;
  agency(name: string): Code;
  fields: Term[];
  agencies: Agency[];
}

const KINDS: [AgencyKind, RegExp][] = [
  ['police', /cong an|quan ly xuat nhap canh/],
  ['military', /quan su|bien phong|bo doi|bo tu lenh/],
  ['landRegistration', /dang ky dat dai/],
  ['socialInsurance', /bao hiem xa hoi/],
  ['school', /truong |co so giao duc|dai hoc/],
  ['hospital', /benh vien|co so y te|tram y te|kham benh/],
  ['oneStopCentre', /(uy ban nhan dan|chu tich) (cap )?xa|trung tam phuc vu hanh chinh cong/],
  ['provincialDepartment', /^so |chi cuc|uy ban nhan dan cap tinh/],
  ['ministry', /^bo |^tong cuc|^cuc |van phong chinh phu/],
];

/** One spelling of a name for comparing: "UBND cấp  xã", "Ủy ban Nhân dân xã, phường, thị trấn." */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/cap xa,? (?:phuong|thi tran).*$/, 'cap xa')
    .replace(/(?:cac )?xa, ?phuong(?:,? (?:thi tran|dac khu))*/g, 'cap xa')
    .replace(/[.,;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const tierOf = (key: string): Agency['tier'] =>
  /\bxa\b|phuong/.test(key)
    ? 'ward'
    : /^bo |^tong cuc|^cuc |chinh phu|trung uong|ngan hang nha nuoc/.test(key)
      ? 'ministry'
      : /thue|hai quan|kho bac|bao hiem xa hoi|bien phong/.test(key)
        ? 'vertical'
        : 'province';

/** Starts from what a catalogue has. Nothing of it is changed. */
export function createTerms(fields: readonly Term[], agencies: readonly Agency[]): Terms {
  const allFields = [...fields];
  const allAgencies = [...agencies];
  const fieldCodes = new Map<string, Code>();
  const agencyCodes = new Map<string, Code>();
  const used = new Set<string>([...fields, ...agencies].map(({ code }) => code));
  for (const { code, name, nationalCode } of fields) {
    if (nationalCode) fieldCodes.set(nationalCode, code);
    fieldCodes.set(nameKey(name.vi), code);
  }
  for (const { code, name } of agencies) agencyCodes.set(nameKey(name.vi), code);

  const newCode = (name: string): Code => {
    const words = slugify(name).slice(0, 60).replace(/-+$/, '') || 'khac';
    let code = words;
    for (let count = 2; used.has(code); count++) code = `${words}-${count}`;
    used.add(code);
    return code;
  };
  return {
    fields: allFields,
    agencies: allAgencies,
    field(name, nationalCode) {
      const shown = name || 'Khác';
      const key = nameKey(shown);
      const known = (nationalCode && fieldCodes.get(nationalCode)) || fieldCodes.get(key);
      if (known) return known;
      const code = newCode(shown);
      allFields.push({ code, name: { vi: shown }, ...(nationalCode && { nationalCode }) });
      fieldCodes.set(key, code);
      if (nationalCode) fieldCodes.set(nationalCode, code);
      return code;
    },
    agency(name) {
      const key = nameKey(name);
      const known = agencyCodes.get(key);
      if (known) return known;
      const code = newCode(name.length > 80 ? name.slice(0, 80) : name);
      const kind = KINDS.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
      allAgencies.push({ code, name: { vi: name }, kind, tier: tierOf(key) });
      agencyCodes.set(key, code);
      return code;
    },
  };
}
