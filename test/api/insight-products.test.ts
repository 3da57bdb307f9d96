import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InsightProductCreateDocument,
  InsightProductDeactivateDocument,
  InsightProductPublishDocument,
  InsightProductRejectDocument,
  InsightProductsDocument,
  InsightProductShownDocument,
  InsightProductUpdateDocument,
  RecommendationRespondDocument,
  type InsightProductCreateInput,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { fresh, startOffering, type OfferingBank } from '../support/recommendations.js';

let bank: OfferingBank;
beforeAll(async () => {
  bank = await startOffering();
});
afterAll(() => bank.close());
afterEach(() =>
  bank.sql('UPDATE insight_product SET active = false, pending = NULL, proposed_by = NULL, proposed_at = NULL'),
);

const whole = (said: Partial<InsightProductCreateInput> = {}): InsightProductCreateInput => ({
  code: fresh('CARD'),
  nameKo: '외식 카드',
  nameEn: 'Eating out',
  kind: 'CREDIT_CARD',
  annualFeeWon: 12_000,
  benefits: [{ category: 'FOOD_SERVICE', ratePercent: '1.25', monthlyCapWon: 8_000 }],
  idempotencyKey: fresh('key'),
  ...said,
});
const create = async (input: InsightProductCreateInput, token = bank.staff.token) =>
  (await bank.run(InsightProductCreateDocument, { input }, token)).insightProductCreate;
type Answer = { readonly userErrors: readonly { readonly code: string; readonly field?: readonly string[] | null }[] };
const errorsOf = ({ userErrors }: Answer) => userErrors.map(({ code, field }) => [code, field?.join('.') ?? null]);
const trail = (action: string) =>
  bank.sql<{ detail: object }>('SELECT detail FROM audit_entry WHERE action = $1 ORDER BY id', [action]);

