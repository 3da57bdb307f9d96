import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findHome } from '../../../../src/platform/embedded-postgres/home.js';
import { findPrograms } from '../../../../src/platform/embedded-postgres/programs.js';
import { canEnter, databaseUser } from '../../../../src/platform/embedded-postgres/system-user.js';
import { holdPostgres, queryOnce } from '../../../support/postgres-process.js';

const NOBODY = 65_534;
const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? describe : describe.skip;
// A checkout below /root cannot be run by anyone else.
const withReach = isRoot && (await canEnter(process.cwd(), nobody)) ? it : it.skip;

let parent: string;
let closed: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'moa-users-'));
  chmodSync(parent, 0o755);
  closed = join(parent, 'closed');
  mkdirSync(closed, { mode: 0o700 });
});
afterEach(() => rmSync(parent, { recursive: true }));

asRoot('the embedded PostgreSQL of root', () => {
  it('keeps its data elsewhere, and says so, below a folder that its user may not enter', async () => {
    const said: string[] = [];
    const wanted = join(closed, 'moa', 'postgres');
    const home = await findHome(wanted, (message) => said.push(message), join(parent, 'lib'));
    expect(home.dir.startsWith(join(parent, 'lib'))).toBe(true);
    expect(said.join()).toContain(home.dir);
    expect(existsSync(join(closed, 'moa'))).toBe(false);
    const again = await findHome(wanted, () => undefined, join(parent, 'lib'));
    expect(again.dir).toBe(home.dir);
  });

  it('does not start an empty database when the one there is has become unreachable', async () => {
    const wanted = join(closed, 'postgres');
    mkdirSync(join(wanted, 'cluster'), { recursive: true });
    chownSync(join(wanted, 'cluster'), NOBODY, NOBODY);
    await expect(findHome(wanted, () => undefined, join(parent, 'lib'))).rejects.toThrow('may not enter');
    expect(existsSync(join(parent, 'lib'))).toBe(false);
  });

  it('gives folders it makes to everyone to pass through, whatever the umask', async () => {
    const before = process.umask(0o077);
    try {
      const home = await findHome(join(parent, 'a', 'b'), () => undefined);
      expect(statSync(join(parent, 'a')).mode & 0o777).toBe(0o711);
      expect(home.user && (await canEnter(home.dir, home.user))).toBe(true);
    } finally {
      process.umask(before);
    }
  });

  it('copies the programs when they are installed where its user may not go', async () => {
    const fromParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const real = dirname(dirname(fromParent.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
    const installed = join(closed, 'package');
    cpSync(real, installed, { recursive: true, verbatimSymlinks: true });
    const home = await findHome(join(parent, 'home'), () => undefined);
    const programs = await findPrograms(home, join(installed, 'native'));
    expect(programs.postgres.startsWith(join(home.dir, 'programs-'))).toBe(true);
    expect(programs.majorVersion).toBeGreaterThanOrEqual(15);
  });

  it('runs as the one who owns the database already', async () => {
    const cluster = join(parent, 'cluster');
    mkdirSync(cluster);
    chownSync(cluster, NOBODY, NOBODY);
    expect(await databaseUser(cluster)).toMatchObject({ uid: NOBODY, gid: NOBODY });
  });

  withReach('is the same for an ordinary user', async () => {
    const dir = join(parent, 'ordinary');
    mkdirSync(dir);
    chownSync(dir, NOBODY, NOBODY);
    const holder = holdPostgres(join(dir, 'postgres'), { uid: NOBODY, gid: NOBODY });
    try {
      expect(await queryOnce(await holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(statSync(join(dir, 'postgres', 'cluster')).uid).toBe(NOBODY);
      expect(statSync(join(dir, 'postgres')).mode & 0o777).toBe(0o700);
    } finally {
      await holder.stop();
    }
  });
});

const asOther = isRoot ? it.skip : it;
asOther('an ordinary user is told whose database it is that he may not start', async () => {
  await expect(databaseUser('/usr')).rejects.toThrow('Start Moa as its owner');
});
