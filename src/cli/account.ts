import { Command, Option } from 'commander';
import { createOperator, type NewOperator } from '../modules/identity/index.js';
import { loadCommandConfig } from '../platform/config/index.js';
import { OPERATOR, type CliCommand } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';
import { readPassword } from './password.js';

interface Options extends Pick<NewOperator, 'email' | 'name' | 'role'> {
  readonly institution: string;
}

const HELP = `
The password is never an argument, which others on the machine could read. It comes from MOA_ACCOUNT_PASSWORD; or is
asked for, twice, at a terminal; or is the first line of standard input. It has 10 to 128 characters, is no common one,
and does not contain what stands before the @ of the e-mail address.

A program such as the payment system gets --role SERVICE: it confirms and refunds payments and records repayments, and may
do and see nothing else.

An administrator makes further accounts, those of customers too, with the mutation accountCreate. Make those of two
administrators here, not one: what takes two people is not done by accounts that one administrator made.

Examples:
  moa account create --email kim@example.com --name "김하늘" --role ADMIN --institution HANBIT_BANK
  moa account create --email kim@example.com --name "김하늘" --role ADMIN --institution HANBIT_BANK < password.txt`;

/** Makes the first accounts of an institution. */
export const account: CliCommand = (context) =>
  new Command('account').addCommand(
    new Command('create')
      .description('Make an account for an administrator, a member of staff, or a program such as the payment system.')
      .requiredOption('--email <address>', 'the e-mail address to log in with')
      .requiredOption('--name <name>', 'the name of the person')
      .addOption(
        new Option('--role <role>', 'what it may do').choices(['ADMIN', 'STAFF', 'SERVICE']).makeOptionMandatory(),
      )
      .requiredOption('--institution <code>', 'where the person works')
      .addHelpText('after', HELP)
      .action(async ({ institution, ...described }: Options) => {
        const loaded = loadCommandConfig();
        const password = loaded.identity.accountPassword ?? (await readPassword(process.stdin, process.stderr));
        const config = await openDatabase(context, loaded);
        await withTables(config, (database) =>
          createOperator({ ...described, institutionCode: institution, password }, { database, caller: OPERATOR }),
        );
        context.say(`Made ${described.role} ${described.email} of ${institution}`);
      }),
  );
