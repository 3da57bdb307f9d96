import type { Attack } from './attacks.js';

/**
 * Requests of at most 128 KB that would cost far more than their length: what doubles with each fragment, is compared in
 * pairs, calls itself for each bracket, or is tried again and again by a pattern. Each is answered like any other mistake.
 */
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const attack = (name: string, request: object, says: RegExp, status: readonly number[] = [200]): Attack => ({
  name,
  request: { body: JSON.stringify(request) },
  status,
  says,
});

const TOO_MANY = /"code":"OPERATION_TOO_COMPLEX"/;
const BAD_INPUT = /"code":"BAD_USER_INPUT"/;
const LEVELS = 40;

/** Forty fragments on one type, each of which spreads the next as `spread` writes it; the last has the leaf. */
const fragments = (type: string, leaf: string, spread: (next: string) => string): string =>
  many(LEVELS, (n) => `fragment F${n} on ${type} { ${n + 1 < LEVELS ? spread(`...F${n + 1}`) : leaf} }`);
const twice = (next: string): string => `${next} ${next}`;

const customer = '{ viewer { customer { ...F0 } } }';
const loan = '{ viewer { customer { loans(first: 1) { nodes { ...F0 } } } } }';

/** 2^40 selections in 1.5 KB. */
const bombs: readonly Attack[] = (
  [
    ['a query', `{ ...F0 } ${fragments('Query', 'viewer { id }', twice)}`],
    ['a query for nothing', `{ ...F0 } ${fragments('Query', '__typename', twice)}`],
    ['a customer, looked ahead at', `${customer} ${fragments('Customer', 'id name', twice)}`],
    ['a loan, looked ahead at', `${loan} ${fragments('Loan', 'id loanNumber', twice)}`],
    ['a node', `{ node(id: "x") { ...F0 } } ${fragments('Node', 'id', twice)}`],
    ['aliases', `{ ...F0 } ${fragments('Query', 'a: viewer { b: id }', twice)}`],
    [
      'inline fragments',
      `{ ...F0 } ${fragments('Query', 'viewer { id }', (f) => `... on Query { ${f} } ... { ${f} }`)}`,
    ],
    [
      'nested fields',
      `${customer} ${fragments('Customer', 'id', (f) => `loans { nodes { customer { ${twice(f)} } } }`)}`,
    ],
    ['the schema', `{ __schema { ...F0 } } ${fragments('__Schema', 'queryType { name }', twice)}`],
    ['a mutation', `mutation { ...F0 } ${fragments('Mutation', '__typename', twice)}`],
    ['a subscription', `subscription { ...F0 } ${fragments('Subscription', '__typename', twice)}`],
    ['skipped fragments', `{ ...F0 @skip(if: true) } ${fragments('Query', 'viewer { id }', twice)}`],
    [
      'all later ones',
      `{ ...F0 } ${many(30, (n) => `fragment F${n} on Query { __typename ${many(29 - n, (m) => `...F${n + m + 1}`)} }`)}`,
    ],
    [
      'each other, in circles',
      `{ ...F0 } ${many(20, (n) => `fragment F${n} on Query { ...F${(n + 1) % 20} ...F${(n + 2) % 20} }`)}`,
    ],
    [
      'each operation of many',
      `${many(90, (n) => `query Q${n} { ...F0 }`)} ${many(90, (n) => `fragment F${n} on Query { ${n < 89 ? `...F${n + 1}` : '__typename'} }`)}`,
    ],
  ] as const
).map(([name, query]) => attack(`fragments that double: ${name}`, { query }, TOO_MANY));

