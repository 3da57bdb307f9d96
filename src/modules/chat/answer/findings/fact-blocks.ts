import type { Fact, Finding, FoundCell, FoundChart, FoundTable } from '../../../../platform/assistant/index.js';
import type { Locale, Localized } from '../../../../platform/text.js';
import type { Block } from '../blocks.js';
import { moreRows, sourceLine, sourceOf } from './finding-blocks.texts.js';

/** Maximum lines for one finding; a person reads no more in a chat, and the part beside it shows the rest. */
const LINES_MAX = 8;

/** The facts that support a lead: those it does not state itself, one line per thing, with their sources once below. */
export function factsBlock({ facts, lead, shown }: Finding, locale: Locale): Block | null {
  const shownFacts = shown ? shown.flatMap((id) => facts.find((fact) => fact.id === id) ?? []) : facts;
  if (shownFacts.length === 0) return null;
  const said = lead?.[locale] ?? '';
  const lines = linesOf(shownFacts.filter(({ value }) => !says(said, value[locale])));
  return {
    text: [
      ...cut(
        lines.map((line) => lineText(line, locale)),
        locale,
      ),
      sourcesOf(shownFacts, locale),
    ].join('\n'),
    part: { type: 'facts', facts: shownFacts },
  };
}

/** A table read line by line: the first column names the row. */
export function tableBlock(table: FoundTable, facts: readonly Fact[], locale: Locale): Block {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const cell = (each: FoundCell): string =>
    'text' in each ? each.text[locale] : (byId.get(each.fact)?.value[locale] ?? '');
  const lines = table.rows.map(([first, ...rest]) => {
    const named = rest.map((each, at) => `${table.columns[at + 1]?.[locale] ?? ''} ${cell(each)}`.trim());
    return `- ${first ? cell(first) : ''}: ${named.join(', ')}`;
  });
  const query = table.query === undefined ? [] : [`SQL: ${table.query.replaceAll(/\s+/g, ' ').trim()}`];
  return { text: [table.title[locale], ...cut(lines, locale), ...query].join('\n'), part: { type: 'table', table } };
}

/** A chart adds no words: its figures are those of the facts and the table. */
export const chartBlock = (chart: FoundChart): Block => ({ text: '', part: { type: 'chart', chart } });

/** Whether a value stands in a sentence with what is before and after it as `isWhole` wants it. Pure. */
export function standsIn(
  sentence: string,
  value: string,
  isWhole: (before: string, after: string) => boolean,
): boolean {
  for (let at = sentence.indexOf(value); at >= 0; at = sentence.indexOf(value, at + 1))
    if (isWhole(sentence.slice(0, at), sentence.slice(at + value.length))) return true;
  return false;
}

/** Whether a sentence states a value, not just digits of a larger one: 12,300,000 does not state 2,300,000. */
const says = (sentence: string, value: string): boolean =>
  standsIn(
    sentence,
    value,
    (before, after) => !/[\d,.]$/.test(before) && !(/\d$/.test(value) && /^[\d,.]/.test(after)),
  );

/** Sources of facts, each once and with its newest day; sources of one day are listed together. */
function sourcesOf(facts: readonly Fact[], locale: Locale): string {
  const newest = new Map<string, string>();
  for (const { source, asOf } of facts) {
    const before = newest.get(source[locale]);
    if (before === undefined || before < asOf) newest.set(source[locale], asOf);
  }
  const byDay = Map.groupBy(newest, ([, asOf]) => asOf);
  const each = [...byDay].map(([asOf, sources]) => {
    const names = withoutParts(sources.map(([source]) => source)).join(', ');
    return sourceOf({ ko: names, en: names }, asOf)[locale];
  });
  const joined = each.join('; ');
  return sourceLine({ ko: joined, en: joined })[locale];
}

/** `대출 원장과 월별 재무 기록` covers `대출 원장` as well. */
const withoutParts = (names: readonly string[]): string[] =>
  names.filter((name) => !names.some((other) => other !== name && other.startsWith(name)));

function cut(lines: readonly string[], locale: Locale): string[] {
  const left = lines.length - LINES_MAX;
  return [...lines.slice(0, LINES_MAX), ...(left > 0 ? [moreRows(left)[locale]] : [])];
}

/** Groups consecutive facts of one thing. */
function linesOf(facts: readonly Fact[]): Fact[][] {
  const lines: Fact[][] = [];
  for (const fact of facts) {
    const before = lines.at(-1);
    if (fact.of && before?.[0]?.of?.ko === fact.of.ko) before.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

function lineText(facts: readonly Fact[], locale: Locale): string {
  const of: Localized | undefined = facts[0]?.of;
  const shownFacts = facts.map(({ label, value }) => `${label[locale]}${of ? '' : ':'} ${value[locale]}`).join(', ');
  return of ? `- ${of[locale]}: ${shownFacts}` : `- ${shownFacts}`;
}
