import {
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** One selected field below the current one, with the selections under it. */
export interface Selected {
  readonly nodes: readonly FieldNode[];
  /** Fields selected below, by name; empty for leaves. Fragments are followed, directives ignored: a superset. */
  readonly fields: ReadonlyMap<string, Selected>;
}

const cache = new WeakMap<FieldNode, Selected>();

function collect(
  set: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  into: Map<string, FieldNode[]>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const known = into.get(selection.name.value);
      if (known) known.push(selection);
      else into.set(selection.name.value, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, fragments, into);
    } else {
      const fragment: FragmentDefinitionNode | undefined = fragments[selection.name.value];
      collect(fragment?.selectionSet, fragments, into);
    }
  }
}

function select(nodes: readonly FieldNode[], fragments: GraphQLResolveInfo['fragments']): Selected {
  const children = new Map<string, FieldNode[]>();
  for (const node of nodes) collect(node.selectionSet, fragments, children);
  return {
    nodes,
    fields: new Map([...children].map(([name, below]) => [name, select(below, fragments)])),
  };
}

/** The client's selection below the field being resolved. Computed once per document, since documents are cached. */
export function selectionOf(info: GraphQLResolveInfo): Selected {
  const [node] = info.fieldNodes;
  if (!node || info.fieldNodes.length > 1) return select(info.fieldNodes, info.fragments);
  let selected = cache.get(node);
  if (!selected) cache.set(node, (selected = select([node], info.fragments)));
  return selected;
}

/**
 * Whether a fragment right below the field names a type of its union: a client that does not name it does not know it.
 */
export function namesType({ fieldNodes, fragments }: GraphQLResolveInfo, type: string): boolean {
  const namedIn = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return false;
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return fragment?.typeCondition?.name.value === type || namedIn(fragment?.selectionSet);
    });
  return fieldNodes.some((node) => namedIn(node.selectionSet));
}

/** Fields that the program itself selects, without subfields; none when no name is given. */
export const fieldsNamed = (...names: readonly string[]): Selected => ({
  nodes: [],
  fields: new Map(names.map((name) => [name, fieldsNamed()])),
});

function merge(parts: readonly Selected[]): Selected {
  const [only = fieldsNamed(), ...others] = parts;
  if (others.length === 0) return only;
  const names = new Set(parts.flatMap(({ fields }) => [...fields.keys()]));
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    fields: new Map([...names].map((name) => [name, merge(parts.flatMap(({ fields }) => fields.get(name) ?? []))])),
  };
}

/**
 * Computes something from a selection once, in each of a few variants, and keeps it as long as the document is cached.
 */
export function rememberBySelection<Made>(
  make: (selected: Selected, variant: string) => Made,
): (selected: Selected, variant?: string) => Made {
  const remembered = new WeakMap<Selected, Map<string, Made>>();
  return (selected, variant = '') => {
    let variants = remembered.get(selected);
    if (!variants) remembered.set(selected, (variants = new Map<string, Made>()));
    let made = variants.get(variant);
    if (made === undefined) variants.set(variant, (made = make(selected, variant)));
    return made;
  };
}

/** The selection on the items of a connection, through `nodes` and `edges` together. */
export const itemSelection: (connection: Selected) => Selected = rememberBySelection((connection) =>
  merge([below(connection, 'nodes'), below(connection, 'edges', 'node')].filter((part) => part !== undefined)),
);

/** Whether a field is selected with the same arguments everywhere, so that a row needs one value only. */
export function hasUniformArguments({ nodes }: Selected): boolean {
  const written = nodes.map(({ arguments: given = [] }) => given.map((argument) => print(argument)).join());
  return written.every((text) => text === written[0]);
}

/** The arguments of a field as the client sent them, taken from the first of its nodes. */
export function argumentsOf(
  { nodes: [node] }: Selected,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (node?.arguments ?? []).map(({ name, value }) => [name.value, literalValue(value, variables)]),
  );
}

/** Follows a path such as `('edges', 'node')`; undefined when nothing there is selected. */
export function below(selected: Selected, ...path: readonly string[]): Selected | undefined {
  return path.reduce<Selected | undefined>((at, name) => at?.fields.get(name), selected);
}

/** A plain value: a literal's own, or a variable's as the client sent it. */
export function literalValue(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => literalValue(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literalValue(value, variables)]));
    default:
      return node.value;
  }
}
