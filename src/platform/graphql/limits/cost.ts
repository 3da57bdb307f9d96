import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../paging/paging.js';
import { literalValue } from '../selection.js';
import { introspected, introspectionListSize, introspectionPoints } from './introspection.js';

export type Variables = Readonly<Record<string, unknown>>;

/** The highest cost of a query, given its variables, in points: an object is 1, a leaf 0, a list its size. */
export type CostOf = (variables: Variables) => number;

/** A mutation costs as much as ten objects, because it writes (Shopify's rule). */
const MUTATION_POINTS = 10;
/** The assumed length of a list of objects that states no size. */
const UNSTATED_LIST_SIZE = 10;

const FREE: CostOf = () => 0;

export function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection') || type.name.endsWith('Edge') || type.name === 'PageInfo';
}

/** How many items a field may return: its `first` or `last` argument, its stated `listSize`, or the default. */
function multiplier(field: GraphQLField<unknown, unknown>, node: FieldNode): CostOf {
  const sized = field.args.find(({ name }) => name === 'first' || name === 'last');
  if (sized) {
    const unsaid = typeof sized.defaultValue === 'number' ? sized.defaultValue : DEFAULT_PAGE_SIZE;
    const given = node.arguments?.find(({ name }) => name.value === sized.name)?.value;
    if (!given) return () => unsaid;
    return (variables) => {
      const first = literalValue(given, variables) ?? unsaid;
      // The field itself refuses a size out of range; until then it must not be cheap.
      return Number.isSafeInteger(first) && Number(first) >= 0 ? Number(first) : MAX_PAGE_SIZE;
    };
  }
  if (!isListType(getNullableType(field.type))) return () => 1;
  const stated = field.extensions['listSize'];
  const size = typeof stated === 'number' ? stated : UNSTATED_LIST_SIZE;
  return () => size;
}

/** The stated cost of a field that is computed rather than read; null for all others. */
function statedPoints({ extensions }: GraphQLField<unknown, unknown>): number | null {
  return typeof extensions['points'] === 'number' ? extensions['points'] : null;
}

class CostCompiler {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /**
   * Sum over all selections. Type conditions are ignored, so an abstract type costs at least its most expensive type.
   */
  selections(set: SelectionSetNode | undefined, parent: GraphQLNamedType): CostOf {
    const parts: CostOf[] = [];
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        parts.push(this.field(selection, parent));
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      parts.push(this.selections(fragment?.selectionSet, condition ?? parent));
    }
    const priced = parts.filter((part) => part !== FREE);
    if (priced.length === 0) return FREE;
    return (variables) => priced.reduce((sum, part) => sum + part(variables), 0);
  }

  private field(node: FieldNode, parent: GraphQLNamedType): CostOf {
    const asked = introspected(this.schema, node.name.value);
    if (asked) {
      const objects = this.selections(node.selectionSet, asked);
      return (variables) => introspectionPoints(objects(variables));
    }
    if (node.name.value.startsWith('__') || !(isObjectType(parent) || isAbstractType(parent))) return FREE;
    if (!('getFields' in parent)) return FREE;
    const field = parent.getFields()[node.name.value];
    if (!field) return FREE;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return FREE;
    const own = statedPoints(field) ?? (isConnection(type) ? 0 : 1);
    const below = this.selections(node.selectionSet, type);
    // Inside a connection the size is already counted; `edges` and `nodes` are not lists of their own.
    const stated = introspectionListSize(this.schema, parent, field);
    const times = isConnection(parent) ? () => 1 : stated === null ? multiplier(field, node) : () => stated;
    return (variables) => times(variables) * (own + below(variables));
  }
}

/** Compiles the price of one operation. The document must be valid for the schema. */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const root = schema.getRootType(operation.operation);
  if (!root) return FREE;
  const below = new CostCompiler(schema, document).selections(operation.selectionSet, root);
  const base = basePoints(operation);
  return (variables) => Math.max(1, Math.ceil(base + below(variables)));
}

/** What an operation costs before anything is selected. */
export function basePoints({ operation }: OperationDefinitionNode): number {
  return operation === OperationTypeNode.QUERY ? 0 : MUTATION_POINTS;
}
