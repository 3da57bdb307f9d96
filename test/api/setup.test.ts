import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argon2id } from '../../src/modules/identity/accounts/passwords.js';
import { runCommand } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/postgres-process.js';
import { moa } from '../support/program.js';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'moa-setup-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const PASSWORD = '말도 안 되게 긴 말';

const settings = (password: string) =>
  ({ DATABASE_URL: database.url, MOA_DATA_DIR: dataDir, MOA_ACCOUNT_PASSWORD: password }) as const;
const run = (words: readonly string[], password: string = PASSWORD) => runCommand(words, settings(password));
const institution = (code = 'HANBIT_BANK', kind = 'BANK') =>
  run(['institution', 'create', '--code', code, '--name', ' 한빛은행 ', '--kind', kind]);
const accountWords = (options: Readonly<Record<string, string>> = {}): string[] => {
  const named = { email: 'kim@example.com', name: '김하늘', role: 'ADMIN', institution: 'HANBIT_BANK', ...options };
  return ['account', 'create', ...Object.entries(named).flatMap(([name, value]) => [`--${name}`, value])];
};
const account = (options?: Readonly<Record<string, string>>, password?: string) => run(accountWords(options), password);
/** As a process of its own, which has nobody at its terminal to ask. */
async function accountWithoutPassword(options: Readonly<Record<string, string>>) {
  const program = moa(accountWords(options), settings(''));
  return { code: await program.ended, output: program.output() };
}

describe('an operator', () => {
  it('makes the first institution and its administrator, recorded, with the password nowhere', async () => {
    expect(await institution()).toMatchObject({ code: 0 });
    const made = await account();
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining('kim@example.com') });
    expect(made.output).not.toContain(PASSWORD);

    const [row] = await queryOnce<{ hash: string }>(
      database.url,
      `SELECT i.code, i.name AS institution, i.kind, a.role, a.name, a.state, a.password_hash AS hash
       FROM account a JOIN institution i ON i.id = a.institution_id`,
    );
    const { hash = '', ...rest } = row ?? {};
    const person = { role: 'ADMIN', name: '김하늘', state: 'ACTIVE' };
    expect(rest).toEqual({ code: 'HANBIT_BANK', institution: '한빛은행', kind: 'BANK', ...person });
    expect(await argon2id.verify(hash, PASSWORD.normalize('NFKC'))).toBe(true);
    const audit = await queryOnce(database.url, 'SELECT action, request_id, detail FROM audit_entry ORDER BY id');
    expect(audit).toEqual([
      { action: 'INSTITUTION_CREATED', request_id: 'cli', detail: { code: 'HANBIT_BANK', kind: 'BANK' } },
      { action: 'ACCOUNT_CREATED', request_id: 'cli', detail: { role: 'ADMIN', institution: 'HANBIT_BANK' } },
    ]);
  }, 180_000);

  it('is sent to migrate a shared database first, and changes nothing of one without tables', async () => {
    const bare = new URL(database.url);
    bare.pathname = `${bare.pathname}_bare`;
    const name = bare.pathname.slice(1);
    await queryOnce(database.url, `CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      const create = ['institution', 'create', '--code', 'HANBIT_BANK', '--name', '한빛은행', '--kind', 'BANK'];
      const refused = await runCommand(create, { ...settings(PASSWORD), DATABASE_URL: bare.href });
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('Run "moa migrate"') });
      const tables = `SELECT 1 AS found FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
      expect(await queryOnce(bare.href, tables)).toEqual([]);
    } finally {
      await queryOnce(database.url, `DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

  it('reports everything that stands in the way, and then makes nothing', async () => {
    await institution();
    await account();
    expect(await institution()).toMatchObject({ code: 1, output: expect.stringContaining('Another institution') });
    expect(await institution('hanbit bank')).toMatchObject({ code: 1, output: expect.stringContaining('capital') });
    expect(await institution('OTHER', 'SHOP')).toMatchObject({
      code: 1,
      output: expect.stringContaining('BANK, CARD'),
    });
    const refused = await account({ email: 'nobody', institution: 'NOWHERE', name: ' ' }, 'nobody1234');
    expect(refused.code).toBe(1);
    for (const words of ['No institution has this code', 'no e-mail address', '1 to 100', 'before the @'])
      expect(refused.output).toContain(words);
    expect(await account({ email: 'KIM@example.com' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('Another account'),
    });
    expect(await account({ role: 'CUSTOMER' })).toMatchObject({ code: 1 });
    expect((await accountWithoutPassword({ email: 'lee@example.com' })).output).toContain('No password was given');
    const left = await queryOnce(
      database.url,
      'SELECT (SELECT count(*) FROM account)::int AS accounts, (SELECT count(*) FROM institution)::int AS institutions',
    );
    expect(left).toEqual([{ accounts: 1, institutions: 1 }]);
  }, 180_000);

  it('finds help, and no option for a password', async () => {
    const { code, output } = await run(['account', 'create', '--help']);
    expect(code).toBe(0);
    expect(output).toContain('MOA_ACCOUNT_PASSWORD');
    expect(output).not.toContain('--password');
  });
});
