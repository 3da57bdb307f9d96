import { defineScript } from '../redis/index.js';

/** How long the last token is remembered. Tokens go by the server's time, so that they grow even after that. */
const REMEMBER_TOKEN_MS = 86_400_000;

/** KEYS: holder, last token. ARGV: holder's name, ttlMs. Answers the token, or nothing when the lock is held. */
export const ACQUIRE = defineScript(`
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
local time = redis.call('TIME')
local token = math.max(tonumber(redis.call('GET', KEYS[2]) or 0) + 1, time[1] * 1000 + math.floor(time[2] / 1000))
redis.call('SET', KEYS[2], string.format('%d', token), 'PX', ${REMEMBER_TOKEN_MS})
return token
`);

/** KEYS: holder. ARGV: holder's name, ttlMs. Answers 1 when the lease goes on, 0 when it is lost. */
export const RENEW = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);

/** KEYS: holder. ARGV: holder's name. Lets go of the lock, of one's own only. */
export const RELEASE = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`);
