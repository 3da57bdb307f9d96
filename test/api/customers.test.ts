import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({
    name: '홍길동',
    email: 'gildong@example.com',
    phone: '010-9876-1234',
    address: '서울특별시 강남구 테헤란로 1',
    birthDate: '1990-05-17',
  });
});
afterAll(() => bank.close());

interface Customer {
  readonly id: string;
  readonly version: number;
}
interface Changed {
  readonly customer: Customer | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
    readonly message: string;
  }[];
}
type Page = {
  customers: { nodes: Customer[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
};

const PERSONAL = 'id name email phone address birthDate birthYear masked';
const CUSTOMER = `query ($id: ID!) { customer(id: $id) { ${PERSONAL} } }`;
const LIST = `query ($first: Int!, $after: String, $page: Int, $search: String) {
  customers(first: $first, after: $after, page: $page, search: $search) {
    nodes { id version } totalCount pageInfo { hasNextPage endCursor } } }`;
const change = (name: string) => `mutation ($input: Customer${name}Input!) {
  customer${name}(input: $input) { customer { id version } userErrors { code field message } } }`;
const UNMASK = `mutation ($input: CustomerUnmaskInput!) {
  customerUnmask(input: $input) { customer { ${PERSONAL} } userErrors { code field } } }`;

const CLEAR = {
  name: '홍길동',
  email: 'gildong@example.com',
  phone: '010-9876-1234',
  address: '서울특별시 강남구 테헤란로 1',
  birthDate: '1990-05-17',
  birthYear: 1990,
  masked: false,
};
const MASKED = {
  name: '홍*동',
  email: 'gi***@example.com',
  phone: '010-****-1234',
  address: '서울특별시 강남구 ***',
  birthDate: null,
  birthYear: 1990,
  masked: true,
};

/** The latest audit entry of an action. */
async function lastRecord(action: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await bank.sql<Record<string, unknown>>(
    'SELECT * FROM audit_entry WHERE action = $1 ORDER BY id DESC LIMIT 1',
    [action],
  );
  return row;
}

describe('customer', () => {
  it('is masked for staff and administrators, and each read is recorded', async () => {
    expect(await bank.ask(CUSTOMER, { id: hong.id }, bank.admin)).toEqual({ customer: { id: hong.id, ...MASKED } });
    expect(await bank.ask(CUSTOMER, { id: hong.id }, bank.staff)).toEqual({ customer: { id: hong.id, ...MASKED } });
    const record = await lastRecord('CUSTOMER_VIEWED');
    expect(record).toMatchObject({ institution_id: bank.institutionId, account_id: bank.staff.accountId });
    expect(record).toMatchObject({
      customer_id: hong.key,
      detail: { from: expect.any(String), fields: PERSONAL.split(' ') },
    });
    expect(record?.['at']).toBeInstanceOf(Date);
  });

  it('is in clear for the customers themselves, also as their account and as a node', async () => {
    const token = await bank.loginAs(hong);
    expect(await bank.ask(CUSTOMER, { id: hong.id }, token)).toEqual({ customer: { id: hong.id, ...CLEAR } });
    expect(await bank.ask(`{ viewer { customer { ${PERSONAL} } } }`, {}, token)).toEqual({
      viewer: { customer: { id: hong.id, ...CLEAR } },
    });
    const node = `query ($id: ID!) { node(id: $id) { id __typename ... on Customer { name masked } } }`;
    expect(await bank.ask(node, { id: hong.id }, token)).toEqual({
      node: { id: hong.id, __typename: 'Customer', name: '홍길동', masked: false },
    });
    expect(await bank.ask(node, { id: hong.id }, bank.staff)).toMatchObject({ node: { name: '홍*동', masked: true } });
  });

  it('reads like nobody for other customers and other institutions', async () => {
    const other = await bank.loginAs(await bank.aCustomer());
    const nobody = { customer: null };
    expect(await bank.ask(CUSTOMER, { id: hong.id }, other)).toEqual(nobody);
    expect(await bank.ask(CUSTOMER, { id: hong.id }, bank.stranger)).toEqual(nobody);
    expect(await bank.ask(CUSTOMER, { id: encodeId('Customer', 999_999) }, bank.staff)).toEqual(nobody);
    expect(await bank.codeOf(CUSTOMER, { id: hong.id }, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(CUSTOMER, { id: encodeId('Loan', 1) }, bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('customers', () => {
  it('pages through everybody once, by cursor and by number, and says whose data it showed', async () => {
    for (let made = 0; made < 7; made += 1) await bank.aCustomer();
    await bank.aCustomer({}, bank.otherInstitutionId);
    const [{ count } = { count: '0' }] = await bank.sql<{ count: string }>(
      'SELECT count(*) FROM customer WHERE institution_id = $1',
      [bank.institutionId],
    );
    const byCursor: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers }: Page = await bank.ask<Page>(LIST, { first: 3, after }, bank.staff);
      byCursor.push(...customers.nodes.map(({ id }) => id));
      after = customers.pageInfo.endCursor;
      if (!customers.pageInfo.hasNextPage) break;
    }
    expect(byCursor).toHaveLength(Number(count));
    expect(new Set(byCursor).size).toBe(Number(count));
    const { customers } = await bank.ask<Page>(LIST, { first: 3, page: 2 }, bank.staff);
    expect(customers.nodes.map(({ id }) => id)).toEqual(byCursor.slice(3, 6));
    const { detail } = (await lastRecord('CUSTOMERS_SEARCHED')) as { detail: { customerIds: number[] } };
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
    const { id } = await bank.aCustomer({ name });
    const { customers } = await bank.ask<Page>(LIST, { first: 50, search }, bank.staff);
    expect(customers.nodes.some((node) => node.id === id)).toBe(found);
    expect(customers.totalCount).toBe(customers.nodes.length);
  });

  it('finds by whole e-mail address, and only in the own institution', async () => {
    const search = ' Unique.Address@Example.com';
    const ours = await bank.aCustomer({ email: 'unique.address@example.com' });
    await bank.aCustomer({ email: 'unique.address@example.com' }, bank.otherInstitutionId);
    const { customers } = await bank.ask<Page>(LIST, { first: 10, search }, bank.staff);
    expect(customers.nodes.map(({ id }) => id)).toEqual([ours.id]);
  });

  it('reveals no masked letters of an address, phone number or street, however they are tried', async () => {
    const secret = {
      email: 'qxjvzk@hidden.example',
      phone: '010-7351-9264',
      address: '부산광역시 중구 흰여울문화길 7',
    };
    const { id } = await bank.aCustomer({ name: '가려진', ...secret });
    const finds = async (search: string) => {
      const { customers } = await bank.ask<Page>(LIST, { first: 50, search }, bank.staff);
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
    await bank.sql(
      `INSERT INTO customer (institution_id, name, email) SELECT $1, '많은이', 'many' || n || '@example.com' FROM generate_series(1, 2100) n`,
      [bank.institutionId],
    );
    for (const search of ['많은', '많은이']) {
      const { customers } = await bank.ask<Page>(LIST, { first: 100, page: 21, search }, bank.staff);
      expect(customers).toMatchObject({ totalCount: 2100, pageInfo: { hasNextPage: false } });
      expect(customers.nodes).toHaveLength(100);
    }
    const kept = await bank.sql(
      `SELECT FROM audit_entry WHERE detail::text LIKE '%많은%' OR detail::text LIKE '%many%'`,
    );
    expect(kept).toEqual([]);
  });

  it('is for staff only, and refuses a search of more than 100 letters', async () => {
    const token = await bank.loginAs(await bank.aCustomer());
    expect(await bank.codeOf(LIST, { first: 1 }, token)).toBe('FORBIDDEN');
    expect(await bank.codeOf(LIST, { first: 1 }, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(LIST, { first: 1, search: '가'.repeat(101) }, bank.staff)).toBe('BAD_USER_INPUT');
    expect(await bank.codeOf(LIST, { first: 101 }, bank.staff)).toBe('BAD_USER_INPUT');
    expect(await bank.codeOf(LIST, { first: 1, after: 'bG9hbnM-NQ' }, bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('customerCreate', () => {
  const create = async (input: object, as = bank.staff): Promise<Changed> =>
    (await bank.ask<{ customerCreate: Changed }>(change('Create'), { input }, as)).customerCreate;

  it('registers a customer in the own institution, tidied, with a record', async () => {
    const { customer, userErrors } = await create({
      name: '  김  하늘 ',
      email: 'haneul@example.com',
      creditScore: 800,
    });
    expect(userErrors).toEqual([]);
    const [row] = await bank.sql('SELECT institution_id, name, credit_score FROM customer WHERE email = $1', [
      'haneul@example.com',
    ]);
    expect(row).toEqual({ institution_id: bank.institutionId, name: '김 하늘', credit_score: 800 });
    expect(customer?.version).toBe(1);
    expect(await lastRecord('CUSTOMER_CREATED')).toMatchObject({ account_id: bank.staff.accountId });
  });

  it('lets one of twenty at once have an e-mail address, whatever its case', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        create({ name: '동시', email: index % 2 === 0 ? 'once@example.com' : 'Once@Example.com' }),
      ),
    );
    expect(answers.filter(({ customer }) => customer !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(refused).toHaveLength(19);
    expect(new Set(refused.map(({ code, field }) => `${code} ${field?.join() ?? ''}`))).toEqual(
      new Set(['EMAIL_TAKEN email']),
    );
  });

  it('lets another institution have the same address', async () => {
    await create({ name: '하나', email: 'both@example.com' });
    const { userErrors } = await create({ name: '하나', email: 'both@example.com' }, bank.stranger);
    expect(userErrors).toEqual([]);
  });

  it('refuses every malformed input at once', async () => {
    const input = { name: '\u200b', email: 'x', phone: 'abc', creditScore: 1001, annualIncomeWon: -1 };
    const { customer, userErrors } = await create(input);
    expect(customer).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, field?.[0]]).sort()).toEqual(
      ['annualIncomeWon', 'creditScore', 'email', 'name', 'phone'].map((field) => ['INVALID_INPUT', field]),
    );
    const empty = await create({ name: '', email: 'empty@example.com' });
    expect(empty.userErrors.map(({ field, message }) => [field?.[0], message])).toEqual([
      ['name', 'name must be longer than or equal to 1 characters.'],
    ]);
    const unborn = await create({ name: '미래', email: 'future@example.com', birthDate: '2999-01-01' });
    expect(unborn.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['birthDate'] }]);
  });

  it('is for staff only', async () => {
    const token = await bank.loginAs(await bank.aCustomer());
    const input = { name: '아무개', email: 'anyone@example.com' };
    expect(await bank.codeOf(change('Create'), { input }, token)).toBe('FORBIDDEN');
    expect(await bank.codeOf(change('Create'), { input }, null)).toBe('UNAUTHENTICATED');
  });
});

describe('customerUpdate', () => {
  const update = async (input: object, as = bank.staff): Promise<Changed> =>
    (await bank.ask<{ customerUpdate: Changed }>(change('Update'), { input }, as)).customerUpdate;

  it('changes what is said, empties what is null, and leaves the rest', async () => {
    const { id: customerId, key } = await bank.aCustomer({ phone: '010-1111-2222', address: '부산 해운대구' });
    const { customer } = await update({ customerId, version: 1, phone: null, name: '새이름' });
    expect(customer).toEqual({ id: customerId, version: 2 });
    const [row] = await bank.sql('SELECT name, phone, address FROM customer WHERE id = $1', [key]);
    expect(row).toEqual({ name: '새이름', phone: null, address: '부산 해운대구' });
    const record = await lastRecord('CUSTOMER_UPDATED');
    expect(record).toMatchObject({ customer_id: key, detail: { changed: ['name', 'phone'], version: 2 } });
    expect(JSON.stringify(record)).not.toContain('새이름');
  });

  it('changes nothing where nothing was said, the version neither, and records nothing', async () => {
    const { id: customerId, key } = await bank.aCustomer();
    expect(await update({ customerId, version: 1 })).toEqual({
      customer: { id: customerId, version: 1 },
      userErrors: [],
    });
    expect(
      await bank.sql(`SELECT FROM audit_entry WHERE action = 'CUSTOMER_UPDATED' AND customer_id = $1`, [key]),
    ).toEqual([]);
    expect((await update({ customerId, version: 2 })).userErrors).toMatchObject([{ code: 'CUSTOMER_CHANGED' }]);
    const theirs = await update({ customerId, version: 1 }, bank.stranger);
    expect(theirs.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
  });

  it.each([{}, { version: null }, { version: '' }, { version: '1' }, { version: 1.5 }])(
    'changes nothing without the version that was read (%j), and names it',
    async (given) => {
      const { id: customerId, key } = await bank.aCustomer({ name: '그대로' });
      const input = { customerId, name: '덮어쓴', ...given };
      const { errors = [], data } = await bank.query(change('Update'), { input }, bank.staff.token);
      expect(errors.map(({ extensions }) => [extensions.code, extensions['field']])).toEqual([
        ['BAD_USER_INPUT', ['version']],
      ]);
      expect(data).toBeFalsy();
      expect(await bank.sql('SELECT name, version FROM customer WHERE id = $1', [key])).toEqual([
        { name: '그대로', version: 1 },
      ]);
    },
  );

  it('lets exactly one of two at once win', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id: customerId } = await bank.aCustomer();
      const answers = await Promise.all(['하나', '둘'].map((name) => update({ customerId, version: 1, name })));
      expect(answers.filter(({ customer }) => customer?.version === 2)).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
        { code: 'CUSTOMER_CHANGED', field: ['version'] },
      ]);
    }
  });

  it('refuses a taken address, an emptied name, and customers of others as if they were not there', async () => {
    const { id: customerId } = await bank.aCustomer();
    const taken = await update({ customerId, version: 1, email: 'GILDONG@example.com' });
    expect(taken.userErrors).toMatchObject([{ code: 'EMAIL_TAKEN', field: ['email'] }]);
    const emptied = await update({ customerId, version: 1, name: null });
    expect(emptied.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['name'] }]);
    const wrong = { name: null, phone: 'abc', birthDate: '2999-01-01', creditScore: 0 };
    const { userErrors } = await update({ customerId, version: 1, ...wrong });
    expect(userErrors.map(({ field, message }) => [field?.[0], message]).sort()).toEqual([
      ['birthDate', 'birthDate must not be in the future.'],
      ['creditScore', 'creditScore must not be less than 1.'],
      ['name', 'name cannot be emptied.'],
      ['phone', 'phone must be a phone number with 8 to 24 digits and separators.'],
    ]);
    const theirs = await update({ customerId, version: 1, name: '남의것' }, bank.stranger);
    const unknown = await update({ customerId: encodeId('Customer', 999_999), version: 1, name: '없음' });
    expect(theirs.userErrors).toEqual(unknown.userErrors);
    expect(unknown.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND', field: ['customerId'] }]);
    const token = await bank.loginAs(hong);
    expect(await bank.codeOf(change('Update'), { input: { customerId: hong.id, version: 1 } }, token)).toBe(
      'FORBIDDEN',
    );
  });
});

describe('customerUnmask', () => {
  const input = () => ({ customerId: hong.id, reasonCode: 'COMPLAINT', purpose: '민원 번호 12 처리' });

  it('shows everything, and records who, whom, when, from where and why', async () => {
    const { customerUnmask } = await bank.ask<{ customerUnmask: unknown }>(UNMASK, { input: input() }, bank.staff);
    expect(customerUnmask).toEqual({ customer: { id: hong.id, ...CLEAR }, userErrors: [] });
    const record = await lastRecord('CUSTOMER_UNMASKED');
    expect(record).toMatchObject({ account_id: bank.staff.accountId, customer_id: hong.key });
    expect(record).toMatchObject({
      purpose: '민원 번호 12 처리',
      detail: { reasonCode: 'COMPLAINT', from: expect.any(String) },
    });
    expect(await bank.ask(CUSTOMER, { id: hong.id }, bank.staff)).toMatchObject({ customer: { masked: true } });
  });

  it('wants a purpose, and is for staff of the institution', async () => {
    const ask = (more: object, as = bank.staff) =>
      bank.ask<{ customerUnmask: Changed }>(UNMASK, { input: { ...input(), ...more } }, as);
    for (const purpose of ['', '       ', '  민원  '])
      expect((await ask({ purpose })).customerUnmask.userErrors[0]).toMatchObject({
        code: 'INVALID_INPUT',
        field: ['purpose'],
      });
    expect((await ask({}, bank.stranger)).customerUnmask.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect(await bank.codeOf(UNMASK, { input: input() }, await bank.loginAs(await bank.aCustomer()))).toBe('FORBIDDEN');
  });
});
