import type { Fact, FactValue, Finding } from '../../src/platform/assistant/index.js';
import type { Localized } from '../../src/platform/text.js';
import { figuresIn as readFigures } from '../../src/modules/chat/gate/index.js';

const MILLION = 1_000_000;
const MONTHS_A_YEAR = 12;
/** A rounded amount may stand this far from the exact one, as a share of it. */
const ROUNDING = 0.005;
type Figure = ReturnType<typeof readFigures>[number];

/** The figures of texts, each read once: most facts have the same label and name whatever is asked. */
const known = new Map<string, Figure[]>();
function figuresIn(text: string): Figure[] {
  const figures = known.get(text) ?? readFigures(text);
  known.set(text, figures);
  return figures;
}

/** Texts of a finding in which a figure is a claim. */
const claims = ({ lead, assumed = [], advice = [], action }: Finding): Localized[] => [
  ...(lead ? [lead] : []),
  ...assumed,
  ...advice,
  ...(action ? [action.preview] : []),
];

/** The figures of a finding's sentences that no fact of it and nothing said bears out, each with its sentence. */
export function unborneFigures(finding: Finding, said = ''): string[] {
  const asked = figuresIn(said);
  const names = finding.facts.flatMap(({ of, value }) => [...(of ? [of.ko, of.en] : []), value.ko, value.en]).join('|');
  return claims(finding).flatMap(({ ko, en }) =>
    [ko, en].flatMap((text) =>
      figuresIn(text)
        .filter((figure) => !isSaid(figure, asked) && !isBorne(figure, finding.facts))
        .filter(({ raw, value }) => !(value === null && names.toUpperCase().replace(/\s/g, '').includes(raw)))
        .map(({ raw }) => `${raw}: ${text}`),
    ),
  );
}

const isSaid = ({ value, kind }: Figure, asked: readonly Figure[]): boolean =>
  asked.some((each) => each.value !== null && each.value === value && (each.kind === kind || kind !== 'date'));

const isBorne = (figure: Figure, facts: readonly Fact[]): boolean =>
  facts.some(({ typed, of, label, value }) => {
    if (typed && bears(typed, figure)) return true;
    return [of, label, ...(typed ? [] : [value])].some((text) => text && namesFigure(text, figure));
  });

/** A figure within a name, such as that of a product or the end of a loan's number. */
const namesFigure = ({ ko, en }: Localized, { raw, value }: Figure): boolean =>
  [ko, en].some((text) => figuresIn(text).some((each) => each.raw === raw && each.value === value));

function bears(typed: FactValue, figure: Figure): boolean {
  if (figure.value === null) return false;
  if (figure.kind === 'date')
    return typed.type in DATED && DATED[typed.type as keyof typeof DATED](typed, figure.value);
  const value = Number(figure.value) / MILLION;
  switch (typed.type) {
    case 'MONEY':
      return ['won', 'plain'].includes(figure.kind) && isRounded(Math.abs(typed.won), value);
    case 'PERCENT':
      return ['percent', 'plain'].includes(figure.kind) && isRounding(Math.abs(Number(typed.percent)), figure);
    case 'POINTS':
      return (
        ['percentPoint', 'point', 'plain'].includes(figure.kind) && isRounding(Math.abs(Number(typed.points)), figure)
      );
    case 'COUNT':
      return countOf(typed, figure.kind) === value;
    case 'DATE':
      return figure.kind === 'day' && Number(typed.on.slice(8)) === value;
    default:
      return false;
  }
}

function countOf({ count, unit }: Extract<FactValue, { type: 'COUNT' }>, kind: string): number {
  return kind === 'year' && unit === 'MONTH' ? count / MONTHS_A_YEAR : count;
}

const isRounded = (exact: number, value: number): boolean =>
  exact === value || (value > 0 && Math.abs(exact - value) <= ROUNDING * exact);

/** A decimal as it stands, or rounded to the places that the figure has. */
function isRounding(exact: number, { value }: Figure): boolean {
  const written = Number(value) / MILLION;
  const places = String(written).split('.')[1]?.length ?? 0;
  return Math.abs(exact - written) <= 0.5 * 10 ** -places + 1e-9;
}

/** Dates are written whole or in part; a quarter and a month as well. */
const DATED = {
  DATE: (typed: FactValue, value: string) =>
    typed.type === 'DATE' && (typed.on.includes(value) || value === typed.on.slice(0, 4)),
  MONTH: (typed: FactValue, value: string) => typed.type === 'MONTH' && `${typed.month}-`.includes(value),
  QUARTER: (typed: FactValue, value: string) =>
    typed.type === 'QUARTER' && typed.quarter.includes(value.replace(/^-/, '')),
} as const;
