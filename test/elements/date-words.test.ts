import { expect } from '@open-wc/testing';
import { longDate, shortDate } from '../../src/elements/shared/date-words.js';

describe('A date in Vietnamese', () => {
  it('is written as offices write it: a zero before days below 10 and before months 1 and 2', () => {
    const said = ['2027-03-01', '2027-01-01', '2026-02-12', '2026-07-18', '2026-10-09', '2026-12-30'];
    expect(said.map((date) => shortDate(date, 'vi'))).to.deep.equal([
      '01/3/2027',
      '01/01/2027',
      '12/02/2026',
      '18/7/2026',
      '09/10/2026',
      '30/12/2026',
    ]);
    expect(longDate('2026-12-01', 'vi')).to.equal('thứ Ba 01/12/2026');
  });

  it('has its month as a word in English', () => {
    expect(longDate('2026-12-01', 'en')).to.equal('Tuesday 1 December 2026');
  });
});
