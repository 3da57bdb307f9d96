import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';

/** A bad value, as the JSON text that goes over the wire: much of it no JavaScript value could say. */
export type BadValue = string;

const text = (value: string): BadValue => JSON.stringify(value);
const long = (size: number): BadValue => text('가'.repeat(size / 3));

/** Right for hardly anything. */
const WRONG_TYPES = [
  ...['null', 'true', 'false', '0', '-1', '""', '[]', '{}', '[[[[[[[[]]]]]]]]', '[null]', '"null"', '"undefined"'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}'],
  ...['["a","b"]', '[{"id":1}]', '{"length":-1}', '{"$ne":null}', '{"0":"a"}'],
];

const NUMBERS = [
  ...['-0', '0.5', '-2147483649', '2147483648', '4294967296', '9007199254740991', '9007199254740992'],
  ...['9007199254740993', '-9007199254740993', '9223372036854775808', '1e22', '1e400', '-1e400', '1e-400', '5e-324'],
  ...['1.7976931348623157e308', '"NaN"', '"Infinity"', '"1"', '"0x10"', '"1e3"', '"1,000"', '"１２"', '100', '101'],
];

const TEXTS = [
  ...['"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00x"', '"a\\ud83d"', '"\\ufffe\\uffff"'],
  ...['"\\u202eabc"', '"\\u200b"', '"\\u200d\\u200d"', '"e\\u0301"', '"\\ufeffa"', '"\\u001b[31m"', '"\\n\\r\\t"'],
  ...[' ', '%', '_', '%%%%', '\\', "'", '"', "' OR 1=1 --", "'; SELECT pg_sleep(9); --", '${7*7}', '{{7*7}}'],
  ...['<script>alert(1)</script>', '=1+1', '../../../../etc/passwd', '%00', '%s%n', '🏴‍☠️', '홍길동', '__proto__'],
  ...['constructor', 'a@b', '(((((', '[a', '*', `${'a'.repeat(40)}!`, '&', '| & !', ':*'],
].map((value) => (value.startsWith('"\\') ? value : text(value)));
const LONG = [long(300), long(6_000), long(65_536), text('\u0301'.repeat(5_000)), text(' '.repeat(5_000))];

const DATES = ['2025-02-30', '2025-13-01', '0000-00-00', '10000-01-01', '9999-12-31', '1899-12-31', '2025-2-3'];
const TIMES = ['infinity', '-infinity', 'epoch', 'now', 'today', 'allballs', '2025-01-01T25:00:00Z', '２０２５-01-01'];
const QUARTERS = ['2025Q0', '2025Q5', '0000Q1', '9999Q4', '2025q1', '99999Q1', '2025Q1 ', '2025Q-1'];
const DECIMALS = ['4.25000000001', '1e2', '-1', '100.00001', '0.1.1', '.5', '5.', '+1', '1234567890123456', '٣', 'NaN'];
const WORDS = ['NO_SUCH_VALUE', 'active', 'ADMIN ', '', 'ACTIVE,CLOSED', 'toString', 'hasOwnProperty'];

const number = (type: string, id: string): BadValue => text(btoa(`${type}:${id}`).replace(/=+$/, ''));
const IDS = [
  ...['Customer', 'Loan', 'Account', 'Reply', 'Conversation', 'Institution', 'ImportBatch', 'Nothing'].map((type) =>
    number(type, '1'),
  ),
  ...[
    '0',
    '-1',
    '01',
    '1e3',
    '9007199254740991',
    '9007199254740993',
    '99999999999999999999',
    'NaN',
    '1;--',
    '',
  ].flatMap((id) => [number('Customer', id), number('Loan', id)]),
  ...['x', '1', '=', '====', 'Q3VzdG9tZXI6MQ==', ' Q3VzdG9tZXI6MQ', btoa('constructor:1'), btoa('__proto__:1')].map(
    text,
  ),
];
/** Cursors: of other lists, of no row, of no number, of nothing. */
const CURSORS = [
  'loans>1',
  'customers>1',
  'customers>-1',
  'customers>1e400',
  'customers>9007199254740993',
  'x>',
  '>1',
].map((cursor) => text(Buffer.from(cursor, 'latin1').toString('base64url')));

const BY_TYPE: Readonly<Record<string, readonly BadValue[]>> = {
  Int: NUMBERS,
  Won: NUMBERS,
  Float: NUMBERS,
  Boolean: NUMBERS,
  ID: [...IDS, ...TEXTS.slice(0, 12), ...LONG],
  String: [...TEXTS, ...LONG, ...CURSORS],
  Date: [...[...DATES, ...TIMES].map(text), ...TEXTS.slice(0, 9), ...LONG, ...NUMBERS.slice(0, 9)],
  DateTime: [...[...DATES, ...TIMES].map(text), ...TEXTS.slice(0, 9), ...LONG, ...NUMBERS.slice(0, 9)],
  Quarter: [...[...QUARTERS, ...TIMES].map(text), ...TEXTS.slice(0, 9), ...LONG, ...NUMBERS.slice(0, 9)],
  Decimal: [...DECIMALS.map(text), ...NUMBERS, ...TEXTS.slice(0, 9), ...LONG],
};
const ENUMS = [...WORDS.map(text), ...TEXTS.slice(0, 16), ...NUMBERS.slice(0, 12), ...LONG];
const OBJECTS = [...TEXTS.slice(0, 12), ...NUMBERS.slice(0, 12), ...LONG, '{"noSuchField":1}', '{"__typename":"X"}'];

/** Bad values for a place of this type, 50 to 75 of them. A scalar that is not known here has none: say what is bad. */
export function badValuesFor(type: GraphQLInputType): readonly BadValue[] {
  const named = getNamedType(type);
  const own = isEnumType(named) ? ENUMS : isInputObjectType(named) ? OBJECTS : BY_TYPE[named.name];
  if (!own) throw new Error(`No bad values are known for scalar ${named.name}`);
  const values = [...new Set([...WRONG_TYPES, ...own])];
  return isListType(getNullableType(type)) ? [...values, `[${values.slice(0, 300).join(',')}]`] : values;
}
