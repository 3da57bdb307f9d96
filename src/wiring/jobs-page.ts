import { analysisBackground } from '../modules/analysis/index.js';
import { chatBackground } from '../modules/chat/index.js';
import { exportsBackground } from '../modules/exports/index.js';
import { forecastingBackground } from '../modules/forecasting/index.js';
import { identityBackground } from '../modules/identity/index.js';
import { insightsBackground } from '../modules/insights/index.js';
import { lendingBackground } from '../modules/lending/index.js';
import { spendingBackground } from '../modules/spending/index.js';
import { SEAL_AUDIT } from '../platform/audit/index.js';
import { ADVISORY_LOCKS, MIGRATION_LOCK } from '../platform/database/index.js';
import { capitalized } from '../platform/text.js';
import type { Background, JobKind, ContinuousWork } from '../platform/jobs/index.js';

/** All background work, by the part of the program that does it. */
export const BACKGROUND: Readonly<Record<string, Background>> = {
  'platform/audit': { jobs: [SEAL_AUDIT] },
  identity: identityBackground,
  forecasting: forecastingBackground,
  lending: lendingBackground,
  spending: spendingBackground,
  exports: exportsBackground,
  insights: insightsBackground,
  analysis: analysisBackground,
  chat: chatBackground,
};

const HEAD = `# What goes on in the background

Written by \`npm run schema\` from the descriptions that stand beside the code, in the rooms' \`Background\`; change it there.

Jobs are kept in PostgreSQL by \`src/platform/jobs\`, and any worker runs them. One that is queued by a change is queued in the
transaction of that change. One that is queued by the clock, in Korean time, is queued once across all processes. A run that
fails is tried again as often as the table says, later each time; a run that takes longer than stated is considered dead, and
tried again likewise. A notice wakes workers as soon as a job is committed; while no notices arrive, they look every second.
`;

const TITLES: Readonly<Record<ContinuousWork['kind'], string>> = {
  WORKER: 'Workers that look for rows',
  LEASE: 'Leases',
  CHANNEL: 'Channels of NOTIFY',
};

const EVERY_N_MINUTES = /^\*\/(\d+) \* \* \* \*$/;
const HOURLY = /^(\d+) \* \* \* \*$/;
const DAILY = /^(\d+) (\d+) \* \* \*$/;

/** A cron expression in words; itself where it is of no form that is in use. */
export function timesOf(cron: string): string {
  if (cron === '* * * * *') return 'every minute';
  const [, every] = EVERY_N_MINUTES.exec(cron) ?? [];
  if (every !== undefined) return `every ${every} minutes`;
  const [, past] = HOURLY.exec(cron) ?? [];
  if (past !== undefined) return `every hour at minute ${past}`;
  const [, minute, hour] = DAILY.exec(cron) ?? [];
  if (minute === undefined || hour === undefined) return `\`${cron}\``;
  return `every day at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function whenOf({ cron, also }: JobKind<object>): string {
  const times = [cron === null ? undefined : timesOf(cron), also].filter((time) => time !== undefined);
  return `${capitalized(times.join('; '))}.`;
}

function triesOf({ retries, expireInSeconds }: JobKind<object>): string {
  const minutes = expireInSeconds / 60;
  return `${retries}, each of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} at most`;
}

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const LOCKS_HEAD = `## Advisory locks

Kept in \`src/platform/database/advisory-locks.ts\`. A transaction holds one until it ends, however it ends. Who waits for what
stands in \`pg_locks\`: \`locktype\` is \`advisory\`, \`classid\` the number. Migrations hold a lock of their session, with the single
number ${MIGRATION_LOCK} (\`objid\`).`;

function locksSection(): string {
  const rows = Object.entries(ADVISORY_LOCKS).map(([name, { number, per, guards }]) => [
    `\`${name}\``,
    String(number),
    per,
    guards,
  ]);
  return `${LOCKS_HEAD}\n\n${tableOf(['Name', 'Number', 'One for each', 'What it guards'], rows)}`;
}

/** The page of background work, `docs/jobs.md`: what it does, when, and what happens when its process dies. */
export function jobsPage(): string {
  const parts = Object.entries(BACKGROUND);
  const jobs = parts.flatMap(([part, { jobs: kinds }]) =>
    kinds.map((kind) => [`\`${kind.name}\``, part, kind.does, whenOf(kind), triesOf(kind), kind.ifItDies]),
  );
  const standing = (kind: ContinuousWork['kind']): string => {
    const rows = parts.flatMap(([part, { continuous: all = [] }]) =>
      all
        .filter((each) => each.kind === kind)
        .map(({ name, does, when, ifItDies }) => [`\`${name}\``, part, does, when, ifItDies]),
    );
    return `## ${TITLES[kind]}\n\n${tableOf(['Name', 'Part', 'What it does', 'When', 'If its process dies'], rows)}`;
  };
  const jobTable = tableOf(['Name', 'Part', 'What it does', 'When', 'Retries', 'If its process dies'], jobs);
  return (
    [
      `${HEAD}\n## Jobs\n\n${jobTable}`,
      standing('WORKER'),
      standing('LEASE'),
      standing('CHANNEL'),
      locksSection(),
    ].join('\n\n') + '\n'
  );
}
