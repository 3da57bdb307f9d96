import type { Actor, Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import { groupByKey, type Fields, type PageRequest } from '../../../platform/graphql/index.js';
import { readSearch, type CustomerTotals } from '../../customers/index.js';
import type { LoanRow, RepaymentRow } from './loan.columns.js';
import type { LoanStatistics, LoanCounts } from './loan-totals.js';
import type { LoanKind, LoanState } from './loan.entity.js';
import { loanFactsOf, type LoanFacts } from './loan-facts.js';
import type { LoanFilter } from './loan-filter.js';
import { KEEP_LOANS, loanScope, mayReadLoansOf, seesMasked, READ_LOANS } from './loan.policy.js';
import type { LoanView } from './loan-reading.js';
import type { LoanRepository } from './loan.repository.js';
import type { RepaymentRepository } from './repayment.repository.js';

/** Which loans a caller asks for. */
export interface LoanQuestion {
  readonly search: string | null;
  readonly status: LoanState | null;
  readonly loanType: LoanKind | null;
}

/** Returns loans and repayments to callers who may see them, and records each access by staff. */
export class LoanService {
  constructor(
    private readonly parts: {
      readonly loans: LoanRepository;
      readonly repayments: RepaymentRepository;
      readonly counts: LoanCounts;
      readonly customers: CustomerTotals;
      readonly accessLog: AccessLog;
    },
  ) {}

  /** One loan; null when there is none that the caller may see. */
  async find(caller: Caller, id: number, fields: Fields): Promise<LoanRow | null> {
    const actor = READ_LOANS.require(caller);
    const row = await this.parts.loans.find(loanScope(actor), id, viewOf(actor, fields));
    if (!row) return null;
    await this.recordViewed(caller, actor, 'Loan', id, row.customerKey, fields);
    return row;
  }

  /** A page of the institution's loans, or of the caller's own; the record says whose data was on the page. */
  async page(caller: Caller, request: PageRequest, question: LoanQuestion, fields: Fields): Promise<LoanRow[]> {
    const actor = READ_LOANS.require(caller);
    const filter = await this.filterOf(actor, question);
    const rows = await this.parts.loans.page(filter, request, viewOf(actor, fields));
    if (seesMasked(actor)) {
      const shown = new Set(rows.slice(0, request.first).map(({ customerKey }) => customerKey));
      await this.parts.accessLog.record(caller, {
        action: 'LOANS_SEARCHED',
        subjectType: 'Loan',
        subjectId: null,
        customerId: null,
        detail: {
          searched: filter.match?.search.kind ?? null,
          fields: [...fields.names],
          customerIds: [...shown],
        },
      });
    }
    return rows;
  }

  /** How many loans a question finds; up to five seconds old. */
  async count(caller: Caller, question: LoanQuestion): Promise<number> {
    const actor = READ_LOANS.require(caller);
    return this.parts.counts.count(await this.filterOf(actor, question));
  }

  /** For each customer a page of their loans, empty for those whose loans the caller may not see. */
  async pageOfEach(
    caller: Caller,
    customerIds: readonly number[],
    request: PageRequest,
    fields: Fields,
  ): Promise<LoanRow[][]> {
    const actor = READ_LOANS.require(caller);
    const readable = customerIds.filter((id) => mayReadLoansOf(actor, id));
    const view = viewOf(actor, fields);
    const rows = await this.parts.loans.pageOfEach(actor.institutionId, readable, request, view);
    return groupByKey(customerIds, rows, ({ customerKey }) => customerKey);
  }

  /** For each loan a page of its repayments, newest first; empty for loans that the caller may not see. */
  async repaymentsOfEach(
    caller: Caller,
    loanIds: readonly number[],
    request: PageRequest,
    connection: Fields,
  ): Promise<(readonly RepaymentRow[])[]> {
    const actor = READ_LOANS.require(caller);
    const pages = await this.parts.repayments.pageOfEach(loanScope(actor), loanIds, request, connection);
    return loanIds.map((id) => pages.get(id) ?? []);
  }

  /** One repayment; null when there is none that the caller may see. */
  async findRepayment(caller: Caller, id: number): Promise<RepaymentRow | null> {
    const actor = READ_LOANS.require(caller);
    const row = await this.parts.repayments.find(loanScope(actor), id);
    if (row) await this.recordViewed(caller, actor, 'Repayment', id, row.customerKey, null);
    return row;
  }

  /** Figures of the institution, for staff; up to five seconds old. */
  async statistics(caller: Caller): Promise<LoanStatistics> {
    const actor = KEEP_LOANS.require(caller);
    return this.parts.counts.statistics(actor.institutionId);
  }

  /** Figures on a customer's open loans, for rooms that assess or advise; empty when the caller may not see them. */
  async loanFacts(caller: Caller, customerId: number): Promise<LoanFacts> {
    const facts = await this.loanFactsOfEach(caller, [customerId]);
    return facts.get(customerId) ?? loanFactsOf([]);
  }

  /** The same for several customers in one read; those whose loans the caller may not see are left out. */
  async loanFactsOfEach(caller: Caller, customerIds: readonly number[]): Promise<ReadonlyMap<number, LoanFacts>> {
    const actor = READ_LOANS.require(caller);
    const readable = [...new Set(customerIds)].filter((id) => mayReadLoansOf(actor, id));
    const [first, ...others] = readable;
    if (first === undefined) return new Map();
    const rows = await this.parts.loans.listOpen(actor.institutionId, readable);
    if (seesMasked(actor)) {
      const one = { subjectId: first, customerId: first };
      const several = { subjectId: null, customerId: null, detail: { customerIds: readable } };
      const whose = others.length === 0 ? one : several;
      await this.parts.accessLog.record(caller, { action: 'LOANS_ASSESSED', subjectType: 'Customer', ...whose });
    }
    const lists = groupByKey(readable, rows, ({ customerKey }) => customerKey);
    return new Map(readable.map((id, index) => [id, loanFactsOf(lists[index] ?? [])]));
  }

  private async filterOf(actor: Actor, { search, status, loanType }: LoanQuestion): Promise<LoanFilter> {
    const match = await this.parts.customers.match(actor.institutionId, readSearch(search));
    return { ...loanScope(actor), status, loanType, searched: search, match };
  }

  private async recordViewed(
    caller: Caller,
    actor: Actor,
    subjectType: 'Loan' | 'Repayment',
    subjectId: number,
    customerId: number,
    fields: Fields | null,
  ): Promise<void> {
    if (!seesMasked(actor)) return;
    const action = subjectType === 'Loan' ? 'LOAN_VIEWED' : 'REPAYMENT_VIEWED';
    const detail = fields ? { fields: [...fields.names] } : {};
    await this.parts.accessLog.record(caller, { action, subjectType, subjectId, customerId, detail });
  }
}

const viewOf = (actor: Actor, fields: Fields): LoanView => ({ fields, masked: seesMasked(actor) });
