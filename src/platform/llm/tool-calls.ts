import type { ToolCall } from './language-model.js';
import type { ToolCallPiece } from './openai-frame.js';

/** Maximum number of calls in one step; a model that requests more is confused. */
const CALLS_MAX = 16;

interface PartialCall {
  readonly index: number | null;
  id: string;
  name: string;
  arguments: string;
}

/** Assembles tool calls from their parts. Servers that number them send several at once, others one by one. */
export class ToolCalls {
  readonly #calls: PartialCall[] = [];

  get count(): number {
    return this.#calls.length;
  }

  /** False when the parts are invalid: too many calls, or arguments without a call. */
  add(pieces: readonly ToolCallPiece[]): boolean {
    for (const piece of pieces) {
      const call = this.#callOf(piece);
      if (!call || this.#calls.length > CALLS_MAX) return false;
      call.id ||= piece.id ?? '';
      call.name ||= piece.name ?? '';
      call.arguments += piece.arguments;
    }
    return true;
  }

  /** All calls, each with an id of its own; null when one has no name. */
  whole(): ToolCall[] | null {
    const ids = new Set<string>();
    const calls = this.#calls.map(({ id, name, arguments: written }, place) => {
      const own = id !== '' && !ids.has(id) ? id : `call_${place}_${id}`;
      ids.add(own);
      return { id: own, name, arguments: written.replaceAll('\0', '').toWellFormed() };
    });
    return calls.every(({ name }) => name !== '') ? calls : null;
  }

  #callOf({ index, id, name }: ToolCallPiece): PartialCall | undefined {
    const last = this.#calls.at(-1);
    const known = index === null ? (id === null || id === last?.id ? last : undefined) : this.#byIndex(index);
    if (known || (id === null && name === null)) return known;
    const call: PartialCall = { index, id: '', name: '', arguments: '' };
    this.#calls.push(call);
    return call;
  }

  #byIndex(wanted: number): PartialCall | undefined {
    return this.#calls.find(({ index }) => index === wanted);
  }
}
