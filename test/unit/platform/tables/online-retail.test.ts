import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { analyse, figure, tableFolder, type Analysed } from '../../../support/tables.js';
import { workbookOf, type MadeCell } from '../../../support/workbook.js';

const SOURCE = join(import.meta.dirname, '../../../../../shared/data/online-retail/OnlineRetail.csv.gz');
/** The figures that are published of the set (UCI 352), revenue to the third decimal. */
const PUBLISHED = {
  ROWS: '541909',
  REVENUE: '9747747.934',
  QUANTITY: '5176450',
  INVOICES: '25900',
  PRODUCTS: '4070',
  DESCRIPTIONS: '4223',
  CUSTOMERS: '4372',
  COUNTRIES: '38',
  ROWS_WITHOUT_CUSTOMER: '135080',
  ROWS_WITHOUT_DESCRIPTION: '1454',
  DUPLICATE_ROWS: '5268',
  CANCELLED_INVOICES: '3836',
  CANCELLED_ROWS: '9288',
  ADJUSTMENT_ROWS: '3',
  NEGATIVE_QUANTITY_ROWS: '10624',
  NEGATIVE_PRICE_ROWS: '2',
  ZERO_PRICE_ROWS: '2515',
  FIRST_MOMENT: '2010-12-01 08:26:00',
  LAST_MOMENT: '2011-12-09 12:50:00',
  KNOWN_ROWS: '406829',
  KNOWN_REVENUE: '8300065.814',
  KNOWN_INVOICES: '22190',
  SOLD_ROWS: '397884',
  SOLD_REVENUE: '8911407.904',
  SOLD_CUSTOMERS: '4338',
  SOLD_INVOICES: '18532',
};
const BAD_ROWS = 49;

const figuresOf = (said: Analysed): object =>
  Object.fromEntries(Object.keys(PUBLISHED).map((code) => [code, figure(said, code)]));

const isThere = existsSync(SOURCE);
const described = isThere ? describe : describe.skip;
if (!isThere) process.stderr.write('Skipped: ../shared/data/online-retail is not there.\n');

described('the Online Retail file', () => {
  const folder = tableFolder();
  let text = '';
  beforeAll(() => {
    text = gunzipSync(readFileSync(SOURCE)).toString('utf8');
  });
  afterAll(() => folder.remove());

  it('gives its published figures', async () => {
    const said = await analyse(folder.write('plain.csv', text));
    expect(figuresOf(said)).toEqual(PUBLISHED);
    const months = said.tables
      .find(({ code }) => code === 'BY_MONTH')
      ?.rows.map(([month, revenue]) => [month, revenue]);
    expect(months?.slice(0, 2)).toEqual([
      ['2010-12', '748957.02'],
      ['2011-01', '560000.26'],
    ]);
    expect(months).toHaveLength(13);
  });

  it('gives them in CP949 under Korean names, beside 49 planted rows that are refused one by one', async () => {
    const [, ...rows] = text.trimEnd().split('\n');
    const kinds = [
      'x,1',
      '1,a,b,many,2011-01-01 10:00,1,1,대한민국',
      '1,a,b,1,2011-02-30 10:00,1,1,대한민국',
      '1,a,"b,1,2011-01-01 10:00,1,1,대한민국',
    ];
    const planted = new Set<number>();
    for (let at = 0; at < BAD_ROWS; at += 1) {
      const place = 5_000 + at * 11_000;
      rows.splice(place, 0, kinds[at % kinds.length] as string);
      planted.add(place + 2);
    }
    const header = '송장번호,상품코드,상품명,수량,송장일자,단가,고객번호,국가';
    const said = await analyse(folder.write('cp949.csv', iconv.encode([header, ...rows, ''].join('\n'), 'cp949')));
    expect(said.encoding).toBe('CP949');
    expect(said.refused.map(({ line }) => line)).toEqual([...planted]);
    expect([said.rowsRead, said.rowsAccepted]).toEqual([541_909 + BAD_ROWS, 541_909]);
    expect(figuresOf(said)).toEqual(PUBLISHED);
  });

  it('gives them from a workbook', async () => {
    const epoch = Date.UTC(1899, 11, 30);
    const rows: MadeCell[][] = [];
    for (const line of text.trimEnd().split('\n')) {
      const fields = /"/.test(line)
        ? [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
            .slice(0, 8)
            .map(([, field = '']) => field.replace(/^"|"$/g, '').replaceAll('""', '"'))
        : line.split(',');
      const [invoice = '', code = '', description = '', quantity, at = '', price, customer, country = ''] = fields;
      const serial = (Date.parse(`${at.replace(' ', 'T')}:00Z`) - epoch) / 86_400_000;
      rows.push(
        rows.length === 0
          ? fields
          : [
              invoice,
              code,
              description || null,
              Number(quantity),
              { xml: `<c s="1"><v>${serial}</v></c>` },
              Number(price),
              customer ? Number(customer) : null,
              country,
            ],
      );
    }
    const said = await analyse(
      folder.write(
        'book.xlsx',
        workbookOf({ isShared: true, formats: ['m/d/yyyy h:mm'], sheets: [{ name: 'Online Retail', rows }] }),
      ),
    );
    expect(said.format).toBe('XLSX');
    expect(figuresOf(said)).toEqual(PUBLISHED);
  }, 180_000);
});
