import { type OfferingBank, startOffering } from './recommendations.js';

export const codes = ({ items }: Awaited<ReturnType<OfferingBank['recommended']>>) =>
  items.map(({ product }) => product.code);

/** A bank that recommends cards. */
export async function startRecommendationSuite() {
  const logOf = (key: number) =>
    bank.sql<{ rank: number; audience: string; net_won: number; reasons: object; quarters: string[] }>(
      'SELECT rank, audience, net_won, reasons, quarters FROM recommendation_log WHERE customer_id = $1 ORDER BY id',
      [key],
    );
  const bank = await startOffering();

  return {
    bank,
    logOf,
    tidyUp: () =>
      bank.sql('UPDATE insight_product SET active = false, pending = NULL, proposed_by = NULL, proposed_at = NULL'),
    close: () => bank.close(),
  };
}

export type RecommendationSuite = Awaited<ReturnType<typeof startRecommendationSuite>>;
