import { body, DONE, end, event, finish, head, text, usage, type Step } from './llm-server.js';

const callChunk = (index: number, name: string, written: string): string =>
  event({
    choices: [
      {
        index: 0,
        delta: {
          tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name, arguments: written } }],
        },
        finish_reason: null,
      },
    ],
  });

/** A step that ends with tool calls, after some text if any. Counts 10 tokens read and 3 written. */
export const callsFor = (calls: readonly (readonly [name: string, written: string])[], said = ''): readonly Step[] => [
  head(),
  ...(said === '' ? [] : [body(text(said))]),
  ...calls.map(([name, written], index) => body(callChunk(index, name, written))),
  body(finish('tool_calls') + usage(10, 3) + DONE),
  end,
];

export interface SentMessage {
  readonly role: string;
  readonly content: string;
}

export interface SentRequest {
  readonly messages: readonly SentMessage[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly tool_choice?: string;
}

/** What a server was asked, as it came. */
export const sent = (request: string | undefined): SentRequest => JSON.parse(request ?? '{}') as SentRequest;
/** What the tools of a request's conversation had answered. */
export const toolResults = (request: string | undefined): string[] =>
  sent(request).messages.flatMap(({ role, content }) => (role === 'tool' ? [content] : []));
