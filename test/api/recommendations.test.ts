import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerCardTellDocument,
  CustomerRecommendationsDocument,
  LifeStageCorrectDocument,
  RecommendationRankingPolicyDocument,
  RecommendationRespondDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { fresh, startOffering, YEAR, type OfferingBank } from '../support/recommendations.js';
import { startTestServer } from '../support/server.js';

let bank: OfferingBank;
beforeAll(async () => {
  bank = await startOffering();
});
afterAll(() => bank.close());
afterEach(() =>
  bank.sql('UPDATE insight_product SET active = false, pending = NULL, proposed_by = NULL, proposed_at = NULL'),
);

const codes = ({ items }: Awaited<ReturnType<OfferingBank['recommended']>>) => items.map(({ product }) => product.code);
const logOf = (key: number) =>
  bank.sql<{ rank: number; audience: string; net_won: number; reasons: object; quarters: string[] }>(
    'SELECT rank, audience, net_won, reasons, quarters FROM recommendation_log WHERE customer_id = $1 ORDER BY id',
    [key],
  );

describe('recommendations', () => {
  it('are ordered by what they bring in a year, with reasons, and with what would change the order', async () => {
    const retail = await bank.offer({
      code: fresh('RETAIL'),
      annualFeeWon: 30_000,
      benefits: [
        { category: 'RETAIL', ratePercent: '1.5' },
        { ratePercent: '0.2', monthlyCapWon: 1_500 },
      ],
    });
    const food = await bank.offer({ code: fresh('FOOD') });
    await bank.offer({ code: fresh('DEAR'), annualFeeWon: 500_000 });
    const customer = await bank.aYearOf();
    const { items, quarters, withheld, rankingVersion } = await bank.recommended(customer);
    // 12 · 1.5 % of 600,000 + 12 · 1,500 − 30,000, and 12 · 1 % of 400,000; the dear one costs more than it brings.
    expect(items.map(({ rank, product, netBenefitWon }) => [rank, product.id, netBenefitWon])).toEqual([
      [1, retail, 96_000],
      [2, food, 48_000],
    ]);
    expect(items[0]).toMatchObject({ lowWon: 96_000, highWon: 96_000, difference: null, answer: null });
    expect(items[0]?.reasons).toEqual([
      { part: 'BENEFIT', category: 'RETAIL', won: 108_000, text: 'KRW 108,000 a year back on retail' },
      { part: 'FEE', category: null, won: -30_000, text: 'KRW 30,000 annual fee' },
      { part: 'BENEFIT', category: null, won: 18_000, text: 'KRW 18,000 a year back on all card spending' },
    ]);
    // Retail at 340,000 won brings 61,200 + 17,760 − 30,000, still more than 48,000; at 330,000 won 46,920.
    expect(items[1]?.difference).toMatchObject({ category: 'RETAIL', monthlyWon: 600_000, changeWon: -270_000 });
    expect([quarters, withheld, rankingVersion]).toEqual([YEAR.toReversed(), null, '2']);
  });

  it('are compared with the card that is used, net of its fee, or say what is assumed instead', async () => {
    const used = await bank.offer({ code: fresh('USED'), annualFeeWon: 20_000 });
    const better = await bank.offer({ code: fresh('BETTER') });
    await bank.offer({ code: fresh('WORSE'), annualFeeWon: 25_000 });
    const customer = await bank.aYearOf();
    const token = await bank.loginAs(customer);
    const before = await bank.recommended(customer);
    expect(before.heldCard).toBeNull();
    expect(before.comparedWith).toMatch(/not known.*no benefits and no fee/);
    expect(before.items.map(({ netBenefitWon, gainWon }) => [netBenefitWon, gainWon])).toEqual([
      [48_000, 48_000],
      [28_000, 28_000],
      [23_000, 23_000],
    ]);
    const tell = async (productId: string | null, as = token) => {
      const input = { customerId: customer.id, productId, idempotencyKey: fresh('key') };
      return (await bank.run(CustomerCardTellDocument, { input }, as)).customerCardTell;
    };
    expect(await tell(used)).toMatchObject({ product: { id: used }, userErrors: [] });
    const after = await bank.recommended(customer);
    expect(after.heldCard).toEqual({ product: { id: used }, netBenefitWon: 28_000 });
    expect(after.comparedWith).toMatch(/KRW 28,000 a year/);
    expect(after.items.map(({ product, netBenefitWon, gainWon }) => [product.id, netBenefitWon, gainWon])).toEqual([
      [better, 48_000, 20_000],
    ]);
    await tell(better, bank.staff.token);
    expect(await bank.recommended(customer)).toMatchObject({ items: [], withheld: 'NOTHING_BETTER' });
    await tell(null);
    expect((await bank.recommended(customer)).items).toHaveLength(3);
    const neighbour = await bank.loginAs(await bank.aCustomer());
    expect((await tell(used, neighbour)).userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect((await tell(encodeId('InsightProduct', 999_999), token)).userErrors).toMatchObject([
      { code: 'PRODUCT_NOT_FOUND', field: ['productId'] },
    ]);
  });

  it('are of a shorter year where less is known, and of the newest year alone', async () => {
    await bank.offer();
    const one = await bank.recommended(await bank.aYearOf({}, ['2025Q3']));
    expect([one.quarters, one.items[0]?.netBenefitWon]).toEqual([['2025Q3'], 48_000]);
    const gap = await bank.recommended(await bank.aYearOf({}, ['2023Q1', '2025Q1', '2025Q3']));
    expect([gap.quarters, gap.items[0]?.netBenefitWon]).toEqual([['2025Q3', '2025Q1'], 48_000]);
  });

  it('are only of what the customer may have, as far as is known', async () => {
    const asks = (kind: string, said: object) => ({
      code: fresh('ASKS'),
      eligibility: [{ kind: kind as never, ...said }],
    });
    await bank.offer(asks('CATEGORY_SHARE_AT_LEAST', { category: 'FOOD_SERVICE', sharePercent: '40.01' }));
    await bank.offer(asks('TOTAL_AT_LEAST', { won: 1_000_001 }));
    await bank.offer(asks('CREDIT_SHARE_AT_LEAST', { sharePercent: '70.01' }));
    await bank.offer(asks('LIFE_STAGE_IN', { lifeStages: ['UNIVERSITY'] }));
    await bank.offer(asks('HEALTH_FIGURE_BELOW', { healthPart: 'SAVING_RATE', below: '10' }));
    const fits = [
      asks('CATEGORY_SHARE_AT_LEAST', { category: 'FOOD_SERVICE', sharePercent: '40' }),
      asks('TOTAL_AT_MOST', { won: 1_000_000 }),
      asks('LIFE_STAGE_IN', { lifeStages: ['NEWLYWED', 'RETIRED'] }),
      asks('HEALTH_FIGURE_BELOW', { healthPart: 'DEBT_SERVICE', below: '0.01' }),
    ];
    for (const each of fits) await bank.offer(each);
    const customer = await bank.aYearOf({ LIFE_STAGE: 'NEW_WED' });
    expect(codes(await bank.recommended(customer, { first: 10 }))).toEqual(fits.map(({ code }) => code).sort());
  });

  it('go by the stage of life that somebody said, at once', async () => {
    await bank.offer({ code: fresh('YOUNG'), eligibility: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['UNIVERSITY'] }] });
    const customer = await bank.aYearOf({ LIFE_STAGE: 'NEW_WED' });
    expect((await bank.recommended(customer)).withheld).toBe('NOTHING_PAYS');
    const input = { customerId: customer.id, stage: 'UNIVERSITY', idempotencyKey: fresh('key') } as const;
    await bank.run(LifeStageCorrectDocument, { input }, await bank.loginAs(customer));
    expect((await bank.recommended(customer)).items).toHaveLength(1);
  });

  it('say how twenty others who spend alike took a product, and nothing of nineteen', async () => {
    const code = fresh('TRIED');
    await bank.offer({ code });
    const clusterReasons = ({ items }: Awaited<ReturnType<OfferingBank['recommended']>>) =>
      items.flatMap(({ reasons }) => reasons.filter(({ part }) => part === 'CLUSTER'));
    for (let person = 1; person <= 19; person += 1) {
      const alike = await bank.aYearOf();
      const [shown] = (await bank.recommended(alike)).items;
      if (person > 7) continue;
      const input = {
        recommendationId: shown?.recommendationId ?? '',
        answer: 'INTERESTED',
        idempotencyKey: fresh('key'),
      } as const;
      await bank.run(RecommendationRespondDocument, { input }, await bank.loginAs(alike));
    }
    const other = await bank.aYearOf({
      FSBZ_AM: 10,
      DIST_AM: 0,
      INSUHOS_AM: 990,
      RESTRNT_AM: 10,
      DISTBP_AM: 0,
      HOS_AM: 990,
    });
    await bank.recommended(other);
    const twentieth = await bank.aYearOf();
    // What staff look at was shown to nobody: the nineteen stay nineteen.
    await bank.recommended(await bank.aYearOf(), { token: bank.staff.token });
    expect(clusterReasons(await bank.recommended(twentieth))).toEqual([]);
    const next = await bank.recommended(await bank.aYearOf());
    expect(clusterReasons(next)).toEqual([
      {
        part: 'CLUSTER',
        category: null,
        won: 0,
        text: 'Of more than 20 customers who spend alike and were shown it, about 40% wanted to know more.',
      },
    ]);
    expect(next.items.map(({ product }) => product.code)).toEqual([code]);
    // A member is not one of their own others: they see twenty, a customer who spends otherwise sees one.
    expect(clusterReasons(await bank.recommended(other))).toEqual([]);
  });

  it('are not made to customers who struggle; the words offer help', async () => {
    await bank.offer();
    const late = await bank.aYearOf();
    await bank.aLoan(late, { status: 'DELINQUENT', overdueWon: 900_000, overdueDays: 3 });
    const { items, withheld, withheldText } = await bank.recommended(late);
    expect([items, withheld]).toEqual([[], 'IN_ARREARS']);
    expect(withheldText).toMatch(/1600-5500/);
    const burdened = await bank.aYearOf();
    await bank.aLoan(burdened, { annualRatePercent: '9' });
    await bank.sql('UPDATE customer SET annual_income_won = 20000000 WHERE id = $1', [burdened.key]);
    expect(await bank.recommended(burdened)).toMatchObject({ items: [], withheld: 'IN_DISTRESS' });
    expect(await logOf(late.key)).toEqual([]);
    expect(await logOf(burdened.key)).toEqual([]);
  });

  it('say why there are none', async () => {
    const customer = await bank.aYearOf();
    expect((await bank.recommended(customer)).withheld).toBe('NOTHING_OFFERED');
    await bank.offer({ annualFeeWon: 48_000 });
    expect((await bank.recommended(customer)).withheld).toBe('NOTHING_PAYS');
    expect((await bank.recommended(await bank.aYearOf({}, []))).withheld).toBe('NO_SPENDING');
  });

  it('leave a product out that is stored by half, and show the others', async () => {
    await bank.offer({ code: fresh('WHOLE') });
    const id = await bank.offer({ code: fresh('HALF') });
    await bank.sql(`UPDATE insight_product SET benefits = '[{"category": "FOOD_SERVICE"}]' WHERE code LIKE 'HALF%'`);
    const { items } = await bank.recommended(await bank.aYearOf());
    expect(items.map(({ product }) => product.id)).not.toContain(id);
    expect(items).toHaveLength(1);
  });

  it('follow a batch that is loaded or taken back at once, on another node too', async () => {
    const other = await startTestServer({ database: bank.database });
    await bank.offer();
    const key = fresh('SPENDER').replace('-', '');
    const customer = await bank.aSpender(key);
    const line = { BAS_YH: '2025Q3', SEQ: key, TOT_USE_AM: 500, CRDSL_USE_AM: 500, CNF_USE_AM: 0, FSBZ_AM: 500 };
    const batch = await bank.load([line]);
    const told = async (server: Pick<OfferingBank, 'run'>) => {
      const token = await bank.loginAs(customer);
      const { customer: seen } = await server.run(
        CustomerRecommendationsDocument,
        { id: customer.id, first: 3 },
        token,
      );
      return seen?.recommendations?.items[0]?.netBenefitWon ?? seen?.recommendations?.withheld;
    };
    expect([await told(bank), await told(other)]).toEqual([60_000, 60_000]);
    await bank.undo(batch);
    expect([await told(bank), await told(other)]).toEqual(['NO_SPENDING', 'NO_SPENDING']);
    await other.close();
  });
});

