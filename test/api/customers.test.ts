import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import {
  CLEAR,
  CUSTOMER,
  LIST,
  MASKED,
  PERSONAL,
  UNMASK,
  startCustomerSuite,
  type Changed,
  type Page,
  type CustomerSuite,
} from '../support/customer-suite.js';

let suite: CustomerSuite;
beforeAll(async () => {
  suite = await startCustomerSuite();
});
afterAll(() => suite.close());

describe('customer', () => {
  it('is masked for staff and administrators, and each read is recorded', async () => {
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, suite.bank.admin)).toEqual({
      customer: { id: suite.hong.id, ...MASKED },
    });
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, suite.bank.staff)).toEqual({
      customer: { id: suite.hong.id, ...MASKED },
    });
    const record = await suite.lastRecord('CUSTOMER_VIEWED');
    expect(record).toMatchObject({ institution_id: suite.bank.institutionId, account_id: suite.bank.staff.accountId });
    expect(record).toMatchObject({
      customer_id: suite.hong.key,
      detail: { from: expect.any(String), fields: PERSONAL.split(' ') },
    });
    expect(record?.['at']).toBeInstanceOf(Date);
  });

  it('is in clear for the customers themselves, also as their account and as a node', async () => {
    const token = await suite.bank.loginAs(suite.hong);
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, token)).toEqual({
      customer: { id: suite.hong.id, ...CLEAR },
    });
    expect(await suite.bank.ask(`{ viewer { customer { ${PERSONAL} } } }`, {}, token)).toEqual({
      viewer: { customer: { id: suite.hong.id, ...CLEAR } },
    });
    const node = `query ($id: ID!) { node(id: $id) { id __typename ... on Customer { name masked } } }`;
    expect(await suite.bank.ask(node, { id: suite.hong.id }, token)).toEqual({
      node: { id: suite.hong.id, __typename: 'Customer', name: '홍길동', masked: false },
    });
    expect(await suite.bank.ask(node, { id: suite.hong.id }, suite.bank.staff)).toMatchObject({
      node: { name: '홍*동', masked: true },
    });
  });

  it('reads like nobody for other customers and other institutions', async () => {
    const other = await suite.bank.loginAs(await suite.bank.aCustomer());
    const nobody = { customer: null };
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, other)).toEqual(nobody);
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, suite.bank.stranger)).toEqual(nobody);
    expect(await suite.bank.ask(CUSTOMER, { id: encodeId('Customer', 999_999) }, suite.bank.staff)).toEqual(nobody);
    expect(await suite.bank.codeOf(CUSTOMER, { id: suite.hong.id }, null)).toBe('UNAUTHENTICATED');
    expect(await suite.bank.codeOf(CUSTOMER, { id: encodeId('Loan', 1) }, suite.bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('customers', () => {
  it('pages through everybody once, by cursor and by number, and says whose data it showed', async () => {
    for (let made = 0; made < 7; made += 1) await suite.bank.aCustomer();
    await suite.bank.aCustomer({}, suite.bank.otherInstitutionId);
    const [{ count } = { count: '0' }] = await suite.bank.sql<{ count: string }>(
      'SELECT count(*) FROM customer WHERE institution_id = $1',
      [suite.bank.institutionId],
    );
    const byCursor: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers }: Page = await suite.bank.ask<Page>(LIST, { first: 3, after }, suite.bank.staff);
      byCursor.push(...customers.nodes.map(({ id }) => id));
      after = customers.pageInfo.endCursor;
      if (!customers.pageInfo.hasNextPage) break;
    }
    expect(byCursor).toHaveLength(Number(count));
    expect(new Set(byCursor).size).toBe(Number(count));
    const { customers } = await suite.bank.ask<Page>(LIST, { first: 3, page: 2 }, suite.bank.staff);
    expect(customers.nodes.map(({ id }) => id)).toEqual(byCursor.slice(3, 6));
    const { detail } = (await suite.lastRecord('CUSTOMERS_SEARCHED')) as { detail: { customerIds: number[] } };
    expect(detail.customerIds.map((key) => encodeId('Customer', key))).toEqual(byCursor.slice(3, 6));
  });

  it.each([
    ['three letters anywhere in the name', '가나다라마', '나다라', true],
    ['two letters at the beginning of the name', '나무꾼', '나무', true],
    ['two letters elsewhere', '서나무', '나무', false],
    ['one letter at the beginning', '뷁수', '뷁', true],
    ['Latin letters without regard to case', 'Zelda Fitz', 'zeLDA', true],
    ['a percent sign as itself', 'Percent', '%er%', false],
  ])('finds %s', async (_what, name, search, found) => {
    const { id } = await suite.bank.aCustomer({ name });
    const { customers } = await suite.bank.ask<Page>(LIST, { first: 50, search }, suite.bank.staff);
    expect(customers.nodes.some((node) => node.id === id)).toBe(found);
    expect(customers.totalCount).toBe(customers.nodes.length);
  });

  it('finds by whole e-mail address, and only in the own institution', async () => {
    const search = ' Unique.Address@Example.com';
    const ours = await suite.bank.aCustomer({ email: 'unique.address@example.com' });
    await suite.bank.aCustomer({ email: 'unique.address@example.com' }, suite.bank.otherInstitutionId);
    const { customers } = await suite.bank.ask<Page>(LIST, { first: 10, search }, suite.bank.staff);
    expect(customers.nodes.map(({ id }) => id)).toEqual([ours.id]);
  });

  it('reveals no masked letters of an address, phone number or street, however they are tried', async () => {
    const secret = {
      email: 'qxjvzk@hidden.example',
      phone: '010-7351-9264',
      address: '부산광역시 중구 흰여울문화길 7',
    };
    const { id } = await suite.bank.aCustomer({ name: '가려진', ...secret });
    const finds = async (search: string) => {
      const { customers } = await suite.bank.ask<Page>(LIST, { first: 50, search }, suite.bank.staff);
      return customers.nodes.some((node) => node.id === id);
    };
    const pieces = (text: string) =>
      Array.from(text).flatMap((_letter, at) => [1, 2, 3, 7].map((length) => text.slice(at, at + length)));
    const tried = new Set(Object.values(secret).flatMap(pieces));
    for (const shortened of [secret.email.slice(1), secret.email.slice(0, -1), '%@%', '@']) tried.add(shortened);
    const found: string[] = [];
    for (const search of tried) if (search.trim() !== '' && (await finds(search))) found.push(search);
    expect(found).toEqual([]);
    expect(await finds(secret.email)).toBe(true);
  });

  it('finds the same people when a search matches many, which is walked instead of gathered', async () => {
    await suite.bank.sql(
      `INSERT INTO customer (institution_id, name, email) SELECT $1, '많은이', 'many' || n || '@example.com' FROM generate_series(1, 2100) n`,
      [suite.bank.institutionId],
    );
    for (const search of ['많은', '많은이']) {
      const { customers } = await suite.bank.ask<Page>(LIST, { first: 100, page: 21, search }, suite.bank.staff);
      expect(customers).toMatchObject({ totalCount: 2100, pageInfo: { hasNextPage: false } });
      expect(customers.nodes).toHaveLength(100);
    }
    const kept = await suite.bank.sql(
      `SELECT FROM audit_entry WHERE detail::text LIKE '%많은%' OR detail::text LIKE '%many%'`,
    );
    expect(kept).toEqual([]);
  });

  it('is for staff only, and refuses a search of more than 100 letters', async () => {
    const token = await suite.bank.loginAs(await suite.bank.aCustomer());
    expect(await suite.bank.codeOf(LIST, { first: 1 }, token)).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(LIST, { first: 1 }, null)).toBe('UNAUTHENTICATED');
    expect(await suite.bank.codeOf(LIST, { first: 1, search: '가'.repeat(101) }, suite.bank.staff)).toBe(
      'BAD_USER_INPUT',
    );
    expect(await suite.bank.codeOf(LIST, { first: 101 }, suite.bank.staff)).toBe('BAD_USER_INPUT');
    expect(await suite.bank.codeOf(LIST, { first: 1, after: 'bG9hbnM-NQ' }, suite.bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('customerUnmask', () => {
  const input = () => ({ customerId: suite.hong.id, reasonCode: 'COMPLAINT', purpose: '민원 번호 12 처리' });

  it('shows everything, and records who, whom, when, from where and why', async () => {
    const { customerUnmask } = await suite.bank.ask<{ customerUnmask: unknown }>(
      UNMASK,
      { input: input() },
      suite.bank.staff,
    );
    expect(customerUnmask).toEqual({ customer: { id: suite.hong.id, ...CLEAR }, userErrors: [] });
    const record = await suite.lastRecord('CUSTOMER_UNMASKED');
    expect(record).toMatchObject({ account_id: suite.bank.staff.accountId, customer_id: suite.hong.key });
    expect(record).toMatchObject({
      purpose: '민원 번호 12 처리',
      detail: { reasonCode: 'COMPLAINT', from: expect.any(String) },
    });
    expect(await suite.bank.ask(CUSTOMER, { id: suite.hong.id }, suite.bank.staff)).toMatchObject({
      customer: { masked: true },
    });
  });

  it('wants a purpose, and is for staff of the institution', async () => {
    const ask = (more: object, as = suite.bank.staff) =>
      suite.bank.ask<{ customerUnmask: Changed }>(UNMASK, { input: { ...input(), ...more } }, as);
    for (const purpose of ['', '       ', '  민원  '])
      expect((await ask({ purpose })).customerUnmask.userErrors[0]).toMatchObject({
        code: 'INVALID_INPUT',
        field: ['purpose'],
      });
    expect((await ask({}, suite.bank.stranger)).customerUnmask.userErrors).toMatchObject([
      { code: 'CUSTOMER_NOT_FOUND' },
    ]);
    expect(
      await suite.bank.codeOf(UNMASK, { input: input() }, await suite.bank.loginAs(await suite.bank.aCustomer())),
    ).toBe('FORBIDDEN');
  });
});
