/**
 * A common table `made` for statements: quarters of institutions, with the batches in force that they are made of, as a
 * list and as a mark that changes when one is loaded, undone or corrected.
 */
export const IN_FORCE_BY_QUARTER = `
  made AS (
    SELECT b.institution_id, q.quarter, array_agg(b.id) AS batches,
      string_agg(concat_ws('.', b.id, nullif(b.revision, 0)), ' ' ORDER BY b.id) AS mark
    FROM import_batch b CROSS JOIN unnest(b.quarters) AS q (quarter)
    WHERE b.kind = 'QUARTERLY_SPENDING' AND b.state = 'COMMITTED' GROUP BY b.institution_id, q.quarter
  )`;
