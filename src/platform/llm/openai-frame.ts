import { z } from 'zod';
import type { FinishReason, ModelUsage } from './language-model.js';

/** The part of a reply in one chunk of a streamed completion. */
export interface Frame {
  readonly text: string;
  readonly toolCalls: readonly ToolCallPiece[];
  /** Why the model ended; `unknown` for an unknown reason. */
  readonly finish: FinishReason | 'tool_calls' | 'unknown' | null;
  readonly usage: ModelUsage | null;
}

/** A part of a tool call: its id and name come once, its arguments in any number of parts. */
export interface ToolCallPiece {
  /** The index of its call; null when the server does not send one. */
  readonly index: number | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly arguments: string;
}

const tokens = z.int().nonnegative();

/** Longest id or name of a call, in characters. Both are sent back to the model; OpenAI limits names to 64. */
const NAME_MAX = 200;

const toolCallSchema = z.object({
  index: z.int().nonnegative().nullish(),
  id: z.string().max(NAME_MAX).nullish(),
  function: z
    .object({
      name: z.string().max(NAME_MAX).nullish(),
      // Some servers send the arguments as the object itself.
      arguments: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
    })
    .nullish(),
});

// Compatible servers omit or null fields they do not use, so only present fields are checked.
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        index: z.number().nullish(),
        delta: z
          .object({
            content: z.string().nullish(),
            refusal: z.string().nullish(),
            tool_calls: z.array(toolCallSchema).nullish(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

const FINISH_REASONS: ReadonlySet<string> = new Set([
  ...(['stop', 'length', 'content_filter'] satisfies FinishReason[]),
  'tool_calls',
]);

/** Parses one chunk from the wire; null when it is not a chunk of a completion. */
export function parseFrame(chunk: unknown): Frame | null {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) return null;
  const { choices, usage } = parsed.data;
  const choice = choices?.find(({ index }) => (index ?? 0) === 0);
  return {
    text: choice?.delta?.content ?? choice?.delta?.refusal ?? '',
    toolCalls: (choice?.delta?.tool_calls ?? []).map(toPiece),
    finish: finishOf(choice?.finish_reason),
    usage: usage ? { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens } : null,
  };
}

/** Some servers send an empty reason with every chunk; it means none yet. */
function finishOf(reason: string | null | undefined): Frame['finish'] {
  if (!reason) return null;
  return FINISH_REASONS.has(reason) ? (reason as Frame['finish']) : 'unknown';
}

function toPiece({ index, id, function: call }: z.infer<typeof toolCallSchema>): ToolCallPiece {
  const written = call?.arguments ?? '';
  return {
    index: index ?? null,
    id: filled(id),
    name: filled(call?.name),
    arguments: typeof written === 'string' ? written : JSON.stringify(written),
  };
}

const filled = (text: string | null | undefined): string | null => (text === undefined || text === '' ? null : text);
