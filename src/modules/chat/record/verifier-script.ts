import { readFileSync } from 'node:fs';
import { inBuild } from '../../../platform/sources.js';

/**
 * The program that checks a file of records with nothing but Node, written beside each export for those who check it: as
 * built from `verifier.ts`, without the reference to a map that is not written beside it.
 */
export const VERIFIER_SCRIPT = readFileSync(inBuild(import.meta.dirname, 'verifier.js'), 'utf8').replace(
  /^\/\/# sourceMappingURL=.*\n/m,
  '',
);

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
