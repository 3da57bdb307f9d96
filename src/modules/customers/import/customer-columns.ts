import { isEmail } from 'class-validator';
import type { FileColumn } from '../../../platform/delimited/index.js';
import { PHONE, PLAIN_TEXT } from '../customer-text.js';

const SOURCE_KEY = /^[0-9A-Za-z]{1,20}$/;
const EMAIL = { test: (text: string) => isEmail(text) };
const JOBS = ['EMPLOYEE', 'SELF_EMPLOYED', 'PUBLIC_SERVANT', 'PROFESSIONAL', 'STUDENT', 'RETIRED', 'OTHER'];

/** Columns of a file of customers. Those that may be left out say nothing of the customer then; an empty field empties. */
export const CUSTOMER_COLUMNS: readonly FileColumn[] = [
  {
    name: 'sourceKey',
    isFilled: true,
    rule: { kind: 'TEXT', most: 20, form: SOURCE_KEY },
    description: {
      ko: '기관의 고객번호, 영문자와 숫자 20자 이내',
      en: 'the institution’s number, 1 to 20 letters and digits',
    },
  },
  {
    name: 'name',
    isFilled: true,
    rule: { kind: 'TEXT', most: 100, form: PLAIN_TEXT },
    description: { ko: '이름, 100자 이내', en: 'name, 1 to 100 letters' },
  },
  {
    name: 'email',
    isFilled: true,
    rule: { kind: 'TEXT', most: 254, form: EMAIL },
    description: {
      ko: '이메일 주소, 기관 안에서 고유해야 하며 대소문자를 구분하지 않음',
      en: 'e-mail address, unique in the institution without regard to case',
    },
  },
  {
    name: 'phone',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 24, form: PHONE },
    description: { ko: '전화번호, 숫자와 구분 기호 8~24자', en: 'phone number with 8 to 24 digits and separators' },
  },
  {
    name: 'address',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 200, form: PLAIN_TEXT },
    description: {
      ko: '주소, 시도와 시군구부터 200자 이내',
      en: 'address, at most 200 letters, region and district first',
    },
  },
  {
    name: 'birthDate',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'DATE' },
    description: { ko: '생년월일', en: 'date of birth' },
  },
  {
    name: 'sex',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: ['MALE', 'FEMALE'] },
    description: { ko: '성별', en: 'sex as registered' },
  },
  {
    name: 'jobType',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: JOBS },
    description: { ko: '직업', en: 'what the customer lives on' },
  },
  {
    name: 'annualIncomeWon',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'WHOLE', least: 0, most: Number.MAX_SAFE_INTEGER },
    description: { ko: '세전 연소득(원)', en: 'income of a year before tax, in won' },
  },
  {
    name: 'creditScore',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'WHOLE', least: 1, most: 1_000 },
    description: { ko: '신용점수', en: 'credit score' },
  },
];
