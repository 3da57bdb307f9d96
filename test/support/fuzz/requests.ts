import { getNamedType, isEnumType, isInputObjectType, isNonNullType, type GraphQLSchema } from 'graphql';
import { variablesFor, type Ids, type Input } from './inputs.js';
import { documentFor, slotsOf, variableOf, type Place, type Slot } from './schema.js';
import { times } from '../times.js';
import { badValuesFor, type BadValue } from './values.js';

/** A request to a place with bad values in some of its slots. */
export interface BadRequest {
  readonly place: Place;
  /** What is bad, for the report of a failure. */
  readonly bad: string;
  /** JSON text, for the ids of the asker. */
  body(ids: Ids): string;
  /** To be called when the server refused it before any field was asked. */
  readonly onRefusal?: () => void;
}

/** The body of a request with nothing wrong in it: what must be given is, and nothing else. */
export const inOrder = (schema: GraphQLSchema, place: Place, ids: Ids): string =>
  badRequest(schema, place, []).body(ids);

/** What is the same at every field: pages and keys of repetition, and values that are decoded before anything else. */
const SAME_EVERYWHERE = new Set(['first', 'last', 'after', 'before', 'page', 'idempotencyKey', 'clientMutationId']);
const DECODED_FIRST = new Set(['ID', 'Boolean']);
/** The share of the values known from elsewhere that a further slot gets: others each time. */
const SHARE = 8;
/** The share that it gets of values that come as far as its field. */
const SHARE_OF_FIELDS = times(5, 1);

/** What the slots so far have shown of kinds of slots, which differ in what their values go through first. */
export class Tried {
  private readonly times = new Map<string, number>();
  private readonly refused = new Set<string>();

  /** Of this many slots of the kind the next one is; counts it. */
  next(kind: string): number {
    const times = this.times.get(kind) ?? 0;
    this.times.set(kind, times + 1);
    return times;
  }

  /** Records that the server refused the value by its type, before any field was asked. */
  refuse(kind: string, value: BadValue): void {
    this.refused.add(`${kind} ${value}`);
  }

  isRefused(kind: string, value: BadValue): boolean {
    return this.refused.has(`${kind} ${value}`);
  }
}

/**
 * One bad value at a time in an input that is otherwise in order, for every slot of the place. The first slot of its kind
 * gets all values, the others a fifth of those that may come as far as their field. Of those that were refused by the type
 * alone at an earlier slot of the type, and of those of slots that go through the same code everywhere, they get an eighth.
 * Each slot gets other values than the one before.
 */
export function oneAtATime(schema: GraphQLSchema, place: Place, tried: Tried): BadRequest[] {
  return slotsOf(place).flatMap((slot) => {
    const kind = kindOf(slot, 'variable');
    return valuesFor(slot, tried, kind).map((value) => ({
      ...badRequest(schema, place, [{ slot, value }]),
      onRefusal: () => tried.refuse(kind, value),
    }));
  });
}

/** Every second bad value of the arguments of a place, written into the document instead of sent as a variable. */
export function asLiterals(schema: GraphQLSchema, place: Place, tried: Tried): BadRequest[] {
  return slotsOf(place).flatMap((slot) => {
    if (slot.inner !== null) return [];
    const kind = kindOf(slot, 'literal');
    const values = valuesFor(slot, tried, kind).filter((value, index) => index % 2 === 0 && !value.includes('{'));
    return values.map((value) => ({
      ...badRequest(schema, place, [{ slot, value }], value),
      onRefusal: () => tried.refuse(kind, value),
    }));
  });
}

/** Enums and inputs differ in name alone as far as values are concerned that belong to none of them. */
function kindOf({ argument, inner, type }: Slot, how: 'variable' | 'literal'): string {
  const named = getNamedType(type);
  const name = inner ?? argument;
  const shape = isEnumType(named) ? 'an enum' : isInputObjectType(named) ? 'an input' : null;
  const written = shape === null ? String(type) : String(type).replace(named.name, shape);
  return `${how} ${written} ${SAME_EVERYWHERE.has(name) ? name : ''}`;
}

function valuesFor({ argument, inner, type }: Slot, tried: Tried, kind: string): readonly BadValue[] {
  const named = getNamedType(type);
  const isSame = SAME_EVERYWHERE.has(inner ?? argument) || DECODED_FIRST.has(named.name) || isEnumType(named);
  const times = tried.next(kind);
  return badValuesFor(type).filter((value, index) => {
    const share = isSame || tried.isRefused(kind, value) ? SHARE : SHARE_OF_FIELDS;
    return times === 0 || index % share === times % share;
  });
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
  // To read a long document costs more than to answer it. One with a literal is read once, and what it asks for is asked for
  // with variables too; the first level of the answer shows how a field of an input was used.
  const isShort = literal !== undefined || filled.some(({ slot }) => slot.inner !== null);
  const query = JSON.stringify(documentFor(schema, place, given, isShort ? 1 : undefined));
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
