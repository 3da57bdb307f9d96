/** An earlier question and its answer. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}
