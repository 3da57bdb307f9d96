import {
  RefinanceApplicationApproveDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationReviewDocument,
  RefinanceExceptionConfirmDocument,
  RefinanceExceptionDeclineDocument,
  RefinanceExecuteDocument,
} from '../../schema/generated/test/graphql.js';
import type { Person } from './lending.js';
import { ASKED, key, startRefinanceBank } from './refinance.js';

export interface Read {
  readonly id: string;
  readonly version: number;
}

export type Who = Person | string;

const GRANT = { amountWon: ASKED.amountWon, annualRatePercent: '4', termMonths: ASKED.termMonths };

export const named = ({ id, version }: Read) => ({ applicationId: id, version, idempotencyKey: key() });

/** A bank whose applications several people approve. */
export async function startApprovalSuite() {
  const approve = async (read: Read, as: Who, more: object = {}) => {
    const input = { ...named(read), ...GRANT, ...more };
    return (await bank.tell(RefinanceApplicationApproveDocument, { input }, as)).refinanceApplicationApprove;
  };
  const execute = async (read: Read, as: Who) => {
    const input = { ...named(read), customerPaysUpToWon: 1_000_000 };
    return (await bank.tell(RefinanceExecuteDocument, { input }, as)).refinanceExecute;
  };
  const confirm = async (read: Read, as: Who, more: object = {}) =>
    (await bank.tell(RefinanceExceptionConfirmDocument, { input: { ...named(read), ...more } }, as))
      .refinanceExceptionConfirm;
  const decline = async (read: Read, as: Who, more: object = {}) => {
    const input = { ...named(read), note: '근거가 부족합니다', ...more };
    return (await bank.tell(RefinanceExceptionDeclineDocument, { input }, as)).refinanceExceptionDecline;
  };
  const read = async (id: string, as?: Who) =>
    (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication;
  const reviewed = async () => bank.aReviewed(hong, await bank.aRunningLoan(hong), product);
  const review = async (application: Read, as: Who) => {
    const { refinanceApplicationReview } = await bank.tell(
      RefinanceApplicationReviewDocument,
      { input: named(application) },
      as,
    );
    if (!refinanceApplicationReview.application) throw new Error(JSON.stringify(refinanceApplicationReview));
    return refinanceApplicationReview.application;
  };
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const product = await bank.aProduct();
  const third = await bank.anotherPerson('STAFF');

  return {
    bank,
    third,
    approve,
    reviewed,
    execute,
    product,
    hong,
    review,
    read,
    confirm,
    decline,
    close: () => bank.close(),
  };
}

export type ApprovalSuite = Awaited<ReturnType<typeof startApprovalSuite>>;
