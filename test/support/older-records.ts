import { commitmentsTo, type Words } from '../../src/modules/chat/record/record-body.js';
import { canonicalJson, linkAfter, newSalt } from '../../src/platform/chain/index.js';
import { statement, type Database } from '../../src/platform/database/index.js';

interface LastRecord {
  readonly id: string;
  readonly sequence: number;
  readonly body: string;
  readonly question: string;
  readonly shownText: string;
  readonly facts: string;
  readonly parts: string;
}

const LAST = statement(`
  SELECT r.id::text, r.sequence::int, r.body, t.question, t.shown_text AS "shownText", t.facts, t.parts
  FROM compliance_record r JOIN compliance_text t ON t.record_id = r.id WHERE r.reply_id = $1 AND r.kind = 'REPLY'`);

/** A text as SQL, NULL without one. */
export const quoted = (value: string | undefined): string =>
  value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

/**
 * SQL that makes the last record of the chain, of a given reply, one that was written in another format, with the words
 * that this format bound.
 */
export async function asWrittenIn(
  format: string,
  database: Database,
  replyId: number,
  worded: (words: Words) => Words = (words) => words,
): Promise<string> {
  const [last] = await database.rows<LastRecord>(LAST, [replyId]);
  if (!last) throw new Error('the reply has no record');
  const { id, sequence, body, ...said } = last;
  const words = worded({ ...said, salt: newSalt() });
  const content = JSON.parse(body) as Readonly<Record<string, never>>;
  const before = { sequence: sequence - 1, hash: String(content['previousHash']) };
  const link = linkAfter(before, { ...content, format, commitments: commitmentsTo(words) });
  const free = ['compliance_record', 'compliance_text', 'chain_head'].map(
    (name) => `ALTER TABLE ${name} DISABLE TRIGGER USER;`,
  );
  return `${free.join('')}
    UPDATE compliance_record SET body = ${quoted(link.body)}, hash = ${quoted(link.hash)} WHERE id = ${id};
    UPDATE compliance_text SET salt = ${quoted(words.salt)}, question = ${quoted(words.question)},
      parts = ${quoted(words.parts)} WHERE record_id = ${id};
    UPDATE chain_head SET hash = ${quoted(link.hash)} WHERE chain LIKE 'compliance/%';`;
}

/** Words as they were bound before there were parts. */
export const withoutParts = ({ salt, question, shownText, facts }: Words): Words => ({
  salt,
  question,
  shownText,
  facts,
});

/** Words that bind the text of a question and nothing that its message carries. */
export const ofTextAlone =
  (question: string) =>
  (words: Words): Words => ({ ...words, question });

export const NO_PARTS = canonicalJson([]);
