import { Command } from 'commander';
import { DEMO_LOGINS } from '../../wiring/demo-accounts.js';
import { loadConfig, type Config } from '../../platform/config/index.js';
import type { CliCommand } from '../command.js';
import { migrateUp, withDatabase } from '../database.js';
import { fillWhenEmpty } from '../seed/demo-data.js';
import { requireStorage } from '../files.js';
import { holdPort } from './port.js';
import { requireRedis } from './servers.js';
import { watch } from './watch.js';

const HELP = `
Without any setting it starts an embedded PostgreSQL, whose data it keeps in MOA_DATA_DIR (.moa).
Outside production it fills an empty database with made-up customers, loans and spending.

Examples:
  moa all
  PORT=8080 moa all
  DATABASE_URL=postgres://moa:…@localhost:5432/moa moa all`;

/** Everything in one process: the way to try Moa, and to run it on one machine. */
export const all: CliCommand = (context) =>
  new Command('all').addHelpText('after', HELP).action(async () => {
    const loaded = loadConfig();
    const release = await holdPort(loaded.http);
    await context.lifetime.onStop('The port', release);
    await requireStorage(loaded);
    await requireRedis(loaded, context);
    const config = await withDatabase(loaded, context);
    await migrateUp(config, context);
    await fillWhenEmpty(config, context);
    await watch(config, context.lifetime);
    const { createApp } = await import('../../wiring/app.js');
    const app = await createApp(config);
    await context.lifetime.onStop('The api and worker', () => app.stop());
    await app.startWorker();
    await release();
    const { url } = await app.startApi();
    context.say(banner(config, url));
    await context.lifetime.ended;
  });

function banner({ http, identity, redis }: Config, url: string): string {
  const rows = [
    ['API', `${url}/graphql`],
    ...(http.explorer ? [['Explorer', `${url}/graphql in a browser`]] : []),
    ['Pages', `${url}/`],
    ['Health', `${url}/readyz${http.metrics === 'CLOSED' ? '' : `   ${url}/metrics`}`],
    ...(redis.url === null ? [['Nodes', 'this one only; several need REDIS_URL']] : []),
  ];
  const logins = DEMO_LOGINS.map(({ label, email }) => `  ${email.padEnd(24)}${label}`);
  return [
    '',
    'Moa is ready.',
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(10)}${value}`),
    ...(identity.demoPassword === null ? [] : ['', `Demo logins, password ${identity.demoPassword}`, ...logins]),
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
