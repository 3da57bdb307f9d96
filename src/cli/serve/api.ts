import { Command } from 'commander';
import type { CliCommand } from '../command.js';
import { requireStorage } from '../files.js';
import { holdPort } from './port.js';
import { requireDatabase, requireRedis } from './servers.js';
import { loadNodeConfig } from './several-nodes.js';
import { requireTables } from './tables.js';
import { watch } from './watch.js';

/** Answers requests; a worker elsewhere writes the replies. */
export const api: CliCommand = ({ say, lifetime }) =>
  new Command('api')
    .addHelpText('after', '\nExamples:\n  DATABASE_URL=postgres://… REDIS_URL=redis://… moa api\n  PORT=4001 moa api')
    .action(async () => {
      const config = loadNodeConfig('api');
      await (
        await holdPort(config.http)
      )();
      await requireStorage(config);
      await requireDatabase(config, { say });
      await requireTables(config, { say });
      await requireRedis(config, { say });
      await watch(config, lifetime);
      const { createApp } = await import('../../wiring/app.js');
      const app = await createApp(config);
      await lifetime.onStop('The api', () => app.stop());
      const { url } = await app.startApi();
      say(`Moa api listens on ${url}/graphql`);
      await lifetime.ended;
    });
