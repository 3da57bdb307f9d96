import type { Localized } from '../../../platform/text.js';

/** What each column of a file of customers holds. */
export const CUSTOMER_COLUMN_TEXTS = {
  sourceKey: {
    ko: '기관의 고객번호, 영문자와 숫자 20자 이내',
    en: 'the institution’s number, 1 to 20 letters and digits',
  },
  name: { ko: '이름, 100자 이내', en: 'name, 1 to 100 letters' },
  email: {
    ko: '이메일 주소, 기관 안에서 고유해야 하며 대소문자를 구분하지 않음',
    en: 'e-mail address, unique in the institution without regard to case',
  },
  phone: { ko: '전화번호, 숫자와 구분 기호 8~24자', en: 'phone number with 8 to 24 digits and separators' },
  address: {
    ko: '주소, 시도와 시군구부터 200자 이내',
    en: 'address, at most 200 letters, region and district first',
  },
  birthDate: { ko: '생년월일', en: 'date of birth' },
  sex: { ko: '성별', en: 'sex as registered' },
  jobType: { ko: '직업', en: 'what the customer lives on' },
  annualIncomeWon: { ko: '세전 연소득(원)', en: 'income of a year before tax, in won' },
  creditScore: { ko: '신용점수', en: 'credit score' },
} as const satisfies Readonly<Record<string, Localized>>;
