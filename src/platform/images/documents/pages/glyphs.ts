/** Strokes of letters in a square of side 1, as lines through points. */
type Stroke = readonly (readonly [number, number])[];
type Glyph = readonly Stroke[];

const at = (text: string): Glyph =>
  text
    .split('|')
    .map((stroke) => stroke.split(' ').map((point): [number, number] => [digit(point, 0), digit(point, 1)]));
/** Points are written as two digits from 0 to 9, which stand for 0 to 1. */
const digit = (point: string, place: number): number => Number(point[place]) / 9;

const RING = at('40 71 94 77 49 17 04 11 40');

/** Consonants in the order of Unicode's first letters; doubled ones are drawn from single ones. */
const [G, N, D, L, M, B, S, NG, J, CH, K, T, P, H] = [
  at('00 90 99'),
  at('00 09 99'),
  at('90 00 09 99'),
  at('00 90 95 05 09 99'),
  at('00 90 99 09 00'),
  at('00 09 99 90|05 95'),
  at('50 09|42 99'),
  RING,
  at('01 91|51 09|43 99'),
  at('40 60|02 92|52 09|44 99'),
  at('00 90 99|04 94'),
  at('90 00 09 99|04 94'),
  at('00 90|09 99|30 39|60 69'),
  at('40 60|02 92|53 84 86 59 26 24 53'),
];
const beside = (one: Glyph, other: Glyph): Glyph => [...moved(one, 0, 0.45), ...moved(other, 0.55, 0.45)];
const moved = (glyph: Glyph, left: number, width: number): Glyph =>
  glyph.map((stroke) => stroke.map(([x, y]): [number, number] => [left + x * width, y]));

const FIRST: readonly Glyph[] = [
  ...[G, beside(G, G), N, D, beside(D, D), L, M, B, beside(B, B), S, beside(S, S), NG, J, beside(J, J), CH, K, T, P, H],
];
const LAST: readonly (Glyph | null)[] = [
  ...[null, G, beside(G, G), beside(G, S), N, beside(N, J), beside(N, H), D, L, beside(L, G), beside(L, M)],
  ...[beside(L, B), beside(L, S), beside(L, T), beside(L, P), beside(L, H), M, B, beside(B, S), S, beside(S, S)],
  ...[NG, J, CH, K, T, P, H],
];

/** Vowels: the part to the right of the first consonant, and the part below it. */
const VOWELS: readonly { readonly right?: Glyph; readonly below?: Glyph }[] = [
  ...[{ right: at('30 39|34 94') }, { right: at('20 29|70 79|24 74') }, { right: at('30 39|33 93|36 96') }],
  ...[{ right: at('20 29|70 79|23 73|26 76') }, { right: at('60 69|04 64') }, { right: at('40 49|80 89|04 44') }],
  ...[{ right: at('60 69|03 63|06 66') }, { right: at('40 49|80 89|03 43|06 46') }],
  { below: at('09 99|40 49') },
  ...[
    { below: at('09 99|40 49'), right: at('30 39|34 94') },
    { below: at('09 99|40 49'), right: at('20 29|70 79|24 74') },
  ],
  ...[
    { below: at('09 99|40 49'), right: at('50 59') },
    { below: at('09 99|30 39|60 69') },
    { below: at('00 90|40 49') },
  ],
  ...[
    { below: at('00 90|40 49'), right: at('60 69|04 64') },
    { below: at('00 90|40 49'), right: at('40 49|80 89|04 44') },
  ],
  ...[{ below: at('00 90|40 49'), right: at('50 59') }, { below: at('00 90|30 39|60 69') }, { below: at('04 94') }],
  ...[{ below: at('09 99'), right: at('50 59') }, { right: at('50 59') }],
];

/** Latin letters and digits, an x-height of 4 to 9. */
const LATIN: Readonly<Record<string, Glyph>> = Object.fromEntries(
  (
    `0:40 80 89 49 40|1:50 59|2:31 50 82 39 89|3:30 80 54 87 79 39|4:70 79|70 36 96|5:80 30 34 84 89 39|6:80 40 39 89 85 35` +
    `|7:30 90 49|8:40 80 89 49 40|44 84|9:89 80 40 44 84|a:44 84 89 49 46 86|b:30 39 89 84 34|c:84 44 49 89|d:80 89 39 34 84` +
    `|e:36 86 84 44 49 89|f:80 60 59|34 84|g:89 49 44 84 89|h:30 39|34 84 89|i:54 59|j:64 69 49|k:30 39|84 36 89|l:50 59` +
    `|m:29 24 94 99|54 59|n:39 34 84 89|o:34 84 89 39 34|p:34 39|34 84 87 37|q:84 89|84 34 37 87|r:39 34 74|s:84 44 46 86 89 39` +
    `|t:50 59 89|34 84|u:34 39 89 84|v:34 59 84|w:24 49 56 69 94|x:34 89|84 39|y:34 59 84 39|z:34 84 39 89|K:20 29|80 25 89` +
    `|R:29 20 80 85 25 89|W:10 39 55 79 90|.:58 59|,:58 49|::54 55|58 59|-:25 75|%:80 29|30 31|78 79`
  )
    .split(/\|(?=[^ ]:)/)
    .map((entry) => [entry.slice(0, 1), at(entry.slice(2))]),
);

const [HANGUL, VOWEL_COUNT, LAST_COUNT] = [0xac00, 21, 28];

/** The strokes of a character in a square of side 1, y downwards; empty for a space or an unknown character. */
export function strokesOf(character: string): Glyph {
  const code = (character.codePointAt(0) ?? 0) - HANGUL;
  if (code < 0 || code >= FIRST.length * VOWEL_COUNT * LAST_COUNT) return LATIN[character] ?? [];
  const first = FIRST[Math.floor(code / (VOWEL_COUNT * LAST_COUNT))] ?? [];
  const vowel = VOWELS[Math.floor(code / LAST_COUNT) % VOWEL_COUNT] ?? {};
  const last = LAST[code % LAST_COUNT] ?? null;
  const bottom = last ? 0.58 : 0.95;
  const right = vowel.right ? 0.56 : 0.92;
  const firstBottom = vowel.below ? bottom * 0.55 : bottom;
  return [
    ...placed(first, 0.06, 0.04, right, firstBottom),
    ...(vowel.below ? placed(vowel.below, 0.03, bottom * 0.62, vowel.right ? 0.62 : 0.97, bottom) : []),
    ...(vowel.right ? placed(vowel.right, 0.64, 0, 0.98, bottom + 0.03) : []),
    ...(last ? placed(last, 0.12, 0.68, 0.9, 0.98) : []),
  ];
}

const placed = (glyph: Glyph, left: number, top: number, right: number, bottom: number): Glyph =>
  glyph.map((stroke) =>
    stroke.map(([x, y]): [number, number] => [left + x * (right - left), top + y * (bottom - top)]),
  );
