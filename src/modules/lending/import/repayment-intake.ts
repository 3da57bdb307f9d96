import {
  ownerOf,
  refusedRow,
  type Intake,
  type IntakeBatch,
  type ReadRow,
  type RowFate,
} from '../../../platform/delimited/index.js';
import { REPAYMENT_EFFECTS, REPAYMENT_FAULTS } from './intake.texts.js';
import type { IntakeParts } from './loan-intake.js';
import { LoanBooking } from './loan-booking.js';
import { REPAYMENT_COLUMNS } from './repayment-columns.js';
import {
  RepaymentIntakeRepository,
  type EarlierRepayment,
  type RepaymentWrite,
} from './repayment-intake.repository.js';
import { repaymentOf } from './repayment-of-row.js';
import { undoRepayments } from './repayment-undo.js';

/**
 * Imports files of repayments, those of each loan in the order of their days. Repayments from before the books of a
 * loan begin are only recorded; later ones are posted.
 */
export const repaymentIntake = (parts: Pick<IntakeParts, 'servicing'>): Intake => ({
  columns: REPAYMENT_COLUMNS,
  key: { column: 'repaymentNumber', isCaseless: false },
  order: ['loanNumber', 'paidOn'],
  effects: REPAYMENT_EFFECTS,
  faults: REPAYMENT_FAULTS,
  open(transaction, batch) {
    const taker = new RepaymentTaker(new RepaymentIntakeRepository(transaction), batch, parts);
    return (rows) => taker.take(rows);
  },
  undo: (transaction, batch) => undoRepayments(transaction, batch, parts.servicing),
});

class RepaymentTaker {
  /** The loan whose row was refused last: rows come loan by loan, and its later rows cannot be divided. */
  #blocked: string | null = null;

  constructor(
    private readonly repository: RepaymentIntakeRepository,
    private readonly batch: IntakeBatch,
    private readonly parts: Pick<IntakeParts, 'servicing'>,
  ) {}

  async take(rows: readonly ReadRow[]): Promise<RowFate[]> {
    const { today } = this.batch;
    const institutionId = ownerOf(this.batch);
    const numbers = [...new Set(rows.map(loanOf))];
    const servicing = await this.parts.servicing();
    const held = await this.repository.lockLoans(institutionId, numbers);
    const loans = new Map(held.map((each) => [each.loan.loanNumber.toUpperCase(), each]));
    const bookings = new Map([...loans].map(([number, loan]) => [number, new LoanBooking(servicing, loan, today)]));
    const given = rows.flatMap(({ values }) => values['repaymentNumber'] ?? []);
    const known = await this.repository.listEarlier(institutionId, given);
    const earlier = new Map(known.map((each) => [each.repaymentNumber, each]));
    const ids = await this.repository.reserve(rows.length);
    const writes: RepaymentWrite[] = [];
    const fates = rows.map((row, index): RowFate => {
      const fate = this.#fate(row, bookings.get(loanOf(row)), earlier, (write) => {
        writes.push({ ...write, id: ids[index] ?? 0 });
      });
      if (fate.fate === 'REFUSED') this.#blocked = loanOf(row);
      return fate;
    });
    const changed = [...bookings.values()].flatMap((booking) => booking.result() ?? []);
    const { id, at } = this.batch;
    await this.repository.write({ id, at, institutionId }, writes, changed);
    return fates;
  }

  #fate(
    { line, values, fault }: ReadRow,
    booking: LoanBooking | undefined,
    earlier: ReadonlyMap<string, EarlierRepayment>,
    keep: (write: Omit<RepaymentWrite, 'id'>) => void,
  ): RowFate {
    if (fault) return { line, fate: 'REFUSED', fault };
    if (!booking) return refusedRow(line, 'LOAN_NOT_FOUND', 'loanNumber');
    const stated = repaymentOf(values);
    const known = earlier.get(stated.repaymentNumber);
    if (known) return against({ line, values, fault }, known);
    const isBlocked = this.#blocked === loanOf({ values });
    const outcome = booking.book(stated, line, isBlocked);
    if ('code' in outcome) return { line, fate: 'REFUSED', fault: outcome };
    keep({ ...outcome.write, repaymentNumber: stated.repaymentNumber, line });
    const { write, effect } = outcome;
    const detail =
      `principalWon ${write.principalWon}, interestWon ${write.interestWon}, ` +
      `defaultInterestWon ${write.defaultInterestWon}, heldWon ${write.heldWon}, balanceAfterWon ${write.balanceAfterWon}`;
    return { line, fate: 'NEW', effect, won: write.amountWon, detail };
  }
}

const loanOf = ({ values }: Pick<ReadRow, 'values'>): string => (values['loanNumber'] ?? '').toUpperCase();

function against({ line, values }: ReadRow, known: EarlierRepayment): RowFate {
  const held: Readonly<Record<string, string>> = {
    loanNumber: known.loanNumber,
    paidOn: known.paidOn,
    amountWon: String(known.amountWon),
    method: known.method,
  };
  for (const [column, was] of Object.entries(held)) {
    const said = column === 'loanNumber' ? loanOf({ values }) : values[column];
    if (said !== was) return refusedRow(line, 'REPAYMENT_DIFFERS', column, `${was} ≠ ${said ?? '–'}`);
  }
  return { line, fate: 'UNCHANGED', effect: 'UNCHANGED', won: 0, detail: null };
}
