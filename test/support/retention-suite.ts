import {
  RetentionCandidatesDocument,
  type RetentionCandidatesQuery,
  type RetentionFilterInput,
} from '../../schema/generated/test/graphql.js';
import { type Row, decisionBooks } from './decision.js';
import { startBank } from './lending.js';

export type Page = RetentionCandidatesQuery['retentionCandidates'];

export interface Wanted {
  readonly filter?: RetentionFilterInput;
  readonly first?: number;
  readonly after?: string | null;
  readonly page?: number;
}

export const idsOf = ({ nodes }: Page) => nodes.map(({ loan }) => loan.id);

/** A bank whose loans are ranked by what their customers would save elsewhere. */
export async function startRetentionSuite() {
  const candidates = async (wanted: Wanted = {}, as = bank.staff.token): Promise<Page> =>
    (await bank.run(RetentionCandidatesDocument, { first: 20, ...wanted }, as)).retentionCandidates;
  const aLoan = (row: Row = {}) => books.aLoan(hong, row);
  const bank = await startBank();
  const books = decisionBooks(bank);
  const hong = await bank.aCustomer({ name: '홍길동' });

  return {
    candidates,
    aLoan,
    books,
    hong,
    bank,
    reset: async () => {
      // What is posted of a loan is never deleted; the rows of these tests have no postings.
      await bank.sql('DELETE FROM repayment');
      await bank.sql('DELETE FROM loan');
      await books.withoutProducts();
    },
    close: () => bank.close(),
  };
}

export type RetentionSuite = Awaited<ReturnType<typeof startRetentionSuite>>;
