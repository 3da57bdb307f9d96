import { project, type RowColumns } from '../../../../platform/database/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import type { ProductOffer } from './product.js';

/** The name by which cursors know the list. */
export const INSIGHT_PRODUCTS = 'insightProducts';

/** A product as it is stored. What it says is not trusted before it is parsed. Instants are text: the row is also kept as JSON. */
export interface ProductRow extends ProductOffer {
  readonly key: number;
  readonly id: string;
  readonly code: string;
  /** Whether customers are offered it. */
  readonly active: boolean;
  /** The proposed offer, until another person publishes it. */
  readonly pending: ProductOffer | null;
  readonly proposedBy: number | null;
  readonly proposedAt: string | null;
  readonly publishedBy: number | null;
  readonly publishedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const instant = (sql: string) => ({ sql, read: (at: unknown) => (at as Date | null)?.toISOString() ?? null });

const columns = {
  key: '$.id',
  id: { sql: '$.id', read: (id) => encodeId('InsightProduct', id as number) },
  code: '$.code',
  nameKo: '$.name_ko',
  nameEn: '$.name_en',
  kind: '$.kind',
  annualFeeWon: '$.annual_fee_won',
  benefits: '$.benefits',
  eligibility: '$.eligibility',
  bonuses: '$.bonuses',
  active: '$.active',
  pending: '$.pending',
  proposedBy: '$.proposed_by',
  proposedAt: instant('$.proposed_at'),
  publishedBy: '$.published_by',
  publishedAt: instant('$.published_at'),
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
} as const satisfies RowColumns<ProductRow>;

/** Every column of a product `p`. */
export const wholeProduct = project<ProductRow>(columns, 'p', Object.keys(columns));
export const readProduct = (tuple: readonly unknown[]): ProductRow => wholeProduct.read(tuple, 0);
