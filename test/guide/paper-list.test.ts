import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentRequirement } from '../../src/catalogue/types.js';
import { changesSince, listDigest, pictureOf, readPicture } from '../../src/guide/index.js';
import { paper, procedure } from './support.js';

const list = (...items: DocumentRequirement[]) => procedure({ dossier: { items } });
const old = list(paper('to-khai'), paper('chung-sinh'), paper('ho-chieu', { purpose: 'present' }));
const since = (...items: DocumentRequirement[]) => changesSince(pictureOf(old), list(...items));

describe('what has changed in a list of papers', () => {
  it('is nothing when it is the same list in another order', () => {
    const same = [...old.dossier!.items].reverse();
    assert.deepEqual(since(...same), []);
    assert.equal(listDigest(list(...same)), listDigest(old));
  });

  it('is named: added, removed, renamed, another number, shown instead of handed in', () => {
    const many = paper('to-khai', { quantities: [{ form: 'original', count: 2 }] });
    const renamed = paper('chung-sinh', { name: { vi: 'Giấy báo sinh' } });
    const changes = since(many, renamed, paper('anh'));
    assert.deepEqual(
      changes.map((change) => [change.kind, 'paper' in change ? change.paper.id : change.id]),
      [
        ['quantity', 'to-khai'],
        ['renamed', 'chung-sinh'],
        ['added', 'anh'],
        ['removed', 'ho-chieu'],
      ],
    );
    const [quantity, name] = changes;
    assert.deepEqual(quantity.kind === 'quantity' && quantity.before, [{ form: 'original', count: 1 }]);
    assert.equal(name.kind === 'renamed' && name.before, 'chung-sinh');
    const shown = since(...old.dossier!.items.map((item) => ({ ...item, purpose: 'present' as const })));
    assert.deepEqual(
      shown.map((change) => change.kind === 'quantity' && change.purposeChanged),
      [true, true],
    );
    assert.notEqual(listDigest(list(many)), listDigest(list(paper('to-khai'))));
  });

  it('is read from storage without trust', () => {
    assert.deepEqual(readPicture(JSON.parse(JSON.stringify(pictureOf(old)))), pictureOf(old));
    for (const bad of [null, 1, 'x', [], { a: 1 }, { a: ['x'] }, { a: ['x', 2] }, { a: ['x', 'y', 'z'] }])
      assert.equal(readPicture(bad), null, JSON.stringify(bad));
    const strange = { 'to-khai': ['to-khai', 'submit original-1 spell9 copy99999999999'] as const };
    const [change] = changesSince(strange, list(paper('to-khai')));
    assert.deepEqual(change.kind === 'quantity' && change.before, [], 'numbers that cannot be are not shown');
    assert.equal(changesSince({}, list(paper('constructor')))[0].kind, 'added');
  });
});
