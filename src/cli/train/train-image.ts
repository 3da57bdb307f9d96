import { Command } from 'commander';
import { DefectFilesRefused, defectTask, defectTaskOn, readLayout } from '../../modules/analysis/index.js';
import { trainingFiles, TrainingPlaceRefused } from '../../platform/storage/index.js';
import { CliError, type CliCommand, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { checkOptions } from './train-options.js';
import { compareVersions, listTasks, trainVersion, type VersionOptions } from './train-version.js';

const HELP = `
It learns from photographs of good things alone, in the layout of MVTec AD:
  train/good          good things; ten at least, and better a hundred
  test/good           others, by which it is judged
  test/DEFECT         defective things, in a folder for each kind of defect
  ground_truth/DEFECT where the defects of an image are, if somebody drew that: NAME_mask.png

JPEG, PNG and WebP are read, of any size, one file at a time and within MOA_TRAIN_MEMORY_MB. A file that cannot be read
is named and left out; where more than a tenth of train/good cannot be read, nothing is trained. Without images of both
kinds in test nobody knows how good the model is: it is kept, and cannot be put in service.

DATA is a folder, or store:PREFIX: the files under the prefix of training in the bucket, or without one in the folder
"training" of MOA_STORAGE_DIR. --institution, --seed and --option are those of moa train.

Examples:
  moa train image --data screws
  moa train image --data store:tiles/2026 --institution MOA_BANK --seed 7
  moa train image --data screws --option steps=300
  moa train image --list
  moa train image --compare 1,2`;

interface Options extends VersionOptions {
  readonly data?: string;
  readonly list: boolean;
}

/** Trains the model that finds defects in photographs. */
export const trainImage: CliCommand = (context) =>
  new Command('image')
    .description('Train the model that finds defects in photographs.')
    .option('--data <place>', 'what it learns from: a folder, or store:PREFIX')
    .addHelpText('after', HELP)
    .action(async (_: unknown, command: Command) => {
      const { data, ...options } = command.optsWithGlobals<Options>();
      if (options.ship) throw new CliError('No model of images of yours can ship with the program: leave --ship out.');
      if (options.list || options.compare) return shown(options, context);
      if (data === undefined) throw new CliError('Say by --data what it learns from. See moa train image --help.');
      const config = await openDatabase(context);
      const layout = await readLayout(trainingFiles(data, config.storage)).catch(plainly);
      const { good, known } = layout;
      const defective = known.filter(({ defect }) => defect !== null).length;
      context.say(
        `${good.length} good images; to be judged by ${known.length - defective} good and ${defective} defective`,
      );
      const task = defectTaskOn(layout, {
        memoryMb: config.trainMemoryMb,
        onRefused: (name, { message }) => context.say(`Left out: ${name}: ${message}`),
      });
      checkOptions(task, options.option);
      await withTables(config, (database) => trainVersion(task, options, { config, database, context }));
    });

/** Shows the versions that there are, or two of them side by side. */
async function shown(options: Options, context: CliContext): Promise<void> {
  const config = await openDatabase(context);
  await withTables(config, (database) =>
    options.list
      ? listTasks(database, [defectTask], context)
      : compareVersions(defectTask, options, { config, database, context }),
  );
}

function plainly(error: unknown): never {
  if (!(error instanceof DefectFilesRefused || error instanceof TrainingPlaceRefused)) throw error;
  throw new CliError(`${error.message}. See moa train image --help.`, { cause: error });
}
