import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ForecastChartsDocument,
  SeriesImportCommitDocument,
  SeriesImportDocument,
  SeriesImportUndoDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank } from '../support/lending.js';

let bank: Bank;
let number = 0;
let code: string;
beforeAll(async () => {
  bank = await startBank();
});
afterAll(() => bank.close());
beforeEach(() => {
  code = `OWN_${++number}`;
});

const file = (...rows: string[]): string =>
  ['series,period,value,knownFrom,name,unit,source', ...rows.map((row) => `${code},${row}`), ''].join('\n');
const TWO = () => file('2024-01,10,2024-02-01,자체 지표,%,우리 은행', '2024-02,11,2024-03-01,,,');
const take = async (csv: string, dryRun: boolean, token: string | null = bank.staff.token) =>
  (await bank.run(SeriesImportDocument, { input: { csv, dryRun } }, token)).seriesImport;
const commit = async (importBatchId: string, token = bank.staff.token) =>
  (await bank.run(SeriesImportCommitDocument, { input: { importBatchId } }, token)).seriesImportCommit;
const undo = async (importBatchId: string, token = bank.staff.token) =>
  (await bank.run(SeriesImportUndoDocument, { input: { importBatchId } }, token)).seriesImportUndo;
const figures = () =>
  bank.sql(
    `SELECT o.period, s.institution_id::int AS owner FROM series_observation o JOIN series s ON s.id = o.series_id
     WHERE s.code = $1 ORDER BY 1`,
    [code],
  );
const idOf = ({ seriesImport }: { seriesImport?: { importBatchId: string } | null }) =>
  seriesImport?.importBatchId ?? '';

describe('seriesImport', () => {
  it('shows what it would do, loads that, and takes it back', async () => {
    const shown = await take(TWO(), true);
    expect(shown).toMatchObject({ seriesImport: { state: 'CHECKED', rowsNew: 2 }, rowsRejected: 0, userErrors: [] });
    expect(await figures()).toEqual([]);
    expect(await commit(idOf(shown))).toMatchObject({ seriesImport: { state: 'COMMITTED' }, userErrors: [] });
    expect(await figures()).toEqual(['2024-01', '2024-02'].map((period) => ({ period, owner: bank.institutionId })));
    expect((await commit(idOf(shown))).userErrors).toMatchObject([
      { code: 'BATCH_NOT_CHECKED', field: ['importBatchId'] },
    ]);
    expect(await undo(idOf(shown))).toMatchObject({ seriesImport: { state: 'UNDONE' }, userErrors: [] });
    expect(await figures()).toEqual([]);
    expect((await undo(idOf(shown))).userErrors).toMatchObject([{ code: 'BATCH_NOT_LOADED' }]);
  });

  it('changes nothing by the same text again, and is not taken back before a later one', async () => {
    const first = await take(TWO(), false);
    const again = await take(TWO(), false);
    expect(idOf(again)).toBe(idOf(first));
    const later = await take(file('2024-02,11.5,2024-04-01,,,'), false);
    expect(later).toMatchObject({ seriesImport: { rowsChanged: 1 } });
    expect((await undo(idOf(first))).userErrors).toMatchObject([{ code: 'BATCH_RESTED_ON' }]);
    expect((await undo(idOf(later))).userErrors).toEqual([]);
  });

  it('takes the forecasts of what it brought back with it, and they are made again with the figures', async () => {
    const month = (at: number) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const row = (at: number, about = ',,') =>
      `${month(at)},${(100 + at + Math.sin(at * 1.7)).toFixed(4)},${month(at + 1)}-01,${about}`;
    const earlier = Array.from({ length: 30 }, (_, at) => row(at, at === 0 ? '자체 지표,%,우리 은행' : ',,'));
    await take(file(...earlier), false);
    const [series] = await bank.sql<{ id: string }>('SELECT id FROM series WHERE code = $1', [code]);
    const seriesId = encodeId('Series', Number(series?.id));
    const chart = async () => {
      const told = await bank.run(ForecastChartsDocument, { seriesId, months: 3 }, bank.staff.token);
      return (await fetch(bank.url.replace('/graphql', told.forecast.svg.url))).status;
    };
    const later = await take(file(row(30)), false);
    expect(await chart()).toBe(200);
    expect((await undo(idOf(later))).userErrors).toEqual([]);
    expect(await chart()).toBe(200);
    await take(`${file(row(30))}\n`, false);
    expect(await chart()).toBe(200);
    expect(await bank.sql('SELECT 1 FROM series_forecast WHERE series_id = $1', [series?.id])).toHaveLength(2);
  });

  it('refuses lines with their reason, and a file that is none as a whole', async () => {
    const mixed = await take(file('2024-01,10,,자체 지표,%,은행', '2024-13,1,,,,', '2024-02,NaN,,,,'), false);
    expect(mixed).toMatchObject({ seriesImport: { rowsNew: 1 }, rowsRejected: 2 });
    expect(mixed.faults?.map(({ column, firstLine }) => [column, firstLine])).toEqual([
      ['period', 3],
      ['value', 4],
    ]);
    for (const [csv, refused] of [
      ['', 'EMPTY_FILE'],
      ['series,period\nA,2024-01\n', 'MISSING_COLUMNS'],
      ['series;period;value\nA;2024-01;1\n', 'WRONG_DELIMITER'],
      ['series,period,value\n', 'NO_ROWS'],
      ['x'.repeat(100_001), 'INVALID_INPUT'],
    ] as const)
      expect((await take(csv, false)).userErrors).toMatchObject([{ code: refused, field: ['csv'] }]);
  });

  it('is for staff, and for series of their own institution', async () => {
    const batch = idOf(await take(TWO(), true));
    for (const act of [commit, undo])
      expect((await act(batch, bank.stranger.token)).userErrors).toMatchObject([{ code: 'BATCH_NOT_FOUND' }]);
    const customer = await bank.loginAs(await bank.aCustomer());
    const input = { input: { csv: TWO(), dryRun: false } };
    expect(await bank.codeOf(SeriesImportDocument.toString(), input, customer)).toBe('FORBIDDEN');
    expect(await bank.codeOf(SeriesImportDocument.toString(), input, bank.service)).toBe('FORBIDDEN');
    const [spending] = await bank.sql<{ id: string }>(
      `INSERT INTO import_batch (institution_id, kind, file_name, sha256, state, started_at)
       VALUES ($1, 'CUSTOMERS', 'x', $2, 'CHECKED', now()) RETURNING id`,
      [bank.institutionId, Buffer.alloc(32, 1)],
    );
    const other = encodeId('ImportBatch', Number(spending?.id));
    expect((await commit(other)).userErrors).toMatchObject([{ code: 'BATCH_NOT_FOUND' }]);
  });

  it('loads a batch once, however many commit it at once', async () => {
    const batch = idOf(await take(TWO(), true));
    const answers = await Promise.all([1, 2, 3].map(() => commit(batch)));
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual([
      'BATCH_NOT_CHECKED',
      'BATCH_NOT_CHECKED',
      'DONE',
    ]);
    expect(await figures()).toHaveLength(2);
  });
});
