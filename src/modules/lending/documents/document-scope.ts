/** Whose papers are meant. All customers of the institution when none is named. */
export interface DocumentScope {
  readonly institutionId: number;
  readonly customerId: number | null;
}
