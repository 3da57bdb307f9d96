/**
 * Takes in files of loans and repayments that an institution brings along, and takes them back. Loans begin in the books as
 * the institution's own had them; repayments of before are on record, and those since are posted by the engine.
 */
import type { Entities } from '../../../platform/room.js';
import type { Intake } from '../../../platform/delimited/index.js';
import type { Platform } from '../../../platform/platform.js';
import { createCalendar } from '../calendar/index.js';
import { knownCeilings } from '../limit/index.js';
import { servicingBy } from '../servicing/index.js';
import { ImportedLoanEntity } from './imported-loan.entity.js';
import { ImportedRepaymentEntity } from './imported-repayment.entity.js';
import { loanIntake } from './loan-intake.js';
import { repaymentIntake } from './repayment-intake.js';

export { LOAN_COLUMNS } from './loan-columns.js';
export { REPAYMENT_COLUMNS } from './repayment-columns.js';

export const importedLoanEntities: Entities = [ImportedLoanEntity, ImportedRepaymentEntity];

/** How loans and repayments are taken in, by the calendar and the rules that are loaded. */
export function lendingIntakes(platform: Pick<Platform, 'database' | 'clock'>): {
  readonly loans: Intake;
  readonly repayments: Intake;
} {
  const { holidays } = createCalendar(platform);
  const parts = { servicing: async () => servicingBy(await holidays.current()), ceilings: knownCeilings(platform) };
  return { loans: loanIntake(parts), repayments: repaymentIntake(parts) };
}
