import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { columnsDescribed, headerOf, intakeDescribed } from '../../../../src/cli/imports/import-books-reporter.js';
import { OutcomeFile } from '../../../../src/cli/imports/outcome-file.js';
import { columnsOf, type IntakeReport } from '../../../../src/modules/intake/index.js';
import { customerIntake } from '../../../../src/modules/customers/index.js';

describe('what moa import says', () => {
  it('lists every column, in a header that can be copied and one line each', () => {
    for (const kind of ['CUSTOMERS', 'LOANS', 'REPAYMENTS'] as const) {
      const columns = columnsOf(kind);
      const lines = columnsDescribed(columns);
      expect(headerOf(columns).split(',')).toEqual(columns.map(({ name }) => name));
      expect(lines).toHaveLength(columns.length);
      for (const [index, { name }] of columns.entries())
        expect(lines[index]).toMatch(new RegExp(`^  ${name} \\(.+\\): .+ / .+`));
    }
    expect(columnsDescribed(columnsOf('LOANS'))[2]).toContain('needed; MORTGAGE, JEONSE');
  });

  it('reports effects, columns that change, and each kind of fault with its first line', () => {
    const report: IntakeReport = {
      outcome: 'CHECKED',
      kind: 'CUSTOMERS',
      batchId: 3,
      fileName: 'c.csv',
      digest: '',
      figures: {
        encoding: 'CP949',
        header: [],
        rowsRead: 1_203,
        rowsAccepted: 1_201,
        rowsRejected: 2,
        rowsNew: 1_200,
        rowsChanged: 1,
        rowsUnchanged: 0,
        warnings: [],
        quarters: [],
      },
      effects: [{ effect: 'REGISTERED', rows: 1_200, won: 0 }],
      changes: { phone: 1 },
      faults: [{ column: 'sex', code: 'UNKNOWN_CODE', count: 2, firstLine: 7, detail: '"남"; MALE, FEMALE' }],
    };
    const lines = intakeDescribed(report, customerIntake);
    expect(lines[0]).toContain('moa import commit 3');
    expect(lines.slice(1)).toEqual([
      'c.csv (CP949): 1,203 rows read, 1,200 new, 1 changed, 0 unchanged, 2 rejected',
      '  1,200 registered',
      '  Columns that change: phone 1',
      '  2 × sex UNKNOWN_CODE, first in line 7: The code is not one of the column’s. ["남"; MALE, FEMALE]',
    ]);
  });
});

describe('the file of outcomes', () => {
  it('reports the outcome of each line, and gives a spreadsheet no formula', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'moa-outcomes-'));
    try {
      const path = join(folder, 'outcomes.csv');
      const file = await OutcomeFile.create(path);
      await file.add({ line: 2, fate: 'NEW', effect: 'POSTED', won: 5, detail: 'principalWon 1, interestWon 2' });
      await file.add({
        line: 3,
        fate: 'REFUSED',
        fault: { column: 'sex', code: 'UNKNOWN_CODE', detail: '=HYPERLINK("x")' },
      });
      await file.close();
      expect((await readFile(path, 'utf8')).split('\n')).toEqual([
        'line,outcome,effect,column,code,detail',
        '2,NEW,POSTED,,,"principalWon 1, interestWon 2"',
        `3,REFUSED,,sex,UNKNOWN_CODE,"'=HYPERLINK(""x"")"`,
        '',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses a place where it cannot be written', async () => {
    await expect(OutcomeFile.create('/nowhere/outcomes.csv')).rejects.toThrow(
      '/nowhere/outcomes.csv cannot be written',
    );
  });
});
