import type { Draws } from './draws.js';

/** A seasonal pattern: free, or of a few harmonics. */
function pattern(draws: Draws, period: number): Float64Array {
  if (draws.chance(0.5)) return new Float64Array(period).map(() => draws.normal() * (draws.chance(0.15) ? 2.5 : 1));
  const heights = new Float64Array(period);
  const harmonics = draws.whole(1, 4);
  for (let harmonic = 1; harmonic <= harmonics; harmonic += 1) {
    const [cosine, sine] = [draws.normal(), draws.normal()];
    for (let place = 0; place < period; place += 1) {
      const angle = (2 * Math.PI * harmonic * place) / period;
      heights[place] = (heights[place] ?? 0) + (cosine * Math.cos(angle) + sine * Math.sin(angle)) / harmonic;
    }
  }
  return heights;
}

/** Adds a season of a size relative to `unit`; half of them change with time, some grow or fade. */
export function addSeason(draws: Draws, values: Float64Array, period: number, unit: number): void {
  const heights = pattern(draws, period);
  const mean = heights.reduce((sum, height) => sum + height, 0) / period;
  const size = unit * draws.logUniform(0.1, 10);
  const change = draws.chance(0.5) ? 0 : draws.logUniform(0.01, 0.25);
  const growth = draws.chance(0.85) ? 0 : draws.normal() * 0.7;
  for (let time = 0; time < values.length; time += 1) {
    const place = time % period;
    if (change > 0) heights[place] = (heights[place] ?? 0) + change * draws.normal();
    const fading = Math.exp(growth * (time / values.length - 0.5));
    values[time] = (values[time] ?? 0) + size * ((heights[place] ?? 0) - mean) * fading;
  }
}

const DAY_MS = 86_400_000;
/** Days between new moons, and a day of the lunar new year: 10 February 2024. */
const LUNATION_DAYS = 29.530588;
const SOME_NEW_YEAR_DAY = Date.UTC(2024, 1, 10) / DAY_MS;
/** The lunar new year falls between 21 January and 20 February. */
const EARLIEST_NEW_YEAR = 20;

function weekdaysIn(year: number, month: number): number {
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  let count = 0;
  for (let day = 0; day < days; day += 1) if ((first + day) % 7 !== 0 && (first + day) % 7 !== 6) count += 1;
  return count;
}

/** The month, 0 or 1, of the lunar new year, to within a day: enough for what moves from January to February. */
function newYearMonth(year: number): number {
  const from = Date.UTC(year, 0, 1) / DAY_MS + EARLIEST_NEW_YEAR;
  const phase = (from - SOME_NEW_YEAR_DAY) % LUNATION_DAYS;
  const wait = (LUNATION_DAYS - (phase < 0 ? phase + LUNATION_DAYS : phase)) % LUNATION_DAYS;
  return EARLIEST_NEW_YEAR + wait < 31 ? 0 : 1;
}

/** Adds effects of working days, and of a holiday that moves between the first two months. */
export function addCalendar(draws: Draws, values: Float64Array, unit: number): void {
  const start = 12 * draws.whole(1960, 2024) + draws.whole(0, 12);
  const perDay = unit * draws.logUniform(0.05, 0.8);
  const holiday = draws.chance(0.5) ? 0 : unit * draws.normal() * draws.logUniform(0.3, 3);
  for (let time = 0; time < values.length; time += 1) {
    const [year, month] = [Math.floor((start + time) / 12), (start + time) % 12];
    const moved = holiday !== 0 && month < 2 && newYearMonth(year) === month ? holiday : 0;
    values[time] = (values[time] ?? 0) + perDay * (weekdaysIn(year, month) - 21.7) + moved;
  }
}
