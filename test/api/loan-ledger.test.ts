import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { checkBooks } from '../../src/modules/lending/books/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { type Person } from '../support/lending.js';
import { startLedgerSuite, type LedgerSuite } from '../support/ledger-suite.js';

let suite: LedgerSuite;
beforeAll(async () => {
  suite = await startLedgerSuite();
});
afterAll(() => suite.close());

describe('loanLedger', () => {
  const LEDGER = `query ($loanId: ID!, $first: Int = 20, $after: String) { loanLedger(loanId: $loanId, first: $first, after: $after) {
    nodes { number kind valueOn repaymentId entries { account debitWon creditWon } } pageInfo { hasNextPage endCursor } } }`;
  interface Entry {
    readonly account: string;
    readonly debitWon: number;
    readonly creditWon: number;
  }
  interface Ledger {
    readonly nodes: readonly {
      readonly kind: string;
      readonly repaymentId: string | null;
      readonly entries: readonly Entry[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const read = async (variables: object, as: Person = suite.bank.staff): Promise<Ledger | null> =>
    (await suite.bank.ask<{ loanLedger: Ledger | null }>(LEDGER, variables, as)).loanLedger;

  it('shows staff both sides of every posting, page by page, and nobody else', async () => {
    const loanId = encodeId('Loan', suite.ids.held);
    const whole = await read({ loanId });
    expect(whole?.nodes.map(({ kind }) => kind)).toEqual(['DISBURSEMENT', 'REPAYMENT', 'HELD_APPLIED']);
    expect(whole?.nodes[0]?.entries).toEqual([
      { account: 'PRINCIPAL', debitWon: 12_000_000, creditWon: 0 },
      { account: 'CASH', debitWon: 0, creditWon: 12_000_000 },
    ]);
    // 300,000 won before the first instalment is due: all of it is held, and on the day 55,000 of it is interest.
    expect(whole?.nodes[1]?.entries).toEqual([
      { account: 'CASH', debitWon: 300_000, creditWon: 0 },
      { account: 'HELD', debitWon: 0, creditWon: 300_000 },
    ]);
    expect(whole?.nodes[2]?.entries).toEqual([
      { account: 'PRINCIPAL', debitWon: 0, creditWon: 245_000 },
      { account: 'INTEREST', debitWon: 0, creditWon: 55_000 },
      { account: 'HELD', debitWon: 300_000, creditWon: 0 },
    ]);
    const page = await read({ loanId, first: 2 });
    expect(page?.pageInfo.hasNextPage).toBe(true);
    expect((await read({ loanId, first: 2, after: page?.pageInfo.endCursor }))?.nodes).toHaveLength(1);
    expect(await read({ loanId }, suite.bank.stranger)).toBeNull();
    expect(await suite.bank.codeOf(LEDGER, { loanId }, await suite.bank.loginAs(suite.hong))).toBe('FORBIDDEN');
  });
});

describe('every night', () => {
  it('puts on record that all add up, or which loan does not, and says so in the log', async () => {
    const told: object[] = [];
    const log = { error: (what: object) => told.push(what) } as unknown as Platform['log'];
    const caller = { actor: null, requestId: 'books', locale: 'ko', address: null } as const;
    const night = async () => checkBooks({ database: suite.database, log }, await suite.servicing(), caller);
    expect((await night()).faulty).toBe(0);
    expect(told).toEqual([]);
    await suite.bank.sql(`UPDATE loan SET balance_won = balance_won - 1 WHERE id = $1`, [suite.ids.onTime]);
    await night();
    await suite.bank.sql(`UPDATE loan SET balance_won = balance_won + 1 WHERE id = $1`, [suite.ids.onTime]);
    expect(told).toEqual([
      expect.objectContaining({ faulty: 1, first: expect.objectContaining({ loanId: suite.ids.onTime }) }),
    ]);
    const records = await suite.bank.sql<{ subject_id: string | null }>(
      `SELECT subject_id FROM audit_entry WHERE action = 'BOOKS_VERIFIED' ORDER BY id`,
      [],
    );
    expect(records.map(({ subject_id }) => subject_id && Number(subject_id))).toEqual([null, suite.ids.onTime]);
  });
});
