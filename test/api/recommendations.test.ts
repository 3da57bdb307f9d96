import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CustomerCardTellDocument,
  CustomerRecommendationsDocument,
  LifeStageCorrectDocument,
  RecommendationRespondDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { type OfferingBank, YEAR, fresh } from '../support/recommendations.js';
import { startTestServer } from '../support/server.js';
import { codes, startRecommendationSuite, type RecommendationSuite } from '../support/recommendation-suite.js';

let suite: RecommendationSuite;
beforeAll(async () => {
  suite = await startRecommendationSuite();
});
afterEach(() => suite.tidyUp());
afterAll(() => suite.close());

describe('recommendations', () => {
  it('are ordered by what they bring in a year, with reasons, and with what would change the order', async () => {
    const retail = await suite.bank.offer({
      code: fresh('RETAIL'),
      annualFeeWon: 30_000,
      benefits: [
        { category: 'RETAIL', ratePercent: '1.5' },
        { ratePercent: '0.2', monthlyCapWon: 1_500 },
      ],
    });
    const food = await suite.bank.offer({ code: fresh('FOOD') });
    await suite.bank.offer({ code: fresh('DEAR'), annualFeeWon: 500_000 });
    const customer = await suite.bank.aYearOf();
    const { items, quarters, withheld, rankingVersion } = await suite.bank.recommended(customer);
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
    const used = await suite.bank.offer({ code: fresh('USED'), annualFeeWon: 20_000 });
    const better = await suite.bank.offer({ code: fresh('BETTER') });
    await suite.bank.offer({ code: fresh('WORSE'), annualFeeWon: 25_000 });
    const customer = await suite.bank.aYearOf();
    const token = await suite.bank.loginAs(customer);
    const before = await suite.bank.recommended(customer);
    expect(before.heldCard).toBeNull();
    expect(before.comparedWith).toMatch(/not known.*no benefits and no fee/);
    expect(before.items.map(({ netBenefitWon, gainWon }) => [netBenefitWon, gainWon])).toEqual([
      [48_000, 48_000],
      [28_000, 28_000],
      [23_000, 23_000],
    ]);
    const tell = async (productId: string | null, as = token) => {
      const input = { customerId: customer.id, productId, idempotencyKey: fresh('key') };
      return (await suite.bank.run(CustomerCardTellDocument, { input }, as)).customerCardTell;
    };
    expect(await tell(used)).toMatchObject({ product: { id: used }, userErrors: [] });
    const after = await suite.bank.recommended(customer);
    expect(after.heldCard).toEqual({ product: { id: used }, netBenefitWon: 28_000 });
    expect(after.comparedWith).toMatch(/KRW 28,000 a year/);
    expect(after.items.map(({ product, netBenefitWon, gainWon }) => [product.id, netBenefitWon, gainWon])).toEqual([
      [better, 48_000, 20_000],
    ]);
    await tell(better, suite.bank.staff.token);
    expect(await suite.bank.recommended(customer)).toMatchObject({ items: [], withheld: 'NOTHING_BETTER' });
    await tell(null);
    expect((await suite.bank.recommended(customer)).items).toHaveLength(3);
    const neighbour = await suite.bank.loginAs(await suite.bank.aCustomer());
    expect((await tell(used, neighbour)).userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect((await tell(encodeId('InsightProduct', 999_999), token)).userErrors).toMatchObject([
      { code: 'PRODUCT_NOT_FOUND', field: ['productId'] },
    ]);
  });

  it('are of a shorter year where less is known, and of the newest year alone', async () => {
    await suite.bank.offer();
    const one = await suite.bank.recommended(await suite.bank.aYearOf({}, ['2025Q3']));
    expect([one.quarters, one.items[0]?.netBenefitWon]).toEqual([['2025Q3'], 48_000]);
    const gap = await suite.bank.recommended(await suite.bank.aYearOf({}, ['2023Q1', '2025Q1', '2025Q3']));
    expect([gap.quarters, gap.items[0]?.netBenefitWon]).toEqual([['2025Q3', '2025Q1'], 48_000]);
  });

  it('are only of what the customer may have, as far as is known', async () => {
    const asks = (kind: string, said: object) => ({
      code: fresh('ASKS'),
      eligibility: [{ kind: kind as never, ...said }],
    });
    await suite.bank.offer(asks('CATEGORY_SHARE_AT_LEAST', { category: 'FOOD_SERVICE', sharePercent: '40.01' }));
    await suite.bank.offer(asks('TOTAL_AT_LEAST', { won: 1_000_001 }));
    await suite.bank.offer(asks('CREDIT_SHARE_AT_LEAST', { sharePercent: '70.01' }));
    await suite.bank.offer(asks('LIFE_STAGE_IN', { lifeStages: ['UNIVERSITY'] }));
    await suite.bank.offer(asks('HEALTH_FIGURE_BELOW', { healthPart: 'SAVING_RATE', below: '10' }));
    const fits = [
      asks('CATEGORY_SHARE_AT_LEAST', { category: 'FOOD_SERVICE', sharePercent: '40' }),
      asks('TOTAL_AT_MOST', { won: 1_000_000 }),
      asks('LIFE_STAGE_IN', { lifeStages: ['NEWLYWED', 'RETIRED'] }),
      asks('HEALTH_FIGURE_BELOW', { healthPart: 'DEBT_SERVICE', below: '0.01' }),
    ];
    for (const each of fits) await suite.bank.offer(each);
    const customer = await suite.bank.aYearOf({ LIFE_STAGE: 'NEW_WED' });
    expect(codes(await suite.bank.recommended(customer, { first: 10 }))).toEqual(fits.map(({ code }) => code).sort());
  });

  it('go by the stage of life that somebody said, at once', async () => {
    await suite.bank.offer({
      code: fresh('YOUNG'),
      eligibility: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['UNIVERSITY'] }],
    });
    const customer = await suite.bank.aYearOf({ LIFE_STAGE: 'NEW_WED' });
    expect((await suite.bank.recommended(customer)).withheld).toBe('NOTHING_PAYS');
    const input = { customerId: customer.id, stage: 'UNIVERSITY', idempotencyKey: fresh('key') } as const;
    await suite.bank.run(LifeStageCorrectDocument, { input }, await suite.bank.loginAs(customer));
    expect((await suite.bank.recommended(customer)).items).toHaveLength(1);
  });

  it('say how twenty others who spend alike took a product, and nothing of nineteen', async () => {
    const code = fresh('TRIED');
    await suite.bank.offer({ code });
    const clusterReasons = ({ items }: Awaited<ReturnType<OfferingBank['recommended']>>) =>
      items.flatMap(({ reasons }) => reasons.filter(({ part }) => part === 'CLUSTER'));
    for (let person = 1; person <= 19; person += 1) {
      const alike = await suite.bank.aYearOf();
      const [shown] = (await suite.bank.recommended(alike)).items;
      if (person > 7) continue;
      const input = {
        recommendationId: shown?.recommendationId ?? '',
        answer: 'INTERESTED',
        idempotencyKey: fresh('key'),
      } as const;
      await suite.bank.run(RecommendationRespondDocument, { input }, await suite.bank.loginAs(alike));
    }
    const other = await suite.bank.aYearOf({
      FSBZ_AM: 10,
      DIST_AM: 0,
      INSUHOS_AM: 990,
      RESTRNT_AM: 10,
      DISTBP_AM: 0,
      HOS_AM: 990,
    });
    await suite.bank.recommended(other);
    const twentieth = await suite.bank.aYearOf();
    // What staff look at was shown to nobody: the nineteen stay nineteen.
    await suite.bank.recommended(await suite.bank.aYearOf(), { token: suite.bank.staff.token });
    expect(clusterReasons(await suite.bank.recommended(twentieth))).toEqual([]);
    const next = await suite.bank.recommended(await suite.bank.aYearOf());
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
    expect(clusterReasons(await suite.bank.recommended(other))).toEqual([]);
  });

  it('are not made to customers who struggle; the words offer help', async () => {
    await suite.bank.offer();
    const late = await suite.bank.aYearOf();
    await suite.bank.aLoan(late, { status: 'DELINQUENT', overdueWon: 900_000, overdueDays: 3 });
    const { items, withheld, withheldText } = await suite.bank.recommended(late);
    expect([items, withheld]).toEqual([[], 'IN_ARREARS']);
    expect(withheldText).toMatch(/1600-5500/);
    const burdened = await suite.bank.aYearOf();
    await suite.bank.aLoan(burdened, { annualRatePercent: '9' });
    await suite.bank.sql('UPDATE customer SET annual_income_won = 20000000 WHERE id = $1', [burdened.key]);
    expect(await suite.bank.recommended(burdened)).toMatchObject({ items: [], withheld: 'IN_DISTRESS' });
    expect(await suite.logOf(late.key)).toEqual([]);
    expect(await suite.logOf(burdened.key)).toEqual([]);
  });

  it('say why there are none', async () => {
    const customer = await suite.bank.aYearOf();
    expect((await suite.bank.recommended(customer)).withheld).toBe('NOTHING_OFFERED');
    await suite.bank.offer({ annualFeeWon: 48_000 });
    expect((await suite.bank.recommended(customer)).withheld).toBe('NOTHING_PAYS');
    expect((await suite.bank.recommended(await suite.bank.aYearOf({}, []))).withheld).toBe('NO_SPENDING');
  });

  it('leave a product out that is stored by half, and show the others', async () => {
    await suite.bank.offer({ code: fresh('WHOLE') });
    const id = await suite.bank.offer({ code: fresh('HALF') });
    await suite.bank.sql(
      `UPDATE insight_product SET benefits = '[{"category": "FOOD_SERVICE"}]' WHERE code LIKE 'HALF%'`,
    );
    const { items } = await suite.bank.recommended(await suite.bank.aYearOf());
    expect(items.map(({ product }) => product.id)).not.toContain(id);
    expect(items).toHaveLength(1);
  });

  it('follow a batch that is loaded or taken back at once, on another node too', async () => {
    const other = await startTestServer({ database: suite.bank.database });
    await suite.bank.offer();
    const key = fresh('SPENDER').replace('-', '');
    const customer = await suite.bank.aSpender(key);
    const line = { BAS_YH: '2025Q3', SEQ: key, TOT_USE_AM: 500, CRDSL_USE_AM: 500, CNF_USE_AM: 0, FSBZ_AM: 500 };
    const batch = await suite.bank.load([line]);
    const told = async (server: Pick<OfferingBank, 'run'>) => {
      const token = await suite.bank.loginAs(customer);
      const { customer: seen } = await server.run(
        CustomerRecommendationsDocument,
        { id: customer.id, first: 3 },
        token,
      );
      return seen?.recommendations?.items[0]?.netBenefitWon ?? seen?.recommendations?.withheld;
    };
    expect([await told(suite.bank), await told(other)]).toEqual([60_000, 60_000]);
    await suite.bank.undo(batch);
    expect([await told(suite.bank), await told(other)]).toEqual(['NO_SPENDING', 'NO_SPENDING']);
    await other.close();
  });
});
