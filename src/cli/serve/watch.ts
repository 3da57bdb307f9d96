import type { Config } from '../../platform/config/index.js';
import { startWatchdog } from '../../platform/watchdog/index.js';
import type { Lifetime } from '../lifetime.js';

/**
 * Ends a node whose event loop stalls, from now on until everything else has stopped. For commands that serve: one that
 * trains or migrates may block its event loop on purpose.
 */
export async function watch({ standstillMs }: Config, lifetime: Lifetime): Promise<void> {
  const watchdog = startWatchdog(standstillMs);
  await lifetime.onStop('The watchdog', () => watchdog.stop());
}
