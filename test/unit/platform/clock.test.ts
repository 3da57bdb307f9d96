import { describe, expect, it } from '@jest/globals';
import { koreanDate } from '../../../src/platform/clock.js';

describe('koreanDate', () => {
  it('turns over at 15:00 UTC, which is midnight in Seoul', () => {
    expect(koreanDate(new Date('2025-06-30T14:59:59Z'))).toBe('2025-06-30');
    expect(koreanDate(new Date('2025-06-30T15:00:00Z'))).toBe('2025-07-01');
  });
});
