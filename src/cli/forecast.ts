import { institutionNamed } from '../modules/identity/index.js';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createForecasting, MOST_REPLAYED, type Replayed } from '../modules/forecasting/index.js';
import { AccountOrigins } from '../modules/identity/index.js';
import { createModels } from '../modules/models/index.js';
import { modelTasks } from '../wiring/model-tasks.js';
import { InProcessCache } from '../platform/cache/index.js';
import { systemClock } from '../platform/clock.js';
import type { Config } from '../platform/config/index.js';
import type { Database } from '../platform/database/index.js';
import { ForecastThread } from '../platform/forecast-thread/index.js';
import { createInference } from '../platform/inference/index.js';
import type { Platform } from '../platform/platform.js';
import { createObjectStores } from '../platform/storage/index.js';
import { createLog } from '../platform/telemetry/index.js';
import { CliError, type CliCommand, type CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';

interface Options {
  readonly institution?: string;
  readonly months: number;
  readonly days: number;
}

const HELP = `
A series is forecast as of each day on which one of its figures became known, with what was known then, by the network in
service. The forecasts are kept as replays, and held against the figures that came: forecastScoreboard tells the same.
Forecasts that are kept already are not made again.

A series whose figures all became known on one day has no past to go back to: import it with the column knownFrom.

Examples:
  moa forecast replay USD_KRW
  moa forecast replay OWN_RATE --institution MOA_BANK --months 3 --days 24`;

/** Works with forecasts of series. */
export const forecast: CliCommand = (context) =>
  new Command('forecast').addCommand(
    new Command('replay')
      .description('Forecast a series again as of days in the past, and hold the forecasts against what came.')
      .argument('<series>', 'code of the series')
      .option('--institution <code>', 'whose series it is; one that all may read when left out')
      .addOption(new Option('--months <number>', 'how far ahead').argParser(wholeNumber(24)).default(6))
      .addOption(
        new Option('--days <number>', 'from how many days, the newest')
          .argParser(wholeNumber(MOST_REPLAYED))
          .default(24),
      )
      .addHelpText('after', HELP)
      .action(async (code: string, options: Options) => {
        const config = await openDatabase(context);
        await withTables(config, (database) => replay(code, options, { config, database, context }));
      }),
  );

interface Surroundings {
  readonly config: Config;
  readonly database: Database;
  readonly context: CliContext;
}

async function replay(code: string, options: Options, { config, database, context }: Surroundings): Promise<void> {
  const { institution, months, days } = options;
  const institutionId = institution === undefined ? null : await institutionNamed(database, institution);
  const [inference, forecasters] = [createInference(), new ForecastThread()];
  const stores = createObjectStores(config.storage);
  const log = createLog(config.log.level);
  // What the rooms of forecasts and models need of a platform: no jobs, and no notifications.
  const platform = { config, clock: systemClock, log, database, stores, objects: stores.raw } as Platform;
  const cache = new InProcessCache(systemClock);
  try {
    const origins = new AccountOrigins(database);
    const models = createModels(platform, { tasks: modelTasks, inference, forecasters, cache, origins });
    const { replays } = createForecasting(platform, {
      cache,
      forecasters,
      models: models.serving,
      maskText: (text) => text,
    });
    const question = { code: code.toUpperCase(), institutionId, months, days };
    const replayed = await replays.replay(question);
    if (!replayed) throw new CliError(`There is no series ${code}${institution ? ` of ${institution}` : ''}.`);
    for (const line of described(replayed)) context.say(line);
  } finally {
    await Promise.all([inference.close(), forecasters.close()]);
  }
}

function described({ series, forecast: made, tooShort, scores }: Replayed): string[] {
  const share = (of: number | null): string => (of === null ? '–' : `${(100 * of).toFixed(1)} %`);
  return [
    `${series.nameEn}: forecast as of ${made} days${tooShort > 0 ? `; too little was known on ${tooShort} more` : ''}`,
    ...scores
      .filter(({ isReplay }) => isReplay)
      .map(
        ({ method, values, mase, coverage80, coverage95, firstPeriod, lastPeriod }) =>
          `  ${method}: ${values} values from ${firstPeriod} to ${lastPeriod}, MASE ${mase?.toFixed(3) ?? '–'}, 80 % band ${share(coverage80)}, 95 % band ${share(coverage95)}`,
      ),
    ...(made === 0 ? ['Nothing was replayed. See moa forecast replay --help.'] : []),
  ];
}

const wholeNumber =
  (most: number) =>
  (text: string): number => {
    if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
  };
