/**
 * A program that checks a file of records with nothing but Node, written beside each export for those who check it. It
 * deliberately shares no code with Moa: two independent implementations that agree are worth more than one.
 */
export const VERIFIER_SCRIPT = String.raw`#!/usr/bin/env node
// Checks a file of compliance records, offline: node verify.mjs records.jsonl [anchors.jsonl]
// Exit status: 0 sound, 1 the file cannot be read, 2 a fault was found. README.md says what is checked, and how.
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const FORMAT = 'moa-compliance-export/1';
const GENESIS = '0'.repeat(64);
const [path, anchorPath] = process.argv.slice(2).filter((word) => word !== '--anchors');

const say = (line) => process.stdout.write(line + '\n');
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
class Left extends Error {}
const leave = (code, line) => {
  say(line);
  process.exitCode = code;
  throw new Left(line);
};
process.on('uncaughtException', (error) => {
  if (error instanceof Left) return;
  say(String(error.stack));
  process.exitCode = 1;
});
const json = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const bind = (salt, name, text) =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(name + '\n' + text, 'utf8').digest('hex');

if (!path) leave(1, 'Usage: node verify.mjs records.jsonl [anchors.jsonl]');

async function* lines() {
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}
const read = lines();
const header = json((await read.next().catch((error) => leave(1, String(error.message)))).value ?? '');
if (header?.format !== FORMAT) leave(1, path + ' does not begin with a line of ' + FORMAT);

const anchors = new Map();
const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return leave(1, String(error.message));
  }
};
if (anchorPath) {
  for (const line of textOf(anchorPath).split('\n').filter(Boolean)) {
    const anchor = json(line);
    if (anchor?.chain === 'compliance' && anchor.institution === header.institution && anchor.sequence > 0)
      anchors.set(anchor.sequence, anchor.hash);
  }
}

const fault = (kind, sequence, detail) => leave(2, 'FAULT ' + kind + ' at record ' + sequence + ': ' + detail);
const open = (line) => {
  const record = json(line);
  const members = Object.keys(record ?? {}).sort().join();
  if (typeof record?.body !== 'string' || members !== 'body,hash,sequence,words') leave(1, 'A line is no record: ' + line.slice(0, 80));
  const body = json(record.body) ?? {};
  return { ...record, content: body, isWhole: sha256(record.body) === record.hash };
};

let before = null;
let last = { sequence: 0, hash: GENESIS };
let checked = 0;
let erased = 0;
const wordless = new Set();

/** Looks at a record that has its place. */
function look({ sequence, hash, content, words }) {
  if (anchors.has(sequence) && anchors.get(sequence) !== hash)
    fault('REWRITTEN', sequence, 'the anchor of this record has another hash');
  if (content.institution !== header.institution) fault('ALTERED', sequence, 'it is of another institution');
  for (const place of content.erasure?.records ?? []) if (wordless.delete(place)) erased += 1;
  if (content.commitments && !words) wordless.add(sequence);
  if (!content.commitments && words) fault('ALTERED', sequence, 'it binds no words, and has some');
  if (!content.commitments || !words) return;
  if (!/^[0-9a-f]{64}$/.test(words.salt)) fault('ALTERED', sequence, 'its salt is not the one that was recorded');
  const { salt, ...said } = words;
  for (const name of Object.keys({ question: 0, shownText: 0, facts: 0, ...content.commitments, ...said }))
    if (typeof said[name] !== 'string' || bind(salt, name, said[name]) !== content.commitments[name])
      fault('ALTERED', sequence, 'its ' + name + ' is not the one that was recorded');
}

/** Finds what is wrong with the place of a record, by the one before it and the one after it. */
function place(record, next) {
  const { sequence, hash, content, isWhole } = record;
  const expected = last.sequence + 1;
  if (isWhole && before && content.sequence === last.sequence && content.previousHash === before.hash)
    fault('INSERTED', last.sequence, 'two records stand in this place');
  const follows = (one) => one?.isWhole && one.content.sequence === expected && one.content.previousHash === last.hash;
  if (follows(record) && follows(next)) fault('INSERTED', expected, 'two records stand in this place');
  if (sequence > expected && next?.sequence === expected)
    fault('REORDERED', expected, 'record ' + sequence + ' stands before it');
  if (sequence > expected) fault('MISSING', expected, 'record ' + sequence + ' comes after ' + last.sequence);
  if (sequence < expected) fault('REORDERED', sequence, 'it stands after record ' + last.sequence);
  if (!isWhole) fault('ALTERED', sequence, 'its hash is not that of its text');
  if (content.sequence !== expected) fault('REORDERED', expected, 'the record here was number ' + content.sequence);
  if (content.previousHash === last.hash) return;
  const isFollowed = next ? next.content.previousHash === hash : header.head === null || header.head.hash === hash;
  if (isFollowed && last.sequence > 0)
    fault('ALTERED', last.sequence, 'it was exchanged for another: the next record follows a different hash');
  fault('ALTERED', expected, 'it does not follow the record before it');
}

function take(record, next) {
  place(record, next);
  look(record);
  checked += 1;
  before = last;
  last = { sequence: record.sequence, hash: record.hash };
  if (checked % 100000 === 0) process.stderr.write(checked + ' records\n');
}

let held = null;
for await (const line of read) {
  const record = open(line);
  if (held) take(held, record);
  held = record;
}
if (held) take(held, null);

const { head } = header;
if (head && last.sequence < head.sequence)
  fault('CUT_TAIL', last.sequence + 1, 'the file ends at ' + last.sequence + ', and its first line says ' + head.sequence);
if (head && last.sequence > head.sequence)
  fault('INSERTED', head.sequence + 1, 'the first line says that the chain ends at ' + head.sequence);
if (head && last.hash !== head.hash)
  fault('ALTERED', last.sequence, 'the first line says another hash of the last record');
const furthest = Math.max(0, ...anchors.keys());
if (furthest > last.sequence)
  fault('CUT_TAIL', last.sequence + 1, 'the file ends at ' + last.sequence + ', and an anchor was taken at ' + furthest);
if (!head && last.sequence > 0)
  fault('HEAD_MISSING', last.sequence + 1, 'nothing said any more where the chain ended: more may have come after');
if (wordless.size > 0)
  fault('MISSING', Math.min(...wordless), 'its words are gone, and no record says that they were erased');
say(
  'SOUND ' + header.institution + ': ' + checked + ' records, ' + erased + ' of them with erased words; ' +
    anchors.size + ' anchors agree; head ' + last.sequence + ' ' + last.hash,
);
`;

