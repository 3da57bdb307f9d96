import { Command } from 'commander';
import { exportRecords, writeAnchors } from './audit-export.js';
import { verify, type VerifyWords } from './audit-verify.js';
import type { CliCommand } from '../command.js';

const VERIFY_HELP = `
Walks the compliance records of every institution and the seals over the audit trail, and names the first place at fault:
a row that was altered, is missing, was moved or put in, or a tail that was cut off. With --from it checks a file that
"moa audit export" wrote, without a database. Ends with status 0 when all is sound, 2 when there is a fault, and 1 when it
could not be checked.

Somebody with all rights on the database could make a chain again from some point on, with its head. That shows only against
heads that were kept out of his reach: write them with "moa audit anchor" every day, keep them elsewhere, and give them to
--anchors. Entries of the audit trail are sealed a minute or two after they were written; younger ones are counted.

Examples:
  moa audit verify
  moa audit verify --institution MOA_BANK --anchors anchors.jsonl
  moa audit verify --from records/records.jsonl`;

const EXPORT_HELP = `
Writes records.jsonl, a README.md that states its format, and verify.mjs, which checks it offline with nothing but Node:
node verify.mjs records.jsonl. The file holds what people asked and read: keep it as safe as the database.

Example:
  moa audit export --institution MOA_BANK records`;

const ANCHOR_HELP = `
One line of JSON a chain: where it stands, and its hash. Lines of many days may be put into one file.

Example:
  moa audit anchor >> /mnt/elsewhere/anchors.jsonl`;

/** Proves that what was recorded is all there, unchanged. */
export const audit: CliCommand = (context) =>
  new Command('audit')
    .addCommand(
      new Command('verify')
        .description('Find the first record at fault, or say that there is none.')
        .option('--institution <code>', 'the records of one institution only, without the audit trail')
        .option('--from <file>', 'the records in a file, instead of those in the database')
        .option('--anchors <file>', 'heads of chains that were kept elsewhere')
        .addHelpText('after', VERIFY_HELP)
        .action((words: VerifyWords) => verify(words, context)),
    )
    .addCommand(
      new Command('export')
        .description('Write the records of an institution, for a stranger to check offline.')
        .argument('<folder>', 'where to; it is made, and must hold no records yet')
        .requiredOption('--institution <code>', 'whose records')
        .addHelpText('after', EXPORT_HELP)
        .action((folder: string, { institution }: { readonly institution: string }) =>
          exportRecords(folder, institution, context),
        ),
    )
    .addCommand(
      new Command('anchor')
        .description('Print where every chain stands, to be kept elsewhere.')
        .addHelpText('after', ANCHOR_HELP)
        .action(() => writeAnchors(context)),
    );
