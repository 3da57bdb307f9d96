import {
  limitLiteral,
  project,
  selectionStatement,
  type Projection,
  type Queryable,
} from '../../../platform/database/index.js';
import { Fields, type PageRequest } from '../../../platform/graphql/index.js';
import { documentColumns, type DocumentRow } from './document.columns.js';
import type { DocumentKind } from './document.entity.js';
import type { DocumentScope } from './document-scope.js';

/** Which papers to list. Null does not narrow the list. */
interface DocumentFilter extends DocumentScope {
  readonly applicationId: number | null;
  readonly kind: DocumentKind | null;
}

/** What every row holds whatever is selected: who may see it, and whether there is a file. */
const REQUIRED_FIELDS = ['key', 'customerKey', 'applicationKey', 'status', 'photographProblem'];
const partOf: (fields: Fields) => Projection = Fields.remember((fields) =>
  project(documentColumns, 'd', fields.names, REQUIRED_FIELDS),
);

/** Reads papers, except deleted ones. A list goes from the newest to the oldest. */
export class DocumentRepository {
  constructor(private readonly database: Queryable) {}

  /** One paper of the institution, and of the customer when one is given; null when there is none. */
  async find(scope: DocumentScope, id: number, fields: Fields): Promise<DocumentRow | null> {
    const { sql, read } = partOf(fields);
    const text = `SELECT ${sql} FROM document d WHERE d.id = $2 AND d.institution_id = $1
      AND ($3::bigint IS NULL OR d.customer_id = $3) AND d.status <> 'DELETED'`;
    const [tuple] = await this.database.tuples(selectionStatement(text), [scope.institutionId, id, scope.customerId]);
    return tuple ? (read(tuple, 0) as DocumentRow) : null;
  }

  /** A page. It may be longer than asked for: then more follows. */
  async page(filter: DocumentFilter, request: PageRequest, fields: Fields): Promise<DocumentRow[]> {
    const { sql, read } = partOf(fields);
    const values: unknown[] = [];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const conditions = [`d.status <> 'DELETED'`, `d.institution_id = ${parameter(filter.institutionId)}`];
    const narrow = (column: string, value: unknown): void => {
      if (value !== null) conditions.push(`d.${column} = ${parameter(value)}`);
    };
    narrow('customer_id', filter.customerId);
    narrow('application_id', filter.applicationId);
    narrow('kind', filter.kind);
    if (request.after !== null) conditions.push(`d.id < ${parameter(request.after)}`);
    const text = `SELECT ${sql} FROM document d WHERE ${conditions.join(' AND ')}
      ORDER BY d.id DESC LIMIT ${limitLiteral(request.first + 1)}`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map((tuple) => read(tuple, 0) as DocumentRow);
  }

  /** For each of the customers a page of their papers, in one statement. */
  async pageOfEach(
    institutionId: number,
    customerIds: readonly number[],
    request: PageRequest,
    fields: Fields,
  ): Promise<DocumentRow[]> {
    const { sql, read } = partOf(fields);
    const text = `SELECT ${sql} FROM unnest($2::bigint[]) AS owner(id) CROSS JOIN LATERAL (
        SELECT * FROM document o WHERE o.customer_id = owner.id AND o.institution_id = $1 AND o.status <> 'DELETED'
          AND ($3::bigint IS NULL OR o.id < $3)
        ORDER BY o.id DESC LIMIT ${limitLiteral(request.first + 1)}
      ) AS d ORDER BY d.id DESC`;
    const tuples = await this.database.tuples(selectionStatement(text), [institutionId, customerIds, request.after]);
    return tuples.map((tuple) => read(tuple, 0) as DocumentRow);
  }
}
