import { statement, type Queryable } from '../../../platform/database/index.js';
import { demoCards } from './demo-cards.js';
import type { DemoLender } from './demo-refinance.repository.js';

const CARDS = statement(`
  INSERT INTO insight_product (institution_id, code, name_ko, name_en, kind, annual_fee_won, benefits, eligibility,
    bonuses, created_at, updated_at)
  SELECT $1, c.code, c."nameKo", c."nameEn", c.kind, c."annualFeeWon", c.benefits, c.eligibility, c.bonuses, $3, $3
  FROM jsonb_to_recordset($2::jsonb) AS c (code text, "nameKo" text, "nameEn" text, kind text, "annualFeeWon" bigint,
    benefits jsonb, eligibility jsonb, bonuses jsonb)
  ON CONFLICT ON CONSTRAINT insight_product_code_key DO NOTHING RETURNING id`);

/** Writes the cards and accounts of made-up institutions; returns how many. Those of an earlier set stay. */
export async function writeCards(
  transaction: Queryable,
  { institutionId, kind, asOf }: Pick<DemoLender, 'institutionId' | 'kind' | 'asOf'>,
): Promise<number> {
  const values = [institutionId, JSON.stringify(demoCards(kind)), `${asOf} 00:00:00+09`];
  return (await transaction.tuples(CARDS, values)).length;
}
