import { aTimeout, expect } from '@open-wc/testing';
import { Lull } from '../../src/elements/shared/lull.js';

describe('a lull', () => {
  it('is over only when nothing has happened for its whole time', async () => {
    let calls = 0;
    const lull = new Lull(300, () => calls++);
    for (let letter = 0; letter < 5; letter++) {
      lull.begin();
      await aTimeout(25);
    }
    expect(calls, 'while somebody types').to.equal(0);
    await aTimeout(700);
    expect(calls, 'afterwards').to.equal(1);
    lull.begin();
    await aTimeout(700);
    expect(calls, 'a second time').to.equal(2);
  });

  it('is not waited for once it was ended, and can begin again', async () => {
    let calls = 0;
    const lull = new Lull(20, () => calls++);
    lull.begin();
    lull.end();
    await aTimeout(60);
    expect(calls).to.equal(0);
    lull.begin();
    await aTimeout(60);
    expect(calls).to.equal(1);
  });
});