/** What an outsider needs to know to check the file, with our program or their own. */
export const VERIFIER_README = `# Compliance records

\`records.jsonl\` holds what an institution's chat has shown to people, and how each reply came about. To check it,
offline, with Node 20 or later and nothing else:

    node verify.mjs records.jsonl
    node verify.mjs records.jsonl anchors.jsonl    # with anchors that were kept elsewhere

It ends with status 0 when the file is sound, and with 2 when it is not; then it names the first record at fault.

## The format

The file is JSON Lines in UTF-8. Its first line is \`{"format":"moa-compliance-export/1","institution","exportedAt",
"head":{"sequence","hash"}}\`; nothing binds \`exportedAt\`. \`head\` is null when the database had lost the end of the
chain. Every other line is a record, \`{"sequence","hash","body","words"}\`, and nothing else:

- \`body\` is a text: canonical JSON after RFC 8785 (no blanks, keys in the order of their UTF-16 units). It holds
  \`format\` (moa-compliance/4; 3, whose question may lack what the message carries; 2, which binds no parts either; or 1,
  which has no \`afterReplyId\` either), \`kind\`, \`institution\`, \`recordedAt\` (UTC), \`sequence\` (1, 2, 3, ...) and
  \`previousHash\`.
- \`hash\` is SHA-256 of the body in UTF-8, 64 hexadecimal digits.
- \`previousHash\` is the hash of the record before; 64 zeros in the first.
- \`words\` are \`{"salt","question","shownText","facts","parts"}\`, without \`parts\` before moa-compliance/3, or null once
  they were erased; the salt is 64 hexadecimal digits in small letters.

Kinds of record:

- REPLY, one for every reply that ended, however it ended: \`reply\` (ids, the reply that the question follows, who asked
  as what, state, provider, model, times), \`promptSha256\` (SHA-256 of the JSON of the prompt's messages; null when there was none), \`versions\` (of
  rules and models that had a part), \`verdicts\` (what guards decided), \`facts\` and \`factsTold\` (counts),
  \`aiNoticeSha256\` (of the notice shown beside it) and \`commitments\`.
- ACKNOWLEDGEMENT: that a customer acknowledged an item of the explanation owed before a loan, and in which version.
- ERASURE: \`erasure.records\` lists the places of records whose words were erased, and why; \`erasure.kept\` those
  whose words stay although the conversation is gone: explanations owed before a loan, which are kept for ten years.

\`commitments.question\` is HMAC-SHA-256, keyed with the 32 bytes of the salt, of the name of the part, a line feed and
the text: \`question\\n\` and the question, below it (since moa-compliance/4) the forecast and the files that the message
carries, if any, as canonical JSON; the same for \`shownText\`, and for \`facts\` and
\`parts\` (what was shown beside the text, with its places), texts of canonical JSON. A record binds all the words that it
has, and has all that it binds, unless they were erased. So words can be erased, when somebody has a right to that, without breaking the chain; and without the salt nobody can find
out by trying what they were. A record that binds words and has none must be named by a later ERASURE.

## What this proves, and what not

A record that was altered, dropped, moved or put in shows, at its place. Anyone who holds the database with all its rights
could, however, rewrite every record after some point and all hashes after it, or drop the last records and move the head
back. Only a head that was kept where he cannot reach it shows that: \`moa audit anchor\` writes the heads of the day, one
line each; keep them elsewhere (with an auditor, on paper) and give them to the program. A record of something that never
happened can be made by those who control the running program: a chain proves that history was not changed, not that it was
true when it was written.
`;
