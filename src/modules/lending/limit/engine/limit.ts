import { monthlyInterestWon, schedule } from '../../terms/index.js';
import { constraintOf, lawfulBounds, type Bound } from './bounds.js';
import { debtServices, dsrBound, type DsrBound, type MeasuredLoan } from './dsr.js';
import { fixed, over, roundedMillionths, roundedWon, times, type Fixed } from './fixed-point.js';
import type { Constraint, ConstraintName, LimitAnswer, LimitOf } from './limit-answer.js';
import type { LimitProfile } from './limit-profile.js';
import { rateMultiplier } from './pricing.js';
import { RuleBook } from '../rules/rule-book.js';
import { rateOfScore } from './score-rate.js';
import { warningsOf } from './warnings.js';

/**
 * L = min((D·Y − E) / f(r + s), LTV × price − liens, caps), by the rules of a day. SEED_EXAMPLE follows its worked
 * example instead: DSR times what the change of the rate is priced at, up to the profile's cap.
 */
export const limitOf: LimitOf = (profile, rules, on) => {
  const book = new RuleBook(rules, on);
  const debts = debtServices(profile, book);
  const debtsYearly = debts.reduce((sum, { service }) => sum + service, 0n);
  const dsrCapMillionths = book.get('DSR_RATIO', profile.lenderClass).ratioMillionths;
  const loan = countedLoan(profile, book);
  const dsr = loan && dsrBound(profile, loan, debtsYearly, book);
  const pricing = loan && pricingOf(profile, loan, debtsYearly, book);
  const constraints = boundsOf(profile, pricing ?? dsr, book).map(([name, bound]) => constraintOf(name, bound));
  // Without a rate the room under DSR is unknown, not unbounded.
  const binding = dsr ? leastOf(constraints) : null;
  const limitWon = binding?.limitWon ?? null;
  const numbers = numbersOf(profile, { loan, dsr, debtsYearly, limitWon });
  const { debtDsrMillionths, dsrMillionths, monthlyPaymentWon, stressMillionths } = numbers;
  return {
    on,
    limitWon,
    exactWon: binding?.exactWon ?? null,
    bindingConstraint: binding?.name ?? null,
    constraints,
    dsrMillionths,
    debtDsrMillionths,
    dsrCapMillionths,
    debtServiceWon: roundedWon(debtsYearly),
    monthlyPaymentWon,
    annualRateMillionths: loan?.annualRateMillionths ?? null,
    stressMillionths,
    termMonths: loan?.termMonths ?? profile.loan.termMonths,
    pricing: pricing?.parts ?? null,
    warnings: warningsOf(profile, { debts, constraints, limitWon, loan }, book),
    rules: book.consulted,
  };
};

/** A DSR of a million percent means only that there is almost no income. */
const MAX_DSR_MILLIONTHS = 10_000_000_000;

/** The loan with a known rate and an allowed term; null when there is neither a rate nor a table of rates by score. */
function countedLoan({ loan, region, lenderClass, creditScore }: LimitProfile, book: RuleBook): MeasuredLoan | null {
  const rate = loan.annualRateMillionths ?? rateOfScore(creditScore, lenderClass, book);
  if (rate === null) return null;
  const cap = loan.kind === 'MORTGAGE' ? book.find('TERM_CAP', region) : null;
  const isCapped = cap !== null && !(loan.policyLoan && cap.exemptsPolicyLoans);
  return {
    annualRateMillionths: rate,
    termMonths: isCapped ? Math.min(loan.termMonths, cap.maxMonths) : loan.termMonths,
  };
}

/** DSR after pricing, for the profile that prices a change of the rate. */
interface Priced {
  readonly limit: Fixed | null;
  readonly parts: LimitAnswer['pricing'];
}