describe('what was shown', () => {
  it('is kept once a day while it says the same, apart for customers and staff', async () => {
    const product = await bank.offer();
    const customer = await bank.aYearOf();
    const looks = await Promise.all(Array.from({ length: 8 }, () => bank.recommended(customer)));
    expect(new Set(looks.map(({ items }) => items[0]?.recommendationId)).size).toBe(1);
    const seenByStaff = await bank.recommended(customer, { token: bank.staff.token });
    expect(seenByStaff.items[0]?.recommendationId).not.toBe(looks[0]?.items[0]?.recommendationId);
    const shown = {
      rank: 1,
      net_won: 48_000,
      quarters: YEAR.toReversed(),
      reasons: [{ kind: 'BENEFIT', about: 'FOOD_SERVICE', won: 48_000 }],
    };
    expect(await logOf(customer.key)).toEqual([
      { ...shown, audience: 'CUSTOMER' },
      { ...shown, audience: 'STAFF' },
    ]);
    await bank.sql('UPDATE insight_product SET version = version + 1 WHERE id = $1', [
      Number(Buffer.from(product, 'base64url').toString().split(':')[1]),
    ]);
    await bank.recommended(customer);
    expect(await logOf(customer.key)).toHaveLength(3);
  });

  it('are each customer’s own on a page', async () => {
    await bank.offer();
    const some = [await bank.aYearOf(), await bank.aYearOf({ FSBZ_AM: 300 })];
    const document =
      'query ($first: Int!) { customers(first: $first) { nodes { id recommendations { items { netBenefitWon } } } } }';
    const { customers } = await bank.ask<{
      customers: { nodes: { id: string; recommendations: { items: { netBenefitWon: number }[] } | null }[] };
    }>(document, { first: 100 }, bank.staff);
    const told = some.map(({ id }) => customers.nodes.find((node) => node.id === id)?.recommendations?.items);
    expect(told).toEqual([[{ netBenefitWon: 48_000 }], [{ netBenefitWon: 36_000 }]]);
  });
});

