/** Digits with the separators people write, in Korean or international form. */
export const PHONE = /^\+?[0-9][0-9 .()-]{7,23}$/;
/** At least one letter or digit, and nothing that moves a cursor or hides. */
export const PLAIN_TEXT = /^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;