/** What is compared with everything else of its kind. */
const pairs: readonly Attack[] = [
  attack('one field 1,900 times', { query: `{ viewer { ${many(1_900, () => 'id')} } }` }, TOO_MANY),
  attack('one name of 170 fields', { query: `{ ${many(170, (n) => `a: loan(id: "${n}") { id }`)} }` }, TOO_MANY),
  attack(
    'one list 100 times',
    { query: `{ ${many(100, () => 'loans(first: 1) { nodes { id } }')} }` },
    /"data"|"code":"UNAUTHENTICATED"/,
    [200, 401],
  ),
  attack('300 operations', { query: many(300, (n) => `query Q${n} { __typename }`) }, BAD_INPUT, [400]),
  attack('490 variables', { query: `query (${many(490, (n) => `$v${n}: Int`)}) { __typename }` }, /NEVER|never used/),
  attack('490 of one name', { query: `query (${many(490, () => '$v: Int')}) { __typename }` }, /only one variable/),
  attack('900 unknown directives', { query: `{ __typename ${many(900, (n) => `@a${n}`)} }` }, TOO_MANY),
  attack('600 misspelt fields', { query: `{ ${many(600, (n) => `loa${n}`)} }` }, /GRAPHQL_VALIDATION_FAILED/),
  attack(
    'thirty paths to a limit',
    {
      query: `query ($i: LoanLimitPathInput!) { ${many(30, (n) => `a${n}: loanLimitPath(input: $i) { __typename }`)} }`,
      variables: { i: { profile: { region: 'CAPITAL', loan: { loanType: 'MORTGAGE' } } } },
    },
    /"code":"COST_EXCEEDED"/,
  ),
  attack(
    'the schema asked for by thirty aliases',
    { query: `{ __schema { types { ${many(30, (n) => `a${n}: fields { type { ofType { fields { name } } } }`)} } } }` },
    /"code":"COST_EXCEEDED"/,
  ),
  attack(
    'the schema asked for by 200 aliases',
    { query: `{ __schema { types { ${many(200, (n) => `a${n}: fields { name }`)} } } }` },
    TOO_MANY,
  ),
];

const DEEP = 50_000;
const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);
const lists = nested('[', ']', DEEP);
const deepDocuments = [
  ['', '['],
  ['', '{'],
  ['', '{a'],
  ['{a(b:', '['],
  ['{a(b:', '{c:'],
  ['query($a:', '['],
  ['query($a:Int=', '['],
  ['{', '...{'],
].map(([head = '', open = '']) =>
  attack(`a document of ${head}${open}${open}…`, { query: head + open.repeat(20_000) }, TOO_MANY),
);
const raw = (name: string, body: string, says: RegExp, status: readonly number[]): Attack => ({
  name,
  request: { body },
  says,
  status,
});

/** What is read by something that calls itself. */
const deep: readonly Attack[] = [
  ...deepDocuments,
  attack('a literal 190 deep', { query: `{ loan(id: ${nested('[', ']', 190)}) { id } }` }, /VALIDATION_FAILED/),
  attack('inline fragments 190 deep', { query: nested('{ ... ', '}', 190) }, /PARSE_FAILED|COMPLEX/),
  raw('a body of open brackets', '['.repeat(DEEP), /not valid JSON/, [400]),
  raw('a body of lists', lists, /BAD_REQUEST/, [400]),
  raw('a body of objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, /BAD_REQUEST/, [400]),
  raw('variables of lists', `{"query":"{ __typename }","variables":{"a":${lists}}}`, BAD_INPUT, [200]),
  raw('variables that are lists', `{"query":"{ __typename }","variables":${lists}}`, /BAD_REQUEST/, [400]),
  raw('extensions of lists', `{"query":"{ __typename }","extensions":{"a":${lists}}}`, /"data"/, [200]),
  raw('a query that is lists', `{"query":${lists}}`, /BAD_REQUEST/, [400]),
  raw('a name that is lists', `{"query":"{ __typename }","operationName":${lists}}`, /BAD_REQUEST/, [400]),
  raw('a query given 7,000 times', `{${'"query":"{ a }",'.repeat(7_000)}"query":"{ __typename }"}`, /"data"/, [200]),
];

export const GROWTH: readonly Attack[] = [...bombs, ...pairs, ...deep];
