import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { complianceChain, exportLines, VERIFIER_README, VERIFIER_SCRIPT } from '../../modules/chat/index.js';
import { AUDIT_CHAIN } from '../../platform/audit/index.js';
import { findHead } from '../../platform/chain/index.js';
import { systemClock } from '../../platform/clock.js';
import { readSnapshot } from '../../platform/database/index.js';
import { hasCode } from '../../platform/system-error.js';
import { institutionsNamed } from './audit-institutions.js';
import { CliError, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { requireFolder } from '../files.js';
import { formatNumber } from '../../platform/amount.texts.js';

const NAMES = { records: 'records.jsonl', script: 'verify.mjs', readme: 'README.md' } as const;
/** Readable only by the user who runs this: the file holds what people asked and read. */
const PRIVATE = { flag: 'wx', mode: 0o600 } as const;

/** Writes the records of an institution with what it takes to check them. @throws CliError. */
export async function exportRecords(folder: string, code: string, context: CliContext): Promise<void> {
  await requireFolder(folder, { mode: 0o700 });
  const config = await openDatabase(context);
  let lines = 0;
  await withTables(config, async (database) => {
    const [institution] = await institutionsNamed(database, code);
    if (!institution) throw new CliError(`There is no institution ${code}.`);
    await readSnapshot(database, async (transaction) => {
      const counted = async function* (): AsyncGenerator<string> {
        for await (const line of exportLines(transaction, institution, systemClock.now())) {
          lines += 1;
          yield line;
        }
      };
      const { flag: flags, mode } = PRIVATE;
      const file = createWriteStream(join(folder, NAMES.records), { flags, mode });
      await pipeline(Readable.from(counted()), file).catch((error: unknown) => isThere(folder, error));
    });
  });
  for (const [name, text] of [
    [NAMES.script, VERIFIER_SCRIPT],
    [NAMES.readme, VERIFIER_README],
  ] as const) {
    await writeFile(join(folder, name), text);
  }
  const count = formatNumber(lines - 1);
  context.say(
    `Wrote ${count} records of ${code} to ${folder}. Check them: cd ${folder} && node verify.mjs records.jsonl`,
  );
}

/** Prints the heads of all chains, a line of JSON each. */
export async function writeAnchors(context: CliContext): Promise<void> {
  // What is printed is kept as a file: nothing else may get among it.
  const quiet: CliContext = { ...context, say: () => undefined };
  const config = await openDatabase(quiet);
  await withTables(config, async (database) => {
    const at = systemClock.now().toISOString();
    for (const { id, code } of await institutionsNamed(database)) {
      const head = await findHead(database, complianceChain(id));
      if (head) context.say(JSON.stringify({ chain: 'compliance', institution: code, ...head, at }));
    }
    const seals = await findHead(database, AUDIT_CHAIN);
    if (seals) context.say(JSON.stringify({ chain: 'audit', ...seals, at }));
  });
}

function isThere(folder: string, error: unknown): never {
  if (hasCode(error, 'EEXIST')) throw new CliError(`${folder} holds records already.`);
  throw error;
}
