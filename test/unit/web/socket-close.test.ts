import { describe, expect, it } from '@jest/globals';
import { closesForGood } from '../../../src/web/shared/socket-close.js';

describe('a socket that closed', () => {
  it.each([1001, 1005, 1006, 1012, 1013, 4403, 4408, 4499])('is opened again after %i', (code) => {
    expect(closesForGood({ code, reason: '' })).toBe(false);
  });

  it.each([4400, 4401, 4406, 4409, 4429])('is given up after %i', (code) => {
    expect(closesForGood({ code, reason: '' })).toBe(true);
  });

  it('is opened again when the connection was refused, which has no code', () => {
    expect(closesForGood({ type: 'error' })).toBe(false);
    expect(closesForGood(undefined)).toBe(false);
  });
});
