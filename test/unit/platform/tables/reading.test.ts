import { afterAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { analyse, codeOf, figure, tableFolder, type Analysed } from '../../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const SALES = `송장번호,상품코드,상품명,수량,송장일자,단가,고객번호,국가
1001,A1,사과,2,2024-01-05 10:00,1.255,7,한국
1001,B1,"배, 큰 것",1,2024-01-05 10:00,10,7,한국
C1002,A1,사과,-1,2024-02-01 09:30,1.255,7,한국
1003,B1,"배, 큰 것",3,2024-02-03 12:00,10.5,,일본
`;

const sale = ({
  at,
  invoice = '1001',
  quantity = '2',
  day = '2024-01-05',
  price = '1.5',
}: {
  readonly at: number;
  readonly invoice?: string;
  readonly quantity?: string;
  readonly day?: string;
  readonly price?: string;
}): string => `${invoice},A${at},${at === 4 ? '사과' : '배'},${quantity},${day} 10:00,${price},7,한국`;

describe('reading of delimited text', () => {
  it('finds sales under Korean names in every encoding and dialect', async () => {
    const forms: readonly (readonly [string, Buffer, string, string])[] = [
      ['utf8', Buffer.from(SALES), 'UTF-8', ','],
      ['bom', Buffer.from(`\uFEFF${SALES}`), 'UTF-8', ','],
      ['cp949', iconv.encode(SALES, 'cp949'), 'CP949', ','],
      ['utf16', Buffer.from(`\uFEFF${SALES}`, 'utf16le'), 'UTF-16LE', ','],
      ['crlf', Buffer.from(SALES.replaceAll('\n', '\r\n')), 'UTF-8', ','],
      ['tabs', Buffer.from(SALES.replaceAll('배, 큰 것', '배; 큰 것').replaceAll(',', '\t')), 'UTF-8', '\t'],
      ['title', Buffer.from(`2024년 매출,,,,,,,\n\n${SALES}`), 'UTF-8', ','],
    ];
    for (const [name, bytes, encoding, delimiter] of forms) {
      const said = await analyse(folder.write(name, bytes));
      expect([name, said.shape, said.encoding, said.delimiter, said.refused]).toEqual([
        name,
        'TRANSACTIONS',
        encoding,
        delimiter,
        [],
      ]);
      expect([name, figure(said, 'REVENUE'), figure(said, 'INVOICES'), figure(said, 'ROWS_WITHOUT_CUSTOMER')]).toEqual([
        name,
        '42.755',
        '3',
        '1',
      ]);
    }
  });

  it('refuses bad rows by line and reason, and lets an open quote swallow nothing', async () => {
    const lines = SALES.trimEnd().split('\n');
    const bad = [
      '1004,A1,사과,둘,2024-02-03 12:00,1,7,한국',
      '1004,A1,사과,2,2024-02-31 12:00,1,7,한국',
      '1004,A1,사과,2,2024-02-03 12:00',
      '1004,A1,"사과,2,2024-02-03 12:00,1,7,한국',
      '1004,A1,사과,,2024-02-03 12:00,1,7,한국',
      '1004,A1,사\0과,2,2024-02-03 12:00,1,7,한국',
      `1004,A1,${'가'.repeat(400_000)},2,2024-02-03 12:00,1,7,한국`,
    ];
    const text = [lines[0], ...bad.flatMap((each) => [each, ...lines.slice(1)]), ''].join('\n');
    const broken = Buffer.concat([
      Buffer.from(text),
      Buffer.from('1004,A1,\xff\xfe,2,2024-02-03 12:00,1,7,x\n', 'latin1'),
    ]);
    const said = await analyse(folder.write('bad.csv', broken));
    expect(said.refused.map(({ line, reason }) => [line, reason.code, reason.column])).toEqual([
      [2, 'NOT_A_NUMBER', '수량'],
      [7, 'NOT_A_DATE', '송장일자'],
      [12, 'COLUMN_COUNT', null],
      [17, 'MALFORMED_QUOTE', null],
      [22, 'EMPTY', '수량'],
      [27, 'NUL_BYTE', null],
      [32, 'LINE_TOO_LONG', null],
      [37, 'WRONG_ENCODING', null],
    ]);
    expect([said.rowsRead, said.rowsAccepted, said.rowsRefused]).toEqual([36, 28, 8]);
    expect(said.refused[3]?.text).toBe(bad[3]);
    expect(figure(said, 'REVENUE')).toBe('299.285');
  });

  it('refuses a row whose quoted field has more lines than a row may be long, and none of these lines', async () => {
    const memo = Array.from({ length: 150_000 }, (_, at) => `${at},"" 줄,${at}`).join('\n');
    expect(Buffer.byteLength(memo)).toBeGreaterThan(2 * 1024 * 1024);
    const said = await analyse(
      folder.write('long.csv', `번호,메모,금액\n1,가,10\n2,"${memo}",20\n3,"나\n다",30\n4,라,x\n`),
    );
    expect(said.refused.map(({ line, reason }) => [line, reason.code])).toEqual([[3, 'LINE_TOO_LONG']]);
    expect([said.rowsRead, said.rowsAccepted, said.columns[2]?.type]).toEqual([4, 3, 'TEXT']);
    const open = await analyse(folder.write('open.csv', `번호,메모,금액\n1,"가,10\n${'2,나,20\n'.repeat(300_000)}`));
    expect([open.rowsRefused, open.rowsAccepted, figure(open, 'SUM_금액')]).toEqual([1, 300_000, '6000000']);
  });

  it('knows text of two bytes without a mark, also where hardly any of it is ASCII', async () => {
    const text = `이름과주소,설명문구입니다\n${Array.from({ length: 30 }, () => '홍길동님귀하,안녕하세요반갑습니다').join('\n')}\n`;
    for (const [bytes, encoding] of [
      [Buffer.from(text, 'utf16le'), 'UTF-16LE'],
      [Buffer.from(text, 'utf16le').swap16(), 'UTF-16BE'],
    ] as const) {
      const said = await analyse(folder.write('two-bytes.csv', bytes));
      expect([said.encoding, said.rowsAccepted, said.columns[1]?.greatest]).toEqual([
        encoding,
        30,
        '안녕하세요반갑습니다',
      ]);
    }
    const zeros = Buffer.from(text.replace('홍길동님', '홍\0길동'));
    expect((await analyse(folder.write('zeros.csv', zeros))).encoding).toBe('UTF-8');
  });

  it('accounts for every row of any input', async () => {
    const field = fc.constantFrom('1', 'a', '', '"', '"b"', '"c,d"', '"e\nf"', '2024-01-01', ' ', '1,000', '"x""y"');
    const row = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const said = await analyse(folder.write('any.csv', `one,two,three\n${rows.join('\n')}\nz,y,x\n`));
        expect(said.rowsAccepted + said.rowsRefused).toBe(said.rowsRead);
        expect(said.refused).toHaveLength(said.rowsRefused);
        expect(figure(said, 'ROWS')).toBe(String(said.rowsAccepted));
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('takes a letter before an invoice for a sign only where most have none', async () => {
    const sale = (invoice: string, at: number): string => `${invoice},P1,2,2024-01-${10 + at},5,K${at % 3}`;
    const sales = async (invoice: (at: number) => string): Promise<Analysed> => {
      const rows = Array.from({ length: 12 }, (_, at) => sale(invoice(at), at));
      const header = '주문번호,상품코드,수량,주문일시,단가,고객번호';
      return analyse(folder.write('letters.csv', [header, ...rows, ''].join('\n')));
    };
    const named = await sales((at) => `CARD-${at}`);
    expect([figure(named, 'SOLD_REVENUE'), figure(named, 'SOLD_CUSTOMERS')]).toEqual(['120', '3']);
    expect(named.figures.map(({ code }) => code)).not.toContain('CANCELLED_INVOICES');
    const marked = await sales((at) => (at === 5 ? 'C105' : String(100 + at)));
    expect([figure(marked, 'SOLD_REVENUE'), figure(marked, 'CANCELLED_INVOICES')]).toEqual(['110', '1']);
  });

  it('reads numbers, money, shares and dates as people write them', async () => {
    const text =
      '지점;금액;비율;날짜\n서울;"₩1,234";12.5%;2024년 1월 5일\n부산;(₩500);7%;2024.2.10\n대전;N/A;1%;2024/03/01\n';
    const said = await analyse(folder.write('people.csv', text));
    expect(
      said.columns.map(({ name, type, least, greatest, filled }) => [name, type, least, greatest, filled]),
    ).toEqual([
      ['지점', 'TEXT', '대전', '서울', 3],
      ['금액', 'WHOLE', '-500', '1234', 2],
      ['비율', 'DECIMAL', '1', '12.5', 3],
      ['날짜', 'DATE', '2024-01-05', '2024-03-01', 3],
    ]);
  });

  it.each([
    ['EMPTY_FILE', Buffer.alloc(0)],
    ['EMPTY_FILE', Buffer.from('\n\n  \n')],
    ['HEADER_ONLY', Buffer.from('a,b,c\n')],
    ['NOT_A_TABLE', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919 + (at >> 3)) & 255))],
    ['WRONG_FORMAT', Buffer.from('%PDF-1.7\n')],
    ['WRONG_FORMAT', Buffer.from('<!-- made -->\n<html><table><tr><td>1</td></tr></table></html>')],
    ['WRONG_FORMAT', Buffer.from('<meta charset="utf-8"><table><tr><td>1,2</td></tr></table>')],
    ['WRONG_FORMAT', Buffer.from('\uFEFF<table><tr><td>1</td></tr></table>', 'utf16le')],
    ['WRONG_FORMAT', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>\n')],
    ['EMPTY_FILE', Buffer.from('\uFEFF', 'utf16le')],
    ['EMPTY_FILE', Buffer.from('\uFEFF')],
    ['UNKNOWN_ENCODING', Buffer.from('fffe000061000000', 'hex')],
    ['WRONG_FORMAT', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['WRONG_FORMAT', Buffer.from('\x1f\x8b\x08\x00', 'latin1')],
    [
      'PASSWORD_PROTECTED',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['DAMAGED_WORKBOOK', Buffer.from('PK\x03\x04 and nothing more')],
  ])('refuses with %s what is no table', async (code, bytes) => {
    expect(await codeOf(analyse(folder.write('refused', bytes)))).toBe(code);
  });

  it('refuses one line of 50 MB without keeping it', async () => {
    const path = folder.write(
      'long.csv',
      Buffer.concat([Buffer.from('a,b\n1,'), Buffer.alloc(50_000_000, 120), Buffer.from('\n2,3\n')]),
    );
    const said = await analyse(path);
    expect(said.refused.map(({ line, reason }) => [line, reason.code])).toEqual([[2, 'LINE_TOO_LONG']]);
    expect(said.rowsAccepted).toBe(1);
  });

  it('reads Parquet, and refuses one that breaks off', async () => {
    const path = join(folder.path, 'rows.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`COPY (SELECT range AS id, range % 3 AS kind FROM range(500)) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    const said = await analyse(path);
    expect([said.format, said.rowsAccepted, figure(said, 'SUM_KIND')]).toEqual(['PARQUET', 500, '499']);
    const broken = folder.write('broken.parquet', readFileSync(path).subarray(0, 300));
    expect(await codeOf(analyse(broken))).toBe('NOT_A_TABLE');
  });

  it('rounds nothing, however late in a column of whole numbers a fraction, or a number of many digits, comes', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at},${at},${at}`);
    rows[40_000] = '7,0.25,12345678901234567890';
    const said = await analyse(folder.write('late.csv', `plain,fraction,long\n${rows.join('\n')}\n`));
    const rest = (60_000 * 59_999) / 2 - 40_000;
    expect(said.columns.map(({ type }) => type)).toEqual(['WHOLE', 'DECIMAL', 'DECIMAL']);
    expect(figure(said, 'SUM_PLAIN')).toBe(String(rest + 7));
    expect(figure(said, 'SUM_FRACTION')).toBe(`${rest}.25`);
    expect(figure(said, 'SUM_LONG')).toBe(String(BigInt(rest) + 12345678901234567890n));
    expect(said.rowsRefused).toBe(0);
    rows[50_000] = '9,x,9';
    const both = await analyse(folder.write('both.csv', `plain,fraction,long\n${rows.join('\n')}\n`));
    expect([both.rowsAccepted, both.refused.map(({ line, reason }) => [line, reason.column])]).toEqual([
      59_999,
      [[50_002, 'fraction']],
    ]);
    expect(figure(both, 'SUM_FRACTION')).toBe(`${rest - 50_000}.25`);
  });

  it('names rows by their line wherever values and missing values are at fault, side by side and apart', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => sale({ at }));
    const expected: [number, string, string | null][] = [];
    const faults = [
      ['NOT_A_NUMBER', '수량', { quantity: '둘' }],
      ['EMPTY', '단가', { price: '' }],
      ['NOT_A_DATE', '송장일자', { day: '2024-13-05' }],
      ['EMPTY', '송장번호', { invoice: ' ', quantity: 'many' }],
    ] as const;
    // Beyond the rows that types are found by.
    for (const at of [2_100, 2_101, 2_102, 2_103, 2_500, 2_502, 2_503, 2_999]) {
      const [code, column, given] = faults[at % 4] ?? faults[0];
      rows[at] = sale({ at, ...given });
      expected.push([at + 2, code, column]);
    }
    const text = `${SALES.split('\n')[0]}\n${rows.join('\n')}\n`;
    for (const [name, bytes] of [
      ['plain', Buffer.from(text)],
      ['cp949', iconv.encode(text, 'cp949')],
      ['lines', Buffer.from(text.replace('사과', '"사\n과"'))],
    ] as const) {
      const said = await analyse(folder.write(name, bytes));
      const more = name === 'lines' ? 1 : 0;
      const told = said.refused.map(({ line, reason }) => [line, reason.code, reason.column]);
      expect([name, told]).toEqual([name, expected.map(([line, ...why]) => [line + more, ...why])]);
      expect([said.rowsRead, said.rowsAccepted, figure(said, 'QUANTITY')]).toEqual([3_000, 2_992, '5984']);
      expect(said.refused[0]?.text).toBe(rows[2_100]);
    }
  }, 180_000);

  it('takes what people write as numbers among plain ones, and refuses only what is none', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `${at},2024-01-${10 + (at % 19)}`);
    rows.splice(2_500, 0, '"1,000",2024-01-05', 'N/A,2024-01-05', 'x,2024-01-05', '7,someday');
    const said = await analyse(folder.write('among.csv', `n,day\n${rows.join('\n')}\n`));
    expect(said.refused.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2_504, 'NOT_A_NUMBER'],
      [2_505, 'NOT_A_DATE'],
    ]);
    expect(figure(said, 'SUM_N')).toBe(String((3_000 * 2_999) / 2 + 1_000));
    expect(said.columns.map(({ filled }) => filled)).toEqual([3_001, 3_002]);
  });

  it('ends when it is cancelled', async () => {
    const path = folder.write('cancelled.csv', SALES);
    expect(await codeOf(analyse(path, { signal: AbortSignal.abort() }))).toBe('CANCELLED');
    const controller = new AbortController();
    const work = analyse(path, { signal: controller.signal, progress: () => controller.abort() });
    expect(await codeOf(work)).toBe('CANCELLED');
  });
});
