import { isEmail } from 'class-validator';
import type { FileColumn } from '../../../platform/delimited/index.js';
import { PHONE, PLAIN_TEXT } from '../customer-text.js';
import { CUSTOMER_COLUMN_TEXTS } from './customer-columns.texts.js';

const SOURCE_KEY = /^[0-9A-Za-z]{1,20}$/;
const EMAIL = { test: (text: string) => isEmail(text) };
const JOBS = ['EMPLOYEE', 'SELF_EMPLOYED', 'PUBLIC_SERVANT', 'PROFESSIONAL', 'STUDENT', 'RETIRED', 'OTHER'];

/** Columns of a file of customers. Those that may be left out say nothing of the customer then; an empty field empties. */
export const CUSTOMER_COLUMNS: readonly FileColumn[] = [
  {
    name: 'sourceKey',
    isFilled: true,
    rule: { kind: 'TEXT', most: 20, form: SOURCE_KEY },
    description: CUSTOMER_COLUMN_TEXTS.sourceKey,
  },
  {
    name: 'name',
    isFilled: true,
    rule: { kind: 'TEXT', most: 100, form: PLAIN_TEXT },
    description: CUSTOMER_COLUMN_TEXTS.name,
  },
  {
    name: 'email',
    isFilled: true,
    rule: { kind: 'TEXT', most: 254, form: EMAIL },
    description: CUSTOMER_COLUMN_TEXTS.email,
  },
  {
    name: 'phone',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 24, form: PHONE },
    description: CUSTOMER_COLUMN_TEXTS.phone,
  },
  {
    name: 'address',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 200, form: PLAIN_TEXT },
    description: CUSTOMER_COLUMN_TEXTS.address,
  },
  {
    name: 'birthDate',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'DATE' },
    description: CUSTOMER_COLUMN_TEXTS.birthDate,
  },
  {
    name: 'sex',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: ['MALE', 'FEMALE'] },
    description: CUSTOMER_COLUMN_TEXTS.sex,
  },
  {
    name: 'jobType',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: JOBS },
    description: CUSTOMER_COLUMN_TEXTS.jobType,
  },
  {
    name: 'annualIncomeWon',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'WHOLE', least: 0, most: Number.MAX_SAFE_INTEGER },
    description: CUSTOMER_COLUMN_TEXTS.annualIncomeWon,
  },
  {
    name: 'creditScore',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'WHOLE', least: 1, most: 1_000 },
    description: CUSTOMER_COLUMN_TEXTS.creditScore,
  },
];
