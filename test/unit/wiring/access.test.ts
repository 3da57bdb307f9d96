import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { accessPage } from '../../../src/wiring/access-page.js';
import { ACCESS } from '../../../src/wiring/access.js';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schema = buildSchema(read('schema/schema.graphql'));

describe('who may call what', () => {
  it('is said of every query, mutation and subscription, once', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    const said = ACCESS.map(({ field }) => field).filter((field) => /^(Query|Mutation|Subscription)\./.test(field));
    expect(said).toEqual(roots.sort());
  });

  it('is said of no field that the schema does not have', () => {
    const missing = ACCESS.filter(({ field }) => {
      const [name = '', own = ''] = field.split('.');
      const type = schema.getType(name);
      return !isObjectType(type) || !Object.hasOwn(type.getFields(), own);
    });
    expect(missing).toEqual([]);
  });

  it('stands where the page says, and every policy that opens something is on the page', () => {
    const declared = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.policy.ts'))
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .flatMap((file) =>
        [...read(file).matchAll(/export const (\w+) = new (?:Permission|OpenToAll)\(/g)].map(
          ([, name]) => `${file} ${name}`,
        ),
      );
    const told = new Set(ACCESS.map(({ file, permission }) => `${file} ${permission}`));
    expect([...told].sort()).toEqual(declared.sort());
  });

  it('reads in docs/access.md as it is', () => {
    expect(read('docs/access.md')).toBe(accessPage());
  });
});
