import { afterAll, describe, expect, it } from '@jest/globals';
import { analyse, figure, tableFolder, type Analysed } from '../../../support/tables.js';
import { workbookOf } from '../../../support/workbook.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const ROWS = 12;
const table = (header: string, row: (at: number) => readonly (string | number)[]): Promise<Analysed> => {
  const rows = Array.from({ length: ROWS }, (_, at) => row(at + 1).join(','));
  return analyse(folder.write('table.csv', [header, ...rows, ''].join('\n')));
};
const namesOf = ({ columns }: Analysed): string[] => columns.map(({ name }) => name);

describe('the header of a table', () => {
  it.each([
    ['months', '지점,202401,202402,202403'],
    ['months with a point', '지점,2024.01,2024.02'],
    ['months, the newest first', '지점,202403,202402,합계'],
    ['days', '지점,2024-01-01,2024-01-02'],
    ['numbers', '지점,1,2,3'],
  ])('may name columns by %s', async (_what, header) => {
    const said = await table(header, (at) => [
      'S',
      ...header
        .split(',')
        .slice(1)
        .map((_, place) => at * 100 + place * 7),
    ]);
    expect([namesOf(said), said.rowsAccepted]).toEqual([header.split(','), ROWS]);
  });

  it.each([
    ['months', (at: number) => ['A', 202_400 + at, 202_400 + at]],
    ['days', (at: number) => ['A', `2024-01-${10 + at}`, `2024-02-${10 + at}`]],
    ['numbers that go on', (at: number) => ['A', at + 1, at + 2, at + 3]],
    ['numbers', (at: number) => ['A', at * 2, at * 3]],
  ])('is not seen in a first row of %s', async (_what, row) => {
    const said = await table(
      row(0)
        .map((cell) => (cell === 202_400 ? 202_312 : cell))
        .join(','),
      row,
    );
    expect([namesOf(said)[0], said.rowsAccepted, said.notes.map(({ code }) => code)]).toEqual([
      'column1',
      ROWS + 1,
      expect.arrayContaining(['NO_HEADER']),
    ]);
  });

  it.each([
    ['every number', (at: number) => (at * 1_000).toLocaleString('en'), []],
    ['some of them', (at: number) => (at * 400).toLocaleString('en'), [2, 3]],
    ['a million', (at: number) => (at * 1_000_000).toLocaleString('en'), []],
  ])('stays where commas of %s split rows, which are refused', async (_what, won, accepted) => {
    const said = await analyse(
      folder.write(
        'split.csv',
        ['월 보고서', '항목,금액,비고', ...Array.from({ length: ROWS }, (_, at) => `i,${won(at + 1)},x`), ''].join(
          '\n',
        ),
      ),
    );
    expect([namesOf(said), said.rowsAccepted]).toEqual([['항목', '금액', '비고'], accepted.length]);
    expect(new Set(said.refused.map(({ reason }) => reason.code))).toEqual(new Set(['COLUMN_COUNT']));
    expect(said.notes.map(({ code }) => code)).toContain('SPLIT_THOUSANDS');
  });

  it('is the one name above a column of numbers with commas', async () => {
    const rows = Array.from({ length: ROWS }, (_, at) => ((at + 1) * 500).toLocaleString('en'));
    const said = await analyse(folder.write('column.csv', ['금액', ...rows, ''].join('\n')));
    expect([namesOf(said), figure(said, 'SUM_금액')]).toEqual([['금액'], '39000']);
  });
});

it('keeps a header of which few names are filled in, below a title and above values', async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => `S${at},${at + 1},${at * 2},${at % 2 ? '' : 7}`);
  for (const [title, lines] of [
    ['', 0],
    ['2024년 매출,,,\n', 1],
  ] as const) {
    const said = await analyse(folder.write('gaps.csv', `${title}지점,,금액,\n${rows.join('\n')}\n`));
    expect([namesOf(said), said.rowsAccepted, said.notes.some(({ code }) => code === 'LINES_BEFORE_HEADER')]).toEqual([
      ['지점', 'column2', '금액', 'column4'],
      ROWS,
      lines > 0,
    ]);
  }
});

it('reads a thousand columns, and drops signs of names that nobody sees', async () => {
  const places = Array.from({ length: 1_000 }, (_, at) => at);
  const row = (from: number): string => places.map((place) => place + from).join(',');
  const text = `\u202e${places.map((place) => `c${place}\u200b`).join(',')}\n${row(1)}\n${row(2)}\n${row(3)}\n`;
  const said = await analyse(folder.write('thousand.csv', text));
  expect([said.rowsAccepted, said.columns.length, namesOf(said)[0], said.columns[999]]).toMatchObject([
    ...[3, 1_000, 'c0'],
    { name: 'c999', type: 'WHOLE', least: '1000', greatest: '1002' },
  ]);
  expect(said.figures.find(({ code }) => code === 'COMPLETENESS')?.value).toBe('100');
}, 120_000);

it('says how many formulas of a workbook have no value', async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    'S',
    at,
    { xml: at % 3 === 0 ? `<c><f>B${at + 2}*2</f></c>` : `<c><f>B${at + 2}*2</f><v>${at * 2}</v></c>` },
    { xml: '<c t="str"><f>""</f><v></v></c>' },
  ]);
  const bytes = workbookOf({ sheets: [{ name: '표', rows: [['지점', '수량', '금액', '비고'], ...rows] }] });
  const said = await analyse(folder.write('unsaved.xlsx', bytes));
  expect(said.notes.find(({ code }) => code === 'FORMULAS_WITHOUT_VALUES')?.message.ko).toContain('수식이 든 칸 4개');
  expect(said.columns[2]).toMatchObject({ filled: 8, missing: 4 });
});
