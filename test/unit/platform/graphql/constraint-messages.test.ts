import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ArrayMaxSize, IsEmail, Length, Matches, Max, MaxLength, Min, MinLength, validate } from 'class-validator';
import { constraintMessage, stated } from '../../../../src/platform/graphql/constraint-messages.js';

type Check = (target: object, property: string) => void;

/** The messages of a value that breaks a check, as class-validator itself words it. */
async function messagesOf(check: Check, value: unknown): Promise<{ readonly ko: string; readonly en: string }[]> {
  class Input {
    value = value;
  }
  check(Input.prototype, 'value');
  const errors = await validate(new Input(), { forbidUnknownValues: false });
  return errors.flatMap(({ property, constraints = {}, contexts = {} }) =>
    Object.entries(constraints).map(([name, text]) => constraintMessage(name, property, text, contexts[name])),
  );
}

describe('the message of a broken constraint', () => {
  it.each<[string, Check, unknown, string, RegExp]>([
    ['the least', Min(1), 0, 'value: 1 이상이어야 합니다.', /less than 1\.$/],
    ['the most', Max(10_000_000), 99_999_999, 'value: 10,000,000 이하여야 합니다.', /greater than 10000000\.$/],
    ['the shortest of a span', Length(2, 255), 'a', 'value: 2자 이상이어야 합니다.', /equal to 2 characters\.$/],
    ['the longest of a span', Length(2, 5), 'abcdef', 'value: 5자 이하여야 합니다.', /equal to 5 characters\.$/],
    ['the shortest', MinLength(5), 'a', 'value: 5자 이상이어야 합니다.', /5 characters\.$/],
    ['the longest', MaxLength(3), 'abcd', 'value: 3자 이하여야 합니다.', /3 characters\.$/],
    [
      'the largest list',
      ArrayMaxSize(2),
      [1, 2, 3],
      'value: 항목은 최대 2개까지 보낼 수 있습니다.',
      /than 2 elements\.$/,
    ],
    ['a form', IsEmail(), 'nobody', 'value: 이메일 주소 형식이어야 합니다.', /email\.$/],
    [
      'a rule given in both languages',
      Matches(/^x$/, stated({ ko: 'x여야 합니다.', en: 'must be x' })),
      'y',
      'value: x여야 합니다.',
      /^value must be x\.$/,
    ],
    [
      'bounds of a percentage',
      Matches(/^x$/, { message: '$property must be between -100 and 999.9999 with at most four decimals' }),
      'y',
      'value: -100 이상 999.9999 이하의 숫자여야 하며, 소수점 아래는 최대 네 자리입니다.',
      /-100 and 999\.9999/,
    ],
    [
      'a rule that has no Korean, in English',
      Matches(/^x$/, { message: '$property must be odd' }),
      'y',
      'value: 형식이 올바르지 않습니다. (must be odd)',
      /must be odd/,
    ],
  ])('states %s in both languages', async (_, check, value, korean, english) => {
    const [message, ...others] = await messagesOf(check, value);
    expect(others).toEqual([]);
    expect(message?.ko).toBe(korean);
    expect(message?.en).toMatch(english);
  });
});
