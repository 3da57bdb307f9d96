import type { Locale, Localized } from '../../../platform/text.js';
import { normalText } from '../gate/index.js';

/** Data that identifies a person or opens an account, and is useless to a model. */
export type MaskedKind =
  | 'RESIDENT'
  | 'FOREIGNER'
  | 'LICENCE'
  | 'PASSPORT'
  | 'CARD'
  | 'ACCOUNT'
  | 'SECRET'
  | 'EMAIL'
  | 'PHONE';

/** The replacement for each. It has no digit, so that it cannot pass for a figure. */
export const MASK_TEXTS: Readonly<Record<MaskedKind, Localized>> = {
  RESIDENT: { ko: '[주민등록번호 가림]', en: '[resident number hidden]' },
  FOREIGNER: { ko: '[외국인등록번호 가림]', en: '[foreigner number hidden]' },
  LICENCE: { ko: '[운전면허번호 가림]', en: '[licence number hidden]' },
  PASSPORT: { ko: '[여권번호 가림]', en: '[passport number hidden]' },
  CARD: { ko: '[카드번호 가림]', en: '[card number hidden]' },
  ACCOUNT: { ko: '[계좌번호 가림]', en: '[account number hidden]' },
  SECRET: { ko: '[비밀번호 가림]', en: '[secret hidden]' },
  EMAIL: { ko: '[이메일 가림]', en: '[e-mail hidden]' },
  PHONE: { ko: '[전화번호 가림]', en: '[phone number hidden]' },
};

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Found extends Span {
  readonly kind: MaskedKind;
}

/** A payment card has so many digits (ISO/IEC 7812-1); accounts of Korean banks have from ten to sixteen. */
const [CARD_LEAST, CARD_MOST, ACCOUNT_LEAST, ACCOUNT_MOST] = [13, 19, 10, 20];

/** A number with this behind it is an amount, a rate or a time. */
const UNIT =
  '(?:\\s?(?:원(?![금리천장])|won\\b|krw\\b|%|퍼센트)|(?:[만억조천백]|년|개월|월(?!요일)|일(?!단|시|반)|회|자리|건|개))';
const UNIT_BEHIND = new RegExp(`^${UNIT}`, 'i');
const CURRENCY_BEFORE = /(?:[₩$]|krw|won)\s?$/i;

/** Amounts with commas, dates and months: never part of what is masked as a row of digits. */
const AMOUNTS_AND_DATES = [
  /\d{1,3}(?:,\d{3})+/g,
  /(?<!\d)(?:19|20)\d{2}([-./ ]{1,2})(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d[-.]?)(?:19|20)\d{2}[-./](?:0[1-9]|1[0-2])(?![-.]?\d)/g,
  /(?<![\d-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d-])/g,
];
const YEAR_ALONE = /^(?:19|20)\d{2}$/;

/**
 * Born YYMMDD, then G and six digits (Enforcement Rule of the Resident Registration Act, art. 2). G is sex and century;
 * 5 to 8 are foreigners (Enforcement Rule of the Immigration Act). Screens star the last six, which is masked as well.
 */
const RESIDENT =
  /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(\s?[-‐.·~_]\s?|\s)?(\d)(?:\d{6}|[*●xX]{6})(?!\d)/g;
