import type { Actor, Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { loanScope, seesMasked, type RepaymentRow } from '../loans/index.js';
import type { PaymentRow } from './payment.columns.js';
import type { PaymentQuestion, PaymentRepository } from './payment.repository.js';
import { START_PAYMENTS } from './payment.policy.js';

/** Returns payments to callers who may see them, and records each access by staff. */
export class PaymentService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly accessLog: AccessLog;
      readonly payments: PaymentRepository;
    },
  ) {}

  /** One payment; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<PaymentRow | null> {
    const actor = START_PAYMENTS.require(caller);
    const row = await this.parts.payments.find(loanScope(actor), id, this.today());
    if (row) await this.recordShown(caller, actor, [row]);
    return row;
  }

  /** A page of the institution's payments, or of the caller's own; may be longer than requested. */
  async page(caller: Caller, request: PageRequest, question: PaymentQuestion): Promise<PaymentRow[]> {
    const actor = START_PAYMENTS.require(caller);
    const rows = await this.parts.payments.page(loanScope(actor), question, request, this.today());
    await this.recordShown(caller, actor, rows.slice(0, request.first));
    return rows;
  }

  /** For each loan a page of its payments, empty for loans that the caller may not see. */
  async pageOfEach(caller: Caller, loanIds: readonly number[], request: PageRequest): Promise<PaymentRow[][]> {
    const actor = START_PAYMENTS.require(caller);
    const rows = await this.parts.payments.pageOfEach(loanScope(actor), loanIds, request, this.today());
    if (rows.length > 0) await this.recordShown(caller, actor, rows);
    const groups = Map.groupBy(rows, ({ loanKey }) => loanKey);
    return loanIds.map((id) => groups.get(id) ?? []);
  }

  /** Repayments that money was booked as; null for those that the caller may not see. */
  async repayments(caller: Caller, ids: readonly number[]): Promise<(RepaymentRow | null)[]> {
    const booked = await this.parts.payments.repayments(loanScope(START_PAYMENTS.require(caller)), ids);
    return ids.map((id) => booked.get(id) ?? null);
  }

  private today(): string {
    return koreanDate(this.parts.clock.now());
  }

  private async recordShown(caller: Caller, actor: Actor, rows: readonly PaymentRow[]): Promise<void> {
    if (!seesMasked(actor)) return;
    await this.parts.accessLog.record(caller, {
      action: 'PAYMENTS_VIEWED',
      subjectType: 'Payment',
      subjectId: null,
      customerId: null,
      detail: { customerIds: [...new Set(rows.map(({ customerKey }) => customerKey))] },
    });
  }
}
