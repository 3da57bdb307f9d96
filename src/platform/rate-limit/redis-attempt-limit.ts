import { UpstreamFailure } from '../errors/index.js';
import { defineScript, KEY_PREFIX, type Redis } from '../redis/index.js';
import { ATTEMPT_DEFAULTS, type AttemptLimit, type AttemptSettings } from './attempt-limit.js';

/**
 * KEYS: a counter that expires after the delay plus the window, so that its remaining time beyond the window is the
 * remaining delay. ARGV: failures, firstDelayMs, longestDelayMs, windowMs.
 */
const COUNT_FAILED_ATTEMPT = defineScript(`
local count, delay = redis.call('INCR', KEYS[1]), 0
if count >= tonumber(ARGV[1]) then delay = math.min(ARGV[3], ARGV[2] * 2 ^ (count - ARGV[1])) end
redis.call('PEXPIRE', KEYS[1], string.format('%d', delay + ARGV[4]))
return count
`);

/**
 * The failures seen by all nodes. Each node also counts its own, and uses them while Redis is down: an outage neither
 * locks people out nor lets anyone guess freely.
 */
export class RedisAttemptLimit implements AttemptLimit {
  private readonly settings: AttemptSettings;

  constructor(
    private readonly redis: Redis,
    private readonly ownNode: AttemptLimit,
    settings: Partial<AttemptSettings> = {},
  ) {
    this.settings = { ...ATTEMPT_DEFAULTS, ...settings };
  }

  async check(key: string): Promise<number> {
    const leftMs = await this.#unlessAway(['PTTL', keyOf(key)]);
    if (leftMs === null) return this.ownNode.check(key);
    return Math.max(0, Number(leftMs) - this.settings.windowMs);
  }

  async fail(key: string): Promise<void> {
    const { failures, firstDelayMs, longestDelayMs, windowMs } = this.settings;
    await this.ownNode.fail(key);
    const parameters = [failures, firstDelayMs, longestDelayMs, windowMs].map(String);
    await unlessRedisDown(() => this.redis.run(COUNT_FAILED_ATTEMPT, [keyOf(key)], parameters));
  }

  async succeed(key: string): Promise<void> {
    await this.ownNode.succeed(key);
    await this.#unlessAway(['DEL', keyOf(key)]);
  }

  #unlessAway(command: readonly string[]): Promise<unknown> {
    return unlessRedisDown(() => this.redis.send(command));
  }
}

/** Null when Redis is down. */
async function unlessRedisDown(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UpstreamFailure) return null;
    throw error;
  }
}

function keyOf(key: string): string {
  return `${KEY_PREFIX}attempts:{${key}}`;
}
