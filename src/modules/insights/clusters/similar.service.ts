import { NO_FIELDS } from '../../../platform/graphql/index.js';
import type { Caller } from '../../../platform/access/index.js';
import { refuse } from '../../../platform/errors/index.js';
import type { CustomerService } from '../../customers/index.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import type { LikenessTables } from './likeness-tables.js';
import { MOST_SIMILAR, type SimilarCustomers, type SimilarUnknown } from './similar-customers.js';
import { FIND_SIMILAR_CUSTOMERS } from './similar.policy.js';
import { SIMILAR_COUNT } from './cluster.texts.js';

/** How long a caller waits for a table that is being read; after that the answer says so. */
const LOAD_TIMEOUT_MS = 4_000;

const nothing = (unknown: SimilarUnknown): SimilarCustomers => ({
  similar: [],
  unknown,
  quarter: null,
  model: null,
  among: null,
});

/** Finds customers who spend on the same things, for staff alone: it shows them one person beside another. */
export class SimilarService {
  constructor(
    private readonly parts: {
      readonly customers: Pick<CustomerService, 'listByIds'>;
      readonly models: ServedModels;
      readonly tables: Pick<LikenessTables, 'get'>;
    },
  ) {}

  /**
   * Customers of the institution most like one of them. For staff.
   * @throws Refusal BAD_USER_INPUT that names `first`.
   */
  async similarTo(caller: Caller, customerId: number, first: number): Promise<SimilarCustomers> {
    const { institutionId } = FIND_SIMILAR_CUSTOMERS.require(caller);
    if (!Number.isInteger(first) || first < 1 || first > MOST_SIMILAR) {
      const message = SIMILAR_COUNT;
      refuse('BAD_USER_INPUT', message, ['first']);
    }
    const { customers, models, tables } = this.parts;
    const [seen] = await customers.listByIds(caller, [customerId], NO_FIELDS);
    const model = await servedOrNull(models, 'SPENDING_CLUSTER', institutionId);
    if (!seen || !model) return nothing(seen ? 'NO_MODEL' : 'NO_SPENDING');
    const table = await orTooLate(tables.get(institutionId, model), LOAD_TIMEOUT_MS);
    if (table === 'TOO_LATE') return nothing('BEING_READ');
    const similar = (await table?.similarTo(customerId, first)) ?? null;
    if (!table || !similar) return nothing('NO_SPENDING');
    const { quarter, rows: among } = table;
    return { similar, unknown: null, quarter, model: model.model, among };
  }
}

/** The result if it comes in time, else a note that it did not; the work goes on. */
async function orTooLate<Result>(work: Promise<Result>, patienceMs: number): Promise<Result | 'TOO_LATE'> {
  const { promise, resolve } = Promise.withResolvers<'TOO_LATE'>();
  const timer = setTimeout(() => resolve('TOO_LATE'), patienceMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
