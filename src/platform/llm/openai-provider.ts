import OpenAI from 'openai';
import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { Clock } from '../clock.js';
import type { LlmProviderConfig } from '../config/config.js';
import { LoopShare } from '../event-loop.js';
import { boundedLines } from './bounded-lines.js';
import { CleanText } from './clean-text.js';
import { ProviderFailure } from './failure.js';
import { GuardedCall } from './guarded-call.js';
import type { ChatMessage, ChatRequest, FinishReason, ModelEvent, ModelUsage } from './language-model.js';
import { toProviderFailure } from './openai-failure.js';
import { parseFrame, type Frame } from './openai-frame.js';
import type { Provider } from './provider.js';
import { ToolCalls } from './tool-calls.js';

export interface OpenAiProviderOptions {
  /**
   * Longest silence between two chunks. Comment lines do not count: a gateway's keep-alive must not hide a stalled
   * model.
   */
  readonly idleTimeoutMs: number;
  /** Longest wait for the first chunk, connecting included; the idle timeout when absent. */
  readonly firstByteTimeoutMs?: number;
  /** Limit for requests that name none. */
  readonly maxOutputTokens: number;
  readonly clock: Clock;
}

/** How long to wait for usage figures once the text is whole; the reply waits no longer for them. */
const TRAILER_TIMEOUT_MS = 2_000;

/**
 * Above this many characters per allowed token, a server clearly ignores the limit and is cut off. Korean and English
 * take one to five on average.
 */
const CHARACTERS_PER_TOKEN_MAX = 16;
/** Above this many bytes per allowed token, a stream is no answer; a chunk per token takes some hundred. */
const BYTES_PER_TOKEN_MAX = 4_096;

/** A server with OpenAI's chat completions, streamed. It is called once: the caller decides about retries. */
export function createOpenAiProvider(config: LlmProviderConfig, options: OpenAiProviderOptions): Provider {
  const client = createClient(config, options.maxOutputTokens * BYTES_PER_TOKEN_MAX);
  return {
    name: config.name,
    stream: (request, signal) => streamReply(client, config, options, request, signal),
  };
}

function createClient({ apiKey, baseUrl }: LlmProviderConfig, maxBytes: number): OpenAI {
  return new OpenAI({
    // The library requires a key; local servers have none.
    apiKey: apiKey || 'none',
    baseURL: baseUrl,
    // Null keeps the library from reading these from the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    // A redirect would send the conversation to a host that nobody configured.
    fetchOptions: { redirect: 'manual' },
    fetch: (url, init) => fetchBounded(url, init, maxBytes),
  });
}

/**
 * Drops the body of an error unread: it may contain secrets or never end, and its status says enough. Other bodies are
 * limited.
 */
async function fetchBounded(
  url: string | URL | Request,
  init: RequestInit | undefined,
  maxBytes: number,
): Promise<Response> {
  const response = await fetch(url, init);
  const { status, headers } = response;
  if (response.ok) return new Response(response.body?.pipeThrough(boundedLines(maxBytes)), { status, headers });
  await response.body?.cancel();
  return new Response(null, { status, headers });
}

async function* streamReply(
  client: OpenAI,
  config: LlmProviderConfig,
  options: OpenAiProviderOptions,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const call = new GuardedCall(signal);
  const maxOutputTokens = request.maxOutputTokens ?? options.maxOutputTokens;
  const body = toBody(config, request, maxOutputTokens);
  try {
    yield { type: 'start', provider: config.name, model: config.model };
    const frames = readFrames(call, client, body, config.name, options);
    const offersTools = (request.tools?.length ?? 0) > 0;
    const limits = { maxCharacters: maxOutputTokens * CHARACTERS_PER_TOKEN_MAX, offersTools };
    yield* toEvents(frames, config.name, limits);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    call.close();
  }
}

function toBody(config: LlmProviderConfig, request: ChatRequest, limit: number): ChatCompletionCreateParamsStreaming {
  // OpenAI's reasoning models know only the new name of the limit, most compatible servers only the old one; `user` has
  // a new name too, but every server still takes the old one.
  const isOpenAi = /(^|\.)openai\.(com|azure\.com)$/.test(new URL(config.baseUrl).hostname);
  const tokenLimit = isOpenAi ? { max_completion_tokens: limit } : { max_tokens: limit };
  const person = request.user === undefined ? {} : { user: request.user };
  return {
    model: config.model,
    messages: request.messages.map(toParam),
    ...toolParams(request),
    stream: true,
    stream_options: { include_usage: true },
    ...tokenLimit,
    ...person,
  };
}

function toParam(message: ChatMessage): ChatCompletionMessageParam {
  const { role, content } = message;
  if (role === 'tool') return { role, content, tool_call_id: message.toolCallId };
  if (role !== 'assistant' || !message.toolCalls?.length) return { role, content };
  const calls = message.toolCalls.map(({ id, name, arguments: written }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: written },
  }));
  return { role, content, tool_calls: calls };
}

