import { dueDate, instalmentsDueBefore, type PrepaymentEffect } from '../../lending/index.js';
import { demoServicing, workday, Random } from '../basis/index.js';
import { seedTag, type DemoCustomer, type DemoSettings } from '../people/index.js';
import { drawShape, drawType, graceOf, type DrawnShape, type InstitutionKind } from './loan-shape.js';
import { deviationOf, type PlacedDeviation } from './loan-deviation.js';
import { bounded, marketRatePercent } from './market-rate.js';
import { addDays, dayNumber } from '../../../platform/calendar.js';

export type LoanStatus = 'APPLIED' | 'APPROVED' | 'REJECTED' | 'ACTIVE' | 'DELINQUENT' | 'CLOSED';

/** A loan as it was agreed and how far it came; money that follows from this is in `loan-history.ts`. */
export interface DemoLoan extends DrawnShape {
  /** Counted from 0 within the institution. */
  readonly index: number;
  readonly loanNumber: string;
  readonly status: LoanStatus;
  readonly annualRateMillionths: number;
  readonly appliedOn: string;
  readonly approvedOn: string | null;
  readonly disbursedOn: string | null;
  readonly maturesOn: string;
  /** Instalments paid; the last one of a loan closed early repaid all that was left. */
  readonly paid: number;
  /** Instalments that fell due before the data's day and were not paid. */
  readonly missed: number;
  /** Months at the start that pay interest alone. */
  readonly graceMonths: number;
  /** What the contract does with principal that is paid early. */
  readonly prepaymentEffect: PrepaymentEffect;
  /** Where its history leaves the schedule for once; null where it never does. */
  readonly deviation: PlacedDeviation | null;
}

/** A rate this far above the market's, in percentage points, makes a new loan worth its cost … */
const WORTHY_GAP_PERCENT = 1.5;
/** … when it has more months left than this. Both bounds define the label in the table of truth. */
const WORTHY_MONTHS = 24;
/** Every n-th loan is made worth refinancing, or delinquent, so that even a small set has some of each. */
const PLANTED = { refinance: { every: 23, at: 11 }, delinquent: { every: 101, at: 37 } } as const;

/** How much likelier arrears are, as a power of e, for each standard deviation of strain. */
const ARREARS_BY_STRAIN = 1.1;

const DAYS_A_MONTH = 365.25 / 12;
/** Loans older than this are not made: their rates would need a market before the known one. */
const OLDEST_MONTHS = 120;
const ADULT_DAYS = 20 * 365.25;

/** How a loan stands: what its dates and counts are, before its price is set. */
type LoanStanding = Pick<
  DemoLoan,
  'status' | 'appliedOn' | 'approvedOn' | 'disbursedOn' | 'maturesOn' | 'paid' | 'missed'
>;

/** The loan of that index, granted to that customer. */
export function demoLoan(
  settings: DemoSettings,
  institution: { readonly code: string; readonly kind: InstitutionKind },
  customer: DemoCustomer,
  index: number,
): DemoLoan {
  const random = Random.named(settings.seed, institution.code, 'loan', index);
  const drawn = drawShape(
    random,
    drawType(random, customer, institution.kind, settings.asOf),
    customer.annualIncomeWon,
  );
  const planted = index % PLANTED.refinance.every === PLANTED.refinance.at;
  const shape = planted ? longTerm(drawn) : drawn;
  const standing = planted
    ? ongoing(
        random,
        settings,
        customer,
        shape.months,
        Math.min(shape.months - WORTHY_MONTHS - 2, OLDEST_MONTHS) * DAYS_A_MONTH,
      )
    : draw(random, settings, customer, shape, index);
  const atGrant = marketRatePercent(shape.type, customer.creditScore, standing.disbursedOn ?? standing.appliedOn);
  const today = marketRatePercent(shape.type, customer.creditScore, settings.asOf);
  const percent = atGrant + 0.25 * random.normal();
  const dear = today + random.between(WORTHY_GAP_PERCENT + 0.1, 3.2);
  return {
    ...shape,
    ...standing,
    index,
    loanNumber: loanNumber(settings, standing.appliedOn, index),
    annualRateMillionths: Math.round(bounded(planted ? Math.max(percent, dear) : percent) * 100) * 100,
    ...agreedBeside(settings, institution.code, shape, index),
    deviation: deviationOf(settings.seed, institution.code, { ...shape, ...standing, index }),
  };
}

/** The share of contracts that spread the rest again when principal is paid early. */
const LOWER_PAYMENT = 0.3;

/** The terms of a contract except its price. */
function agreedBeside(
  { seed }: DemoSettings,
  institution: string,
  shape: DrawnShape,
  index: number,
): Pick<DemoLoan, 'graceMonths' | 'prepaymentEffect'> {
  const random = Random.named(seed, institution, 'contract', index);
  const prepaymentEffect = random.chance(LOWER_PAYMENT) ? 'LOWER_PAYMENT' : 'SHORTEN_TERM';
  return { graceMonths: graceOf(random, shape), prepaymentEffect };
}

export function loanNumber({ seed }: DemoSettings, appliedOn: string, index: number): string {
  return `${appliedOn.slice(0, 4)}-${seedTag(seed).toUpperCase()}-${String(index + 1).padStart(7, '0')}`;
}

/**
 * Whether a new loan would serve the borrower, by the definition of the table of truth; the gap in percentage points.
 */
export function refinanceGap(loan: DemoLoan, customer: DemoCustomer, asOf: string): number | null {
  if (loan.status !== 'ACTIVE' || loan.months - loan.paid <= WORTHY_MONTHS) return null;
  const market = marketRatePercent(loan.type, customer.creditScore, asOf);
  const gap = Math.round(loan.annualRateMillionths / 100 - market * 100) / 100;
  return gap >= WORTHY_GAP_PERCENT ? gap : null;
}

