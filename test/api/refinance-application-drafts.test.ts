import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationCreateDocument,
  RefinanceApplicationUpdateDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceExplanationDocument,
  RefinanceProductDeactivateDocument,
  RefinanceProductUpdateDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { TestCustomer, TestLoan } from '../support/lending.js';
import { startFiling, type Filing } from '../support/refinance-filing.js';
import { ASKED, codesOf, key, type RefinanceBank } from '../support/refinance.js';

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
const create: Filing['create'] = (...args) => filing.create(...args);
const submit: Filing['submit'] = (...args) => filing.submit(...args);
const acknowledge: Filing['acknowledge'] = (...args) => filing.acknowledge(...args);
const read: Filing['read'] = (...args) => filing.read(...args);

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

  it('treats loans and products of others as not existing', async () => {
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
