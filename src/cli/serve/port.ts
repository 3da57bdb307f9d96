import { once } from 'node:events';
import { createServer } from 'node:http';
import type { HttpConfig } from '../../platform/config/index.js';
import { hasCode, messageOf } from '../../platform/system-error.js';
import { CliError } from '../command.js';

/** Lets the port go, for the server to listen on it. Called again it does nothing. */
export type Release = () => Promise<void>;

/**
 * Takes the port at the beginning of a start, so that a taken one is found before anything is made, and answers on it that
 * Moa is starting. A port that the system chooses is always free.
 * @throws CliError that names PORT or MOA_HOST.
 */
export async function holdPort({ port, host }: Pick<HttpConfig, 'port' | 'host'>): Promise<Release> {
  if (port === 0) return () => Promise.resolve();
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', connection: 'close' });
    response.end('Moa is starting. Try again shortly.\n');
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new CliError(whyNot(error, { port, host }), { cause: error });
  }
  return async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}

function whyNot(error: unknown, { port, host }: Pick<HttpConfig, 'port' | 'host'>): string {
  if (hasCode(error, 'EADDRINUSE'))
    return `PORT: another program listens on port ${port} of ${host}. Stop it, or set PORT to another port (0 takes any that is free).`;
  if (hasCode(error, 'EACCES'))
    return `PORT: this process may not listen on port ${port}. Ports below 1024 need more rights.`;
  return `MOA_HOST: this machine cannot listen on ${host} (${messageOf(error)}).`;
}
