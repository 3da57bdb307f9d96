import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { createImportBench, refusalOf, type ImportBench } from '../support/imports.js';
import { aLine, HEADER } from '../support/spending-file.js';

/** In bytes: far more than reading a file by pieces takes, so that memory shows whether the line was held. */
const LONG_LINE = 2 ** 28;

let bench: ImportBench;
beforeAll(async () => {
  bench = await createImportBench();
});
afterAll(() => bench.close());

let keys = 0;
/** A good line of somebody new. */
const good = (more: Readonly<Record<string, string>> = {}): string => aLine({ SEQ: `BAD${++keys}`, ...more });
const load = async (content: string | Buffer | readonly string[]) => bench.load(await bench.file(content));
const refused = async (content: string | Buffer) => refusalOf(load(content));

describe('a file that is wrong as a whole is refused by code, and the message names line and column', () => {
  it.each([
    ['a column is missing', `${HEADER.replace('SEQ,', '')}\n`, 'MISSING_COLUMNS', 'Missing columns (line 1): "SEQ"'],
    ['a column is too many', `${HEADER},MEMO\n`, 'UNKNOWN_COLUMNS', 'Unknown columns (line 1): "MEMO"'],
    ['a column is twice', `${HEADER},AGE\n`, 'DUPLICATE_COLUMNS', 'Columns that occur twice (line 1): "AGE"'],
    ['semicolons', HEADER.replaceAll(',', ';'), 'WRONG_DELIMITER', 'Line 1: columns are separated by semicolons.'],
    ['tabs', HEADER.replaceAll(',', '\t'), 'WRONG_DELIMITER', 'Line 1: columns are separated by tabs.'],
    ['nothing in it', '', 'EMPTY_FILE', 'The file is empty.'],
  ])('%s', async (_what, content, code, words) => {
    const [problem] = await refused(content);
    expect(problem).toEqual({ code, en: expect.stringContaining(words) });
  });

  it('is taken when all of it is quoted and its lines end in CRLF', async () => {
    const quoted = [HEADER, good(), good()].map((line) => line.replaceAll(/[^,]+/g, '"$&"'));
    expect(await load(`${quoted.join('\r\n')}\r\n`)).toMatchObject({ rowsAccepted: 2, rowsRejected: 0 });
  });

  it.each([
    ['within a line', (): string => good().slice(0, 60)],
    ['within quotes', (): string => good().replace('서울', '"서울').slice(0, 60)],
  ])('cut %s: nothing of it is loaded, and what to do is said', async (_where, last) => {
    const first = good();
    const text = [HEADER, first, last()].join('\n');
    const words = 'The file breaks off within line 3, so nothing was loaded. Fetch it again and send it whole.';
    expect(await refused(text)).toEqual([{ code: 'FILE_CUT_OFF', en: words }]);
    const key = first.split(',')[1];
    expect(await bench.rows('SELECT 1 FROM customer_quarter WHERE source_key = $1', [key])).toEqual([]);
  });

  it('without any row', async () => {
    for (const text of [HEADER, `${HEADER}\n\n\n`]) expect(await refused(text)).toMatchObject([{ code: 'NO_ROWS' }]);
  });

  it('is warned of when its keys are of nobody, its parts make up no total, or its end is in doubt', async () => {
    await bench.rows(`
      INSERT INTO customer (institution_id, source_key, name, email)
      SELECT id, 'KNOWN', '홍길동', 'known@example.com' FROM institution WHERE code = 'BANK'`);
    const whole = { TOT_USE_AM: '100', CRDSL_USE_AM: '60', CNF_USE_AM: '30', FSBZ_AM: '50' };
    const lines = [
      good({ ...whole, SEQ: 'KNOWN' }),
      good({ ...whole, SEQ: 'KNOWN', BAS_YH: '2023Q2', CNF_USE_AM: '20' }),
      good({ ...whole, FSBZ_AM: '110' }),
      good({ ...whole, AGE: '1' }),
    ];
    const path = await bench.file([HEADER, ...lines].join('\n'));
    const warnings = [
      { code: 'UNKNOWN_CUSTOMER', count: 1, firstLine: 4 },
      { code: 'CARDS_DO_NOT_ADD_UP', count: 1, firstLine: 3 },
      { code: 'CATEGORIES_DO_NOT_ADD_UP', count: 1, firstLine: 4 },
      { code: 'NO_FINAL_LINE_END', count: 1, firstLine: 5 },
    ];
    const { batchId, ...dry } = await bench.load(path, { dryRun: true });
    expect(dry.warnings).toEqual(warnings);
    await bench.commit(batchId);
    expect((await bench.load(path)).warnings).toEqual(warnings);
    expect((await bench.load(await bench.file([good({ SEQ: 'KNOWN', BAS_YH: '2023Q3' })]))).warnings).toEqual([]);
  });

  it('neither UTF-8 nor CP949, with the line that does not decode', async () => {
    const bad = Buffer.concat([Buffer.from(`${HEADER}\n${good()}\n${good()},`), Buffer.from([0xff, 0xfe, 0x0a])]);
    expect(await refused(bad)).toEqual([
      {
        code: 'UNKNOWN_ENCODING',
        en: 'The file is neither UTF-8 nor CP949: as UTF-8 line 3 does not decode, as CP949 line 2.',
      },
    ]);
  });

  it('cut within a Korean letter, which no longer decodes', async () => {
    const whole = Buffer.from(`${HEADER}\n${good({ HOUS_SIDO_NM: '경기' })}`);
    const cut = whole.subarray(0, whole.lastIndexOf(Buffer.from('경기')) + 5);
    expect(await refused(cut)).toMatchObject([{ code: 'UNKNOWN_ENCODING' }]);
  });
});

