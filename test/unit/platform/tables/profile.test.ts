import { afterAll, describe, expect, it } from '@jest/globals';
import { analyse, figure, tableFolder, type Analysed } from '../../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const profile = (header: string, row: (at: number) => string, rows = 40): Promise<Analysed> =>
  analyse(folder.write('profile.csv', [header, ...Array.from({ length: rows }, (_, at) => row(at)), ''].join('\n')));
const codesOf = ({ figures }: Analysed): string[] => figures.map(({ code }) => code);
const noted = ({ notes }: Analysed, wanted: string): string[] =>
  notes.flatMap(({ code, message }) => (code === wanted ? [message.ko] : []));

describe('the profile of a table', () => {
  it('adds up amounts, averages rates and ages, and does neither with numbers that identify', async () => {
    const said = await profile(
      '고객번호,나이,금리,대출금액,연도,storeId,unitRate',
      (at) => `${10_001 + at},${20 + at},${3 + (at % 4)}.5,${1_000_000 * at},${2019 + (at % 6)},${at % 3},${at % 2}`,
    );
    expect(codesOf(said).filter((code) => /^(?:SUM|MEAN)_/.test(code))).toEqual([
      'MEAN_나이',
      'MEAN_금리',
      'SUM_대출금액',
      'MEAN_UNITRATE',
    ]);
    expect([figure(said, 'MEAN_나이'), figure(said, 'SUM_대출금액')]).toEqual(['39.5', '780000000']);
    expect(noted(said, 'IDENTIFIER')).toEqual(['고객번호 열의 값은 모두 다릅니다.']);
    expect(said.charts.map(({ code }) => code).filter((code) => code.includes('고객번호'))).toEqual([]);
  });

  it('counts nothing twice where a row sums up the others', async () => {
    const lines = Array.from({ length: 10 }, (_, at) => `지점${at},"${at + 1},000",${at}`);
    const text = ['지점,매출,직원', ...lines, '1분기 소계,"55,000",45', '합 계,"55,000",45', ''].join('\n');
    const said = await analyse(folder.write('totals.csv', text));
    expect([figure(said, 'SUM_매출'), figure(said, 'SUM_직원'), said.rowsRead, said.rowsRefused]).toEqual([
      '55000',
      '45',
      12,
      0,
    ]);
    expect(noted(said, 'TOTAL_ROWS')).toEqual([
      '합계나 평균처럼 다른 행을 요약하는 행이 2개 있어, 합계와 평균, 최솟값과 최댓값을 낼 때 뺐습니다.',
    ]);
    const revenue = said.columns.find(({ name }) => name === '매출');
    expect([revenue?.filled, revenue?.mean, revenue?.median, revenue?.greatest]).toEqual([12, '5500', '5500', '10000']);
    expect([noted(said, 'OUTLIERS'), noted(said, 'MOVE_TOGETHER')]).toEqual([
      [],
      ['매출 열과 직원 열은 함께 움직입니다(상관계수 1).'],
    ]);
    const shop = await profile('품목,금액', (at) => (at % 2 ? `통계,${at}` : `설계,${at}`));
    expect([figure(shop, 'SUM_금액'), noted(shop, 'TOTAL_ROWS')]).toEqual(['780', []]);
  });

  it('adds up neither what an account holds after each entry nor running totals', async () => {
    const said = await profile(
      '거래일,출금액,잔액,누적출금액',
      (at) => `2024-01-${String(1 + (at % 28)).padStart(2, '0')},10,${990 - at},${at}`,
    );
    expect([figure(said, 'SUM_출금액'), figure(said, 'SUM_잔액'), figure(said, 'SUM_누적출금액')]).toEqual([
      '400',
      undefined,
      undefined,
    ]);
    expect(figure(said, 'MEAN_잔액')).toBe('970.5');
    const loans = await profile('고객,잔액', (at) => `C${at},10`);
    expect(figure(loans, 'SUM_잔액')).toBe('400');
  });

  it.each(['총 합계', '[합계]', '※ 합계:', '합계(원)', '총합', 'TOTAL AMOUNT', '전체', '', '전국'])(
    'takes a last row named "%s" for the sum that it is',
    async (name) => {
      const lines = Array.from({ length: 10 }, (_, at) => `지점${at},${at + 1}`);
      const said = await analyse(folder.write('sum.csv', ['지점,금액', ...lines, `${name},55`, ''].join('\n')));
      expect([figure(said, 'SUM_금액'), noted(said, 'TOTAL_ROWS')]).toEqual(['55', [expect.stringContaining('1개')]]);
    },
  );

  it.each([
    ['평균', '5.5'],
    ['평균', '6'],
    ['average', '5.5'],
    ['최대', '10'],
    ['Min', '1'],
  ])('takes a last row named "%s" of %s for what it says of the others', async (name, value) => {
    const lines = Array.from({ length: 10 }, (_, at) => `지점${at},${at + 1}`);
    for (const more of [[], ['합계,55']]) {
      const text = ['지점,금액', ...lines, ...more, `${name},${value}`, ''].join('\n');
      const said = await analyse(folder.write('mean.csv', text));
      expect([figure(said, 'SUM_금액'), noted(said, 'TOTAL_ROWS')]).toEqual([
        '55',
        [expect.stringContaining(`${1 + more.length}개`)],
      ]);
    }
  });

  it('keeps rows whose kind is called after a mean', async () => {
    const lines = Array.from({ length: 10 }, (_, at) => `지점${at},${at % 2 ? '우수' : '평균'},${at + 1}`);
    const said = await analyse(folder.write('kinds.csv', ['지점,등급,금액', ...lines, ''].join('\n')));
    expect([figure(said, 'SUM_금액'), noted(said, 'TOTAL_ROWS')]).toEqual(['55', []]);
  });

  it('leaves a row in that could be a sum by its name and is none by its figures', async () => {
    const lines = Array.from({ length: 10 }, (_, at) => `지점${at},${at + 1}`);
    for (const last of ['전체,54', ',7'])
      expect(
        figure(await analyse(folder.write('no-sum.csv', ['지점,금액', ...lines, last, ''].join('\n'))), 'SUM_금액'),
      ).toBe(String(55 + Number(last.split(',')[1])));
  });

  it('says revenue, customers, invoices and quantity as far as its columns go', async () => {
    const said = await profile(
      '거래일,지점,회원번호,수량,매출액(원)',
      (at) => `2024-01-05,지점${at % 3},M${at % 7},2,"1,000"`,
    );
    expect(said.shape).toBe('PROFILE');
    expect(['REVENUE', 'CUSTOMERS', 'INVOICES', 'QUANTITY'].map((code) => figure(said, code) ?? null)).toEqual([
      '40000',
      '7',
      null,
      '80',
    ]);
  });

  it('tells columns of one name apart', async () => {
    const said = await profile('금액,금액,금액 (2),금액', (at) => `${at},${at * 2},${40 - at},x`);
    expect(said.columns.map(({ name }) => name)).toEqual(['금액', '금액 (3)', '금액 (2)', '금액 (4)']);
  });
});

describe('a table of many columns', () => {
  it('has mean, median and outliers of each, though columns share a pass over the rows', async () => {
    const places = Array.from({ length: 300 }, (_, at) => at);
    const rows = Array.from({ length: 101 }, (_, row) =>
      places.map((place) => (row === 100 ? 10_000 * (place + 1) : row + place)).join(','),
    );
    const said = await analyse(
      folder.write('wide.csv', `${places.map((place) => `금액${place}`).join(',')}\n${rows.join('\n')}\n`),
    );
    expect(said.columns.map(({ median }) => median)).toEqual(places.map((place) => String(50 + place)));
    expect(said.columns.map(({ greatest }) => greatest)).toEqual(places.map((place) => String(10_000 * (place + 1))));
    const outliers = said.notes.filter(({ code }) => code === 'OUTLIERS').map(({ message }) => message.en);
    expect(outliers.slice(0, 2)).toEqual([
      expect.stringMatching(/^1 values of the column 금액0 lie/),
      expect.stringMatching(/^1 values of the column 금액1 lie/),
    ]);
    expect(outliers).toHaveLength(40);
  });
});
