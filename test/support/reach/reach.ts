/**
 * How a room's part of the schema is reachable by its tools: for each field the name of a tool covering it, or why none
 * does. A type is covered by one tool, beside fields that are named by themselves.
 */
export interface Reach {
  /** Fields of `Query`, and of types that rooms share, as `Type.field`. */
  readonly fields: Readonly<Record<string, ReachReport>>;
  /** Every field of a type. */
  readonly types: Readonly<Record<string, ReachReport & { readonly but?: Readonly<Record<string, ReachReport>> }>>;
}

export type ReachReport = { readonly tool: string } | { readonly not: string };
export const by = (tool: string): ReachReport => ({ tool });
export const not = (why: string): ReachReport => ({ not: why });
