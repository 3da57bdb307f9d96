import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerRefinanceApplicationsDocument,
  RefinanceApplicationsDocument,
  RefinanceApplicationUpdateDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceApplyDocument,
  RefinanceProductDeactivateDocument,
  RefinanceProductUpdateDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { TestCustomer, TestLoan } from '../support/lending.js';
import { startFiling, type Filing, type Who } from '../support/refinance-filing.js';
import { codesOf, key, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let neighbour: TestCustomer;
let product: ProductFactsFragment;
let loan: TestLoan;
let filing: Filing;
beforeAll(async () => {
  filing = await startFiling();
  ({ bank, hong, neighbour, product } = filing);
});
afterAll(() => bank.close());
const aLoan = async (): Promise<TestLoan> => (loan = await filing.aLoan());
const inputOf: Filing['inputOf'] = (...args) => filing.inputOf(...args);
const submit: Filing['submit'] = (...args) => filing.submit(...args);
const acknowledge: Filing['acknowledge'] = (...args) => filing.acknowledge(...args);
const read: Filing['read'] = (...args) => filing.read(...args);

describe('refinanceApply', () => {
  const apply = async (more: object = {}, as?: Who) =>
    (await bank.tell(RefinanceApplyDocument, { input: inputOf(more) as never }, as)).refinanceApply;

  it('does all in one call, or nothing', async () => {
    await aLoan();
    const acknowledgements = await bank.explanationOf(product);
    const mine = await bank.loginAs(hong);
    const before = await bank.counts();
    const partial = await apply({ acknowledgements: acknowledgements.slice(1) }, mine);
    expect(partial.userErrors).toMatchObject([
      { code: 'EXPLANATION_INCOMPLETE', field: ['acknowledgements'], missingItems: ['RATE'] },
    ]);
    const outdated = [{ item: 'RATE', textVersion: 'rate.old' }];
    expect(codesOf(await apply({ acknowledgements: outdated }, mine))).toEqual(['EXPLANATION_OUTDATED']);
    expect(await bank.counts()).toEqual(before);
    const { application } = await apply({ acknowledgements }, mine);
    expect(application).toMatchObject({ status: 'SUBMITTED', version: 2, submittedAt: expect.any(String) });
    expect((await read(application?.id ?? ''))?.log.nodes.map(({ from, to }) => [from, to])).toEqual([
      [null, 'DRAFT'],
      ['DRAFT', 'SUBMITTED'],
    ]);
  });

  it('files once for one key, twice at once', async () => {
    await aLoan();
    const input = { acknowledgements: await bank.explanationOf(product), idempotencyKey: key() };
    const both = await Promise.all([apply(input), apply(input)]);
    expect(both[0]).toEqual(both[1]);
    const rows = await bank.sql('SELECT FROM refinance_application WHERE loan_id = $1', [loan.key]);
    expect(rows).toHaveLength(1);
  });
});

describe('refinanceApplicationUpdate', () => {
  const update = async (input: object, as?: Who) =>
    (await bank.tell(RefinanceApplicationUpdateDocument, { input: { idempotencyKey: key(), ...input } as never }, as))
      .refinanceApplicationUpdate;

  it('changes a draft, on the version that was read', async () => {
    await aLoan();
    const { id } = await bank.aDraft(loan, product, { homeRegion: 'CAPITAL' });
    const changed = await update({ applicationId: id, version: 1, amountWon: 12_000_000, homeRegion: null });
    expect(changed.application).toMatchObject({
      requestedWon: 12_000_000,
      homeRegion: null,
      termMonths: 36,
      version: 2,
    });
    expect(codesOf(await update({ applicationId: id, version: 1, amountWon: 13_000_000 }))).toEqual([
      'APPLICATION_CHANGED',
    ]);
    const refused = await update({ applicationId: id, version: 2, amountWon: 50_000_001, termMonths: 6 });
    expect(codesOf(refused)).toEqual(['AMOUNT_OUT_OF_RANGE', 'TERM_OUT_OF_RANGE']);
    const both = await Promise.all([20, 24].map((termMonths) => update({ applicationId: id, version: 2, termMonths })));
    expect(both.flatMap(codesOf)).toEqual(['APPLICATION_CHANGED']);
  });

  it('refuses what is no draft, and what is somebody else’s', async () => {
    await aLoan();
    const { id, version } = await bank.anApplication(hong, loan, product);
    expect(codesOf(await update({ applicationId: id, version, termMonths: 24 }))).toEqual(['ILLEGAL_MOVE']);
    const theirs = await update({ applicationId: id, version, termMonths: 24 }, bank.stranger);
    expect(codesOf(theirs)).toEqual(['APPLICATION_NOT_FOUND']);
    const none = { applicationId: encodeId('RefinanceApplication', 999_999), version, termMonths: 24 };
    expect(theirs).toEqual(await update(none, bank.stranger));
  });
});

describe('refinanceApplicationSubmit and Withdraw', () => {
  const withdraw = async (applicationId: string, version: number, as?: Who) => {
    const input = { applicationId, version, note: '다시 생각해 보겠습니다', idempotencyKey: key() };
    return (await bank.tell(RefinanceApplicationWithdrawDocument, { input }, as)).refinanceApplicationWithdraw;
  };

  it('have one effect for one key, and one winner of two keys', async () => {
    await aLoan();
    const { id } = await bank.aDraft(loan, product);
    await acknowledge(id, await bank.explanationOf(product));
    const same = key();
    const alike = await Promise.all([submit(id, 1, bank.staff, same), submit(id, 1, bank.staff, same)]);
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(await submit(id, 2))).toEqual(['ILLEGAL_MOVE']);
    const both = await Promise.all([withdraw(id, 2), withdraw(id, 2)]);
    const [loser] = both.flatMap(codesOf);
    expect(both.flatMap(codesOf)).toHaveLength(1);
    expect(['ILLEGAL_MOVE', 'APPLICATION_CHANGED']).toContain(loser);
    expect((await read(id))?.log.nodes.map(({ to, note }) => [to, note])).toEqual([
      ['DRAFT', null],
      ['SUBMITTED', null],
      ['WITHDRAWN', '다시 생각해 보겠습니다'],
    ]);
  });

  it('refuse an older version, a loan that is paid back, an offer that ended or changed, and others', async () => {
    await aLoan();
    const changing = await bank.aProduct();
    const { id } = await bank.aDraft(loan, changing);
    await acknowledge(id, await bank.explanationOf(changing));
    expect(codesOf(await submit(id, 7))).toEqual(['APPLICATION_CHANGED']);
    expect(codesOf(await submit(id, 1, await bank.loginAs(neighbour)))).toEqual(['APPLICATION_NOT_FOUND']);
    const change = { productId: changing.id, version: 1, amountMaxWon: 9_000_000, idempotencyKey: key() };
    await bank.tell(RefinanceProductUpdateDocument, { input: change });
    expect(codesOf(await submit(id, 1))).toEqual(['AMOUNT_OUT_OF_RANGE']);
    await bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [loan.key]);
    expect(codesOf(await submit(id, 1))).toEqual(['LOAN_NOT_OPEN']);
    await bank.tell(RefinanceProductDeactivateDocument, {
      input: { productId: changing.id, version: 2, idempotencyKey: key() },
    });
    expect(codesOf(await submit(id, 1))).toEqual(['PRODUCT_INACTIVE']);
    expect(codesOf(await withdraw(id, 1, await bank.loginAs(hong)))).toEqual([]);
    expect((await read(id))?.withdrawnOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('lists of applications', () => {
  it('show customers their own, staff those of their institution, narrowed and ordered', async () => {
    const one = await bank.aCustomer();
    const other = await bank.aCustomer();
    const made: { id: string; requestedWon: number }[] = [];
    for (const [customer, amountWon] of [
      [one, 3_000_000],
      [one, 2_000_000],
      [other, 4_000_000],
    ] as const) {
      made.push(await bank.aDraft(await bank.aRunningLoan(customer), product, { amountWon }));
    }
    const list = async (variables: object, as?: Who) =>
      (await bank.tell(RefinanceApplicationsDocument, variables, as)).refinanceApplications;
    const mine = await list({}, await bank.loginAs(one));
    expect(mine.nodes.map(({ id }) => id)).toEqual([made[1]?.id, made[0]?.id]);
    expect(mine.totalCount).toBe(2);
    const pried = await list({ filter: { customerId: other.id } }, await bank.loginAs(one));
    expect(pried).toMatchObject({ nodes: [], totalCount: 0 });
    expect(await list({}, bank.stranger)).toMatchObject({ nodes: [], totalCount: 0 });
    const dear = await list({ filter: { customerId: one.id }, order: 'HIGHEST_AMOUNT', first: 1 });
    expect(dear.nodes.map(({ requestedWon }) => requestedWon)).toEqual([3_000_000]);
    const next = { filter: { customerId: one.id }, order: 'HIGHEST_AMOUNT', first: 1, after: dear.pageInfo.endCursor };
    expect((await list(next)).nodes.map(({ requestedWon }) => requestedWon)).toEqual([2_000_000]);
    await bank.tell(RefinanceApplicationUpdateDocument, {
      input: { applicationId: made[0]?.id ?? '', version: 1, termMonths: 24, idempotencyKey: key() },
    });
    const changed = { filter: { productId: product.id, status: 'DRAFT' }, order: 'RECENTLY_CHANGED' };
    expect((await list(changed)).nodes[0]?.id).toBe(made[0]?.id);
    expect((await list({ filter: { status: 'REJECTED' } })).nodes).toEqual([]);
    const [record] = await bank.sql<{ detail: { customerIds: number[] } }>(
      `SELECT detail FROM audit_entry WHERE action = 'REFINANCE_APPLICATIONS_LISTED' AND account_id = $1
       ORDER BY id LIMIT 1`,
      [bank.staff.accountId],
    );
    expect(record?.detail.customerIds).toEqual([one.key]);
  });

  it('hang below their customer, newest first and page by page', async () => {
    const customer = await bank.aCustomer();
    const ids: string[] = [];
    for (let made = 0; made < 3; made += 1)
      ids.push((await bank.aDraft(await bank.aRunningLoan(customer), product)).id);
    const below = async (variables: object, as?: Who) =>
      (await bank.tell(CustomerRefinanceApplicationsDocument, { id: customer.id, ...variables }, as)).customer
        ?.refinanceApplications;
    const first = await below({ first: 2 }, await bank.loginAs(customer));
    expect(first?.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const rest = await below({ first: 2, after: first?.pageInfo.endCursor });
    expect(rest?.nodes.map(({ id }) => id)).toEqual([ids[0]]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on RefinanceApplication { number } } }';
    expect(await bank.ask(node, { id: ids[0] }, await bank.loginAs(hong))).toEqual({ node: null });
    expect(await read(ids[0] ?? '', bank.stranger)).toBeNull();
  });
});
