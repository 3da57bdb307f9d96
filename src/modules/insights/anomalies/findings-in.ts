import { CATEGORY_NAMES } from '../../spending/index.js';
import type { ServedModel } from '../../models/index.js';
import { storedFinding, type StoredFinding } from './anomaly-finding.js';
import type { AnomalyRules } from './anomaly-rule.js';
import { detect } from './detect.js';
import { isolatedQuarters } from './isolated.js';
import type { SpendingHistories } from './spending-histories.js';

export type Person = Awaited<ReturnType<SpendingHistories['page']>>[number];

/** What rules, and the model where they ask for one, find in some quarters of some people. */
export async function findingsIn(
  people: readonly Person[],
  quarters: readonly string[],
  rules: AnomalyRules,
  model: ServedModel | null,
): Promise<StoredFinding[]> {
  const looked = people.flatMap(({ customerId, quarters: history }) =>
    quarters.map((quarter) => ({ customerId, history, quarter })),
  );
  const isolated = await isolatedQuarters(looked, rules, model);
  return [
    ...looked.flatMap(({ customerId, history, quarter }) =>
      detect(history, quarter, rules).map((finding) =>
        storedFinding(customerId, quarter, finding, CATEGORY_NAMES.DETAIL),
      ),
    ),
    ...isolated.map(({ customerId, quarter, finding }) =>
      storedFinding(customerId, quarter, finding, CATEGORY_NAMES.DETAIL),
    ),
  ];
}
