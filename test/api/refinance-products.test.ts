import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceProductCreateDocument,
  RefinanceProductDeactivateDocument,
  RefinanceProductsDocument,
  RefinanceProductUpdateDocument,
  type ProductFactsFragment,
  type RefinanceProductCreateInput,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
beforeAll(async () => {
  bank = await startRefinanceBank();
});
afterAll(() => bank.close());

const inputOf = (more: Partial<RefinanceProductCreateInput> = {}): RefinanceProductCreateInput => ({
  code: `C-${key().slice(0, 8).toUpperCase()}`,
  nameKo: '갈아타기',
  nameEn: 'Switch',
  loanType: 'MORTGAGE',
  rateType: 'MIXED',
  rateMinPercent: '3.1',
  rateMaxPercent: '4.9',
  amountMinWon: 10_000_000,
  amountMaxWon: 600_000_000,
  termMinMonths: 120,
  termMaxMonths: 480,
  repaymentMethods: ['EQUAL_PAYMENT'],
  prepaymentFeePercent: '0.56',
  eligibility: {
    fromLoanTypes: ['MORTGAGE'],
    minCreditScore: 600,
    maxCreditScore: 1_000,
    minAnnualIncomeWon: 20_000_000,
    homeRegions: ['CAPITAL', 'REGIONAL'],
    maxDsrPercent: '40',
    maxLtvPercent: '70',
  },
  idempotencyKey: key(),
  ...more,
});
const create = async (input: RefinanceProductCreateInput, as = bank.staff) =>
  (await bank.tell(RefinanceProductCreateDocument, { input }, as)).refinanceProductCreate;
const made = async (more: Partial<RefinanceProductCreateInput> = {}): Promise<ProductFactsFragment> => {
  const { product, userErrors } = await create(inputOf(more));
  if (!product) throw new Error(JSON.stringify(userErrors));
  return product;
};
const auditOf = (action: string) =>
  bank.sql<{ detail: object; account_id: number }>(
    'SELECT detail, account_id FROM audit_entry WHERE action = $1 ORDER BY id DESC LIMIT 1',
    [action],
  );

