import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { CliError } from '../../../../src/cli/index.js';
import { holdPort } from '../../../../src/cli/serve/port.js';
import { freePort } from '../../../support/free-port.js';

const HOST = '127.0.0.1';

async function refusalOf(http: { port: number; host: string }): Promise<string> {
  const outcome = await holdPort(http).catch((error: unknown) => error);
  if (outcome instanceof CliError) return outcome.message;
  throw new Error('the port was free');
}

describe('the port at the start', () => {
  it('is held against others, says that Moa is starting, and is let go for the server', async () => {
    const port = await freePort();
    const release = await holdPort({ port, host: HOST });
    const answer = await fetch(`http://${HOST}:${port}/readyz`);
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
      ...[503, '2', 'Moa is starting. Try again shortly.\n'],
    ]);
    expect(await refusalOf({ port, host: HOST })).toMatch(
      /^PORT: another program listens on port \d+ of 127\.0\.0\.1\./,
    );
    await release();
    await release();
    const server = createServer().listen(port, HOST);
    await once(server, 'listening');
    server.close();
  });

  it('is not looked at when the system chooses it', async () => {
    await (
      await holdPort({ port: 0, host: HOST })
    )();
  });

  it('names the address when that is not one of this machine', async () => {
    expect(await refusalOf({ port: await freePort(), host: '192.0.2.1' })).toMatch(/^MOA_HOST: .*192\.0\.2\.1/);
  });
});
