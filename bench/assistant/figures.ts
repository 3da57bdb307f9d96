/** What an answer states as a figure. Whatever is rounded (`약 2억 7천만 원`) holds for all that it may be rounded from. */
export interface Figure {
  readonly kind: 'won' | 'percent' | 'date' | 'number';
  readonly value: number;
  /** How far the value that is meant may lie from it. */
  readonly tolerance: number;
  readonly date?: { readonly year?: number; readonly month: number; readonly day?: number };
  readonly text: string;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1_000 };
const LARGE: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const ENGLISH: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const COUNTED: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

type Reader = (match: readonly string[]) => Omit<Figure, 'text'>;
const plain = (text: string): number => Number(text.replaceAll(',', ''));
const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** `2억 7,089만 4,926`: the least unit told says how far it may be rounded. */
function koreanWon(text: string): Omit<Figure, 'text'> {
  let value = 0;
  let tolerance = 0.5;
  for (const [, digits = '', small = '', large = ''] of text.matchAll(
    /(\d[\d,]*(?:\.\d+)?)\s*([천백십]?)\s*([조억만]?)/g,
  )) {
    const unit = (SMALL[small] ?? 1) * (LARGE[large] ?? 1);
    value += plain(digits) * unit;
    tolerance = unit === 1 ? 0.5 : unit / 2 / 10 ** decimalsOf(digits);
  }
  return { kind: 'won', value, tolerance };
}

function englishWon(digits: string, unit = ''): Omit<Figure, 'text'> {
  const times = ENGLISH[unit.toLowerCase()] ?? 1;
  return {
    kind: 'won',
    value: plain(digits) * times,
    tolerance: times === 1 ? 0.5 : times / 2 / 10 ** decimalsOf(digits),
  };
}

function dateOf(month: number, year?: string, day?: string): Omit<Figure, 'text'> {
  const date = { month, ...(year ? { year: Number(year) } : {}), ...(day ? { day: Number(day) } : {}) };
  return { kind: 'date', value: NaN, tolerance: 0, date };
}

const monthOf = (name = ''): number => 1 + MONTHS.indexOf(name.slice(0, 3).toLowerCase());
const numberOf = (value: number, tolerance = 0.5): Omit<Figure, 'text'> => ({ kind: 'number', value, tolerance });

/** In this order: what one of them reads, no later one reads again. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(\d{4})[-./](\d{1,2})[-./](\d{1,2})/g, ([, year, month, day]) => dateOf(Number(month), year, day)],
  [/(\d{4})년 ?(\d{1,2})월(?: ?(\d{1,2})일)?/g, ([, year, month, day]) => dateOf(Number(month), year, day)],
  [/(?<!\d)(\d{1,2})월 ?(\d{1,2})일/g, ([, month, day]) => dateOf(Number(month), undefined, day)],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?:,? (\d{4}))?\b`, 'gi'),
    ([, day, month, year]) => dateOf(monthOf(month), year, day),
  ],
  [
    new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{4}))?`, 'gi'),
    ([, month, day, year]) => dateOf(monthOf(month), year, day),
  ],
  [new RegExp(String.raw`\b(${MONTH}) (\d{4})\b`, 'gi'), ([, month, year]) => dateOf(monthOf(month), year)],
  [
    new RegExp(String.raw`(?:KRW|₩)\s*(${NUMBER})(?:\s*(thousand|million|billion|bn|m)\b)?`, 'gi'),
    ([, digits = '', unit]) => englishWon(digits, unit),
  ],
  [
    new RegExp(String.raw`(${NUMBER})\s*(thousand|million|billion)?\s*(?:won|KRW)\b`, 'gi'),
    ([, digits = '', unit]) => englishWon(digits, unit),
  ],
  [new RegExp(String.raw`(?:${NUMBER}\s*[천백십]?\s*[조억만]?\s*)+원`, 'g'), ([text = '']) => koreanWon(text)],
  [
    new RegExp(String.raw`(${NUMBER})\s*(?:%|퍼센트|프로|percent|per cent)`, 'gi'),
    ([, digits = '']) => ({ kind: 'percent', value: plain(digits), tolerance: 0.5 / 10 ** decimalsOf(digits) + 1e-9 }),
  ],
  [
    /(\d+)\s*(?:년|years?)(?:\s*(?:and )?(\d+)\s*(?:개월|months?))/g,
    ([, years, months]) => numberOf(12 * Number(years) + Number(months ?? 0)),
  ],
  [new RegExp(NUMBER, 'g'), ([digits = '']) => numberOf(plain(digits), 0.5 / 10 ** decimalsOf(digits))],
  [
    /(하나|한|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉|열) ?(?:건|개|회|번|가지)/g,
    ([, word = '']) => numberOf(COUNTED[word] ?? NaN),
  ],
  [
    /\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/gi,
    ([, word = '']) => numberOf(COUNTED[word.toLowerCase()] ?? NaN),
  ],
];

/** All figures of a text, in the order of their readers. */
export function figuresIn(text: string): Figure[] {
  let left = text.normalize('NFKC');
  return READERS.flatMap(([pattern, read]) => {
    const found = [...left.matchAll(pattern)].map((match) => ({ ...read(match), text: match[0].trim() }));
    left = left.replaceAll(pattern, (match) => '·'.repeat(match.length));
    return found;
  });
}

/** Whether a figure tells another: rounded at most, a date with no part that differs (`11월 20일` of `2026-11-20`). */
export function isSameFigure(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'date') return Math.abs(one.value - other.value) <= one.tolerance;
  const parts = ['year', 'month', 'day'] as const;
  return parts.every((part) => {
    const [told, meant] = [one.date?.[part], other.date?.[part]];
    return told === undefined || meant === undefined || told === meant;
  });
}
