import { enumType } from '../../../../platform/graphql/index.js';
import type { ConstraintName, LimitWarningCode, Unbounded } from '../engine/limit-answer.js';
import type { ChangeName } from '../engine/limit-changes.js';
import type { LenderClass, PolicyProfile, Region, WantedKind } from '../engine/limit-profile.js';
import type { RuleKind } from '../rules/limit-rule.js';
import type { ScoreRateUnknown } from '../engine/score-rate.js';

export const WantedLoanTypeEnum = enumType<WantedKind>('LoanLimitLoanType', 'Loans whose limit can be simulated.', {
  MORTGAGE: 'To buy a home, secured by it (주택구입 목적 주택담보대출).',
  JEONSE: 'For the deposit of a rented home (전세자금대출).',
  CREDIT: 'Unsecured (신용대출).',
  OVERDRAFT: 'Drawn from an account up to a limit (마이너스통장).',
});

export const RegionEnum = enumType<Region>('LoanLimitRegion', 'Where the home is, as rules distinguish regions.', {
  CAPITAL_REGULATED: 'In a regulated district (규제지역) of the capital area.',
  CAPITAL: 'In the capital area (수도권: Seoul, Incheon, Gyeonggi), not regulated.',
  REGIONAL_REGULATED: 'In a regulated district outside the capital area.',
  REGIONAL: 'Outside the capital area (지방), not regulated.',
});

export const LenderClassEnum = enumType<LenderClass>('LenderClass', 'Lenders as DSR distinguishes them.', {
  BANK: 'A bank (은행권).',
  NON_BANK: 'A savings bank, insurer, card company or mutual (제2금융권).',
});

export const PolicyProfileEnum = enumType<PolicyProfile>('LoanLimitPolicyProfile', 'What a limit follows.', {
  LAW_ONLY: 'What the rules in force allow.',
  SEED_EXAMPLE:
    'A worked example that is no law: DSR times 1.5 for each point that the rate falls, at most 120 million won.',
});

export const ChangeEnum = enumType<ChangeName>('LoanLimitChange', 'What a simulation can change.', {
  INCOME: 'Yearly income.',
  DEBTS: 'Debts repaid.',
  RATE: 'The rate offered.',
  TERM: 'The term.',
  RATE_TYPE: 'How the rate may change.',
  SCORE: 'The credit score, where a table gives a rate for it.',
});

export const ChartSeriesEnum = enumType<ChangeName | 'CURRENT' | 'ALL'>(
  'LoanLimitChartSeries',
  'What a point of the chart shows.',
  {
    CURRENT: 'The limit as things are.',
    INCOME: 'With the change of income alone.',
    DEBTS: 'With the repayments alone.',
    RATE: 'With the change of the rate alone.',
    TERM: 'With the other term alone.',
    RATE_TYPE: 'With the other type of rate alone.',
    SCORE: 'With the other score alone.',
    ALL: 'With all changes together.',
  },
);

export const ConstraintEnum = enumType<ConstraintName>('LoanLimitConstraintName', 'What bounds a loan.', {
  DSR: 'Debt service to income: (ratio × income − service of debts) / service of each won lent, stress included.',
  LTV: 'Loan to value: ratio × price − prior claims.',
  PURCHASE_CAP: 'The most that is lent to buy a home, by region and price.',
  INCOME_CAP: 'Credit of all lenders against yearly income.',
  PRODUCT_CAP: 'The most that the product lends.',
  PROFILE_CAP: 'The cap of a policy profile that is no law.',
});

export const UnboundedEnum = enumType<Unbounded>('LoanLimitUnbounded', 'Why a bound has no amount.', {
  PRICE_UNKNOWN: 'The price of the home is not known.',
  NO_RULE: 'No rule of that day covers such a loan.',
  NOT_COUNTED: 'The rule excludes such a loan, or the loan adds nothing to what the rule bounds.',
  ABOVE_ANY_LOAN: 'It lies above ten trillion won.',
  RATE_UNKNOWN: 'No rate is given, and no table derives one from the score.',
});

export const WarningEnum = enumType<LimitWarningCode>('LoanLimitWarningCode', 'What to know besides the numbers.', {
  IN_ARREARS:
    'Something is overdue on a loan, a debt elsewhere or a card, `amountWon` where it is known: lenders refuse borrowers in arrears whatever the rules allow.',
  RULE_EXPIRED: 'A rule had ended by then, and its last value was used: `rule` says which rule, and its last day.',
  PRICE_UNKNOWN: 'Without a price LTV is left out, and the loosest cap by price is used.',
  LTV_UNKNOWN: 'No LTV rule is known for that day; LTV is left out.',
  DSR_NOT_REQUIRED:
    'All loans together stay within the amount up to which the law asks for no DSR; DSR is applied anyway.',
  TERM_SHORTENED: 'The longest term allowed was used instead: `months`.',
  DEBT_NOT_COUNTED: 'Debts of `amountWon` add nothing to DSR by `rule`.',
  LOAN_NOT_COUNTED: 'The loan adds nothing to DSR by `rule`.',
  PROFILE_IS_NOT_LAW: 'The numbers follow a profile that is no law.',
  INCOME_CAP_WOULD_CUT: 'By law, credit ends at yearly income, `amountWon`; this profile does not follow that.',
  SCORE_TABLE_MISSING: 'No table gives a rate for a score, so there is no rate and no limit.',
  SCORE_BELOW_TABLE: 'The table of rates by score, `rule`, begins at a higher score: there is no rate and no limit.',
  NO_BOUND_KNOWN: 'Nothing known bounds the loan.',
  DATE_IN_FUTURE: 'The day is in the future, and rules may change until then.',
});

export const RuleKindEnum = enumType<RuleKind>('LendingRuleKind', 'What a lending rule says.', {
  DSR_RATIO: 'The highest DSR, by class of lender.',
  DSR_THRESHOLD: 'The amount of all loans above which the law asks for DSR.',
  STRESS_RATE: 'Rate points that DSR adds to a new loan.',
  STRESS_BOUNDS: 'Floor and cap of the base of stress.',
  RATE_WEIGHT: 'The share of stress applied to rates that are fixed for a while.',
  SERVICE: 'How the yearly service of a kind of loan is computed.',
  LTV: 'Loan to value, by region and buyer.',
  PURCHASE_CAP: 'The most lent to buy a home, by region and price.',
  TERM_CAP: 'The longest term of a mortgage, by region.',
  INCOME_CAP: 'Credit against yearly income.',
  POLICY_PROFILE: 'A named profile that is no law.',
  SCORE_RATE: 'Rates by credit score.',
  RATE_CEILING: 'The highest rate of any loan by law, by the day of its contract (법정 최고금리).',
});

export const ScoreRateUnknownEnum = enumType<ScoreRateUnknown>(
  'LoanLimitScoreRateUnknown',
  'Why no rate follows from a credit score.',
  {
    NO_SCORE: 'No score is known.',
    NO_TABLE:
      'No table of rates by score is loaded for that loan, day and class of lender: `moa import score-rates` loads what the institution publishes.',
    BELOW_TABLE: 'The table begins at a higher score.',
  },
);
