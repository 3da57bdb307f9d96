import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationDocument,
  RefinanceExecuteDocument,
  RefinanceProductUpdateDocument,
  RefinanceTermsAcceptDocument,
  RefinanceTermsDeclineDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { expireTerms } from '../../src/modules/lending/refinance/index.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/index.js';
import { today, type Person, type TestCustomer } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';
import { openDatabase } from '../support/spending-file.js';

let bank: RefinanceBank;
let database: Database;
let hong: TestCustomer;
let mine: string;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  database = await openDatabase(bank.database.url);
  hong = await bank.aCustomer({ name: '홍길동' });
  mine = await bank.loginAs(hong);
  product = await bank.aProduct();
});
afterAll(async () => {
  await database.dataSource.destroy();
  await bank.close();
});

interface Read {
  readonly id: string;
  readonly version: number;
}
const named = ({ id, version }: Read) => ({ applicationId: id, version, idempotencyKey: key() });
const accept = async (read: Read, as: Person | string = mine, more: object = {}) =>
  (await bank.tell(RefinanceTermsAcceptDocument, { input: { ...named(read), ...more } }, as)).refinanceTermsAccept;
const decline = async (read: Read, as: Person | string = mine, more: object = {}) =>
  (await bank.tell(RefinanceTermsDeclineDocument, { input: { ...named(read), ...more } }, as)).refinanceTermsDecline;
const execute = async (read: Read) => {
  const input = { ...named(read), customerPaysUpToWon: 2_000_000 };
  return (await bank.tell(RefinanceExecuteDocument, { input })).refinanceExecute;
};
const read = async (id: string) =>
  (await bank.tell(RefinanceApplicationDocument, { id }, mine)).refinanceApplication ?? undefined;
const offered = async (grant: object = { amountWon: 9_000_000 }) =>
  bank.anApproved(hong, await bank.aRunningLoan(hong), product, grant);
const newest = async () => {
  const answer = await bank.ask<{ notifications: { nodes: { kind: string; body: string; aboutId: string }[] } }>(
    '{ notifications(first: 1) { nodes { kind body aboutId } } }',
    {},
    mine,
  );
  return answer.notifications.nodes[0];
};

describe('terms that were not asked for', () => {
  it.each([
    ['less money', { amountWon: 9_000_000 }],
    ['another term', { termMonths: 48 }],
  ])('go back to the applicant with a last day and a notification: %s', async (_what, grant) => {
    const application = await offered(grant);
    expect(application).toMatchObject({
      status: 'TERMS_OFFERED',
      termsValidUntil: today(-14),
      approval: grant,
      decidedAt: expect.any(String),
    });
    expect(await newest()).toMatchObject({
      kind: 'REFINANCE_TERMS_OFFERED',
      aboutId: application.id,
      body: expect.stringContaining(application.number),
    });
    expect(codesOf(await execute(application))).toEqual(['ILLEGAL_MOVE']);
    const { application: accepted } = await accept(application);
    expect(accepted).toMatchObject({ status: 'APPROVED', approval: grant });
    expect((await read(application.id))?.log.nodes.at(-1)).toMatchObject({
      from: 'TERMS_OFFERED',
      to: 'APPROVED',
      by: 'APPLICANT',
    });
    expect(codesOf(await execute(accepted ?? application))).toEqual([]);
  });

  it('are those of a product that was changed since they were explained, too', async () => {
    const changing = await bank.aProduct();
    const application = await bank.aReviewed(hong, await bank.aRunningLoan(hong), changing);
    const input = {
      productId: changing.id,
      version: changing.version,
      prepaymentFeePercent: '1.4',
      idempotencyKey: key(),
    };
    const { refinanceProductUpdate } = await bank.tell(RefinanceProductUpdateDocument, { input });
    expect(refinanceProductUpdate.userErrors).toEqual([]);
    const granted = await bank.anApprovalOf(application);
    expect(granted).toMatchObject({ status: 'TERMS_OFFERED', approval: { prepaymentFeePercent: '1.4000' } });
  });

  it('are the applicant’s own to answer', async () => {
    const application = await offered();
    for (const person of [bank.staff, bank.approver, bank.admin]) {
      expect(codesOf(await accept(application, person))).toEqual(['NOT_THE_APPLICANT']);
      expect(codesOf(await decline(application, person))).toEqual(['NOT_THE_APPLICANT']);
    }
    const neighbour = await bank.loginAs(await bank.aCustomer());
    for (const person of [neighbour, bank.stranger]) {
      expect(codesOf(await accept(application, person))).toEqual(['APPLICATION_NOT_FOUND']);
      expect(codesOf(await decline(application, person))).toEqual(['APPLICATION_NOT_FOUND']);
    }
    expect(await bank.codeOf(RefinanceTermsAcceptDocument.toString(), { input: named(application) }, null)).toBe(
      'UNAUTHENTICATED',
    );
    expect(codesOf(await accept({ ...application, version: 1 }))).toEqual(['APPLICATION_CHANGED']);
    expect((await read(application.id))?.status).toBe('TERMS_OFFERED');
  });

  it('end the application when they are declined', async () => {
    const application = await offered();
    const long = await decline(application, mine, { note: '가'.repeat(1_001) });
    expect(long.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['note'] }]);
    const { application: declined } = await decline(application, mine, { note: '금액이 부족합니다' });
    expect(declined).toMatchObject({ status: 'TERMS_DECLINED', possibleMoves: [] });
    expect((await read(application.id))?.log.nodes.at(-1)).toMatchObject({
      by: 'APPLICANT',
      note: '금액이 부족합니다',
    });
    for (const answer of [await accept(declined ?? application), await execute(declined ?? application)])
      expect(codesOf(answer)).toEqual(['ILLEGAL_MOVE']);
  });

  it('are answered once: by one key, and of two answers at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const application = await offered();
      const answers = await Promise.all([accept(application), decline(application)]);
      expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    }
    const application = await offered();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => accept(application, mine, { idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    expect(alike[0]?.application?.status).toBe('APPROVED');
  });
});

