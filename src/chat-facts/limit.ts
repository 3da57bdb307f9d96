import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import type { Lending } from '../modules/lending/index.js';
import type { Localized } from '../platform/text.js';
import { factMaker, months, percent, percentOf, won } from '../platform/assistant/index.js';

type Limits = Pick<Lending['limits']['service'], 'simulate'>;
type Simulated = Awaited<ReturnType<Limits['simulate']>>;
type Answer = Simulated['current'];
type Kind = 'CREDIT' | 'MORTGAGE' | 'JEONSE' | 'OVERDRAFT';

const CAVEAT: Localized = { ko: '확인할 점', en: 'to be known' };
const IN_ARREARS: Localized = {
  ko: '연체 중인 금액이 있어 갚기 전에는 대출이 거절될 수 있음',
  en: 'a payment is overdue, and lenders refuse whoever is in arrears',
};
const SOURCE: Localized = { ko: '대출 규정에 따른 모의 계산', en: 'simulation by the rules on loans' };

/**
 * Terms reckoned with where the customer names none, told with every answer: five years for credit loans, as DSR counts
 * them (금융위원회, 2021-10-26 가계부채 관리 강화방안), thirty for home loans, two for jeonse, which is a lease's term.
 */
const TERM_MONTHS: Readonly<Record<Kind, number>> = { CREDIT: 60, MORTGAGE: 360, JEONSE: 24, OVERDRAFT: 12 };

const KIND_TEXT: Readonly<Record<Kind, Localized>> = {
  CREDIT: { ko: '신용대출', en: 'credit loan' },
  MORTGAGE: { ko: '주택담보대출', en: 'home loan' },
  JEONSE: { ko: '전세자금대출', en: 'jeonse loan' },
  OVERDRAFT: { ko: '마이너스통장', en: 'overdraft' },
};

/** The strictest region, and nobody's home: told with every answer on a home loan for which nothing else was said. */
const ASSUMED = { region: 'CAPITAL_REGULATED', homeCount: 0 } as const;
const MONTHS_PER_YEAR = 12;

const REGION_TEXT: Readonly<Record<NonNullable<Given['region']>, Localized>> = {
  CAPITAL_REGULATED: { ko: '수도권 규제지역(서울 등)', en: 'regulated district of the capital area, such as Seoul' },
  CAPITAL: { ko: '수도권 비규제지역', en: 'capital area, not regulated' },
  REGIONAL_REGULATED: { ko: '지방 규제지역', en: 'regulated district outside the capital area' },
  REGIONAL: { ko: '지방 비규제지역', en: 'outside the capital area, not regulated' },
};

const BOUND_TEXT: Readonly<Record<NonNullable<Answer['bindingConstraint']>, Localized>> = {
  DSR: { ko: '총부채원리금상환비율(DSR)', en: 'debt service ratio (DSR)' },
  LTV: { ko: '담보인정비율(LTV)', en: 'loan to value (LTV)' },
  PURCHASE_CAP: { ko: '주택 구입 목적 대출 상한', en: 'cap on loans to buy a home' },
  INCOME_CAP: { ko: '소득 대비 신용대출 상한', en: 'cap on credit loans by income' },
  PRODUCT_CAP: { ko: '상품 한도', en: 'cap of the product' },
  PROFILE_CAP: { ko: '프로필 한도', en: 'cap of the profile' },
};

const parameters = z.object({
  kind: z.enum(['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT']).default('CREDIT'),
  yearlyIncomeWon: z
    .int()
    .min(0)
    .max(100_000_000_000)
    .optional()
    .describe('Only if the customer said it; else what is on record.'),
  monthlyIncomeWon: z
    .int()
    .min(0)
    .max(10_000_000_000)
    .optional()
    .describe('Instead of the yearly income, only if the customer said what a month brings.'),
  annualRatePercent: z.number().min(0).max(30).optional().describe('Only if the customer said it.'),
  termMonths: z.int().min(1).max(600).optional(),
  homePriceWon: z
    .int()
    .min(0)
    .max(1_000_000_000_000)
    .optional()
    .describe('Of the home to buy, if the customer said it.'),
  region: z
    .enum(['CAPITAL_REGULATED', 'CAPITAL', 'REGIONAL_REGULATED', 'REGIONAL'])
    .optional()
    .describe('Of the home to buy, only if the customer said where it is.'),
  homeCount: z.int().min(0).max(9).optional().describe('Homes owned already, only if the customer said it.'),
});

