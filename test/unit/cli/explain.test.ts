import { describe, expect, it } from '@jest/globals';
import { CliError, explain } from '../../../src/cli/index.js';
import { refuse } from '../../../src/platform/errors/index.js';

const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('explain', () => {
  it('leaves words for people as they are', () => {
    expect(explain(new CliError('Set REDIS_URL.'))).toBe('Set REDIS_URL.');
    expect(explain(caught(() => refuse('X', { ko: '안 됩니다.', en: 'No.' })))).toBe('No.');
  });

  it('says what a code means, also below a wrapper or among several addresses', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    const both = Object.assign(new AggregateError([refused]), { code: 'ECONNREFUSED' });
    for (const error of [refused, both, Object.assign(new Error(refused.message), { driverError: refused })]) {
      expect(explain(error)).toMatch(/^connect ECONNREFUSED 127.0.0.1:1\nNothing answers there/);
    }
  });

  it('shows where an unexpected error comes from', () => {
    expect(explain(new TypeError('x is not a function'))).toContain('explain.test');
  });
});
