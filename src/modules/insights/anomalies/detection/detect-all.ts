import { CATEGORY_NAMES } from '../../../spending/index.js';
import { storedFinding, type StoredFinding } from './anomaly-finding.js';
import type { AnomalyRules } from '../rules/anomaly-rule.js';
import { detect } from './detect.js';
import type { CustomerQuarters } from './spending-histories.js';

/** What rules find in some quarters of some people. */
export const detectAll = (
  people: readonly CustomerQuarters[],
  quarters: readonly string[],
  rules: AnomalyRules,
): StoredFinding[] =>
  people.flatMap(({ customerId, quarters: history }) =>
    quarters.flatMap((quarter) =>
      detect(history, quarter, rules).map((finding) =>
        storedFinding(customerId, quarter, finding, CATEGORY_NAMES.DETAIL),
      ),
    ),
  );
