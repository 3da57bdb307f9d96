import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { accessPage } from '../wiring/access-page.js';
import { jobsPage } from '../wiring/jobs-page.js';
import { emitSchema } from '../wiring/graphql-schema.js';
import { CliError, type CliCommand } from './command.js';

const EXAMPLES = `
Examples:
  moa schema              print the schema
  moa schema --write      bring schema/schema.graphql, docs/access.md and docs/jobs.md up to date
  moa schema --check      fail when one of them is not up to date`;

const SNAPSHOT = 'schema/schema.graphql';

/** What is committed and follows from the program: the schema, and the pages of access and of background work. */
const committed = (schemaText: string): readonly (readonly [path: string, text: string])[] => [
  [SNAPSHOT, schemaText],
  ['docs/access.md', accessPage()],
  ['docs/jobs.md', jobsPage()],
];

/** Prints the GraphQL schema, or keeps it and the pages of access and of background work true where they are committed. Needs no database. */
export const schema: CliCommand = ({ say }) =>
  new Command('schema')
    .addOption(new Option('--write', 'write schema/schema.graphql, docs/access.md and docs/jobs.md').conflicts('check'))
    .addOption(new Option('--check', 'fail when one of them differs'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const text = emitSchema();
      for (const [path, current] of write || check ? committed(text) : []) {
        const file = join(process.cwd(), path);
        if (write) {
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, current);
          say(`Wrote ${path}`);
        } else if ((await readFile(file, 'utf8').catch(() => '')) === current) {
          say(`${path} is up to date`);
        } else {
          throw new CliError(`${path} is not what the program serves. Run: npm run schema`);
        }
      }
      if (!write && !check) process.stdout.write(text);
    });
