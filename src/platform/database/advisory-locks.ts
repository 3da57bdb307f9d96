import type { Queryable } from './database.js';
import { statement } from './statement.js';

/** What an advisory lock is: `docs/jobs.md` lists all of them. */
interface AdvisoryLockKind {
  /** Its number, which no other lock has: `classid` in `pg_locks`. A number that was given up is not used again. */
  readonly number: number;
  /** What there is one lock for: callers pass the values that identify it. */
  readonly per: string;
  readonly guards: string;
}

/** Every advisory lock of the program. Each is held until the end of its transaction; a lock of a row is preferred where a row exists. */
export const ADVISORY_LOCKS = {
  REFRESH_TOKEN_FAMILY: {
    number: 1,
    per: 'family of refresh tokens',
    guards:
      'Exchanges and revocations of its tokens run one by one: a lock of rows would miss a token about to be added.',
  },
  MODEL_VERSIONS: {
    number: 2,
    per: 'institution, and one for what ships',
    guards: 'Versions of models are numbered, and put in service, one at a time.',
  },
  NEWS_ITEMS: { number: 3, per: 'database', guards: 'News that two feeds carry is stored once.' },
  PAYMENTS: { number: 4, per: 'customer', guards: 'Open payments are counted before another starts.' },
  SCORE_RATE_TABLES: { number: 5, per: 'institution', guards: 'Tables of rates are added one at a time.' },
  QUARTER_PARTITIONS: { number: 6, per: 'database', guards: 'The partition of a quarter is created once.' },
  IMPORTS: { number: 7, per: 'institution and kind of file', guards: 'Files are loaded and undone one at a time.' },
  IMPORT_TASK: { number: 8, per: 'batch of an import', guards: 'One worker runs the task of a batch; others skip it.' },
  EXPECTATION_SETS: {
    number: 9,
    per: 'institution',
    guards: 'Expectations of files are proposed and decided one at a time.',
  },
  QUARTER_QUALITY: {
    number: 10,
    per: 'institution',
    guards: 'One worker measures the quality of quarters; others skip the institution.',
  },
  SPENDING_STATISTICS: {
    number: 11,
    per: 'institution',
    guards: 'One worker counts statistics; others skip the institution.',
  },
  PEER_GROUPS: {
    number: 12,
    per: 'institution and quarter',
    guards: 'One worker counts groups of similar people; others skip the quarter.',
  },
  EXPORT_START: { number: 13, per: 'institution', guards: 'Exports under way are counted before another starts.' },
  NOTIFICATIONS: {
    number: 14,
    per: 'database',
    guards: 'Numbers of notifications grow in the order in which they become visible.',
  },
  INSIGHT_VERSIONS: {
    number: 15,
    per: 'institution and kind of version',
    guards: 'Rules of anomalies and weights of health scores are proposed and published one at a time.',
  },
  ANOMALY_EVALUATION: {
    number: 16,
    per: 'institution',
    guards: 'No evaluation stores what an earlier state of the data led to.',
  },
  LIFE_STAGE_CORRECTION: { number: 17, per: 'customer', guards: 'One correction of a life stage is in force.' },
  INSIGHT_PRODUCTS: { number: 18, per: 'institution', guards: 'Products are counted before another is offered.' },
  SCENARIO_RULE_SETS: {
    number: 19,
    per: 'institution',
    guards: 'Rules of scenarios are numbered without a gap, and one version is in force.',
  },
  SCENARIO_PROPOSAL: { number: 20, per: 'institution and kind', guards: 'One version is proposed at a time.' },
  SCENARIO_THRESHOLDS: {
    number: 21,
    per: 'institution',
    guards: 'Thresholds of scenarios are numbered without a gap, and one version is in force.',
  },
  ANALYSIS_FILES: { number: 22, per: 'account', guards: 'Files are counted before another is announced.' },
  ANALYSIS_OBJECT: {
    number: 23,
    per: 'content and institution',
    guards: 'Uploads of the same bytes take turns: the second finds the object of the first.',
  },
  KNOWLEDGE: {
    number: 24,
    per: 'institution and kind of knowledge',
    guards: 'Intents and FAQs are counted before another is added.',
  },
  INSTITUTION_CONTACTS: { number: 25, per: 'institution', guards: 'Contacts are replaced as a whole.' },
  CHAT_QUESTIONS: {
    number: 26,
    per: 'account',
    guards: 'Limits and idempotency keys of questions hold under concurrent requests.',
  },
} as const satisfies Readonly<Record<string, AdvisoryLockKind>>;

type AdvisoryLock = keyof typeof ADVISORY_LOCKS;

/**
 * The session lock of migrations, held until their connection ends, even if the process dies. It is one number of 64 bits,
 * which PostgreSQL keeps apart from the pairs of all others, and must never change: two versions of the program share it.
 */
export const MIGRATION_LOCK = 77_618_001;

const TAKE_ADVISORY_LOCK = statement('SELECT pg_advisory_xact_lock($1::integer, hashtext($2::text))');
const TRY = statement('SELECT pg_try_advisory_xact_lock($1::integer, hashtext($2::text)) AS locked');

/** What identifies a lock among those of its kind, in the order that its `per` names. */
type Scope = readonly (number | string)[];

/** Parameters of the two statements. Scopes are hashed: two that collide wait for each other, and do no harm. */
const lockValues = (lock: AdvisoryLock, scope: Scope): [number, string] => [
  ADVISORY_LOCKS[lock].number,
  scope.join(' '),
];

/** Waits for a lock and holds it until the transaction ends. */
export async function takeLock(transaction: Queryable, lock: AdvisoryLock, ...scope: Scope): Promise<void> {
  await transaction.tuples(TAKE_ADVISORY_LOCK, lockValues(lock, scope));
}

/** Takes a lock until the transaction ends, without waiting; returns false when another transaction holds it. */
export async function tryLock(transaction: Queryable, lock: AdvisoryLock, ...scope: Scope): Promise<boolean> {
  const [row] = await transaction.rows<{ locked: boolean }>(TRY, lockValues(lock, scope));
  return row?.locked ?? false;
}
