import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand, type CommandEnd } from '../support/command.js';
import { openDatabase } from '../support/spending-file.js';
import { tableFolder } from '../support/tables.js';
import { OPERATOR } from '../../src/cli/command.js';
import { importProducts } from '../../src/modules/lending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';

const folder = tableFolder();
let storage: TestDatabase;
let database: Database;
beforeAll(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  await database.rows(
    statement(`INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK'), ('CARD', '카드', 'CARD')`),
  );
}, 120_000);
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
  folder.remove();
});

const NEEDED = {
  code: 'HOME-1',
  nameKo: '갈아타기 주택',
  nameEn: 'Switch home',
  loanType: 'MORTGAGE',
  rateType: 'MIXED',
  rateMinPercent: '3.5',
  rateMaxPercent: '5',
  amountMinWon: '10000000',
  amountMaxWon: '500000000',
  termMinMonths: '12',
  termMaxMonths: '480',
  repaymentMethods: 'EQUAL_PAYMENT;EQUAL_PRINCIPAL',
  prepaymentFeePercent: '0.6',
  fromLoanTypes: 'MORTGAGE',
  maxDsrPercent: '40',
};
type Product = Partial<Record<keyof typeof NEEDED | 'minCreditScore' | 'colour', string>>;

/** A file of products, each like the first but for what is given. */
function fileOf(...products: readonly Product[]): string {
  const rows = products.map((product): Record<string, string> => Object.assign({}, NEEDED, product));
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n');
}
let files = 0;
function moa(text: string, ...more: readonly string[]): Promise<CommandEnd> {
  const name = `products-${(files += 1)}.csv`;
  folder.write(name, text);
  return runCommand(['import', 'products', `${folder.path}/${name}`, ...more], {
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: storage.url,
    MOA_DATA_DIR: folder.path,
  });
}
const take = (text: string, ...more: readonly string[]): Promise<CommandEnd> =>
  moa(text, '--institution', 'BANK', ...more);
const stored = (): Promise<{ code: string; rate: string; version: number }[]> =>
  database.rows(
    statement(`SELECT code, rate_min_percent::float8::text AS rate, version FROM refinance_product ORDER BY code`),
  );

describe('moa import products', () => {
  it('creates, updates and leaves alone, and keeps nothing of a dry run', async () => {
    const first = fileOf({}, { code: 'HOME-2', nameEn: 'Other home' });
    const dry = await take(first, '--dry-run');
    expect([dry.code, dry.output]).toEqual([0, 'New: HOME-1\nNew: HOME-2\nDry run, nothing was kept.\n']);
    expect(await stored()).toEqual([]);
    expect((await take(first)).output).toContain('Imported.');
    expect((await take(first)).output).toBe(
      'Unchanged: 2\nEvery product of the file is there already; nothing changed.\n',
    );
    const changed = await take(fileOf({ rateMinPercent: '3.4000', minCreditScore: '600' }));
    expect(changed.output).toBe(
      'Changed: HOME-1: rateMinPercent 3.5 -> 3.4, minCreditScore none -> 600\n' +
        'Not in the file, and left as they are: HOME-2\nImported.\n',
    );
    expect(await stored()).toEqual([
      { code: 'HOME-1', rate: '3.4', version: 2 },
      { code: 'HOME-2', rate: '3.5', version: 1 },
    ]);
    // The file of before takes it back.
    expect((await take(first)).output).toContain('rateMinPercent 3.4 -> 3.5, minCreditScore 600 -> none');
    const acts = await database.rows<{ action: string }>(
      statement(`SELECT action FROM audit_entry WHERE subject_type = 'RefinanceProduct' ORDER BY id`),
    );
    expect(acts.map(({ action }) => action.replace('REFINANCE_PRODUCT_', ''))).toEqual([
      ...['CREATED', 'CREATED', 'UPDATED', 'UPDATED'],
    ]);
  }, 60_000);

  it.each([
    ['line 2, amountMinWon: must be a whole number', fileOf({ code: 'X1', amountMinWon: '1e7' })],
    ['line 2, loanType: "HOUSE" is none of MORTGAGE', fileOf({ code: 'X1', loanType: 'HOUSE' })],
    ['line 2, repaymentMethods: "NEVER" is none of', fileOf({ code: 'X1', repaymentMethods: 'EQUAL_PAYMENT;NEVER' })],
    ['line 2, nameKo: is empty', fileOf({ code: 'X1', nameKo: '' })],
    [
      'line 3, rateMaxPercent: rateMaxPercent is not below',
      fileOf({ code: 'X1' }, { code: 'X2', rateMaxPercent: '3' }),
    ],
    ['line 2, rateMinPercent:', fileOf({ code: 'X1', rateMinPercent: '3.12345' })],
    ['line 2, termMaxMonths:', fileOf({ code: 'X1', termMaxMonths: '601' })],
    ['line 2, minCreditScore:', fileOf({ code: 'X1', minCreditScore: '1001' })],
    ['line 2, code:', fileOf({ code: 'lower' })],
    ['line 3, code: line 2 has the same code already', fileOf({ code: 'X1' }, { code: 'X1' })],
    ['line 2, rateMaxPercent:', fileOf({ code: 'X1', rateMaxPercent: '20.1' })],
    ['line 1: there is no column "colour"', fileOf({ code: 'X1', colour: 'red' })],
    ['line 1: the column nameKo is missing', 'code\nX1'],
    ['line 2: the file has no product', Object.keys(NEEDED).join(',')],
  ])('takes nothing of a file, and says: %s', async (said, text) => {
    const before = await stored();
    const { code, output } = await take(text);
    expect([code > 0, output]).toEqual([true, expect.stringContaining(said)]);
    expect(await stored()).toEqual(before);
  });

  it('refuses a product that is no longer offered, and an institution that there is not', async () => {
    await database.rows(statement(`UPDATE refinance_product SET active = false WHERE code = 'HOME-2'`));
    const ended = await take(fileOf({ code: 'HOME-2', rateMinPercent: '3.3' }));
    expect([ended.code, ended.output]).toEqual([1, expect.stringContaining('HOME-2 is no longer offered')]);
    const nobody = await moa(fileOf({}), '--institution', 'NOBODY');
    expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('There is no institution NOBODY')]);
  });

  it('takes one file twice at once, and another institution’s beside it', async () => {
    const text = fileOf({ code: 'TWICE' });
    // One process runs one command at a time; the work itself is what meets.
    const parts = { database, clock: systemClock, caller: OPERATOR };
    const of = (institutionCode: string) => importProducts({ text, institutionCode, dryRun: false }, parts);
    const outcomes = await Promise.all([of('BANK'), of('BANK'), of('CARD')]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['IMPORTED', 'IMPORTED', 'UNCHANGED']);
    expect((await stored()).filter(({ code }) => code === 'TWICE')).toHaveLength(2);
  });
});
