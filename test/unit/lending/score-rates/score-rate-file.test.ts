import { describe, expect, it } from '@jest/globals';
import { readScoreRates, ScoreRateFileError } from '../../../../src/modules/lending/score-rates/score-rate-file.js';
import { demoScoreRates } from '../../../../src/modules/demo/loans/demo-score-rates.js';

const HEADER = 'loanType,fromScore,annualRatePercent,validFrom,source';
const file = (...lines: string[]) => [HEADER, ...lines].join('\n');

function problemsOf(text: string): readonly string[] {
  try {
    readScoreRates(text);
  } catch (error) {
    if (error instanceof ScoreRateFileError) return error.problems;
    throw error;
  }
  return [];
}

describe('a file of rates by score', () => {
  it('makes a table of each type and day, from the highest score down', () => {
    const tables = readScoreRates(
      `\uFEFF${file('CREDIT,600,7.1,2026-01-01,공시', 'CREDIT,900,4.25,2026-01-01,공시', 'JEONSE,0,3,2026-02-01,공시')}\r\n`,
    );
    expect(tables).toEqual([
      {
        loanType: 'CREDIT',
        validFrom: '2026-01-01',
        source: '공시',
        value: {
          bands: [
            { fromScore: 900, percent: '4.2500' },
            { fromScore: 600, percent: '7.1000' },
          ],
        },
      },
      {
        loanType: 'JEONSE',
        validFrom: '2026-02-01',
        source: '공시',
        value: { bands: [{ fromScore: 0, percent: '3.0000' }] },
      },
    ]);
  });

  it('says of every fault on which line and in which column it is', () => {
    expect(
      problemsOf(
        file('CARD,1001,20.12345,2026-02-30,', '', 'CREDIT,9.5,-1,2026-1-1,a', 'CREDIT,,101,2026-01-01,b', `,,,,`),
      ),
    ).toEqual([
      'line 2, loanType: must be one of MORTGAGE, JEONSE, CREDIT, OVERDRAFT',
      'line 2, fromScore: must be a whole number of 0 to 1000',
      'line 2, annualRatePercent: must be 0 to 100 with at most four decimals',
      'line 2, validFrom: must be a day that exists, written YYYY-MM-DD',
      'line 2, source: must have 1 to 500 characters',
      'line 4, fromScore: must be a whole number of 0 to 1000',
      'line 4, annualRatePercent: must be 0 to 100 with at most four decimals',
      'line 4, validFrom: must be a day that exists, written YYYY-MM-DD',
      'line 5, fromScore: must be a whole number of 0 to 1000',
      'line 5, annualRatePercent: must be 0 to 100 with at most four decimals',
      'line 6, loanType: must be one of MORTGAGE, JEONSE, CREDIT, OVERDRAFT',
      'line 6, fromScore: must be a whole number of 0 to 1000',
      'line 6, annualRatePercent: must be 0 to 100 with at most four decimals',
      'line 6, validFrom: must be a day that exists, written YYYY-MM-DD',
      'line 6, source: must have 1 to 500 characters',
    ]);
  });

  it('refuses a lower score at a lower rate, a band that is there twice, and a table of two sources', () => {
    expect(
      problemsOf(
        file(
          'CREDIT,900,5,2026-01-01,a',
          'CREDIT,800,4.9,2026-01-01,a',
          'CREDIT,900,5,2026-01-01,a',
          'CREDIT,700,6,2026-01-01,b',
        ),
      ),
    ).toEqual([
      'line 4, fromScore: line 2 has the same band already',
      'line 3, annualRatePercent: a lower score would have a lower rate than line 4',
      'line 5, source: line 3 of the same table names another',
    ]);
    expect(problemsOf(file('CREDIT,900,5,2026-01-01,a', 'CREDIT,900,4,2026-02-01,b'))).toEqual([]);
  });

  it('names columns that are missing, unknown or there twice, and files without a band', () => {
    expect(problemsOf('loanType,score,annualRatePercent,validFrom,validFrom\nCREDIT,1,2,3,4')).toEqual([
      'line 1: the column fromScore is missing',
      'line 1: the column source is missing',
      'line 1: there is no column "score"',
      'line 1: the column validFrom is there twice',
    ]);
    expect(problemsOf(HEADER)).toEqual([expect.stringContaining('line')]);
    expect(problemsOf(file('CREDIT,1,2'))).toEqual([expect.stringContaining('This is not CSV')]);
    expect(problemsOf(file('"CREDIT,1,2,2026-01-01,a'))).toEqual([expect.stringContaining('This is not CSV')]);
  });

  it('reads the table of the made-up bank', () => {
    const tables = readScoreRates(demoScoreRates('2026-11-22'));
    expect(tables.map(({ loanType, value }) => [loanType, value.bands.length])).toEqual([
      ['CREDIT', 9],
      ['OVERDRAFT', 9],
      ['MORTGAGE', 9],
      ['JEONSE', 9],
    ]);
  });
});
