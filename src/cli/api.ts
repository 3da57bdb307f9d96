import { Command } from 'commander';
import { createApp } from '../app.js';
import type { CliCommand } from './command.js';
import { requireStorage } from './files.js';
import { requireDatabase, requireRedis } from './servers.js';
import { loadNodeConfig } from './several-nodes.js';
import { watch } from './watch.js';

/** Answers requests; a worker elsewhere writes the replies. */
export const api: CliCommand = ({ say, lifetime }) =>
  new Command('api')
    .description('Serve the API and the pages as one node of several. Needs DATABASE_URL and REDIS_URL.')
    .addHelpText('after', '\nExamples:\n  DATABASE_URL=postgres://… REDIS_URL=redis://… moa api\n  PORT=4001 moa api')
    .action(async () => {
      const config = loadNodeConfig('api');
      await requireStorage(config);
      await requireDatabase(config, { say });
      await requireRedis(config, { say });
      await watch(config, lifetime);
      const app = await createApp(config);
      await lifetime.onStop('The api', () => app.stop());
      const { url } = await app.startApi();
      say(`Moa api listens on ${url}/graphql`);
      await lifetime.ended;
    });
