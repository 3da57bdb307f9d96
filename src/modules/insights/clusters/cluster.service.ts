import { requireActor, type Caller } from '../../../platform/access/index.js';
import type { SpendingService } from '../../spending/index.js';
import type { ModelName, ServedModel } from '../../models/index.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import type { ClusterCount, ClusterCountRepository } from './cluster-count.repository.js';
import { CLUSTER_OUTPUTS, hasClearGroups } from './cluster.task.js';
import type { PlacedCustomer, Placement } from './cluster-placement.js';
import { marksOf, PROFILE_FILE, readProfile } from './cluster-profile.js';
import { clusterTable, embedding } from './embedding.js';

/** Returns the cluster of customers, and the figures of it that may be shown. */
export class ClusterService {
  constructor(
    private readonly parts: {
      readonly models: ServedModels;
      readonly spending: Pick<SpendingService, 'personQuarters'>;
      readonly counts: ClusterCountRepository;
    },
  ) {}

  /** In the order of the ids. Customers whom the caller may not see get the same answer as those without spending. */
  async place(caller: Caller, ids: readonly number[]): Promise<Placement[]> {
    const { institutionId } = requireActor(caller);
    const { models, spending, counts } = this.parts;
    const [quarters, model, count] = await Promise.all([
      spending.personQuarters(caller, ids, 1),
      servedOrNull(models, 'SPENDING_CLUSTER', institutionId),
      counts.find(institutionId),
    ]);
    if (!model) return ids.map(() => ({ placed: null, unknown: 'NO_MODEL' }));
    if (!hasClearGroups(model)) return ids.map(() => ({ placed: null, unknown: 'NO_CLEAR_GROUPS' }));
    const known = quarters.map((own) => {
      const latest = own.at(-1);
      const vector = latest ? embedding(latest.majorWon) : null;
      return latest && vector ? { quarter: latest.quarter, vector } : null;
    });
    const clusters = await clustersOf(
      model,
      known.flatMap((each) => (each ? [each.vector] : [])),
    );
    const profile = readProfile(model.files[PROFILE_FILE]);
    return known.map((each) => {
      const cluster = each ? (clusters.shift() ?? null) : null;
      if (!each || cluster === null) return { placed: null, unknown: 'NO_SPENDING' };
      const marks = marksOf(profile, cluster);
      const people = peopleOf(count, cluster, model.model);
      return { placed: { cluster, marks, quarter: each.quarter, model: model.model, ...people }, unknown: null };
    });
  }
}

/** The nearest cluster of each; null for one whose figures the model does not know. */
async function clustersOf(model: ServedModel, vectors: readonly Float32Array[]): Promise<(number | null)[]> {
  if (vectors.length === 0) return [];
  const { outputs, refused } = await model.predict(clusterTable(vectors));
  const clusters = outputs[CLUSTER_OUTPUTS.cluster] ?? new Float32Array();
  return vectors.map((_, row) => (refused.has(row) ? null : (clusters[row] ?? null)));
}

/** Counts of another version are of other clusters. */
function peopleOf(
  count: ClusterCount | null,
  cluster: number,
  { version, modelVersionKey }: ModelName,
): Pick<PlacedCustomer, 'people' | 'peopleUnknown' | 'countedAt'> {
  const own = count?.modelVersion === version && count.mark.startsWith(`${modelVersionKey} `) ? count : null;
  const people = own?.groups[cluster] ?? null;
  const peopleUnknown = people ? null : own ? 'TOO_FEW' : 'NOT_COUNTED';
  return { people, peopleUnknown, countedAt: own?.countedAt ?? null };
}
