/** An operation that the server did not carry out: its code, and its words if it gave any. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

/** The errors of an answer, in the form that GraphQL and links share. */
export interface Failed {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The first error of an answer; its HTTP status where it has none. */
export function failureOf({ errors }: Failed, status: number): RequestFailed {
  const [first] = errors ?? [];
  return new RequestFailed(first?.extensions?.code ?? `HTTP_${status}`, first?.message);
}

/** The errors of a payload. */
interface Refusable {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** What a mutation returns when it was carried out. @throws RequestFailed with the server's words when it was refused. */
export function unlessRefused<Value>(value: Value | null, { userErrors }: Refusable): Value {
  if (value === null) throw new RequestFailed(userErrors[0]?.code ?? 'REFUSED', userErrors[0]?.message);
  return value;
}
