/** What something is called in one language: its label, and what it is one figure of. */
export interface Name {
  readonly label: string;
  readonly of: string | null;
}
