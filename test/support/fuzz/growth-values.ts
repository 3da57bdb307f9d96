import type { Attack } from './attacks.js';

/** Values of at most 128 KB for variables and literals: long, many, and wrong all over. */
const LONG = 50_000;
const BAD_INPUT = /"code":"BAD_USER_INPUT"/;
const REFUSED = /"code":"(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)"/;

const attack = (name: string, request: object, says = BAD_INPUT): Attack => ({
  name,
  request: { body: JSON.stringify(request) },
  status: [200, 400],
  says,
});

const schedule = (field: string): string => {
  const terms: Record<string, string> = {
    principalWon: '1',
    termMonths: '1',
    repaymentMethod: 'EQUAL_PAYMENT',
    annualRatePercent: '"1"',
    [field]: '$v',
  };
  const input = Object.entries(terms).map(([name, value]) => `${name}: ${value}`);
  return `loanSchedule(input: { ${input.join(' ')} }) { __typename }`;
};

/** A place for a value of each scalar and of an enum: `$v` in a field. */
const PLACES: readonly (readonly [type: string, field: string])[] = [
  ['Decimal!', schedule('annualRatePercent')],
  ['Won!', schedule('principalWon')],
  ['Int!', schedule('termMonths')],
  ['Date', schedule('firstDueOn')],
  ['RepaymentMethod!', schedule('repaymentMethod')],
  ['DateTime!', 'feedbackSummary(since: $v, until: $v) { __typename }'],
  ['Quarter!', 'dataQuality(quarter: $v) { __typename }'],
  ['ID!', 'loan(id: $v) { id }'],
  ['String', 'loans(after: $v) { __typename }'],
];

/** What patterns with a way back would try again and again. */
const TEXTS: Readonly<Record<string, string>> = {
  digits: '9'.repeat(LONG),
  'a fraction without end': `0.${'0'.repeat(LONG)}`,
  'dashes and digits': '2024-01-'.repeat(LONG / 8),
  blanks: `${' '.repeat(LONG)}x`,
  'base64 of itself': Buffer.from('Loan:1'.repeat(LONG / 8)).toString('base64url'),
};

const texts: readonly Attack[] = PLACES.flatMap(([type, field]) =>
  Object.entries(TEXTS).flatMap(([what, text]) => [
    attack(`${type} of ${what}`, { query: `query ($v: ${type}) { ${field} }`, variables: { v: text } }),
    attack(`${type} of ${what}, written`, { query: `{ ${field.replaceAll('$v', JSON.stringify(text))} }` }, REFUSED),
  ]),
);

/** Numbers are written without quotes: a number of fifty thousand digits is one token, and valid JSON. */
const numbers: readonly Attack[] = PLACES.flatMap(([type, field]) =>
  [TEXTS['digits'] ?? '', `1.5${'0'.repeat(LONG)}1`, '1e999999', `-${'1'.repeat(LONG)}`].flatMap((text) => {
    const shown = text.length > 20 ? `${text.slice(0, 4)}…` : text;
    const query = JSON.stringify(`query ($v: ${type}) { ${field} }`);
    const body = `{"query":${query},"variables":{"v":${text}}}`;
    // A number is an ID, too: one that leads nowhere.
    const says = type === 'ID!' ? /BAD_USER_INPUT|"data"/ : BAD_INPUT;
    return [
      { name: `${type} ${shown}`, request: { body }, status: [200], says },
      attack(`${type} ${shown}, written`, { query: `{ ${field.replaceAll('$v', text)} }` }, REFUSED),
    ];
  }),
);

const PROFILE = {
  yearlyIncomeWon: 100_000_000,
  region: 'CAPITAL',
  loan: { loanType: 'MORTGAGE', termMonths: 360, annualRatePercent: '4.2', rateType: 'VARIABLE' },
};
const SIMULATE = 'query ($i: LoanLimitSimulateInput!) { loanLimitSimulate(input: $i) { current { limitWon } } }';
const REPLAY = 'query ($i: LoanLimitReplayInput!) { loanLimitReplay(input: $i) { __typename } }';
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const keys = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${n}`, n]));
const debts = (name: string, items: readonly unknown[]): Attack =>
  attack(name, { query: SIMULATE, variables: { i: { profile: { ...PROFILE, debts: items } } } });

/** Lists and objects with each item wrong, so that each would be checked and reported. */
const lists: readonly Attack[] = [
  debts('40,000 inputs without their fields', many(40_000, {})),
  debts('25,000 inputs that are null', many(25_000, null)),
  debts('9,000 inputs with fields that are not there', many(9_000, { a: 1, b: 2 })),
  debts('250 inputs without their fields', many(250, {})),
  debts('250 inputs with fifty fields that are not there', many(90, keys(50))),
  debts('250 lists of 250', many(40, many(250, 1))),
  attack('30,000 dates that are none', {
    query: REPLAY,
    variables: { i: { profile: PROFILE, dates: many(30_000, 'x') } },
  }),
  attack('9,000 dates', { query: REPLAY, variables: { i: { profile: PROFILE, dates: many(9_000, '2025-01-01') } } }),
  attack('7,000 fields that are not there', { query: REPLAY, variables: { i: keys(7_000) } }),
  attack('a field of 50 KB that is not there', { query: REPLAY, variables: { i: { ['k'.repeat(LONG)]: 1 } } }),
  attack('an operation of a name of 50 KB', { query: 'query A { __typename }', operationName: 'A'.repeat(LONG) }),
  attack('a name of 50 KB', { query: `{ ${'a'.repeat(LONG)} }` }, /"code":"GRAPHQL_VALIDATION_FAILED"/),
  attack(
    'a name of 50 KB told of twenty times',
    { query: `query ${'a'.repeat(90_000)} { ${many(30, 'loan(id: $v) { id }').join(' ')} }` },
    REFUSED,
  ),
  attack(
    'a block string of 60,000 lines',
    { query: `{ loan(id: """${'\n '.repeat(30_000)}x""") { id } }` },
    /OPERATION_TOO_COMPLEX/,
  ),
  attack('a comment of 50 KB', { query: `#${'x'.repeat(LONG)}\n{ __typename }` }, /"data"/),
  attack('10,000 escapes', { query: `{ loan(id: "${'\\u{1F600}'.repeat(10_000)}") { id } }` }),
];

export const LONG_VALUES: readonly Attack[] = [...texts, ...numbers, ...lists];
