import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, parse, validate, visit } from 'graphql';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schema = buildSchema(textOf('schema/schema.graphql'));
const READMES = ['README.md', 'README.ko.md'] as const;
const DOCUMENTS = [...READMES, 'ARCHITECTURE.md', 'CONTRIBUTING.md'] as const;

const fencesIn = (text: string): string[] => [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, , body = '']) => body);
const quotedIn = (text: string): string[] =>
  [...text.replaceAll(/```.*?```/gs, '').matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
/** Commands of `moa` as they are given to type, without what is said of them. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/^ {4}(npm .*?)(?: +#.*)?$/gm)].map(([, command = '']) =>
    command.replaceAll(/"[^"]*"/g, '""').trim(),
  );

/** Every name that a client can write: types, fields, arguments, values. */
const names = new Set<string>();
visit(parse(textOf('schema/schema.graphql')), { Name: ({ value }) => void names.add(value) });
const fieldOf = (type: string, field: string): boolean => {
  const owner = schema.getType(type);
  return isObjectType(owner) && field in owner.getFields();
};

describe.each(READMES)('%s', (file) => {
  const text = textOf(file);

  it('asks nothing that the API does not have', () => {
    const documents = [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, body = '']) => body);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap((document) => validate(schema, parse(document)).map(({ message }) => message))).toEqual(
      [],
    );
  });

  it('names no field that the API does not have', () => {
    const quoted = quotedIn(text);
    const owned = quoted.flatMap(
      (name) => [...(/^([A-Z]\w+)\.([a-z]\w+)/.exec(name) ?? [])].slice(1, 3).join('.') || [],
    );
    expect(owned.filter((name) => !fieldOf(...(name.split('.') as [string, string])))).toEqual([]);
    const alone = quoted.flatMap((name) => /^([a-z]+[A-Z]\w*)(?:\(\w+:\))?$/.exec(name)?.[1] ?? []);
    expect(alone.length).toBeGreaterThan(20);
    expect(alone.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names no variable that the program does not read', () => {
    const known = textOf('.env.example');
    const variables = quotedIn(text).filter((name) => /^[A-Z]+(?:_[A-Z]+)+$/.test(name));
    expect(variables.filter((name) => !known.includes(name) && !names.has(name))).toEqual([]);
  });
});

it.each(DOCUMENTS)('%s names no file that is not there', (file) => {
  const paths = quotedIn(textOf(file)).filter((name) =>
    /^(?:src|schema|test|bench|deploy|migrations)\/[\w./-]*$/.test(name),
  );
  const links = [...textOf(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect([...paths, ...links].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('says in Korean what it says in English', () => {
  const [english, korean] = READMES.map(textOf).map((text) => ({
    fences: fencesIn(text),
    commands: commandsIn(text),
    quoted: [...new Set(quotedIn(text))].sort(),
  }));
  expect(korean).toEqual(english);
});

describe('the index of where things are', () => {
  const [, index = ''] = textOf('ARCHITECTURE.md').split('## Where is …');
  const named = quotedIn(index);
  const foldersIn = (path: string): string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}`);

  it('names files and folders that are there', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('leads into every room and every part of the platform', () => {
    const folders = [...foldersIn('src/modules'), ...foldersIn('src/platform')];
    const isNamed = (folder: string): boolean => named.some((path) => `${path}/`.startsWith(`${folder}/`));
    expect(folders.filter((folder) => !isNamed(folder))).toEqual([]);
  });
});
