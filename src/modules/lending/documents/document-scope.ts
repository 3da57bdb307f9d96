/** Whose papers are meant. Those of all customers of the institution when none is named. */
export interface DocumentScope {
  readonly institutionId: number;
  readonly customerId: number | null;
}
