import { incomeCap, ltvKey } from './bounds.js';
import { countedWon, serviceKey } from './debt-service.js';
import { totalWon, type CountedDebt, type MeasuredLoan } from './dsr.js';
import { steppedWon } from './fixed-point.js';
import type { Constraint, LimitWarning, LimitWarningCode } from './limit-answer.js';
import type { LimitProfile } from './limit-profile.js';
import { referenceOf, type RuleBook } from '../rules/rule-book.js';

/** The parts of an answer that warnings need. */
export interface Findings {
  readonly debts: readonly CountedDebt[];
  readonly constraints: readonly Constraint[];
  readonly limitWon: number | null;
  readonly loan: MeasuredLoan | null;
}

/** What to know besides the numbers, the gravest first. It reads rules, so call it before `book.consulted`. */
export function warningsOf(profile: LimitProfile, findings: Findings, book: RuleBook): LimitWarning[] {
  const found = [
    ...arrearsWarnings(profile),
    ...rateWarnings(profile, findings, book),
    ...homeWarnings(profile, findings, book),
    ...debtWarnings(profile, findings, book),
    ...dsrWarnings(profile, findings, book),
    ...profileWarnings(profile, findings, book),
  ];
  const expired = book.expired.map((rule) => warning('RULE_EXPIRED', { rule }));
  return [...expired, ...found];
}

function warning(code: LimitWarningCode, more: Partial<Omit<LimitWarning, 'code'>> = {}): LimitWarning {
  return { code, rule: null, amountWon: null, months: null, ...more };
}

function arrearsWarnings({ overdueWon }: LimitProfile): LimitWarning[] {
  if (overdueWon === undefined) return [];
  return [warning('IN_ARREARS', { amountWon: overdueWon })];
}

function rateWarnings(
  profile: LimitProfile,
  { loan, constraints, limitWon }: Findings,
  book: RuleBook,
): LimitWarning[] {
  if (!loan) {
    const table = profile.creditScore === null ? null : book.find('SCORE_RATE', profile.lenderClass);
    if (!table) return [warning('SCORE_TABLE_MISSING')];
    const rule = referenceOf(book.getRule('SCORE_RATE', profile.lenderClass));
    return [warning('SCORE_BELOW_TABLE', { rule })];
  }
  const isOpen = limitWon === null && constraints.every(({ exactWon }) => exactWon === null);
  return isOpen ? [warning('NO_BOUND_KNOWN')] : [];
}

function homeWarnings(profile: LimitProfile, { constraints, loan }: Findings, book: RuleBook): LimitWarning[] {
  if (profile.loan.kind !== 'MORTGAGE') return [];
  const cap = book.find('TERM_CAP', profile.region);
  const isShorter = loan !== null && cap !== null && loan.termMonths < profile.loan.termMonths;
  const ltv = constraints.find(({ name }) => name === 'LTV')?.unbounded ?? null;
  return [
    ...(isShorter
      ? [
          warning('TERM_SHORTENED', {
            rule: referenceOf(book.getRule('TERM_CAP', profile.region)),
            months: loan.termMonths,
          }),
        ]
      : []),
    ...(ltv === 'PRICE_UNKNOWN'
      ? [warning('PRICE_UNKNOWN', { rule: referenceOf(book.getRule('LTV', ltvKey(profile))) })]
      : []),
    ...(ltv === 'NO_RULE' ? [warning('LTV_UNKNOWN')] : []),
  ];
}

function debtWarnings(profile: LimitProfile, { debts, loan, constraints }: Findings, book: RuleBook): LimitWarning[] {
  const leftOut = new Map<string, number>();
  for (const [index, { counted, ruleKey }] of debts.entries()) {
    const debt = profile.debts[index];
    if (!counted && debt && countedWon(debt) > 0) leftOut.set(ruleKey, (leftOut.get(ruleKey) ?? 0) + countedWon(debt));
  }
  const own = serviceKey(profile.loan.kind, profile.loan.repaymentMethod);
  const isLeftOut = loan !== null && constraints[0]?.unbounded === 'NOT_COUNTED';
  return [
    ...(isLeftOut ? [warning('LOAN_NOT_COUNTED', { rule: referenceOf(book.getRule('SERVICE', own)) })] : []),
    ...[...leftOut].map(([key, amountWon]) =>
      warning('DEBT_NOT_COUNTED', { rule: referenceOf(book.getRule('SERVICE', key)), amountWon }),
    ),
  ];
}

/** Below an amount of all loans together the law asks for no DSR; the ratio is shown and applied anyway. */
function dsrWarnings(profile: LimitProfile, { limitWon }: Findings, book: RuleBook): LimitWarning[] {
  const { amountWon } = book.get('DSR_THRESHOLD', 'ALL');
  const freeWon = amountWon - totalWon(profile, null);
  if (limitWon === null || freeWon <= 0 || limitWon > freeWon) return [];
  return [warning('DSR_NOT_REQUIRED', { rule: referenceOf(book.getRule('DSR_THRESHOLD', 'ALL')), amountWon: freeWon })];
}

function profileWarnings(profile: LimitProfile, { limitWon }: Findings, book: RuleBook): LimitWarning[] {
  if (profile.policyProfile === 'LAW_ONLY') return [];
  const named = warning('PROFILE_IS_NOT_LAW', {
    rule: referenceOf(book.getRule('POLICY_PROFILE', profile.policyProfile)),
  });
  const cap = incomeCap(profile, book);
  const capWon = cap && steppedWon(cap.whole);
  if (capWon === null || limitWon === null || limitWon <= capWon) return [named];
  const rule = referenceOf(book.getRule('INCOME_CAP', 'ALL'));
  return [named, warning('INCOME_CAP_WOULD_CUT', { rule, amountWon: capWon })];
}
