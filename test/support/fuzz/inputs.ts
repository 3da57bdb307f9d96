import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { randomBytes } from 'node:crypto';
import { argumentsOnTheWay, variableOf, type Place } from './schema.js';

/** Global ids by type of what is named in an input. */
export type Ids = Readonly<Record<string, string>>;
export type Input = Record<string, unknown>;

let made = 0;
const fresh = () => `${randomBytes(3).toString('hex')}${++made}`;

/** A value that is in order, for texts and numbers, by the name of what they are given for. */
const BY_NAME: Readonly<Record<string, () => unknown>> = {
  email: () => `new-${fresh()}@example.com`,
  password: () => 'a gentle river at dawn',
  name: () => '김하늘',
  idempotencyKey: fresh,
  loanNumber: () => `LN-${fresh()}`,
  phone: () => '010-1234-5678',
  csv: () => 'series,period,value,name,unit,source\nX,2024-01,1,이름,%,출처\n',
  fileName: () => '소득증명.pdf',
  sizeBytes: () => 1_000,
  bankReference: fresh,
  column: () => 'AGE',
  value: () => '35',
  lineNumber: () => 2,
  dryRun: () => true,
  code: () => `C-${fresh().toUpperCase()}`,
  nameKo: () => '갈아타기',
  nameEn: () => 'Switch',
  note: () => '안내',
  reason: () => '기준보다 정확합니다',
  contacts: () => ['02-123-4567'],
  questions: () => ['주차 되나요?'],
  answerKo: () => '됩니다.',
  answerEn: () => 'Yes.',
  grounds: () => '설명을 듣지 못했습니다',
  knownOn: () => '2025-02-03',
  termMinMonths: () => 12,
  termMaxMonths: () => 60,
  textVersion: () => 'rate.000000000000',
  purpose: () => '고객 요청에 따른 확인',
  text: () => '대출이 얼마나 남았나요?',
  title: () => '상담',
  address: () => '서울특별시 중구',
  search: () => '010-1234',
  refreshToken: () => randomBytes(32).toString('hex'),
  historyQuarters: () => 8,
  historyWithin: () => 12,
  source: () => '자체 점검 2026',
  version: () => 1,
  termMonths: () => 12,
  afterSequence: () => 0,
  creditScore: () => 700,
  days: () => 30,
  first: () => 2,
  last: () => 2,
  page: () => 1,
  after: () => null,
  switches: () => 3,
  months: () => 12,
  period: () => '2024-07',
  most: () => 10,
  until: () => '2025-02-02T03:04:05.678Z',
  from: () => '2024Q1',
  to: () => '2024Q4',
  birthDate: () => '1990-05-17',
  paidOn: () => null,
  month: () => '2025-01-01',
};
const BY_TYPE: Readonly<Record<string, () => unknown>> = {
  Won: () => 1_000_000,
  Decimal: () => '4.25',
  Date: () => '2025-01-02',
  Quarter: () => '2024Q4',
  DateTime: () => '2025-01-02T03:04:05.678Z',
  Boolean: () => true,
};

/** Types that inputs call by a shorter name. */
const BY_SHORT_NAME: Readonly<Record<string, string>> = {
  Application: 'RefinanceApplication',
  Product: 'RefinanceProduct',
  Request: 'RateCutRequest',
  Termination: 'ContractTermination',
  Version: 'ModelVersion',
  Promotion: 'ModelPromotion',
  Batch: 'ImportBatch',
  File: 'ImportFile',
  Thresholds: 'ThresholdVersion',
  Reversal: 'RepaymentReversal',
  Set: 'ImportExpectationSet',
};

/** The type an id is of: `loanId` is that of a Loan, `afterReplyId` of a Reply, `id` of what the field answers. */
export function idType(name: string, { field }: Pick<Place, 'field'>): string {
  if (name === 'id') {
    if (field.type.toString() === 'Node') return 'Customer';
    return getNamedType(field.type).name.replace(/(Publish|Reject)Payload$/, '');
  }
  if (name === 'ruleSetId') return 'ScenarioRuleSet';
  if (name === 'fileId') return 'AnalysisFile';
  const [, type] = /([A-Za-z][a-z]*)Id$/.exec(name) ?? [];
  if (type === undefined) throw new Error(`What is ${name} the id of?`);
  const short = type.charAt(0).toUpperCase() + type.slice(1);
  if (short === 'Product' && /^(insight|customerCard)/.test(field.name)) return 'InsightProduct';
  return BY_SHORT_NAME[short] ?? short;
}

function valueFor({ name, type }: GraphQLArgument | GraphQLInputField, place: Pick<Place, 'field'>, ids: Ids): unknown {
  const named = getNamedType(type);
  if (named.name === 'ID') {
    const id = ids[idType(name, place)];
    if (id === undefined) throw new Error(`No id of a ${idType(name, place)} is known, for ${name}`);
    return id;
  }
  if (isInputObjectType(named)) return objectFor(named, place, ids);
  if (name === 'version' && named.name === 'String') return `v-${fresh()}`;
  if (isEnumType(named)) return named.getValues()[0]?.value;
  const make = BY_NAME[name] ?? BY_TYPE[named.name];
  if (!make) throw new Error(`What is a ${named.name} that is in order, for ${name}?`);
  return make();
}

/** Fields that may be left out only where something else is given or on record. */
const GIVEN_TOO: readonly string[] = [
  ...['LoanLimitProfileInput.yearlyIncomeWon', 'LoanLimitLoanInput.annualRatePercent', 'IntentReplayInput.intentId'],
  'ScenarioRuleSetProposeInput.ruleSetId',
];

const objectFor = (input: GraphQLInputObjectType, place: Pick<Place, 'field'>, ids: Ids): Input =>
  Object.fromEntries(
    Object.values(input.getFields())
      .filter(({ type, name }) => isNonNullType(type) || GIVEN_TOO.includes(`${input.name}.${name}`))
      .map((field) => [field.name, valueFor(field, place, ids)]),
  );

/** Variables that are in order for the document of a place: all that must be given, and nothing else. */
export function variablesFor(place: Place, ids: Ids): Input {
  const variables: Input = {};
  for (const { field, argument } of argumentsOnTheWay(place)) {
    variables[variableOf(argument.name, place.path.indexOf(field))] = valueFor(argument, { field }, ids);
  }
  for (const argument of place.field.args) {
    if (!isNonNullType(argument.type)) continue;
    variables[variableOf(argument.name, place.path.length)] = valueFor(argument, place, ids);
  }
  return variables;
}
