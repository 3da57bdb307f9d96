import type { Problem } from '../../../../platform/errors/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { RateKind } from '../../loans/index.js';
import { countedWon } from '../engine/debt-service.js';
import type { Debt } from '../engine/limit-profile.js';
import {
  ALREADY_HOME_OWNER,
  BALANCE_ABOVE_LIMIT,
  FIXED_BEYOND_TERM,
  FIXED_MONTHS_NEEDED,
  FIXED_MONTHS_UNUSED,
  MORE_THAN_OWED,
  NO_RATE_TO_CHANGE,
  NO_SUCH_DEBT,
  OVERDRAFTS_ONLY,
  RATE_OR_SCORE_NEEDED,
  RATE_OUT_OF_RANGE,
  REPAID_TWICE,
  SCORE_WITHOUT_EFFECT,
  STARTED_LATER,
} from './limit-check.texts.js';
import { placeOf, type KnownDebt, type RequestedChanges, type RequestedProfile } from './limit-request.js';

/** The field at fault below `input`, and what is wrong with it. */
type Fault = readonly [field: readonly string[], text: Localized];

const WHOLE_RATE = 1_000_000;

/** Everything that is wrong with a profile by itself, each naming its field. */
export function profileProblems(profile: RequestedProfile, on: string): Problem[] {
  const { loan, creditScore, firstHome, homeCount } = profile;
  return [
    ...profile.debts.flatMap((debt, index) => debtFaults(debt, on, ['profile', 'debts', String(index)])),
    ...fixedMonthsFaults(loan.rateKind, loan.fixedMonths, loan.termMonths, ['profile', 'loan', 'fixedMonths']),
    ...when(firstHome && homeCount > 0, [['profile', 'firstHome'], ALREADY_HOME_OWNER]),
    ...when(loan.annualRateMillionths === null && creditScore === null, [
      ['profile', 'loan', 'annualRatePercent'],
      RATE_OR_SCORE_NEEDED,
    ]),
  ].map(problemOf);
}

/** Everything that is wrong with changes of a profile, each naming its field. */
export function changeProblems(
  changes: RequestedChanges,
  profile: RequestedProfile,
  debts: readonly KnownDebt[],
): Problem[] {
  const { rateMillionths, termMonths, rateType, creditScore } = changes;
  const { loan } = profile;
  const months = termMonths ?? loan.termMonths;
  const rate = loan.annualRateMillionths;
  const changedRate = (rate ?? 0) + (rateMillionths ?? 0);
  const fixedField = rateType ? ['changes', 'rateType', 'fixedMonths'] : ['changes', 'termMonths'];
  const { rateKind, fixedMonths } = rateType ?? loan;
  return [
    ...repaymentFaults(changes, profile.debts.length, debts),
    ...when(rateMillionths !== null && rate === null, [['changes', 'ratePoints'], NO_RATE_TO_CHANGE]),
    ...when(rate !== null && (changedRate < 0 || changedRate > WHOLE_RATE), [
      ['changes', 'ratePoints'],
      RATE_OUT_OF_RANGE,
    ]),
    ...when(creditScore !== null && rate !== null, [['changes', 'creditScore'], SCORE_WITHOUT_EFFECT]),
    ...(rateType || termMonths !== null ? fixedMonthsFaults(rateKind, fixedMonths, months, fixedField) : []),
  ].map(problemOf);
}

function debtFaults(debt: Debt, on: string, path: readonly string[]): Fault[] {
  const { kind, balanceWon, agreedLimitWon, startedOn } = debt;
  return [
    ...when(kind !== 'OVERDRAFT' && agreedLimitWon !== null, [[...path, 'agreedLimitWon'], OVERDRAFTS_ONLY]),
    ...when(agreedLimitWon !== null && agreedLimitWon < balanceWon, [[...path, 'balanceWon'], BALANCE_ABOVE_LIMIT]),
    ...when(startedOn !== null && startedOn > on, [[...path, 'startedOn'], STARTED_LATER]),
  ];
}

function fixedMonthsFaults(
  rateKind: RateKind,
  fixedMonths: number | null,
  termMonths: number,
  field: readonly string[],
): Fault[] {
  const isNeeded = rateKind === 'MIXED' || rateKind === 'PERIODIC';
  if (isNeeded && fixedMonths === null) return [[field, FIXED_MONTHS_NEEDED]];
  if (!isNeeded && fixedMonths !== null) return [[field, FIXED_MONTHS_UNUSED]];
  return when(fixedMonths !== null && fixedMonths > termMonths, [field, FIXED_BEYOND_TERM]);
}

function repaymentFaults({ repayments }: RequestedChanges, given: number, debts: readonly KnownDebt[]): Fault[] {
  const places = repayments.map((repayment) => placeOf(repayment, given, debts));
  return repayments.flatMap((repayment, index): Fault[] => {
    const field = ['changes', 'repayments', String(index)];
    const debt = debts[places[index] ?? -1]?.debt;
    if (!debt) return [[[...field, repayment.loanId === null ? 'debt' : 'loanId'], NO_SUCH_DEBT]];
    if (places.indexOf(places[index] ?? -1) < index) return [[field, REPAID_TWICE]];
    return when(repayment.amountWon !== null && repayment.amountWon > countedWon(debt), [
      [...field, 'amountWon'],
      MORE_THAN_OWED,
    ]);
  });
}

const when = (holds: boolean, fault: Fault): Fault[] => (holds ? [fault] : []);

function problemOf([field, { ko, en }]: Fault): Problem {
  const name = field.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}.` } };
}
