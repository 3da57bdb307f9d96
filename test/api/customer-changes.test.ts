import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { change, startCustomerSuite, type Changed, type CustomerSuite } from '../support/customer-suite.js';

let suite: CustomerSuite;
beforeAll(async () => {
  suite = await startCustomerSuite();
});
afterAll(() => suite.close());

describe('customerCreate', () => {
  const create = async (input: object, as = suite.bank.staff): Promise<Changed> =>
    (await suite.bank.ask<{ customerCreate: Changed }>(change('Create'), { input }, as)).customerCreate;

  it('registers a customer in the own institution, tidied, with a record', async () => {
    const { customer, userErrors } = await create({
      name: '  김  하늘 ',
      email: 'haneul@example.com',
      creditScore: 800,
    });
    expect(userErrors).toEqual([]);
    const [row] = await suite.bank.sql('SELECT institution_id, name, credit_score FROM customer WHERE email = $1', [
      'haneul@example.com',
    ]);
    expect(row).toEqual({ institution_id: suite.bank.institutionId, name: '김 하늘', credit_score: 800 });
    expect(customer?.version).toBe(1);
    expect(await suite.lastRecord('CUSTOMER_CREATED')).toMatchObject({ account_id: suite.bank.staff.accountId });
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
    const { userErrors } = await create({ name: '하나', email: 'both@example.com' }, suite.bank.stranger);
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
    const token = await suite.bank.loginAs(await suite.bank.aCustomer());
    const input = { name: '아무개', email: 'anyone@example.com' };
    expect(await suite.bank.codeOf(change('Create'), { input }, token)).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(change('Create'), { input }, null)).toBe('UNAUTHENTICATED');
  });
});

describe('customerUpdate', () => {
  const update = async (input: object, as = suite.bank.staff): Promise<Changed> =>
    (await suite.bank.ask<{ customerUpdate: Changed }>(change('Update'), { input }, as)).customerUpdate;

  it('changes what is said, empties what is null, and leaves the rest', async () => {
    const { id: customerId, key } = await suite.bank.aCustomer({ phone: '010-1111-2222', address: '부산 해운대구' });
    const { customer } = await update({ customerId, version: 1, phone: null, name: '새이름' });
    expect(customer).toEqual({ id: customerId, version: 2 });
    const [row] = await suite.bank.sql('SELECT name, phone, address FROM customer WHERE id = $1', [key]);
    expect(row).toEqual({ name: '새이름', phone: null, address: '부산 해운대구' });
    const record = await suite.lastRecord('CUSTOMER_UPDATED');
    expect(record).toMatchObject({ customer_id: key, detail: { changed: ['name', 'phone'], version: 2 } });
    expect(JSON.stringify(record)).not.toContain('새이름');
  });

  it('changes nothing where nothing was said, the version neither, and records nothing', async () => {
    const { id: customerId, key } = await suite.bank.aCustomer();
    expect(await update({ customerId, version: 1 })).toEqual({
      customer: { id: customerId, version: 1 },
      userErrors: [],
    });
    expect(
      await suite.bank.sql(`SELECT FROM audit_entry WHERE action = 'CUSTOMER_UPDATED' AND customer_id = $1`, [key]),
    ).toEqual([]);
    expect((await update({ customerId, version: 2 })).userErrors).toMatchObject([{ code: 'CUSTOMER_CHANGED' }]);
    const theirs = await update({ customerId, version: 1 }, suite.bank.stranger);
    expect(theirs.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
  });

  it.each([{}, { version: null }, { version: '' }, { version: '1' }, { version: 1.5 }])(
    'changes nothing without the version that was read (%j), and names it',
    async (given) => {
      const { id: customerId, key } = await suite.bank.aCustomer({ name: '그대로' });
      const input = { customerId, name: '덮어쓴', ...given };
      const { errors = [], data } = await suite.bank.query(change('Update'), { input }, suite.bank.staff.token);
      expect(errors.map(({ extensions }) => [extensions.code, extensions['field']])).toEqual([
        ['BAD_USER_INPUT', ['version']],
      ]);
      expect(data).toBeFalsy();
      expect(await suite.bank.sql('SELECT name, version FROM customer WHERE id = $1', [key])).toEqual([
        { name: '그대로', version: 1 },
      ]);
    },
  );

  it('lets exactly one of two at once win', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id: customerId } = await suite.bank.aCustomer();
      const answers = await Promise.all(['하나', '둘'].map((name) => update({ customerId, version: 1, name })));
      expect(answers.filter(({ customer }) => customer?.version === 2)).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
        { code: 'CUSTOMER_CHANGED', field: ['version'] },
      ]);
    }
  });

  it('refuses a taken address, an emptied name, and customers of others as if they were not there', async () => {
    const { id: customerId } = await suite.bank.aCustomer();
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
    const theirs = await update({ customerId, version: 1, name: '남의것' }, suite.bank.stranger);
    const unknown = await update({ customerId: encodeId('Customer', 999_999), version: 1, name: '없음' });
    expect(theirs.userErrors).toEqual(unknown.userErrors);
    expect(unknown.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND', field: ['customerId'] }]);
    const token = await suite.bank.loginAs(suite.hong);
    expect(await suite.bank.codeOf(change('Update'), { input: { customerId: suite.hong.id, version: 1 } }, token)).toBe(
      'FORBIDDEN',
    );
  });
});
