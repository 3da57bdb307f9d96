import type { RateKind } from '../../loans/index.js';
import type { LoanOption } from './goal-option.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { Debt, LimitProfile, WantedLoan } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { cutUndrawn, debtsAfter, undrawnWon } from '../engine/path-debts.js';

const STEP_KINDS = ['WAIT', 'RATE_TYPE', 'TERM', 'LOWER_OVERDRAFT_LIMIT', 'REPAY_DEBT'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One step, and what it adds after the steps before it. Fields that do not apply are null. */
export interface GoalStep {
  readonly kind: StepKind;
  /** How long to wait, or the term to ask for. */
  readonly months: number | null;
  readonly rateKind: RateKind | null;
  readonly fixedMonths: number | null;
  readonly annualRateMillionths: number | null;
  /** Index of the debt in the profile, from 0. */
  readonly debt: number | null;
  /** What is paid on the debt, or by how much the agreed limit is lowered. */
  readonly amountWon: number | null;
  readonly feeWon: number | null;
  /** Null when the limit before or after is not known. */
  readonly addedWon: number | null;
  readonly limitAfterWon: number | null;
}

/** What a plan does, worked out. */
export interface Doing {
  readonly months: number;
  readonly on: string;
  readonly asked: LoanOption;
  readonly option: LoanOption;
  /** Debts of that day, before anything is done about them. */
  readonly debts: readonly (Debt | null)[];
  /** Overdrafts whose agreed limit is lowered to what is drawn. */
  readonly cuts: readonly number[];
  /** Money put towards debts, in won, in the order of its effect. */
  readonly amountsWon: ReadonlyMap<number, number>;
}

/** The profile after all of it. */
export function profileAfter({ option, debts, cuts, amountsWon }: Doing): LimitProfile {
  return { ...option.profile, debts: debtsAfter(cutUndrawn(debts, cuts), amountsWon) };
}

/** Every step that changes anything, with its effect. Effects sum to the whole change of the limit. */
export function stepsOf(doing: Doing, current: LimitAnswer, rules: LimitRules, feeOf: FeeOf): GoalStep[] {
  const steps: GoalStep[] = [];
  let beforeWon = current.limitWon;
  for (const { step, done } of stagesOf(doing, feeOf)) {
    const limitAfterWon = limitOf(profileAfter({ ...doing, ...done }), rules, doing.on).limitWon;
    const addedWon = beforeWon === null || limitAfterWon === null ? null : limitAfterWon - beforeWon;
    steps.push({ ...EMPTY_STEP, ...step, addedWon, limitAfterWon });
    beforeWon = limitAfterWon;
  }
  return steps;
}

/** The fee for repaying an amount of a debt early, in won; null when it is not known. */
type FeeOf = (debt: number, amountWon: number) => number | null;

const EMPTY_STEP: Omit<GoalStep, 'kind' | 'addedWon' | 'limitAfterWon'> = {
  months: null,
  rateKind: null,
  fixedMonths: null,
  annualRateMillionths: null,
  debt: null,
  amountWon: null,
  feeWon: null,
};

/** A step, and the part of the plan done by its end. */
interface Stage {
  readonly step: Partial<GoalStep> & { readonly kind: StepKind };
  readonly done: Pick<Doing, 'option' | 'cuts' | 'amountsWon'>;
}

function* stagesOf({ months, asked, option, debts, cuts, amountsWon }: Doing, feeOf: FeeOf): Generator<Stage> {
  let done: Stage['done'] = { option: asked, cuts: [], amountsWon: new Map() };
  if (months > 0) yield { step: { kind: 'WAIT', months }, done };
  const { termMonths, ...loan } = option.loan;
  if (isOtherRate(asked.loan, loan)) {
    done = { ...done, option: withLoan(asked, { ...loan, termMonths: asked.loan.termMonths }) };
    const { rateKind, fixedMonths, annualRateMillionths } = loan;
    yield { step: { kind: 'RATE_TYPE', rateKind, fixedMonths, annualRateMillionths }, done };
  }
  if (termMonths !== asked.loan.termMonths) {
    done = { ...done, option };
    yield { step: { kind: 'TERM', months: termMonths }, done };
  }
  for (const debt of cuts) {
    done = { ...done, cuts: [...done.cuts, debt] };
    yield { step: { kind: 'LOWER_OVERDRAFT_LIMIT', debt, amountWon: undrawnWon(debts[debt]) }, done };
  }
  for (const [debt, amountWon] of amountsWon) {
    done = { ...done, amountsWon: new Map([...done.amountsWon, [debt, amountWon]]) };
    yield { step: { kind: 'REPAY_DEBT', debt, amountWon, feeWon: feeOf(debt, amountWon) }, done };
  }
}

const isOtherRate = (asked: WantedLoan, taken: Omit<WantedLoan, 'termMonths'>): boolean =>
  taken.rateKind !== asked.rateKind ||
  taken.fixedMonths !== asked.fixedMonths ||
  taken.annualRateMillionths !== asked.annualRateMillionths;

const withLoan = ({ profile }: LoanOption, loan: WantedLoan): LoanOption => ({ loan, profile: { ...profile, loan } });
