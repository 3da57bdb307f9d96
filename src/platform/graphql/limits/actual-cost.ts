import {
  getNamedType,
  isLeafType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { basePoints, isConnection } from './cost.js';

/** What an answer would have cost had its size been known before, in points; null when that cannot be computed. */
export type ActualCostOf = (data: unknown) => number | null;

/** A selection of one type. */
interface Part {
  readonly set: SelectionSetNode;
  readonly parent: GraphQLNamedType;
}

/** A field of an answer that contains objects. */
interface PricedField {
  readonly key: string;
  /** Points of each object in it. */
  readonly own: number;
  /**
   * Made for the first object only: a selection without any object is never compiled, however often a document repeats
   * it.
   */
  readonly below: () => readonly PricedField[];
}

const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

class Pricing {
  /** Whether it asks about the schema; known once its first level was read, since nothing below can ask. */
  introspects = false;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** Priced fields by their name in the answer. Selections under the same name are one field. */
  fieldsOf(parts: readonly Part[]): PricedField[] {
    const found = new Map<string, { readonly type: GraphQLNamedType; readonly parts: Part[] }>();
    const spread = new Set<string>();
    for (const part of parts) this.collect(part, spread, found);
    return [...found].map(([key, { type, parts: selected }]) => {
      let below: PricedField[] | null = null;
      return { key, own: isConnection(type) ? 0 : 1, below: () => (below ??= this.fieldsOf(selected)) };
    });
  }

  private collect(
    { set, parent }: Part,
    spread: Set<string>,
    found: Map<string, { readonly type: GraphQLNamedType; readonly parts: Part[] }>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (isIntrospection(selection.name.value)) this.introspects = true;
        const type = this.typeOf(selection, parent);
        if (!type || !selection.selectionSet) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const field = found.get(key) ?? { type, parts: [] };
        field.parts.push({ set: selection.selectionSet, parent: type });
        found.set(key, field);
        continue;
      }
      const isNamed = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isNamed && spread.has(selection.name.value)) continue;
      if (isNamed) spread.add(selection.name.value);
      const fragment = isNamed ? this.fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      this.collect({ set: fragment.selectionSet, parent: condition ?? parent }, spread, found);
    }
  }

  private typeOf(node: FieldNode, parent: GraphQLNamedType): GraphQLNamedType | null {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    return type && !isLeafType(type) ? type : null;
  }
}

/** Points of everything below an object of an answer. Absent values cost nothing. */
function pointsBelow(value: object, fields: readonly PricedField[]): number {
  let points = 0;
  for (const { key, own, below } of fields)
    points += pointsOf((value as Readonly<Record<string, unknown>>)[key], own, below);
  return points;
}

function pointsOf(value: unknown, own: number, below: PricedField['below']): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + pointsOf(item, own, below), 0);
  return typeof value === 'object' && value !== null ? own + pointsBelow(value, below()) : 0;
}

/**
 * Compiles the actual cost of an operation's answers: by the rule that prices it, with lists counted as they came.
 * Introspection costs the same whatever it returns.
 */
export function compileActualCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ActualCostOf {
  const parent = schema.getRootType(operation.operation);
  const pricing = new Pricing(schema, document);
  const fields = parent ? pricing.fieldsOf([{ set: operation.selectionSet, parent }]) : [];
  const base = basePoints(operation);
  return (data) => {
    if (typeof data !== 'object' || data === null) return Math.max(1, base);
    if (pricing.introspects) return null;
    return Math.max(1, base + pointsBelow(data, fields));
  };
}
