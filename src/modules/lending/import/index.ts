/**
 * Imports an institution's files of loans and repayments, and undoes imports. A loan's books begin as the institution's
 * own books had it; repayments before that day are only recorded, and later ones are posted by the engine.
 */
import type { Entities } from '../../../platform/room.js';
import type { Intake } from '../../../platform/delimited/index.js';
import type { Platform } from '../../../platform/platform.js';
import { createCalendar } from '../calendar/index.js';
import { knownCeilings } from '../limit/index.js';
import { servicingByCalendar } from '../servicing/index.js';
import { ImportedLoanEntity } from './imported-loan.entity.js';
import { ImportedRepaymentEntity } from './imported-repayment.entity.js';
import { loanIntake } from './loan-intake.js';
import { repaymentIntake } from './repayment-intake.js';

export { LOAN_COLUMNS } from './loan-columns.js';
export { REPAYMENT_COLUMNS } from './repayment-columns.js';

export const importedLoanEntities: Entities = [ImportedLoanEntity, ImportedRepaymentEntity];

/** The imports of loans and repayments, by the calendar and rules that are loaded. */
export function lendingIntakes(platform: Pick<Platform, 'database' | 'clock'>): {
  readonly loans: Intake;
  readonly repayments: Intake;
} {
  const { holidays } = createCalendar(platform);
  const parts = {
    servicing: async () => servicingByCalendar(await holidays.current()),
    ceilings: knownCeilings(platform),
  };
  return { loans: loanIntake(parts), repayments: repaymentIntake(parts) };
}