describe('an offer of terms', () => {
  const endedOn = (number: string, day: string) =>
    bank.sql('UPDATE refinance_application SET terms_valid_until = $2 WHERE number = $1', [number, day]);

  it('can be accepted on its last day and not after', async () => {
    const [last, late] = [await offered(), await offered()];
    await endedOn(last.number, today());
    await endedOn(late.number, today(1));
    expect(codesOf(await accept(last))).toEqual([]);
    const refused = await accept(late);
    expect(refused.userErrors).toMatchObject([
      { code: 'TERMS_OFFER_EXPIRED', field: ['applicationId'], termsValidUntil: today(1) },
    ]);
  });

  it('runs out at night, by nobody’s hand, once, and leaves those that hold alone', async () => {
    const [holds, over] = [await offered(), await offered()];
    await endedOn(holds.number, today());
    await endedOn(over.number, today(1));
    const runs = await Promise.all([1, 2].map(() => expireTerms({ database, clock: systemClock })));
    expect(runs.reduce((sum, ended) => sum + ended, 0)).toBeGreaterThan(0);
    expect(await expireTerms({ database, clock: systemClock })).toBe(0);
    expect((await read(holds.id))?.status).toBe('TERMS_OFFERED');
    const ended = await read(over.id);
    expect(ended).toMatchObject({ status: 'TERMS_EXPIRED', version: over.version + 1, possibleMoves: [] });
    expect(ended?.log.nodes.filter(({ to }) => to === 'TERMS_EXPIRED')).toMatchObject([
      { from: 'TERMS_OFFERED', by: 'SYSTEM', accountId: null, note: expect.stringContaining('not accepted in time') },
    ]);
    expect(codesOf(await accept({ id: over.id, version: over.version + 1 }))).toEqual(['ILLEGAL_MOVE']);
    const [records] = await bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED' AND account_id IS NULL
         AND detail->>'toStatus' = 'TERMS_EXPIRED' AND subject_id = (SELECT id FROM refinance_application WHERE number = $1)`,
      [over.number],
    );
    expect(records?.count).toBe(1);
  });

  it('is accepted or runs out when both come at the same moment, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const application = await offered();
      await endedOn(application.number, today());
      // A clock one day on ends what the server still takes.
      const tomorrow = { now: () => new Date(Date.now() + 86_400_000) };
      const [answer] = await Promise.all([accept(application), expireTerms({ database, clock: tomorrow })]);
      const after = await read(application.id);
      expect(after?.status).toBe(answer.application ? 'APPROVED' : 'TERMS_EXPIRED');
      expect(after?.version).toBe(application.version + 1);
    }
  });
});
