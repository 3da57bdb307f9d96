import {
  dataInTableText,
  ownerOf,
  refusedRow,
  refuseRowInUse,
  unreferenced,
  type Intake,
  type IntakeBatch,
  type ReadRow,
  type RowFate,
  type Values,
} from '../../../platform/delimited/index.js';
import type { BulkTransaction } from '../../../platform/database/index.js';
import type { Problem } from '../../../platform/errors/index.js';
import {
  loanProblems,
  assessedLoan,
  openingBalanceProblems,
  type RateCeilings,
  type NewLoan,
} from '../registration/index.js';
import type { Servicing } from '../servicing/index.js';
import { LOAN_COLUMNS } from './loan-columns.js';
import { LOAN_EFFECTS, LOAN_FAULTS, REST_TEXT } from './intake.texts.js';
import { LoanIntakeRepository, type HeldLoan } from './loan-intake.repository.js';
import { differences, loanOf, requestOf, type DatedRequest } from './loan-of-row.js';

/** The dependencies of importing loans and repayments. */
export interface IntakeParts {
  readonly servicing: () => Promise<Servicing>;
  readonly ceilings: RateCeilings;
}

/** Imports files of loans. A file never changes loans that are in the books. */
export const loanIntake = (parts: IntakeParts): Intake => ({
  columns: LOAN_COLUMNS,
  key: { column: 'loanNumber', isCaseless: true },
  order: null,
  effects: LOAN_EFFECTS,
  faults: LOAN_FAULTS,
  open(transaction, batch) {
    const taker = new LoanTaker(new LoanIntakeRepository(transaction), batch, parts);
    return (rows) => taker.take(rows);
  },
  undo,
});

class LoanTaker {
  constructor(
    private readonly repository: LoanIntakeRepository,
    private readonly batch: IntakeBatch,
    private readonly parts: IntakeParts,
  ) {}

  async take(rows: readonly ReadRow[]): Promise<RowFate[]> {
    const { today } = this.batch;
    const institutionId = ownerOf(this.batch);
    const sound = rows.filter(({ fault }) => fault === null);
    const held = await this.repository.listByNumbers(institutionId, sound.map(numberOf));
    const known = new Map(held.map((loan) => [loan.loanNumber, loan]));
    const keys = new Set(sound.map(({ values }) => values['customerSourceKey'] ?? ''));
    const customers = await this.repository.customerIds(institutionId, [...keys]);
    const servicing = await this.parts.servicing();
    const loans: { line: number; loan: NewLoan }[] = [];
    const fates: RowFate[] = [];
    for (const row of rows) {
      const asked = row.fault ? refusedAs(row) : this.#asked(row, customers);
      if ('fate' in asked) {
        fates.push(asked);
        continue;
      }
      const earlier = known.get(numberOf(row));
      const refused = earlier ? against(row, asked, earlier) : await this.#problem(row.line, asked);
      if (refused) {
        fates.push(refused);
        continue;
      }
      const loan = assessedLoan(servicing, loanOf(asked), today);
      loans.push({ line: row.line, loan });
      fates.push({ line: row.line, fate: 'NEW', effect: effectOf(loan), won: loan.balanceWon, detail: null });
    }
    const { id, at } = this.batch;
    await this.repository.create({ id, at, institutionId }, loans);
    return fates;
  }

  #asked({ line, values }: ReadRow, customers: ReadonlyMap<string, number>): DatedRequest | RowFate {
    const customerId = customers.get(values['customerSourceKey'] ?? '');
    if (customerId === undefined) return refusedRow(line, 'CUSTOMER_NOT_FOUND', 'customerSourceKey');
    return requestOf(values, customerId) ?? refusedRow(line, 'EMPTY', 'appliedOn');
  }

  /** Refuses everything that adding a loan by hand would refuse; only files may have a balance of 0. */
  async #problem(line: number, request: DatedRequest): Promise<RowFate | null> {
    const { annualRatePercent, approvedOn, disbursedOn, appliedOn, balanceWon, interestPaidTo } = request;
    const { today } = this.batch;
    const isRepaid = balanceWon === 0 && interestPaidTo !== null;
    const contractOn = disbursedOn ?? approvedOn ?? appliedOn;
    const [problem] = [
      ...loanProblems(request, today),
      ...openingBalanceProblems(isRepaid ? { ...request, balanceWon: null } : request, today),
      ...(await this.parts.ceilings.problems(annualRatePercent, contractOn, ['annualRatePercent'])),
    ];
    return problem ? refusedBy(line, problem) : null;
  }
}

const numberOf = ({ values }: { readonly values: Values }): string => (values['loanNumber'] ?? '').toUpperCase();

const refusedAs = ({ line, fault }: ReadRow): RowFate =>
  fault ? { line, fate: 'REFUSED', fault } : refusedRow(line, 'EMPTY', null);

/** A loan that is in the books stays as it is: an identical row is skipped, any other is refused. */
function against({ line, values }: ReadRow, asked: DatedRequest, held: HeldLoan): RowFate {
  const [first] = [
    ...(held.customerSourceKey === values['customerSourceKey']
      ? []
      : [{ column: 'customerSourceKey', detail: `${held.customerSourceKey ?? '–'} ≠ ${values['customerSourceKey']}` }]),
    ...differences(loanOf(asked), held),
  ];
  if (first) return refusedRow(line, 'LOAN_DIFFERS', first.column, first.detail);
  return { line, fate: 'UNCHANGED', effect: 'UNCHANGED', won: 0, detail: null };
}

const refusedBy = (line: number, { code, field, message }: Problem): RowFate =>
  refusedRow(line, code, field?.[0] ?? null, message.en);

function effectOf({ status, booksFrom }: NewLoan): string {
  if (status === 'CLOSED') return 'REPAID';
  if (status === 'APPLIED' || status === 'APPROVED') return 'NOT_PAID_OUT';
  return booksFrom === null ? 'PAID_OUT_HERE' : 'TAKEN_OVER';
}

async function undo(transaction: BulkTransaction, { id }: IntakeBatch): Promise<void> {
  const repository = new LoanIntakeRepository(transaction);
  const rested = await repository.firstRested(id);
  if (rested) refuseRowInUse(rested.line, rested.loanNumber, REST_TEXT[rested.why]);
  await unreferenced(
    transaction,
    () => repository.remove(id),
    async (loanId, table) => {
      const line = await repository.lineOf(id, loanId);
      refuseRowInUse(line?.line ?? 0, line?.loanNumber ?? String(loanId), dataInTableText(table));
    },
  );
}
