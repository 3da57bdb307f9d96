import {
  ownerOf,
  refusedRow,
  refuseRowInUse,
  unreferenced,
  type Intake,
  type IntakeBatch,
  type ReadRow,
  type RowFate,
  type Values,
  dataInTableText,
} from '../../../platform/delimited/index.js';
import type { BulkTransaction } from '../../../platform/database/index.js';
import { CUSTOMER_COLUMNS } from './customer-columns.js';
import {
  CustomerIntakeRepository,
  type CustomerRecord,
  type CustomerWrite,
  type KnownCustomer,
} from './customer-intake.repository.js';
import { CHANGED_SINCE, CUSTOMER_EFFECTS, CUSTOMER_FAULTS } from './customer-intake.texts.js';

/** Nobody alive is older. */
const EARLIEST_BIRTH = '1900-01-01';

/** Columns of the table by those of the file. */
const CUSTOMER_COLUMN_NAMES: Readonly<Record<string, keyof CustomerRecord>> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  address: 'address',
  birthDate: 'birth_date',
  sex: 'sex',
  jobType: 'job_type',
  annualIncomeWon: 'annual_income_won',
  creditScore: 'credit_score',
};

const EMPTY_CUSTOMER: Omit<CustomerRecord, 'source_key' | 'name' | 'email'> = {
  phone: null,
  address: null,
  birth_date: null,
  sex: null,
  job_type: null,
  annual_income_won: null,
  credit_score: null,
};

/** Imports files of customers: registers new ones, and changes known ones where a line differs. */
export const customerIntake: Intake = {
  columns: CUSTOMER_COLUMNS,
  key: { column: 'sourceKey', isCaseless: false },
  order: null,
  effects: CUSTOMER_EFFECTS,
  faults: CUSTOMER_FAULTS,
  open(transaction, batch) {
    const repository = new CustomerIntakeRepository(transaction);
    return (rows) => take(repository, batch, rows);
  },
  undo,
};

async function take(
  repository: CustomerIntakeRepository,
  batch: IntakeBatch,
  rows: readonly ReadRow[],
): Promise<RowFate[]> {
  const { id, at, today } = batch;
  const institutionId = ownerOf(batch);
  const sound = rows.filter(({ fault }) => fault === null);
  const keys = sound.map(({ values }) => textOf(values, 'sourceKey'));
  const known = new Map((await repository.listByKeys(institutionId, keys)).map((each) => [each.source_key, each]));
  const emails = sound.map(({ values }) => textOf(values, 'email').toLowerCase());
  const holders = await repository.holdersOf(institutionId, emails);
  const writes: CustomerWrite[] = [];
  const fates = rows.map(({ line, values, fault }): RowFate => {
    if (fault) return { line, fate: 'REFUSED', fault };
    const key = textOf(values, 'sourceKey');
    const refused = problem(line, values, today) ?? claimEmail(line, values, holders);
    if (refused) return refused;
    const { write, fate } = judged(line, key, values, known.get(key));
    if (write) writes.push(write);
    return fate;
  });
  const isNew = ({ known: earlier }: CustomerWrite): boolean => earlier === null;
  await repository.register(institutionId, id, writes.filter(isNew), at);
  await repository.change(
    id,
    writes.filter((write) => !isNew(write)),
    at,
  );
  return fates;
}

function problem(line: number, { birthDate }: Values, today: string): RowFate | null {
  if (birthDate == null) return null;
  if (birthDate > today) return refusedRow(line, 'IN_THE_FUTURE', 'birthDate', birthDate);
  return birthDate < EARLIEST_BIRTH ? refusedRow(line, 'TOO_EARLY', 'birthDate', birthDate) : null;
}

/** An e-mail address stays with its customer: the same one for another customer is refused, also within one file. */
function claimEmail(line: number, values: Values, holders: Map<string, string>): RowFate | null {
  const [key, email] = [textOf(values, 'sourceKey'), textOf(values, 'email').toLowerCase()];
  const holder = holders.get(email);
  if (holder !== undefined && holder !== key) return refusedRow(line, 'EMAIL_TAKEN', 'email');
  holders.set(email, key);
  return null;
}

function judged(
  line: number,
  key: string,
  values: Values,
  known: KnownCustomer | undefined,
): { readonly write: CustomerWrite | null; readonly fate: RowFate } {
  const said = Object.entries(CUSTOMER_COLUMN_NAMES).flatMap(([name, column]) =>
    values[name] === undefined ? [] : [[column, values[name], name] as const],
  );
  const fields = Object.fromEntries(said.map(([column, value]) => [column, value]));
  if (!known) {
    const record = { ...EMPTY_CUSTOMER, source_key: key, name: '', email: '', ...fields };
    return {
      write: { line, record, known: null },
      fate: { line, fate: 'NEW', effect: 'REGISTERED', won: 0, detail: null },
    };
  }
  const { id, ...record } = known;
  const changes = said.filter(([column, value]) => record[column] !== value);
  if (changes.length === 0)
    return { write: null, fate: { line, fate: 'UNCHANGED', effect: 'UNCHANGED', won: 0, detail: null } };
  const before = Object.fromEntries(changes.map(([column]) => [column, record[column]]));
  const detail = changes.map(([, , name]) => name).join(', ');
  return {
    write: { line, record: { ...record, ...fields }, known: { id, before } },
    fate: { line, fate: 'CHANGED', effect: 'UPDATED', won: 0, detail },
  };
}

async function undo(transaction: BulkTransaction, { id, at }: IntakeBatch): Promise<void> {
  const repository = new CustomerIntakeRepository(transaction);
  const changed = await repository.changedSince(id);
  if (changed) refuseRowInUse(changed.line, changed.sourceKey, CHANGED_SINCE);
  await repository.restore(id, at);
  await unreferenced(
    transaction,
    () => repository.remove(id),
    async (customerId, table) => {
      const line = await repository.lineOf(id, customerId);
      refuseRowInUse(line?.line ?? 0, line?.sourceKey ?? String(customerId), dataInTableText(table));
    },
  );
}

const textOf = (values: Values, name: string): string => values[name] ?? '';
