import { gzipSync } from 'node:zlib';
import type { RawAnswer, RawRequest } from './http.js';

/** A request that is meant to harm, and how it is to be answered. */
export interface Attack {
  readonly name: string;
  readonly request: RawRequest;
  /** The statuses it may have. */
  readonly status: readonly number[];
  /** What the answer says. */
  readonly says: RegExp;
}

const json = (query: string, more: object = {}): RawRequest => ({ body: JSON.stringify({ query, ...more }) });
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Fragments that each spread the one before twice: 2^n selections of one document. */
const doubling = (levels: number): string =>
  `{ ...F${levels} } fragment F0 on Query { __typename } ${many(levels, (n) => `fragment F${n + 1} on Query { ...F${n} ...F${n} }`)}`;

/** `type` fields of the schema within each other. */
const circular = (levels: number): string =>
  `{ __schema { types ${'{ fields { type '.repeat(levels)}{ name }${' } }'.repeat(levels)} } }`;

const TOO_COMPLEX = /OPERATION_TOO_COMPLEX|GRAPHQL_VALIDATION_FAILED/;
const SYNTAX = /GRAPHQL_PARSE_FAILED/;
const overlap = (index: number) => `viewer { id ...O${index} } `;

/** Documents that are small to write and dear to run. */
const documents: readonly Attack[] = [
  [
    'depth',
    `{ viewer ${'{ customer { loans { nodes { customer '.repeat(20)}{ id }${' } } } }'.repeat(20)} }`,
    TOO_COMPLEX,
  ],
  ['900 levels of nothing', `{ viewer ${'{ a '.repeat(900)}${'}'.repeat(900)} }`, TOO_COMPLEX],
  ['aliases', `{ ${many(500, (n) => `a${n}: viewer { id }`)} }`, SYNTAX],
  ['aliases below the limit of tokens', `{ ${many(250, (n) => `a${n}: __typename`)} }`, TOO_COMPLEX],
  ['directives', `{ __typename ${many(300, () => '@include(if: true)')} }`, /UNIQUE|VALIDATION|PARSE|COMPLEX/],
  ['directives that are not there', `{ __typename ${many(1_500, () => '@a')} }`, /VALIDATION|PARSE|COMPLEX/],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { ...A }', TOO_COMPLEX],
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', TOO_COMPLEX],
  ['2^60 spreads with a depth bomb', doubling(60).replace('__typename', 'viewer { nothing }'), TOO_COMPLEX],
  ['2,001 tokens', `{ ${many(1_999, () => '__typename')} }`, SYNTAX],
  ['one field 1,900 times', `{ viewer { ${many(1_900, () => 'id')} } }`, TOO_COMPLEX],
  [
    'overlapping fragments',
    `{ ${many(150, overlap)} } ${many(150, (n) => `fragment O${n} on Account { id }`)}`,
    /data|PARSE/,
  ],
  ['one object 300 times', `{ ${many(300, () => 'viewer { id }')} }`, /OPERATION_TOO_COMPLEX/],
  ['errors after 60,000 lines', `{${'\n'.repeat(60_000)} ${many(300, (n) => `a${n}`)} }`, /OPERATION_TOO_COMPLEX/],
  ['introspection in circles', circular(30), TOO_COMPLEX],
  ['lists in a literal', `{ loans(filter: ${'['.repeat(1_900)}) { __typename } }`, TOO_COMPLEX],
].map(([name, query, says]) => ({ name, request: json(String(query)), status: [200], says: says as RegExp }) as Attack);

const LISTS = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const QUERY = 'query ($filter: LoanFilterInput) { loans(filter: $filter) { __typename } }';
const form = 'query=%7B__typename%7D';
const megabytes = (count: number): string =>
  JSON.stringify({ query: '{ __typename }', pad: 'a'.repeat(count * 2 ** 20) });
const bomb = gzipSync(Buffer.alloc(30 * 2 ** 20, ' '));
const typed = (type: string, body: string): RawRequest => ({ body, headers: { 'content-type': type } });

/** Bodies, headers and methods that are not those of GraphQL over HTTP. */
const transport: readonly Attack[] = [
  { name: 'a body of 0.5 MB', request: { body: megabytes(0.5) }, status: [413], says: /larger than/ },
  { name: 'a body of 2 MB', request: { body: megabytes(2) }, status: [413], says: /larger than/ },
  { name: 'a body of 20 MB', request: { body: megabytes(20) }, status: [413], says: /larger than/ },
  {
    name: 'a gzip bomb of 30 MB',
    request: { body: bomb, headers: { 'content-encoding': 'gzip' } },
    status: [415],
    says: /uncompressed/,
  },
  {
    name: 'a header of 40 KB',
    request: { ...json('{ __typename }'), headers: { 'x-pad': 'a'.repeat(40_960) } },
    status: [431],
    says: /^/,
  },
  {
    name: 'a list of operations',
    request: { body: `[${many(500, () => '{"query":"{__typename}"},')}{"query":"{__typename}"}]` },
    status: [400],
    says: /BAD_REQUEST/,
  },
  {
    name: 'variables that are lists 20,000 deep',
    request: { body: `{"query":${JSON.stringify(QUERY)},"variables":{"filter":${LISTS}}}` },
    status: [200],
    says: /BAD_USER_INPUT/,
  },
  {
    name: 'variables of 100 KB',
    request: json(QUERY, { variables: { filter: { status: 'a'.repeat(100_000) } } }),
    status: [200],
    says: /BAD_USER_INPUT/,
  },
  {
    name: '9,000 variables',
    request: json('{ __typename }', {
      variables: Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`v${n}`, n])),
    }),
    status: [200],
    says: /data/,
  },
  {
    name: 'a mutation by GET',
    request: {
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent('mutation { logout(input: { refreshToken: "x" }) { userErrors { code } } }')}`,
      headers: { 'apollo-require-preflight': '1' },
    },
    status: [405],
    says: /BAD_REQUEST|POST/,
  },
  {
    name: 'a query by GET without a preflight',
    request: { method: 'GET', path: `/graphql?${form}` },
    status: [400],
    says: /CSRF|BAD_REQUEST/,
  },
  {
    name: 'a form',
    request: typed('application/x-www-form-urlencoded', form),
    status: [415],
    says: /application\/json/,
  },
  {
    name: 'plain text',
    request: typed('text/plain', '{"query":"{__typename}"}'),
    status: [415],
    says: /application\/json/,
  },
  {
    name: 'a multipart body',
    request: typed(
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ),
    status: [415],
    says: /application\/json/,
  },
  {
    name: 'a body of no type',
    request: typed('', '{"query":"{__typename}"}'),
    status: [415],
    says: /application\/json/,
  },
  {
    name: 'JSON of another encoding',
    request: { body: Buffer.from('{"query":"{__typename}"}', 'utf16le') },
    status: [400],
    says: /not valid JSON/,
  },
];

export const ATTACKS: readonly Attack[] = [...documents, ...transport];

/** What is wrong with the answer to an attack; null when it is the expected refusal. */
export function surprise({ status, says }: Attack, answer: RawAnswer): string | null {
  if (status.includes(answer.status) && says.test(answer.text)) return null;
  return `${answer.status} ${answer.text.slice(0, 300)}`;
}
