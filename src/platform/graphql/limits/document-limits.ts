import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Limits on the shape of a document, checked before anything else looks at it. */
export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  /** Selections of a whole document, with each fragment counted again wherever it is spread. */
  readonly maxSelections: number;
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

const NO_SELECTIONS: Shape = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/**
 * Measures selections with every fragment put in the place of its spreads. Each fragment is measured once, so the work
 * grows with the document's length, while the count may double with each fragment.
 */
class ShapeMeter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Shape>();
  private readonly open = new Set<string>();

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  measure(set: SelectionSetNode | undefined): Shape {
    let { depth, aliases, directives, selections } = NO_SELECTIONS;
    for (const selection of set?.selections ?? []) {
      const below = this.below(selection);
      depth = Math.max(depth, below.depth);
      aliases += below.aliases;
      directives += below.directives + (selection.directives?.length ?? 0);
      selections += below.selections + 1;
    }
    return { depth, aliases, directives, selections };
  }

  private below(selection: SelectionNode): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.measure(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const inner = this.measure(selection.selectionSet);
    // Introspection has its own, deeper limit (MaxIntrospectionDepthRule).
    const depth = selection.name.value.startsWith('__') ? 1 : inner.depth + 1;
    return { ...inner, depth, aliases: inner.aliases + (selection.alias ? 1 : 0) };
  }

  /** A rule of GraphQL refuses a fragment that spreads itself; here it only must not loop. */
  private fragment(name: string): Shape {
    const known = this.known.get(name);
    if (known) return known;
    if (this.open.has(name)) return NO_SELECTIONS;
    this.open.add(name);
    const shape = this.measure(this.fragments.get(name)?.selectionSet);
    this.open.delete(name);
    this.known.set(name, shape);
    return shape;
  }
}

/** The shape of a document: how many selections, and why it may not run. */
interface DocumentShape {
  readonly selections: number;
  readonly excesses: readonly GraphQLError[];
}

export const tooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COMPLEX' } });

/**
 * Measures a document that is parsed but not yet validated. The cost of validation, pricing, look-ahead and compiled
 * execution grows with the selections counted here, so a document beyond a limit must not reach them.
 */
export function shapeOf(document: DocumentNode, limits: DocumentLimits): DocumentShape {
  const meter = new ShapeMeter(document);
  const excesses: GraphQLError[] = [];
  const check = (what: string, found: number, max: number): void => {
    if (found > max) excesses.push(tooComplex(`The operation has ${what} of ${found}; at most ${max} is allowed.`));
  };
  let selections = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = meter.measure(definition.selectionSet);
    check('a depth', shape.depth, limits.maxDepth);
    check('an alias count', shape.aliases, limits.maxAliases);
    check('a directive count', shape.directives + (definition.directives?.length ?? 0), limits.maxDirectives);
    selections += shape.selections;
  }
  if (selections > limits.maxSelections) {
    const message = `With its fragments spread, the document has more than ${limits.maxSelections} selections; no more are allowed.`;
    excesses.push(tooComplex(message));
  }
  return { selections, excesses };
}
