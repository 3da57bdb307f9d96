/** SQL for the `LenderClass` of an institution, from the SQL of its kind: the law sets banks other ratios than the rest. */
export const lenderClassSql = (kind: string): string => `CASE ${kind} WHEN 'BANK' THEN 'BANK' ELSE 'NON_BANK' END`;