/** Only loans that are repaid over years can be worth refinancing. */
function longTerm(shape: DrawnShape): DrawnShape {
  const type = shape.type === 'MORTGAGE' || shape.type === 'AUTO' || shape.type === 'BUSINESS' ? shape.type : 'CREDIT';
  return {
    ...shape,
    type,
    method: shape.method === 'BULLET' ? 'EQUAL_PAYMENT' : shape.method,
    months: Math.max(shape.months, 60),
  };
}

function draw(
  random: Random,
  settings: DemoSettings,
  customer: DemoCustomer,
  { months }: DrawnShape,
  index: number,
): LoanStanding {
  const planted = index % PLANTED.delinquent.every === PLANTED.delinquent.at;
  // Log-normal around the same mean, so that strain says who falls behind and not how many do.
  const strained = Math.exp(ARREARS_BY_STRAIN * customer.strain - ARREARS_BY_STRAIN ** 2 / 2);
  const risk = Math.min(25, 2.6 * Math.exp((820 - customer.creditScore) / 110) * strained);
  const weights = { ACTIVE: 71, CLOSED: 16, APPLIED: 3.5, APPROVED: 2.5, REJECTED: 4, DELINQUENT: risk };
  const status = planted ? 'DELINQUENT' : random.weighted(weights);
  switch (status) {
    case 'APPLIED':
    case 'APPROVED':
    case 'REJECTED':
      return requested(random, settings.asOf, months, status);
    case 'ACTIVE':
      return ongoing(random, settings, customer, months, OLDEST_MONTHS * DAYS_A_MONTH);
    case 'CLOSED':
      return closed(random, settings, customer, months);
    case 'DELINQUENT':
      return delinquent(random, settings, customer, months);
  }
}

function requested(
  random: Random,
  asOf: string,
  months: number,
  status: 'APPLIED' | 'APPROVED' | 'REJECTED',
): LoanStanding {
  const days = { APPLIED: random.integer(0, 14), APPROVED: random.integer(8, 30), REJECTED: random.integer(10, 700) };
  const appliedOn = addDays(asOf, -days[status]);
  const approvedOn = status === 'APPROVED' ? addDays(appliedOn, random.integer(2, 7)) : null;
  const none = { disbursedOn: null, paid: 0, missed: 0 };
  return { status, appliedOn, approvedOn, maturesOn: dueDate(approvedOn ?? appliedOn, months), ...none };
}

/** A loan whose money went out some days ago, at most `longest` and at least `shortest`, never at its end. */
function granted(
  random: Random,
  settings: DemoSettings,
  customer: DemoCustomer,
  months: number,
  longest: number,
  shortest = 1,
): Omit<LoanStanding, 'status' | 'paid' | 'missed'> & { readonly disbursedOn: string; readonly due: number } {
  const asAdult = dayNumber(settings.asOf) - dayNumber(customer.birthDate) - ADULT_DAYS;
  const most = Math.min(longest, asAdult, months * DAYS_A_MONTH - 6);
  const days = shortest + Math.floor(Math.max(most - shortest, 0) * random.unit() ** 1.6);
  return dated(random, workday(addDays(settings.asOf, -days), settings.calendar), months, settings.asOf);
}

function dated(random: Random, disbursedOn: string, months: number, asOf: string) {
  const approvedOn = addDays(disbursedOn, -random.integer(1, 6));
  const appliedOn = addDays(approvedOn, -random.integer(2, 14));
  const due = instalmentsDueBefore(disbursedOn, asOf, months);
  return { appliedOn, approvedOn, disbursedOn, maturesOn: dueDate(disbursedOn, months), due };
}

function ongoing(
  random: Random,
  settings: DemoSettings,
  customer: DemoCustomer,
  months: number,
  longest: number,
): LoanStanding {
  const { due, ...dates } = granted(random, settings, customer, months, longest);
  return { ...dates, status: 'ACTIVE', paid: due, missed: 0 };
}

/** Half of the short loans ran to their end; the others were paid back at some instalment before it. */
function closed(random: Random, settings: DemoSettings, customer: DemoCustomer, months: number): LoanStanding {
  const { asOf, calendar } = settings;
  const ended = dueDate(addDays(asOf, -random.integer(1, 900)), -months);
  const adult = dayNumber(ended) - dayNumber(customer.birthDate) > ADULT_DAYS;
  if (months <= 60 && adult && random.chance(0.5)) {
    const { due, ...dates } = dated(random, workday(ended, calendar), months, asOf);
    return { ...dates, status: 'CLOSED', paid: due, missed: 0 };
  }
  const { due, ...dates } = granted(random, settings, customer, months, OLDEST_MONTHS * DAYS_A_MONTH, 100);
  return { ...dates, status: 'CLOSED', paid: random.integer(1, due), missed: 0 };
}

/**
 * Most fall behind by a month or two, few by more; before that they paid at least once. An instalment of the weekend
 * under way, which can still be paid on time, is missed beside those.
 */
function delinquent(random: Random, settings: DemoSettings, customer: DemoCustomer, months: number): LoanStanding {
  const { due, ...dates } = granted(random, settings, customer, months, OLDEST_MONTHS * DAYS_A_MONTH, 100);
  const drawn = Number(random.weighted({ 1: 50, 2: 20, 3: 12, 4: 7, 5: 5, 6: 4, 7: 2 }));
  const payable = demoServicing(settings).payableOn(dueDate(dates.disbursedOn, due)) < settings.asOf ? 0 : 1;
  const missed = Math.min(drawn + payable, due - 1);
  return { ...dates, status: 'DELINQUENT', paid: due - missed, missed };
}
