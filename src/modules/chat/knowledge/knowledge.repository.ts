import { limitLiteral, statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { KnowledgeContent } from './content.js';
import {
  readContent,
  type KnowledgeKind,
  type KnowledgeRow,
  type KnowledgeState,
  type PublishedRow,
} from './knowledge-row.js';
import type { ShippedIntent } from './answering/shipped-intents.texts.js';

type Version = Pick<KnowledgeRow, 'key' | 'version'>;
/** A row before it is read: JSON is not trusted, and instants are dates. */
interface Stored extends Omit<KnowledgeRow, 'content' | 'published' | Instant> {
  readonly content: unknown;
  readonly published: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
  readonly proposedAt: Date | null;
}
type Instant = 'createdAt' | 'updatedAt' | 'publishedAt' | 'proposedAt';

const PUBLISHED = statement(`
  SELECT 'INTENT' AS kind, id AS key, code, published_version AS version, published AS content
  FROM intent WHERE institution_id = $1 AND state = 'PUBLISHED'
  UNION ALL
  SELECT 'FAQ', id, NULL, published_version, published FROM faq WHERE institution_id = $1 AND state = 'PUBLISHED'
  ORDER BY kind DESC, key`);
/** Changes with whatever is published or retired. */
const STAMP = statement(`
  SELECT string_agg(kind || id || ':' || version, ' ' ORDER BY kind, id) AS stamp FROM (
    SELECT 'i' AS kind, id, published_version AS version FROM intent
    WHERE institution_id = $1 AND state = 'PUBLISHED'
    UNION ALL
    SELECT 'f', id, published_version FROM faq WHERE institution_id = $1 AND state = 'PUBLISHED'
  ) AS answering`);
/** An institution keeps its own entry with this code, even a retired one. */
const SHIP = statement(`
  INSERT INTO intent (institution_id, code, content, published, published_version, published_at, state, created_at,
    updated_at)
  SELECT $1, s->>'code', s->'content', s->'content', 1, $3, 'PUBLISHED', $3, $3 FROM jsonb_array_elements($2::jsonb) AS s
  WHERE NOT EXISTS (SELECT 1 FROM intent WHERE institution_id = $1 AND code = s->>'code')
  ON CONFLICT ON CONSTRAINT intent_code_key DO NOTHING`);

const TABLE_BY_KNOWLEDGE_KIND = {
  INTENT: { table: 'intent', code: 'k.code' },
  FAQ: { table: 'faq', code: 'NULL::varchar' },
} as const satisfies Record<KnowledgeKind, unknown>;

const NO_PROPOSAL = 'proposed_by = NULL, proposed_at = NULL';

function statementsOf(kind: KnowledgeKind) {
  const { table, code } = TABLE_BY_KNOWLEDGE_KIND[kind];
  const columns = `'${kind}' AS kind, k.id AS key, ${code} AS code, k.content, k.published,
    k.published_version AS "publishedVersion", k.published_at AS "publishedAt", k.proposed_by AS "proposedBy",
    k.proposed_at AS "proposedAt", k.state, k.version,
    k.created_at AS "createdAt", k.updated_at AS "updatedAt"`;
  const change = (set: string): ReturnType<typeof statement> =>
    statement(`
      UPDATE ${table} k SET version = version + 1, updated_at = $3, ${set}
      WHERE id = $1 AND version = $2 RETURNING ${columns}`);
  return {
    find: statement(`SELECT ${columns} FROM ${table} k WHERE k.institution_id = $1 AND k.id = $2`),
    count: statement(
      `SELECT count(*)::integer AS count FROM ${table} WHERE institution_id = $1 AND state <> 'RETIRED'`,
    ),
    insert:
      kind === 'INTENT'
        ? statement(`
            INSERT INTO intent AS k (institution_id, code, content, state, created_at, updated_at)
            VALUES ($1, $4, $2, 'DRAFT', $3, $3) ON CONFLICT ON CONSTRAINT intent_code_key DO NOTHING RETURNING ${columns}`)
        : statement(`
            INSERT INTO faq AS k (institution_id, content, state, created_at, updated_at)
            VALUES ($1, $2, 'DRAFT', $3, $3) RETURNING ${columns}`),
    // A proposal is for exactly what was read: any change withdraws it.
    update: change(`content = $4, ${NO_PROPOSAL}`),
    propose: change('proposed_by = $4, proposed_at = $3'),
    reject: change(NO_PROPOSAL),
    publish: change(
      `state = 'PUBLISHED', published = content, published_version = version + 1, published_at = $3, ${NO_PROPOSAL}`,
    ),
    retire: change(
      `state = 'RETIRED', published = NULL, published_version = NULL, published_at = NULL, ${NO_PROPOSAL}`,
    ),
    page: (first: number) =>
      statement(`
        SELECT ${columns} FROM ${table} k WHERE k.institution_id = $1 AND ($2::text IS NULL OR k.state = $2)
          AND ($3::bigint IS NULL OR k.id < $3)
        ORDER BY k.id DESC LIMIT ${limitLiteral(first + 1)}`),
  };
}

const STATEMENTS: Readonly<Record<KnowledgeKind, ReturnType<typeof statementsOf>>> = {
  INTENT: statementsOf('INTENT'),
  FAQ: statementsOf('FAQ'),
};

/** Stores the intents and FAQs of institutions. */
export class KnowledgeRepository {
  constructor(private readonly database: Queryable) {}

  /** One of an institution; null when it has none of this id. */
  async find(
    kind: KnowledgeKind,
    institutionId: number,
    id: number,
    within = this.database,
  ): Promise<KnowledgeRow | null> {
    return first(await within.rows<Stored>(STATEMENTS[kind].find, [institutionId, id]));
  }

  /** A page, newest first; may be longer than asked for: then more follows. */
  async page(
    kind: KnowledgeKind,
    institutionId: number,
    state: KnowledgeState | null,
    request: PageRequest,
  ): Promise<KnowledgeRow[]> {
    const page = STATEMENTS[kind].page(request.first);
    return (await this.database.rows<Stored>(page, [institutionId, state, request.after])).map(read);
  }

  /** How many unretired ones an institution has; locks the institution until the caller's transaction ends. */
  async count(transaction: Queryable, kind: KnowledgeKind, institutionId: number): Promise<number> {
    await takeLock(transaction, 'KNOWLEDGE', institutionId, kind);
    const [row] = await transaction.rows<{ count: number }>(STATEMENTS[kind].count, [institutionId]);
    return row?.count ?? 0;
  }

  /** A draft; null, and nothing written, when the institution has an intent of this code. FAQs have none. */
  async insert(
    transaction: Queryable,
    institutionId: number,
    code: string | null,
    content: KnowledgeContent,
    at: Date,
  ): Promise<KnowledgeRow | null> {
    const values = [institutionId, JSON.stringify(content), at];
    if (code === null) return first(await transaction.rows<Stored>(STATEMENTS.FAQ.insert, values));
    return first(await transaction.rows<Stored>(STATEMENTS.INTENT.insert, [...values, code]));
  }

  /** Changes the draft; null, and nothing written, when it is no longer of the version that was read. */
  async update(
    transaction: Queryable,
    { kind, key, version }: KnowledgeRow,
    content: KnowledgeContent,
    at: Date,
  ): Promise<KnowledgeRow | null> {
    const values = [key, version, at, JSON.stringify(content)];
    return first(await transaction.rows<Stored>(STATEMENTS[kind].update, values));
  }

  /** Records who proposes the current draft. Null as for `update`. */
  async propose(transaction: Queryable, row: KnowledgeRow, by: number, at: Date): Promise<KnowledgeRow | null> {
    const { kind, key, version } = row;
    return first(await transaction.rows<Stored>(STATEMENTS[kind].propose, [key, version, at, by]));
  }

  /** Publishes it, retires it, or withdraws its proposal. Null as for `update`. */
  async change(
    transaction: Queryable,
    kind: KnowledgeKind,
    to: 'publish' | 'retire' | 'reject',
    { key, version }: Version,
    at: Date,
  ): Promise<KnowledgeRow | null> {
    return first(await transaction.rows<Stored>(STATEMENTS[kind][to], [key, version, at]));
  }

  /** All that answers for an institution: intents first, each the oldest first. */
  async listPublished(institutionId: number): Promise<PublishedRow[]> {
    const rows = await this.database.rows<Omit<PublishedRow, 'content'> & { readonly content: unknown }>(PUBLISHED, [
      institutionId,
    ]);
    return rows.map((row) => ({ ...row, content: readContent(row.content) }));
  }

  /** A text that changes whenever what answers for an institution does. */
  async stampOf(institutionId: number): Promise<string> {
    const [row] = await this.database.rows<{ stamp: string | null }>(STAMP, [institutionId]);
    return row?.stamp ?? '';
  }

  /** Adds to an institution the intents it does not have yet. */
  async ship(institutionId: number, intents: readonly ShippedIntent[], at: Date): Promise<void> {
    await this.database.tuples(SHIP, [institutionId, JSON.stringify(intents), at]);
  }
}

function read(row: Stored): KnowledgeRow {
  return {
    ...row,
    content: readContent(row.content),
    published: row.published === null ? null : readContent(row.published),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    proposedAt: row.proposedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const first = ([row]: readonly Stored[]): KnowledgeRow | null => (row ? read(row) : null);
