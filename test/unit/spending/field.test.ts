import { describe, expect, it } from '@jest/globals';
import { readField } from '../../../src/modules/spending/import/rows/field.js';
import { SOURCE_COLUMNS } from '../../../src/modules/spending/import/index.js';

function read(column: string, text: string): unknown {
  const found = SOURCE_COLUMNS.find(({ name }) => name === column);
  if (!found) throw new Error(`no column ${column}`);
  const field = readField(found.rule, text);
  return 'code' in field ? field.code : field.value;
}

describe('source columns', () => {
  it('are the 55 of the source, each kept under a name of its own', () => {
    expect(SOURCE_COLUMNS).toHaveLength(55);
    expect(new Set(SOURCE_COLUMNS.map(({ name }) => name)).size).toBe(55);
    expect(new Set(SOURCE_COLUMNS.map(({ databaseName }) => databaseName)).size).toBe(55);
    expect(SOURCE_COLUMNS.filter(({ rule }) => rule.kind === 'AMOUNT')).toHaveLength(45);
    expect(SOURCE_COLUMNS.slice(0, 3).map(({ databaseName }) => databaseName)).toEqual([
      'quarter',
      'source_key',
      'age',
    ]);
  });
});

describe('a field of the source', () => {
  it.each([
    ['BAS_YH', '2023q1', '2023Q1'],
    ['BAS_YH', ' 2023Q4 ', '2023Q4'],
    ['SEQ', 'A1B2C3D4E5F6G7H8I9J0', 'A1B2C3D4E5F6G7H8I9J0'],
    ['ATT_YM', '199912', '199912'],
    ['HOUS_SIDO_NM', '서울특별시', '서울'],
    ['HOUS_SIDO_NM', '강원특별자치도', '강원'],
    ['HOUS_SIDO_NM', '', null],
    ['LIFE_STAGE', '  ', null],
    ['LIFE_STAGE', 'TEEN', 'TEEN'],
    ['TOT_USE_AM', '0', '0'],
    ['TOT_USE_AM', '007', '7'],
    ['TOT_USE_AM', '2147483647', '2147483647'],
  ])('of %s reads %j as %j', (column, text, value) => {
    expect(read(column, text)).toBe(value);
  });

  it.each([
    ['BAS_YH', '', 'EMPTY'],
    ['BAS_YH', '2023Q5', 'MALFORMED_QUARTER'],
    ['BAS_YH', '2023', 'MALFORMED_QUARTER'],
    ['BAS_YH', '9999Q1', 'MALFORMED_QUARTER'],
    ['SEQ', 'A1B2C3D4E5F6G7H8I9J0K', 'MALFORMED_KEY'],
    ['SEQ', "A'; DROP TABLE", 'MALFORMED_KEY'],
    ['AGE', '기타', 'UNKNOWN_CODE'],
    ['AGE', '21', 'UNKNOWN_CODE'],
    ['SEX_CD', '3', 'UNKNOWN_CODE'],
    ['MBR_RK', '20', 'UNKNOWN_CODE'],
    ['ATT_YM', '202313', 'MALFORMED_MONTH'],
    ['HOUS_SIDO_NM', '평양', 'UNKNOWN_CODE'],
    ['HOUS_SIDO_NM', '서울\0', 'NUL_BYTE'],
    ['LIFE_STAGE', 'new_job', 'UNKNOWN_CODE'],
    ['LIFE_STAGE', 'constructor', 'UNKNOWN_CODE'],
    ['TOT_USE_AM', '', 'EMPTY'],
    ['TOT_USE_AM', '-10', 'NEGATIVE'],
    ['TOT_USE_AM', '12.5', 'NOT_WHOLE'],
    ['TOT_USE_AM', '12.', 'NOT_WHOLE'],
    ['TOT_USE_AM', '1.2E+03', 'NOT_A_NUMBER'],
    ['TOT_USE_AM', '1,200', 'NOT_A_NUMBER'],
    ['TOT_USE_AM', 'NaN', 'NOT_A_NUMBER'],
    ['TOT_USE_AM', '１２', 'NOT_A_NUMBER'],
    ['TOT_USE_AM', '2147483648', 'TOO_LARGE'],
    ['TOT_USE_AM', '9'.repeat(400), 'TOO_LARGE'],
  ])('of %s refuses %j as %s', (column, text, code) => {
    expect(read(column, text)).toBe(code);
  });
});