type Given = z.infer<typeof parameters>;

/** What the customer can borrow by the rules of today. */
export function limitTool({ limits }: { readonly limits: Limits }): Tool {
  return tool({
    name: 'loan_limit',
    description:
      'Simulates how much the customer could borrow today by the rules on loans (DSR, LTV, caps), with the loans on record. It is no decision on credit. Take amounts only from what the customer said.',
    parameters,
    saidOnly: ['yearlyIncomeWon', 'monthlyIncomeWon', 'annualRatePercent', 'termMonths', 'homePriceWon'],
    topic: 'LIMIT',
    title: { ko: '대출 한도 모의 계산', en: 'Loan limit' },
    isSelling: true,
    async run({ caller, customerId }, given) {
      return limitFacts(await limits.simulate(caller, requestOf(given, customerId)), given);
    },
  });
}

function requestOf(given: Given, customerId: number): Parameters<Limits['simulate']>[1] {
  const { kind, annualRatePercent, homePriceWon = null } = given;
  const loan = {
    ...{ kind, termMonths: given.termMonths ?? TERM_MONTHS[kind], policyLoan: false, productCapWon: null },
    ...({ repaymentMethod: 'EQUAL_PAYMENT', rateKind: 'VARIABLE', fixedMonths: null } as const),
    annualRateMillionths: annualRatePercent === undefined ? null : Math.round(annualRatePercent * 10_000),
  };
  const home = {
    region: given.region ?? ASSUMED.region,
    homeCount: given.homeCount ?? ASSUMED.homeCount,
    firstHome: false,
    priceWon: homePriceWon,
    liensWon: 0,
  } as const;
  return {
    profile: {
      ...{ yearlyIncomeWon: incomeOf(given), debts: [], loan, ...home },
      ...({ creditScore: null, lenderClass: 'BANK', policyProfile: 'LAW_ONLY' } as const),
    },
    changes: {
      incomeMillionths: null,
      repayments: [],
      rateMillionths: null,
      termMonths: null,
      rateType: null,
      creditScore: null,
    },
    ...{ on: null, customer: customerId },
  };
}

/** Yearly, in won: what was said, twelve times what a month was said to bring, or null for what is on record. */
const incomeOf = ({ yearlyIncomeWon, monthlyIncomeWon }: Given): number | null =>
  yearlyIncomeWon ?? (monthlyIncomeWon === undefined ? null : monthlyIncomeWon * MONTHS_PER_YEAR);

function limitFacts({ current, profile, on }: Simulated, given: Given): Fact[] {
  const { kind } = given;
  const fact = factMaker('LIMIT', SOURCE, on, KIND_TEXT[kind]);
  const { limitWon, monthlyPaymentWon, annualRateMillionths, bindingConstraint, dsrCapMillionths } = current;
  const known = <T>(value: T | null, make: (value: T) => Fact): Fact[] => (value === null ? [] : [make(value)]);
  return [
    fact(
      'limit.max',
      { ko: '예상 한도', en: 'estimated limit' },
      limitWon === null ? unknown(current, kind) : won(limitWon),
    ),
    ...known(bindingConstraint, (bound) =>
      fact('limit.boundBy', { ko: '한도를 정한 기준', en: 'bound by' }, BOUND_TEXT[bound]),
    ),
    ...known(monthlyPaymentWon, (amount) =>
      fact('limit.payment', { ko: '월 상환액', en: 'monthly payment' }, won(amount)),
    ),
    ...known(annualRateMillionths, (rate) =>
      fact('limit.rate', { ko: '계산에 쓴 금리 연', en: 'rate a year reckoned with' }, percentOf(rate)),
    ),
    fact('limit.term', { ko: '계산에 쓴 기간', en: 'term reckoned with' }, months(current.termMonths)),
    fact('limit.income', incomeLabel(given), won(profile.yearlyIncomeWon)),
    ...(kind === 'MORTGAGE' ? homeFacts(fact, given) : []),
    ...known(current.debtDsrMillionths, (ratio) =>
      fact('limit.debtDsr', { ko: '지금 대출만의 DSR', en: 'present DSR' }, roundedPercent(ratio)),
    ),
    ...known(current.dsrMillionths, (ratio) =>
      fact('limit.dsr', { ko: '대출 후 DSR', en: 'DSR after it' }, roundedPercent(ratio)),
    ),
    fact('limit.dsrCap', { ko: 'DSR 상한', en: 'DSR cap' }, percentOf(dsrCapMillionths)),
    ...(current.warnings.some(({ code }) => code === 'IN_ARREARS') ? [fact('limit.arrears', CAVEAT, IN_ARREARS)] : []),
  ];
}

