import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScenarioEpisodesDocument, ScenarioLabelReviewDocument } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { monthBack, tokens, startThresholdSuite, type ThresholdSuite } from '../support/threshold-suite.js';

let suite: ThresholdSuite;
beforeAll(async () => {
  suite = await startThresholdSuite();
}, 180_000);
afterAll(() => suite.close());

describe('Customer.scenarioEpisodes', () => {
  it('shows how planted events came, and nobody who is not the caller’s', async () => {
    const [lost] = await suite.server.sql<{ id: number; since: string }>(
      `SELECT customer_id AS id, min(month)::text AS since FROM financial_snapshot JOIN customer c ON c.id = customer_id
       WHERE employment = 'UNEMPLOYED' AND income_won = 0 AND c.institution_id = 1 GROUP BY 1 ORDER BY 1 LIMIT 1`,
    );
    const id = encodeId('Customer', lost?.id ?? 0);
    const { customer } = await suite.server.run(ScenarioEpisodesDocument, { id }, tokens.staff);
    const episode = customer?.scenarioEpisodes.nodes.find(({ label }) => label === 'JOB_LOSS');
    expect(episode).toMatchObject({
      firstMonth: lost?.since,
      lastMonth: monthBack(1),
      ongoing: true,
      name: 'Loss of income',
    });
    expect(episode?.months).toBeGreaterThan(0);
    expect((await suite.server.run(ScenarioEpisodesDocument, { id }, tokens.staff2)).customer).toBeNull();
    const page = await suite.server.run(ScenarioEpisodesDocument, { id, first: 1 }, tokens.staff);
    expect(page.customer?.scenarioEpisodes.nodes).toEqual(customer?.scenarioEpisodes.nodes.slice(0, 1));
  });
});

describe('scenarioLabelReview', () => {
  const review = async (input: object, token = tokens.staff) =>
    (await suite.server.run(ScenarioLabelReviewDocument, { input: input as never }, token)).scenarioLabelReview;

  it('keeps what staff say in the place of what was there, once', async () => {
    const input = { customerId: suite.customerId, month: monthBack(1), label: 'LOW_CASH', holds: true };
    expect(await review(input)).toMatchObject({ review: { label: 'LOW_CASH', holds: true }, userErrors: [] });
    await review(input);
    expect(await suite.audited('SCENARIO_LABEL_REVIEWED')).toBe(1);
    const kept = await suite.server.sql(
      `SELECT holds, source FROM scenario_label_review WHERE label = 'LOW_CASH' AND source = 'STAFF'`,
    );
    expect(kept).toEqual([{ holds: true, source: 'STAFF' }]);
  });

  it('refuses months that are none or to come, NEUTRAL, and customers of others', async () => {
    const input = { customerId: suite.customerId, month: monthBack(1), label: 'LOW_CASH', holds: true };
    for (const [wrong, field] of [
      [{ month: '2026-01-02' }, 'month'],
      [{ month: monthBack(-1) }, 'month'],
      [{ label: 'NEUTRAL' }, 'label'],
      [{ customerId: suite.strangerId }, 'customerId'],
    ] as const) {
      expect((await review({ ...input, ...wrong })).userErrors).toMatchObject([{ field: [field] }]);
    }
  });
});