function toolParams({ tools = [], withoutTools = false }: ChatRequest) {
  if (tools.length === 0) return {};
  const named = tools.map(({ name, description, parameters }) => ({
    type: 'function' as const,
    function: { name, description, parameters: { ...parameters } },
  }));
  return { tools: named, ...(withoutTools && { tool_choice: 'none' as const }) };
}

/** Chunks as they arrive, until the server ends the stream; every error is a ProviderFailure. */
async function* readFrames(
  call: GuardedCall,
  client: OpenAI,
  body: ChatCompletionCreateParamsStreaming,
  provider: string,
  { clock, idleTimeoutMs, firstByteTimeoutMs = idleTimeoutMs }: OpenAiProviderOptions,
): AsyncGenerator<Frame> {
  try {
    const open = async () => {
      const stream = await client.chat.completions.create(body, { signal: call.signal, timeout: firstByteTimeoutMs });
      const chunks = stream[Symbol.asyncIterator]();
      return { chunks, first: await chunks.next() };
    };
    const { chunks, first } = await call.within(firstByteTimeoutMs, open);
    let whole = false;
    const share = new LoopShare();
    for (let next = first; next.done !== true;) {
      // One read of the socket may bring many small chunks, and a stream may contain only empty ones.
      await share.letOthersRun();
      const frame = parseFrame(next.value);
      if (!frame) throw new ProviderFailure(provider, 'malformed');
      yield frame;
      whole ||= frame.finish !== null;
      const limitMs = whole ? Math.min(TRAILER_TIMEOUT_MS, idleTimeoutMs) : idleTimeoutMs;
      next = await call.within(limitMs, () => chunks.next());
    }
  } catch (error) {
    throw toProviderFailure(provider, error, clock.now());
  }
}

/** A visible character: no space, no format character, and none that is drawn as nothing. */
const VISIBLE_CHARACTER = /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** As much of a text as fits, in whole characters. */
const beginningOf = (text: string, room: number): string =>
  text.length <= room ? text : text.slice(0, Math.max(0, room)).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Turns chunks into events. The library reports a broken or empty body of a 200 as a stream that simply ends, so only a
 * finish reason makes a reply whole; an error after it only loses the usage figures. Chunks carry no number, so equal
 * ones count as repeated text, except that a reply ends once. Some servers end tool calls with `stop`, so the calls
 * themselves decide.
 */
async function* toEvents(
  frames: AsyncIterable<Frame>,
  provider: string,
  { maxCharacters, offersTools }: { readonly maxCharacters: number; readonly offersTools: boolean },
): AsyncGenerator<ModelEvent> {
  const text = new CleanText();
  const tools = new ToolCalls();
  let characters = 0;
  // Blanks before the first word are held back: a reply of blanks only passes nothing on.
  let blank: string | null = '';
  let finish: FinishReason | 'tool_calls' | null = null;
  let usage: ModelUsage | null = null;
  try {
    for await (const frame of frames) {
      usage = frame.usage ?? usage;
      if (finish) continue;
      if (frame.finish === 'unknown') throw new ProviderFailure(provider, 'malformed');
      const pieces = frame.toolCalls.map((piece) => {
        const written = beginningOf(piece.arguments, maxCharacters - characters);
        characters += piece.arguments.length;
        return { ...piece, arguments: written };
      });
      if (offersTools && !tools.add(pieces)) throw new ProviderFailure(provider, 'malformed');
      finish = frame.finish;
      const whole = text.push(frame.text) + (finish ? text.end() : '');
      const delta = beginningOf(whole, maxCharacters - characters);
      characters += whole.length;
      if (blank === null && delta !== '') yield { type: 'delta', text: delta };
      if (blank !== null) {
        blank += delta;
        if (VISIBLE_CHARACTER.test(delta)) {
          yield { type: 'delta', text: blank };
          blank = null;
        }
      }
      if (delta !== whole) finish = 'length';
      if (characters > maxCharacters) finish ??= 'length';
      if (characters > maxCharacters) break;
    }
  } catch (error) {
    if (!finish) throw error;
  }
  const calls = tools.whole();
  const asksForNothing = finish === 'tool_calls' && tools.count === 0;
  // An answer without a word is as useless as none, whether complete or cut by its limit.
  const isEmpty = finish !== 'content_filter' && blank !== null && tools.count === 0;
  if (!finish || !calls || asksForNothing || isEmpty) throw new ProviderFailure(provider, 'malformed');
  if (calls.length > 0 && finish !== 'content_filter') yield { type: 'tool_calls', calls };
  yield { type: 'finish', reason: finish === 'tool_calls' ? 'stop' : finish, usage };
}
