/** Why a result table was not read. */
export type ResultTableErrorCode =
  | 'UNREACHABLE'
  | 'NO_LOGIN'
  | 'NO_TABLE'
  | 'NO_RIGHT'
  | 'TOO_SLOW'
  | 'TOO_MANY_ROWS'
  | 'TOO_LARGE'
  | 'BROKEN_OFF'
  | 'CANCELLED';

/** A result table that cannot be read. Its message never has the engine's address or password. */
export class ResultTableError extends Error {
  override readonly name = 'ResultTableError';
  readonly code: ResultTableErrorCode;

  constructor(code: ResultTableErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
