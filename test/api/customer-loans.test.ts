import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loans, startLendingSuite, type Page, type LendingSuite } from '../support/lending-suite.js';

let suite: LendingSuite;
beforeAll(async () => {
  suite = await startLendingSuite();
});
afterAll(() => suite.close());

describe('Customer.loans', () => {
  it('pages the loans of each customer of a list, batched', async () => {
    const document = `{ customers(first: 2) { nodes { id loans(first: 2) { nodes { id customer { id } } pageInfo { hasNextPage endCursor } } } } }`;
    type Owners = { customers: { nodes: { id: string; loans: Page<{ id: string; customer: { id: string } }> }[] } };
    const { nodes } = (await suite.bank.ask<Owners>(document, {}, suite.bank.staff)).customers;
    expect(nodes.map(({ id }) => id)).toEqual([suite.hong.id, suite.kim.id]);
    for (const [index, { id, loans: page }] of nodes.entries()) {
      const own = index === 0 ? loans.slice(0, 3) : loans.slice(3);
      expect(page.nodes.map((node) => node.id)).toEqual(own.slice(0, 2).map((loan) => loan.id));
      expect(page.nodes.every(({ customer }) => customer.id === id)).toBe(true);
      expect(page.pageInfo.hasNextPage).toBe(true);
    }
  });
});

describe('Customer.loans read along', () => {
  it('answers what its own resolver answers, for staff and for the customer', async () => {
    const alone = `query ($id: ID!) { customer(id: $id) { name loans(first: 2) { nodes { id annualRatePercent principalWon }
      pageInfo { hasNextPage endCursor } edges { cursor } } } }`;
    // Two aliases cannot both be read along.
    const resolved = alone.replace('{ name', '{ name again: loans(first: 1) { nodes { id } }');
    for (const as of [suite.bank.staff, await suite.bank.loginAs(suite.hong)]) {
      const along = await suite.bank.ask<{ customer: Record<string, unknown> }>(alone, { id: suite.hong.id }, as);
      const { customer } = await suite.bank.ask<{ customer: Record<string, unknown> }>(
        resolved,
        { id: suite.hong.id },
        as,
      );
      expect(along.customer).toEqual({ name: customer['name'], loans: customer['loans'] });
      expect(along.customer['loans']).toMatchObject({
        nodes: loans.slice(0, 2).map(({ id }) => ({ id, annualRatePercent: '3.6500', principalWon: 10_000_000 })),
        pageInfo: { hasNextPage: true },
      });
    }
    expect(await suite.bank.ask(alone, { id: suite.hong.id }, suite.bank.stranger)).toEqual({ customer: null });
    const none = await suite.bank.aCustomer();
    expect(await suite.bank.ask(alone, { id: none.id }, suite.bank.staff)).toMatchObject({
      customer: { loans: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
    });
  });

  it('takes its arguments from variables and their defaults, whichever way the customer is reached', async () => {
    const loansOf = 'loans(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }';
    const customer = await suite.bank.loginAs(suite.hong);
    const ways: [document: string, variables: object, as: typeof customer | typeof suite.bank.staff][] = [
      [`{ viewer { customer { ${loansOf} } } }`, {}, customer],
      [`($id: ID!) { node(id: $id) { ... on Customer { ${loansOf} } } }`, { id: suite.hong.id }, suite.bank.staff],
      [`($loan: ID!) { loan(id: $loan) { customer { ${loansOf} } } }`, { loan: loans[0]?.id }, suite.bank.staff],
    ];
    const variables = '$first: Int! = 1, $after: String';
    for (const [document, more, as] of ways) {
      const query = document.startsWith('(')
        ? `query (${variables}, ${document.slice(1)}`
        : `query (${variables}) ${document}`;
      const text = async (values: object) => JSON.stringify(await suite.bank.ask(query, { ...more, ...values }, as));
      const page = async (values: object) => {
        const answer = await text(values);
        return {
          ids: [...answer.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id),
          end: /"endCursor":"([^"]+)"/.exec(answer)?.[1],
        };
      };
      const one = await page({});
      expect(one.ids).toEqual([loans[0]?.id]);
      expect((await page({ first: 1, after: one.end })).ids).toEqual([loans[1]?.id]);
      expect(await suite.bank.codeOf(query, { ...more, first: 200 }, as)).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses a page size out of range where it is asked', async () => {
    const document = 'query ($id: ID!, $first: Int!) { customer(id: $id) { loans(first: $first) { nodes { id } } } }';
    for (const first of [0, 101])
      expect(await suite.bank.codeOf(document, { id: suite.hong.id, first }, suite.bank.staff)).toBe('BAD_USER_INPUT');
  });
});
