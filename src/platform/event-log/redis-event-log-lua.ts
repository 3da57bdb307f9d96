import { defineScript } from '../redis/index.js';

/*
 * KEYS[1] is a hash of the log's state: token (the owner's), last, bytes, ended (0 or 1), epoch.
 * KEYS[2] is a list of its events, oldest first; the newest has sequence number `last`. Both expire together.
 */

/** ARGV: token, ttlMs, epoch for a new log. Returns kind, last (owner's token when stale), ended. */
export const OPEN_STREAM = defineScript(`
local state = redis.call('HMGET', KEYS[1], 'token', 'last', 'ended')
if state[1] and tonumber(ARGV[1]) < tonumber(state[1]) then return {'stale', tonumber(state[1]), 0} end
if state[1] then
  redis.call('HSET', KEYS[1], 'token', ARGV[1])
else
  redis.call('DEL', KEYS[2])
  redis.call('HSET', KEYS[1], 'token', ARGV[1], 'last', 0, 'bytes', 0, 'ended', 0, 'epoch', ARGV[3])
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
return {'ok', tonumber(state[2] or 0), tonumber(state[3] or 0)}
`);

/**
 * ARGV: token, expectedSequence, final (0 or 1), maxEvents, maxBytes, ttlMs, channel, maxNoticeBytes, events. Checks,
 * stores, trims, and publishes to the followers: "epoch first last ended" and then one event per line, left out when
 * they are many. Returns kind, last (owner's token when stale).
 */
export const APPEND = defineScript(`
local FIXED = 8
local state = redis.call('HMGET', KEYS[1], 'token', 'last', 'bytes', 'ended', 'epoch')
if not state[1] then return {'missing', 0} end
local owner, last, bytes, ended = tonumber(state[1]), tonumber(state[2]), tonumber(state[3]), state[4] == '1'
local expected, final, count = tonumber(ARGV[2]), ARGV[3] == '1', #ARGV - FIXED
if tonumber(ARGV[1]) < owner then return {'stale', owner} end

if ended or last ~= expected then
  local index, there = expected - (last - redis.call('LLEN', KEYS[2])), false
  if expected + count <= last and index >= 0 and (not final or (ended and expected + count == last)) then
    there = true
    if count > 0 then
      local stored = redis.call('LRANGE', KEYS[2], index, index + count - 1)
      for i = 1, count do there = there and stored[i] == ARGV[FIXED + i] end
    end
  end
  if there then return {'ok', expected + count} end
  return {ended and 'ended' or 'mismatch', last}
end

local added, kept = 0, 0
for i = FIXED + 1, #ARGV do
  added = added + #ARGV[i]
  kept = redis.call('RPUSH', KEYS[2], ARGV[i])
end
last, bytes = last + count, bytes + added
while kept > tonumber(ARGV[4]) or bytes > tonumber(ARGV[5]) do
  bytes, kept = bytes - #redis.call('LPOP', KEYS[2]), kept - 1
end
redis.call('HSET', KEYS[1], 'token', ARGV[1], 'last', last, 'bytes', bytes, 'ended', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[6])

local notice = string.format('%s %d %d %s', state[5], expected + 1, last, ARGV[3])
if added <= tonumber(ARGV[8]) and count > 0 then
  notice = notice .. '\\n' .. table.concat(ARGV, '\\n', FIXED + 1)
end
redis.call('PUBLISH', ARGV[7], notice)
return {'ok', last}
`);

/** ARGV: after, maxEvents, maxBytes. Returns epoch, first, last, ended, events; nothing when there is no log. */
export const SLICE = defineScript(`
local state = redis.call('HMGET', KEYS[1], 'last', 'ended', 'epoch')
if not state[1] then return {} end
local last = tonumber(state[1])
local oldest = last - redis.call('LLEN', KEYS[2]) + 1
local first = math.min(math.max(tonumber(ARGV[1]) + 1, oldest), last + 1)
local events = redis.call('LRANGE', KEYS[2], first - oldest, first - oldest + tonumber(ARGV[2]) - 1)
local answer, bytes = {state[3], first, last, tonumber(state[2])}, 0
for i, event in ipairs(events) do
  bytes = bytes + #event
  if i > 1 and bytes > tonumber(ARGV[3]) then break end
  answer[#answer + 1] = event
end
return answer
`);
