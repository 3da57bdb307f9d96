import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

const files = ['src', 'test', 'bench', 'migrations'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path)),
);

interface Names {
  /** The file that they come from, from the root. */
  readonly from: string;
  /** Every name of it when null. */
  readonly names: readonly string[] | null;
}

const target = (path: string, specifier: ts.Expression): string =>
  ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
    ? posix.join(dirname(path), specifier.text).replace(/\.js$/, '.ts')
    : '';

/** What a file takes from others, by import or by passing it on. */
function taken(path: string, source: ts.SourceFile): Names[] {
  const whole = [...source.text.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map(([, specifier = '']) => ({
    from: posix.join(dirname(path), specifier).replace(/\.js$/, '.ts'),
    names: null,
  }));
  const named = source.statements.flatMap((statement): Names[] => {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(originalName) : null;
      return [{ from: target(path, statement.moduleSpecifier), names }];
    }
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
    const clause = statement.exportClause;
    const names = clause && ts.isNamedExports(clause) ? clause.elements.map(originalName) : null;
    return [{ from: target(path, statement.moduleSpecifier), names }];
  });
  return [...whole, ...named];
}

const originalName = ({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string =>
  (propertyName ?? name).text;

/** The names that a door gives out. */
const given = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
    const clause = statement.exportClause;
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text];
  });

it('lets the door of a room, and of a part of one, give out only what somebody outside takes', () => {
  const sources = new Map(
    files.map((path) => [
      path,
      ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest),
    ]),
  );
  const takers = new Map<string, { path: string; names: readonly string[] | null }[]>();
  for (const [path, source] of sources) {
    for (const { from, names } of taken(path, source)) {
      takers.set(from, [...(takers.get(from) ?? []), { path, names }]);
    }
  }
  const doors = files.filter((path) => /^src\/modules\/.+\/index\.ts$/.test(path));
  const idle = doors.flatMap((door) => {
    const outside = (takers.get(door) ?? []).filter(({ path }) => !path.startsWith(`${dirname(door)}/`));
    const isTaken = (name: string): boolean => outside.some(({ names }) => names === null || names.includes(name));
    const source = sources.get(door);
    return (source ? given(source) : []).filter((name) => !isTaken(name)).map((name) => `${door}: ${name}`);
  });
  expect(doors.length).toBeGreaterThan(50);
  expect(idle).toEqual([]);
});
