import { InProcessCache, RedisCache, type Cache } from '../cache/index.js';
import type { Clock } from '../clock.js';
import { InProcessEventLog, RedisEventLog, type EventLog, type EventLogSettings } from '../event-log/index.js';
import {
  InProcessAttemptLimit,
  InProcessRateLimit,
  RedisAttemptLimit,
  RedisRateLimit,
  type AttemptLimit,
  type AttemptSettings,
  type RateLimit,
} from '../rate-limit/index.js';
import { connectRedis, type RedisLog } from '../redis/index.js';
import { systemTimer, type Timer } from '../timer.js';

export interface CoordinationHealth {
  readonly backend: 'in-process' | 'redis';
  /** False while Redis cannot be reached: replies cannot be streamed then; the rest works without it. */
  readonly ready: boolean;
}

export interface Coordination {
  readonly cache: Cache;
  readonly eventLog: EventLog;
  /** Throws while Redis is down; wrap it in `failOpen` where requests should pass then. */
  readonly rateLimit: RateLimit;
  /** Makes a limit on attempts. Limits are counted by key, whatever their settings. */
  attemptLimit(settings?: Partial<AttemptSettings>): AttemptLimit;
  health(): CoordinationHealth;
  /** Ends all followers and closes the connections. */
  close(): Promise<void>;
}

export interface CoordinationParts {
  /** Null for a deployment of a single node. */
  readonly redisUrl: string | null;
  readonly clock: Clock;
  readonly log: RedisLog;
  readonly timer?: Timer;
  readonly eventLog?: Partial<EventLogSettings>;
}

/**
 * @throws TypeError for an invalid Redis URL. An unreachable Redis is no error: the connection is retried in the
 * background.
 */
export async function createCoordination(parts: CoordinationParts): Promise<Coordination> {
  const time = { clock: parts.clock, timer: parts.timer ?? systemTimer };
  return parts.redisUrl === null ? inProcess(parts, time) : overRedis(parts, parts.redisUrl, time);
}

interface Time {
  readonly clock: Clock;
  readonly timer: Timer;
}

function inProcess({ log, eventLog: settings = {} }: CoordinationParts, time: Time): Coordination {
  log.info({ backend: 'in-process' }, 'No Redis is configured: this process must be the only node');
  const eventLog = new InProcessEventLog({ ...time, settings });
  return {
    cache: new InProcessCache(time.clock),
    eventLog,
    rateLimit: new InProcessRateLimit(time.clock),
    attemptLimit: (attempts) => new InProcessAttemptLimit(time.clock, attempts),
    health: () => ({ backend: 'in-process', ready: true }),
    close: () => {
      eventLog.close();
      return Promise.resolve();
    },
  };
}

async function overRedis(
  { log, eventLog: settings = {} }: CoordinationParts,
  redisUrl: string,
  time: Time,
): Promise<Coordination> {
  const redis = await connectRedis(redisUrl, log);
  const eventLog = new RedisEventLog(redis, { ...time, settings });
  return {
    cache: new RedisCache(redis),
    eventLog,
    rateLimit: new RedisRateLimit(redis),
    attemptLimit: (attempts) => new RedisAttemptLimit(redis, new InProcessAttemptLimit(time.clock, attempts), attempts),
    health: () => ({ backend: 'redis', ready: redis.ready }),
    close: async () => {
      eventLog.close();
      await redis.close();
    },
  };
}
