import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const root = join(import.meta.dirname, '..', '..', '..');
const schemaFile = join(root, 'schema', 'schema.graphql');
const files = ['examples', 'operations'].flatMap((folder) => {
  const path = join(root, 'src', 'web', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => join(path, name));
});

const textOf = (file: string): string => readFileSync(file, 'utf8');
const isFragment = (file: string): boolean => textOf(file).startsWith('fragment ');
/** An operation with the fragments that it spreads. */
const whole = (file: string): string => {
  const fragments = files.filter((each) => isFragment(each) && textOf(file).includes(`...${nameOf(textOf(each))}`));
  return [file, ...fragments].map(textOf).join('\n');
};
const nameOf = (fragment: string): string => fragment.split(' ')[1] ?? '';

const suite = existsSync(schemaFile) ? describe : describe.skip;

suite('the operations of the pages', () => {
  const schema = existsSync(schemaFile)
    ? buildSchema(readFileSync(schemaFile, 'utf8'))
    : buildSchema('type Query { a: ID }');

  const operations = files.filter((file) => !isFragment(file));
  it.each(operations.map((file) => [basename(file), file]))('%s fits the schema', (_name, file) => {
    const document = parse(whole(file));
    expect(validate(schema, document)).toEqual([]);
  });
});
