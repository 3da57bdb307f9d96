import type { Column, FieldColumns } from '../../platform/database/index.js';
import { encodeId } from '../../platform/graphql/index.js';
import { maskAddress, maskEmail, maskName, maskPhone } from './masking.js';
import type { CustomerType } from './customer.types.js';

/** A row of customers as it goes out: the selected fields of the GraphQL type, and the number behind its id. */
export interface CustomerRow extends Readonly<Record<string, unknown>> {
  readonly key: number;
}

const whenPresent =
  (mask: (text: string) => string) =>
  (value: unknown): string | null =>
    value === null ? null : mask(value as string);

/** In a tuple a timestamp is a Date already; inside aggregated JSON it is text. */
const instant = (sql: string): Column => ({ sql, read: (value) => new Date(value as string | Date) });

type CustomerColumns = FieldColumns<CustomerType, 'key' | 'sourceKey'>;

const open: CustomerColumns = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('Customer', key as number) },
  /** Not a field of the API: this person's key in the institution's spending data. */
  sourceKey: '$.source_key',
  birthYear: {
    sql: '$.birth_date',
    read: (date) => (date === null ? null : Number((date as string).slice(0, 4))),
  },
  sex: '$.sex',
  jobType: '$.job_type',
  annualIncomeWon: '$.annual_income_won',
  creditScore: '$.credit_score',
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
};

/** For the customers themselves, and for an unmasking that has been recorded. */
const clear: CustomerColumns = {
  ...open,
  name: '$.name',
  email: '$.email',
  phone: '$.phone',
  address: '$.address',
  birthDate: '$.birth_date',
  masked: { sql: '$.id', read: () => false },
};

/** For everybody else. Clear text leaves the tuple through a mask, so no row of these ever holds it. */
const masked: CustomerColumns = {
  ...open,
  name: { sql: '$.name', read: (name) => maskName(name as string) },
  email: { sql: '$.email', read: (email) => maskEmail(email as string) },
  phone: { sql: '$.phone', read: whenPresent(maskPhone) },
  address: { sql: '$.address', read: whenPresent(maskAddress) },
  birthDate: { sql: '$.id', read: () => null },
  masked: { sql: '$.id', read: () => true },
};

/** The columns of customers, keyed by GraphQL field, for hot reads here and in rooms that join customers. */
export const customerColumns = (isMasked: boolean): CustomerColumns => (isMasked ? masked : clear);
