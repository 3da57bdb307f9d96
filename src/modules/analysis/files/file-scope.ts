/** Whose files are meant. Null means no restriction. */
export interface FileScope {
  readonly institutionId: number;
  /** Only files of this customer. */
  readonly customerId: number | null;
  /** Only files of this account and those of customers. */
  readonly accountId: number | null;
}
