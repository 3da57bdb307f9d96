import { defineScript } from '../redis/index.js';

/*
 * KEYS[1] is the value's JSON. KEYS[2] is its claim: the token of the process that is loading it. Setting and deleting
 * remove the claim, so that a load that began before is not stored.
 */

/**
 * ARGV: token, claimMs, staleMs. Returns a verdict and, if any, the value: 'fresh'; 'stale', being loaded elsewhere;
 * 'refresh', stale and for the caller to load; 'load', for the caller to load; 'wait', and the loader's token.
 */
export const LOOK = defineScript(`
local value = redis.call('GET', KEYS[1])
if value and redis.call('PTTL', KEYS[1]) > tonumber(ARGV[3]) then return {'fresh', value} end
local claim = redis.call('GET', KEYS[2])
if claim then
  if value then return {'stale', value} end
  return {'wait', claim}
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
if value then return {'refresh', value} end
return {'load'}
`);

/** ARGV: token the load began under, value, lifeMs. Stores the value if that claim still exists. */
export const STORE_CLAIMED = defineScript(`
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('DEL', KEYS[2])
return 1
`);

/** ARGV: token. Releases the claim after a failed load. */
export const YIELD = defineScript(`
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 0
`);

/** ARGV: the value that the key must hold, then what CHANGE takes. Returns whether it was changed. */
export const SWAP = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
if ARGV[2] then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) else redis.call('DEL', KEYS[1]) end
return 1
`);

/** ARGV: the new value and its ttlMs, or nothing to delete it. */
export const CHANGE = defineScript(`
redis.call('DEL', KEYS[2])
if ARGV[1] then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) else redis.call('DEL', KEYS[1]) end
return 0
`);
