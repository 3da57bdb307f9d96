import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LoanLimitGoalDocument,
  LoanLimitSimulateDocument,
  type LoanLimitGoalQuery,
  type LoanLimitSimulateQuery,
} from '../../schema/generated/test/graphql.js';
import { importScoreRates, type ScoreRateReport } from '../../src/modules/lending/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { startBank, type Bank, type Person } from '../support/lending.js';
import { runCommand } from '../support/command.js';

const CALLER: Caller = { actor: null, requestId: 'test', locale: 'en', address: null };
const HEADER = 'loanType,fromScore,annualRatePercent,validFrom,source';

let bank: Bank;
let code: string;
let otherCode: string;
beforeAll(async () => {
  bank = await startBank();
  const codes = await bank.sql<{ id: string; code: string }>('SELECT id, code FROM institution ORDER BY id');
  const codeOf = (id: number) => codes.find((row) => Number(row.id) === id)?.code ?? '';
  [code, otherCode] = [codeOf(bank.institutionId), codeOf(bank.otherInstitutionId)];
});
afterAll(() => bank.close());

const take = (lines: readonly string[], dryRun = false, institutionCode = code): Promise<ScoreRateReport> =>
  importScoreRates(
    { text: [HEADER, ...lines].join('\n'), institutionCode, dryRun },
    { database: createDatabase(bank.app.dataSource), caller: CALLER },
  );
const stored = () =>
  bank.sql('SELECT institution_id, loan_type, valid_from::text FROM score_rate_table ORDER BY 1, 2, 3');

const PROFILE = {
  yearlyIncomeWon: 80_000_000,
  region: 'CAPITAL',
  creditScore: 780,
  loan: { loanType: 'CREDIT', termMonths: 60 },
};
const simulate = async (input: object, as: Person = bank.staff) =>
  (await bank.ask<LoanLimitSimulateQuery>(LoanLimitSimulateDocument.toString(), { input }, as)).loanLimitSimulate;

describe('rates by score', () => {
  it('are shown in a dry run, loaded once, and never altered', async () => {
    const lines = ['CREDIT,751,5.2,2026-01-01,a bank', 'CREDIT,501,9,2026-01-01,a bank'];
    expect(await take(lines, true)).toEqual({
      outcome: 'DRY_RUN',
      unchanged: 0,
      inserted: [{ loanType: 'CREDIT', validFrom: '2026-01-01', bands: 2 }],
    });
    expect(await stored()).toEqual([]);
    expect((await take(lines)).outcome).toBe('IMPORTED');
    expect(await take(lines)).toEqual({ outcome: 'UNCHANGED', inserted: [], unchanged: 1 });
    const altered = ['CREDIT,751,5.1,2026-01-01,a bank', 'CREDIT,501,9,2026-01-01,a bank'];
    await expect(take([...altered, 'JEONSE,1,4,2026-01-01,a bank'])).rejects.toThrow(
      'CREDIT from 2026-01-01: another table begins on that day already',
    );
    await expect(take(['CREDIT,1,20.01,2026-03-01,a bank'])).rejects.toThrow('fromScore 1, annualRatePercent: 20.0100');
    await expect(take(['CREDIT,1,5,2026-03-01,a bank'], false, 'NOBODY')).rejects.toThrow('INSTITUTION_NOT_FOUND');
    expect(await stored()).toHaveLength(1);
    expect(await bank.sql(`SELECT 1 FROM audit_entry WHERE action = 'SCORE_RATES_IMPORTED'`)).toHaveLength(1);
  });

  it('of one day are taken in once by two at once', async () => {
    const both = await Promise.allSettled(['6', '7'].map((rate) => take([`OVERDRAFT,1,${rate},2026-01-01,x`])));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('give a limit its rate, by the table of the day, the loan and the institution, and name it', async () => {
    await take(['CREDIT,751,5,2026-06-01,a bank', 'CREDIT,501,8,2026-06-01,a bank']);
    const { scoreRate, current, changes } = await simulate({
      profile: PROFILE,
      on: '2026-03-01',
      changes: { creditScore: 700 },
    });
    expect(scoreRate).toMatchObject({
      annualRatePercent: '5.2000',
      unknown: null,
      rule: {
        kind: 'SCORE_RATE',
        key: 'BANK/CREDIT',
        validFrom: '2026-01-01',
        validTo: '2026-05-31',
        source: 'a bank',
      },
    });
    expect(current.annualRatePercent).toBe('5.2000');
    expect(changes).toMatchObject([{ change: 'SCORE', limit: { annualRatePercent: '9.0000' } }]);
    expect((await simulate({ profile: PROFILE, on: '2026-06-01' })).current.annualRatePercent).toBe('5.0000');
  });

  it('say what is missing: the table of the loan or of the institution, or the score in it', async () => {
    const missing = async (input: object, as?: Person) => {
      const { scoreRate, current } = await simulate({ on: '2026-06-01', ...input }, as);
      expect(current.limitWon).toBeNull();
      return [scoreRate.unknown, current.warnings[0]?.code];
    };
    const mortgage = { ...PROFILE, loan: { loanType: 'MORTGAGE', termMonths: 360 } };
    expect(await missing({ profile: mortgage })).toEqual(['NO_TABLE', 'SCORE_TABLE_MISSING']);
    expect(await missing({ profile: PROFILE }, bank.stranger)).toEqual(['NO_TABLE', 'SCORE_TABLE_MISSING']);
    expect(await missing({ profile: { ...PROFILE, lenderClass: 'NON_BANK' } })).toEqual([
      ...['NO_TABLE', 'SCORE_TABLE_MISSING'],
    ]);
    expect(await missing({ profile: PROFILE, on: '2025-12-31' })).toEqual(['NO_TABLE', 'SCORE_TABLE_MISSING']);
    expect(await missing({ profile: { ...PROFILE, creditScore: 500 } })).toEqual(['BELOW_TABLE', 'SCORE_BELOW_TABLE']);
  });

  it('count in goals as well', async () => {
    const input = { profile: PROFILE, targetWon: 10_000_000, on: '2026-06-01' };
    const { loanLimitGoal } = await bank.ask<LoanLimitGoalQuery>(
      LoanLimitGoalDocument.toString(),
      { input },
      bank.staff,
    );
    expect(loanLimitGoal.cheapest).toMatchObject({ months: 0, steps: [] });
    expect(loanLimitGoal.obstacles).toEqual([]);
  });

  it('are loaded by the program, which shows the line and column of a fault', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'moa-score-rates-'));
    try {
      const path = join(dir, 'rates.csv');
      const words = ['import', 'score-rates', path, '--institution', otherCode];
      const run = async (text: string, ...more: string[]) => {
        await writeFile(path, text);
        return runCommand([...words, ...more], { DATABASE_URL: bank.database.url, MOA_DATA_DIR: dir });
      };
      const good = `${HEADER}\nCREDIT,900,4.1,2026-01-01,공시\n`;
      const dry = await run(good, '--dry-run');
      expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('Dry run, nothing was kept.') });
      const kept = await run(good);
      expect(kept).toMatchObject({ code: 0, output: expect.stringContaining('CREDIT from 2026-01-01: 1 bands') });
      const bad = await run(`${HEADER}\nCREDIT,900,4.1,2026-01-01,공시\nCREDIT,9x,4.1,2026-01-01,공시\n`);
      expect(bad.code).not.toBe(0);
      expect(bad.output).toContain('line 3, fromScore: must be a whole number');
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });
});
