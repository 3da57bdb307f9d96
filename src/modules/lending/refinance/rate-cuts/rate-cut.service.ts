import type { Actor, Caller } from '../../../../platform/access/index.js';
import type { AccessLog } from '../../../../platform/audit/index.js';
import type { Database } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import { deadline, type Calendar, type Deadline } from '../../calendar/index.js';
import { loanScope } from '../../loans/index.js';
import type { RateCutRow } from './rate-cut.columns.js';
import type { RateCutQuestion, RateCutRepository } from './rate-cut.repository.js';
import { looksAtOthers, REQUEST_RATE_CUTS } from '../refinance.policy.js';

/**
 * Business days within which a lender answers a demand for a lower rate, and says why (Banking Act, article 30-2 and
 * the Enforcement Decree, article 18-4; Specialized Credit Finance Business Act, article 50-13).
 */
export const RATE_CUT_ANSWER_DAYS = 10;

/** Shows requests for a lower rate to those who may see them, and records each look by staff. */
export class RateCutService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly accessLog: AccessLog;
      readonly requests: RateCutRepository;
      readonly holidays: Calendar['holidays'];
    },
  ) {}

  /** One request; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<RateCutRow | null> {
    const actor = REQUEST_RATE_CUTS.require(caller);
    const row = await this.parts.requests.find(this.parts.database, loanScope(actor), id);
    if (row) await this.recordShown(caller, actor, [row]);
    return row;
  }

  /** A page of the institution's requests, or of the caller's own; may be longer than asked for. */
  async page(caller: Caller, request: PageRequest, question: RateCutQuestion): Promise<RateCutRow[]> {
    const actor = REQUEST_RATE_CUTS.require(caller);
    const rows = await this.parts.requests.page(this.parts.database, loanScope(actor), question, request);
    await this.recordShown(caller, actor, rows.slice(0, request.first));
    return rows;
  }

  /** For each loan a page of its requests, empty for loans that the caller may not see. */
  async pageOfEach(caller: Caller, loanIds: readonly number[], request: PageRequest): Promise<RateCutRow[][]> {
    const actor = REQUEST_RATE_CUTS.require(caller);
    const rows = await this.parts.requests.pageOfEach(this.parts.database, loanScope(actor), loanIds, request);
    if (rows.length > 0) await this.recordShown(caller, actor, rows);
    const groups = Map.groupBy(rows, ({ loanKey }) => loanKey);
    return loanIds.map((id) => groups.get(id) ?? []);
  }

  /** When the answer is due, or why that is not known. The day of the request is not counted. */
  async answerDue({ requestedOn, pauses }: RateCutRow): Promise<Deadline> {
    return deadline(requestedOn, RATE_CUT_ANSWER_DAYS, pauses, await this.parts.holidays.current());
  }

  private async recordShown(caller: Caller, actor: Actor, rows: readonly RateCutRow[]): Promise<void> {
    if (!looksAtOthers(actor)) return;
    await this.parts.accessLog.record(caller, {
      action: 'RATE_CUT_REQUESTS_VIEWED',
      subjectType: 'RateCutRequest',
      subjectId: null,
      customerId: null,
      detail: { customerIds: [...new Set(rows.map(({ customerKey }) => customerKey))] },
    });
  }
}
