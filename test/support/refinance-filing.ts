import {
  RefinanceApplicationCreateDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationSubmitDocument,
  RefinanceExplanationAcknowledgeDocument,
  type ProductFactsFragment,
  type RefinanceApplicationCreateMutation,
  type RefinanceApplicationQuery,
  type RefinanceApplicationSubmitMutation,
  type RefinanceExplanationAcknowledgeMutation,
} from '../../schema/generated/test/graphql.js';
import type { Person, TestCustomer, TestLoan } from './lending.js';
import { ASKED, key, startRefinanceBank, type RefinanceBank } from './refinance.js';

export type Who = Person | string;

/** A bank with two customers and a product, and the steps of filing an application for the newest loan of the first. */
export interface Filing {
  readonly bank: RefinanceBank;
  readonly hong: TestCustomer;
  readonly neighbour: TestCustomer;
  readonly product: ProductFactsFragment;
  /** A running loan of the first customer, which applications are about from then on. */
  aLoan(): Promise<TestLoan>;
  inputOf(more?: object): ReturnType<typeof inputFor>;
  create(more?: object, as?: Who): Promise<RefinanceApplicationCreateMutation['refinanceApplicationCreate']>;
  submit(
    applicationId: string,
    version: number,
    as?: Who,
    idempotencyKey?: string,
  ): Promise<RefinanceApplicationSubmitMutation['refinanceApplicationSubmit']>;
  acknowledge(
    applicationId: string,
    acknowledgements: readonly object[],
    as?: Who,
  ): Promise<RefinanceExplanationAcknowledgeMutation['refinanceExplanationAcknowledge']>;
  read(id: string, as?: Who): Promise<RefinanceApplicationQuery['refinanceApplication']>;
}

const inputFor = (loanId: string, productId: string, more: object) => ({
  loanId,
  productId,
  ...ASKED,
  idempotencyKey: key(),
  ...more,
});

export async function startFiling(): Promise<Filing> {
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const neighbour = await bank.aCustomer({ name: '김하늘' });
  const product = await bank.aProduct();
  let loan: TestLoan | null = null;
  const inputOf: Filing['inputOf'] = (more = {}) => inputFor(loan?.id ?? '', product.id, more);
  return {
    bank,
    hong,
    neighbour,
    product,
    inputOf,
    aLoan: async () => (loan = await bank.aRunningLoan(hong)),
    create: async (more = {}, as) =>
      (await bank.tell(RefinanceApplicationCreateDocument, { input: inputOf(more) }, as)).refinanceApplicationCreate,
    async submit(applicationId, version, as, idempotencyKey = key()) {
      const input = { applicationId, version, idempotencyKey };
      return (await bank.tell(RefinanceApplicationSubmitDocument, { input }, as)).refinanceApplicationSubmit;
    },
    async acknowledge(applicationId, acknowledgements, as) {
      const input = { applicationId, acknowledgements: acknowledgements as never, idempotencyKey: key() };
      return (await bank.tell(RefinanceExplanationAcknowledgeDocument, { input }, as)).refinanceExplanationAcknowledge;
    },
    read: async (id, as) => (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication,
  };
}
