import { afterAll, describe, expect, it } from '@jest/globals';
import { analyse, figure, tableFolder, type Analysed } from '../../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const days = Array.from({ length: 36 }, (_, at) => ({ month: 1 + (at % 12), day: 1 + (at % 28) }));
const two = (value: number): string => String(value).padStart(2, '0');
const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
/** The first day is 1 January 2024, the last 8 December. */
const columnOf = (write: (day: (typeof days)[number]) => string): Promise<Analysed> =>
  analyse(folder.write('dates.csv', `일자,금액\n${days.map((each, at) => `${write(each)},${at}`).join('\n')}\n`));
const readAs = ({ columns, notes, refused }: Analysed) => {
  const [{ type, least, greatest } = { type: null, least: null, greatest: null }] = columns;
  const isUnsure = notes.some(({ code }) => code === 'DATE_ORDER_UNSURE');
  return { type, least, greatest, isUnsure, refused: refused.length };
};
const DAYS = { type: 'DATE', least: '2024-01-01', greatest: '2024-12-24', isUnsure: false, refused: 0 };

describe('dates as people write them', () => {
  it.each([
    ['24.03.01', ({ month, day }) => `24.${two(month)}.${two(day)}`],
    ['24-3-1', ({ month, day }) => `24-${month}-${day}`],
    ['24. 3. 1.', ({ month, day }) => `24. ${month}. ${day}.`],
    ['24년 3월 1일', ({ month, day }) => `24년 ${month}월 ${day}일`],
    ['2024년 3월 1일', ({ month, day }) => `2024년 ${month}월 ${day}일`],
    ['2024. 3. 1.', ({ month, day }) => `2024. ${month}. ${day}.`],
    ['20240301', ({ month, day }) => `2024${two(month)}${two(day)}`],
    ['3/1/24', ({ month, day }) => `${month}/${day}/24`],
    ['2024-03-01(금)', ({ month, day }) => `2024-${two(month)}-${two(day)}(금)`],
    ['24.3.1 (금요일)', ({ month, day }) => `24.${month}.${day} (금요일)`],
    ['1 Mar 2024', ({ month, day }) => `${day} ${NAMES[month - 1]?.slice(0, 3)} 2024`],
    ['March 1, 2024', ({ month, day }) => `"${NAMES[month - 1]} ${day}, 2024"`],
    ['01-MAR-24', ({ month, day }) => `${two(day)}-${NAMES[month - 1]?.slice(0, 3).toUpperCase()}-24`],
    ['Friday, 1st of March 2024', ({ month, day }) => `"Friday, ${day}th of ${NAMES[month - 1]} 2024"`],
    ['01.03.24', ({ month, day }) => `${two(day)}.${two(month)}.24`],
  ] as const satisfies readonly (readonly [string, (day: (typeof days)[number]) => string])[])(
    'are days of this century when written as %s',
    async (_, write) => {
      expect(readAs(await columnOf(write))).toEqual(DAYS);
    },
  );

  it.each([
    ['20240301082600', 'DATETIME', '2024-01-01 08:26:00', ({ month, day }) => `2024${two(month)}${two(day)}082600`],
    ['202403010826', 'DATETIME', '2024-01-01 08:26:00', ({ month, day }) => `2024${two(month)}${two(day)}0826`],
    ['20240301 082600', 'DATETIME', '2024-01-01 08:26:00', ({ month, day }) => `2024${two(month)}${two(day)} 082600`],
    ['45352', 'DATE', '2024-01-01', ({ month, day }) => String(45_292 + 31 * (month - 1) + day - 1)],
    ['45352.25', 'DATETIME', '2024-01-01 06:00:00', ({ month, day }) => `${45_292 + 31 * (month - 1) + day - 1}.25`],
  ] as const satisfies readonly (readonly [string, string, string, (day: (typeof days)[number]) => string])[])(
    'are moments when written as %s below a name of days',
    async (written, type, least, write) => {
      const said = await columnOf(write);
      expect(readAs(said)).toMatchObject({ type, least, refused: 0 });
      expect(said.notes.some(({ code }) => code === 'SERIAL_DATES')).toBe(written.length < 9);
      expect(said.figures.map(({ code }) => code)).not.toContain('SUM_일자');
    },
  );

  it('are none below other names: numbers of orders, milliseconds, amounts', async () => {
    const lines = days.map(
      ({ month, day }, at) => `2024${two(month)}${two(day)}00${two(at)},${40_000 + at},${50_000 + at}`,
    );
    const { columns } = await analyse(
      folder.write('numbers.csv', ['주문번호,response time,금액', ...lines, ''].join('\n')),
    );
    expect(columns.map(({ type }) => type)).toEqual(['WHOLE', 'WHOLE', 'WHOLE']);
  });

  it('have times behind years of two digits', async () => {
    const said = await columnOf(({ month, day }) => `${month}/${day}/24 8:26`);
    expect(readAs(said)).toEqual({
      ...DAYS,
      type: 'DATETIME',
      least: '2024-01-01 08:26:00',
      greatest: '2024-12-24 08:26:00',
    });
  });

  it('have times behind months by their names, and words that only begin like one are no dates', async () => {
    const said = await columnOf(({ month, day }) => `"${NAMES[month - 1]} ${day}, 2024 8:26 PM"`);
    expect(readAs(said)).toMatchObject({ type: 'DATETIME', least: '2024-01-01 20:26:00', refused: 0 });
    expect(readAs(await columnOf(({ day }) => `"Mark ${day}, ${day}"`)).type).toBe('TEXT');
  });

  it.each(['+09:00', '+0900', '+00', '-05:30', 'Z'])('keep the time as it is written before %s', async (zone) => {
    const said = await columnOf(({ month, day }) => `2024-${two(month)}-${two(day)}T08:26:00${zone}`);
    expect(readAs(said)).toMatchObject({
      ...{ type: 'DATETIME', refused: 0 },
      ...{ least: '2024-01-01 08:26:00', greatest: '2024-12-24 08:26:00' },
    });
  });

  it('are read as in Korea where nothing shows which part is the year, and that is noted', async () => {
    const said = await analyse(folder.write('unsure.csv', '일자,금액\n24.03.01,1\n25.04.02,2\n'));
    expect(readAs(said)).toMatchObject({ least: '2024-03-01', greatest: '2025-04-02', isUnsure: true });
    expect(said.notes.find(({ code }) => code === 'DATE_ORDER_UNSURE')?.message.ko).toContain('연/월/일');
  });

  it('are numbers where one of eight digits is no day', async () => {
    const said = await analyse(folder.write('numbers.csv', '금액,비고\n20240131,a\n20240132,b\n20240201,c\n'));
    expect([said.columns[0]?.type, figure(said, 'SUM_금액')]).toEqual([
      'WHOLE',
      String(20240131 + 20240132 + 20240201),
    ]);
  });
});