function pricingOf(profile: LimitProfile, loan: MeasuredLoan, debtsYearly: Fixed, book: RuleBook): Priced | null {
  if (profile.policyProfile === 'LAW_ONLY') return null;
  const { perPointMillionths } = book.get('POLICY_PROFILE', profile.policyProfile);
  const beforeMillionths = profile.rateBeforeMillionths ?? loan.annualRateMillionths;
  const before = dsrBound(profile, { ...loan, annualRateMillionths: beforeMillionths }, debtsYearly, book);
  const now = dsrBound(profile, loan, debtsYearly, book);
  const multiplier = rateMultiplier(perPointMillionths, beforeMillionths, loan.annualRateMillionths);
  if (before.limit === null) return { limit: null, parts: null };
  const service = now.factorOf(0) === 0n ? multiplier : over(before.factorOf(0), now.factorOf(0));
  const parts = {
    serviceMillionths: roundedMillionths(service),
    appetiteMillionths: roundedMillionths(over(multiplier, service)),
  };
  return { limit: times(before.limit, multiplier), parts };
}

function boundsOf(
  profile: LimitProfile,
  dsr: Pick<DsrBound, 'limit'> | null,
  book: RuleBook,
): [ConstraintName, Bound][] {
  const { policyProfile, loan } = profile;
  const own: [ConstraintName, Bound][] = [['DSR', dsr ? (dsr.limit ?? 'NOT_COUNTED') : 'RATE_UNKNOWN']];
  const product: [ConstraintName, Bound][] =
    loan.productCapWon === null ? [] : [['PRODUCT_CAP', fixed(loan.productCapWon)]];
  if (policyProfile === 'LAW_ONLY') return [...own, ...lawfulBounds(profile, book), ...product];
  return [...own, ...product, ['PROFILE_CAP', fixed(book.get('POLICY_PROFILE', policyProfile).capWon)]];
}

/** The least bound; the first among equal ones. */
function leastOf(constraints: readonly Constraint[]): Constraint | null {
  return constraints.reduce<Constraint | null>((least, next) => {
    if (next.exactWon === null || next.limitWon === null) return least;
    if (least?.exactWon == null || least.limitWon === null) return next;
    // Two bounds may round to the same won from different sides of a step.
    return (next.exactWon - least.exactWon || next.limitWon - least.limitWon) < 0 ? next : least;
  }, null);
}

interface Figures {
  readonly loan: MeasuredLoan | null;
  readonly dsr: DsrBound | null;
  readonly debtsYearly: Fixed;
  readonly limitWon: number | null;
}

function numbersOf(profile: LimitProfile, { loan, dsr, debtsYearly, limitWon }: Figures) {
  const shareOfIncome = (yearly: Fixed): number | null => ratioOf(yearly, profile.yearlyIncomeWon);
  const known = loan && dsr && limitWon !== null;
  return {
    debtDsrMillionths: shareOfIncome(debtsYearly),
    dsrMillionths: known ? shareOfIncome(debtsYearly + BigInt(limitWon) * dsr.factorOf(limitWon)) : null,
    monthlyPaymentWon: known ? monthlyPaymentWon(profile, loan, limitWon) : null,
    stressMillionths: dsr?.stressOf(limitWon ?? Number.MAX_SAFE_INTEGER) ?? 0,
  };
}

/** A share of income in millionths; null without income, or above a million percent. */
function ratioOf(yearly: Fixed, yearlyIncomeWon: number): number | null {
  if (yearlyIncomeWon === 0) return null;
  const millionths = roundedMillionths(over(yearly, fixed(yearlyIncomeWon)));
  return millionths > MAX_DSR_MILLIONTHS ? null : millionths;
}

/** The regular monthly payment: interest alone for overdrafts and bullets, the first month for equal principal. */
function monthlyPaymentWon({ loan }: LimitProfile, terms: MeasuredLoan, principalWon: number): number {
  const { annualRateMillionths, termMonths: months } = terms;
  if (principalWon === 0) return 0;
  if (loan.kind === 'OVERDRAFT' || loan.repaymentMethod === 'BULLET')
    return monthlyInterestWon(principalWon, annualRateMillionths);
  const [first] = schedule(loan.repaymentMethod, { principalWon, annualRateMillionths, months }, 1);
  return first?.paymentWon ?? 0;
}
