import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../../src/platform/access/index.js';
import { createAccessLog } from '../../../../src/platform/audit/index.js';
import type { Queryable } from '../../../../src/platform/database/index.js';

const caller: Caller = {
  actor: { accountId: 7, institutionId: 3, role: 'STAFF', customerId: null },
  requestId: 'r-1',
  locale: 'ko',
  address: '203.0.113.9',
};
const fact = (subjectId: number) => ({
  action: 'CUSTOMER_VIEWED',
  subjectType: 'Customer',
  subjectId,
  customerId: subjectId,
});

/** A database whose statements end when the test says so. */
function heldDatabase() {
  const inserts: { readonly subjects: unknown[]; readonly end: (error?: Error) => void }[] = [];
  const database: Queryable = {
    rows: () => Promise.reject(new Error('not used')),
    tuples: (_statement, [json] = []) =>
      new Promise((resolve, reject) => {
        const records = JSON.parse(json as string) as unknown[][];
        const end = (error?: Error) => (error ? reject(error) : resolve([]));
        inserts.push({ subjects: records.map((record) => record[4]), end });
      }),
  };
  return { database, inserts };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the access log', () => {
  it('writes the first record at once, and gathers those that come while it is written', async () => {
    const { database, inserts } = heldDatabase();
    const log = createAccessLog(database);
    const done: number[] = [];
    for (const subject of [1, 2, 3]) void log.record(caller, fact(subject)).then(() => done.push(subject));
    expect(inserts.map(({ subjects }) => subjects)).toEqual([[1]]);
    inserts[0]?.end();
    await settled();
    expect(done).toEqual([1]);
    expect(inserts.map(({ subjects }) => subjects)).toEqual([[1], [2, 3]]);
    inserts[1]?.end();
    await settled();
    expect(done).toEqual([1, 2, 3]);
  });

  it('fails those whose record was not written, and goes on with the next', async () => {
    const { database, inserts } = heldDatabase();
    const log = createAccessLog(database);
    const lost = log.record(caller, fact(1));
    const kept = log.record(caller, fact(2));
    inserts[0]?.end(new Error('disk full'));
    await expect(lost).rejects.toThrow('disk full');
    await settled();
    inserts[1]?.end();
    await expect(kept).resolves.toBeUndefined();
  });

  it('bounds one statement, and loses nobody', async () => {
    const { database, inserts } = heldDatabase();
    const log = createAccessLog(database);
    const all = Array.from({ length: 501 }, (_, index) => log.record(caller, fact(index)));
    for (let written = 0; written < 4; written += 1) {
      inserts[written]?.end();
      await settled();
    }
    await Promise.all(all);
    expect(inserts.map(({ subjects }) => subjects.length)).toEqual([1, 200, 200, 100]);
    expect(inserts.flatMap(({ subjects }) => subjects)).toEqual(Array.from({ length: 501 }, (_, index) => index));
  });
});
