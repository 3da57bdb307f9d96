import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { accessPage } from '../../../src/wiring/access-page.js';
import { sources } from '../../support/sources.js';
import { ACCESS } from '../../../src/wiring/access.js';

const ROOT = join(import.meta.dirname, '../../..');
/** Imports and exports of names, which ask nothing. */
const IMPORT = /^(import|export) (type )?\{[^}]*\} from .*$/gm;
/** Policies whose rule is for everybody who is logged in, where services ask for that alone. */
const ASKED_AS_PEOPLE = ['src/platform/graphql/node.policy.ts'];
/** Files that read the role of an account that is made, exported for or shown, rather than that of the caller. */
const ROLES_OF_OTHERS = [
  'src/modules/identity/administration/account-administration.service.ts',
  'src/modules/chat/conversations/export/export.service.ts',
  'src/modules/chat/answer/answer-composer.ts',
  'src/modules/lending/refinance/applications/application-facts.resolver.ts',
];
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

  it('is asked by the name that the page has', () => {
    const code = sources
      .filter(({ path }) => !path.endsWith('.policy.ts'))
      .map(({ text }) => text.replaceAll(IMPORT, ''))
      .join('\n');
    const named = new Set(code.match(/\b[A-Z]+(_[A-Z]+)+\b/g));
    const people = ACCESS.filter(({ roles, file }) => roles !== 'ANYONE' && !ASKED_AS_PEOPLE.includes(file));
    expect([...new Set(people.map(({ permission }) => permission))].filter((name) => !named.has(name))).toEqual([]);
  });

  it('is decided in policies alone', () => {
    const deciding = sources.filter(
      ({ path, text }) =>
        path.startsWith('src/modules/') &&
        !path.startsWith('src/modules/demo/') &&
        !path.endsWith('.policy.ts') &&
        !ROLES_OF_OTHERS.includes(path) &&
        /\brole\s*[!=]==\s*'(CUSTOMER|STAFF|ADMIN|SERVICE)'/.test(text),
    );
    expect(deciding.map(({ path }) => path)).toEqual([]);
  });

  it('reads in docs/access.md as it is', () => {
    expect(read('docs/access.md')).toBe(accessPage());
  });
});
