import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { slugOf, type ChosenOptions } from '../../modules/models/index.js';
import { modelTasks } from '../../wiring/model-tasks.js';
import { CliError, type CliCommand } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { trainDocumentPhotographs } from './train-document-photographs.js';
import { trainForecast } from './train-forecast.js';
import { trainImage } from './train-image.js';
import { checkOptions, chosenOption, optionsHelp, twoVersions } from './train-options.js';
import { compareVersions, ENOUGH_MADE_UP, listTasks, trainVersion } from './train-version.js';

interface Options {
  readonly institution?: string;
  readonly seed: number;
  readonly list: boolean;
  readonly compare?: readonly [string, string];
  readonly option: ChosenOptions;
  readonly ship: boolean;
}

const HELP = `
It learns from the rows of one institution and keeps a candidate: the model, what it reads, a card and a report. Nothing
is put in service: that takes two administrators. The same rows and seed give the same files, byte for byte. With --ship
the files become those that come with the program, in src/modules/models/shipped, and nothing is registered.

At least it takes, of one institution:
  spending-cluster  500 people who spent something
  life-stage        1,000 people whose stage of life is known
  loan-risk         1,000 borrowers, 100 of whom fell behind
  forecast          8 series that are long enough to be forecast; see moa train forecast --help
Of made-up data, ${ENOUGH_MADE_UP}; a demo of 500 customers is
enough for the first. That much trains: to be judged by group, and so to be put in service, takes 200 rows of two
groups or more among the fifth that is kept back, some 10,000 customers. What ships was trained on 100,000.
Trained again from the same rows, seed and options, what is there already is kept no second time.

Options that --option sets, with their usual values and bounds; the record of a version keeps them:
${optionsHelp()}

Examples:
  moa train --list
  moa train forecast --help
  moa train image --help
  moa train document-photographs --help
  moa train loan-risk --option depth=4 --option rounds=500
  moa train loan-risk --compare 1,2
  moa train life-stage --institution MOA_BANK
  moa train life-stage --institution MOA_BANK --seed 7`;

/** Trains models. */
export const train: CliCommand = (context) =>
  new Command('train')
    .addArgument(new Argument('[task]', 'what to train').choices(modelTasks.map(({ task }) => slugOf(task))))
    .option('--institution <code>', 'on whose rows; may be left out when there is one institution')
    .addOption(new Option('--seed <number>', 'where random numbers begin').argParser(wholeNumber).default(1))
    .option('--list', 'show the versions there are, and train nothing', false)
    .addOption(
      new Option('--option <name=value>', 'set an option of the training; may be given several times')
        .argParser(chosenOption)
        .default({}, 'none'),
    )
    .addOption(new Option('--compare <one,other>', 'show two versions of the task side by side').argParser(twoVersions))
    .option('--ship', 'make it the version that comes with the program', false)
    .addCommand(trainForecast(context))
    .addCommand(trainImage(context))
    .addCommand(trainDocumentPhotographs(context))
    .addHelpText('after', HELP)
    .action(async (slug: string | undefined, options: Options) => {
      const task = modelTasks.find((each) => slugOf(each.task) === slug);
      if (!task && !options.list) throw new CliError('Say what to train, or --list. See moa train --help.');
      if (options.compare && !task) throw new CliError('Say of which task, as in moa train loan-risk --compare 1,2.');
      if (task) checkOptions(task, options.option);
      const config = await openDatabase(context);
      await withTables(config, (database) =>
        options.list || !task
          ? listTasks(database, task ? [task] : modelTasks, context)
          : options.compare
            ? compareVersions(task, options, { config, database, context })
            : trainVersion(task, options, { config, database, context }),
      );
    });

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
