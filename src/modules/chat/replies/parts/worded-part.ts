import type { Locale, Localized } from '../../../../platform/text.js';
import type { AnswerPart, PartFact, PartOrigin, PartSeries } from './answer-part.js';
import type { Piece } from './in-order.js';
import { originsOf } from './written-part.js';

type Part<Type extends AnswerPart['type']> = Extract<AnswerPart, { readonly type: Type }>;

/** A piece of a reply as the API returns it, in the language of its reader. */
export type WordedPart = ReturnType<typeof wordedPart>;

/**
 * Words a piece of a reply for its reader.
 * @param replyKey the reply; it makes an action that is confirmed twice run once.
 */
export function wordedPart(piece: Piece, locale: Locale, replyKey: number) {
  const { start, end } = piece;
  if ('text' in piece) return { __typename: 'ReplyTextPart', start, end, text: piece.text } as const;
  const { part, sequence } = piece;
  const all = (texts: readonly Localized[]): string[] => texts.map((text) => text[locale]);
  const at = { start, end } as const;
  switch (part.type) {
    case 'facts':
      return { __typename: 'ReplyFactsPart', ...at, groups: groupsOf(part.facts, locale) } as const;
    case 'table':
      return { __typename: 'ReplyTablePart', ...at, ...wordedTable(part, locale) } as const;
    case 'chart':
      return { __typename: 'ReplyChartPart', ...at, ...wordedChart(part, locale) } as const;
    case 'advice':
      return { __typename: 'ReplyAdvicePart', ...at, steps: all(part.steps) } as const;
    case 'steps':
      return { __typename: 'ReplyStepsPart', ...at, steps: all(part.steps) } as const;
    case 'followUps':
      return { __typename: 'ReplyFollowUpsPart', ...at, questions: all(part.questions) } as const;
    case 'action': {
      const { mutation, label, preview, arguments: given } = part;
      const said = { mutation, label: label[locale], preview: preview[locale], given, replyKey, sequence };
      return { __typename: 'ReplyActionPart', ...at, ...said } as const;
    }
    case 'scenario':
      return { __typename: 'ReplyScenarioPart', ...at, scenario: wordedScenario(part, locale) } as const;
  }
}

/** The situation of a reply, worded for its reader. */
export const wordedScenario = ({ code, label, probability, keyMetrics }: Part<'scenario'>, locale: Locale) => ({
  code,
  label: label[locale],
  probability,
  keyMetrics: keyMetrics.map((fact) => wordedFact(fact, locale)),
});

const wordedFact = ({ id, of, label, value }: PartFact, locale: Locale) => ({
  id,
  about: of?.[locale] ?? null,
  label: label[locale],
  value: value[locale],
});

const wordedOrigin = ({ source, asOf }: PartOrigin, locale: Locale) => ({ source: source[locale], asOf });

const groupsOf = (facts: readonly PartFact[], locale: Locale) =>
  originsOf(facts).map((origin) => ({
    origin: wordedOrigin(origin, locale),
    facts: facts
      .filter(({ source, asOf }) => source.ko === origin.source.ko && asOf === origin.asOf)
      .map((fact) => wordedFact(fact, locale)),
  }));

const wordedTable = ({ title, columns, rows, origins, query }: Part<'table'>, locale: Locale) => ({
  title: title[locale],
  query: query ?? null,
  columns: columns.map((column) => column[locale]),
  rows: rows.map((cells) => ({ cells: cells.map(({ text, fact }) => ({ text: text[locale], factId: fact })) })),
  origins: origins.map((origin) => wordedOrigin(origin, locale)),
});

const wordedChart = ({ title, kind, unit, points, series, origin }: Part<'chart'>, locale: Locale) => ({
  title: title[locale],
  kind,
  unit,
  points: points.map((point) => point[locale]),
  series: series.map(({ name, values }) => ({ name: name[locale], values: decimals(values) })),
  origin: origin && wordedOrigin(origin, locale),
});

/** Won are whole, and rates have four decimals at most. */
const PART_DECIMALS_MAX = 4;
const decimals = (values: PartSeries['values']): (string | null)[] =>
  values.map((value) => (value === null ? null : String(Number(value.toFixed(PART_DECIMALS_MAX)))));