describe('negative numbers as accounts write them', () => {
  it.each(['-1,500', '(1,500)', '(-1,500)', '△1,500', '△ 1,500', '1,500-', '₩1,500-', '-₩1,500'])(
    'are subtracted when written as %s',
    async (written) => {
      const rows = Array.from({ length: 20 }, (_, at) => `계정${at},"1,000"`);
      const said = await analyse(folder.write('negative.csv', `계정,증감\n${rows.join('\n')}\n잡손실,"${written}"\n`));
      expect([figure(said, 'SUM_증감'), said.columns[1]?.least, said.rowsRefused]).toEqual(['18500', '-1500', 0]);
    },
  );
});

describe('amounts in units of Korean', () => {
  const written: readonly (readonly [string, number])[] = [
    ['3만원', 30_000],
    ['1억 2천만원', 120_000_000],
    ['5만 3,500원', 53_500],
    ['2천5백원', 2_500],
    ['1.5억', 150_000_000],
    ['천만 2백원', 10_000_200],
    ['△1만원', -10_000],
    ['₩12,000', 12_000],
    ['12조 3억', 12_000_300_000_000],
  ];

  it('are the numbers that people read there, beside others', async () => {
    const rows = written.map(([text], at) => `지점${at},"${text}"`);
    const said = await analyse(folder.write('korean.csv', `지점,금액\n${rows.join('\n')}\n`));
    expect([said.columns[1]?.type, said.columns[1]?.symbol, said.rowsRefused]).toEqual(['DECIMAL', '원', 0]);
    expect(said.columns[1]?.frequent.map(({ value }) => Number(value))).toEqual(
      written.map(([, value]) => value).sort((one, other) => one - other),
    );
    expect(figure(said, 'SUM_금액')).toBe(String(written.reduce((sum, [, value]) => sum + value, 0)));
  });

  it('are refused with their line where a unit stands behind no number', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `지점${at},${at + 1}만원`);
    const said = await analyse(folder.write('korean-bad.csv', `지점,금액\n${rows.join('\n')}\n잘못,3만개\n`));
    expect(said.refused.map(({ line, reason }) => [line, reason.code, reason.column])).toEqual([
      [32, 'NOT_A_NUMBER', '금액'],
    ]);
    expect(figure(said, 'SUM_금액')).toBe(String(465 * 10_000));
  });
});

describe('months alone', () => {
  it.each([
    ['2024-03', (month) => `2024-${two(month)}`],
    ['2024/3', (month) => `2024/${month}`],
    ['2024년 3월', (month) => `2024년 ${month}월`],
    ['24년 3월', (month) => `24년 ${month}월`],
  ] as const satisfies readonly (readonly [string, (month: number) => string])[])(
    'are their first days when written as %s, and that is noted',
    async (_, write) => {
      const said = await columnOf(({ month }) => write(month));
      expect(readAs(said)).toEqual(Object.assign({}, DAYS, { greatest: '2024-12-01' }));
      expect(said.notes.filter(({ code }) => code === 'MONTHS_ALONE')).toHaveLength(1);
    },
  );

  it('are neither added up nor averaged when they are six digits', async () => {
    const said = await analyse(folder.write('six.csv', '기준연월,금액\n202403,1\n202404,2\n202405,3\n'));
    expect(said.figures.map(({ code }) => code).filter((code) => /^(SUM|MEAN)/.test(code))).toEqual(['SUM_금액']);
  });
});

