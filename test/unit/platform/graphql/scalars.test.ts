import { describe, expect, it } from '@jest/globals';
import { parseValue, type GraphQLScalarType } from 'graphql';
import fc from 'fast-check';
import type { Refusal } from '../../../../src/platform/errors/index.js';
import {
  CalendarDate,
  DateTime,
  Decimal,
  decodeId,
  encodeId,
  parseId,
  Quarter,
  Won,
} from '../../../../src/platform/graphql/index.js';

const literal = (scalar: GraphQLScalarType, text: string): unknown => scalar.parseLiteral(parseValue(text), {});

describe('scalars', () => {
  it.each([
    [Won, [0, -0, 1, -1, 2 ** 53 - 1], [2 ** 53, 1.5, Number.NaN, Infinity, '1', true, null, 1e400]],
    [
      Decimal,
      ['0', '4.25', '-1.5', '123456789012345.0123456789'],
      ['', '.5', '1.', '1e3', '+1', '01', 'NaN', 'Infinity', 4.25, '1234567890123456'],
    ],
    [
      CalendarDate,
      ['2024-02-29', '1900-01-01', '2999-12-31'],
      ['2023-02-29', '2025-02-30', '2025-13-01', '10000-01-01', '2025-1-1', 'infinity', 20250101, '1899-12-31'],
    ],
    [
      DateTime,
      ['2025-07-01T00:00:00Z', '2025-07-01T09:00:00.123+09:00'],
      ['2025-07-01', '2025-07-01T00:00:00', '2025-07-01T25:00:00Z', 'now', 1_751_328_000],
    ],
    [Quarter, ['2024Q1', '1999Q4'], ['2024Q0', '2024Q5', '2024q1', '24Q1', '10000Q1', 20241]],
  ] as [GraphQLScalarType, unknown[], unknown[]][])(
    '%s takes what it can hold exactly and refuses the rest',
    (scalar, good, bad) => {
      for (const value of good) expect(() => scalar.parseValue(value)).not.toThrow();
      for (const value of bad) expect(() => scalar.parseValue(value)).toThrow();
    },
  );

  it('read literals as they read variables', () => {
    expect(literal(Won, '9007199254740991')).toBe(2 ** 53 - 1);
    expect(() => literal(Won, '9007199254740993')).toThrow();
    expect(() => literal(Won, '1.0')).toThrow();
    expect(() => literal(Decimal, '4.25')).toThrow();
    expect(literal(Decimal, '"4.25"')).toBe('4.25');
  });

  it('never answers minus zero won', () => {
    expect(Object.is(Won.serialize(-0), 0)).toBe(true);
  });
});

describe('global ids', () => {
  it('come back as they went out, for their own type only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (id) => {
        expect(decodeId('Loan', encodeId('Loan', id))).toBe(id);
        expect(() => decodeId('Customer', encodeId('Loan', id))).toThrow('BAD_USER_INPUT');
      }),
    );
  });

  it('are refused when they are anything else', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) =>
          parseId(text) === null || encodeId(...(Object.values(parseId(text) ?? {}) as [string, number])) === text,
      ),
    );
    for (const text of [
      '',
      'x',
      btoa('Loan:0'),
      btoa('Loan:-1'),
      btoa('Loan:1.5'),
      btoa('Loan:9007199254740993'),
      'TG9hbjox=',
    ]) {
      expect(parseId(text)).toBeNull();
    }
  });
});

describe('an id of something else', () => {
  it('is refused by the noun of what was asked for, in both languages', () => {
    const refused = (type: string): unknown => {
      try {
        return decodeId(type, 'nonsense');
      } catch (error) {
        return (error as Refusal).problems[0].message;
      }
    };
    expect(refused('Account')).toEqual({ ko: '계정의 ID가 아닙니다.', en: 'This is not the id of an Account.' });
    expect(refused('Loan')).toEqual({ ko: '대출의 ID가 아닙니다.', en: 'This is not the id of a Loan.' });
    expect(refused('Thing')).toEqual({ ko: 'Thing의 ID가 아닙니다.', en: 'This is not the id of a Thing.' });
  });
});
