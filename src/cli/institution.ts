import { Command, Option } from 'commander';
import { createInstitution, type NewInstitution } from '../modules/identity/index.js';
import { OPERATOR, type CliCommand } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';

const HELP = `
The code names the institution in files and commands, and stays. Its first administrator is made next:
moa account create --help

Example:
  moa institution create --code HANBIT_BANK --name "한빛은행" --kind BANK`;

/** Makes the institutions whose customers Moa serves. */
export const institution: CliCommand = (context) =>
  new Command('institution').addCommand(
    new Command('create')
      .description('Make an institution, without customers and accounts yet.')
      .requiredOption('--code <code>', '2 to 30 capital letters, digits and underscores, unique')
      .requiredOption('--name <name>', 'its name as customers know it')
      .addOption(new Option('--kind <kind>', 'what business it is in').choices(['BANK', 'CARD']).makeOptionMandatory())
      .addHelpText('after', HELP)
      .action(async (given: NewInstitution) => {
        const config = await openDatabase(context);
        await withTables(config, (database) => createInstitution(given, { database, caller: OPERATOR }));
        context.say(
          `Made institution ${given.code}. Next: moa account create --role ADMIN --institution ${given.code}`,
        );
      }),
  );