/** Region or its number, year, serial number and check: `11-90-123456-12` (Enforcement Rule of the Road Traffic Act). */
const LICENCE =
  /(?<![\d-])(?:\d{2}|서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s?[-‐]?\s?\d{2}-\d{6}-\d{2}(?![\d-])/g;
/** A letter and eight digits, since 2021 with a letter in the fifth place (ICAO Doc 9303, nine characters of a number). */
const PASSPORT = /(?<![A-Za-z\d-])[MSRODG](?:\d{8}|\d{3}[A-Z]\d{4})(?![A-Za-z\d])/gi;
const EMAIL = /[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,5}/g;
/** Korea's numbering plan (E.164, country 82): mobile, area and internet numbers. What begins with 1 is a firm's own. */
const PHONE =
  /(?<!\d[-.,]?)(?:(?:\+|00)82[-. ]?\(?0?\)?|\(?0)(?:2|[3-6][1-5]|1[016-9]|50\d|70)\)?[-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/g;

const SECRET_WORDS =
  '비밀\\s?번호|비번|패스워드|암호(?!화)|핀\\s?번호|인증\\s?번호|보안\\s?(?:코드|카드)|(?<![a-z])(?:otp|cvc2?|cvv2?|pin|password|passcode|passwd)(?![a-z])';
/** The word, what may stand between, and the secret; with nothing between, the secret must contain a digit. */
const SECRET = new RegExp(
  `(?:${SECRET_WORDS})(?:\\s?(?:번호|코드|number|code))?(?:\\s?(?:앞|뒤)?\\s?(?:두|네|여섯|[2-8])\\s?자리)?(?<link>은|는|이|가|\\s+is|\\s+was|\\s*[:=])?\\s*(?<value>[!-~]{3,64})`,
  'gid',
);
const NO_SECRET = new RegExp(
  `^(?:not|wrong|locked|lost|expired|incorrect|blocked|no|${SECRET_WORDS}|\\d{1,3}(?:,\\d{3})+|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2})[.,!?]?$`,
  'i',
);

/** Without any of these there is nothing to mask; no date, and no amount with commas, has nine digits in a row. */
const MAY_HOLD = new RegExp(`@|\\d(?:[\\s.\\-‐·~_()]{0,3}\\d){8}|[*●xX]{6}|[MSRODG]\\d{3}|${SECRET_WORDS}`, 'i');

const ACCOUNT_WORDS =
  /(?:계좌|통장|은행|뱅크|농협|신협|수협|우체국|새마을금고|account)(?:\s?(?:번호|number|no\.?))?(?:은|는|이|가)?\s*(?:is\b|[:=])?\s*(?<value>\d[\d .-]{8,24}\d)(?!\d)/dgi;
const RUN = /\d+(?:(?:\s?[-‐]\s?|[ .·])\d+)*/g;
const HYPHENS = /\d+(?:\s?[-‐]\s?\d+)+/g;

/**
 * Masks a text for readers who need not know who wrote it: numbers that identify a person or open an account are
 * replaced, however their digits are written. Amounts, rates, dates and years stay unchanged. Masking is idempotent.
 */
export function maskedText(text: string, locale: Locale): string {
  const plain = normalText(text);
  if (!MAY_HOLD.test(plain.text)) return text;
  let shown = '';
  let from = 0;
  for (const { kind, start, end } of foundIn(plain.text)) {
    shown += text.slice(from, plain.startOf(start)) + MASK_TEXTS[kind][locale];
    from = plain.endOf(end - 1);
  }
  return shown + text.slice(from);
}

/** What is masked of a text, in order and without overlaps: the plainest forms first, rows of digits last. */
function foundIn(text: string): Found[] {
  const found: Found[] = [];
  const add = (spans: Iterable<Found>): void => {
    for (const span of spans) if (!found.some((other) => overlaps(span, other))) found.push(span);
  };
  add(matches(text, EMAIL, 'EMAIL'));
  add(secrets(text));
  add(residents(text));
  add(matches(text, LICENCE, 'LICENCE'));
  add(matches(text, PASSPORT, 'PASSPORT'));
  add(matches(text, PHONE, 'PHONE'));
  const kept = AMOUNTS_AND_DATES.flatMap((pattern) => matches(text, pattern, 'ACCOUNT'));
  const isFree = (span: Span): boolean => !kept.some((other) => overlaps(span, other));
  add(cards(text).filter(isFree));
  add([...accounts(text), ...namedAccounts(text)].filter(isFree));
  return found.toSorted((one, other) => one.start - other.start);
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const matches = (text: string, pattern: RegExp, kind: MaskedKind): Found[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ kind, start: index, end: index + match.length }));

const hasCurrency = (text: string, start: number): boolean =>
  CURRENCY_BEFORE.test(text.slice(Math.max(0, start - 4), start));
const hasUnit = (text: string, end: number): boolean => UNIT_BEHIND.test(text.slice(end, end + 8));

function secrets(text: string): Found[] {
  return Array.from(text.matchAll(SECRET)).flatMap((match): Found[] => {
    const { link, value = '' } = match.groups ?? {};
    const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
    const isWord = link === undefined && !/\d/.test(value);
    const isFigure = /^[\d,.]+$/.test(value) && hasUnit(text, end);
    return isWord || isFigure || NO_SECRET.test(value) ? [] : [{ kind: 'SECRET', start, end }];
  });
}

function residents(text: string): Found[] {
  return Array.from(text.matchAll(RESIDENT)).flatMap(({ 0: match, 1: between = '', 2: sex = '', index }): Found[] => {
    const end = index + match.length;
    // Without its hyphen it may be an amount.
    if (between.trim() === '' && (hasUnit(text, end) || hasCurrency(text, index))) return [];
    return [{ kind: /[5-8]/.test(sex) ? 'FOREIGNER' : 'RESIDENT', start: index, end }];
  });
}

/** Rows of groups of digits that are numbers of cards, the longest from each group on. */
function cards(text: string): Found[] {
  return matches(text, RUN, 'CARD').flatMap((run) => {
    const groups = groupsOf(text, run);
    const found: Found[] = [];
    for (let first = 0; first < groups.length;) {
      const after = lastOfCard(text, groups, first) + 1;
      const [start, end] = [groups[first]?.start ?? 0, groups[after - 1]?.end ?? 0];
      if (after > first) found.push({ kind: 'CARD', start, end });
      first = Math.max(after, first + 1);
    }
    return found;
  });
}

/** The groups of digits of a row; not one that is an amount by what stands beside it. */
function groupsOf(text: string, { start, end }: Span): Span[] {
  const all = matches(text.slice(start, end), /\d+/g, 'CARD');
  const groups = all.map((group) => ({ start: start + group.start, end: start + group.end }));
  const isRange = groups.length <= 2 && /[-‐]/.test(text.slice(start, end));
  if (hasCurrency(text, start)) return isRange ? [] : groups.slice(1);
  if (!hasUnit(text, end)) return groups;
  return isRange ? [] : groups.slice(0, -1);
}

/** The last group of the longest card that begins with a group; -1 when none does. */
function lastOfCard(text: string, groups: readonly Span[], first: number): number {
  let [digits, last] = ['', -1];
  for (const [place, { start, end }] of groups.slice(first).entries()) {
    digits += text.slice(start, end);
    if (digits.length > CARD_MOST) break;
    const row = groups.slice(first, first + place + 1);
    if (digits.length >= CARD_LEAST && isGroupedLikeCard(text, row) && passesLuhn(digits)) last = first + place;
  }
  return last;
}

/**
 * Numbers in a row with nothing but blanks between them may be anything, so these have to be grouped as cards print them:
 * by four, 4-6-5 or 4-6-4, or digit by digit. No card begins like a year.
 */
function isGroupedLikeCard(text: string, row: readonly Span[]): boolean {
  const [first] = row;
  if (!first || row.length === 1) return true;
  if (YEAR_ALONE.test(text.slice(first.start, first.end))) return false;
  if (!text.slice(first.start, row.at(-1)?.end).includes(' ')) return true;
  const sizes = row.map(({ start, end }) => end - start).join('');
  return /^(?:4{3,4}[1-4]|46[45]|1+)$/.test(sizes);
}

/** The check digit of ISO/IEC 7812-1: from the right every second digit counts twice, digit by digit; tens remain. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 1; place <= digits.length; place += 1) {
    const digit = Number(digits.at(-place)) * (place % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Ten digits or more in groups with hyphens between: no amount or date is written like this. */
function accounts(text: string): Found[] {
  return matches(text, HYPHENS, 'ACCOUNT').filter(({ start, end }) => {
    const written = text.slice(start, end);
    const groups = written.split(/\s?[-‐]\s?/);
    const isOfNumber = /[A-Za-z][-‐]?$/.test(text.slice(0, start)) || /^[-‐]?[A-Za-z]/.test(text.slice(end));
    const isRange = groups.length === 2 && (hasUnit(text, end) || /\s/.test(written));
    return isAccountLong(written) && !isOfNumber && !isRange && !groups.every((group) => YEAR_ALONE.test(group));
  });
}

function namedAccounts(text: string): Found[] {
  return Array.from(text.matchAll(ACCOUNT_WORDS)).flatMap((match): Found[] => {
    const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
    const isAmount = hasUnit(text, end);
    return isAccountLong(text.slice(start, end)) && !isAmount ? [{ kind: 'ACCOUNT', start, end }] : [];
  });
}

function isAccountLong(written: string): boolean {
  const { length } = written.replaceAll(/\D/g, '');
  return length >= ACCOUNT_LEAST && length <= ACCOUNT_MOST;
}