/** What was taken for granted is told as that: a customer elsewhere, or with a home, gets another answer. */
function incomeLabel({ yearlyIncomeWon, monthlyIncomeWon }: Given): Localized {
  if (yearlyIncomeWon !== undefined) return { ko: '계산에 쓴 연 소득', en: 'yearly income reckoned with' };
  return monthlyIncomeWon === undefined
    ? { ko: '계산에 쓴 연 소득(등록된 소득)', en: 'yearly income reckoned with (as on record)' }
    : {
        ko: '계산에 쓴 연 소득(말씀하신 월 소득의 열두 배)',
        en: 'yearly income reckoned with (twelve times a month’s)',
      };
}

function homeFacts(fact: ReturnType<typeof factMaker>, { region, homeCount, homePriceWon }: Given): Fact[] {
  const label = (isSaid: boolean, said: Localized): Localized =>
    isSaid ? said : { ko: `가정한 ${said.ko}`, en: `${said.en} (assumed)` };
  const homes = homeCount ?? ASSUMED.homeCount;
  const owned = homes === 0 ? { ko: '없음(무주택)', en: 'none' } : { ko: `${homes}채`, en: String(homes) };
  return [
    ...(homePriceWon === undefined
      ? []
      : [fact('limit.price', { ko: '집값', en: 'price of the home' }, won(homePriceWon))]),
    fact(
      'limit.region',
      label(region !== undefined, { ko: '지역', en: 'region' }),
      REGION_TEXT[region ?? ASSUMED.region],
    ),
    fact('limit.homes', label(homeCount !== undefined, { ko: '보유 주택', en: 'homes owned' }), owned),
  ];
}

/** Why there is no amount, by what its bounds say of themselves. */
function unknown({ constraints, annualRateMillionths }: Answer, kind: Kind): Localized {
  const lacks = (why: (typeof constraints)[number]['unbounded']): boolean =>
    constraints.some(({ unbounded }) => unbounded === why);
  if (kind === 'JEONSE')
    return {
      ko: '미정(전세자금대출은 보증금과 보증기관의 보증 한도로 정해져 이 규정만으로는 계산되지 않음)',
      en: 'not known (a jeonse loan depends on the deposit and on what its guarantor covers, which these rules do not tell)',
    };
  if (annualRateMillionths === null || lacks('RATE_UNKNOWN'))
    return {
      ko: '미정(적용받을 금리를 알려 주시면 계산할 수 있음)',
      en: 'not known yet (say which rate you were offered)',
    };
  if (lacks('PRICE_UNKNOWN'))
    return { ko: '미정(집값을 알려 주시면 계산할 수 있음)', en: 'not known yet (say what the home costs)' };
  return { ko: '미정(이 대출의 상한을 정하는 규정이 없음)', en: 'not known (no rule bounds such a loan)' };
}

/** To two decimals, as ratios are told. */
const roundedPercent = (millionths: number): Localized => percent((millionths / 10_000).toFixed(2));
