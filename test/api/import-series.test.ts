import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BooksOffice, faultsOf, refusalOf } from '../support/books-files.js';

const HEADER = 'series,period,value,knownFrom,name,topic,unit,source';
const ABOUT = '환율,EXCHANGE_RATE,원/달러,한국은행';
const JULY = `USD_KRW,2026-07,1380.50,2026-08-01,${ABOUT}`;
const AUGUST = 'usd_krw,2026.08,1391,2026-09-01,,,,';
const lines = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

let office: BooksOffice;
beforeEach(async () => {
  office = await BooksOffice.open('2026-11-21T03:00:00Z');
});
afterEach(() => office.close());

const said = () =>
  office.sql(`SELECT s.code, o.period, o.known_from::text AS known, trim_scale(o.value)::text AS value
    FROM series_observation o JOIN series s ON s.id = o.series_id ORDER BY s.code, o.period, o.known_from`);

describe('import of series', () => {
  it('begins a series by the line that describes it, and takes figures with the day they were known', async () => {
    const report = await office.take('SERIES', lines(JULY, AUGUST));
    expect(report).toMatchObject({ outcome: 'IMPORTED', figures: { rowsNew: 2, rowsRejected: 0 } });
    expect(await said()).toEqual([
      { code: 'USD_KRW', period: '2026-07', known: '2026-08-01', value: '1380.5' },
      { code: 'USD_KRW', period: '2026-08', known: '2026-09-01', value: '1391' },
    ]);
    expect(
      await office.sql('SELECT code, name_ko, topic, frequency, unit, source, institution_id FROM series'),
    ).toEqual([
      {
        code: 'USD_KRW',
        name_ko: '환율',
        topic: 'EXCHANGE_RATE',
        frequency: 'MONTH',
        unit: '원/달러',
        source: '한국은행',
        institution_id: 1,
      },
    ]);
  });

  it('keeps a revision beside the earlier figure, and tells it from an unchanged one', async () => {
    await office.take('SERIES', lines(JULY, AUGUST));
    const report = await office.take(
      'SERIES',
      'series,period,value,knownFrom\nUSD_KRW,2026-07,1380.5,2026-10-01\nUSD_KRW,2026-08,1390.2,2026-10-01\n',
    );
    expect(report.figures).toMatchObject({ rowsNew: 0, rowsChanged: 1, rowsUnchanged: 1 });
    expect(report.changes).toEqual({ value: 1 });
    expect((await said()).filter(({ period }) => period === '2026-08')).toMatchObject([
      { known: '2026-09-01', value: '1391' },
      { known: '2026-10-01', value: '1390.2' },
    ]);
  });

  it('refuses what cannot be, by line and column', async () => {
    await office.take('SERIES', lines(JULY));
    const report = await office.take(
      'SERIES',
      lines(
        'USD_KRW,2026-07,1381,2026-08-01,,,,',
        'USD_KRW,2026Q3,1381,,,,,',
        'USD_KRW,2026-12,1381,,,,,',
        'USD_KRW,2026-09,1381,2027-01-01,,,,',
        'USD_KRW,2026-10,1381,2026-09-30,,,,',
        'USD_KRW,2026-11,Infinity,,,,,',
        'USD_KRW,2026-06,1370,2026-07-01,,,,',
        'USD_KRW,2026-06,1371,2026-07-01,,,,',
        'USD_KRW,2026-05,1371,2026-07-01,,,%,',
        'NOBODY,2026-05,1,,,,,',
        'NOBODY,2026-05-17,1,,이름,,%,출처',
        '=SUM,2026-05,1,,이름,,%,출처',
        'BRACES,2026-05,1,,{{loan.total}} 환율,,%,출처',
      ),
    );
    expect(faultsOf(report).sort()).toEqual(
      [
        [2, 'value', 'SAID_OTHERWISE', 1],
        // A quarter, and in the twelfth line a Sunday.
        [3, 'period', 'WRONG_FREQUENCY', 2],
        [4, 'period', 'IN_THE_FUTURE', 1],
        [5, 'knownFrom', 'IN_THE_FUTURE', 1],
        [6, 'knownFrom', 'KNOWN_TOO_EARLY', 1],
        [7, 'value', 'MALFORMED_TEXT', 1],
        [9, 'period', 'DUPLICATE_IN_FILE', 1],
        [10, 'unit', 'DESCRIBED_OTHERWISE', 1],
        [11, 'name', 'NOT_DESCRIBED', 1],
        [13, 'series', 'MALFORMED_TEXT', 1],
        [14, 'name', 'MALFORMED_TEXT', 1],
      ].sort(),
    );
    expect((await said()).map(({ period }) => period)).toEqual(['2026-06', '2026-07']);
  });

  it('takes figures of days from Monday to Friday, and refuses a Saturday', async () => {
    const about = '환율,EXCHANGE_RATE,원/달러,한국은행';
    const report = await office.take(
      'SERIES',
      lines(
        `DAILY,2026-11-13,1,2026-11-13,${about}`,
        'DAILY,2026-11-14,2,,,,,',
        'DAILY,2026-11,2,,,,,',
        'DAILY,2026-11-16,3,,,,,',
      ),
    );
    expect(report).toMatchObject({ figures: { rowsNew: 2, rowsRejected: 2 } });
    expect(await office.sql('SELECT frequency FROM series')).toEqual([{ frequency: 'DAY' }]);
  });

  it('shows a dry run that is committed as shown, and is taken back whole', async () => {
    const shown = await office.take('SERIES', lines(JULY, AUGUST), { dryRun: true });
    expect(shown).toMatchObject({ outcome: 'CHECKED', figures: { rowsNew: 2 } });
    expect(await said()).toEqual([]);
    await office.commit(shown.batchId);
    expect(await said()).toHaveLength(2);
    expect(await office.take('SERIES', lines(JULY, AUGUST))).toMatchObject({ outcome: 'UNCHANGED' });
    await office.undo(shown.batchId);
    expect(await office.sql('SELECT code FROM series')).toEqual([]);
  });

  it('is not taken back before a later import of the same series', async () => {
    const first = await office.take('SERIES', lines(JULY));
    const later = await office.take('SERIES', lines(AUGUST));
    expect(await refusalOf(office.undo(first.batchId))).toMatchObject([{ code: 'BATCH_RESTED_ON' }]);
    await office.undo(later.batchId);
    await office.undo(first.batchId);
    expect(await said()).toEqual([]);
  });

  it('keeps series of institutions and of all apart, though their codes are the same', async () => {
    const forAll = await office.takeFile('SERIES', await office.file(lines(JULY)), { institutionCode: null });
    await office.take('SERIES', lines(JULY));
    await office.take('SERIES', lines(JULY), { institutionCode: 'CARD' });
    expect(await office.sql('SELECT institution_id AS owner FROM series ORDER BY 1')).toEqual([
      { owner: 1 },
      { owner: 2 },
      { owner: null },
    ]);
    expect(await office.takeFile('SERIES', await office.file(lines(JULY)), { institutionCode: null })).toMatchObject({
      outcome: 'UNCHANGED',
      batchId: forAll.batchId,
    });
    await office.undo(forAll.batchId);
    expect(await said()).toHaveLength(2);
  });

  it('takes the same file once, however many bring it at once', async () => {
    const takes = await Promise.allSettled([1, 2, 3].map(() => office.take('SERIES', lines(JULY, AUGUST))));
    const outcomes = takes.map((each) => (each.status === 'fulfilled' ? each.value.outcome : 'REFUSED')).sort();
    expect(outcomes).toEqual(['IMPORTED', 'UNCHANGED', 'UNCHANGED']);
    expect(await said()).toHaveLength(2);
  });
});
