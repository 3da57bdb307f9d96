/** A text as a reader takes it in, with the place in the original that each of its characters comes from. */
export interface NormalText {
  readonly text: string;
  /** Where the original of the character at `index` begins; for the length of the text, where the original ends. */
  startOf(index: number): number;
  /** Where the original of the character at `index` ends, what cannot be seen after it included. */
  endOf(index: number): number;
}

/** Text that can hide nothing: ASCII without entities and tags, and Hangul syllables. */
const PLAIN = /^[\n\r\t\x20-\x25\x27-\x3b\x3d-\x7e가-힣“”‘’…·₩]*$/;

/**
 * One character with what belongs to it: an entity; a tag, which shows as nothing; or a character with the marks, the
 * joined letters of Hangul and the invisible characters after it.
 */
const CLUSTERS =
  /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});|<[a-zA-Z/!][^<>]{0,60}>|[^][\p{M}\p{Cf}\u115F-\u11FF\u3164\uFFA0\u034F\u20E3]*/gu;

const UNSEEN = /[\p{Cf}\u115F\u1160\u3164\uFFA0\u034F\u20E3\uFE0E\uFE0F]/gu;

/** Stands for an element that leads somewhere, runs or loads something; those that only set letters off are seen through. */
export const ELEMENT = '\uE001';
const LEADING =
  /^<\/?(?:a|img|script|iframe|frame|svg|object|embed|form|input|button|link|meta|style|video|audio|base|math)(?![a-z0-9])|=/i;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  shy: '',
  comma: ',',
  period: '.',
  percnt: '%',
  amp: '&',
  lt: '<',
  gt: '>',
  num: '#',
  semi: ';',
  colon: ':',
  sol: '/',
  hyphen: '-',
  dash: '-',
};

/** Characters that stand for figures and that Unicode's compatibility forms do not turn into digits. */
const STANDS_FOR = new Map(
  Object.entries({
    '🔟': '10',
    '💯': '100',
    〇: '0',
    零: '영',
    一: '일',
    二: '이',
    三: '삼',
    四: '사',
    五: '오',
    六: '육',
    七: '칠',
    八: '팔',
    九: '구',
    十: '십',
    百: '백',
    千: '천',
    萬: '만',
    万: '만',
    億: '억',
    亿: '억',
    兆: '조',
    壹: '일',
    貳: '이',
    參: '삼',
    拾: '십',
    佰: '백',
    仟: '천',
    伍: '오',
    陸: '육',
    柒: '칠',
    捌: '팔',
    玖: '구',
    廿: '이십',
    卅: '삼십',
    卌: '사십',
    日: '일',
    月: '월',
    年: '년',
    倍: '배',
    円: '원',
    元: '원',
    圓: '원',
    '￦': '₩',
    '−': '-',
    '–': '-',
    '—': '-',
  }),
);

/** Undoes what hides figures from a program and not from a reader: other digits, invisible characters, entities, tags. */
export function normalText(original: string): NormalText {
  if (PLAIN.test(original)) {
    return { text: original, startOf: (index) => index, endOf: (index) => index + 1 };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of original.matchAll(CLUSTERS)) {
    const shown = readable(cluster);
    if (shown === '' && ends.length > 0) ends[ends.length - 1] = index + cluster.length;
    starts.push(...Array<number>(shown.length).fill(index));
    ends.push(...Array<number>(shown.length).fill(index + cluster.length));
    text += shown;
  }
  return {
    text,
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => ends[index] ?? original.length,
  };
}

function readable(cluster: string): string {
  if (cluster.length > 2 && cluster.startsWith('&')) return decoded(cluster);
  if (cluster.length > 2 && cluster.startsWith('<')) return LEADING.test(cluster) ? ELEMENT : '';
  const seen = cluster.replace(UNSEEN, '');
  // Roman numerals of one character would become plain letters.
  if (/^[\u2160-\u2188]/.test(seen)) return '0';
  const bare = /^\p{N}/u.test(seen) ? seen.replace(/\p{M}/gu, '') : seen;
  return Array.from(bare.normalize('NFKC'), (character) => STANDS_FOR.get(character) ?? digit(character)).join('');
}

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? readable(String.fromCodePoint(code)) : ' ';
}

/**
 * The ASCII digit for a digit of any script, and 0 for a Braille pattern: these are taken for figures. Digits of a script
 * follow each other from a code that ends in 0 or in 6.
 */
function digit(character: string): string {
  if (/[\u2801-\u28FF]/.test(character)) return '0';
  if (!/^\p{Nd}$/u.test(character) || character < ':') return character;
  const code = character.codePointAt(0) ?? 0;
  const low = code & 0xf;
  const beginsAtZero = low < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(code - low));
  return String(beginsAtZero ? low : low - 6);
}
