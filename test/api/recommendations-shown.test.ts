import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerRecommendationsDocument,
  RecommendationRankingPolicyDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { YEAR } from '../support/recommendations.js';
import { startRecommendationSuite, type RecommendationSuite } from '../support/recommendation-suite.js';

let suite: RecommendationSuite;
beforeAll(async () => {
  suite = await startRecommendationSuite();
});
afterEach(() => suite.tidyUp());
afterAll(() => suite.close());

describe('what was shown', () => {
  it('is kept once a day while it says the same, apart for customers and staff', async () => {
    const product = await suite.bank.offer();
    const customer = await suite.bank.aYearOf();
    const looks = await Promise.all(Array.from({ length: 8 }, () => suite.bank.recommended(customer)));
    expect(new Set(looks.map(({ items }) => items[0]?.recommendationId)).size).toBe(1);
    const seenByStaff = await suite.bank.recommended(customer, { token: suite.bank.staff.token });
    expect(seenByStaff.items[0]?.recommendationId).not.toBe(looks[0]?.items[0]?.recommendationId);
    const shown = {
      rank: 1,
      net_won: 48_000,
      quarters: YEAR.toReversed(),
      reasons: [{ kind: 'BENEFIT', about: 'FOOD_SERVICE', won: 48_000 }],
    };
    expect(await suite.logOf(customer.key)).toEqual([
      { ...shown, audience: 'CUSTOMER' },
      { ...shown, audience: 'STAFF' },
    ]);
    await suite.bank.sql('UPDATE insight_product SET version = version + 1 WHERE id = $1', [
      Number(Buffer.from(product, 'base64url').toString().split(':')[1]),
    ]);
    await suite.bank.recommended(customer);
    expect(await suite.logOf(customer.key)).toHaveLength(3);
  });

  it('are each customer’s own on a page', async () => {
    await suite.bank.offer();
    const some = [await suite.bank.aYearOf(), await suite.bank.aYearOf({ FSBZ_AM: 300 })];
    const document =
      'query ($first: Int!) { customers(first: $first) { nodes { id recommendations { items { netBenefitWon } } } } }';
    const { customers } = await suite.bank.ask<{
      customers: { nodes: { id: string; recommendations: { items: { netBenefitWon: number }[] } | null }[] };
    }>(document, { first: 100 }, suite.bank.staff);
    const told = some.map(({ id }) => customers.nodes.find((node) => node.id === id)?.recommendations?.items);
    expect(told).toEqual([[{ netBenefitWon: 48_000 }], [{ netBenefitWon: 36_000 }]]);
  });
});

describe('the order', () => {
  it('is published to everybody, and ignores commission', async () => {
    const { recommendationRankingPolicy: policy } = await suite.bank.run(RecommendationRankingPolicyDocument, {}, null);
    expect(policy.criteria.map(({ criterion }) => criterion)).toEqual([
      ...['ELIGIBLE', 'PAYS', 'NET_BENEFIT', 'ANNUAL_FEE', 'PRODUCT_CODE'],
    ]);
    const columns = await suite.bank.sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name IN ('insight_product', 'recommendation_log')`,
    );
    expect(columns.filter(({ name }) => /commission|margin|earn|profit|revenue/.test(name))).toEqual([]);
    const fields = await suite.bank.ask<{
      product: { fields: { name: string }[] };
      input: { inputFields: { name: string }[] };
    }>(
      `{ product: __type(name: "InsightProduct") { fields { name } } input: __type(name: "InsightProductCreateInput") { inputFields { name } } }`,
      {},
      suite.bank.staff,
    );
    const names = [...fields.product.fields, ...fields.input.inputFields].map(({ name }) => name);
    expect(names).toContain('annualFeeWon');
    expect(names.filter((name) => /commission|margin|earn|profit|revenue|boost|weight|priority/i.test(name))).toEqual(
      [],
    );
  });

  it('refuses a number of recommendations out of its bounds', async () => {
    const customer = await suite.bank.aYearOf();
    for (const first of [0, -1, 11]) {
      expect(
        await suite.bank.codeOf(
          CustomerRecommendationsDocument.toString(),
          { id: customer.id, first },
          suite.bank.staff,
        ),
      ).toBe('BAD_USER_INPUT');
    }
    const nobody = { id: encodeId('Customer', 999_999), first: 3 };
    expect((await suite.bank.run(CustomerRecommendationsDocument, nobody, suite.bank.staff.token)).customer).toBeNull();
    const { customer: unseen } = await suite.bank.run(
      CustomerRecommendationsDocument,
      { id: customer.id, first: 3 },
      suite.bank.stranger.token,
    );
    expect(unseen).toBeNull();
  });
});
