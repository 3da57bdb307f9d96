import type { Locale } from '../../../../platform/text.js';
import { maskedText } from '../../facts/index.js';
import { wordedPart, type Piece, type WordedPart } from '../../replies/index.js';
import { CONVERSATION_FILE_LABELS, periodText } from './export.texts.js';
import { oneLine, quoted, tableText } from './markdown.js';

type Of<Type extends WordedPart['__typename']> = Extract<WordedPart, { readonly __typename: Type }>;
interface Origin {
  readonly source: string;
  readonly asOf: string;
}

/** A piece of a reply for people, with a blank line before it. */
export function pieceText(piece: Piece, locale: Locale): string {
  const said = maskedText(bodyOf(wordedPart(piece, locale, 0), locale).trim(), locale);
  return said === '' ? '' : `\n${said}\n`;
}

function bodyOf(part: WordedPart, locale: Locale): string {
  const { advice, followUps, offered, situation } = CONVERSATION_FILE_LABELS[locale];
  switch (part.__typename) {
    case 'ReplyTextPart':
      return quoted(part.text.trim());
    case 'ReplyFactsPart':
      return factsTable(part, locale);
    case 'ReplyTablePart':
      return withOrigins(
        part.title,
        tableText(
          part.columns,
          part.rows.map(({ cells }) => cells.map(({ text }) => text)),
        ) + (part.query === null ? '' : `\n\n${quoted(`SQL: ${oneLine(part.query)}`)}`),
        part.origins,
        locale,
      );
    case 'ReplyChartPart':
      return chartTable(part, locale);
    case 'ReplyAdvicePart':
      return list(advice, part.steps);
    case 'ReplyFollowUpsPart':
      return list(followUps, part.questions);
    case 'ReplyActionPart':
      return quoted(`${offered}: ${part.label}. ${part.preview}`);
    case 'ReplyScenarioPart':
      return list(
        `${situation}: ${part.scenario.label}`,
        part.scenario.keyMetrics.map(({ label, value }) => `${label} ${value}`),
      );
    case 'ReplyStepsPart':
      return '';
  }
}

const list = (head: string, lines: readonly string[]): string =>
  quoted([head, ...lines.map((line) => `- ${oneLine(line)}`)].join('\n'));

const withOrigins = (title: string, table: string, origins: readonly Origin[], locale: Locale): string =>
  [
    ...[`${quoted(oneLine(title))}\n\n`, table],
    ...(origins.length > 0
      ? [`\n_${origins.map(({ source, asOf }) => `${oneLine(source)}, ${periodText(asOf, locale)}`).join('; ')}_\n`]
      : []),
  ].join('');

function factsTable({ groups }: Of<'ReplyFactsPart'>, locale: Locale): string {
  const rows = groups.flatMap(({ origin: { source, asOf }, facts }) =>
    facts.map(({ about, label, value }) => {
      const what = about === null ? label : `${about} ${label}`;
      return [what, value, source, periodText(asOf, locale)];
    }),
  );
  return tableText(CONVERSATION_FILE_LABELS[locale].columns, rows);
}

/** A chart as a table of its data. */
function chartTable({ title, points, series, origin }: Of<'ReplyChartPart'>, locale: Locale): string {
  const rows = points.map((point, at) => [point, ...series.map(({ values }) => values[at] ?? '–')]);
  const columns = ['', ...series.map(({ name }) => oneLine(name).replace(/\|/g, '\\|'))];
  return withOrigins(title, tableText(columns, rows), origin ? [origin] : [], locale);
}
