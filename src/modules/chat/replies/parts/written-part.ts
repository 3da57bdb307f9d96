import { canonicalJson, type Json } from '../../../../platform/chain/index.js';
import { both } from '../../../../platform/assistant/index.js';
import type {
  Fact,
  FoundAction,
  FoundCell,
  FoundChart,
  FoundScenario,
  FoundTable,
} from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { AnswerPart, PartCell, PartFact, PartOrigin } from './answer-part.js';

/** A part as an answerer writes it: tables name facts, whose values are filled in later. */
export type WrittenPart =
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'table'; readonly table: FoundTable }
  | { readonly type: 'chart'; readonly chart: FoundChart }
  | { readonly type: 'advice'; readonly steps: readonly Localized[] }
  | { readonly type: 'steps'; readonly steps: readonly Localized[] }
  | { readonly type: 'followUps'; readonly questions: readonly Localized[] }
  | { readonly type: 'action'; readonly action: FoundAction }
  | { readonly type: 'scenario'; readonly scenario: FoundScenario };

/** A part with its place in the accompanying text, in UTF-16 units. */
export interface PlacedWritten {
  readonly at: number;
  /** How much of the text from there on says the same; 0 when left out. */
  readonly reads?: number;
  readonly part: WrittenPart;
}

/**
 * The part with the values of its facts. Null where a table or a situation names a fact that does not exist: a missing
 * figure must not look like an empty one, and the text says what is known.
 */
export function filledPart(said: WrittenPart, facts: readonly Fact[]): AnswerPart | null {
  switch (said.type) {
    case 'facts':
      return { type: 'facts', facts: said.facts.map(partFact) };
    case 'table':
      return filledTable(said.table, facts);
    case 'chart': {
      const { title, kind, unit, points, series, origin = null } = said.chart;
      return { type: 'chart', title, kind, unit, points, series, origin };
    }
    case 'action': {
      const { label, mutation, preview } = said.action;
      return { type: 'action', label, mutation, arguments: canonicalJson(said.action.arguments as Json), preview };
    }
    case 'scenario': {
      const { code, label, probability = null } = said.scenario;
      const keyMetrics = named(said.scenario.keyMetrics, facts);
      return keyMetrics && { type: 'scenario', code, label, probability, keyMetrics: keyMetrics.map(partFact) };
    }
    default:
      return said;
  }
}

function filledTable({ title, columns, rows, query }: FoundTable, facts: readonly Fact[]): AnswerPart | null {
  const ids = rows.flatMap((row) => row.flatMap((cell) => ('fact' in cell ? [cell.fact] : [])));
  const shown = named(ids, facts);
  if (!shown) return null;
  const byId = new Map(shown.map((fact) => [fact.id, fact]));
  const cellOf = (cell: FoundCell): PartCell => {
    const fact = 'fact' in cell ? byId.get(cell.fact) : undefined;
    return 'text' in cell ? { text: cell.text, fact: null } : { text: fact?.value ?? both(''), fact: cell.fact };
  };
  const filled = {
    type: 'table',
    title,
    columns,
    rows: rows.map((row) => row.map(cellOf)),
    origins: originsOf(shown),
  } as const;
  return query === undefined ? filled : { ...filled, query };
}

/** Where facts come from, each source and day once. */
export function originsOf(facts: readonly PartOrigin[]): PartOrigin[] {
  const origins = new Map(facts.map(({ source, asOf }) => [`${source.ko}|${asOf}`, { source, asOf }] as const));
  return [...origins.values()];
}

/** The facts of these names, in their order; null when one is missing. */
function named(ids: readonly string[], facts: readonly Fact[]): readonly Fact[] | null {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return found.length === ids.length ? found : null;
}

const partFact = ({ id, of, label, value, source, asOf }: Fact): PartFact => ({
  id,
  label,
  value,
  source,
  asOf,
  of: of ?? null,
});
