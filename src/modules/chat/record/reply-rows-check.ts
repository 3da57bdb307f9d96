import { canonicalJson, type LinkBody } from '../../../platform/chain/index.js';
import type { Queryable } from '../../../platform/database/index.js';
import { listReplied, listShownFacts } from './compliance.repository.js';
import { KEPT_FACTS_MAX, type EvidenceFact } from '../replies/index.js';
import type { RecordKind } from './compliance-record.entity.js';
import { isQuestionBound, replyJson, type RepliedRow, type Words } from './record-body.js';

/** What people see of a reply: they read its rows, not its record. */
export interface ShownRows {
  readonly reply: RepliedRow;
  readonly facts: readonly EvidenceFact[];
}

/** A record with the rows it is compared with; null when they are gone, absent when there are none to compare. */
interface RecordBeforeRows {
  readonly kind: RecordKind;
  readonly words: Words | null;
  readonly rows?: ShownRows | null;
}

/** The rows of replies that still exist, by reply. */
export async function shownRows(queryable: Queryable, replyIds: readonly number[]): Promise<Map<number, ShownRows>> {
  const replies = await listReplied(queryable, replyIds);
  const facts = new Map((await listShownFacts(queryable, replyIds)).map((row) => [row.replyId, row.facts]));
  return new Map(replies.map((reply) => [reply.replyId, { reply, facts: facts.get(reply.replyId) ?? [] }]));
}

/**
 * How the rows of a reply differ from its record: rows that differ would show people what was never said, or never said
 * to them.
 */
export function rowsFault({ kind, words, rows }: RecordBeforeRows, body: LinkBody): string | null {
  if (kind !== 'REPLY' || !rows || words === null) return null;
  return replyFault(rows.reply, body) ?? wordsFault(rows, words, body['format']);
}

function replyFault(row: RepliedRow, body: LinkBody): string | null {
  if (!row.isTogether) return 'its reply, message and conversation do not belong together';
  if (row.institution !== body['institution']) return 'its conversation is at another institution';
  const recorded = body['reply'] as Readonly<Record<string, unknown>>;
  const name = Object.entries(replyJson(row)).find(([key, value]) => key in recorded && recorded[key] !== value)?.[0];
  return name === undefined ? null : `the reply's rows say another ${name} than was recorded`;
}

function wordsFault({ reply, facts }: ShownRows, words: Words, format: unknown): string | null {
  if (reply.shownText.toWellFormed() !== words.shownText) return "the reply's row shows another text than was recorded";
  if (!isQuestionBound(format, reply, words.question)) return "the message's row asks something else than was recorded";
  if (canonicalJson(reply.parts) !== (words.parts ?? '[]'))
    return "the reply's row shows other parts than were recorded";
  const isSame = canonicalJson(facts) === shownOf(words.facts);
  return isSame ? null : 'the facts shown beside the reply are not those that were recorded';
}

/** Canonical JSON of the recorded facts that should be shown, stated ones first. */
function shownOf(recorded: string): string {
  const facts = JSON.parse(recorded) as readonly EvidenceFact[];
  const statedFirst = facts.toSorted((one, other) => Number(other.isTold) - Number(one.isTold));
  return canonicalJson(statedFirst.slice(0, KEPT_FACTS_MAX));
}
