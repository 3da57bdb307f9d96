import { requireActor, type Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { Refusal } from '../../../platform/errors/index.js';
import { firstRows } from '../../../platform/graphql/index.js';
import type { Dashboard, DashboardService, PeerAttribute, PeerService } from '../../spending/index.js';
import type { AnomalyService } from '../anomalies/index.js';
import { NO_STATED_FIGURES, type HealthService } from '../health/index.js';
import type { QuarterSummary } from './quarter-summary.js';
import { summaryFacts } from './summary-facts.js';
import { summaryTemplate } from './summary-template.texts.js';
import type { SummaryTextService } from './summary-text.service.js';

/** What summaries are made from. Each neighbour authorises by itself. */
export interface SummaryNeighbours {
  readonly dashboards: Pick<DashboardService, 'dashboard' | 'listDashboards'>;
  readonly peers: Pick<PeerService, 'listRows' | 'comparison' | 'meant'>;
  readonly health: Pick<HealthService, 'assess'>;
  readonly anomalies: Pick<AnomalyService, 'pageOfEach'>;
}

/** More findings than a customer can have in the quarters that are looked at. */
const FINDINGS = firstRows(100);

/** Sums up quarters: from facts alone, and in the words of a model where one is configured and keeps to them. */
export class SummaryService {
  constructor(
    private readonly parts: SummaryNeighbours & { readonly clock: Clock; readonly texts: SummaryTextService },
  ) {}

  /**
   * Summaries in the order of the ids; null for customers without spending, or whom the caller may not see. A requested
   * quarter without data is refused for each customer: QUARTER_NOT_FOUND, NO_SPENDING_IN_QUARTER.
   */
  async summarise(
    caller: Caller,
    ids: readonly number[],
    given: string | null,
  ): Promise<(QuarterSummary | Refusal | null)[]> {
    requireActor(caller);
    const { dashboards, peers, health, anomalies, clock } = this.parts;
    const { quarter: asked, groupBy } = await peers.meant(caller, { quarter: given, groupBy: null });
    const shown = await dashboards.listDashboards(caller, ids, asked);
    const known = ids.filter((_, at) => shown[at]);
    const [rows, scores, findings] = await Promise.all([
      this.#peerRows(caller, ids, shown, groupBy),
      known.length > 0 ? health.assess(caller, ids, NO_STATED_FIGURES) : [],
      known.length > 0 ? anomalies.pageOfEach(caller, ids, FINDINGS) : [],
    ]);
    const asOf = clock.now();
    return Promise.all(
      ids.map(async (id, at): Promise<QuarterSummary | Refusal | null> => {
        const dashboard = shown[at];
        if (!dashboard) return this.#refusal(caller, asked);
        const { quarter } = dashboard;
        const score = scores[at]?.result.score ?? null;
        const facts = summaryFacts({
          dashboard,
          peers: await peers.comparison(caller, rows[at] ?? null, groupBy, null),
          health: { score: score === null ? null : score.toFixed(2), on: koreanDate(asOf) },
          unusual: (findings[at] ?? []).filter((each) => each.quarter === quarter).length,
        });
        const template = summaryTemplate(quarter, facts, caller.locale);
        const quarters = [quarter, dashboard.earlier.PREVIOUS_QUARTER.quarter, dashboard.earlier.YEAR_BEFORE.quarter];
        const request = { customerId: id, quarter, quarters, facts, template };
        // A page of customers must not send fifty texts to be written.
        const text = await this.parts.texts.textOf(caller, request, ids.length === 1);
        return { quarter, facts, template, text, asOf };
      }),
    );
  }

  /** What each is compared with in the quarter of their dashboard; those of the same quarter are read together. */
  async #peerRows(
    caller: Caller,
    ids: readonly number[],
    shown: readonly (Dashboard | null)[],
    groupBy: readonly PeerAttribute[],
  ) {
    const rows = ids.map((): Awaited<ReturnType<PeerService['listRows']>>[number] => null);
    const places = Map.groupBy([...ids.keys()], (at) => shown[at]?.quarter ?? null);
    for (const [quarter, these] of places) {
      if (quarter === null) continue;
      const found = await this.parts.peers.listRows(
        caller,
        these.map((at) => ids[at] ?? 0),
        groupBy,
        quarter,
      );
      these.forEach((at, index) => (rows[at] = found[index] ?? null));
    }
    return rows;
  }

  async #refusal(caller: Caller, asked: string | null): Promise<Refusal | null> {
    try {
      await this.parts.dashboards.dashboard(caller, [], asked);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
}
