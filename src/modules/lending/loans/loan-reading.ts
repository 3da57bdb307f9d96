import { project, type Projection } from '../../../platform/database/index.js';
import { Fields, firstPageOf } from '../../../platform/graphql/index.js';
import { customerColumns } from '../../customers/index.js';
import { loanColumns, loanFields, type LoanRow } from './loan.columns.js';
import { repaymentsPart, type RepaymentsPart } from './repayment-list.js';
import { REPAYMENTS_FIRST, REPAYMENTS } from './repayment-page.js';

/** What to read of a loan, and whether its customer is masked. */
export interface LoanView {
  readonly fields: Fields;
  readonly masked: boolean;
}

/** Columns and joins of loans under the alias `l`, and how a tuple becomes a row with customer and repayments in it. */
interface LoanRead {
  readonly columns: string;
  /** `limit` is the SQL parameter for the number of repayments; it is used only when `repayments` is not null. */
  readonly joins: (limit: string) => string;
  readonly repayments: { readonly limit: number } | null;
  readonly read: (tuple: readonly unknown[]) => LoanRow;
}

/** Objects read with a loan by look-ahead. */
type Attached = Record<string, unknown>;

interface Parts {
  readonly loan: Projection<LoanRow & Attached>;
  readonly customer: Projection | null;
  readonly repayments: RepaymentsPart | null;
}

const partsOf = Fields.remember((fields, variant): Parts => {
  const customer = fields.below('customer');
  const repayments = fields.below('repayments');
  return {
    loan: project<LoanRow & Attached>(loanColumns, 'l', loanFields(fields), ['key', 'customerKey']),
    customer: customer ? project(customerColumns(variant === 'MASKED'), 'k', customer.names, ['key']) : null,
    repayments: repayments ? repaymentsPart(repayments) : null,
  };
});

/** Plans the reading of loans by look-ahead. No field loads again what the row already has. */
export function loanRead({ fields, masked }: LoanView): LoanRead {
  const { loan, customer, repayments } = partsOf(fields, masked ? 'MASKED' : 'CLEAR');
  const selected = fields.below('repayments');
  const page = selected ? firstPageOf(REPAYMENTS, selected, REPAYMENTS_FIRST) : null;
  const list = page && repayments ? { page, part: repayments } : null;
  const customerAt = loan.width;
  const listAt = customerAt + (customer?.width ?? 0);
  return {
    columns: [loan.sql, customer?.sql, list && 'r.list'].filter(Boolean).join(', '),
    joins: (limit) =>
      (customer ? 'JOIN customer k ON k.id = l.customer_id' : '') + (list ? list.part.join('l', 'r', limit) : ''),
    repayments: list && { limit: list.part.limitOf(list.page.request) },
    read(tuple) {
      const row = loan.read(tuple, 0);
      if (customer) row['customer'] = customer.read(tuple, customerAt);
      if (list) row['repayments'] = list.page.of(list.part.read(tuple[listAt]));
      return row;
    },
  };
}
