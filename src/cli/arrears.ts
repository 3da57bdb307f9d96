import { Command, InvalidArgumentError, Option } from 'commander';
import { ArrearsService, createCalendar, servicingOf, type ArrearsRun } from '../modules/lending/index.js';
import type { Caller } from '../platform/access/index.js';
import { isDate } from '../platform/calendar.js';
import { koreanDate, systemClock } from '../platform/clock.js';
import type { CliCommand, CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';

const HELP = `
A worker does this every night at 00:30 in Korea, and when it starts after a night without one. Run again for the same
day, it changes nothing. With --on it shows the books as they stood for the arrears of an earlier day.

Examples:
  moa arrears assess
  moa arrears assess --on 2026-11-20`;

const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

/** Keeps what the books say of arrears. */
export const arrears: CliCommand = (context) =>
  new Command('arrears').addCommand(
    new Command('assess')
      .description('Find what of every loan is overdue, and which loans are DELINQUENT.')
      .addOption(new Option('--on <date>', 'as of an earlier day; today when left out').argParser(pastDay))
      .addHelpText('after', HELP)
      .action(({ on }: { readonly on?: string }) => assess(on ?? today(), context)),
  );

async function assess(on: string, context: CliContext): Promise<void> {
  const config = await openDatabase(context);
  const run = await withTables(config, (database) => {
    const parts = { database, clock: systemClock };
    return new ArrearsService({ ...parts, servicing: servicingOf(createCalendar(parts).holidays) }).assess(
      OPERATOR,
      on,
    );
  });
  context.say(outcomeOf(run));
}

function outcomeOf({ on, assessed, changed, fellBehind, caughtUp }: ArrearsRun): string {
  return `As of ${on}: ${assessed} loans assessed, ${changed} changed, ${fellBehind} fell behind, ${caughtUp} caught up.`;
}

const today = (): string => koreanDate(systemClock.now());

function pastDay(text: string): string {
  if (isDate(text) && text <= today()) return text;
  throw new InvalidArgumentError('Expected a day that exists and is not in the future, written YYYY-MM-DD.');
}
