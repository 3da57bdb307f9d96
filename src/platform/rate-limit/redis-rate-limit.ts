import { UpstreamFailure } from '../errors/index.js';
import { defineScript, KEY_PREFIX, type Redis } from '../redis/index.js';
import { assertBucket, assertPoints, ROUNDING_POINTS, takenFrom } from './bucket.js';
import type { BucketSize, RateLimit, Taken } from './rate-limit.js';

/**
 * KEYS: bucket, a hash of points, at (ms), capacity, perSecond, which expires when it would be full. ARGV: points to
 * take (negative to give), and to take also capacity and perSecond. Time is the server's, so that all nodes agree.
 * Returns whether it was allowed, and the points left, as text since Redis truncates numbers to integers.
 */
const MOVE = defineScript(`
local bucket = redis.call('HMGET', KEYS[1], 'points', 'at', 'capacity', 'perSecond')
local points, capacity, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2] or bucket[3]), tonumber(ARGV[3] or bucket[4])
if not capacity then return {1, '0'} end
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local held = capacity
if bucket[1] then held = math.min(capacity, bucket[1] + math.max(0, now - bucket[2]) * perSecond / 1000) end
local allowed = held + ${ROUNDING_POINTS} >= points
if allowed then held = math.max(0, math.min(capacity, held - points)) end
if held >= capacity then
  redis.call('DEL', KEYS[1])
else
  local exact = function (number) return string.format('%.17g', number) end
  redis.call('HSET', KEYS[1], 'points', exact(held), 'at', exact(now), 'capacity', exact(capacity), 'perSecond', exact(perSecond))
  redis.call('PEXPIRE', KEYS[1], string.format('%d', math.ceil((capacity - held) / perSecond * 1000)))
end
return {allowed and 1 or 0, string.format('%.17g', held)}
`);

/** The buckets of several nodes. */
export class RedisRateLimit implements RateLimit {
  constructor(private readonly redis: Redis) {}

  async take(key: string, points: number, size: BucketSize): Promise<Taken> {
    assertBucket(points, size);
    const answer = await this.redis.run(MOVE, [keyOf(key)], [points, size.capacity, size.perSecond].map(String));
    const [allowed, held] = Array.isArray(answer) ? (answer as unknown[]) : [];
    if (typeof held !== 'string') throw new UpstreamFailure('redis', 'Redis answered a bucket that is none');
    return takenFrom(Number(held), allowed === 1, points, size);
  }

  async give(key: string, points: number): Promise<void> {
    assertPoints(points);
    await this.redis.run(MOVE, [keyOf(key)], [String(-points)]);
  }
}

function keyOf(key: string): string {
  return `${KEY_PREFIX}bucket:{${key}}`;
}