describe('a product', () => {
  it('is offered as it was said, with a trace, once by a key', async () => {
    const input = whole({
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 300_000 }],
      bonuses: [
        {
          nameKo: '라운지',
          nameEn: 'Lounge',
          worthWon: 60_000,
          basis: '2회 정가',
          when: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['RETIRED', 'RETIRED'] }],
        },
      ],
    });
    const { product, userErrors } = await create(input);
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      code: input.code,
      name: 'Eating out',
      kind: 'CREDIT_CARD',
      annualFeeWon: 12_000,
      active: false,
      version: 1,
      proposal: { annualFeeWon: 12_000 },
      benefits: [{ category: 'FOOD_SERVICE', name: 'Food service', ratePercent: '1.25', monthlyCapWon: 8_000 }],
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 300_000, text: 'At least KRW 300,000 a month in all' }],
      bonuses: [
        { name: 'Lounge', worthWon: 60_000, when: [{ kind: 'LIFE_STAGE_IN', text: 'Stage of life: retired' }] },
      ],
    });
    expect(await create(input)).toEqual({ product, userErrors: [] });
    expect(errorsOf(await create({ ...input, annualFeeWon: 0 }))).toEqual([['IDEMPOTENCY_CONFLICT', 'idempotencyKey']]);
    expect(errorsOf(await create({ ...input, idempotencyKey: fresh('key') }))).toEqual([
      ['PRODUCT_CODE_TAKEN', 'code'],
    ]);
    expect((await trail('INSIGHT_PRODUCT_CREATED')).at(-1)?.detail).toMatchObject({ code: input.code });
  });

  it('is refused with everything that is wrong with it', async () => {
    const said = whole({
      nameKo: ' ',
      benefits: [
        { category: 'FOOD_SERVICE', ratePercent: '0' },
        { category: 'RESTAURANTS', ratePercent: '1' },
        { category: 'FOOD_SERVICE', ratePercent: '1' },
      ],
    });
    expect(errorsOf(await create(said))).toEqual([
      ['INVALID_INPUT', 'nameKo'],
      ['INVALID_INPUT', 'benefits.0.ratePercent'],
      ['INVALID_INPUT', 'benefits.1.category'],
      ['INVALID_INPUT', 'benefits.2.category'],
    ]);
    const conditions = whole({
      eligibility: [
        { kind: 'CATEGORY_SHARE_AT_LEAST', sharePercent: '10' },
        { kind: 'TOTAL_AT_MOST', won: 1, below: '1' },
      ],
      bonuses: [{ nameKo: '가', nameEn: 'A', worthWon: 1, basis: 'b', when: [{ kind: 'HEALTH_FIGURE_BELOW' }] }],
    });
    expect(errorsOf(await create(conditions))).toEqual([
      ['INVALID_INPUT', 'eligibility.0.category'],
      ['INVALID_INPUT', 'eligibility.1.below'],
      ['INVALID_INPUT', 'bonuses.0.when.0.healthPart'],
      ['INVALID_INPUT', 'bonuses.0.when.0.below'],
    ]);
    const bounds = whole({ code: 'x', annualFeeWon: -1, benefits: [{ ratePercent: '50.01', monthlyCapWon: 0 }] });
    expect(
      errorsOf(await create(bounds))
        .map(([, field]) => field)
        .sort(),
    ).toEqual([...['annualFeeWon', 'benefits.0.monthlyCapWon', 'benefits.0.ratePercent', 'code']]);
  });

  it('has a plausible rate, cap, fee and worth, or the field is named', async () => {
    const wild = whole({
      annualFeeWon: 5_000_001,
      benefits: [
        { ratePercent: '5.01', monthlyCapWon: 1_000_001 },
        { category: 'FOOD_SERVICE', ratePercent: '10.01' },
      ],
      bonuses: [{ nameKo: '가', nameEn: 'A', worthWon: 3_000_001, basis: 'b' }],
    });
    expect(errorsOf(await create(wild)).map(([, field]) => field)).toEqual([
      ...['annualFeeWon', 'benefits.0.ratePercent', 'benefits.0.monthlyCapWon', 'benefits.1.monthlyCapWon'],
      'bonuses.0.worthWon',
    ]);
    const most = whole({
      annualFeeWon: 5_000_000,
      benefits: [
        { ratePercent: '5', monthlyCapWon: 1_000_000 },
        { category: 'FOOD_SERVICE', ratePercent: '50', monthlyCapWon: 10_000 },
      ],
    });
    expect(errorsOf(await create(most))).toEqual([]);
  });

  const change = async (productId: string, version: number, said: object) => {
    const input = { productId, version, idempotencyKey: fresh('key'), ...said };
    return (await bank.run(InsightProductUpdateDocument, { input }, bank.admin.token)).insightProductUpdate;
  };
  const publish = async (productId: string, version: number, token: string) => {
    const input = { productId, version, idempotencyKey: fresh('key') };
    return (await bank.run(InsightProductPublishDocument, { input }, token)).insightProductPublish;
  };
  const feeSeen = async (id: string) => {
    const token = await bank.loginAs(await bank.aCustomer());
    return (await bank.run(InsightProductShownDocument, { id }, token)).insightProduct;
  };

  it('is offered once another person publishes it, and so is each change, which customers do not see before', async () => {
    const second = await bank.anotherPerson('ADMIN');
    const { product } = await create(whole(), bank.admin.token);
    const id = product?.id ?? '';
    expect(await feeSeen(id)).toBeNull();
    expect(errorsOf(await publish(id, 1, bank.admin.token))).toEqual([['PRODUCT_NEEDS_ANOTHER', null]]);
    const twin = await bank.anotherPerson('ADMIN', bank.admin);
    expect(errorsOf(await publish(id, 1, twin.token))).toEqual([['PRODUCT_NOT_INDEPENDENT', null]]);
    const document = InsightProductPublishDocument.toString();
    const input = { productId: id, version: 1, idempotencyKey: fresh('key') };
    expect(await bank.codeOf(document, { input }, bank.staff)).toBe('FORBIDDEN');
    expect((await publish(id, 1, second.token)).product).toMatchObject({ active: true, proposal: null, version: 2 });
    expect(await feeSeen(id)).toMatchObject({ annualFeeWon: 12_000, proposal: null });
    expect((await change(id, 2, { annualFeeWon: 30_000 })).product).toMatchObject({
      annualFeeWon: 12_000,
      active: true,
      proposal: { annualFeeWon: 30_000 },
    });
    expect(await feeSeen(id)).toMatchObject({ annualFeeWon: 12_000, proposal: null });
    expect(errorsOf(await publish(id, 3, bank.admin.token))).toEqual([['PRODUCT_NEEDS_ANOTHER', null]]);
    const third = await bank.anotherPerson('ADMIN');
    const both = await Promise.all([second, third].map(({ token }) => publish(id, 3, token)));
    expect(both.filter((answer) => answer.product?.annualFeeWon === 30_000)).toHaveLength(1);
    expect(both.flatMap(errorsOf)).toEqual([['PRODUCT_CHANGED', 'version']]);
    expect(errorsOf(await publish(id, 4, second.token))).toEqual([['PRODUCT_NOT_PROPOSED', 'productId']]);
    expect(await feeSeen(id)).toMatchObject({ annualFeeWon: 30_000 });
    await change(id, 4, { annualFeeWon: 1 });
    const back = { productId: id, version: 5, idempotencyKey: fresh('key') };
    const { insightProductReject } = await bank.run(InsightProductRejectDocument, { input: back }, bank.staff.token);
    expect(insightProductReject.product).toMatchObject({ annualFeeWon: 30_000, proposal: null, active: true });
    expect(await trail('INSIGHT_PRODUCT_PUBLISHED')).not.toHaveLength(0);
  });

  it('is changed by who read it last, and ends for good', async () => {
    const id = (await create(whole())).product?.id ?? '';
    const changed = await change(id, 1, { annualFeeWon: 0, eligibility: [] });
    expect(changed.product).toMatchObject({ proposal: { annualFeeWon: 0 }, version: 2, nameKo: '외식 카드' });
    expect(errorsOf(await change(id, 1, { nameKo: '늦은' }))).toEqual([['PRODUCT_CHANGED', 'version']]);
    expect((await trail('INSIGHT_PRODUCT_UPDATED')).at(-1)?.detail).toMatchObject({
      changed: ['annualFeeWon', 'eligibility'],
    });
    const tries = await Promise.all(Array.from({ length: 6 }, (_, at) => change(id, 2, { annualFeeWon: 1_000 * at })));
    expect(tries.filter(({ product }) => product !== null)).toHaveLength(1);
    const input = { productId: id, version: 3, idempotencyKey: fresh('key') };
    const ended = await bank.run(InsightProductDeactivateDocument, { input }, bank.staff.token);
    expect(ended.insightProductDeactivate.product).toMatchObject({ active: false, version: 4 });
  });

  it('is seen by customers while it is offered, by staff always, and by nobody else', async () => {
    const id = await bank.offer();
    const customer = await bank.loginAs(await bank.aCustomer());
    const seen = async (token: string) => (await bank.run(InsightProductShownDocument, { id }, token)).insightProduct;
    expect((await seen(customer))?.responses).toBeNull();
    expect((await seen(bank.staff.token))?.responses).toEqual({ shownTo: 0, interested: 0, dismissed: 0 });
    expect(await seen(bank.stranger.token)).toBeNull();
    await bank.sql('UPDATE insight_product SET active = false');
    expect(await seen(customer)).toBeNull();
    expect(await seen(bank.staff.token)).toMatchObject({ active: false });
    const list = async (token: string) =>
      (await bank.run(InsightProductsDocument, { first: 50, active: false }, token)).insightProducts.nodes;
    expect(await list(customer)).toEqual([]);
    expect((await list(bank.staff.token)).map((node) => node.id)).toContain(id);
    expect(await bank.codeOf(InsightProductCreateDocument.toString(), { input: whole() }, customer)).toBe('FORBIDDEN');
  });

  it('is one of thirty at most', async () => {
    await bank.sql(`
      INSERT INTO insight_product (institution_id, code, name_ko, name_en, kind, annual_fee_won, benefits, eligibility,
        bonuses, created_at, updated_at)
      SELECT ${bank.institutionId}, 'FULL-' || n, '가', 'A', 'SAVINGS', 0,
        '[{"category": null, "rateBp": 10, "monthlyCapWon": null}]', '[]', '[]', now(), now()
      FROM generate_series(1, 28) AS n`);
    const tries = await Promise.all(Array.from({ length: 5 }, () => create(whole())));
    expect(tries.filter(({ product }) => product !== null)).toHaveLength(2);
    expect(tries.flatMap(errorsOf)).toEqual(Array(3).fill(['PRODUCT_LIMIT', null]));
  });
});

