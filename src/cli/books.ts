import { Command } from 'commander';
import { createCalendar, servicingOf, verifyBooks, type BooksReport } from '../modules/lending/index.js';
import { systemClock } from '../platform/clock.js';
import { CliError, type CliCommand, type CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';

const HELP = `
Computes every loan again, from its contract through each repayment and change of rate, and holds terms, postings,
repayments, account and balance against it, to the won. Ends with status 0 when all adds up, and 2 when a loan does not: the
first one is named. It changes nothing. A worker does this every night, too.

Examples:
  moa books verify`;

const FAULTY = 2;

/** Checks the books of loans. */
export const books: CliCommand = (context) =>
  new Command('books').addCommand(
    new Command('verify')
      .description('Check that the books of every loan add up.')
      .addHelpText('after', HELP)
      .action(() => verify(context)),
  );

async function verify(context: CliContext): Promise<void> {
  const config = await openDatabase(context);
  const report = await withTables(config, async (database) => {
    const servicing = await servicingOf(createCalendar({ database, clock: systemClock }).holidays)();
    return verifyBooks({ database, servicing });
  });
  if (report.first) throw new CliError(faultText(report), { exitCode: FAULTY });
  context.say(`${report.loans} loans: all add up.`);
}

const faultText = ({ loans, faulty, first }: BooksReport): string =>
  `${faulty} of ${loans} loans do not add up. The first: loan ${first?.loanNumber} (${first?.loanId}): ${first?.fault}`;
