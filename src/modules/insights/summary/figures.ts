/**
 * What can be stated of a quarter. Anything else that is counted, times and multiples too, is a unit by its own word.
 */
type FigureUnit = 'WON' | 'PERCENT' | 'PEOPLE' | 'POINTS' | 'COUNT' | 'QUARTER';

/** A figure as it stands in a text: its size, and what it counts; null where the text does not say. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  /** As it was written. */
  readonly text: string;
}

/** Where in a text a figure stands, and how far it goes. */
interface PlacedFigure extends Figure {
  readonly at: number;
  readonly end: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  조: 1e12,
  억: 1e8,
  만: 1e4,
  천: 1e3,
  백: 100,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  hundred: 100,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};
const FIGURE_UNIT_PATTERNS: readonly (readonly [FigureUnit, RegExp])[] = [
  ['WON', /^(?:원|won|krw)$/],
  ['PERCENT', /^(?:%|퍼센트|프로|percent|per cent|percentage points?)/],
  ['PEOPLE', /^(?:명|people)$/],
  ['POINTS', /^(?:점|points?)$/],
  ['COUNT', /^(?:건|findings?)$/],
  ['QUARTER', /^분기$/],
];
const NUMBER_IN_SUMMARY = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const CHUNK = String.raw`(${NUMBER_IN_SUMMARY})\s?(조|억|만|천|백|(?:trillion|billion|million|thousand|hundred|bn|k|m)\b)?`;
const UNITS_AFTER_NUMBER = [
  String.raw`%|퍼센트|프로(?![가-힣])|percent\b|per cent\b|percentage points?\b|원|won\b|krw\b|분기|개월|년|월|일`,
  String.raw`명|건|점|배|회|위|가지|개|people\b|points?\b|findings?\b|times\b|fold\b|days?\b|months?\b|years?\b`,
].join('|');
/** Chunks after the first belong to it when each before them has a magnitude: `1억 2,000만 원`. */
const FIGURE = new RegExp(
  String.raw`(krw\s?|₩\s?|\bq)?(${CHUNK}(?:\s?(?<=[조억만천백]\s?)${CHUNK})*)[\s-]?(${UNITS_AFTER_NUMBER})?`,
  'gi',
);
const ONE_CHUNK = new RegExp(CHUNK, 'gi');

/** Numbers in words, and fractions; digits are asked for, and these cannot be held against a fact. */
const IN_WORDS: readonly RegExp[] = [
  /(?:[수몇]?\s?[일이삼사오육칠팔구십백천만억조]{2,}|[수몇]\s?[십백천만억])\s?(?:원|명|건|점|배|퍼센트|프로|%)/,
  /(?<![가-힣#])[백천만억]\s?원/,
  /(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:배|갑절)|절반|반으로|갑절|곱절/,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b/i,
  /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)\b/i,
  /\b(?:half|halved|double[ds]?|twice|thrice|triple[ds]?|quadruple[ds]?|third of|quarter of the (?!year))/i,
];
const FRACTION = /\d\s?분의\s?\d+|\d\s?[/⁄]\s?\d+/;

/** Amounts that may stand without what they count, and counts that a source may give without. */
const NEVER_LABELS: readonly string[] = ['WON', 'PERCENT', 'PEOPLE', 'POINTS', 'COUNT'];
const COUNT_UNITS: readonly string[] = ['PEOPLE', 'POINTS', 'COUNT'];

/** Every figure of a text, in digits of any width; signs do not count, since words say more and less. */
export function figuresIn(text: string): PlacedFigure[] {
  return [...text.normalize('NFKC').matchAll(FIGURE)].map((match): PlacedFigure => {
    const [whole, before = '', body = ''] = match;
    const value = [...body.matchAll(ONE_CHUNK)].reduce(
      (sum, [, number = '', magnitude]) =>
        sum + Number(number.replaceAll(',', '')) * (magnitude ? (MAGNITUDES[magnitude.toLowerCase()] ?? NaN) : 1),
      0,
    );
    const unit = unitOf(before, match.at(-1) ?? '');
    const place = { at: match.index, end: match.index + whole.trimEnd().length };
    return { value: Math.round(value * 10_000) / 10_000, unit, text: whole.trim(), ...place };
  });
}

function unitOf(before: string, after: string): string | null {
  if (before !== '') return before.toLowerCase() === 'q' ? 'QUARTER' : 'WON';
  if (after === '') return null;
  return FIGURE_UNIT_PATTERNS.find(([, pattern]) => pattern.test(after.toLowerCase()))?.[0] ?? after.toLowerCase();
}

/**
 * What of a text's figures is not among those of the texts that it was made from: none, for a text that may be shown. A
 * figure that says what it counts must be there counting the same, or not saying; one that does not say, counting no
 * time. Figures in words, as fractions, and in digits of other scripts are never among them.
 */
export function inventedFigures(text: string, sources: readonly string[]): string[] {
  const plain = text.normalize('NFKC');
  const allowed = sources.flatMap((source) => figuresIn(source));
  const isAllowed = ({ value, unit }: Figure): boolean =>
    allowed.some((figure) => {
      if (figure.value !== value) return false;
      if (unit === null) return figure.unit === null || NEVER_LABELS.includes(figure.unit);
      return figure.unit === unit || (figure.unit === null && COUNT_UNITS.includes(unit));
    });
  const invented = figuresIn(plain).filter((figure) => !isAllowed(figure));
  const words = IN_WORDS.flatMap((pattern) => pattern.exec(plain.replace(FIGURE, '#'))?.[0] ?? []);
  const fraction = FRACTION.exec(plain)?.[0] ?? [];
  const foreign = plain.match(/(?![0-9])\p{N}+/gu) ?? [];
  return [invented.map((figure) => figure.text), words, fraction, foreign].flat();
}
