/** A quotient of whole numbers, without any rounding. The divisor is above 0. */
export interface ExactFraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The decimal as which a number is written: 70.225 is 70,225 thousandths, though its binary form lies a little below.
 * @throws RangeError for what is not finite.
 */
export function exactly(value: number): ExactFraction {
  const parts = SHAPE.exec(String(value));
  if (!parts) throw new RangeError(`${value} is not a finite number`);
  const [, sign, whole = '', decimals = '', exponent = '0'] = parts;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power < 0
    ? { top: digits, bottom: 10n ** BigInt(-power) }
    : { top: digits * 10n ** BigInt(power), bottom: 1n };
}

export const sumOf = (one: ExactFraction, other: ExactFraction): ExactFraction => ({
  top: one.top * other.bottom + other.top * one.bottom,
  bottom: one.bottom * other.bottom,
});

export const differenceOf = (one: ExactFraction, other: ExactFraction): ExactFraction =>
  sumOf(one, { ...other, top: -other.top });

export const productOf = (one: ExactFraction, other: ExactFraction): ExactFraction => ({
  top: one.top * other.top,
  bottom: one.bottom * other.bottom,
});

/** @throws RangeError when the divisor is 0. */
export function quotientOf({ top, bottom }: ExactFraction, by: ExactFraction): ExactFraction {
  if (by.top === 0n) throw new RangeError('nothing can be divided by 0');
  const sign = by.top < 0n ? -1n : 1n;
  return { top: sign * top * by.bottom, bottom: sign * bottom * by.top };
}

/** The nearest number with this many decimals; a tie rounds up. */
export function halfUp({ top, bottom }: ExactFraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const [dividend, divisor] = [2n * top * scale + bottom, 2n * bottom];
  const cut = dividend / divisor;
  const below = dividend < 0n && dividend % divisor !== 0n ? cut - 1n : cut;
  return Number(`${below}e-${decimals}`);
}
