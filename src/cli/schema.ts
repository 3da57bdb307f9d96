import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { emitSchema } from '../graphql-schema.js';
import { CliError, type CliCommand } from './command.js';

const EXAMPLES = `
Examples:
  moa schema              print the schema
  moa schema --write      bring schema/schema.graphql up to date
  moa schema --check      fail when schema/schema.graphql is not up to date`;

const SNAPSHOT = join(process.cwd(), 'schema', 'schema.graphql');

/** Prints the GraphQL schema, or keeps its committed snapshot true. Needs no database. */
export const schema: CliCommand = ({ say }) =>
  new Command('schema')
    .addOption(new Option('--write', 'write schema/schema.graphql').conflicts('check'))
    .addOption(new Option('--check', 'fail when schema/schema.graphql differs'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const text = emitSchema();
      if (write) {
        await writeFile(SNAPSHOT, text);
        say('Wrote schema/schema.graphql');
      } else if (check) {
        if ((await readFile(SNAPSHOT, 'utf8').catch(() => '')) !== text) {
          throw new CliError('schema/schema.graphql is not what the program serves. Run: npm run schema');
        }
        say('schema/schema.graphql is up to date');
      } else {
        process.stdout.write(text);
      }
    });
