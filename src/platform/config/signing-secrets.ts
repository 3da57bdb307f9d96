import type { SigningSecrets } from './config.js';
import type { Variable } from './variable.js';

/** A token that none of them signed is checked against every secret; rotating a secret needs two. */
const MAX_SECRETS = 5;

/**
 * Secrets separated by commas, which occur in neither hexadecimal nor base64; null when not set. `minLength` applies to
 * each, in UTF-16 units as `String.length` counts them: a short one among long ones could sign as much as they do.
 */
export function signingSecrets(
  minLength: number,
  { about }: { readonly about: string },
): Variable<SigningSecrets | null> {
  return {
    about,
    expected: `at least ${minLength} characters without a comma, or up to ${MAX_SECRETS} such secrets separated by commas`,
    secret: true,
    sample: '',
    fallback: () => null,
    parse: (text) => {
      const [first = '', ...others] = text.split(',').map((part) => part.trim());
      const fit = [first, ...others].every((one) => one.length >= minLength) && others.length < MAX_SECRETS;
      return fit ? [first, ...others] : undefined;
    },
  };
}
