import type { Actor, Caller } from '../../../../platform/access/index.js';
import type { AccessLog } from '../../../../platform/audit/index.js';
import type { Database } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { Calendar } from '../../calendar/index.js';
import { loanScope } from '../../loans/index.js';
import type { TerminationRow } from './contract-termination.columns.js';
import type { ContractTerminationRepository, TerminationQuestion } from './contract-termination.repository.js';
import { looksAtOthers, REQUEST_TERMINATIONS } from '../refinance.policy.js';
import { terminationAnswerDueOn } from './termination-period.js';

/** Shows demands that contracts end to those who may see them, and records each look by staff. */
export class ContractTerminationService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly accessLog: AccessLog;
      readonly terminations: ContractTerminationRepository;
      readonly holidays: Calendar['holidays'];
    },
  ) {}

  /** One demand; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<TerminationRow | null> {
    const actor = REQUEST_TERMINATIONS.require(caller);
    const row = await this.parts.terminations.find(this.parts.database, loanScope(actor), id);
    if (row) await this.recordShown(caller, actor, [row]);
    return row;
  }

  /** A page of the institution's demands, or of the caller's own; may be longer than asked for. */
  async page(caller: Caller, request: PageRequest, question: TerminationQuestion): Promise<TerminationRow[]> {
    const actor = REQUEST_TERMINATIONS.require(caller);
    const rows = await this.parts.terminations.page(this.parts.database, loanScope(actor), question, request);
    await this.recordShown(caller, actor, rows.slice(0, request.first));
    return rows;
  }

  /** For each loan a page of its demands, empty for loans that the caller may not see. */
  async pageOfEach(caller: Caller, loanIds: readonly number[], request: PageRequest): Promise<TerminationRow[][]> {
    const actor = REQUEST_TERMINATIONS.require(caller);
    const rows = await this.parts.terminations.pageOfEach(this.parts.database, loanScope(actor), loanIds, request);
    if (rows.length > 0) await this.recordShown(caller, actor, rows);
    const groups = Map.groupBy(rows, ({ loanKey }) => loanKey);
    return loanIds.map((id) => groups.get(id) ?? []);
  }

  /** The last day on which the lender answers in time; null while the holidays of that time are not known. */
  async answerDueOn({ requestedOn }: TerminationRow): Promise<string | null> {
    return terminationAnswerDueOn(requestedOn, await this.parts.holidays.current());
  }

  private async recordShown(caller: Caller, actor: Actor, rows: readonly TerminationRow[]): Promise<void> {
    if (!looksAtOthers(actor)) return;
    await this.parts.accessLog.record(caller, {
      action: 'CONTRACT_TERMINATIONS_VIEWED',
      subjectType: 'ContractTermination',
      subjectId: null,
      customerId: null,
      detail: { customerIds: [...new Set(rows.map(({ customerKey }) => customerKey))] },
    });
  }
}
