import { Command } from 'commander';
import { createApp } from '../app.js';
import type { CliCommand } from './command.js';
import { requireDatabase, requireRedis } from './servers.js';
import { loadNodeConfig } from './several-nodes.js';
import { watch } from './watch.js';

/** Writes replies and does background work; serves no requests. */
export const worker: CliCommand = ({ say, lifetime }) =>
  new Command('worker')
    .description('Write replies and do background work as one node of several. Needs DATABASE_URL and REDIS_URL.')
    .addHelpText('after', '\nExamples:\n  DATABASE_URL=postgres://… REDIS_URL=redis://… moa worker')
    .action(async () => {
      const config = loadNodeConfig('worker');
      await requireDatabase(config, { say });
      await requireRedis(config, { say });
      await watch(config, lifetime);
      const app = await createApp(config);
      await lifetime.onStop('The worker', () => app.stop());
      await app.startWorker();
      say('Moa worker takes jobs');
      await lifetime.ended;
    });
