/** Time limit of one check, in milliseconds. */
const TIMEOUT_MS = 2_000;

/** Resolves when Redis accepts this login and answers. @throws the client's or the system's error. */
export async function checkRedis(url: string): Promise<void> {
  const { createClient } = await import('redis');
  const client = createClient({
    url,
    name: 'moa-start',
    maintNotifications: 'disabled',
    commandOptions: { timeout: TIMEOUT_MS },
    socket: { connectTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, reconnectStrategy: false },
  });
  // The awaited call throws the same error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.destroy();
  }
}