describe('the order', () => {
  it('is published to everybody, and ignores commission', async () => {
    const { recommendationRankingPolicy: policy } = await bank.run(RecommendationRankingPolicyDocument, {}, null);
    expect(policy.criteria.map(({ criterion }) => criterion)).toEqual([
      ...['ELIGIBLE', 'PAYS', 'NET_BENEFIT', 'ANNUAL_FEE', 'PRODUCT_CODE'],
    ]);
    const columns = await bank.sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name IN ('insight_product', 'recommendation_log')`,
    );
    expect(columns.filter(({ name }) => /commission|margin|earn|profit|revenue/.test(name))).toEqual([]);
    const fields = await bank.ask<{
      product: { fields: { name: string }[] };
      input: { inputFields: { name: string }[] };
    }>(
      `{ product: __type(name: "InsightProduct") { fields { name } } input: __type(name: "InsightProductCreateInput") { inputFields { name } } }`,
      {},
      bank.staff,
    );
    const names = [...fields.product.fields, ...fields.input.inputFields].map(({ name }) => name);
    expect(names).toContain('annualFeeWon');
    expect(names.filter((name) => /commission|margin|earn|profit|revenue|boost|weight|priority/i.test(name))).toEqual(
      [],
    );
  });

  it('refuses a number of recommendations out of its bounds', async () => {
    const customer = await bank.aYearOf();
    for (const first of [0, -1, 11]) {
      expect(
        await bank.codeOf(CustomerRecommendationsDocument.toString(), { id: customer.id, first }, bank.staff),
      ).toBe('BAD_USER_INPUT');
    }
    const nobody = { id: encodeId('Customer', 999_999), first: 3 };
    expect((await bank.run(CustomerRecommendationsDocument, nobody, bank.staff.token)).customer).toBeNull();
    const { customer: unseen } = await bank.run(
      CustomerRecommendationsDocument,
      { id: customer.id, first: 3 },
      bank.stranger.token,
    );
    expect(unseen).toBeNull();
  });
});
