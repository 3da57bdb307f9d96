import {
  idColumn,
  type ColumnKind,
  type OutgoingColumn,
  type OutgoingSource,
} from '../../../platform/outgoing/index.js';
import { customerNameOutgoing } from '../../customers/index.js';

const column = (name: string, kind: ColumnKind, sql: string): OutgoingColumn => ({ name, kind, sql });

/** Loans exported to a file, as their rows are: the books as of the last posting or nightly run. */
export const loanOutgoing: OutgoingSource = {
  columns: [
    idColumn('id', 'Loan', 'l.id'),
    column('loanNumber', 'TEXT', 'l.loan_number'),
    idColumn('customerId', 'Customer', 'l.customer_id'),
    column('customerSourceKey', 'TEXT', 'c.source_key'),
    { name: 'customerName', ...customerNameOutgoing },
    column('loanType', 'TEXT', 'l.loan_type'),
    column('repaymentMethod', 'TEXT', 'l.repayment_method'),
    column('rateType', 'TEXT', 'l.rate_type'),
    column('status', 'TEXT', 'l.status'),
    column('principalWon', 'WHOLE', 'l.principal_won'),
    column('balanceWon', 'WHOLE', 'l.balance_won'),
    column('annualRatePercent', 'DECIMAL', 'l.annual_rate_percent'),
    column('termMonths', 'WHOLE', 'l.term_months'),
    column('graceMonths', 'WHOLE', 'l.grace_months'),
    column('interestConvention', 'TEXT', 'l.interest_convention'),
    column('dueDay', 'WHOLE', 'l.due_day'),
    column('prepaymentEffect', 'TEXT', 'l.prepayment_effect'),
    column('prepaymentFeePercent', 'DECIMAL', 'l.prepayment_fee_percent'),
    column('monthlyPaymentWon', 'WHOLE', 'l.monthly_payment_won'),
    column('appliedOn', 'DATE', 'l.applied_on'),
    column('approvedOn', 'DATE', 'l.approved_on'),
    column('disbursedOn', 'DATE', 'l.disbursed_on'),
    column('maturesOn', 'DATE', 'l.matures_on'),
    column('interestPaidTo', 'DATE', 'l.interest_paid_to'),
    column('unpaidInterestWon', 'WHOLE', 'l.unpaid_interest_won'),
    column('overdueDays', 'WHOLE', 'l.overdue_days'),
    column('overdueWon', 'WHOLE', 'l.overdue_won'),
    column('updatedAt', 'MOMENT', 'l.updated_at'),
  ],
  rows: 'FROM loan l JOIN customer c ON c.id = l.customer_id WHERE l.institution_id = $1',
  order: 'l.id',
};
