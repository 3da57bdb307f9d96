import {
  ExportFileError,
  readExport,
  verifyLinks,
  verifyRecords,
  type Verification,
} from '../../modules/chat/index.js';
import { verifyTrail, type TrailVerification } from '../../platform/audit/index.js';
import { START, type ChainFault } from '../../platform/chain/index.js';
import { readSnapshot } from '../../platform/database/index.js';
import { anchorsIn, NO_ANCHORS, type Anchors } from './audit-anchors.js';
import { institutionsNamed } from './audit-institutions.js';
import { CliError, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { requireFile } from '../files.js';
import { formatNumber } from '../../platform/amount.texts.js';

export interface VerifyWords {
  readonly institution?: string;
  readonly from?: string;
  readonly anchors?: string;
}

/** The exit status of a command that found a fault; a command that could not look has another. */
const FAULT_STATUS = 2;
/** Progress is reported this often. */
const EVERY_MS = 5_000;

/** Checks chains in the database or in a file, and says what it found. @throws CliError for a fault. */
export async function verify({ institution, from, anchors: path }: VerifyWords, context: CliContext): Promise<void> {
  const anchors = path === undefined ? NO_ANCHORS : await anchorsIn(path);
  const faults =
    from === undefined
      ? await verifyDatabase(institution ?? null, anchors, context)
      : await verifyFile(from, anchors, context);
  if (faults.length > 0) throw new CliError(faults.join('\n'), { exitCode: FAULT_STATUS });
}

async function verifyDatabase(code: string | null, anchors: Anchors, context: CliContext): Promise<string[]> {
  const config = await openDatabase(context);
  return withTables(config, (database) =>
    readSnapshot(database, async (moment) => {
      const institutions = await institutionsNamed(moment, code);
      if (code !== null && institutions.length === 0) throw new CliError(`There is no institution ${code}.`);
      const faults: string[] = [];
      for (const { id, code: name } of institutions) {
        const onRecord = progressReporter(context, `records of ${name}`);
        const options = { anchors: anchors.compliance.get(name) ?? new Map<number, string>(), onRecord };
        const found = await verifyRecords(moment, id, options);
        if (found) faults.push(...chainReport(name, found, context));
      }
      if (code !== null) return faults;
      const onSeal = progressReporter(context, 'entries of the audit trail');
      return [...faults, ...trailReport(await verifyTrail(moment, { anchors: anchors.audit, onSeal }), context)];
    }),
  );
}

async function verifyFile(path: string, anchors: Anchors, context: CliContext): Promise<string[]> {
  await requireFile(path);
  try {
    const { header, records } = await readExport(path);
    const { head, institution } = header;
    const known = anchors.compliance.get(institution);
    const onRecord = progressReporter(context, 'records');
    const chain = { records, institution, start: START, head, isHeadGone: head === null };
    const walked = await verifyLinks(chain, { ...(known && { anchors: known }), onRecord });
    return chainReport(`${institution} in ${path}`, { ...walked, head: head ?? START }, context);
  } catch (error) {
    if (error instanceof ExportFileError) throw new CliError(error.message, { cause: error });
    throw error;
  }
}

/** Prints that records are sound, or returns their fault. */
function chainReport(whose: string, { checked, erased, fault, last }: Verification, { say }: CliContext): string[] {
  if (fault) return [`FAULT in the records of ${whose}: ${faultOf(fault, 'record')}`];
  say(
    `SOUND records of ${whose}: ${formatNumber(checked)}, ${formatNumber(erased)} of them with erased words; head ${last.hash}`,
  );
  return [];
}

function trailReport({ fault, entries, checked, unsealed, last }: TrailVerification, { say }: CliContext): string[] {
  if (fault)
    return [`FAULT in the audit trail: ${faultOf(fault, fault.detail.startsWith('audit entry') ? 'entry' : 'seal')}`];
  const young = unsealed === 0 ? '' : `; ${formatNumber(unsealed)} younger ones are not sealed yet`;
  say(
    `SOUND audit trail: ${formatNumber(entries)} entries under ${formatNumber(checked)} seals${young}; head ${last.hash}`,
  );
  return [];
}

const faultOf = ({ kind, sequence, detail }: ChainFault, what: string): string =>
  `${kind} at ${what} ${sequence}: ${detail}`;

function progressReporter({ say }: CliContext, what: string): (count: number) => void {
  let reportedAt = performance.now();
  return (count) => {
    if (performance.now() - reportedAt < EVERY_MS) return;
    reportedAt = performance.now();
    say(`${formatNumber(count)} ${what} so far`);
  };
}
