import {
  type RateCutFactsFragment,
  RateCutRequestCancelDocument,
  RateCutRequestCreateDocument,
  RateCutRequestDecideDocument,
  RateCutRequestRequireDocumentsDocument,
  RateCutRequestSupplementDocument,
  type TypedDocumentString,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { type Person, type TestCustomer, type TestLoan, today } from './lending.js';
import { key, startRefinanceBank } from './refinance.js';

export type Who = Person | string;

const PAYOFF = `query ($id: ID!, $on: Date) { loan(id: $id) { payoff(on: $on) {
  accruedInterestWon perDiemWon heldWon totalWithoutFeeWon } } }`;

export const DOCUMENTS = {
  requireDocuments: RateCutRequestRequireDocumentsDocument,
  supplement: RateCutRequestSupplementDocument,
  cancel: RateCutRequestCancelDocument,
} as const;

export interface Read {
  readonly id: string;
  readonly version: number;
}

export interface Payload {
  readonly request: RateCutFactsFragment | null;
  readonly userErrors: never[];
}

export const ACCEPT = { decision: 'ACCEPTED' as const, newRatePercent: '3.1' };

export const REFUSE = {
  decision: 'REFUSED' as const,
  refusal: 'IMPROVEMENT_TOO_SMALL' as const,
  refusalText: '내부 신용등급이 달라지지 않았습니다.',
};

/** A bank whose borrower demands a lower rate. */
export async function startRateCutSuite() {
  let loan: TestLoan;
  /** 10,000,000 won at 3.65 %, 1,000 won a day, with interest of ten days; five years from a year ago. */
  const aLoan = async (more: object = {}): Promise<TestLoan> =>
    (loan = await bank.aRunningLoan(hong, { interestPaidTo: today(10), ...more }));
  const payoffOf = async ({ id }: TestLoan, on: string | null = null): Promise<object> =>
    (await bank.ask<{ loan: { payoff: object } }>(PAYOFF, { id, on }, bank.staff)).loan.payoff;
  const create = async (more: object = {}, as?: Who) => {
    const input = { loanId: loan.id, reason: 'INCOME_UP' as const, idempotencyKey: key(), ...more };
    return (await bank.tell(RateCutRequestCreateDocument, { input }, as)).rateCutRequestCreate;
  };
  const made = async (more: object = {}): Promise<RateCutFactsFragment> => {
    await aLoan();
    const { request, userErrors } = await create(more);
    if (!request) throw new Error(JSON.stringify(userErrors));
    return request;
  };
  const act = async (name: keyof typeof DOCUMENTS, { id, version }: Read, more: object = {}, as?: Who) => {
    const note = name === 'requireDocuments' ? { note: '재직증명서' } : {};
    const input = { requestId: id, version, idempotencyKey: key(), ...note, ...more };
    const document = DOCUMENTS[name] as unknown as TypedDocumentString<Record<string, Payload>, object>;
    const [payload] = Object.values(await bank.tell(document, { input }, as));
    if (!payload) throw new Error('no payload');
    return payload;
  };
  const decide = async ({ id, version }: Read, more: object = ACCEPT, as?: Who) => {
    const input = { requestId: id, version, idempotencyKey: key(), ...more } as never;
    return (await bank.tell(RateCutRequestDecideDocument, { input }, as)).rateCutRequestDecide;
  };
  /** A paper of a customer whose file has come in. */
  const aPaper = async (customer: TestCustomer, status = 'STORED'): Promise<string> => {
    const [row] = await bank.sql<{ id: number }>(
      `INSERT INTO document (institution_id, customer_id, account_id, kind, file_name, status, storage_id, upload_expires_at,
       uploaded_at, media_type, size_bytes, sha256, text_status)
     VALUES ($1, $2, $3, 'INCOME_PROOF', '소득.pdf', $4, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', now(), now(),
       'application/pdf', 1, '\\x00', 'EMPTY') RETURNING id`,
      [bank.institutionId, customer.key, bank.staff.accountId, status],
    );
    return encodeId('Document', Number(row?.id));
  };
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const days = await bank.sql<{ day: string }>('SELECT DISTINCT day::text FROM holiday');
  const calendar = { knownFrom: '2025-01-01', knownUntil: '2027-12-31', holidays: new Set(days.map(({ day }) => day)) };

  return {
    create,
    get loan() {
      return loan;
    },
    bank,
    hong,
    aPaper,
    aLoan,
    act,
    calendar,
    made,
    decide,
    payoffOf,
    close: () => bank.close(),
  };
}

export type RateCutSuite = Awaited<ReturnType<typeof startRateCutSuite>>;