describe('amounts as people write them', () => {
  const amounts = (values: readonly string[], delimiter = ';'): Promise<Analysed> =>
    analyse(
      folder.write(
        'amounts.csv',
        `지점${delimiter}금액\n${values.map((value) => `a${delimiter}${value}`).join('\n')}\n`,
      ),
    );

  it.each([
    ['a backslash, which CP949 has for ₩', ['\\1,000', '\\2,500'], '3500', '₩'],
    ['the wide ￦', ['￦1,000', '￦2,500'], '3500', '₩'],
    ['decimals behind a comma, one of them below 1', ['0,125', '1,250', '12,500'], '13.875', null],
    ['decimals behind a comma beside whole thousands', ['1.002', '50,5', '1.234,25'], '2286.75', null],
    ['decimals behind a comma and a sign of money', ['1.234,50 €', '-1,5 €', '(2,00 €)'], '1231', '€'],
    ['more than one point', ['1.000.000', '2.500.000'], '3500000', null],
    ['blanks between thousands', ['1 000,50', '12\u00a0345,00', '2\u202f000 000'], '2013345.5', null],
    ['apostrophes between thousands', ["1'000.50", "2'000'000"], '2001000.5', null],
    [
      'more digits than a fraction of binary holds',
      ['9007199254740901.55', '9007199254740902.55'],
      '18014398509481804.1',
      null,
    ],
  ])('are summed with %s', async (_what, values, sum, symbol) => {
    const said = await amounts(values);
    expect([figure(said, 'SUM_금액'), said.columns[1]?.symbol, said.rowsRefused]).toEqual([sum, symbol, 0]);
  });

  it.each([
    ['points, as decimals', ['1.250', '12.500'], ';', '13.75', '점을 소수점으로 읽었습니다(12.500은 12.5)'],
    ['commas, as thousands', ['1,250', '12,500'], ';', '13750', '쉼표를 천 단위 구분으로 읽었습니다(12,500은 12500)'],
    ['commas beside won, which have no decimals', ['1,250원', '12,500원'], ';', '13750', null],
    ['commas where a number has two', ['1,250', '1,012,500'], ';', '1013750', null],
    ['points where commas separate fields', ['1.250', '12.500'], ',', '13.75', null],
  ])('are noted where a sign may separate decimals and thousands: %s', async (_what, values, delimiter, sum, note) => {
    const said = await amounts(values, delimiter);
    expect(figure(said, 'SUM_금액')).toBe(sum);
    expect(said.notes.filter(({ code }) => code === 'SEPARATOR_UNSURE').map(({ message }) => message.ko)).toEqual(
      note === null ? [] : [expect.stringContaining(note)],
    );
  });

  it('are not noted where another column shows what commas separate', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `1,${250 + at};1,000,${250 + at}`);
    const said = await analyse(folder.write('shown.csv', ['출금;잔액', ...rows, ''].join('\n')));
    expect(said.notes.map(({ code }) => code)).not.toContain('SEPARATOR_UNSURE');
  });

  it.each([
    ['decimals behind commas', '0,5'],
    ['days with points', '31.12.2026'],
  ])('are read as the other columns are: %s', async (_what, other) => {
    const rows = Array.from({ length: 20 }, (_, at) => `${other};${at + 1}.000;${at + 1},250`);
    const said = await analyse(folder.write('usual.csv', ['기준;수량;값', ...rows, ''].join('\n')));
    expect([figure(said, 'SUM_수량') ?? figure(said, 'QUANTITY'), figure(said, 'SUM_값')]).toEqual(['210000', '215']);
    expect(said.notes.filter(({ code }) => code === 'SEPARATOR_UNSURE')).toHaveLength(2);
  });

  it('are noted where they are kept as text because too many are none', async () => {
    const said = await amounts(Array.from({ length: 20 }, (_, at) => (at % 5 === 0 ? '▲1,000' : '2,000')));
    expect([said.columns[1]?.type, figure(said, 'SUM_금액')]).toEqual(['TEXT', undefined]);
    expect(said.notes.filter(({ code }) => code === 'MOSTLY_NUMBERS').map(({ message }) => message.ko)).toEqual([
      expect.stringContaining('(예: ▲1,000)'),
    ]);
    const dates = await columnOf(({ day }) => `2024-02-${two(day + 3)}`);
    expect(dates.notes.map(({ code }) => code)).toContain('MOSTLY_DATES');
    const codes = await analyse(
      folder.write(
        'codes.csv',
        `상품코드,a\n${Array.from({ length: 20 }, (_, at) => (at % 5 ? at : `A${at}`)).join(',1\n')},1\n`,
      ),
    );
    expect(codes.notes.map(({ code }) => code)).not.toContain('MOSTLY_NUMBERS');
  });

  it('are refused rather than read otherwise than the rest of their column', async () => {
    const said = await amounts([...Array<string>(40).fill('1.234,5'), '1.5']);
    expect(said.refused.map(({ line, reason }) => [line, reason.code])).toEqual([[42, 'NOT_A_NUMBER']]);
  });
});
