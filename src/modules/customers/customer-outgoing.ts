import { idColumn, type OutgoingSource } from '../../platform/outgoing/index.js';
import { maskAddress, maskEmail, maskName, maskPhone } from './masking.js';

/** Customers for export: the columns of an import file of customers, and when they changed. */
export const customerOutgoing: OutgoingSource = {
  columns: [
    idColumn('id', 'Customer', 'c.id'),
    { name: 'sourceKey', kind: 'TEXT', sql: 'c.source_key' },
    { name: 'name', kind: 'TEXT', sql: 'c.name', mask: maskName },
    { name: 'email', kind: 'TEXT', sql: 'c.email', mask: maskEmail },
    { name: 'phone', kind: 'TEXT', sql: 'c.phone', mask: maskPhone },
    { name: 'address', kind: 'TEXT', sql: 'c.address', mask: maskAddress },
    { name: 'birthDate', kind: 'DATE', sql: 'c.birth_date', mask: () => null },
    { name: 'birthYear', kind: 'WHOLE', sql: 'extract(year FROM c.birth_date)' },
    { name: 'sex', kind: 'TEXT', sql: 'c.sex' },
    { name: 'jobType', kind: 'TEXT', sql: 'c.job_type' },
    { name: 'annualIncomeWon', kind: 'WHOLE', sql: 'c.annual_income_won' },
    { name: 'creditScore', kind: 'WHOLE', sql: 'c.credit_score' },
    { name: 'createdAt', kind: 'MOMENT', sql: 'c.created_at' },
    { name: 'updatedAt', kind: 'MOMENT', sql: 'c.updated_at' },
  ],
  rows: 'FROM customer c WHERE c.institution_id = $1',
  order: 'c.id',
};

/** The name of a customer whom another room's rows are joined with, as `c`. */
export const customerNameOutgoing = { kind: 'TEXT', sql: 'c.name', mask: maskName } as const;
