import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';

// The PostgreSQL of one test run, in a process of its own. Nothing in it outlives the run, so it is fast rather than
// durable. It ends, and cleans up, when its input ends: also when the run was killed.
const dir = mkdtempSync(join(tmpdir(), 'moa-test-'));
chmodSync(dir, 0o711);
const ended = new Promise((resolve) => process.stdin.resume().once('end', resolve));
// A Ctrl-C reaches this process too; the end of the run is what counts.
process.on('SIGINT', () => undefined);
try {
  const server = await startEmbeddedPostgres({
    dir: join(dir, 'postgres'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
      // Hundreds of databases come and go in a run; none lives so long that it would pay to look after it.
      autovacuum: 'off',
      max_connections: 200,
    },
  });
  process.stdout.write(`${server.url}\n`);
  await ended;
  await server.stop();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
