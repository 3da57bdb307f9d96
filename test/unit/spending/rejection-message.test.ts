import { describe, expect, it } from '@jest/globals';
import { rejectionMessage } from '../../../src/modules/spending/import/index.js';
import { SOURCE_COLUMNS } from '../../../src/modules/spending/import/index.js';
import { aLine } from '../../support/spending-file.js';

const header = SOURCE_COLUMNS.map(({ name }) => name);
const of = (column: string, value: string) =>
  rejectionMessage({ column, code: 'UNKNOWN_CODE', header, raw: aLine({ [column]: value }) });

describe('what is said of an unknown code', () => {
  it('names it, and the codes that there are', () => {
    expect(of('SEX_CD', '3')).toEqual({
      ko: '명세서에 없는 코드입니다: "3". 쓸 수 있는 코드: 1, 2',
      en: 'The code "3" is not one of the column’s: 1, 2',
    });
    expect(of('HOUS_SIDO_NM', '평양').en).toMatch(/^The code "평양" is not one of the column’s: 서울, 경기, .*, 세종$/);
  });

  it('is bounded, and says less where the line is not known', () => {
    expect(of('SEX_CD', 'x'.repeat(1_000)).en).toContain(`"${'x'.repeat(40)}"`);
    expect(of('SEX_CD', 'x'.repeat(1_000)).en.length).toBeLessThan(120);
    const { en } = rejectionMessage({ column: 'SEX_CD', code: 'UNKNOWN_CODE' });
    expect(en).toBe('The code is not one of the column’s: 1, 2');
  });

  it('leaves other reasons as they are', () => {
    expect(rejectionMessage({ column: 'AGE', code: 'EMPTY', header, raw: aLine() }).en).toBe(
      'The field may not be empty.',
    );
  });
});
