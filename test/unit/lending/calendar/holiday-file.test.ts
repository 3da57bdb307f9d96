import { describe, expect, it } from '@jest/globals';
import { HolidayFileError, readHolidays } from '../../../../src/modules/lending/calendar/index.js';

const HEADER = 'day,nameKo,nameEn,kind,source';
const NEW_YEAR = `2028-01-01,1월 1일,New Year's Day,PUBLIC,관공서의 공휴일에 관한 규정 제2조`;

const problem = (text: string): string => {
  try {
    readHolidays(text);
  } catch (error) {
    if (error instanceof HolidayFileError) return error.message;
    throw error;
  }
  return 'taken';
};

describe('a file of holidays', () => {
  it('is read by year, as CSV and as JSON alike', () => {
    const csv = `\uFEFF${HEADER}\r\n${NEW_YEAR}\r\n2028-04-12,"선거, 국회의원",Election,ELECTION,공직선거법\r\n`;
    const years = readHolidays(csv);
    expect([...years.keys()]).toEqual([2028]);
    expect(years.get(2028)?.[1]).toEqual({
      day: '2028-04-12',
      nameKo: '선거, 국회의원',
      nameEn: 'Election',
      kind: 'ELECTION',
      source: '공직선거법',
    });
    expect(readHolidays(JSON.stringify([...years.values()].flat()))).toEqual(years);
  });

  it('is refused with the row at fault', () => {
    const row = (day: string, kind = 'PUBLIC') => `${HEADER}\n${NEW_YEAR}\n${day},설날,Seollal,${kind},규정`;
    expect(problem(row('2028-02-30'))).toMatch(/^row 2 day: must be a date/);
    expect(problem(row('2028-1-27'))).toMatch(/^row 2 day/);
    expect(problem(row('2028-01-27', 'MAYBE'))).toMatch(/^row 2 kind/);
    expect(problem(`${row('2028-01-27')}\n2028-01-27,설날,Again,PUBLIC,규정`)).toMatch(
      /2028-01-27 설날 is there twice/,
    );
    expect(problem(row('2028-01-27,x'))).toMatch(/^not CSV or JSON/);
    expect(problem('[{"day":"2028-01-01"}]')).toMatch(/^row 1 nameKo/);
    expect(problem('[')).toMatch(/^not CSV or JSON/);
    expect(problem('')).toMatch(/^the list/);
    expect(problem(row('2028-01-27'))).toBe('taken');
  });

  it('is refused when it holds a part of a year', () => {
    expect(problem(`${HEADER}\n${NEW_YEAR}\n2029-05-05,어린이날,Children's Day,PUBLIC,규정`)).toMatch(
      /2029 has no 1 January/,
    );
  });
});
