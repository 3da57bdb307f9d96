import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerRefinanceApplicationsDocument,
  RefinanceApplicationCreateDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationsDocument,
  RefinanceApplicationSubmitDocument,
  RefinanceApplicationUpdateDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceApplyDocument,
  RefinanceExplanationAcknowledgeDocument,
  RefinanceExplanationDocument,
  RefinanceProductDeactivateDocument,
  RefinanceProductUpdateDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Person, TestCustomer, TestLoan } from '../support/lending.js';
import { ASKED, codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let neighbour: TestCustomer;
let product: ProductFactsFragment;
let loan: TestLoan;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  neighbour = await bank.aCustomer({ name: '김하늘' });
  product = await bank.aProduct();
});
afterAll(() => bank.close());
const aLoan = async (): Promise<TestLoan> => (loan = await bank.aRunningLoan(hong));

type Who = Person | string;
const inputOf = (more: object = {}) => ({
  loanId: loan.id,
  productId: product.id,
  ...ASKED,
  idempotencyKey: key(),
  ...more,
});
const create = async (more: object = {}, as?: Who) =>
  (await bank.tell(RefinanceApplicationCreateDocument, { input: inputOf(more) }, as)).refinanceApplicationCreate;
const submit = async (applicationId: string, version: number, as?: Who, idempotencyKey = key()) => {
  const input = { applicationId, version, idempotencyKey };
  return (await bank.tell(RefinanceApplicationSubmitDocument, { input }, as)).refinanceApplicationSubmit;
};
const acknowledge = async (applicationId: string, acknowledgements: readonly object[], as?: Who) => {
  const input = { applicationId, acknowledgements: acknowledgements as never, idempotencyKey: key() };
  return (await bank.tell(RefinanceExplanationAcknowledgeDocument, { input }, as)).refinanceExplanationAcknowledge;
};
const read = async (id: string, as?: Who) =>
  (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication;

describe('refinanceApplicationCreate', () => {
  it('begins a draft with a number of its own, for the customer himself and for staff, on the record', async () => {
    await aLoan();
    const { application } = await create(
      { homeRegion: 'CAPITAL', homePriceWon: 500_000_000 },
      await bank.loginAs(hong),
    );
    expect(application).toMatchObject({
      ...{ status: 'DRAFT', requestedWon: ASKED.amountWon, termMonths: 36, rateType: 'FIXED', version: 1 },
      ...{ homeRegion: 'CAPITAL', homePriceWon: 500_000_000, submittedAt: null, approval: null, rejections: null },
      possibleMoves: ['SUBMITTED', 'WITHDRAWN'],
    });
    expect(application?.number).toMatch(/^RA-20\d\d-\d{6}$/);
    const shown = await read(application?.id ?? '', await bank.loginAs(hong));
    expect(shown).toMatchObject({ customer: { id: hong.id, masked: false }, loan: { id: loan.id }, newLoan: null });
    expect(shown?.log.nodes).toEqual([
      { from: null, to: 'DRAFT', by: 'APPLICANT', accountId: null, reasons: [], note: null },
    ]);
    const records = await bank.sql(
      `SELECT detail FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED'
      AND customer_id = $1`,
      [hong.key],
    );
    expect(records).toMatchObject([{ detail: { fromStatus: null, toStatus: 'DRAFT' } }]);
  });

  it('numbers applications without gaps, also of those begun at once', async () => {
    const numbers: number[] = [];
    const loans = await Promise.all(Array.from({ length: 8 }, () => bank.aRunningLoan(hong)));
    const made = await Promise.all(loans.map(({ id }) => create({ loanId: id })));
    for (const { application } of made) numbers.push(Number(application?.number.slice(-6)));
    const sorted = numbers.sort((one, other) => one - other);
    expect(sorted).toEqual(Array.from({ length: 8 }, (_, index) => (sorted[0] ?? 0) + index));
  });

  it('refuses all terms that the product does not offer at once, with what it does', async () => {
    await aLoan();
    const { userErrors } = await create({
      amountWon: 999_999,
      termMonths: 61,
      rateType: 'VARIABLE',
      repaymentMethod: 'EQUAL_PRINCIPAL',
    });
    expect(userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', field: ['amountWon'], minWon: 1_000_000, maxWon: 50_000_000 },
      { code: 'TERM_OUT_OF_RANGE', field: ['termMonths'], minMonths: 12, maxMonths: 60 },
      { code: 'TERMS_NOT_OFFERED', field: ['rateType'] },
      { code: 'TERMS_NOT_OFFERED', field: ['repaymentMethod'] },
    ]);
    const malformed = await create({ amountWon: 0, termMonths: 0, homePriceWon: -1, idempotencyKey: '' });
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual(
      ['amountWon', 'termMonths', 'homePriceWon', 'idempotencyKey'].map((field) => ['INVALID_INPUT', field]),
    );
  });

  it('refuses loans of other types, loans that are not open, and offers that ended', async () => {
    const auto = await bank.aLoan(hong, { loanType: 'AUTO' });
    expect(codesOf(await create({ loanId: auto.id }))).toEqual(['LOAN_NOT_ELIGIBLE']);
    for (const status of ['APPLIED', 'CLOSED']) {
      const closed = await bank.aLoan(hong, { status });
      expect(codesOf(await create({ loanId: closed.id }))).toEqual(['LOAN_NOT_OPEN']);
    }
    const ended = await bank.aProduct();
    const input = { productId: ended.id, version: 1, idempotencyKey: key() };
    await bank.tell(RefinanceProductDeactivateDocument, { input });
    await aLoan();
    expect(codesOf(await create({ productId: ended.id }))).toEqual(['PRODUCT_INACTIVE']);
    expect(codesOf(await create({ productId: ended.id }, await bank.loginAs(hong)))).toEqual(['PRODUCT_NOT_FOUND']);
  });

  it('has one of a loan and a product under way at a time, also of two at once', async () => {
    await aLoan();
    const both = await Promise.all([create(), create()]);
    expect(both.flatMap(codesOf)).toEqual(['APPLICATION_EXISTS']);
    const other = await bank.aProduct();
    expect(codesOf(await create({ productId: other.id }))).toEqual([]);
    const [made] = both.flatMap(({ application }) => application ?? []);
    const input = { applicationId: made?.id ?? '', version: 1, idempotencyKey: key() };
    await bank.tell(RefinanceApplicationWithdrawDocument, { input });
    expect(codesOf(await create())).toEqual([]);
  });

  it('does the same input with the same key once', async () => {
    await aLoan();
    const input = inputOf();
    const all = await Promise.all(Array.from({ length: 5 }, () => create(input)));
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(await create({ ...input, termMonths: 37 }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('reads of loans and products of others as of none', async () => {
    await aLoan();
    const none = { loanId: encodeId('Loan', 999_999) };
    const stranger = await create({}, await bank.loginAs(neighbour));
    expect(codesOf(stranger)).toEqual(['LOAN_NOT_FOUND']);
    expect(stranger).toEqual(await create(none, await bank.loginAs(neighbour)));
    expect(codesOf(await create({}, bank.stranger))).toEqual(['PRODUCT_NOT_FOUND']);
    const theirs = await bank.aProduct({}, bank.stranger);
    expect(await create({ productId: theirs.id }, bank.stranger)).toEqual(
      await create({ ...none, productId: theirs.id }, bank.stranger),
    );
    const document = RefinanceApplicationCreateDocument.toString();
    expect(await bank.codeOf(document, { input: inputOf() }, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(document, { input: inputOf({ loanId: product.id }) }, bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('the explanation', () => {
  it('reads in the language of the caller, and is named alike in both', async () => {
    const input = { productId: product.id, ...ASKED };
    const english = (await bank.tell(RefinanceExplanationDocument, { input })).refinanceExplanation;
    const { data } = await bank.query(RefinanceExplanationDocument, { input }, bank.staff.token, {
      'accept-language': 'ko',
    });
    expect(english.map(({ item }) => item)).toEqual([
      ...['RATE', 'FEES', 'TERM_AND_REPAYMENT', 'WITHDRAWAL_RIGHT', 'ARREARS_CONSEQUENCES'],
    ]);
    expect(english[0]?.text).toContain('between 3.5% and 6.5% a year');
    expect(data.refinanceExplanation[0]?.text).toContain('연 3.5%에서 6.5%');
    expect(data.refinanceExplanation.map(({ textVersion }) => textVersion)).toEqual(
      english.map(({ textVersion }) => textVersion),
    );
    const document = RefinanceExplanationDocument.toString();
    expect(await bank.codeOf(document, { input }, bank.stranger)).toBe('PRODUCT_NOT_FOUND');
  });

  it('must be acknowledged item by item before an application is submitted', async () => {
    await aLoan();
    const mine = await bank.loginAs(hong);
    const id = (await create({}, mine)).application?.id ?? '';
    const [rate, ...others] = await bank.explanationOf(product);
    const early = await submit(id, 1, mine);
    expect(early.userErrors).toMatchObject([{ code: 'EXPLANATION_INCOMPLETE', field: null }]);
    expect(early.userErrors[0]?.missingItems).toHaveLength(5);
    const done = await acknowledge(id, others, mine);
    expect(done.application?.explanation.map(({ acknowledged }) => acknowledged)).toEqual([
      ...[false, true, true, true, true],
    ]);
    expect((await submit(id, 1, mine)).userErrors).toMatchObject([{ missingItems: ['RATE'] }]);
    expect(codesOf(await acknowledge(id, [{ ...rate, textVersion: 'rate.0' }], mine))).toEqual([
      'EXPLANATION_OUTDATED',
    ]);
    await acknowledge(id, [rate ?? {}], mine);
    const submitted = await submit(id, 1, mine);
    expect(submitted).toMatchObject({ userErrors: [], application: { status: 'SUBMITTED', version: 2 } });
    const [kept] = await bank.sql<{ shown_text: string; account: number }>(
      `SELECT shown_text, account_id AS account FROM application_explanation e
       JOIN refinance_application a ON a.id = e.application_id WHERE a.loan_id = $1 AND item = 'RATE'`,
      [loan.key],
    );
    expect(kept?.shown_text).toContain('between 3.5% and 6.5%');
    expect(codesOf(await acknowledge(id, others, mine))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await acknowledge(id, others, await bank.loginAs(neighbour)))).toEqual(['APPLICATION_NOT_FOUND']);
    const malformed = await acknowledge(id, [], mine);
    expect(malformed.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['acknowledgements'] }]);
  });

  it('has to be read again in what a change of the draft or of the product makes it say otherwise', async () => {
    await aLoan();
    const changing = await bank.aProduct();
    const { id } = await bank.aDraft(loan, changing);
    await acknowledge(id, await bank.explanationOf(changing));
    const input = { applicationId: id, version: 1, termMonths: 48, idempotencyKey: key() };
    await bank.tell(RefinanceApplicationUpdateDocument, { input });
    expect((await submit(id, 2)).userErrors).toMatchObject([{ missingItems: ['TERM_AND_REPAYMENT'] }]);
    await acknowledge(id, (await bank.explanationOf(changing, { termMonths: 48 })).slice(2, 3));
    await bank.tell(RefinanceProductUpdateDocument, {
      input: { productId: changing.id, version: 1, prepaymentFeePercent: '0.9', idempotencyKey: key() },
    });
    expect((await submit(id, 2)).userErrors).toMatchObject([{ missingItems: ['FEES'] }]);
  });
});

describe('refinanceApply', () => {
  const apply = async (more: object = {}, as?: Who) =>
    (await bank.tell(RefinanceApplyDocument, { input: inputOf(more) as never }, as)).refinanceApply;

  it('does all in one call, or nothing', async () => {
    await aLoan();
    const acknowledgements = await bank.explanationOf(product);
    const before = await bank.counts();
    const mine = await bank.loginAs(hong);
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

  it('changes what is said of a draft, upon the version that was read', async () => {
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
