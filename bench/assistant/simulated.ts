import type { Api } from './api.js';

/** What the API works out on request: early repayments, limits, goals and other loans. */
export interface Prepaid {
  readonly saved: readonly number[];
  readonly fee: number | null;
  readonly months: number;
  readonly lastDueOn: string | null;
  readonly paymentWon: number;
}

export interface LimitData {
  readonly annualRatePercent: string | null;
  readonly limitWon: number | null;
  readonly exactWon: number | null;
  readonly debtDsrPercent: string | null;
  readonly dsrPercent: string | null;
  readonly dsrCapPercent: string;
  readonly bindingConstraint: string | null;
}

/** What a question supposes; what it does not is as it is on record. */
export interface Assumed {
  readonly incomeWon?: number;
  readonly ratePercent?: number;
  /** Percentage points above or below the rate that would be taken. */
  readonly ratePoints?: number;
}

export interface Way {
  readonly kind: string;
  readonly attainable: boolean;
  readonly annualRatePercent: string | null;
  readonly savingWon: number | null;
  readonly product: { readonly nameKo: string; readonly nameEn: string } | null;
}

interface PlanData {
  readonly repaidWon: number;
  readonly costWon: number;
  readonly months: number;
  readonly limit: { readonly limitWon: number | null };
  readonly steps: readonly { readonly amountWon: number | null; readonly months: number | null }[];
}

export interface Goal {
  readonly plans: readonly PlanData[];
  readonly obstacles: readonly { readonly mostWon: number | null; readonly missingWon: number | null }[];
}

const PREPAYMENT = `interestSavedWon netSavingWon monthsSaved lastDueOn paymentAfterWon fee { amountWon }`;
const LIMIT = `annualRatePercent limitWon exactWon debtDsrPercent dsrPercent dsrCapPercent bindingConstraint`;
const PLAN = `repaidWon costWon months limit { limitWon } steps { amountWon months }`;
/** Terms that an answer may assume of a credit loan where none was said. */
const TERMS = [60, 120] as const;

export async function prepaid(api: Api, loanId: string, amountWon: number): Promise<Prepaid> {
  interface Effect {
    readonly interestSavedWon: number;
    readonly netSavingWon: number | null;
    readonly monthsSaved: number;
    readonly lastDueOn: string | null;
    readonly paymentAfterWon: number;
    readonly fee: { readonly amountWon: number | null };
  }
  const document = `query ($id: ID!, $amountWon: Won!) { node(id: $id) { ... on Loan {
    shorter: prepayment(amountWon: $amountWon, effect: SHORTEN_TERM) { ${PREPAYMENT} }
    lower: prepayment(amountWon: $amountWon, effect: LOWER_PAYMENT) { ${PREPAYMENT} } } } }`;
  const { node } = await api.query<{ node: { shorter: Effect; lower: Effect } }>(document, { id: loanId, amountWon });
  const { shorter, lower } = node;
  return {
    saved: [shorter, lower].flatMap((effect) => [effect.interestSavedWon, effect.netSavingWon ?? []].flat()),
    fee: shorter.fee.amountWon,
    months: shorter.monthsSaved,
    lastDueOn: shorter.lastDueOn,
    paymentWon: lower.paymentAfterWon,
  };
}

/**
 * Limits of a credit loan by everything that an answer may sensibly assume: its term, and where no rate was said the rate
 * that the server would take and the lowest that is offered.
 */
export async function limits(api: Api, assumed: Assumed, lowestRate: number | null): Promise<readonly LimitData[]> {
  const { incomeWon, ratePercent, ratePoints = 0 } = assumed;
  const usual = ratePoints === 0 ? null : Number((await limit(api, TERMS[0], null)).annualRatePercent);
  const rates = ratePercent === undefined ? [usual, lowestRate] : [ratePercent];
  const moved = rates.map((rate) => (rate === null ? null : rate + ratePoints));
  return Promise.all(TERMS.flatMap((term) => moved.map((rate) => limit(api, term, rate, incomeWon))));
}

async function limit(api: Api, term: number, rate: number | null, incomeWon?: number): Promise<LimitData> {
  const document = `query ($input: LoanLimitSimulateInput!) { loanLimitSimulate(input: $input) { current { ${LIMIT} } } }`;
  const input = { useMyLoans: true, profile: profileOf(term, rate, incomeWon) };
  return (await api.query<{ loanLimitSimulate: { current: LimitData } }>(document, { input })).loanLimitSimulate
    .current;
}

const profileOf = (termMonths: number, rate: number | null, incomeWon?: number): object => ({
  region: 'CAPITAL_REGULATED',
  loan: { loanType: 'CREDIT', termMonths, ...(rate === null ? {} : { annualRatePercent: rate.toFixed(4) }) },
  ...(incomeWon === undefined ? {} : { yearlyIncomeWon: incomeWon }),
});

/** Plans for a sum by everything that an answer may sensibly assume, as for limits. */
export async function goal(api: Api, targetWon: number, lowestRate: number | null): Promise<Goal> {
  const profiles = TERMS.flatMap((term) => [null, lowestRate].map((rate) => profileOf(term, rate)));
  const goals = await Promise.all(profiles.map((profile) => goalOf(api, targetWon, profile)));
  return { plans: goals.flatMap(({ plans }) => plans), obstacles: goals.flatMap(({ obstacles }) => obstacles) };
}

async function goalOf(api: Api, targetWon: number, profile: object): Promise<Goal> {
  const document = `query ($input: LoanLimitGoalInput!) { loanLimitGoal(input: $input) {
    cheapest { ${PLAN} } soonest { ${PLAN} } obstacles { mostWon missingWon } } }`;
  type Planned = { cheapest: PlanData | null; soonest: PlanData | null; obstacles: Goal['obstacles'] };
  const input = { useMyLoans: true, targetWon, profile };
  const { loanLimitGoal } = await api.query<{ loanLimitGoal: Planned }>(document, { input });
  const { cheapest, soonest, obstacles } = loanLimitGoal;
  return { plans: [cheapest, soonest].filter((plan) => plan !== null), obstacles };
}

export async function ways(api: Api, loanId: string): Promise<readonly Way[]> {
  const document = `query ($loanId: ID!) { refinanceCompare(loanId: $loanId) {
    ways { kind attainable annualRatePercent savingWon product { nameKo nameEn } } } }`;
  return (await api.query<{ refinanceCompare: { ways: readonly Way[] } }>(document, { loanId })).refinanceCompare.ways;
}

/** The lowest rate at which a loan of this kind is offered; null where none is. */
export async function lowestRateOf(api: Api, loanType: string): Promise<number | null> {
  type Product = { readonly loanType: string; readonly rateMinPercent: string; readonly active: boolean };
  type Offered = { refinanceProducts: { nodes: readonly Product[] } };
  const document = `{ refinanceProducts(first: 100) { nodes { loanType rateMinPercent active } } }`;
  const { refinanceProducts } = await api.query<Offered>(document);
  const rates = refinanceProducts.nodes
    .filter((product) => product.loanType === loanType && product.active)
    .map(({ rateMinPercent }) => Number(rateMinPercent));
  return rates.length === 0 ? null : Math.min(...rates);
}
