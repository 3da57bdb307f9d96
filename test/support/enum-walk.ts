import {
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Asks the API and answers the data; null where it is refused. */
export type Ask = (document: string) => Promise<Readonly<Record<string, unknown>> | null>;

type Field = GraphQLField<unknown, unknown>;

/** Objects within objects so far; what lies deeper is another root's. */
const DEPTH = 3;
const [PAGE, PAGES, NESTED] = [50, 6, 10];
/** What is listed by a root of its own is not walked over again within others. */
const ROOTED = new Set(['Customer', 'Loan', 'RefinanceApplication', 'RefinanceProduct', 'Anomaly']);

/** Values of enums that answers held, by the enum's name. */
export class SeenValues {
  readonly #seen = new Map<string, Set<string>>();

  add(type: GraphQLNamedType, value: unknown): void {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const each of value) this.add(type, each);
      return;
    }
    if (isEnumType(type) && typeof value === 'string') this.of(type.name).add(value);
    if (isUnionType(type)) {
      const { __typename: name } = value as { readonly __typename?: string };
      const member = type.getTypes().find((each) => each.name === name);
      if (member) this.add(member, value);
    }
    if (!isObjectType(type)) return;
    const fields = type.getFields();
    for (const [name, held] of Object.entries(value)) {
      const field = fields[name];
      if (field) this.add(getNamedType(field.type), held);
    }
  }

  of(name: string): Set<string> {
    const seen = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, seen);
    return seen;
  }
}

/** Walks over everything that can be read without naming it, page by page, and keeps which values of enums occur. */
export async function walkEnums(schema: GraphQLSchema, ask: Ask, seen: SeenValues): Promise<void> {
  const query = schema.getQueryType();
  for (const root of Object.values(query?.getFields() ?? {})) {
    if (!query || root.args.some(isRequiredArgument)) continue;
    for (const selection of selectionsOf(root)) await walkPages(query, root, selection, ask, seen);
  }
}

/** Every enum that such a walk can come upon. */
export function reachableEnums(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visited = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (isEnumType(type))
      found.set(
        type.name,
        type.getValues().map(({ name }) => name),
      );
    if (isUnionType(type)) type.getTypes().forEach(visit);
    if (!isObjectType(type) || visited.has(type.name)) return;
    visited.add(type.name);
    for (const field of readable(type)) visit(getNamedType(field.type));
  };
  const query = schema.getQueryType();
  if (query) visit(query);
  return found;
}

const readable = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

/** One selection for the plain fields of what a root lists, and one for each object that these have. */
function selectionsOf(root: Field): string[] {
  const type = getNamedType(root.type);
  const item = isObjectType(type) ? itemOf(type) : type;
  if (!isObjectType(item)) return [''];
  const wrap = (inner: string): string =>
    item === type ? inner : `nodes { ${inner} } pageInfo { endCursor hasNextPage }`;
  const objects = readable(item).filter(({ type: of }) => !isEnumType(getNamedType(of)));
  return ['', ...objects.map(({ name }) => name)].flatMap((only) => {
    const inner = only === '' ? selection(item, 0, []) : fieldText(item, only);
    return inner === '' ? [] : [`{ ${wrap(inner)} }`];
  });
}

function fieldText(type: GraphQLObjectType, name: string): string {
  const field = type.getFields()[name];
  return field ? nested(field, DEPTH, [type.name]) : '';
}

/** The enums of a type, and of the objects in it. */
function selection(type: GraphQLNamedType, depth: number, path: readonly string[]): string {
  if (isUnionType(type)) {
    const members = type.getTypes().flatMap((member) => {
      const inner = selection(member, depth, path);
      return inner === '' ? [] : [`... on ${member.name} { ${inner} }`];
    });
    return members.length > 0 ? `__typename ${members.join(' ')}` : '';
  }
  if (!isObjectType(type) || path.includes(type.name)) return '';
  return readable(type)
    .map((field) => nested(field, depth, [...path, type.name]))
    .filter((text) => text !== '')
    .join(' ');
}

function nested(field: Field, depth: number, path: readonly string[]): string {
  const type = getNamedType(field.type);
  if (isEnumType(type)) return field.name;
  if (depth === 0) return '';
  const item = isObjectType(type) ? itemOf(type) : type;
  const inner = ROOTED.has(item.name) ? '' : selection(item, depth - 1, path);
  if (inner === '') return '';
  const args = field.args.some(({ name }) => name === 'first') && item !== type ? `(first: ${NESTED})` : '';
  return `${field.name}${args} { ${item === type ? inner : `nodes { ${inner} }`} }`;
}

/** What a connection lists; any other type itself. */
function itemOf(type: GraphQLObjectType): GraphQLNamedType {
  const nodes = type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
  return nodes ? getNamedType(nodes.type) : type;
}

async function walkPages(
  query: GraphQLObjectType,
  root: Field,
  selected: string,
  ask: Ask,
  seen: SeenValues,
): Promise<void> {
  const isPaged = selected.includes('pageInfo');
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const cursor = after === null ? '' : `, after: ${JSON.stringify(after)}`;
    const data = await ask(`{ ${root.name}${isPaged ? `(first: ${PAGE}${cursor})` : ''} ${selected} }`);
    seen.add(query, data);
    const connection = (data?.[root.name] ?? {}) as {
      readonly pageInfo?: { endCursor: string | null; hasNextPage: boolean };
    };
    after = connection.pageInfo?.hasNextPage ? connection.pageInfo.endCursor : null;
    if (after === null) return;
  }
}
