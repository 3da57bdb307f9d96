import type { Role } from '../../../platform/access/index.js';
import { canonicalJson, commitment, sha256, type Json } from '../../../platform/chain/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import type { Evidence, EvidenceFact, Verdict } from '../replies/index.js';

/**
 * The version of the record format. A changed format gets a new one, and verifiers know all: 1 had no `afterReplyId`,
 * neither 1 nor 2 bound parts, and only since 4 does the question always include what its message carries.
 */
const RECORD_FORMAT = 'moa-compliance/4';

/** A reply as its rows describe it when it ends. */
export interface RepliedRow {
  readonly institutionId: number;
  readonly institution: string;
  readonly replyId: number;
  readonly messageId: number;
  /** The reply that the question follows; null for the first of a conversation. */
  readonly afterReplyId: number | null;
  readonly conversationId: number;
  readonly accountId: number;
  readonly customerId: number | null;
  readonly askedAs: Role;
  readonly locale: Locale;
  readonly state: string;
  readonly failureCode: string | null;
  readonly finishReason: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  /** Times in milliseconds since the epoch, UTC. */
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly question: string;
  /** The forecast that the message asks for, and the files that it is about, as they are stored. */
  readonly forecast: Json;
  readonly attachments: Json;
  readonly shownText: string;
  /** Parts shown beside the text, with their places. */
  readonly parts: Json;
  /** Whether the reply, its message and its conversation belong to one conversation and account. */
  readonly isTogether: boolean;
}

/** The erasable words that a record binds, as they were hashed. */
export interface Words {
  readonly salt: string;
  readonly question: string;
  readonly shownText: string;
  /** Canonical JSON of the facts. */
  readonly facts: string;
  /** Canonical JSON of the parts with their places; absent in records from before there were any. */
  readonly parts?: string;
}

export type Content = Readonly<Record<string, Json | undefined>>;

/** The fields that every record begins with. */
export const preamble = (kind: string, institution: string, recordedAt: string): Content => ({
  format: RECORD_FORMAT,
  kind,
  institution,
  recordedAt,
});

export function wordsOf({ shownText, parts, ...row }: RepliedRow, evidence: Evidence | null, salt: string): Words {
  const facts = canonicalJson((evidence?.facts ?? []).map(factJson));
  const said = { question: questionWith(row).toWellFormed(), shownText: shownText.toWellFormed() };
  return { salt, ...said, facts, parts: canonicalJson(parts) };
}

/** Whether a record bound this question. Before format 4 it bound the text alone, or did as format 4 does. */
export const isQuestionBound = (format: unknown, row: RepliedRow, bound: string): boolean =>
  questionWith(row).toWellFormed() === bound || (format !== RECORD_FORMAT && row.question.toWellFormed() === bound);

/** The question: the text, then what the message carries, so that a change to either is detected. */
function questionWith({
  question,
  forecast,
  attachments,
}: Pick<RepliedRow, 'question' | 'forecast' | 'attachments'>): string {
  const carriesNothing = forecast === null && Array.isArray(attachments) && attachments.length === 0;
  return carriesNothing ? question : `${question}\n${canonicalJson({ forecast, attachments })}`;
}

/** The commitments of a record to its words: one for each, so that each can be disclosed without the others. */
export const commitmentsTo = ({ salt, ...words }: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, commitment(salt, name, text)]));

/** The content of a reply's record. It holds row keys, hashes and codes, and nothing that a person said. */
export function replyContent(
  row: RepliedRow,
  evidence: Evidence | null,
  { words, aiNotice }: { readonly words: Words; readonly aiNotice: Localized },
): Content {
  return {
    reply: replyJson(row),
    promptSha256: evidence?.promptSha256 ?? null,
    versions: { ...evidence?.versions },
    verdicts: (evidence?.verdicts ?? []).map(verdictJson),
    facts: evidence?.facts.length ?? 0,
    factsTold: evidence?.facts.filter(({ isTold }) => isTold).length ?? 0,
    aiNoticeSha256: sha256(aiNotice[row.locale]),
    commitments: commitmentsTo(words),
  };
}

/** The part of a record that describes the row of a reply. */
export function replyJson(row: RepliedRow): Readonly<Record<string, string | number | null>> {
  return {
    id: encodeId('Reply', row.replyId),
    messageId: encodeId('Message', row.messageId),
    afterReplyId: row.afterReplyId === null ? null : encodeId('Reply', row.afterReplyId),
    conversationId: encodeId('Conversation', row.conversationId),
    accountId: encodeId('Account', row.accountId),
    customerId: row.customerId === null ? null : encodeId('Customer', row.customerId),
    askedAs: row.askedAs,
    locale: row.locale,
    state: row.state,
    failureCode: row.failureCode,
    finishReason: row.finishReason,
    provider: row.provider,
    model: row.model,
    promptTokens: row.promptTokens,
    completionTokens: row.completionTokens,
    askedAt: row.askedAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  };
}

function factJson({ id, label, value, source, asOf, isTold }: EvidenceFact): Json {
  const texts = { label: { ...label }, value: { ...value }, source: { ...source } };
  return { id, ...texts, asOf, isTold };
}

const verdictJson = ({ guard, verdict, detail }: Verdict): Json => ({ guard, verdict, detail });