describe('refinanceProductCreate', () => {
  it('offers a product, all of it, on the record, for staff and administrators', async () => {
    const input = inputOf();
    const { product, userErrors } = await create(input, bank.admin);
    expect(userErrors).toEqual([]);
    const { code, nameKo, nameEn, loanType, rateType, amountMinWon, amountMaxWon, eligibility } = input;
    expect(product).toMatchObject({
      code,
      nameKo,
      nameEn,
      loanType,
      rateType,
      amountMinWon,
      amountMaxWon,
      termMinMonths: 120,
      termMaxMonths: 480,
      repaymentMethods: ['EQUAL_PAYMENT'],
      rateMinPercent: '3.1000',
      rateMaxPercent: '4.9000',
      prepaymentFeePercent: '0.5600',
      name: 'Switch',
      eligibility: { ...eligibility, maxDsrPercent: '40.0000', maxLtvPercent: '70.0000' },
      active: true,
      version: 1,
    });
    const [record] = await auditOf('REFINANCE_PRODUCT_CREATED');
    expect(record).toMatchObject({ detail: { code: input.code }, account_id: bank.admin.accountId });
  });

  it('does the same input with the same key once, twice at once and later', async () => {
    const input = inputOf();
    const [one, other] = await Promise.all([create(input), create(input)]);
    expect(one).toEqual(other);
    expect(await create(input)).toEqual(one);
    expect(codesOf(await create({ ...input, nameEn: 'Other' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const rows = await bank.sql('SELECT FROM refinance_product WHERE code = $1', [input.code]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a code that is taken, in its own institution alone', async () => {
    const { code } = await made();
    expect(codesOf(await create(inputOf({ code })))).toEqual(['PRODUCT_CODE_TAKEN']);
    expect(codesOf(await create(inputOf({ code }), bank.stranger))).toEqual([]);
  });

  it('refuses everything malformed at once, and bounds the wrong way round', async () => {
    const malformed = await create(
      inputOf({
        code: 'lower',
        rateMinPercent: '101',
        amountMinWon: 0,
        termMaxMonths: 601,
        repaymentMethods: [],
        eligibility: { fromLoanTypes: [], minCreditScore: 0, maxDsrPercent: '0.5', homeRegions: [] },
      }),
    );
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.join('.')]).sort()).toEqual(
      [
        ...['amountMinWon', 'code', 'eligibility.fromLoanTypes', 'eligibility.homeRegions'],
        ...['eligibility.maxDsrPercent', 'eligibility.minCreditScore', 'rateMinPercent', 'repaymentMethods'],
        'termMaxMonths',
      ].map((field) => ['INVALID_INPUT', field]),
    );
    const crossed = await create(
      inputOf({
        rateMinPercent: '5',
        amountMinWon: 700_000_000,
        termMinMonths: 490,
        nameEn: ' ',
        eligibility: { fromLoanTypes: ['MORTGAGE'], minCreditScore: 900, maxCreditScore: 800 },
      }),
    );
    expect(crossed.userErrors.map(({ field }) => field?.[0])).toEqual([
      ...['rateMaxPercent', 'amountMaxWon', 'termMaxMonths', 'maxCreditScore', 'nameEn'],
    ]);
  });

  it('refuses a rate above the ceiling of the law, and names both', async () => {
    expect(codesOf(await create(inputOf({ rateMaxPercent: '20' })))).toEqual([]);
    const { userErrors } = await create(inputOf({ rateMaxPercent: '20.0001' }));
    expect(userErrors).toMatchObject([
      { code: 'RATE_ABOVE_CEILING', field: ['rateMaxPercent'], ceilingPercent: '20.0000' },
    ]);
    expect(userErrors[0]?.ceilingSource).toMatch(/이자제한법|대부업/);
  });

  it('is not for customers, nor for nobody', async () => {
    const customer = await bank.loginAs(await bank.aCustomer());
    const document = RefinanceProductCreateDocument.toString();
    expect(await bank.codeOf(document, { input: inputOf() }, customer)).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input: inputOf() }, null)).toBe('UNAUTHENTICATED');
  });
});

describe('refinanceProductUpdate', () => {
  const update = async (input: object, as = bank.staff) =>
    (await bank.tell(RefinanceProductUpdateDocument, { input: { idempotencyKey: key(), ...input } as never }, as))
      .refinanceProductUpdate;

  it('changes a product, on the version that was read, and records which fields', async () => {
    const product = await made();
    const { product: after } = await update({
      productId: product.id,
      version: 1,
      rateMaxPercent: '5.2',
      nameKo: null,
      eligibility: { fromLoanTypes: ['MORTGAGE', 'JEONSE'] },
    });
    expect(after).toMatchObject({
      rateMaxPercent: '5.2000',
      rateMinPercent: '3.1000',
      nameKo: '갈아타기',
      version: 2,
      eligibility: { fromLoanTypes: ['MORTGAGE', 'JEONSE'], minCreditScore: null, maxDsrPercent: null },
    });
    const [record] = await auditOf('REFINANCE_PRODUCT_UPDATED');
    expect(record?.detail).toMatchObject({ changed: expect.arrayContaining(['rateMaxPercent', 'fromLoanTypes']) });
    expect(codesOf(await update({ productId: product.id, version: 1, nameKo: '늦음' }))).toEqual(['PRODUCT_CHANGED']);
  });

  it('lets exactly one of two at once win', async () => {
    const { id } = await made();
    const both = await Promise.all(['하나', '둘'].map((nameKo) => update({ productId: id, version: 1, nameKo })));
    expect(both.flatMap(codesOf)).toEqual(['PRODUCT_CHANGED']);
    expect(both.flatMap(({ product }) => product?.version ?? [])).toEqual([2]);
  });

  it('refuses bounds that what stays makes contradictory, products of others and none', async () => {
    const { id } = await made();
    const crossed = await update({ productId: id, version: 1, amountMinWon: 600_000_001 });
    expect(crossed.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['amountMaxWon'] }]);
    expect(codesOf(await update({ productId: id, version: 1, rateMaxPercent: '21' }))).toEqual(['RATE_ABOVE_CEILING']);
    const theirs = await update({ productId: id, version: 1, nameKo: '남의 것' }, bank.stranger);
    const none = await update({ productId: encodeId('RefinanceProduct', 999_999), version: 1, nameKo: '없음' });
    expect(codesOf(theirs)).toEqual(['PRODUCT_NOT_FOUND']);
    expect(theirs).toEqual(none);
  });
});

