/** Whose files are meant. Null does not narrow it. */
export interface FileScope {
  readonly institutionId: number;
  /** Only files of this customer. */
  readonly customerId: number | null;
  /** Only files of this account and those of customers. */
  readonly accountId: number | null;
}
