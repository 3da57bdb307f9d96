import type { AnswerPart } from './answer-part.js';

/** Maximum entries in the lists of one part; the rest is left out, and the text may still say it. */
const FACTS_MAX = 40;
const COLUMNS_MAX = 8;
const ROWS_MAX = 60;
/** Ten years of months. */
const POINTS_MAX = 120;
const SERIES_MAX = 4;
const LINES_MAX = 8;
const QUESTIONS_MAX = 3;
const KEY_METRICS_MAX = 6;
/** Maximum characters in one text of a part. */
const TEXT_MAX = 500;
/** Maximum characters in the arguments of an action, which cannot be cut. */
const ARGUMENTS_MAX = 4_096;

/** A decimal in the API has 15 integer digits at most. */
const VALUE_LIMIT = 1e15;
const PROBABILITY = /^(?:0(?:\.\d{1,10})?|1(?:\.0{1,10})?)$/;

/** Maximum parts per reply, including those that a restart voided. */
export const PARTS_MAX = 48;
/** Maximum bytes of JSON of all of them: a fraction of what the event log holds for one reply, text included. */
export const PARTS_BYTES_MAX = 65_536;

/** Accepts the parts of one reply while there is room: what no part shows is in the text. */
export class PartAllowance {
  #parts = 0;
  #bytes = 0;

  /** The part as it may be sent; null when it is empty or there is no more room. */
  take(part: AnswerPart): AnswerPart | null {
    if (this.#parts === PARTS_MAX) return null;
    const bounded = boundedPart(part);
    if (!bounded) return null;
    const bytes = Buffer.byteLength(JSON.stringify(bounded));
    if (this.#bytes + bytes > PARTS_BYTES_MAX) return null;
    this.#parts += 1;
    this.#bytes += bytes;
    return bounded;
  }
}

/** The part within its bounds, in texts that can be stored and sent; null when nothing is in it. */
function boundedPart(part: AnswerPart): AnswerPart | null {
  const cut = cutPart(part);
  return cut && (storable(cut) as AnswerPart);
}

function cutPart(part: AnswerPart): AnswerPart | null {
  switch (part.type) {
    case 'facts':
      return part.facts.length === 0 ? null : { ...part, facts: part.facts.slice(0, FACTS_MAX) };
    case 'table':
      return cutTable(part);
    case 'chart':
      return cutChart(part);
    case 'advice':
    case 'steps':
      return part.steps.length === 0 ? null : { ...part, steps: part.steps.slice(0, LINES_MAX) };
    case 'followUps':
      return part.questions.length === 0 ? null : { ...part, questions: part.questions.slice(0, QUESTIONS_MAX) };
    case 'action':
      return part.arguments.length > ARGUMENTS_MAX ? null : part;
    case 'scenario':
      return {
        ...part,
        probability: PROBABILITY.test(part.probability ?? '') ? part.probability : null,
        keyMetrics: part.keyMetrics.slice(0, KEY_METRICS_MAX),
      };
  }
}

function cutTable(part: Extract<AnswerPart, { type: 'table' }>): AnswerPart | null {
  const columns = part.columns.slice(0, COLUMNS_MAX);
  const rows = part.rows.slice(0, ROWS_MAX).map((row) => row.slice(0, columns.length));
  return rows.length === 0 ? null : { ...part, columns, rows };
}

/** Keeps the latest points, which matter most; leaves out a series that does not match its points. */
function cutChart(part: Extract<AnswerPart, { type: 'chart' }>): AnswerPart | null {
  const points = part.points.slice(-POINTS_MAX);
  const series = part.series
    .filter(({ values }) => values.length === part.points.length)
    .slice(0, SERIES_MAX)
    .map(({ name, values }) => ({ name, values: values.slice(-POINTS_MAX).map(drawable) }));
  return series.length === 0 || points.length === 0 ? null : { ...part, points, series };
}

const drawable = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) && Math.abs(value) < VALUE_LIMIT ? value : null;

/** All texts well-formed and of bounded length: PostgreSQL takes neither a lone surrogate nor a NUL in JSON. */
function storable(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    const text = key === 'arguments' ? value : value.slice(0, TEXT_MAX);
    return text.toWellFormed().replaceAll('\0', '');
  }
  if (Array.isArray(value)) return value.map((each) => storable(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, storable(each, name)]));
}
