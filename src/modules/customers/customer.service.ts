import { type Actor, type Caller, customerNotFound } from '../../platform/access/index.js';
import { recordAudit, type AccessLog } from '../../platform/audit/index.js';
import type { Database } from '../../platform/database/index.js';
import { refuse } from '../../platform/errors/index.js';
import type { Fields, PageRequest } from '../../platform/graphql/index.js';
import type { CustomerRow } from './customer.columns.js';
import { KEEP_CUSTOMERS, mayRead, seesMasked, READ_CUSTOMER } from './customer.policy.js';
import type { CustomerScope } from './customer-reading.js';
import type { CustomerRepository } from './customer.repository.js';
import { customerSearch, type CustomerSearch } from './customer-search.js';
import type { CustomerTotals } from './customer-totals.js';
import { searchTooLongText } from './customer.texts.js';

interface CustomerServiceParts {
  readonly database: Database;
  readonly customers: CustomerRepository;
  readonly totals: CustomerTotals;
  readonly accessLog: AccessLog;
}

/** Why somebody must see personal data unmasked. */
interface UnmaskRequest {
  readonly customerId: number;
  readonly reasonCode: string;
  readonly purpose: string;
}

/** Longer texts name nobody. */
const MAX_SEARCH_LETTERS = 100;

const scopeOf = (actor: Actor): CustomerScope => ({ institutionId: actor.institutionId, masked: seesMasked(actor) });

/**
 * Reads a search text; null for none.
 * @throws Refusal BAD_USER_INPUT when it is longer than 100 letters.
 */
export function readSearch(typed: string | null | undefined): CustomerSearch | null {
  if (typed != null && typed.length > MAX_SEARCH_LETTERS) {
    const message = searchTooLongText(MAX_SEARCH_LETTERS);
    refuse('BAD_USER_INPUT', message, ['search']);
  }
  return customerSearch(typed ?? '');
}

/** Shows customers to those who may see them, and records each time that staff did. */
export class CustomerService {
  constructor(private readonly parts: CustomerServiceParts) {}

  /** One customer; null when there is none that the caller may see. */
  async find(caller: Caller, id: number, fields: Fields): Promise<CustomerRow | null> {
    const actor = READ_CUSTOMER.require(caller);
    if (!mayRead(actor, id)) return null;
    const row = await this.parts.customers.find(scopeOf(actor), id, fields);
    if (row && seesMasked(actor)) {
      const detail = { fields: [...fields.names] };
      const fact = { action: 'CUSTOMER_VIEWED', subjectType: 'Customer', subjectId: id, customerId: id, detail };
      await this.parts.accessLog.record(caller, fact);
    }
    return row;
  }

  /**
   * Customers in the order of the ids, null where the caller may see none. For rooms that show whose something is, and
   * have recorded that already.
   */
  async listByIds(caller: Caller, ids: readonly number[], fields: Fields): Promise<(CustomerRow | null)[]> {
    const actor = READ_CUSTOMER.require(caller);
    const readable = [...new Set(ids)].filter((id) => mayRead(actor, id));
    const rows = await this.parts.customers.listByIds(scopeOf(actor), readable, fields);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return ids.map((id) => byKey.get(id) ?? null);
  }

  /** The same, recorded: for lists that show whose something is and leave no record of their own. */
  async listRecorded(caller: Caller, ids: readonly number[], fields: Fields): Promise<(CustomerRow | null)[]> {
    const actor = READ_CUSTOMER.require(caller);
    const rows = await this.listByIds(caller, ids, fields);
    if (seesMasked(actor)) {
      await this.parts.accessLog.record(caller, {
        action: 'CUSTOMERS_VIEWED',
        subjectType: 'Customer',
        subjectId: null,
        customerId: null,
        detail: { fields: [...fields.names], customerIds: rows.flatMap((row) => row?.key ?? []) },
      });
    }
    return rows;
  }

  /** A page of the institution's customers. For staff; the record says whose data was on the page. */
  async page(caller: Caller, request: PageRequest, search: string | null, fields: Fields): Promise<CustomerRow[]> {
    const actor = KEEP_CUSTOMERS.require(caller);
    const { customers, totals, accessLog } = this.parts;
    const match = await totals.match(actor.institutionId, readSearch(search));
    const rows = await customers.page(scopeOf(actor), request, fields, match);
    const shown = rows.slice(0, request.first).map(({ key }) => key);
    await accessLog.record(caller, {
      action: 'CUSTOMERS_SEARCHED',
      subjectType: 'Customer',
      subjectId: null,
      customerId: null,
      detail: { searched: match?.search.kind ?? null, fields: [...fields.names], customerIds: shown },
    });
    return rows;
  }

  /** How many customers the institution has, or a search finds; up to five seconds old. */
  async count(caller: Caller, search: string | null): Promise<number> {
    const actor = KEEP_CUSTOMERS.require(caller);
    return this.parts.totals.count(actor.institutionId, readSearch(search));
  }

  /**
   * A customer, unmasked, with a record of who looked, when, from where and why. Without the record there is no answer.
   * @throws Refusal CUSTOMER_NOT_FOUND.
   */
  async unmask(caller: Caller, request: UnmaskRequest, fields: Fields): Promise<CustomerRow> {
    const { institutionId } = KEEP_CUSTOMERS.require(caller);
    const { customerId, purpose, reasonCode } = request;
    const scope = { institutionId, masked: false };
    const row = await this.parts.customers.find(scope, customerId, fields);
    if (!row) return customerNotFound();
    await recordAudit(this.parts.database, caller, {
      action: 'CUSTOMER_UNMASKED',
      subjectType: 'Customer',
      subjectId: customerId,
      customerId,
      purpose: purpose.trim(),
      detail: { reasonCode, fields: [...fields.names] },
    });
    return row;
  }
}
