import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '..');
/** Each room sees only those before it. `demo` fills every table and is seen by the program alone. */
const ROOMS = [
  'identity',
  'models',
  'customers',
  'forecasting',
  'lending',
  'spending',
  'intake',
  'exports',
  'insights',
  'scenarios',
  'analysis',
  'chat',
  'demo',
];
const MAX_FILE_LINES = 300;
/** A test file covers one story; some are longer than code should be. */
const MAX_TEST_LINES = 400;
const MAX_FUNCTION_LINES = 60;

interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Imports of our own files as paths from the root, of packages as they are written. */
  readonly imports: readonly string[];
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) =>
        fileName.startsWith('.')
          ? relative(ROOT, resolve(ROOT, dirname(path), fileName))
              .replaceAll('\\', '/')
              .replace(/\.js$/, '.ts')
          : fileName,
      );
      return { path, text, imports };
    });
}

const sources = sourcesUnder('src');
const tests = sourcesUnder('test');
const everything = [...sources, ...tests, ...sourcesUnder('migrations'), ...sourcesUnder('bench')];
const layerOf = (path: string): string => /^src\/(learning|platform|modules|wiring|web|cli)\//.exec(path)?.[1] ?? path;
const roomOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** Every import that breaks a rule, as `from -> to`. */
function violations(from: (source: Source) => boolean, forbidden: (to: string, source: Source) => boolean): string[] {
  return sources
    .filter(from)
    .flatMap((source) => source.imports.filter((to) => forbidden(to, source)).map((to) => `${source.path} -> ${to}`));
}

