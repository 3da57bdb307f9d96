import { meanOf, slopeOf, type Outlook } from '../series.js';
import { seasonalIndices } from './season.js';
import { descend } from './simplex.js';
import { runEts, type EtsForm, type EtsState } from './state-space.js';

/** A form fitted to a series. */
interface EtsFit {
  readonly form: EtsForm;
  readonly state: EtsState;
  readonly forecast: Float64Array;
  /** Akaike's information criterion, corrected for short series: the lower, the better. */
  readonly criterion: number;
}

const ROUNDS = 250;
/** A stand-in for infinity that the search can compare and add. */
const UNFIT = 1e12;
/** Observations that the first level and slope are guessed from, as in Hyndman and others (2008). */
const INITIAL_OBSERVATIONS = 10;
const LEAST_INDEX = 0.01;
/** Bounds of damping: less makes the trend invisible, more makes it undamped (Hyndman and others 2008). */
const DAMPING = [0.8, 0.98] as const;

/** Maps any number into an open range. */
const into = (value: number, low: number, high: number): number => low + (high - low) / (1 + Math.exp(-value));
const share = (value: number): number => into(value, 1e-4, 1 - 1e-4);

/** First indices, and the series without them; null when the series is too short or does not allow the form. */
function seasonStart(
  values: Float64Array,
  period: number,
  season: EtsForm['season'],
): { indices: Float64Array; plain: Float64Array } | null {
  if (season === 'NONE') return { indices: new Float64Array(1), plain: values };
  if (period < 2 || values.length < 3 * period) return null;
  const { indices: raw, isMultiplicative } = seasonalIndices(values, period);
  const isRatio = season === 'MULTIPLICATIVE';
  if (isRatio && (!isMultiplicative || raw.some((index) => index <= LEAST_INDEX))) return null;
  const mean = meanOf(values);
  const indices = isMultiplicative && !isRatio ? raw.map((index) => (index - 1) * mean) : raw;
  const plain = values.map((value, time) => {
    const index = indices[time % period] ?? 0;
    return isRatio ? value / index : value - index;
  });
  return { indices, plain };
}

/** Parameters that the search moves, in order: their start values and first step sizes. */
const SEARCHED = {
  alpha: [-0.6, 0.8],
  level: [0, 0.05],
  beta: [-2, 0.8],
  slope: [0, 0.05],
  damping: [1, 0.8],
  gamma: [-2, 0.8],
} as const;
type Searched = keyof typeof SEARCHED;

function searchedBy({ trend, season }: EtsForm): readonly Searched[] {
  return [
    ...(['alpha', 'level'] as const),
    ...(trend === 'NONE' ? [] : (['beta', 'slope'] as const)),
    ...(trend === 'DAMPED' ? (['damping'] as const) : []),
    ...(season === 'NONE' ? [] : (['gamma'] as const)),
  ];
}

/** Fits one form by maximum likelihood; null when the series is too short or the form does not fit. */
export function fitEts(values: Float64Array, { period, horizon }: Outlook, form: EtsForm): EtsFit | null {
  const begun = seasonStart(values, period, form.season);
  if (!begun) return null;
  const { indices, plain } = begun;
  const size = meanOf(values.map(Math.abs)) || 1;
  const head = plain.subarray(0, Math.min(plain.length, INITIAL_OBSERVATIONS));
  const firstSlope = form.trend === 'NONE' ? 0 : slopeOf(head);
  const firstLevel = meanOf(head) - (firstSlope * (head.length + 1)) / 2;
  const names = searchedBy(form);
  const stateAt = (point: readonly number[]): EtsState => {
    const at = (name: Searched): number => point[names.indexOf(name)] ?? SEARCHED[name][0];
    const alpha = share(at('alpha'));
    return {
      alpha,
      beta: form.trend === 'NONE' ? 0 : alpha * share(at('beta')),
      gamma: form.season === 'NONE' ? 0 : (1 - alpha) * share(at('gamma')),
      damping: form.trend === 'DAMPED' ? into(at('damping'), ...DAMPING) : 1,
      level: firstLevel + at('level') * size,
      slope: firstSlope + at('slope') * size * 0.1,
      indices,
    };
  };
  const objective = (point: readonly number[]): number =>
    Math.min(UNFIT, runEts(values, form, stateAt(point), 0).deviance);
  const begins = names.map((name) => SEARCHED[name][0]);
  const reaches = names.map((name) => SEARCHED[name][1]);
  const state = stateAt(descend(objective, begins, reaches, ROUNDS));
  const { deviance, forecast } = runEts(values, form, state, horizon);
  if (!(deviance < UNFIT) || !forecast.every(Number.isFinite)) return null;
  const free = names.length + 1 + (form.season === 'NONE' ? 0 : period - 1);
  const correction = (2 * free * (free + 1)) / Math.max(1, values.length - free - 1);
  return { form, state, forecast, criterion: deviance + 2 * free + correction };
}
