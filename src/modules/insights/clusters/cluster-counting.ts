import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { CATEGORY_NAMES, Population, disclosedGroup, type LoadedQuarter, type Person } from '../../spending/index.js';
import type { ServedModel } from '../../models/index.js';
import type { SpendingHistories } from '../anomalies/index.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import type { ClusterCountRepository } from './cluster-count.repository.js';
import { CLUSTER_OUTPUTS, hasClearGroups } from './cluster.task.js';
import { clusterTable, embedding } from './embedding.js';

/** Counts clusters whose quarter or model has changed. */
export const COUNT_CLUSTERS: JobKind<object> = {
  name: 'insights-clusters',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Counts clusters whose quarter or model has changed.',
  /** Every minute looks whether there is anything to do. */
  cron: '* * * * *',
  also: 'at the start of a worker',
  ifItDies: 'What is left is done by the next run.',
};

const PEOPLE_PER_CLUSTER_READ = 1_000;
const THOUSAND = 1_000;
/** The total, and the major categories. */
const MEASURES = 1 + CATEGORY_NAMES.MAJOR.length;

/** The newest quarter of each institution. */
export function newestOfEach(loaded: readonly LoadedQuarter[]): LoadedQuarter[] {
  return [...Map.groupBy(loaded, ({ institutionId }) => institutionId).values()].flatMap(
    (quarters) => quarters.toSorted((one, other) => (one.quarter < other.quarter ? 1 : -1))[0] ?? [],
  );
}

/**
 * Assigns everyone in an institution's newest quarter to a cluster, and stores the figures of each that may be shown.
 */
export class ClusterCounting {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly models: ServedModels;
      readonly histories: Pick<SpendingHistories, 'listLoaded'>;
      readonly counts: ClusterCountRepository;
    },
  ) {}

  /** Counts what has changed; the institutions that were counted. It may run as often as one likes. */
  async run(): Promise<number[]> {
    const { histories, counts, models } = this.parts;
    const newest = newestOfEach(await histories.listLoaded());
    const counted: number[] = [];
    for (const loaded of newest) {
      const model = await servedOrNull(models, 'SPENDING_CLUSTER', loaded.institutionId);
      if (!model || !hasClearGroups(model)) continue;
      const mark = `${model.model.modelVersionKey} ${loaded.quarter} ${loaded.mark}`;
      if ((await counts.find(loaded.institutionId))?.mark === mark) continue;
      await this.#count(loaded, model, mark);
      counted.push(loaded.institutionId);
    }
    await counts.forgetOthers(newest.map(({ institutionId }) => institutionId));
    return counted;
  }

  async #count({ institutionId, quarter }: LoadedQuarter, model: ServedModel, mark: string): Promise<void> {
    const width = model.outputs.find(({ name }) => name === CLUSTER_OUTPUTS.distances)?.width ?? 0;
    const amounts = Array.from({ length: width }, () => Array.from({ length: MEASURES }, (): number[] => []));
    const population = new Population(this.parts.database);
    const asked = { institutionId, quarter, from: quarter, limit: PEOPLE_PER_CLUSTER_READ, oneIn: 1 };
    for await (const people of population.all(asked)) await addPage(amounts, model, people);
    const groups = amounts.map((measures) => disclosedGroup(measures.map((measure) => Int32Array.from(measure))));
    const countedAt = this.parts.clock.now();
    await this.parts.counts.keep(institutionId, {
      mark,
      quarter,
      modelVersion: model.model.version,
      groups,
      countedAt,
    });
  }
}

async function addPage(amounts: readonly number[][][], model: ServedModel, people: readonly Person[]): Promise<void> {
  const known = people.flatMap(({ quarters }) => {
    const latest = quarters.at(-1);
    const vector = latest && embedding(latest.majorWon);
    return latest && vector ? [{ latest, vector }] : [];
  });
  if (known.length === 0) return;
  const { outputs, refused } = await model.predict(clusterTable(known.map(({ vector }) => vector)));
  const clusters = outputs[CLUSTER_OUTPUTS.cluster] ?? new Float32Array();
  for (const [row, { latest }] of known.entries()) {
    const measures = refused.has(row) ? undefined : amounts[clusters[row] ?? -1];
    if (!measures) continue;
    for (const [at, won] of [latest.totalWon, ...latest.majorWon].entries()) measures[at]?.push(won / THOUSAND);
  }
}
