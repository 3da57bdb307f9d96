import type { Environment } from './config.js';

/** One environment variable: what it means, what it may hold, and its default. */
export interface Variable<T> {
  readonly about: string;
  /** What it may hold, in words that finish "expected …". */
  readonly expected: string;
  /** A secret is never shown, not even in the message about its being wrong. */
  readonly secret: boolean;
  /** What `.env.example` shows: the development default, or an example when there is none. */
  readonly sample: string;
  readonly fallback: (environment: Environment) => T;
  /** Undefined when the text is not valid. */
  readonly parse: (text: string) => T | undefined;
}

interface Wording<D> {
  readonly about: string;
  readonly fallback: D | ((environment: Environment) => D);
}

const perEnvironment = <D>(fallback: Wording<D>['fallback']) =>
  fallback instanceof Function ? fallback : () => fallback;

/** A whole number in decimal digits, both bounds included. */
export function integer(min: number, max: number, { about, fallback }: Wording<number>): Variable<number> {
  const orElse = perEnvironment(fallback);
  return {
    about,
    expected: `a whole number from ${min} to ${max}`,
    secret: false,
    sample: String(orElse('development')),
    fallback: orElse,
    parse: (text) => {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

export function flag({ about, fallback }: Wording<boolean>): Variable<boolean> {
  const orElse = perEnvironment(fallback);
  const words = new Map([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ]);
  return {
    about,
    expected: 'true or false',
    secret: false,
    sample: String(orElse('development')),
    fallback: orElse,
    parse: (text) => words.get(text.toLowerCase()),
  };
}

export function choice<T extends string>(values: readonly T[], { about, fallback }: Wording<T>): Variable<T> {
  const orElse = perEnvironment(fallback);
  return {
    about,
    expected: `one of ${values.join(', ')}`,
    secret: false,
    sample: orElse('development'),
    fallback: orElse,
    parse: (text) => values.find((value) => value === text),
  };
}

/** Any text of a minimum length after trimming. */
export function text(wording: Wording<string> & { readonly expected: string }): Variable<string> {
  const orElse = perEnvironment(wording.fallback);
  return {
    about: wording.about,
    expected: wording.expected,
    secret: false,
    sample: orElse('development'),
    fallback: orElse,
    parse: (given) => given,
  };
}

/** A folder. Null when not set, so that it can lie in another configured folder. */
export function folder({
  about,
  sample,
}: {
  readonly about: string;
  readonly sample: string;
}): Variable<string | null> {
  return { about, expected: 'a path', secret: false, sample, fallback: () => null, parse: (given) => given };
}

/** The name of a bucket, by the rules of S3. Null when not set. */
export function bucketName({
  about,
  sample,
}: {
  readonly about: string;
  readonly sample: string;
}): Variable<string | null> {
  return {
    about,
    sample,
    secret: false,
    fallback: () => null,
    expected: 'the name of a bucket: 3 to 63 small letters, digits, points and hyphens',
    parse: (given) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(given) ? given : undefined),
  };
}

/** Key prefix of objects: names and slashes, ending with a slash. */
export function prefix(about: string, fallback: string): Variable<string> {
  return {
    about,
    sample: fallback,
    secret: false,
    fallback: () => fallback,
    expected: `names that end with a slash, such as ${fallback}`,
    parse: (given) => (/^([A-Za-z0-9_-][A-Za-z0-9._-]*\/){1,8}$/.test(given) ? given : undefined),
  };
}

/** Null when not set. `minLength` counts UTF-16 units, as `String.length` does. */
export function secret(
  minLength: number,
  { about, fallback, sample = '' }: Wording<string | null> & { readonly sample?: string },
): Variable<string | null> {
  return {
    about,
    expected: minLength > 1 ? `at least ${minLength} characters` : 'a key',
    secret: true,
    sample,
    fallback: perEnvironment(fallback),
    parse: (given) => (given.length >= minLength ? given : undefined),
  };
}

/** An absolute URL of one of the schemes. Null when not set. A URL may hold a password, so it counts as a secret. */
export function url(
  schemes: readonly string[],
  { about, sample }: { readonly about: string; readonly sample: string },
): Variable<string | null> {
  return {
    about,
    expected: `a URL such as ${sample}`,
    secret: true,
    sample,
    fallback: () => null,
    parse: (given) => {
      const parsed = URL.parse(given);
      return parsed && parsed.host !== '' && schemes.includes(parsed.protocol.slice(0, -1)) ? given : undefined;
    },
  };
}
