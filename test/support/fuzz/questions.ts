import { idType, variablesFor, type Ids, type Input } from './inputs.js';
import { loadSchema, nestedFields, rootFields, slotsOf, variableOf, type Place } from './schema.js';

export const schema = loadSchema();
export const roots = rootFields(schema);
export const queries = [...roots.filter(({ root }) => root === 'query'), ...nestedFields(schema)];
/** A search that finds what it must not shows it at once: below, it shows what it does by any id. */
const FOUND_LEVELS = 2;

/** A place of the schema with what is asked of it. */
export interface Question {
  readonly place: Place;
  readonly variables: Input;
  /** Of the selection; as many as a document may have when left out. */
  readonly levels?: number;
}
/** Every query by the ids of somebody, `node` by each of them, and every search for their texts. */
export function questionsAbout(ids: Ids, canaries: readonly string[]): Question[] {
  return queries.flatMap((place) => {
    const variables = variablesFor(place, ids);
    const texts = place.field.args.filter(({ name, type }) => String(type) === 'String' && name !== 'after');
    const asNode = place.name === 'Query.node' ? Object.entries(ids) : [];
    return [
      { place, variables },
      ...asNode.map(([of, id]) => ({ place: { ...place, of }, variables: { [variableOf('id', 0)]: id } })),
      ...texts.flatMap(({ name }) =>
        canaries.map((text) => ({
          place,
          levels: FOUND_LEVELS,
          variables: { ...variables, [variableOf(name, place.path.length)]: text },
        })),
      ),
    ];
  });
}

/** Everything with an id in it, asked once with the id of another's and once with an id of nothing. */
export interface Pair {
  readonly place: Place;
  readonly type: string;
  readonly variables: (id: string) => Input;
}

export function pairsOf(place: Place, own: Ids): Pair[] {
  return slotsOf(place).flatMap(({ argument, inner, type }) => {
    if (!/^ID!?$/.test(String(type))) return [];
    const name = variableOf(argument, place.path.length);
    const variables = variablesFor(place, own);
    const input = inner === null ? {} : ((variables[name] as Input | undefined) ?? {});
    // Only a customer's account is that of a customer.
    const role = 'role' in input ? { role: 'CUSTOMER' } : {};
    const isNode = place.name === 'Query.node';
    const types = isNode ? Object.keys(own) : [idType(inner ?? argument, place)];
    return types.map((each) => ({
      place: isNode ? { ...place, of: each } : place,
      type: each,
      variables: (id) => ({ ...variables, [name]: inner === null ? id : { ...input, ...role, [inner]: id } }),
    }));
  });
}