describe('dependencies', () => {
  it('lets learning stand alone, behind one door', () => {
    expect(
      violations(
        ({ path }) => layerOf(path) === 'learning',
        (to) => to.startsWith('src/') && layerOf(to) !== 'learning',
      ),
    ).toEqual([]);
    expect(
      violations(
        ({ path }) => layerOf(path) !== 'learning',
        (to) => layerOf(to) === 'learning' && to !== 'src/learning/index.ts',
      ),
    ).toEqual([]);
  });

  it('lets the platform know no room', () => {
    expect(
      violations(
        ({ path }) => layerOf(path) === 'platform',
        (to) => to.startsWith('src/') && !['platform', 'learning'].includes(layerOf(to)),
      ),
    ).toEqual([]);
  });

  it('lets what wires the rooms know no command', () => {
    expect(
      violations(
        ({ path }) => layerOf(path) === 'wiring',
        (to) => layerOf(to) === 'cli' || layerOf(to) === 'web',
      ),
    ).toEqual([]);
  });

  it('lets rooms use the platform and their own, nothing above them', () => {
    expect(
      violations(
        ({ path }) => layerOf(path) === 'modules',
        (to) => to.startsWith('src/') && !['learning', 'platform', 'modules'].includes(layerOf(to)),
      ),
    ).toEqual([]);
  });

  it('lets a room see only rooms before it, and only their door', () => {
    expect(
      violations(
        ({ path }) => roomOf(path) !== undefined && roomOf(path) !== 'demo',
        (to, { path }) => {
          const [own, other] = [roomOf(path), roomOf(to)];
          if (own === undefined || other === undefined || own === other) return false;
          return ROOMS.indexOf(other) >= ROOMS.indexOf(own) || to !== `src/modules/${other}/index.ts`;
        },
      ),
    ).toEqual([]);
  });

  it('lets the parts of a room meet only at their doors', () => {
    const doors = new Set(
      sources.map(({ path }) => path).filter((path) => /^src\/modules\/[^/]+\/[^/]+\/index\.ts$/.test(path)),
    );
    const part = (path: string): string | undefined => /^src\/modules\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0];
    expect(
      violations(
        ({ path }) => layerOf(path) === 'modules',
        (to, { path }) => {
          const door = `${part(to)}/index.ts`;
          return doors.has(door) && part(to) !== part(path) && to !== door;
        },
      ),
    ).toEqual([]);
  });

  it('has every room in the order of rooms', () => {
    expect(readdirSync(join(ROOT, 'src/modules')).sort()).toEqual([...ROOMS].sort());
  });

  it('lets platform folders meet only at their doors', () => {
    const folder = (path: string): string | undefined => /^src\/platform\/([^/]+)\//.exec(path)?.[1];
    expect(
      violations(
        () => true,
        (to, { path }) => {
          const target = folder(to);
          return (
            target !== undefined &&
            target !== folder(path) &&
            to !== `src/platform/${target}/index.ts` &&
            to !== 'src/platform/config/config.ts'
          );
        },
      ),
    ).toEqual([]);
  });

  it('lets the pages know the schema only, by documents of their own', () => {
    expect(
      violations(
        ({ path }) => layerOf(path) === 'web',
        (to) => /^(src|schema|test)\//.test(to) && !/^(src|schema\/generated)\/web\//.test(to),
      ),
    ).toEqual([]);
    expect(
      violations(
        ({ path }) => layerOf(path) !== 'web',
        (to) => to.startsWith('schema/'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a policy', /\.policy\.ts$/, /^(typeorm|type-graphql|pg|graphql)$|\.(service|repository|resolver|entity)\.ts$/],
    ['an entity', /\.entity\.ts$/, /\.(service|repository|resolver|policy)\.ts$/],
    ['a repository', /\.repository\.ts$/, /\.(service|resolver|policy)\.ts$|^type-graphql$/],
    ['a service', /\.service\.ts$/, /^(type-graphql|@apollo\/server|graphql)$|\.resolver\.ts$/],
    ['types', /\.types\.ts$/, /\.(service|repository|resolver)\.ts$/],
    ['a resolver', /\.resolver\.ts$/, /^(typeorm|pg)$|\.(repository|entity)\.ts$/],
  ])('keeps %s to its place', (_what, file, forbidden) => {
    expect(
      violations(
        ({ path }) => file.test(path),
        (to) => forbidden.test(to),
      ),
    ).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const to of graph.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const { path } of sources) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('names and places', () => {
  const ROLES =
    'entity|repository|policy|service|resolver|types|inputs|enums|errors|refusals|texts|columns|module|task'.split('|');
  /** Helpers of the platform whose last word is a role's, and which are bare nouns all the same. */
  const BARE = [
    'src/platform/graphql/node-resolver.ts',
    'src/platform/graphql/variable-errors.ts',
    'src/platform/storage/s3-errors.ts',
  ];
  const MAX_FILES = 30;

  it('names each file by a noun and its role, or by a noun alone', () => {
    const named = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?\\.ts$`);
    // Two nouns in a row may end like these: a debt service, the policy of passwords.
    const roleAsWord = /-(entity|repository|resolver|types|inputs|enums|errors|refusals|texts)\.ts$/;
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => layerOf(path) !== 'web' && !BARE.includes(path))
        .filter((path) => !named.test(basename(path)) || roleAsWord.test(path)),
    ).toEqual([]);
  });

  it('keeps at most 30 files in a folder', () => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    }
    expect(
      [...counts]
        .filter(([, count]) => count > MAX_FILES)
        .map(([folder, count]) => `${relative(ROOT, folder).replaceAll('\\', '/')}: ${count}`),
    ).toEqual([]);
  });
});

describe('style', () => {
  const linesOf = (text: string): number => text.split('\n').length;

  it('reads the environment in one file', () => {
    expect(
      sources
        .filter(({ path, text }) => text.includes('process.env') && path !== 'src/platform/config/env.ts')
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('keeps files within 300 lines', () => {
    expect(
      everything
        .filter(
          ({ text, path }) =>
            linesOf(text) > (path.startsWith('test/') ? MAX_TEST_LINES : MAX_FILE_LINES) && !path.includes('generated'),
        )
        .map(({ path, text }) => `${path}: ${linesOf(text)}`),
    ).toEqual([]);
  });

  it('keeps functions within 60 lines, and writes no `any`', () => {
    const found: string[] = [];
    for (const { path, text } of sources) {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}:${line} any`);
        if (ts.isFunctionLike(node)) {
          const lines = file.getLineAndCharacterOfPosition(node.end).line + 2 - line;
          if (lines > MAX_FUNCTION_LINES && !path.startsWith('src/web/')) found.push(`${path}:${line} ${lines} lines`);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
    expect(found).toEqual([]);
  });

  it('registers enums and makes payloads in one place each', () => {
    const made = (by: RegExp, home: string): string[] =>
      sources.filter(({ path, text }) => by.test(text) && path !== home).map(({ path }) => path);
    expect(made(/\bregisterEnumType\(/, 'src/platform/graphql/enum-type.ts')).toEqual([]);
    expect(made(/\bclass \w*Payload\b|Payload`, \{/, 'src/platform/graphql/payload-type.ts')).toEqual([]);
  });

  it('spreads no object literal: within one nothing checks for unknown properties', () => {
    const found: string[] = [];
    for (const { path, text } of everything) {
      if (path.startsWith('migrations/') || !/\.\.\.\(?\{/.test(text)) continue;
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      // What a matcher expects is checked by nothing, spread or not.
      const visit = (node: ts.Node, isExpected: boolean): void => {
        if (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression) && !isExpected) {
          found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
        }
        const isMatcher =
          ts.isCallExpression(node) && /^(await )?expect\b[^]*\.to[A-Z]\w*$/.test(node.expression.getText());
        ts.forEachChild(node, (child) => visit(child, !ts.isFunctionLike(node) && (isExpected || isMatcher)));
      };
      visit(file, false);
    }
    expect(found).toEqual([]);
  });

  it('speaks of no work left to do', () => {
    expect(
      everything
        .filter(({ path, text }) => /\b(TODO|FIXME|XXX)\b/.test(text) && path !== 'test/tidy.test.ts')
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
