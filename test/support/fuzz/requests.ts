import { getNamedType, isEnumType, isNonNullType, type GraphQLSchema } from 'graphql';
import { variablesFor, type Ids, type Input } from './inputs.js';
import { documentFor, slotsOf, variableOf, type Place, type Slot } from './schema.js';
import { badValuesFor, type BadValue } from './values.js';

/** A request to a place with bad values in some of its slots. */
export interface BadRequest {
  readonly place: Place;
  /** What is bad, for the report of a failure. */
  readonly bad: string;
  /** JSON text, for the ids of whoever asks. */
  body(ids: Ids): string;
}

/** The body of a request with nothing wrong in it: what must be given is, and nothing else. */
export const inOrder = (schema: GraphQLSchema, place: Place, ids: Ids): string =>
  badRequest(schema, place, []).body(ids);

/** How often a slot was tried already, by what its values go through before the field's own code sees them. */
export type Tried = Map<string, number>;

/** What is the same at every field: pages and keys of repetition, and values that are decoded before anything else. */
const SAME_EVERYWHERE = new Set(['first', 'last', 'after', 'before', 'page', 'idempotencyKey', 'clientMutationId']);
const DECODED_FIRST = new Set(['ID', 'Boolean']);
/** The share of the bad values that such a slot gets where the like was tried before: others each time. */
const SHARE = 5;

/**
 * One bad value at a time in an input that is otherwise in order, for every slot of the place. Slots whose values go
 * through the same code everywhere get all of them once, and then a fifth of them, each time another.
 */
export function oneAtATime(schema: GraphQLSchema, place: Place, tried: Tried): BadRequest[] {
  return slotsOf(place).flatMap((slot) =>
    valuesFor(slot, tried, 'variable').map((value) => badRequest(schema, place, [{ slot, value }])),
  );
}

/** Every second bad value of the arguments of a place, written into the document instead of sent as a variable. */
export function asLiterals(schema: GraphQLSchema, place: Place, tried: Tried): BadRequest[] {
  return slotsOf(place).flatMap((slot) => {
    if (slot.inner !== null) return [];
    const values = valuesFor(slot, tried, 'literal').filter((value, index) => index % 2 === 0 && !value.includes('{'));
    return values.map((value) => badRequest(schema, place, [{ slot, value }], value));
  });
}

function valuesFor({ argument, inner, type }: Slot, tried: Tried, how: 'variable' | 'literal'): readonly BadValue[] {
  const values = badValuesFor(type);
  const named = getNamedType(type);
  const name = inner ?? argument;
  if (!SAME_EVERYWHERE.has(name) && !DECODED_FIRST.has(named.name) && !isEnumType(named)) return values;
  const kind = `${how} ${isEnumType(named) ? 'an enum' : String(type)} ${SAME_EVERYWHERE.has(name) ? name : ''}`;
  const times = tried.get(kind) ?? 0;
  tried.set(kind, times + 1);
  return times === 0 ? values : values.filter((_, index) => index % SHARE === times % SHARE);
}

/** Requests with one to three bad values at once, the same for the same seed. */
export function randomMixes(
  schema: GraphQLSchema,
  places: readonly Place[],
  { count, seed }: { readonly count: number; readonly seed: number },
): BadRequest[] {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const open = places.filter(({ field }) => field.args.length > 0);
  return Array.from({ length: count }, () => {
    const place = pick(open);
    const slots = slotsOf(place);
    const chosen = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(slots));
    const whole = chosen.find(({ inner }) => inner === null);
    const distinct = whole ? [whole] : [...new Set(chosen)];
    const filled = distinct.map((slot) => ({ slot, value: pick(badValuesFor(slot.type)) }));
    return badRequest(schema, place, filled);
  });
}

/** Numbers from 0 to 1 that look random (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Filled {
  readonly slot: Slot;
  readonly value: BadValue;
}

function badRequest(schema: GraphQLSchema, place: Place, filled: readonly Filled[], literal?: BadValue): BadRequest {
  const needed = place.field.args.filter(({ type }) => isNonNullType(type));
  const bad = new Set(filled.map(({ slot }) => slot.argument));
  const given = new Map(
    [...new Set([...needed.map(({ name }) => name), ...bad])].map((name) => [
      name,
      { literal: bad.has(name) ? (literal ?? null) : null },
    ]),
  );
  const query = JSON.stringify(documentFor(schema, place, given));
  return {
    place,
    bad: filled.map(({ slot, value }) => `${slot.argument}.${slot.inner ?? ''} = ${value.slice(0, 80)}`).join(', '),
    body(ids) {
      const variables = variablesFor(place, ids);
      if (literal !== undefined) return `{"query":${query},"variables":${JSON.stringify(variables)}}`;
      filled.forEach(({ slot }, index) => {
        const name = variableOf(slot.argument, place.path.length);
        if (slot.inner === null) variables[name] = hole(index);
        else variables[name] = { ...(variables[name] as Input | undefined), [slot.inner]: hole(index) };
      });
      const text = JSON.stringify(variables).replaceAll(
        /"@hole(\d+)@"/g,
        (_, index) => filled[Number(index)]?.value ?? '',
      );
      return `{"query":${query},"variables":${text}}`;
    },
  };
}

/** Stands for a bad value until the text is made: most of them no JavaScript value could say. */
const hole = (index: number): string => `@hole${index}@`;
