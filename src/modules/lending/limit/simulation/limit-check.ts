import type { Problem } from '../../../../platform/errors/index.js';
import type { RateKind } from '../../loans/index.js';
import { countedWon } from '../engine/debt-service.js';
import type { Debt } from '../engine/limit-profile.js';
import { placeOf, type KnownDebt, type RequestedChanges, type RequestedProfile } from './limit-request.js';

/** The field at fault below `input`, and what is wrong with it. */
type Fault = readonly [field: readonly string[], ko: string, en: string];

const WHOLE_RATE = 1_000_000;

/** Everything that is wrong with a profile by itself, each naming its field. */
export function profileProblems(profile: RequestedProfile, on: string): Problem[] {
  const { loan, creditScore, firstHome, homeCount } = profile;
  return [
    ...profile.debts.flatMap((debt, index) => debtFaults(debt, on, ['profile', 'debts', String(index)])),
    ...fixedMonthsFaults(loan.rateKind, loan.fixedMonths, loan.termMonths, ['profile', 'loan', 'fixedMonths']),
    ...when(firstHome && homeCount > 0, [
      ['profile', 'firstHome'],
      '보유 주택이 있으면 생애최초 구입이 아닙니다.',
      'is not true of a household that has a home',
    ]),
    ...when(loan.annualRateMillionths === null && creditScore === null, [
      ['profile', 'loan', 'annualRatePercent'],
      '금리와 신용점수 중 하나는 필요합니다.',
      'or a credit score must be given',
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
    ...when(rateMillionths !== null && rate === null, [
      ['changes', 'ratePoints'],
      '금리를 입력한 경우에만 바꿀 수 있습니다.',
      'needs a rate that it changes',
    ]),
    ...when(rate !== null && (changedRate < 0 || changedRate > WHOLE_RATE), [
      ['changes', 'ratePoints'],
      '바뀐 금리는 0%에서 100% 사이여야 합니다.',
      'would take the rate out of 0 to 100',
    ]),
    ...when(creditScore !== null && rate !== null, [
      ['changes', 'creditScore'],
      '금리를 직접 입력한 경우에는 신용점수 변화를 반영할 수 없습니다.',
      'changes nothing beside a rate that is given',
    ]),
    ...(rateType || termMonths !== null ? fixedMonthsFaults(rateKind, fixedMonths, months, fixedField) : []),
  ].map(problemOf);
}

function debtFaults(debt: Debt, on: string, path: readonly string[]): Fault[] {
  const { kind, balanceWon, agreedLimitWon, startedOn } = debt;
  return [
    ...when(kind !== 'OVERDRAFT' && agreedLimitWon !== null, [
      [...path, 'agreedLimitWon'],
      '마이너스통장에만 입력합니다.',
      'belongs to overdrafts only',
    ]),
    ...when(agreedLimitWon !== null && agreedLimitWon < balanceWon, [
      [...path, 'balanceWon'],
      '약정 한도를 넘을 수 없습니다.',
      'is above the limit agreed upon',
    ]),
    ...when(startedOn !== null && startedOn > on, [
      [...path, 'startedOn'],
      '기준일보다 늦을 수 없습니다.',
      'is after the day of the simulation',
    ]),
  ];
}

function fixedMonthsFaults(
  rateKind: RateKind,
  fixedMonths: number | null,
  termMonths: number,
  field: readonly string[],
): Fault[] {
  const isNeeded = rateKind === 'MIXED' || rateKind === 'PERIODIC';
  if (isNeeded && fixedMonths === null)
    return [[field, '혼합형·주기형 금리에는 고정 기간이 필요합니다.', 'is missing: MIXED and PERIODIC need it']];
  if (!isNeeded && fixedMonths !== null)
    return [[field, '혼합형·주기형 금리에만 입력합니다.', 'belongs to MIXED and PERIODIC only']];
  return when(fixedMonths !== null && fixedMonths > termMonths, [
    field,
    '고정 기간이 대출 기간보다 길 수 없습니다.',
    'leaves the rate fixed for longer than the term',
  ]);
}

function repaymentFaults({ repayments }: RequestedChanges, given: number, debts: readonly KnownDebt[]): Fault[] {
  const places = repayments.map((repayment) => placeOf(repayment, given, debts));
  return repayments.flatMap((repayment, index): Fault[] => {
    const field = ['changes', 'repayments', String(index)];
    const debt = debts[places[index] ?? -1]?.debt;
    if (!debt)
      return [[[...field, repayment.loanId === null ? 'debt' : 'loanId'], '해당 부채가 없습니다.', 'names no debt']];
    if (places.indexOf(places[index] ?? -1) < index)
      return [[field, '같은 부채를 두 번 상환할 수 없습니다.', 'repays a debt that is repaid before']];
    return when(repayment.amountWon !== null && repayment.amountWon > countedWon(debt), [
      [...field, 'amountWon'],
      '남은 금액보다 많이 상환할 수 없습니다.',
      'is more than is owed',
    ]);
  });
}

const when = (holds: boolean, fault: Fault): Fault[] => (holds ? [fault] : []);

function problemOf([field, ko, en]: Fault): Problem {
  const name = field.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}.` } };
}
