import {
  CustomerRecommendationsDocument,
  InsightProductCreateDocument,
  InsightProductPublishDocument,
  type CustomerRecommendationsQuery,
  type InsightProductCreateInput,
} from '../../schema/generated/test/graphql.js';
import type { Person, TestCustomer } from './lending.js';
import { ordinaryLines, startInsights, type InsightsBank } from './insights.js';
import type { Line } from './quarterly-file.js';

export const YEAR = ['2024Q4', '2025Q1', '2025Q2', '2025Q3'];
export type Recommended = NonNullable<NonNullable<CustomerRecommendationsQuery['customer']>['recommendations']>;

/** A bank that offers cards to people who spend. */
export interface OfferingBank extends InsightsBank {
  /** Offers a product; what is not said is the least there can be. Its id. */
  offer(said?: Partial<InsightProductCreateInput>, as?: Person): Promise<string>;
  /** A customer who spends a million won a month: 400,000 on eating out and 600,000 on retail, or as is said. */
  aYearOf(changed?: Line, quarters?: readonly string[]): Promise<TestCustomer>;
  recommended(customer: TestCustomer, options?: { first?: number; token?: string }): Promise<Recommended>;
}

let made = 0;
/** A key, a code or a name that nothing else has. */
export const fresh = (what: string): string => `${what}-${(made += 1)}`;

export async function startOffering(options: Parameters<typeof startInsights>[0] = {}): Promise<OfferingBank> {
  const bank = await startInsights(options);
  return {
    ...bank,
    async offer(said = {}, as = bank.staff) {
      const input: InsightProductCreateInput = {
        code: fresh('P'),
        nameKo: '모아 카드',
        nameEn: 'Moa card',
        kind: 'CREDIT_CARD',
        annualFeeWon: 0,
        benefits: [{ category: 'FOOD_SERVICE', ratePercent: '1' }],
        idempotencyKey: fresh('key'),
        ...said,
      };
      const { insightProductCreate } = await bank.run(InsightProductCreateDocument, { input }, as.token);
      if (!insightProductCreate.product) throw new Error(JSON.stringify(insightProductCreate.userErrors));
      const { id, version } = insightProductCreate.product;
      const publish = { input: { productId: id, version, idempotencyKey: fresh('key') } };
      const by = as.accountId === bank.admin.accountId ? await bank.anotherPerson('ADMIN') : bank.admin;
      const { insightProductPublish } = await bank.run(InsightProductPublishDocument, publish, by.token);
      if (!insightProductPublish.product) throw new Error(JSON.stringify(insightProductPublish.userErrors));
      return id;
    },
    async aYearOf(changed = {}, quarters = YEAR) {
      const key = fresh('SPENDER').replace('-', '');
      const customer = await bank.aSpender(key);
      if (quarters.length > 0) await bank.load(ordinaryLines(key, quarters, changed));
      return customer;
    },
    async recommended(customer, { first = 3, token } = {}) {
      const as = token ?? (await bank.loginAs(customer));
      const { customer: seen } = await bank.run(CustomerRecommendationsDocument, { id: customer.id, first }, as);
      if (!seen?.recommendations) throw new Error('the customer has no recommendations');
      return seen.recommendations;
    },
  };
}
