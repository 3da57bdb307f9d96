import {
  RefinanceCompareDocument,
  type RefinanceCompareQuery,
  type RefinanceCompareQueryVariables,
} from '../../schema/generated/test/graphql.js';
import { type Row, decisionBooks } from './decision.js';
import { startBank } from './lending.js';

export type Comparison = RefinanceCompareQuery['refinanceCompare'];

export type Way = Comparison['ways'][number];

export type Wanted = Partial<RefinanceCompareQueryVariables>;

export const way = ({ ways }: { readonly ways: readonly Way[] }, kind: string, code?: string): Way => {
  const found = ways.find((each) => each.kind === kind && (code === undefined || each.product?.code === code));
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

/** A bank with a borrower whose ways to refinance are compared. */
export async function startComparisonSuite() {
  const aLoan = (row: Row = {}, customer = hong) => books.aLoan(customer, row);
  const aProduct = (row: Row = {}, institutionId = bank.institutionId) => books.aProduct(row, institutionId);
  const compare = async (loanId: string, wanted: Wanted = {}, as: string = owner): Promise<Comparison> =>
    (await bank.run(RefinanceCompareDocument, { loanId, productRate: 'LOWEST', switches: 3, ...wanted }, as))
      .refinanceCompare;
  const refusals = (variables: Row, as: string | null = owner) =>
    books.refusals(RefinanceCompareDocument, variables, as);
  const bank = await startBank();
  const books = decisionBooks(bank);
  const hong = await bank.aCustomer({ name: '홍길동' });
  const owner = await bank.loginAs(hong);

  return {
    owner,
    bank,
    aLoan,
    aProduct,
    books,
    compare,
    hong,
    refusals,
    close: () => bank.close(),
  };
}

export type ComparisonSuite = Awaited<ReturnType<typeof startComparisonSuite>>;
