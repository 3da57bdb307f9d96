import type { ScenarioLabel } from '../scenarios/index.js';
import type { DebtMonth } from './demo-debts.js';
import type { DemoCustomer, DemoSettings } from './demo-customer.js';
import type { DemoLoan } from './demo-loan.js';
import { LIFE_EVENTS, type PlantedEvent } from './life-event.js';
import { Random } from './random.js';
import { addDays } from '../../platform/calendar.js';

/** Whether somebody was in a situation, as a person who knew him would have said. */
export interface SituationTruth {
  readonly label: ScenarioLabel;
  readonly holds: boolean;
}

/** How sure a person is of what was planted, by how hard it hit; and how often he errs where nothing was. */
const SEEN = { weak: 0.45, strong: 0.98, wrongly: 0.01 } as const;
/** From arrears of so many days on nobody doubts them, as supervision counts. */
const ARREARS_DAYS = 5;
/** Debt payments to income at which half of all feel burdened, and how fast that changes around it. */
const BURDEN = { half: 0.42, width: 0.07 } as const;
/** Decisions are felt for about three months. */
const FELT_DAYS = 90;
const FELT = 0.9;

/** What a person would say of each situation at the end of the latest month, the one before `asOf`. What was planted decides, with some error. */
export function situationTruths(
  { seed, asOf }: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  { planted, loans, debt }: { planted: PlantedEvent | null; loans: readonly DemoLoan[]; debt: DebtMonth | undefined },
): SituationTruth[] {
  const random = Random.named(seed, institution, 'truth', customer.index);
  const burden = (debt?.paymentWon ?? 0) / (customer.annualIncomeWon / 12);
  const monthsEnd = addDays(`${asOf.slice(0, 7)}-01`, -1);
  const since = addDays(monthsEnd, -FELT_DAYS);
  const rejected = loans.some(
    ({ status, appliedOn }) => status === 'REJECTED' && appliedOn >= since && appliedOn <= monthsEnd,
  );
  const approved = loans.some(
    ({ approvedOn }) => approvedOn !== null && approvedOn >= since && approvedOn <= monthsEnd,
  );
  return [
    { label: 'DELINQUENCY', holds: (debt?.overdueDays ?? 0) >= ARREARS_DAYS },
    { label: 'INTEREST_BURDEN', holds: random.chance(1 / (1 + Math.exp((BURDEN.half - burden) / BURDEN.width))) },
    { label: 'LOAN_REJECTED', holds: random.chance(rejected ? FELT : SEEN.wrongly) },
    { label: 'LOAN_APPROVED', holds: random.chance(approved ? FELT : SEEN.wrongly) },
    ...LIFE_EVENTS.map((label) => {
      const seen = planted?.event === label ? SEEN.weak + (SEEN.strong - SEEN.weak) * planted.strength : SEEN.wrongly;
      return { label, holds: random.chance(seen) };
    }),
  ];
}
