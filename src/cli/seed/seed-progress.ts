import type { SeedProgress, SeedStep } from '../../modules/demo/index.js';
import { formatNumber } from '../../platform/amount.texts.js';

const STEPS: Readonly<Record<SeedStep, string>> = {
  CUSTOMERS: 'customers',
  LOANS: 'loans',
  REPAYMENTS: 'repayments',
  SPENDING_FILE: 'rows of spending written',
  SPENDING_IMPORT: 'rows of spending imported',
  PLAY: 'courses of applications, payments and requests played',
  STATISTICS: 'statistics',
};

/** A long step is reported this often. */
const EVERY_MS = 5_000;

/** Says each step of an institution when it is done, and in between how far it is. */
export function reportSeedProgress(say: (line: string) => void): (progress: SeedProgress) => void {
  let reportedAt = performance.now();
  return ({ institution, step, done, total }) => {
    if (done === 0 || (done < total && performance.now() - reportedAt < EVERY_MS)) return;
    reportedAt = performance.now();
    const of = done < total ? ` of ${formatNumber(total)}` : '';
    say(`Demo data: ${institution} ${formatNumber(done)}${of} ${STEPS[step]}`);
  };
}
