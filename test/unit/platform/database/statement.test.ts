import { describe, expect, it } from '@jest/globals';
import { selectionStatement } from '../../../../src/platform/database/index.js';

let made = 0;
const freshText = (): string => `SELECT ${(made += 1)}`;
const nameOf = (text: string): string => selectionStatement(text).name;

/** A text that has its name. */
function hotText(): string {
  const text = freshText();
  nameOf(text);
  expect(nameOf(text)).toMatch(/^moa_[0-9a-f]{24}$/);
  return text;
}

describe('selectionStatement', () => {
  it('names a text from its second use on, and equal texts alike', () => {
    const text = freshText();
    expect(selectionStatement(text)).toEqual({ name: '', text });
    const named = selectionStatement(text);
    expect(named).toEqual({ name: expect.stringMatching(/^moa_[0-9a-f]{24}$/) as unknown, text });
    expect(selectionStatement(text)).toBe(named);
  });

  it('lets no flood of texts that come once take a name away', () => {
    const hot = hotText();
    for (let index = 0; index < 5_000; index += 1) expect(nameOf(freshText())).toBe('');
    expect(nameOf(hot)).not.toBe('');
  });

  it('still names texts after any number of others, and keeps those in use', () => {
    const hot = hotText();
    for (let index = 0; index < 2_000; index += 1) {
      hotText();
      if (index % 100 === 0) expect(nameOf(hot)).not.toBe('');
    }
  });

  it('forgets a name that is not used while many others are made', () => {
    const cold = hotText();
    for (let index = 0; index < 400; index += 1) hotText();
    expect(nameOf(cold)).toBe('');
  });
});
