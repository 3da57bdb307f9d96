import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import {
  companions,
  forecastWith,
  loadForecaster,
  mixtureOf,
  quantileAt,
  rollingOrigins,
  trackRecord,
  type CompanionName,
  type Forecaster,
} from '../src/platform/forecasting/index.js';
import { shippedModelPath } from '../src/modules/models/index.js';
import { bandsHeld, macroSeries } from './forecast/macro.js';
import { m3Series, PERIODS, submitted, type M3Series } from './forecast/m3.js';
import { PUBLISHED, PUBLISHED_NAIVE } from './forecast/published.js';
import { coverageByPeriod, differenceOf, scoresByPeriod, type Edges, type Forecasts } from './forecast/scores.js';
import { circumstances, writeSection } from './report.js';

const HELP = `Holds forecasts against those of the M3 competition.

  npm run bench:forecast -- [--data ../shared/data/m3] [--macro ../shared/data/macro] [--model FILE] [--half report|choose|all] [--keep-results]

Settings are chosen on the half whose ids hash to 0; the other half is what is reported.`;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'm3') },
    macro: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'macro') },
    model: { type: 'string', default: shippedModelPath('FORECAST') },
    half: { type: 'string', default: 'report' },
    'keep-results': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  process.stderr.write(`${line}\n`);
};
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);
const head = (...cells: readonly string[]): void => {
  say();
  row(...cells);
  row(...cells.map(() => '---'));
};

const SUBMITTED = ['THETA', 'ForecastPro', 'COMB S-H-D', 'DAMPEN'] as const;
const OWN: Readonly<Record<string, CompanionName>> = {
  'seasonal naive': 'SEASONAL_NAIVE',
  drift: 'DRIFT',
  Theta: 'THETA',
  'damped trend': 'DAMPED_TREND',
  ETS: 'ETS',
};

