import { z } from 'zod';
import { fieldsNamed } from '../../../platform/graphql/index.js';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { JobType } from '../customer.entity.js';
import { maskAddress, maskEmail, maskName, maskPhone } from '../masking.js';
import type { CustomerRow } from '../customer.columns.js';
import { CUSTOMER_FOLLOW_UPS, REGISTERED } from './customers.texts.js';
import type { CustomerToolParts } from './tool-parts.js';

const PROFILE = fieldsNamed(
  ...['name', 'birthYear', 'sex', 'jobType', 'annualIncomeWon', 'creditScore', 'email', 'phone', 'address', 'masked'],
);
const JOBS: Readonly<Record<JobType, Localized>> = {
  EMPLOYEE: said('직장인', 'employed'),
  SELF_EMPLOYED: said('자영업', 'self-employed'),
  PUBLIC_SERVANT: said('공무원', 'public servant'),
  PROFESSIONAL: said('전문직', 'professional'),
  STUDENT: said('학생', 'student'),
  RETIRED: said('은퇴', 'retired'),
  OTHER: said('기타', 'other'),
};

/**
 * The registered data of the customer. Contact details are masked even for the customers themselves: others may read a
 * chat over their shoulder, and what a model gets leaves the house.
 */
export const profileTool = ({ customers }: Pick<CustomerToolParts, 'customers'>): Tool =>
  tool({
    name: 'profile',
    description:
      'What is registered of the customer: year of birth, job, yearly income, credit score, and masked contact data.',
    parameters: z.object({}),
    answers: ['PROFILE'],
    topic: 'PROFILE',
    title: { ko: '등록 정보', en: 'Profile' },
    async run({ caller, customerId, today, said: [question] = [] }): Promise<Finding> {
      const row = await customers.find(caller, customerId, PROFILE);
      return row ? profileFinding(row, today, question) : { facts: [] };
    },
  });

/** @param question as it was asked; what it names of the registered data comes first. */
export function profileFinding(row: CustomerRow, today: string, question = ''): Finding {
  const facts = profileFacts(row, today);
  const asked = PROFILE_FIELDS.find(({ words }) => words.test(question));
  const income = row['annualIncomeWon'];
  const known = [
    ...(typeof income === 'number'
      ? [said(`연소득 ${saidWon(income).ko}`, `yearly income ${saidWon(income).en}`)]
      : []),
    ...(typeof row['creditScore'] === 'number'
      ? [said(`신용점수 ${row['creditScore']}점`, `credit score ${row['creditScore']}`)]
      : []),
  ];
  const stated =
    known.length > 0 ? said(known.map(({ ko }) => ko).join(', '), known.map(({ en }) => en).join(', ')) : null;
  return {
    facts,
    lead: asked
      ? fieldLead(asked, facts)
      : stated
        ? said(`등록된 정보는 ${stated.ko}입니다.`, `On record: ${stated.en}.`)
        : said('등록된 소득과 신용점수는 없습니다.', 'No income and no credit score are on record.'),
    shown: facts.map(({ id }) => id).filter((id) => id !== 'profile.income' && id !== 'profile.creditScore'),
    advice: [
      said(
        '사실과 다르거나 바뀐 내용은 내 정보에서 고칠 수 있습니다. 연락처는 가려서 보여 드립니다.',
        'What is wrong or has changed can be corrected in your profile. Contact data is shown masked.',
      ),
    ],
    followUps: [CUSTOMER_FOLLOW_UPS.income, CUSTOMER_FOLLOW_UPS.score, CUSTOMER_FOLLOW_UPS.health],
  };
}

function profileFacts(row: CustomerRow, today: string): Fact[] {
  const facts = typedFacts('PROFILE', REGISTERED, today);
  const text = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null);
  const number = (field: string): number | null => (typeof row[field] === 'number' ? row[field] : null);
  const words = (id: string, label: Localized, value: string | null): Fact[] =>
    value === null ? [] : [facts.words(`profile.${id}`, label, said(value, value))];
  // Staff are given them masked already, which no second mask changes.
  const hidden = (value: string | null, mask: (text: string) => string): string | null =>
    value === null || row['masked'] === true ? value : mask(value);
  const [born, income, score] = [number('birthYear'), number('annualIncomeWon'), number('creditScore')];
  const jobType = text('jobType') as JobType | null;
  const job = jobType && JOBS[jobType];
  return [
    ...words('name', said('이름', 'Name'), hidden(text('name'), maskName)),
    ...(born === null
      ? []
      : [facts.words('profile.birthYear', said('출생 연도', 'Year of birth'), said(`${born}년`, String(born)))]),
    ...(job ? [facts.words('profile.jobType', said('직업', 'Job'), job)] : []),
    ...(income === null
      ? []
      : [facts.money('profile.income', said('등록된 연소득', 'Registered yearly income'), income)]),
    ...(score === null
      ? []
      : [
          facts.count(
            'profile.creditScore',
            said('신용점수', 'Credit score'),
            score,
            'POINT',
            said(`${score}점`, `${score} points`),
          ),
        ]),
    ...words('email', said('이메일', 'E-mail'), hidden(text('email'), maskEmail)),
    ...words('phone', said('휴대전화', 'Telephone'), hidden(text('phone'), maskPhone)),
    ...words('address', said('주소', 'Address'), hidden(text('address'), maskAddress)),
  ];
}

interface ProfileField {
  readonly id: string;
  readonly words: RegExp;
  readonly name: Localized;
}
/** Registered data as people ask for them. */
const PROFILE_FIELDS: readonly ProfileField[] = [
  {
    id: 'profile.phone',
    words: /전화|휴대폰|핸드폰|폰 ?번호|연락처|\bphone|mobile/i,
    name: said('휴대전화', 'telephone number'),
  },
  { id: 'profile.email', words: /이메일|메일|e-?mail/i, name: said('이메일', 'e-mail address') },
  { id: 'profile.address', words: /주소|사는 ?곳|\baddress\b|where i live/i, name: said('주소', 'address') },
  { id: 'profile.jobType', words: /직업|직장|직종|\bjob\b|occupation|employ/i, name: said('직업', 'job') },
  {
    id: 'profile.birthYear',
    words: /생년|생일|태어|나이|몇 ?살|birth|how old|\bage\b/i,
    name: said('출생 연도', 'year of birth'),
  },
  { id: 'profile.name', words: /이름|성함|성명|\bname\b/i, name: said('이름', 'name') },
];

/** The one thing that was asked for, masked as it is in the facts. */
function fieldLead({ id, name }: ProfileField, facts: readonly Fact[]): Localized {
  const value = facts.find((fact) => fact.id === id)?.value;
  return value
    ? said(`등록된 ${withParticle(name.ko, '은/는')} ${value.ko}입니다.`, `Your ${name.en} on record is ${value.en}.`)
    : said(`등록된 ${withParticle(name.ko, '이/가')} 없습니다.`, `No ${name.en} is on record.`);
}
