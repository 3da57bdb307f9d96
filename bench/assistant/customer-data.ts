import type { Api } from './api.js';

/** What the API tells a customer of their own, as it comes; amounts in won, rates and shares in percent. */
export interface LoanData {
  readonly id: string;
  readonly loanType: 'MORTGAGE' | 'CREDIT' | 'OVERDRAFT' | 'AUTO';
  readonly status: string;
  readonly annualRatePercent: string;
  readonly balanceWon: number;
  readonly principalWon: number;
  readonly monthlyPaymentWon: number;
  readonly rateType: string;
  readonly repaymentMethod: string;
  readonly maturesOn: string;
  readonly disbursedOn: string | null;
  readonly overdueWon: number;
  readonly prepaymentFeePercent: string | null;
  readonly standing: { readonly heldWon: number } | null;
  readonly payoff: {
    readonly totalWon: number | null;
    readonly totalWithoutFeeWon: number;
    readonly fee: { readonly amountWon: number | null; readonly freeFrom: string };
  } | null;
  readonly schedule: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly dueOn: string | null;
      readonly payableOn: string | null;
      readonly paymentWon: number;
      readonly principalWon: number;
      readonly interestWon: number;
    }[];
  } | null;
  readonly repayments: { readonly nodes: readonly RepaymentData[] };
  readonly rateCutRequests: {
    readonly nodes: readonly {
      readonly status: string;
      readonly refusal: string | null;
      readonly refusalText: string | null;
    }[];
  };
}

export interface RepaymentData {
  readonly paidOn: string;
  readonly amountWon: number;
  readonly interestWon: number;
  readonly reversedAt: string | null;
}

interface Change {
  readonly changeWon: number | null;
  readonly changePercent: string | null;
  readonly realChangePercent: string | null;
  readonly beforeWon: number | null;
}

export interface CategoryData {
  readonly category: string;
  readonly name: string;
  readonly amountWon: number;
  readonly sharePercent: string | null;
  readonly sincePreviousQuarter: Change;
}

interface PeerData {
  readonly percentile: string;
  readonly meanWon: number;
  readonly medianWon: number;
}

export interface CustomerData {
  readonly annualIncomeWon: number;
  readonly creditScore: number;
  readonly loans: { readonly nodes: readonly LoanData[] };
  readonly lifeStage: { readonly stage: string | null } | null;
  readonly cluster: { readonly name: string } | null;
  readonly healthScore: {
    readonly score: string;
    readonly parts: readonly { readonly name: string; readonly points: string | null; readonly maxPoints: string }[];
    readonly moves: readonly { readonly name: string }[];
  };
  readonly scenario: { readonly labels: readonly { readonly name: string; readonly summary: string }[] };
  readonly recommendations: {
    readonly items: readonly {
      readonly product: { readonly name: string };
      readonly gainWon: number;
      readonly netBenefitWon: number;
    }[];
  };
  readonly anomalies: {
    readonly nodes: readonly { readonly title: string; readonly category: string | null; readonly amountWon: number }[];
  };
  readonly refinanceApplications: {
    readonly nodes: readonly { readonly status: string; readonly loan: { readonly loanType: string } }[];
  };
  readonly financialSnapshots: {
    readonly nodes: readonly {
      readonly cardUsedWon: number | null;
      readonly cardLimitWon: number | null;
      readonly liquidWon: number | null;
      readonly totalDebtWon: number | null;
    }[];
  };
  readonly spendingDashboard: {
    readonly total: {
      readonly amountWon: number;
      readonly sincePreviousQuarter: Change;
      readonly sinceYearBefore: Change;
    };
    readonly credit: { readonly amountWon: number };
    readonly check: { readonly amountWon: number };
    readonly majorCategories: readonly CategoryData[];
    readonly detailCategories: readonly CategoryData[];
    readonly movers: { readonly risen: readonly CategoryData[]; readonly fallen: readonly CategoryData[] };
  };
  readonly quarterlySpending: readonly { readonly totalWon: number }[];
  readonly peerComparison: {
    readonly total: (PeerData & { readonly amountWon: number }) | null;
    readonly categories: readonly (PeerData & { readonly category: string })[];
  };
}

export interface NotificationData {
  readonly unreadCount: number;
  readonly nodes: readonly { readonly title: string; readonly body: string }[];
}

const CHANGE = `{ changeWon changePercent realChangePercent beforeWon }`;
const CATEGORY = `{ category name amountWon sharePercent sincePreviousQuarter ${CHANGE} }`;
const LOANS = `loans { nodes { id loanType status annualRatePercent balanceWon principalWon monthlyPaymentWon rateType
  repaymentMethod maturesOn disbursedOn overdueWon prepaymentFeePercent standing { heldWon }
  payoff { totalWon totalWithoutFeeWon fee { amountWon freeFrom } }
  schedule(first: 1) { totalCount nodes { dueOn payableOn paymentWon principalWon interestWon } }
  repayments(first: 100) { nodes { paidOn amountWon interestWon reversedAt } }
  rateCutRequests { nodes { status refusal refusalText } } } }`;
const PERSON = `annualIncomeWon creditScore lifeStage { stage } cluster { name }
  healthScore { score parts { name points maxPoints } moves { name } } scenario { labels { name summary } }
  recommendations { items { product { name } gainWon netBenefitWon } }
  anomalies { nodes { title category amountWon } } refinanceApplications { nodes { status loan { loanType } } }
  financialSnapshots(first: 1) { nodes { cardUsedWon cardLimitWon liquidWon totalDebtWon } }`;
const SPENDING = `spendingDashboard { total { amountWon sincePreviousQuarter ${CHANGE} sinceYearBefore ${CHANGE} }
  credit { amountWon } check { amountWon } majorCategories ${CATEGORY} detailCategories ${CATEGORY}
  movers { risen ${CATEGORY} fallen ${CATEGORY} } } quarterlySpending(last: 8) { totalWon }
  peerComparison { total { percentile meanWon medianWon amountWon } categories { category percentile meanWon medianWon } }`;

/** The customer who is logged in, with names in one language. */
export async function customerData(api: Api, language: 'ko' | 'en'): Promise<CustomerData> {
  const document = `{ viewer { customer { ${LOANS} ${PERSON} ${SPENDING} } } }`;
  return (await api.query<{ viewer: { customer: CustomerData } }>(document, {}, language)).viewer.customer;
}

export async function notificationData(api: Api, language: 'ko' | 'en'): Promise<NotificationData> {
  const document = `{ notifications(first: 1) { unreadCount nodes { title body } } }`;
  return (await api.query<{ notifications: NotificationData }>(document, {}, language)).notifications;
}