async function measure(all: readonly M3Series[], forecaster: Forecaster): Promise<void> {
  const chosen = all.filter((each) => options.half === 'all' || each.isReported === (options.half === 'report'));
  const mixed = await mixtureOf(
    forecaster,
    chosen.map(({ known, period, horizon }) => ({ values: known, period, horizon })),
  );
  const byId = new Map(chosen.map(({ id }, place) => [id, mixed[place]]));
  const network: Forecasts = ({ id }) => byId.get(id)?.network ?? [];
  const mixture: Forecasts = ({ id }) => byId.get(id)?.middle ?? [];
  const remembered = (name: CompanionName): Forecasts => {
    const forecasts = new Map(chosen.map((each) => [each.id, companions[name].forecast(each.known, each)]));
    return ({ id }) => forecasts.get(id) ?? [];
  };
  const fromFile = (method: string): Forecasts => {
    const forecasts = submitted(options.data, method);
    return ({ id }) => forecasts.get(id) ?? [];
  };
  const methods: (readonly [string, Forecasts])[] = [
    ...Object.entries(OWN).map(([what, name]) => [what, remembered(name)] as const),
    ...SUBMITTED.map((method) => [`${method}, as handed in`, fromFile(method)] as const),
    ['network', network],
    ['network and Theta', mixture],
  ];
  say(`${chosen.length} series (half: ${options.half}), ${forecaster.name} ${forecaster.version}; sMAPE / MASE.`);
  head('method', ...PERIODS.map((group) => group.toLowerCase()), 'all');
  for (const [what, forecasts] of methods)
    row(
      what,
      ...scoresByPeriod(chosen, forecasts).map(({ smape, mase }) => `${smape.toFixed(2)} / ${mase.toFixed(3)}`),
    );
  head('difference of sMAPE', 'value', '95 % interval over series');
  for (const [what, other] of methods.filter(([name]) => /^(Theta|THETA|ForecastPro)/.test(name)))
    for (const [name, own] of [
      ['network', network],
      ['network and Theta', mixture],
    ] as const) {
      const { value, low, high } = differenceOf(chosen, own, other);
      row(`${name} − ${what}`, value.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`);
    }
  besidePublished(chosen, methods);
  head('80 % band holds', ...PERIODS.map((group) => group.toLowerCase()), 'all');
  coverageRow('network and Theta, as told', chosen, ({ id }) => {
    const quantiles = byId.get(id)?.quantiles;
    return { lower: quantiles ? quantileAt(quantiles, 0.1) : [], upper: quantiles ? quantileAt(quantiles, 0.9) : [] };
  });
  await conformal(chosen, forecaster);
}

const coverageRow = (what: string, series: readonly M3Series[], edges: (each: M3Series) => Edges): void =>
  row(what, ...coverageByPeriod(series, edges).map((share) => `${(100 * share).toFixed(1)} %`));

/** Bands of the method that each series' own record chooses, held against its past. */
async function conformal(series: readonly M3Series[], forecaster: Forecaster): Promise<void> {
  const [edges, widerEdges] = [new Map<string, Edges>(), new Map<string, Edges>()];
  const methods = new Map<string, number>();
  for (const each of series) {
    const record = await trackRecord(each.known, each, forecaster);
    const { bands, method } = await forecastWith(record, each.known, each, forecaster);
    methods.set(method, (methods.get(method) ?? 0) + 1);
    for (const { level, lower, upper } of bands) (level === 0.8 ? edges : widerEdges).set(each.id, { lower, upper });
  }
  const nothing = { lower: [], upper: [] };
  coverageRow('after each series’ own record', series, ({ id }) => edges.get(id) ?? nothing);
  coverageRow('the 95 % band after its own record', series, ({ id }) => widerEdges.get(id) ?? nothing);
  say();
  say(`By their records: ${[...methods].map(([name, count]) => `${name} ${count}`).join(', ')}.`);
}

/** Each method's error as a share of the seasonal naive's on the same series, beside what others published. */
function besidePublished(series: readonly M3Series[], methods: readonly (readonly [string, Forecasts])[]): void {
  const maseOf = (forecasts: Forecasts): number[] => scoresByPeriod(series, forecasts).map(({ mase }) => mase);
  const naive = maseOf(methods.find(([name]) => name === 'seasonal naive')?.[1] ?? (() => []));
  // Four bytes each; what else the file holds is small beside them.
  const weights = `${(statSync(options.model).size / 4 / 1e6).toFixed(1)} M`;
  head('MASE as a share of the seasonal naive’s', 'weights', 'yearly', 'quarterly', 'monthly');
  const share = (mase: readonly number[], of: readonly number[]): string[] =>
    of.slice(0, 3).map((base, place) => ((mase[place] ?? NaN) / base).toFixed(3));
  for (const [name, forecasts] of methods.filter(([each]) => /^(Theta|damped trend|ETS|network)/.test(each)))
    row(`Moa: ${name}`, name.startsWith('network') ? weights : '–', ...share(maseOf(forecasts), naive));
  for (const { name, weightsM, mase } of PUBLISHED)
    row(`${name}, published`, weightsM === null ? '–' : `${weightsM} M`, ...share(mase, PUBLISHED_NAIVE));
}

/** Four years each, by the months that lie between their end and the newest one, April 2023. */
const YEARS = [
  ['2019–2023, the pandemic', 0],
  ['2016–2019', 40],
  ['2011–2015', 90],
  ['2006–2010, the financial crisis', 150],
] as const;

/** Bands on public series, six months ahead from eight origins that lie six months apart. */
async function macro(forecaster: Forecaster): Promise<void> {
  const series = macroSeries(options.macro);
  if (!series) {
    say(`\nThere are no public series in ${options.macro}.`);
    return;
  }
  const { indicators, exchangeRates } = series;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  head(
    'bands hold, six months ahead',
    `indicators (${indicators.length} series): 80 / 95 %`,
    'exchange rates: 80 / 95 %',
  );
  for (const [years, monthsBeforeEnd] of YEARS) {
    const cells = [];
    for (const each of [indicators, exchangeRates]) {
      const { values, share80, share95 } = await bandsHeld(each, monthsBeforeEnd, forecaster);
      cells.push(`${percent(share80)} / ${percent(share95)}, n = ${values}`);
    }
    row(years, ...cells);
  }
}

/** How long answers take: one at a time with its bands, and a thousand together. */
async function speed(all: readonly M3Series[], forecaster: Forecaster): Promise<void> {
  const months = all.filter(({ period, known }) => period === 12 && known.length >= 72).slice(0, 100);
  const [first] = months;
  if (!first) return;
  const asked = { period: 12, horizon: 24 };
  const records = await Promise.all(months.map(({ known }) => trackRecord(known, asked, forecaster)));
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const [place, { known }] of months.entries()) {
    const record = records[place];
    const began = performance.now();
    if (record) await forecastWith(record, known, asked, forecaster);
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1_000 / months.length;
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? NaN).toFixed(2);
  const thousand = Array.from({ length: 1_000 }, (_, place) => all[(place * 7) % all.length] ?? first);
  const began = performance.now();
  await mixtureOf(
    forecaster,
    thousand.map(({ known, period }) => ({ values: known, period, horizon: 24 })),
  );
  const seconds = (performance.now() - began) / 1_000;
  const trying = performance.now();
  await trackRecord(first.known, { period: 12, horizon: 24 }, forecaster);
  head('speed', 'measured', 'target');
  row('one forecast of 24 steps with bands: p50 / p95 ms', `${at(0.5)} / **${at(0.95)}**`, '< 5');
  row('the same, time of the processor, ms', cpuMs.toFixed(2), '–');
  row('1,000 series of 24 steps together, s', `**${seconds.toFixed(2)}**`, '< 3');
  row(
    `the record of one series from ${rollingOrigins(first.known, { period: 12, horizon: 24 }).length} origins, ms`,
    (performance.now() - trying).toFixed(0),
    '–',
  );
}

if (options.help) process.stderr.write(`${HELP}\n`);
else {
  const series = m3Series(options.data);
  if (!series) process.stderr.write(`There are no M3 series in ${options.data}: name their folder with --data.\n`);
  else {
    const forecaster = await loadForecaster(options.model);
    await measure(series, forecaster);
    await macro(forecaster);
    await speed(series, forecaster);
    await forecaster.close();
    if (options['keep-results']) writeSection('forecast', `${circumstances()}\n\n${lines.join('\n')}`);
  }
}
