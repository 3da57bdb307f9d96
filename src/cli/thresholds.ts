import { Command } from 'commander';
import { createThresholds, type ThresholdVersion } from '../modules/scenarios/index.js';
import { institutionNamed } from '../modules/identity/index.js';
import { systemClock } from '../platform/clock.js';
import { scenarioPopulation } from '../wiring/scenario-population.js';
import { OPERATOR, type CliCommand, type CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';

interface Options {
  readonly institution: string;
  readonly dryRun: boolean;
}

const HELP = `
Reads percentiles and spreads of figures from the customers of whom a month within three months is known; where fewer
than 200 have a figure, or where it comes out of its bounds, the default stands. Tells what each threshold was before, whose
labels would change and whose probabilities would move, and calibrates probabilities by what people said of labels. A
version is kept and proposed; an administrator puts it in force by thresholdsActivate, and running processes follow within
seconds.

Examples:
  moa thresholds compute --institution MOA_BANK --dry-run
  moa thresholds compute --institution MOA_BANK`;

/** Moves that are named, the biggest first. */
const MOVES_SAID = 5;

/** Computes the thresholds of rules. */
export const thresholds: CliCommand = (context) =>
  new Command('thresholds').addCommand(
    new Command('compute')
      .description("Read thresholds from an institution's customers, as a version.")
      .requiredOption('--institution <code>', 'whose customers, such as MOA_BANK')
      .option('--dry-run', 'say what would come out, and keep nothing', false)
      .addHelpText('after', HELP)
      .action((options: Options) => compute(options, context)),
  );

async function compute({ institution, dryRun }: Options, context: CliContext): Promise<void> {
  const config = await openDatabase(context);
  const version = await withTables(config, async (database) => {
    const institutionId = await institutionNamed(database, institution);
    const service = createThresholds(
      { database, clock: systemClock },
      scenarioPopulation(database, systemClock),
      (why) => context.say(why),
    );
    return service.computeFor(OPERATOR, { institutionId, accountId: null }, { preview: dryRun, activate: false });
  });
  for (const line of described(version)) context.say(line);
  context.say(outcomeOf(version));
}

function described({ thresholds: values, before, computedFrom, effects, calibration }: ThresholdVersion): string[] {
  if (!computedFrom || !effects) return [];
  const { customers, customersWithMonths, firstMonth, lastMonth, digest } = computedFrom;
  const months = firstMonth === null ? 'no recent months' : `latest months from ${firstMonth} to ${lastMonth ?? ''}`;
  return [
    `${customers} customers, ${customersWithMonths} of them with ${months}; digest ${digest}`,
    ...computedFrom.values.map(({ name, customers: counted, isDefault, refused = null }) => {
      const why =
        refused !== null
          ? `default, as ${refused} is out of bounds`
          : isDefault
            ? `default, as only ${counted} customers have the figure`
            : `${counted} customers`;
      return `  ${name} ${values[name] ?? ''} (before ${before?.[name] ?? 'none'}; ${why})`;
    }),
    `${effects.changed} of ${effects.customers} customers change labels`,
    ...effects.labels.map(({ label, gained, lost }) => `  ${label}: ${gained} gain it, ${lost} lose it`),
    ...movesOf(effects.probabilities),
    ...Object.entries(calibration).map(
      ([label, { method, rows, positives }]) => `  ${label}: ${method} on ${rows} cases, ${positives} of them in it`,
    ),
  ];
}

/** How many probabilities move, and the biggest moves. */
function movesOf(probabilities: NonNullable<ThresholdVersion['effects']>['probabilities']): string[] {
  if (!probabilities) return [];
  const { compared, moved, labels, listed } = probabilities;
  return [
    `the probability of some label moves by more than 0.1 for ${moved} of ${compared} customers`,
    ...labels.map(
      ({ label, ...of }) =>
        `  ${label}: moves for ${of.moved} of ${of.compared}, appears for ${of.appeared}, vanishes for ${of.vanished}`,
    ),
    ...listed
      .slice(0, MOVES_SAID)
      .map(({ customerId, label, before, after }) => `  customer ${customerId}: ${label} ${before} -> ${after}`),
  ];
}

function outcomeOf({ key, version }: ThresholdVersion): string {
  if (key === null) return 'Dry run, nothing was kept.';
  return `Kept as ${version} and proposed. It is in force once an administrator activates it.`;
}
