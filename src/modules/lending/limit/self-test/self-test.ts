import { exactEqualPayment, schedule } from '../../terms/index.js';
import { prepaymentFee } from '../../schedule/index.js';
import { changeSteps, type LimitChanges } from '../engine/limit-changes.js';
import type { Debt, LimitProfile, WantedLoan } from '../engine/limit-profile.js';
import { MissingRule, type LimitRules, type RuleReference } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { EXAMPLES, type Calculation, type Example, type ExampleProfile } from './self-test-examples.js';
import { addDays } from '../../../../platform/calendar.js';

/** A published number, with the result computed here. Amounts are in won, with the decimals of the source. */
export interface SelfTest {
  readonly example: Example;
  /** Null where the rules do not reach back to the day. */
  readonly got: string | null;
  /** Result less published number. */
  readonly difference: string | null;
  readonly passed: boolean;
  /** Every rule that took part. */
  readonly rules: readonly RuleReference[];
}

/** Somebody in the capital area who earns 100 million won a year and asks a bank for thirty years at 4 %, variable. */
const EXAMPLE_BORROWER: LimitProfile = {
  yearlyIncomeWon: 100_000_000,
  debts: [],
  loan: {
    kind: 'MORTGAGE',
    annualRateMillionths: 40_000,
    termMonths: 360,
    repaymentMethod: 'EQUAL_PAYMENT',
    rateKind: 'VARIABLE',
    fixedMonths: null,
    policyLoan: false,
    productCapWon: null,
  },
  region: 'CAPITAL',
  homeCount: 0,
  firstHome: false,
  priceWon: null,
  liensWon: 0,
  creditScore: null,
  lenderClass: 'BANK',
  policyProfile: 'LAW_ONLY',
  rateBeforeMillionths: null,
};

/** A debt whose payments go on for five years. */
const SOME_DEBT: Debt = {
  kind: 'CREDIT',
  balanceWon: 0,
  agreedLimitWon: null,
  annualRateMillionths: 0,
  remainingMonths: 60,
  repaymentMethod: 'EQUAL_PAYMENT',
  monthlyPaymentWon: null,
  startedOn: null,
};

const NO_CHANGES: LimitChanges = {
  incomeMillionths: null,
  repayments: [],
  rateMillionths: null,
  termMonths: null,
  rateType: null,
  creditScore: null,
};

/** Runs every published example through the same functions that answer everybody, with these rules. */
export function selfTests(rules: LimitRules, examples: readonly Example[] = EXAMPLES): SelfTest[] {
  return examples.map((example) => {
    const { amount, used } = computed(example.calculation, rules);
    if (amount === null) return { example, got: null, difference: null, passed: false, rules: used };
    const differenceInHundredths = hundredths(amount) - hundredths(example.expected);
    return {
      example,
      got: decimal(hundredths(amount)),
      difference: decimal(differenceInHundredths),
      passed: Math.abs(differenceInHundredths) < hundredths(example.unit),
      rules: used,
    };
  });
}

interface Computed {
  readonly amount: number | string | null;
  readonly used: readonly RuleReference[];
}

function computed(calculation: Calculation, rules: LimitRules): Computed {
  try {
    return calculated(calculation, rules);
  } catch (error) {
    if (error instanceof MissingRule) return { amount: null, used: [] };
    throw error;
  }
}

function calculated(calculation: Calculation, rules: LimitRules): Computed {
  switch (calculation.of) {
    case 'LIMIT': {
      const answer = limitOf(changed(calculation), rules, calculation.on);
      return { amount: answer.exactWon, used: answer.rules };
    }
    case 'LIMIT_FALL': {
      const before = limitOf(changed(calculation), rules, calculation.before).exactWon;
      const now = limitOf(changed(calculation), rules, calculation.on);
      return { amount: before === null || now.exactWon === null ? null : before - now.exactWon, used: now.rules };
    }
    case 'FEE':
      return { amount: feeOf(calculation), used: [] };
    default:
      return { amount: instalmentOf(calculation), used: [] };
  }
}

function changed({ profile, changes }: { readonly profile: ExampleProfile; readonly changes?: Partial<LimitChanges> }) {
  const { loan, debts, ...rest } = profile;
  const somebody: LimitProfile = {
    ...EXAMPLE_BORROWER,
    ...rest,
    debts: (debts ?? []).map((debt): Debt => ({ ...SOME_DEBT, ...debt })),
    loan: { ...EXAMPLE_BORROWER.loan, ...loan } satisfies WantedLoan,
  };
  return changeSteps({ ...NO_CHANGES, ...changes }).reduce((person, { apply }) => apply(person), somebody);
}

type OfTerms = Extract<Calculation, { readonly terms: unknown }>;

function instalmentOf({ of, terms }: OfTerms): number | string {
  const payment = exactEqualPayment(terms);
  if (of === 'EXACT_PAYMENT') return payment.toFixed(2);
  if (of === 'EXACT_INTEREST') return (payment * terms.months - terms.principalWon).toFixed(2);
  const [first] = schedule('EQUAL_PAYMENT', terms, 1);
  return (of === 'PAYMENT' ? first?.paymentWon : first?.interestWon) ?? 0;
}

/** The fee of a thirty-year loan, some days after its money went out. */
function feeOf({ prepaidWon, feeMillionths, daysPassed }: Extract<Calculation, { of: 'FEE' }>): number | null {
  const disbursedOn = '2025-01-13';
  const terms = { disbursedOn, months: 360, feeMillionths };
  return prepaymentFee(terms, prepaidWon, addDays(disbursedOn, daysPassed)).amountWon;
}

/** Published numbers have at most two decimals. */
const hundredths = (amount: number | string): number => Math.round(Number(amount) * 100);
const decimal = (amountInHundredths: number): string =>
  amountInHundredths % 100 === 0 ? String(amountInHundredths / 100) : (amountInHundredths / 100).toFixed(2);