describe('an answer to a recommendation', () => {
  const respond = async (
    recommendationId: string,
    token: string,
    said: { answer?: 'DISMISSED' | 'INTERESTED'; idempotencyKey?: string } = {},
  ) => {
    const input = {
      recommendationId,
      answer: said.answer ?? 'INTERESTED',
      idempotencyKey: said.idempotencyKey ?? fresh('key'),
    } as const;
    return (await bank.run(RecommendationRespondDocument, { input }, token)).recommendationRespond;
  };

  it('is kept once by a key, however many send it at once, and staff see how many gave which', async () => {
    const product = await bank.offer();
    const [one, other] = [await bank.aYearOf(), await bank.aYearOf()];
    const token = await bank.loginAs(one);
    const id = (await bank.recommended(one)).items[0]?.recommendationId ?? '';
    const key = fresh('key');
    const answers = await Promise.all(Array.from({ length: 10 }, () => respond(id, token, { idempotencyKey: key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.response).toMatchObject({ recommendationId: id, answer: 'INTERESTED', hiddenUntil: null });
    expect(await bank.sql('SELECT 1 FROM recommendation_response')).toHaveLength(1);
    expect(await trail('RECOMMENDATION_ANSWERED')).toHaveLength(1);
    expect(errorsOf(await respond(id, token, { idempotencyKey: key, answer: 'DISMISSED' }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'idempotencyKey'],
    ]);
    expect((await bank.recommended(one)).items[0]).toMatchObject({ answer: 'INTERESTED' });
    await respond((await bank.recommended(other)).items[0]?.recommendationId ?? '', await bank.loginAs(other), {
      answer: 'DISMISSED',
    });
    const shown = await bank.run(InsightProductShownDocument, { id: product }, bank.staff.token);
    expect(shown.insightProduct?.responses).toEqual({ shownTo: 2, interested: 1, dismissed: 1 });
  });

  it('hides what was dismissed for ninety days, and the latest counts', async () => {
    await bank.offer({ code: fresh('FIRST') });
    await bank.offer({ code: fresh('SECOND') });
    const customer = await bank.aYearOf();
    const token = await bank.loginAs(customer);
    const shown = async () =>
      (await bank.recommended(customer)).items.map(({ product: { code } }) => code.split('-')[0]);
    const [first] = (await bank.recommended(customer)).items;
    const { response } = await respond(first?.recommendationId ?? '', token, { answer: 'DISMISSED' });
    const days = (Date.parse(response?.hiddenUntil ?? '') - Date.parse(response?.answeredAt ?? '')) / 86_400_000;
    expect(days).toBe(90);
    expect(await shown()).toEqual(['SECOND']);
    await bank.sql(
      `UPDATE recommendation_response SET answered_at = answered_at - interval '91 days' WHERE customer_id = $1`,
      [customer.key],
    );
    expect(await shown()).toEqual(['FIRST', 'SECOND']);
    await bank.sql(`UPDATE recommendation_response SET answered_at = now() WHERE customer_id = $1`, [customer.key]);
    await respond(first?.recommendationId ?? '', token);
    expect(await shown()).toEqual(['FIRST', 'SECOND']);
  });

  it('is not for anybody else to give', async () => {
    await bank.offer();
    const customer = await bank.aYearOf();
    const id = (await bank.recommended(customer)).items[0]?.recommendationId ?? '';
    const neighbour = await bank.loginAs(await bank.aCustomer());
    const nothing = encodeId('Recommendation', 999_999_999);
    for (const token of [neighbour, bank.staff.token, bank.stranger.token]) {
      const refused = [['RECOMMENDATION_NOT_FOUND', 'recommendationId']];
      expect([errorsOf(await respond(id, token)), errorsOf(await respond(nothing, token))]).toEqual([refused, refused]);
    }
  });
});
