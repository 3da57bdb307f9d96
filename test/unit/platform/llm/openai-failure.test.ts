import { describe, expect, it } from '@jest/globals';
import { parseRetryAfter } from '../../../../src/platform/llm/openai-failure.js';

const now = new Date('2026-01-05T00:00:00Z');

describe('parseRetryAfter', () => {
  it.each([
    [{ 'retry-after': '3' }, 3_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1_500],
    [{ 'retry-after': 'Mon, 05 Jan 2026 00:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 04 Jan 2026 00:00:00 GMT' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '999999999' }, 600_000],
    [{ 'retry-after': 'Infinity' }, 600_000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after-ms': 'soon' }, null],
    [{}, null],
  ])('reads %j as %p', (headers, waitMs) => {
    expect(parseRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(waitMs);
  });
});
