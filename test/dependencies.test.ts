import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layerOf, ROOT, roomOf, sources, type Source } from './support/sources.js';

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

/**
 * Tables of earlier rooms that a room's own SQL names. One statement is right where a name or an institution belongs to each
 * row, or where rows change together; what a room decides about its rows is asked through its door.
 */
const TABLES_OF_OTHER_ROOMS: Readonly<Record<string, readonly string[]>> = {
  models: ['institution'],
  forecasting: ['import_batch'],
  lending: ['account', 'customer', 'institution'],
  spending: ['account', 'customer', 'institution'],
  intake: ['import_batch', 'import_file', 'institution'],
  chat: ['account', 'institution'],
};

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

  it('lets the program that strangers run import nothing but Node', () => {
    const imports = sources
      .filter(({ path }) => path === 'src/modules/chat/record/verifier.ts')
      .map((it) => it.imports);
    expect(imports).toHaveLength(1);
    expect(imports.flat().filter((from) => !from.startsWith('node:'))).toEqual([]);
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

  it('lets a room name tables of other rooms only where that is declared', () => {
    const owners = new Map(
      sources.flatMap(({ path, text }) => {
        const table = path.endsWith('.entity.ts') ? /@Entity\('(\w+)'/.exec(text)?.[1] : undefined;
        return table === undefined ? [] : [[table, roomOf(path)] as const];
      }),
    );
    expect(owners.get('customer')).toBe('customers');
    const named = new Map<string, Set<string>>();
    for (const { path, text } of sources) {
      const room = roomOf(path);
      if (room === undefined || room === 'demo') continue;
      const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
      for (const [, table = ''] of code.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(\w+)/g)) {
        if (![room, undefined].includes(owners.get(table))) named.set(room, (named.get(room) ?? new Set()).add(table));
      }
    }
    const found = [...named].map(([room, tables]) => [room, [...tables].sort()] as const);
    expect(Object.fromEntries(found)).toEqual(TABLES_OF_OTHER_ROOMS);
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
