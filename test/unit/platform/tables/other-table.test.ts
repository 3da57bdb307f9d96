import { afterAll, describe, expect, it } from '@jest/globals';
import { analyse, figure, tableFolder } from '../../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const of = (...lines: readonly string[]) => analyse(folder.write('two.csv', `${lines.join('\n')}\n`));
const BRANCHES = ['지점,매출', '강남,100', '서초,200', '종로,300'];
const NOTED = 'OTHER_TABLE';

describe('two tables in one file', () => {
  it.each([
    ['more columns', ['상품,수량,단가', '볼펜,1,500', '공책,2,900']],
    ['as many columns', ['상품,수량', '볼펜,1', '공책,2']],
  ])('are told apart where the second has %s: its rows are refused, by line', async (_, second) => {
    const said = await of(...BRANCHES, '마포,400', '중구,500', '', ...second);
    expect([said.rowsRead, said.rowsAccepted, figure(said, 'SUM_매출')]).toEqual([8, 5, '1500']);
    expect(said.refused.map(({ line, reason }) => [line, reason.code])).toEqual([
      [8, NOTED],
      [9, NOTED],
      [10, NOTED],
    ]);
    const [note] = said.notes.filter(({ code }) => code === NOTED);
    expect([note?.message.ko, note?.message.en]).toEqual([
      expect.stringContaining('첫 번째 표만 분석했고, 8번째 줄부터'),
      expect.stringContaining('Only the first one was analysed; rows of the one that begins in line 8'),
    ]);
  });

  it('say so where a longer one stands below a short one, and is read', async () => {
    const said = await of(...BRANCHES, '', '상품,수량,단가', '볼펜,1,500', '공책,2,900', '자,3,700', '풀,4,200');
    expect([said.rowsRead, figure(said, 'SUM_단가')]).toEqual([4, '2300']);
    expect(said.notes.filter(({ code }) => code === NOTED).map(({ message }) => message.ko)).toEqual([
      expect.stringContaining('위쪽 5줄에 있는 표는 읽지 않고 그 아래 표를 분석했습니다'),
    ]);
  });

  it('are one where the same header stands once more below an empty line', async () => {
    const said = await of(...BRANCHES, '', '지점,매출', '마포,400', '', '합계,1000');
    expect([said.rowsRead, said.rowsRefused, figure(said, 'SUM_매출')]).toEqual([5, 0, '1000']);
    expect(said.notes.map(({ code }) => code)).not.toContain(NOTED);
  });

  it('are one where a title, empty lines or remarks stand around the rows', async () => {
    const said = await of('월간 매출', '', ...BRANCHES, '', '마포,400', '', '※ 잠정치');
    expect([said.rowsAccepted, said.refused.map(({ reason }) => reason.code)]).toEqual([4, ['COLUMN_COUNT']]);
    expect(said.notes.map(({ code }) => code)).not.toContain(NOTED);
  });
});
