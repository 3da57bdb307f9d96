import type { DocumentNode, ExecutionResult } from 'graphql';
import { RecentMap } from '../recent-map.js';
import type { Documents } from './documents.js';
import type { Operation } from './prepared.js';

/** How many values of `Accept` are remembered: one per kind of client. */
const REMEMBERED_ACCEPTS = 100;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A fast path for a POST whose document and `Accept` header an earlier request had answered in full, so that Apollo
 * would find nothing new. Any other request, or one that ends with an error, goes through Apollo, so the two paths
 * cannot answer differently. It halves the pipeline's share of a small request.
 */
export class KnownRequests {
  private readonly typeByAccept = new RecentMap<string>(REMEMBERED_ACCEPTS);

  constructor(private readonly documents: Documents) {}

  /** Media type of the answer to clients that accept this. */
  typeFor(accept: string | undefined): string | undefined {
    return this.typeByAccept.get(accept ?? '');
  }

  /** Remembers the media type that was negotiated. */
  learn(accept: string | undefined, type: string): void {
    this.typeByAccept.set(accept ?? '', type);
  }

  /** The operation in a body; null when anything about it is unusual. */
  operationOf(body: unknown, reportsCost = false): Operation | null {
    if (!isObject(body)) return null;
    const { query, variables = null, operationName = null, extensions = null } = body;
    if (typeof query !== 'string' || extensions !== null) return null;
    if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return null;
    if (variables !== null && !isObject(variables)) return null;
    const document: DocumentNode | undefined = this.documents.known(query);
    return document ? { document, operationName, variables: variables ?? {}, reportsCost } : null;
  }
}

/** Whether a result can be sent as it is. */
export const isPlain = (result: ExecutionResult): boolean => !result.errors && isObject(result.data);