describe('refinanceProductDeactivate', () => {
  it('ends an offer: customers see it no longer, staff do', async () => {
    const product = await made();
    const customer = await bank.loginAs(await bank.aCustomer());
    const shown = async (as: string | typeof bank.staff) =>
      (await bank.tell(RefinanceProductsDocument, { filter: { loanType: 'MORTGAGE' }, first: 100 }, as))
        .refinanceProducts.nodes;
    expect((await shown(customer)).map(({ id }) => id)).toContain(product.id);
    const input = { productId: product.id, version: 1, idempotencyKey: key() };
    const deactivate = async () =>
      (await bank.tell(RefinanceProductDeactivateDocument, { input })).refinanceProductDeactivate;
    const [one, other] = await Promise.all([deactivate(), deactivate()]);
    expect(one).toEqual(other);
    expect(one.product).toMatchObject({ active: false, version: 2 });
    expect((await shown(customer)).map(({ id }) => id)).not.toContain(product.id);
    expect((await shown(bank.staff)).find(({ id }) => id === product.id)).toMatchObject({ active: false });
    const again = await bank.tell(RefinanceProductDeactivateDocument, { input: { ...input, idempotencyKey: key() } });
    expect(codesOf(again.refinanceProductDeactivate)).toEqual(['PRODUCT_CHANGED']);
    const node = 'query ($id: ID!) { node(id: $id) { id } refinanceProduct(id: $id) { id } }';
    expect(await bank.ask(node, { id: product.id }, customer)).toEqual({ node: null, refinanceProduct: null });
    expect(await bank.ask(node, { id: product.id }, bank.staff)).toEqual({
      node: { id: product.id },
      refinanceProduct: { id: product.id },
    });
  });
});

describe('refinanceProducts', () => {
  it('narrows, orders and pages, and holds no product of others', async () => {
    const rates = ['2.9', '2.7', '2.8', '2.7'];
    const products: ProductFactsFragment[] = [];
    for (const rateMinPercent of rates) products.push(await made({ loanType: 'AUTO', rateMinPercent }));
    await bank.tell(RefinanceProductCreateDocument, { input: inputOf({ loanType: 'AUTO' }) }, bank.stranger);
    const page = async (variables: object) =>
      (await bank.tell(RefinanceProductsDocument, { filter: { loanType: 'AUTO' }, ...variables })).refinanceProducts;
    const first = await page({ order: 'LOWEST_RATE', first: 3 });
    expect(first.totalCount).toBe(4);
    expect(first.nodes.map(({ rateMinPercent }) => rateMinPercent)).toEqual(['2.7000', '2.7000', '2.8000']);
    const rest = await page({ order: 'LOWEST_RATE', first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ rateMinPercent }) => rateMinPercent)).toEqual(['2.9000']);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await page({})).nodes.map(({ id }) => id)).toEqual(products.map(({ id }) => id).reverse());
    for (const order of ['CODE', 'HIGHEST_AMOUNT', 'LONGEST_TERM']) {
      const { nodes, pageInfo } = await page({ order, first: 2 });
      const { nodes: others } = await page({ order, first: 2, after: pageInfo.endCursor });
      expect(new Set([...nodes, ...others].map(({ id }) => id)).size).toBe(4);
    }
    const filtered = async (filter: object) => (await page({ filter: { loanType: 'AUTO', ...filter } })).nodes.length;
    expect(await filtered({ amountWon: 9_999_999 })).toBe(0);
    expect(await filtered({ amountWon: 10_000_000, termMonths: 480, fromLoanType: 'MORTGAGE' })).toBe(4);
    expect(await filtered({ fromLoanType: 'CARD' })).toBe(0);
    expect(await filtered({ termMonths: 481 })).toBe(0);
    expect(await filtered({ active: false })).toBe(0);
  });
});
