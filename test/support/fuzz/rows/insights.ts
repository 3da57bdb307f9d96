import type { TestServer } from '../../server.js';
import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { Insert, Row } from './insert.js';

/** A card that everybody gets something by. */
export const aCard = (insert: Insert, institutionId: number, name: string): Promise<number> =>
  insert('insight_product', {
    institution_id: institutionId,
    code: 'CANARY-C',
    name_ko: name,
    name_en: name,
    kind: 'CHECK_CARD',
    annual_fee_won: 0,
    eligibility: '[]',
    bonuses: '[]',
    created_at: new Date(),
    updated_at: new Date(),
    benefits: JSON.stringify([{ category: null, rateBp: 10, monthlyCapWon: 1_000 }]),
  });

/** What a customer was shown of it some day. */
export const aRecommendation = (insert: Insert, owner: Row, cardId: number): Promise<number> =>
  insert('recommendation_log', {
    ...owner,
    product_id: cardId,
    product_version: 1,
    ranking_version: '1',
    rank: 1,
    net_won: 12_000,
    reasons: '[]',
    quarters: ['2024Q4'],
    audience: 'CUSTOMER',
    digest: Buffer.alloc(32, 1),
    shown_on: '2025-01-02',
    shown_at: new Date(),
  });

/** What a customer said of their stage of life; the moment, as the API writes it, is no other row's. */
export async function aStageCorrection(insert: Insert, owner: Row, number: number): Promise<string> {
  const at = `2024-05-06T07:08:09.${number}Z`;
  await insert('life_stage_correction', {
    ...owner,
    stage: 'RETIR',
    by_customer: true,
    correction_key: 'canary',
    corrected_at: at,
    expires_at: '2100-01-01T00:00:00Z',
  });
  return at;
}

/** A quarter that was found to be unlike a customer, and the notification of it. */
export async function somethingUnusual(insert: Insert, server: TestServer, owned: Row, valueWon: number) {
  const [rules] = await server.sql<{ id: number }>(
    'SELECT id FROM anomaly_rule_set WHERE active AND institution_id IS NULL',
  );
  const anomaly = await insert('anomaly', {
    ...owned,
    quarter: '2024Q4',
    rule: 'TOTAL_SPIKE',
    rule_set_id: rules?.id,
    unit: 'WON',
    value: valueWon,
    expected_low: 0,
    expected_high: 1_000_000,
    severity: 'HIGH',
    found_at: new Date(),
  });
  const notification = await insert('notification', {
    ...owned,
    kind: 'UNUSUAL_SPENDING',
    subject: '2024Q4',
    created_at: new Date(),
    payload: { quarter: '2024Q4', anomalyId: anomaly },
  });
  return { Anomaly: anomaly, Notification: notification };
}

/** Rules and weights that somebody of an institution proposed, named as nothing else is. */
export async function someVersions(
  insert: Insert,
  server: TestServer,
  proposal: { institutionId: number; accountId: number; version: string },
) {
  const { institutionId, accountId, version } = proposal;
  const own = { institution_id: institutionId, version, proposed_by: accountId, proposed_at: new Date() };
  const [shipped] = await server.sql<{ rules: object; scale: object }>(
    `SELECT r.rules, s.scale FROM anomaly_rule_set r, health_score_version s
     WHERE r.active AND s.active AND r.institution_id IS NULL AND s.institution_id IS NULL`,
  );
  const rules = await insert('anomaly_rule_set', { ...own, rules: JSON.stringify(shipped?.rules) });
  const scale = await insert('health_score_version', { ...own, scale: JSON.stringify(shipped?.scale) });
  return {
    AnomalyRuleSet: encodeId('AnomalyRuleSet', rules),
    HealthScoreVersion: encodeId('HealthScoreVersion', scale),
  };
}
