import { statement, type Statement } from '../../../platform/database/index.js';
import { RecentMap } from '../../../platform/recent-map.js';
import type { PreloadedField } from '../../customers/index.js';
import { preloadedRows, quarterBound, isQuarter } from '../quarters/index.js';
import { EARLIEST, LATEST } from '../source/index.js';
import { askedGroupBy } from './asked-peers.js';
import { PEER_ATTRIBUTES, widening, type PeerAttribute } from './peer-attribute.js';
import type { PeerRow } from './peer-comparison.js';
import { PEER_MEASURES } from './peer-measure.js';
import { unpackSketch } from './peer-sketch.js';

export const PEERS = 'peerComparison';

/** Where the customer's row is found; each an expression of SQL. */
interface Place {
  readonly institutionId: string;
  readonly sourceKey: string;
  readonly from: string;
  readonly to: string;
}

/** Columns of `customer_quarter` in the order of `PEER_ATTRIBUTES`, and of `peer_group` likewise. */
const CODES = ['age', 'sex_cd', 'mbr_rk', 'life_stage', 'hous_sido_nm'];
const GROUP_CODES = ['age', 'sex', 'grade', 'life_stage', 'region'];

/** What is read of a customer; `readRow` knows the order. */
const PEER_READING_COLUMNS = [
  'q.quarter',
  `ARRAY[${CODES.map((code) => `q.${code}::text`).join(', ')}]`,
  `ARRAY[${PEER_MEASURES.map(({ column }) => `q.${column}`).join(', ')}]`,
  '(extract(epoch FROM p.refreshed_at) * 1000)::bigint',
  'g.given',
  // Text, which JSON can carry too.
  `encode(g.sketch, 'base64')`,
].join(', ');

/**
 * The newest row of a customer within bounds, and the first shown group among the requested one, the narrowest, and its
 * widenings: one index look-up for each. An attribute that is not known for the customer is dropped.
 */
function fromClause({ institutionId, sourceKey, from, to }: Place, groupBy: readonly PeerAttribute[]): string {
  const levels = widening(groupBy).map((kept, given) => {
    const counts = PEER_ATTRIBUTES.map((attribute) => String(kept.includes(attribute)));
    return `(${[given, ...counts].join(', ')})`;
  });
  const matches = GROUP_CODES.map(
    (code, index) => `o.${code} = CASE WHEN l.by_${code} THEN coalesce(q.${CODES[index] ?? ''}::text, '') ELSE '' END`,
  );
  return `
    (SELECT * FROM customer_quarter o WHERE o.institution_id = ${institutionId} AND o.source_key = ${sourceKey}
       AND o.quarter BETWEEN ${from} AND ${to} ORDER BY o.quarter DESC LIMIT 1) AS q
    LEFT JOIN peer_quarter p ON p.institution_id = q.institution_id AND p.quarter = q.quarter
    LEFT JOIN LATERAL (
      SELECT l.given, o.sketch FROM (VALUES ${levels.join(', ')}) AS l (given, ${GROUP_CODES.map((code) => `by_${code}`).join(', ')})
      JOIN peer_group o ON o.institution_id = q.institution_id AND o.quarter = q.quarter AND ${matches.join(' AND ')}
      ORDER BY l.given LIMIT 1) AS g ON true`;
}

function readRow(tuple: readonly unknown[]): PeerRow {
  const [quarter, codes, amounts, countedAt, given, sketch] = tuple as [
    ...[string, (string | null)[], number[], number | null, number | null, string | null],
  ];
  return {
    quarter,
    codes,
    amounts,
    countedAt: countedAt === null ? null : new Date(countedAt),
    group: given === null || sketch === null ? null : { given, sketch: unpackSketch(Buffer.from(sketch, 'base64')) },
  };
}

/** There are 32 choices of attributes. */
const plans = new RecentMap<Statement>(32);

/** Reads several customers by institution and source key, and the same bounds for all; each row begins with a position. */
export function peersStatement(groupBy: readonly PeerAttribute[]): Statement {
  const name = groupBy.join();
  let plan = plans.get(name);
  if (!plan) {
    const place = {
      institutionId: 'k.institution_id',
      sourceKey: 'k.source_key',
      from: '$3::bpchar',
      to: '$4::bpchar',
    };
    plan = statement(`
      SELECT k.position::integer, ${PEER_READING_COLUMNS}
      FROM unnest($1::bigint[], $2::varchar[]) WITH ORDINALITY AS k (institution_id, source_key, position)
      CROSS JOIN LATERAL ${fromClause(place, groupBy)}`);
    plans.set(name, plan);
  }
  return plan;
}

export const readPeers = (tuple: readonly unknown[]): PeerRow => readRow(tuple.slice(1));

/** Reads figures and group in the statement that reads the customer. */
export const preloadPeers: PreloadedField = ({ arguments: args }, _scope, parameter) => {
  const quarter = args?.['quarter'] ?? null;
  const groupBy = args && askedGroupBy(args['groupBy']);
  if (!groupBy || (quarter !== null && !isQuarter(quarter))) return null;
  const place = {
    institutionId: 'c.institution_id',
    sourceKey: 'c.source_key',
    from: quarterBound(quarter ?? EARLIEST, parameter),
    to: quarterBound(quarter ?? LATEST, parameter),
  };
  return {
    sql: `(SELECT json_build_array(${PEER_READING_COLUMNS}) FROM ${fromClause(place, groupBy)})`,
    read: (tuple) => preloadedRows(tuple === null ? null : readRow(tuple as unknown[])),
  };
};
