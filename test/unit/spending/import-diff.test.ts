import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf } from '../../../src/modules/spending/import/batch/batch.js';
import { diffOf, type Fate, type FateCount } from '../../../src/modules/spending/import/batch/import-diff.js';

const FATES: readonly Fate[] = ['CHANGED', 'UNCHANGED', 'DUPLICATE_KEY', 'DUPLICATE_IN_FILE'];
const QUARTERS = ['2023Q1', '2023Q2', '2023Q3'];

/** What happened to the well-formed lines of a quarter, and how many others it had. */
const quarters = fc.tuple(
  ...QUARTERS.map((quarter) =>
    fc.record({
      quarter: fc.constant(quarter),
      isNew: fc.array(fc.nat(500), { maxLength: 8 }),
      met: fc.array(fc.record({ fate: fc.constantFrom(...FATES), thousands: fc.nat(500), held: fc.nat(500) }), {
        maxLength: 8,
      }),
      refused: fc.nat(4),
    }),
  ),
);

describe('the diff of a file', () => {
  it('counts every line and every won once, whatever their outcome', () => {
    fc.assert(
      fc.property(quarters, fc.nat(3), (given, withoutQuarter) => {
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
        const read = given.map(({ quarter, isNew, met }) => ({
          quarter,
          rows: isNew.length + met.length,
          totalThousands: sum(isNew) + sum(met.map(({ thousands }) => thousands)),
        }));
        const fates = given.flatMap(({ quarter, met }) =>
          FATES.map((fate): FateCount => {
            const lines = met.filter((line) => line.fate === fate);
            const thousands = sum(lines.map((line) => line.thousands));
            return { quarter, fate, rows: lines.length, thousands, heldThousands: sum(lines.map(({ held }) => held)) };
          }).filter(({ rows }) => rows > 0),
        );
        const refused = given.map(({ quarter, refused: rows }) => ({ quarter, rows }));
        const diff = diffOf(read, fates, refused);
        for (const [index, { isNew, met, refused: malformed }] of given.entries()) {
          const having = (fate: Fate) => met.filter((line) => line.fate === fate);
          expect(diff[index]).toMatchObject({
            rowsNew: isNew.length,
            newThousands: sum(isNew),
            rowsChanged: having('CHANGED').length,
            changedBeforeThousands: sum(having('CHANGED').map(({ held }) => held)),
            changedAfterThousands: sum(having('CHANGED').map(({ thousands }) => thousands)),
            rowsUnchanged: having('UNCHANGED').length,
            unchangedThousands: sum(having('UNCHANGED').map(({ thousands }) => thousands)),
            rowsRejected: having('DUPLICATE_KEY').length + having('DUPLICATE_IN_FILE').length + malformed,
          });
        }
        const rowsRead = sum(read.map(({ rows }) => rows)) + sum(refused.map(({ rows }) => rows)) + withoutQuarter;
        const figures = figuresOf({ encoding: 'UTF-8', header: [], rowsRead, quarters: QUARTERS, warnings: [] }, diff);
        expect(figures.rowsRejected).toBe(sum(diff.map(({ rowsRejected }) => rowsRejected)) + withoutQuarter);
        expect(figures.rowsAccepted + figures.rowsRejected).toBe(rowsRead);
      }),
    );
  });

  it('lists quarters that have only refused lines, ascending', () => {
    const diff = diffOf([{ quarter: '2024Q1', rows: 1, totalThousands: 5 }], [], [{ quarter: '2023Q4', rows: 2 }]);
    expect(diff.map(({ quarter, rowsNew, rowsRejected }) => [quarter, rowsNew, rowsRejected])).toEqual([
      ['2023Q4', 0, 2],
      ['2024Q1', 1, 0],
    ]);
  });
});
