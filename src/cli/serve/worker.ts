import { Command } from 'commander';
import type { CliCommand } from '../command.js';
import { requireDatabase, requireRedis } from './servers.js';
import { loadNodeConfig } from './several-nodes.js';
import { requireTables } from './tables.js';
import { watch } from './watch.js';

/** Writes replies and does background work; serves no requests. */
export const worker: CliCommand = ({ say, lifetime }) =>
  new Command('worker')
    .addHelpText('after', '\nExamples:\n  DATABASE_URL=postgres://… REDIS_URL=redis://… moa worker')
    .action(async () => {
      const config = loadNodeConfig('worker');
      await requireDatabase(config, { say });
      await requireTables(config, { say });
      await requireRedis(config, { say });
      await watch(config, lifetime);
      const { createApp } = await import('../../wiring/app.js');
      const app = await createApp(config);
      await lifetime.onStop('The worker', () => app.stop());
      await app.startWorker();
      say('Moa worker takes jobs');
      await lifetime.ended;
    });