describe('a line that is wrong is refused alone, with its line, column and reason', () => {
  const withQuarter = (BAS_YH: string): string => good({ BAS_YH });
  it.each<[string, () => string, string | null, string]>([
    ['an empty amount', () => good({ FUEL_AM: '' }), 'FUEL_AM', 'EMPTY'],
    ['an amount of blanks', () => good({ FUEL_AM: '   ' }), 'FUEL_AM', 'EMPTY'],
    ['an amount as a spreadsheet shows it', () => good({ HOS_AM: '1.2E+03' }), 'HOS_AM', 'NOT_A_NUMBER'],
    ['a negative amount', () => good({ HOS_AM: '-10' }), 'HOS_AM', 'NEGATIVE'],
    ['an amount beyond what is possible', () => good({ HOS_AM: '99999999999' }), 'HOS_AM', 'TOO_LARGE'],
    ['half a thousand', () => good({ HOS_AM: '10.5' }), 'HOS_AM', 'NOT_WHOLE'],
    ['a quarter that is none', () => withQuarter('2023Q5'), 'BAS_YH', 'MALFORMED_QUARTER'],
    ['a quarter as a month', () => withQuarter('202303'), 'BAS_YH', 'MALFORMED_QUARTER'],
    ['a code that is unknown', () => good({ LIFE_STAGE: 'ALIEN' }), 'LIFE_STAGE', 'UNKNOWN_CODE'],
    ['a region that is unknown', () => good({ HOUS_SIDO_NM: '평양' }), 'HOUS_SIDO_NM', 'UNKNOWN_CODE'],
    ['a NUL byte', () => good({ SEQ: 'A\0B' }), 'SEQ', 'NUL_BYTE'],
    ['a field too many', () => `${good()},1`, null, 'COLUMN_COUNT'],
    ['another delimiter in one line', () => good().replaceAll(',', ';'), null, 'COLUMN_COUNT'],
    ['a quote left open', () => `"${good()}`, null, 'MALFORMED_QUOTE'],
  ])('%s', async (_what, line, column, code) => {
    const report = await load([good(), line(), good()]);
    expect(report).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsRejected: 1 });
    expect(report.rejections).toMatchObject([{ column, code, count: 1, firstLine: 3 }]);
  });

  it('a key again, in the file and in a later one', async () => {
    const [first, second] = [good({ TOT_USE_AM: '10' }), good()];
    expect((await load([first, second, first])).rejections).toMatchObject([
      { column: 'SEQ', code: 'DUPLICATE_IN_FILE', count: 1, firstLine: 4 },
    ]);
    const other = first.replace(/,10,/, ',20,');
    expect((await load([good(), other])).rejections).toMatchObject([
      { column: 'SEQ', code: 'DUPLICATE_KEY', count: 1, firstLine: 3 },
    ]);
  });

  it('a line of a quarter of a gigabyte, without holding it in memory', async () => {
    const path = join(bench.folder, 'long-line.csv');
    const file = await open(path, 'w');
    await file.write(`${HEADER}\n${good()}\n`);
    // A hole: it takes no room on the disk and is read as zeros.
    const { size } = await file.stat();
    await file.truncate(size + LONG_LINE);
    await file.write(`\n${good()}\n`, size + LONG_LINE);
    await file.close();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    const report = await bench.load(path, { dryRun: true, keepsRaw: false }).finally(() => clearInterval(watch));
    expect(report).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsRejected: 1 });
    expect(report.rejections).toMatchObject([{ column: null, code: 'LINE_TOO_LONG', count: 1, firstLine: 3 }]);
    expect(most - before).toBeLessThan(LONG_LINE * 0.75);
  }, 180_000);
});

describe('what looks wrong and is not', () => {
  it('is a byte order mark, CRLF, lower-case quarters, CP949, and quotes', async () => {
    const line = good({ BAS_YH: '2023q1', HOUS_SIDO_NM: '경상남도' });
    const crlf = `\uFEFF${HEADER}\r\n${line}\r\n"${good().split(',').join('","')}"\r\n`;
    expect(await load(crlf)).toMatchObject({ encoding: 'UTF-8', rowsAccepted: 2, quarters: ['2023Q1'] });
    const cp949 = iconv.encode(`${HEADER}\r\n${good({ HOUS_SIDO_NM: '제주' })}\r\n`, 'cp949');
    expect(await load(cp949)).toMatchObject({ encoding: 'CP949', rowsAccepted: 1 });
  });
});
