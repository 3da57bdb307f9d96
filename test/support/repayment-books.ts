import { queryOnce } from './postgres-process.js';

/** A repayment that a client got an answer for. */
export interface Acknowledged {
  readonly key: string;
  readonly loanKey: number;
  readonly amountWon: number;
  readonly repaymentKey: number;
}

interface Repayment {
  readonly key: number;
  readonly loanKey: number;
  readonly amountWon: number;
  readonly principalWon: number;
}

interface Loan {
  readonly key: number;
  readonly principalWon: number;
  readonly balanceWon: number;
}

/** What the database holds of repayments. */
export interface Books {
  readonly repayments: readonly Repayment[];
  readonly loans: readonly Loan[];
  /** Idempotency keys with the repayments they stand for. */
  readonly claims: readonly { readonly key: string; readonly repaymentKey: number }[];
  /** What the ledger has of each repayment. */
  readonly posted: readonly {
    readonly repaymentKey: number;
    readonly cashWon: number;
    readonly principalWon: number;
  }[];
  /** How often each loan's repayments are in the audit trail. */
  readonly audited: readonly { readonly loanKey: number; readonly count: number }[];
}

export async function readBooks(databaseUrl: string): Promise<Books> {
  const read = <Row extends object>(sql: string) => queryOnce<Row & Record<string, unknown>>(databaseUrl, sql);
  return {
    repayments: await read<Repayment>(`
      SELECT id::int AS key, loan_id::int AS "loanKey", amount_won::float8 AS "amountWon",
        principal_won::float8 AS "principalWon"
      FROM repayment`),
    loans: await read<Loan>(`
      SELECT id::int AS key, principal_won::float8 AS "principalWon", balance_won::float8 AS "balanceWon" FROM loan`),
    claims: await read<Books['claims'][number]>(`
      SELECT key, (result->'repayment'->>'key')::int AS "repaymentKey" FROM idempotency_key
      WHERE operation = 'loanRepay'`),
    posted: await read<Books['posted'][number]>(`
      SELECT repayment_id::int AS "repaymentKey", cash_won::float8 AS "cashWon", -principal_won::float8 AS "principalWon"
      FROM ledger_posting WHERE kind = 'REPAYMENT'`),
    audited: await read<Books['audited'][number]>(`
      SELECT subject_id::int AS "loanKey", count(*)::int AS count FROM audit_entry WHERE action = 'LOAN_REPAID'
      GROUP BY subject_id`),
  };
}

/**
 * What is wrong with the books, given all that clients were answered: once every client has its answer, exactly the
 * acknowledged repayments are there, each once and posted once, and every won of principal is either still owed or paid.
 */
export function faultsIn(books: Books, acknowledged: readonly Acknowledged[]): string[] {
  const { repayments, claims } = books;
  const posted = new Map(books.posted.map((posting) => [posting.repaymentKey, posting]));
  const stored = new Map(repayments.map((repayment) => [repayment.key, repayment]));
  const claimed = new Map(claims.map(({ key, repaymentKey }) => [key, repaymentKey]));
  const told = new Set(acknowledged.map(({ repaymentKey }) => repaymentKey));
  return [
    ...acknowledged.flatMap(({ key, loanKey, amountWon, repaymentKey }) => {
      const found = stored.get(repaymentKey);
      if (found?.loanKey !== loanKey || found.amountWon !== amountWon) return [`${key}: lost`];
      return claimed.get(key) === repaymentKey ? [] : [`${key}: not what its key stands for`];
    }),
    ...repayments
      .filter((repayment) => !told.has(repayment.key))
      .map((repayment) => `${repayment.key}: nobody was told, or it was done twice`),
    ...repayments
      .filter(({ key, amountWon, principalWon }) => {
        const posting = posted.get(key);
        return posting?.cashWon !== amountWon || posting.principalWon !== principalWon;
      })
      .map(({ key }) => `${key}: not posted as it was paid`),
    ...(books.posted.length === posted.size ? [] : ['one repayment was posted twice']),
    ...(told.size === acknowledged.length ? [] : ['one repayment was acknowledged for two keys']),
    ...books.loans.flatMap((loan) => faultsOfLoan(loan, books)),
  ];
}

function faultsOfLoan({ key, principalWon, balanceWon }: Loan, { repayments, audited }: Books): string[] {
  const own = repayments.filter(({ loanKey }) => loanKey === key);
  const paidWon = own.reduce((sum, repayment) => sum + repayment.principalWon, 0);
  const recorded = audited.find(({ loanKey }) => loanKey === key)?.count ?? 0;
  return [
    ...(balanceWon + paidWon === principalWon
      ? []
      : [`loan ${key}: ${balanceWon} + ${paidWon} is not ${principalWon}`]),
    ...(recorded === own.length ? [] : [`loan ${key}: ${own.length} repayments, ${recorded} in the audit trail`]),
  ];
}
