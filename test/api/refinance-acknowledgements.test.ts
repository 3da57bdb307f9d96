import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationDocument,
  RefinanceApplyDocument,
  RefinanceExplanationAcknowledgeDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { ASKED, codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let mine: string;
let product: ProductFactsFragment;
let items: { item: never; textVersion: string }[];
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  mine = await bank.loginAs(hong);
  product = await bank.aProduct();
  items = await bank.explanationOf(product);
});
afterAll(() => bank.close());

const acknowledge = async (id: string, acknowledgements: object[], as: Person | string = mine, more: object = {}) => {
  const input = { applicationId: id, acknowledgements: acknowledgements as never, idempotencyKey: key(), ...more };
  return (await bank.tell(RefinanceExplanationAcknowledgeDocument, { input }, as)).refinanceExplanationAcknowledge;
};
const draft = async () => bank.aDraft(await bank.aRunningLoan(hong), product);
const kept = (number: string) =>
  bank.sql<{ item: string; role: string }>(
    `SELECT e.item, c.role FROM application_explanation e JOIN refinance_application a ON a.id = e.application_id
     JOIN account c ON c.id = e.account_id WHERE a.number = $1`,
    [number],
  );
const shown = async (id: string, as?: Person | string) =>
  (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication?.explanation ?? [];

describe('an acknowledgement', () => {
  it('names who gave it: the applicant, or staff on their behalf, with account and time', async () => {
    const { id } = await draft();
    const [first, second, third] = items;
    const before = Date.now();
    await acknowledge(id, [first ?? {}]);
    const { application } = await acknowledge(id, [second ?? {}], bank.staff);
    const [own, behalf, none] = application?.explanation ?? [];
    const [account] = await bank.sql<{ id: number }>('SELECT id::int FROM account WHERE customer_id = $1', [hong.key]);
    const mineId = encodeId('Account', account?.id ?? 0);
    const staffId = encodeId('Account', bank.staff.accountId);
    expect(own).toMatchObject({ acknowledged: true, acknowledgedBy: 'APPLICANT', acknowledgedByAccountId: mineId });
    expect(behalf).toMatchObject({ acknowledged: true, acknowledgedBy: 'LENDER', acknowledgedByAccountId: staffId });
    expect(none).toMatchObject({ acknowledged: false, acknowledgedBy: null, acknowledgedByAccountId: null });
    expect(Date.parse(own?.acknowledgedAt ?? '')).toBeGreaterThanOrEqual(before);
    expect(third?.item).toBe(none?.item);
    // The applicant sees that staff ticked, and not which account.
    expect((await shown(id, mine)).slice(0, 2)).toMatchObject([
      { acknowledgedBy: 'APPLICANT', acknowledgedByAccountId: mineId },
      { acknowledgedBy: 'LENDER', acknowledgedByAccountId: null },
    ]);
  });

  it('keeps who gave it first when somebody else gives the same again', async () => {
    const { id, number } = await draft();
    await acknowledge(id, items);
    await acknowledge(id, items, bank.staff);
    expect(new Set((await kept(number)).map(({ role }) => role))).toEqual(new Set(['CUSTOMER']));
  });

  it('counts once, however often one request names an item', async () => {
    const { id, number } = await draft();
    const { application, userErrors } = await acknowledge(id, [...items, ...items]);
    expect(userErrors).toEqual([]);
    expect(application?.explanation.every(({ acknowledged }) => acknowledged)).toBe(true);
    expect(await kept(number)).toHaveLength(5);
    const loan = await bank.aRunningLoan(hong);
    const input = {
      loanId: loan.id,
      productId: product.id,
      ...ASKED,
      idempotencyKey: key(),
      acknowledgements: [...items, ...items].reverse(),
    };
    const { refinanceApply } = await bank.tell(RefinanceApplyDocument, { input }, mine);
    expect(refinanceApply.userErrors).toEqual([]);
    expect(await kept(refinanceApply.application?.number ?? '')).toHaveLength(5);
  });

  it('is outdated where one item is named in its words and in others', async () => {
    const { id, number } = await draft();
    const [first] = items;
    const refused = await acknowledge(id, [first ?? {}, { ...first, textVersion: 'rate.000000000000' }]);
    expect(refused.userErrors).toMatchObject([{ code: 'EXPLANATION_OUTDATED', missingItems: [first?.item] }]);
    expect(await kept(number)).toEqual([]);
  });

  it('answers the same for one key, and is given once by many at the same moment in any order', async () => {
    const { id, number } = await draft();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2, 3].map(() => acknowledge(id, items, mine, { idempotencyKey })));
    expect(new Set(alike.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(alike[0]?.userErrors).toEqual([]);
    for (let round = 0; round < 4; round += 1) {
      const other = await draft();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          acknowledge(other.id, index % 2 === 0 ? items : items.toReversed(), index % 3 === 0 ? bank.staff : mine),
        ),
      );
      expect(answers.flatMap(codesOf)).toEqual([]);
      expect(await kept(other.number)).toHaveLength(5);
    }
    expect(await kept(number)).toHaveLength(5);
  });
});
