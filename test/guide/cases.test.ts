/** What people ask at the counter, answered from the real catalogue: fees, times, papers, places, on a given day. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer } from '../../src/guide/index.js';
import { BIRTH } from './cases/birth.js';
import { check, type GuideCase } from './cases/case.js';
import { COPIES } from './cases/copies.js';
import { MARITAL_STATUS, MARRIAGE } from './cases/marriage.js';
import { CIVIL_STATUS, OTHERS } from './cases/others.js';
import { IDENTITY, RESIDENCE } from './cases/residence.js';
import { at, realWard } from './support.js';

const TABLES: Record<string, GuideCase[]> = {
  'Làm giấy khai sinh (1.001193)': BIRTH,
  'Sao y, chứng thực': COPIES,
  'Giấy xác nhận độc thân (1.004873)': MARITAL_STATUS,
  'Đăng ký kết hôn (1.000894)': MARRIAGE,
  'Hộ khẩu, tạm trú: Công an phường': RESIDENCE,
  'Căn cước, VNeID: Công an phường': IDENTITY,
  'Hộ tịch khác': CIVIL_STATUS,
  'Việc khác, và phường Hoa Mẫu': OTHERS,
};

for (const [title, table] of Object.entries(TABLES)) {
  describe(title, () => {
    for (const entry of table) it(entry.asked, () => check(entry));
  });
}

describe('The whole catalogue', () => {
  const { procedures } = realWard('kien-tuong');

  it('on 1/3/2027 shows no paper of the old Law on Civil Status', () => {
    const records = procedures.filter(({ legalBasis }) =>
      legalBasis.some((law) => law.number === '60/2014/QH13' && law.governs),
    );
    assert.ok(records.length >= 28, `${records.length} records`);
    for (const { code, field } of records) {
      assert.equal(field, 'ho-tich', code);
      const found = answer(realWard('kien-tuong'), code, { now: at('2027-03-01') });
      assert.equal(found.kind === 'outdated' && found.reason.kind, 'legalBasisEnded', code);
    }
  });

  it('calls nothing free because of a nought: what is free says so in words', () => {
    for (const { code, fees } of procedures) {
      for (const { id, price } of fees) {
        if (price.kind === 'fixed') assert.ok(price.amount > 0, `${code} ${id}`);
        if (price.kind === 'free') assert.ok(price.ground.vi.trim().length > 0, `${code} ${id}`);
      }
    }
    const free = procedures
      .filter(({ fees }) => fees.some(({ price, when }) => price.kind === 'free' && !when))
      .map(({ code }) => code);
    for (const code of free)
      assert.ok(['1.000894', '2.002637'].includes(code), `${code} is said to be free for everybody`);
  });

  it('names the day until which filing online may be free, and no sum', () => {
    const options = {
      facts: { requestType: 'exchange', level2: true },
      channel: 'online' as const,
      now: at('2027-01-04'),
    };
    const found = answer(realWard('kien-tuong'), '1.116410', options);
    assert.ok(found.kind === 'guide');
    const [{ amount }] = found.fees.lines;
    assert.ok(amount.kind === 'unknown' && amount.note?.vi.includes('28/02/2027'));
  });

  it('keeps the rule of 15 giờ to the eight procedures whose records have it', () => {
    const EIGHT = ['1.000656', '1.001193', '1.001766', '1.004859', '2.000528', '2.000547', '2.000635', '2.000748'];
    for (const { code, timeLimits } of procedures) {
      if (timeLimits.some(({ amount }) => amount.unit === 'sameDay' && amount.cutoff))
        assert.ok(EIGHT.includes(code), code);
    }
  });

  it('sends residence, identity and VNeID to the police, and nobody there by mistake', () => {
    for (const record of procedures.filter(({ status }) => status !== 'abolished')) {
      const found = answer(realWard('kien-tuong'), record.code, { now: at('2026-11-25') });
      if (!('place' in found) || !('agency' in found.place)) continue;
      const police =
        ['can-cuoc', 'dinh-danh-dien-tu'].includes(record.field) ||
        (record.field === 'cu-tru' && record.code !== '1.013314');
      if (police) assert.equal(found.place.agency.kind, 'police', record.code);
      if (['ho-tich', 'chung-thuc', 'bao-tro-xa-hoi'].includes(record.field))
        assert.notEqual(found.place.agency.kind, 'police', record.code);
    }
  });

  it('gives an answer for every procedure, day and way of filing, without throwing', () => {
    for (const ward of ['kien-tuong', 'hoa-mau'] as const) {
      for (const { code } of realWard(ward).procedures) {
        for (const now of [
          '1970-01-01',
          '2026-02-13 20:00',
          '2026-11-22',
          '2026-11-28 08:00',
          '2027-03-01',
          '2035-01-01',
        ]) {
          for (const channel of [undefined, 'online', 'inPerson'] as const) {
            assert.notEqual(answer(realWard(ward), code, { now: at(now), channel }).kind, 'unknownProcedure');
          }
        }
      }
    }
  });

  it('leads from every answer "thủ tục khác" to a procedure that is in the catalogue and holds', () => {
    for (const { code, facts = [] } of procedures) {
      for (const { outcome } of facts.flatMap((fact) => fact.choices ?? [])) {
        if (outcome?.kind !== 'goTo') continue;
        const target = answer(realWard('kien-tuong'), outcome.procedure, { now: at('2026-11-25') });
        assert.ok(target.kind === 'guide', `${code} → ${outcome.procedure}: ${target.kind}`);
      }
    }
  });
});
