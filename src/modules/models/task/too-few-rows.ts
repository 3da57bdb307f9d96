/** There are too few rows to learn a task from. The message says how many there are and how many it takes. */
export class TooFewRows extends Error {
  override readonly name = 'TooFewRows';

  constructor(
    /** Such as `488 people have a known stage of life`. */
    readonly there: string,
    /** Such as `1,000`. */
    readonly needed: string,
  ) {
    super(`${there}; at least ${needed} are needed`);
  }
}
