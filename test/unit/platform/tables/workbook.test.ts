import { afterAll, describe, expect, it } from '@jest/globals';
import { analyse, codeOf, figure, tableFolder } from '../../../support/tables.js';
import { workbookOf, zipOf } from '../../../support/workbook.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const HEADER = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'];
const dated = (serial: number): { xml: string } => ({ xml: `<c s="1"><v>${serial}</v></c>` });

describe('reading of workbooks', () => {
  it.each([
    ['from 1900 with strings in cells', false, false, 40_513.5],
    ['from 1904 with shared strings', true, true, 39_051.5],
  ])('counts days %s', async (_what, is1904, isShared, serial) => {
    const rows = [
      HEADER,
      ['536365', 'A & B', 6, dated(serial), { xml: '<c><v>2.5499999999999998</v></c>' }, 17850],
      ['C536366', 'A & B', { xml: '<c><f>1-3</f><v>-2</v></c>' }, dated(serial + 1), 2.55, null],
    ];
    const bytes = workbookOf({
      is1904,
      isShared,
      formats: ['yyyy-mm-dd hh:mm'],
      sheets: [
        { name: '빈 시트', rows: [] },
        { name: '매출', rows },
      ],
    });
    const said = await analyse(folder.write('book.xlsx', bytes));
    expect([said.shape, said.format, said.rowsAccepted]).toEqual(['TRANSACTIONS', 'XLSX', 2]);
    expect(said.sheets.map(({ name, isAnalysed }) => [name, isAnalysed])).toEqual([
      ['빈 시트', false],
      ['매출', true],
    ]);
    expect([figure(said, 'REVENUE'), figure(said, 'FIRST_MOMENT')]).toEqual(['10.2', '2010-12-01 12:00:00']);
  });

  it('joins a header of two lines, knows money and percent, and names rows of the sheet that it refuses', async () => {
    const rows = [
      ['지점', '2023년', null, '2024년', null],
      [null, '매출', '비율', '매출', '비율'],
      ...Array.from({ length: 30 }, (_, at) => [
        `지점${at}`,
        { xml: `<c s="1"><v>${at * 1_000}</v></c>` },
        { xml: '<c s="2"><v>0.07</v></c>' },
        at,
        { xml: '<c s="2"><v>0.125</v></c>' },
      ]),
      ['지점', '없음?', null, 1, null, '남는 칸'],
      ['지점', 5, { xml: '<c s="2"><v>0.5</v></c>' }, { xml: '<c t="e"><v>#DIV/0!</v></c>' }, null],
    ];
    const bytes = workbookOf({ formats: ['[$₩-412]#,##0', '0.0%'], sheets: [{ name: '표', rows }] });
    const said = await analyse(folder.write('merged.xlsx', bytes));
    expect(said.columns.map(({ name, symbol, greatest }) => [name, symbol, greatest])).toEqual([
      ['지점', null, '지점9'],
      ['2023년 매출', '₩', '29000'],
      ['2023년 비율', '%', '7'],
      ['2024년 매출', null, '29'],
      ['2024년 비율', '%', '12.5'],
    ]);
    expect(said.refused.map(({ line, reason }) => [line, reason.code, reason.column])).toEqual([
      [33, 'COLUMN_COUNT', null],
      [34, 'NOT_A_NUMBER', '2024년 매출'],
    ]);
  });

  it('takes the sheet that is asked for, and refuses one that is not there', async () => {
    const sheet = (name: string, value: number) => ({
      name,
      rows: [
        ['a', 'b'],
        [value, 'x'],
        [value, 'y'],
      ],
    });
    const path = folder.write('sheets.xlsx', workbookOf({ sheets: [sheet('one', 1), sheet('two', 2)] }));
    expect(figure(await analyse(path, { sheet: 'two' }), 'SUM_A')).toBe('4');
    expect(await codeOf(analyse(path, { sheet: 'three' }))).toBe('UNKNOWN_SHEET');
  });

  it('refuses a bomb at once, what is encrypted, and other archives', async () => {
    const bomb = zipOf([{ name: '[Content_Types].xml', bytes: Buffer.alloc(30_000_000) }]);
    expect(await codeOf(analyse(folder.write('bomb.xlsx', bomb)))).toBe('DECOMPRESSION_BOMB');
    const many = zipOf(Array.from({ length: 1_200 }, (_, at) => ({ name: `${at}`, bytes: Buffer.from('x') })));
    expect(await codeOf(analyse(folder.write('many.xlsx', many)))).toBe('DECOMPRESSION_BOMB');
    const locked = zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.from('x') }], 1);
    expect(await codeOf(analyse(folder.write('locked.xlsx', locked)))).toBe('PASSWORD_PROTECTED');
    const other = zipOf([{ name: 'readme.txt', bytes: Buffer.from('x') }]);
    expect(await codeOf(analyse(folder.write('other.zip', other)))).toBe('WRONG_FORMAT');
    const lying = zipOf([
      { name: '[Content_Types].xml', bytes: Buffer.from('x') },
      { name: 'xl/workbook.xml', bytes: Buffer.alloc(5_000), claimed: 10 },
    ]);
    expect(await codeOf(analyse(folder.write('lying.xlsx', lying)))).toBe('DAMAGED_WORKBOOK');
  });

  it('counts cells that do not say where they are, empty ones too', async () => {
    const cell = (content: string) => ({
      xml: content === '' ? '<c/>' : `<c t="str">${content}</c>`,
      isUnplaced: true,
    });
    const rows = [
      ['지점', '비고', '매출'].map((name) => cell(`<v>${name}</v>`)),
      ...[100, 200, 300].map((won) => [cell('<v>강남</v>'), cell(''), cell(`<v>${won}</v>`)]),
    ];
    const said = await analyse(folder.write('unplaced.xlsx', workbookOf({ sheets: [{ name: '표', rows }] })));
    expect(said.columns.map(({ name, filled }) => [name, filled])).toEqual([
      ['지점', 3],
      ['비고', 0],
      ['매출', 3],
    ]);
    expect(figure(said, 'SUM_매출')).toBe('600');
  });

  it('reads attributes between apostrophes', async () => {
    const rows = [
      ['날짜', '금액'],
      [dated(45_000), 5],
      [dated(45_001), 6],
    ];
    const bytes = workbookOf({ formats: ['yyyy-mm-dd'], sheets: [{ name: '표', rows }], hasApostrophes: true });
    const said = await analyse(folder.write('apostrophes.xlsx', bytes));
    expect(said.columns.map(({ greatest }) => greatest)).toEqual(['2023-03-16', '6']);
  });

  it('shows durations by their hours, and not as days of 1900', async () => {
    const rows = [['이름', '시간'], ...[0.5, 1.25, 2.5].map((days) => ['김', dated(days)])];
    const bytes = workbookOf({ formats: ['[h]:mm'], sheets: [{ name: '표', rows }] });
    const said = await analyse(folder.write('durations.xlsx', bytes));
    expect(said.columns[1]?.frequent.map(({ value }) => value)).toEqual(['12:00:00', '30:00:00', '60:00:00']);
  });

  it.each([
    ['as many columns', [], ['상품', '수량'], ['볼펜', 7]],
    ['more columns', [], ['상품', '수량', '단가'], ['볼펜', 7, 500]],
    ['more columns and gaps', [], ['상품', '수량', '단가'], ['볼펜', 7]],
    ['a title above', [['상품별 현황']], ['상품', '수량'], ['볼펜', 7]],
  ])('refuses rows of a second table that has %s', async (_what, title, header, row) => {
    const rows = [['지점', '매출'], ['강남', 100], ['서초', 200], ['종로', 300], [], ...title, header, row, row];
    const said = await analyse(folder.write('second.xlsx', workbookOf({ sheets: [{ name: '표', rows }] })));
    expect([said.rowsAccepted, figure(said, 'SUM_매출')]).toEqual([3 + title.length, '600']);
    expect(said.refused.filter(({ reason }) => reason.code === 'OTHER_TABLE')).toHaveLength(3);
    expect(said.notes.map(({ code }) => code)).toContain('OTHER_TABLE');
  });

  it('notes cells that are merged over rows of the table, and not over its header', async () => {
    const rows = [
      ['지점', '매출', null],
      [null, '1월', '2월'],
      ['강남', 100, 1],
      [null, 200, 2],
      ['종로', 300, 3],
    ];
    const read = async (merged: readonly string[]) => {
      const said = await analyse(
        folder.write('merged-rows.xlsx', workbookOf({ sheets: [{ name: '표', rows, merged }] })),
      );
      return said.notes.filter(({ code }) => code === 'MERGED_ROWS').map(({ message }) => message.ko);
    };
    expect(await read(['A1:A2', 'B1:C1', 'A5:C5'])).toEqual([]);
    expect(await read(['A1:A2', 'A3:A4'])).toEqual([expect.stringContaining('병합된 칸 1곳')]);
  });

  it('goes on with its table below a line of two words and an empty row', async () => {
    const rows = [['지점', '월', '매출'], ['강남', 1, 100], ['강남', 2, 200], [], ['담당', '김'], ['종로', 1, 300]];
    const said = await analyse(folder.write('sections.xlsx', workbookOf({ sheets: [{ name: '표', rows }] })));
    expect(figure(said, 'SUM_매출')).toBe('600');
  });
});
