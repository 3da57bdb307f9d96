import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DocumentDeleteDocument,
  DocumentUploadStartDocument,
  RefinanceApplicationReviewDocument,
  RefinanceApplicationWithdrawDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  product = await bank.aProduct();
});
afterAll(() => bank.close());

const announce = async (applicationId: string, as: Person | string) => {
  const input = { kind: 'INCOME_PROOF' as const, fileName: '소득증명.pdf', applicationId, idempotencyKey: key() };
  return (await bank.tell(DocumentUploadStartDocument, { input }, as)).documentUploadStart;
};
const remove = async (documentId: string, as: Person | string) => {
  const input = { documentId, idempotencyKey: key() };
  return (await bank.tell(DocumentDeleteDocument, { input }, as)).documentDelete;
};

describe('papers of an application', () => {
  it('come in until it is decided, from the applicant and from staff, and from nobody else', async () => {
    const mine = await bank.loginAs(hong);
    const application = await bank.anApplication(hong, await bank.aRunningLoan(hong), product);
    const { document } = await announce(application.id, mine);
    const [row] = await bank.sql<{ customer_id: string; number: string }>(
      `SELECT d.customer_id::int, a.number FROM document d JOIN refinance_application a ON a.id = d.application_id
       ORDER BY d.id DESC LIMIT 1`,
    );
    expect(row).toEqual({ customer_id: hong.key, number: application.number });
    expect((await announce(application.id, bank.staff)).userErrors).toEqual([]);
    const neighbour = await bank.loginAs(await bank.aCustomer());
    for (const who of [neighbour, bank.stranger])
      expect((await announce(application.id, who)).userErrors).toMatchObject([{ code: 'APPLICATION_NOT_FOUND' }]);
    expect((await remove(document?.id ?? '', mine)).userErrors).toEqual([]);
  });

  it('stay once it is reviewed, and come in no more once it is closed', async () => {
    const mine = await bank.loginAs(hong);
    const { id, version } = await bank.anApplication(hong, await bank.aRunningLoan(hong), product);
    const { document } = await announce(id, mine);
    const review = { applicationId: id, version, idempotencyKey: key() };
    await bank.tell(RefinanceApplicationReviewDocument, { input: review });
    expect((await announce(id, mine)).userErrors).toEqual([]);
    expect((await remove(document?.id ?? '', mine)).userErrors).toMatchObject([{ code: 'DOCUMENT_IN_USE' }]);
    const withdrawal = { applicationId: id, version: version + 1, idempotencyKey: key() };
    await bank.tell(RefinanceApplicationWithdrawDocument, { input: withdrawal }, mine);
    expect((await announce(id, mine)).userErrors).toMatchObject([{ code: 'APPLICATION_CLOSED' }]);
    expect((await remove(document?.id ?? '', mine)).userErrors).toEqual([]);
  });
});
