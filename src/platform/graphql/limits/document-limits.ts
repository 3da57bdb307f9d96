import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Bounds on the shape of a document, checked before anything runs. */
export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0 };

/** Measures selections with every fragment spread where it is used. Each fragment is measured once. */
class ShapeMeter {
  private readonly known = new Map<string, Shape>();
  private readonly open = new Set<string>();

  constructor(private readonly fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined) {}

  measure(set: SelectionSetNode | undefined): Shape {
    let { depth, aliases, directives } = NOTHING;
    for (const selection of set?.selections ?? []) {
      directives += selection.directives?.length ?? 0;
      let below: Shape;
      if (selection.kind === Kind.FIELD) {
        // Introspection has its own, deeper bound (MaxIntrospectionDepthRule).
        const inner = selection.name.value.startsWith('__') ? NOTHING : this.measure(selection.selectionSet);
        below = { ...inner, depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0) };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        below = this.measure(selection.selectionSet);
      } else {
        below = this.fragment(selection.name.value);
      }
      depth = Math.max(depth, below.depth);
      aliases += below.aliases;
      directives += below.directives;
    }
    return { depth, aliases, directives };
  }

  /** A fragment that spreads itself is refused by another rule; here it must only not loop. */
  private fragment(name: string): Shape {
    const known = this.known.get(name);
    if (known) return known;
    if (this.open.has(name)) return NOTHING;
    this.open.add(name);
    const shape = this.measure(this.fragmentOf(name)?.selectionSet);
    this.open.delete(name);
    this.known.set(name, shape);
    return shape;
  }
}

/** Validation rule that refuses operations deeper, more aliased or more decorated than the limits allow. */
export function documentLimits(limits: DocumentLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const meter = new ShapeMeter((name) => context.getFragment(name));
    const check = (what: string, found: number, max: number): void => {
      if (found <= max) return;
      context.reportError(
        new GraphQLError(`The operation has ${what} of ${found}; at most ${max} is allowed.`, {
          extensions: { code: 'OPERATION_TOO_COMPLEX' },
        }),
      );
    };
    return {
      OperationDefinition(operation) {
        const shape = meter.measure(operation.selectionSet);
        check('a depth', shape.depth, limits.maxDepth);
        check('an alias count', shape.aliases, limits.maxAliases);
        check('a directive count', shape.directives + (operation.directives?.length ?? 0), limits.maxDirectives);
        return false;
      },
    };
  };
}
