import {
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Arguments of a field as the client sent them; undefined for a variable without a value. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Nodes that select one field, and what is selected below. They belong to a document, which is cached. */
interface Syntax {
  readonly nodes: readonly FieldNode[];
  readonly below: ReadonlyMap<string, Syntax>;
}

/**
 * The fields that are read of an object, with their arguments and the fields below each. Fragments are followed and
 * directives ignored, so that there may be more of them than the answer needs.
 */
export class Fields {
  readonly #syntax: Syntax;
  readonly #variables: Arguments;

  constructor(syntax: Syntax, variables: Arguments) {
    this.#syntax = syntax;
    this.#variables = variables;
  }

  get names(): Iterable<string> {
    return this.#syntax.below.keys();
  }

  has(name: string): boolean {
    return this.#syntax.below.has(name);
  }

  /** What is read of a field; undefined when the field is not. */
  below(name: string): Fields | undefined {
    const syntax = this.#syntax.below.get(name);
    return syntax && new Fields(syntax, this.#variables);
  }

  /** What is read of the items of a connection, through `nodes` and `edges` together. */
  get items(): Fields {
    return new Fields(itemSyntax(this.#syntax), this.#variables);
  }

  /** The arguments of the field that these are read of; null when it is selected several times with different ones. */
  get arguments(): Arguments | null {
    const [first = {}] = this.eachArguments;
    return hasUniformArguments(this.#syntax) ? first : null;
  }

  /** The same for each place where the field is selected. */
  get eachArguments(): readonly Arguments[] {
    return this.#syntax.nodes.map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, literalValue(value, this.#variables)])),
    );
  }

  /** Computes something from names of fields once, in each of a few variants, and keeps it as long as the document. */
  static remember<Made>(make: (fields: Fields, variant: string) => Made): (fields: Fields, variant?: string) => Made {
    const remembered = new WeakMap<Syntax, Map<string, Made>>();
    return (fields, variant = '') => {
      const syntax = fields.#syntax;
      let variants = remembered.get(syntax);
      if (!variants) remembered.set(syntax, (variants = new Map<string, Made>()));
      let made = variants.get(variant);
      // Without variables: they differ from one operation to the next.
      if (made === undefined) variants.set(variant, (made = make(new Fields(syntax, {}), variant)));
      return made;
    };
  }
}

const cache = new WeakMap<FieldNode, Syntax>();

/** The fields that the client selected below the one being resolved. */
export function selectionOf({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): Fields {
  const [node] = fieldNodes;
  if (!node || fieldNodes.length > 1) return new Fields(syntaxOf(fieldNodes, fragments), variableValues);
  let syntax = cache.get(node);
  if (!syntax) cache.set(node, (syntax = syntaxOf([node], fragments)));
  return new Fields(syntax, variableValues);
}

const leaf: Syntax = { nodes: [], below: new Map() };
const named = (names: readonly string[]): Syntax => ({ nodes: [], below: new Map(names.map((name) => [name, leaf])) });

/** Fields that the program itself reads, without fields below. */
export const fieldsNamed = (...names: readonly string[]): Fields => new Fields(named(names), {});

/** A connection whose items are read by these fields. */
export const connectionOf = (...names: readonly string[]): Fields =>
  new Fields({ nodes: [], below: new Map([['nodes', named(names)]]) }, {});

/** For a look at whether an object is there. */
export const NO_FIELDS = fieldsNamed();

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

function syntaxOf(nodes: readonly FieldNode[], fragments: GraphQLResolveInfo['fragments']): Syntax {
  const children = new Map<string, FieldNode[]>();
  for (const node of nodes) collect(node.selectionSet, fragments, children);
  return { nodes, below: new Map([...children].map(([name, below]) => [name, syntaxOf(below, fragments)])) };
}

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

const items = new WeakMap<Syntax, Syntax>();

function itemSyntax(connection: Syntax): Syntax {
  let syntax = items.get(connection);
  if (!syntax) {
    const parts = [connection.below.get('nodes'), connection.below.get('edges')?.below.get('node')];
    items.set(connection, (syntax = merge(parts.filter((part) => part !== undefined))));
  }
  return syntax;
}

function merge(parts: readonly Syntax[]): Syntax {
  const [only = leaf, ...others] = parts;
  if (others.length === 0) return only;
  const names = new Set(parts.flatMap(({ below }) => [...below.keys()]));
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    below: new Map([...names].map((name) => [name, merge(parts.flatMap(({ below }) => below.get(name) ?? []))])),
  };
}

function hasUniformArguments({ nodes }: Syntax): boolean {
  const written = nodes.map(({ arguments: given = [] }) => given.map((argument) => print(argument)).join());
  return written.every((text) => text === written[0]);
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
