import {
  RefinanceApplicationApproveDocument,
  RefinanceApplicationCancelDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationRejectDocument,
  RefinanceApplicationRequestDocumentsDocument,
  RefinanceApplicationReviewDocument,
  RefinanceApplicationWithdrawDocument,
  type RefinanceProblemFragment,
  type TypedDocumentString,
} from '../../schema/generated/test/graphql.js';
import type { Person } from './lending.js';
import { key, startRefinanceBank } from './refinance.js';

export type Who = Person | string;

export interface Read {
  readonly id: string;
  readonly version: number;
}

export const DOCUMENTS = {
  requestDocuments: RefinanceApplicationRequestDocumentsDocument,
  review: RefinanceApplicationReviewDocument,
  approve: RefinanceApplicationApproveDocument,
  reject: RefinanceApplicationRejectDocument,
  cancel: RefinanceApplicationCancelDocument,
  withdraw: RefinanceApplicationWithdrawDocument,
} as const;

export type Act = keyof typeof DOCUMENTS;

export const MORE: Readonly<Record<Act, object>> = {
  requestDocuments: { note: '소득 증빙을 보내 주세요' },
  review: {},
  withdraw: {},
  cancel: { note: '기한 경과' },
  approve: { amountWon: 10_000_000, annualRatePercent: '4.1', termMonths: 36 },
  reject: { reasons: ['SCORE_TOO_LOW'] },
};

export interface Payload {
  readonly application: (Read & { readonly status: string } & Record<string, unknown>) | null;
  readonly userErrors: readonly RefinanceProblemFragment[];
}

/** A bank whose staff review applications. */
export async function startReviewSuite() {
  /** Approvals are of the second member of staff: the first has reviewed. */
  const act = async (name: Act, { id, version }: Read, more: object = {}, who?: Who): Promise<Payload> => {
    const as = who ?? (name === 'approve' ? bank.approver : bank.staff);
    const input = { applicationId: id, version, idempotencyKey: key(), ...MORE[name], ...more };
    const document = DOCUMENTS[name] as unknown as TypedDocumentString<Record<string, Payload>, object>;
    const [payload] = Object.values(await bank.tell(document, { input }, as));
    if (!payload) throw new Error('no payload');
    return payload;
  };
  const next = async (name: Act, read: Read, more: object = {}): Promise<Read> => {
    const { application, userErrors } = await act(name, read, more);
    if (!application) throw new Error(JSON.stringify(userErrors));
    return application;
  };
  const submitted = async (): Promise<Read> => bank.anApplication(hong, await bank.aRunningLoan(hong), product);
  const reviewed = async (): Promise<Read> => next('review', await submitted());
  const read = async (id: string, as?: Who) =>
    (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication;
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const product = await bank.aProduct();

  return {
    act,
    bank,
    reviewed,
    read,
    hong,
    submitted,
    next,
    product,
    close: () => bank.close(),
  };
}

export type ReviewSuite = Awaited<ReturnType<typeof startReviewSuite>>;
