/** What is measured: an operation of the API, and the path at which the bare handler answers the same JSON. */
export interface Work {
  readonly name: string;
  readonly what: string;
  /** Least acceptable share of the bare handler's requests per second; null where none is set. */
  readonly target: number | null;
  readonly document: string;
  readonly variablesOf: (index: number, sample: Sample) => Readonly<Record<string, unknown>>;
  /** Parameters of the bare handler that ask for the same rows. */
  readonly bareOf: (index: number, sample: Sample) => Readonly<Record<string, unknown>>;
}

/** Rows of the data set that requests are spread over. */
export interface Sample {
  readonly institutionId: number;
  readonly loanKeys: readonly number[];
  readonly openLoanKeys: readonly number[];
  /** Customers with loans. */
  readonly customerKeys: readonly number[];
  /** Any customers. */
  readonly spenderKeys: readonly number[];
  /** Names of three letters, which some customers share. */
  readonly names: readonly string[];
  readonly loanCount: number;
}

const LOAN = `
  id loanNumber loanType status principalWon balanceWon annualRatePercent termMonths maturesOn
  customer { id name email }
  repayments(first: 5) { nodes { id amountWon paidOn } }`;

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[(Math.abs(index) * 7_919) % items.length];
  if (item === undefined) throw new Error('The data set is empty.');
  return item;
};
const id = (type: string, key: number): string => Buffer.from(`${type}:${key}`).toString('base64url');
const cursor = (list: string, key: number): string => Buffer.from(`${list}>${key}`).toString('base64url');
const pages = (sample: Sample): number => Math.min(1_000, Math.floor(sample.loanCount / 50));
/** Keys must not repeat between runs on one database, or a repayment would be answered from memory. */
const run = Date.now().toString(36);

/** A repayment of 1,000 won. In D the bare handler only takes it off the loan; in D2 it keeps key and audit entry too. */
const repayment = (name: string): Omit<Work, 'name' | 'what' | 'target'> => ({
  document: `mutation D($input: LoanRepayInput!) { loanRepay(input: $input) { repayment { amountWon method } userErrors { code } } }`,
  variablesOf: (index, sample) => ({
    input: {
      loanId: id('Loan', pick(sample.openLoanKeys, index)),
      amountWon: 1_000,
      method: 'BANK_TRANSFER',
      idempotencyKey: `bench-${name}-${run}-${index}`,
    },
  }),
  bareOf: (index, sample) => ({
    id: pick(sample.openLoanKeys, index),
    amount: 1_000,
    method: 'BANK_TRANSFER',
    key: `bare-${name}-${run}-${index}`,
  }),
});
const REPAYMENTS: readonly Work[] = [
  { name: 'D', what: 'create a repayment of 1,000 won', target: 0.8, ...repayment('D') },
  {
    name: 'D2',
    what: 'the same, the bare handler keeping idempotency key and audit entry too',
    target: null,
    ...repayment('D2'),
  },
];

export const WORKS: readonly Work[] = [
  {
    name: 'K',
    what: 'page of 50 loans with customer and 5 repayments, by cursor',
    target: 0.5,
    document: `query K($after: String) { loans(first: 50, after: $after) { nodes { ${LOAN} } pageInfo { hasNextPage } } }`,
    variablesOf: (index, sample) => ({ after: cursor('loans', pick(sample.loanKeys, index)) }),
    bareOf: (index, sample) => ({ after: pick(sample.loanKeys, index) }),
  },
  {
    name: 'A1',
    what: 'the same by page number, with the total',
    target: 0.6,
    document: `query A1($page: Int) { loans(first: 50, page: $page) { nodes { ${LOAN} } totalCount } }`,
    variablesOf: (index, sample) => ({ page: 1 + ((index * 7_919) % pages(sample)) }),
    bareOf: (index, sample) => ({ page: 1 + ((index * 7_919) % pages(sample)) }),
  },
  {
    name: 'A2',
    what: 'the same by search, with the total',
    target: 0.7,
    document: `query A2($search: String, $page: Int) { loans(first: 50, page: $page, search: $search) { nodes { ${LOAN} } totalCount } }`,
    variablesOf: (index, sample) => ({ search: pick(sample.names, index), page: 1 }),
    bareOf: (index, sample) => ({ search: pick(sample.names, index), page: 1 }),
  },
  {
    name: 'B',
    what: 'one customer with loans',
    target: 0.45,
    document: `query B($id: ID!) { customer(id: $id) { id name email loans(first: 20) { nodes { id loanNumber balanceWon status } } } }`,
    variablesOf: (index, sample) => ({ id: id('Customer', pick(sample.customerKeys, index)) }),
    bareOf: (index, sample) => ({ id: pick(sample.customerKeys, index) }),
  },
  {
    name: 'C',
    what: 'statistics over all loans',
    target: null,
    document: `query C { loanStatistics { loanCount customerCount totalBalanceWon byStatus { status count } } }`,
    variablesOf: () => ({}),
    bareOf: () => ({}),
  },
  ...REPAYMENTS,
];
