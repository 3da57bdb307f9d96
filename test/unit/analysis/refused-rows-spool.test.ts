import { afterAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { RefusedRowsSpool } from '../../../src/modules/analysis/work/refused-rows-spool.js';
import { codeOf, tableFolder } from '../../support/tables.js';

const folder = tableFolder();
afterAll(() => folder.remove());

const row = (line: number) => ({
  line,
  reason: { code: 'COLUMN_COUNT', column: null, message: { ko: '', en: '' } } as const,
  text: '1',
});

describe('refused rows on their way into the database', () => {
  it('are a million at most: the file is then refused as a whole', async () => {
    const spool = await RefusedRowsSpool.open(join(folder.path, 'refused'));
    try {
      for (let line = 1; line <= 1_000_000; line += 1) await spool.add(row(line));
      expect(await codeOf(spool.add(row(1_000_001)))).toBe('TOO_MANY_REFUSED');
    } finally {
      await spool.close();
    }
  });
});
