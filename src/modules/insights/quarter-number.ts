/** The place of a quarter in time, so that neighbours differ by one. */
export function quarterNumber(quarter: string): number {
  return 4 * Number(quarter.slice(0, 4)) + Number(quarter.slice(5)) - 1;
}

/** The quarter at a place in time. */
export function quarterAt(place: number): string {
  return `${String(Math.floor(place / 4)).padStart(4, '0')}Q${(place % 4) + 1}`;
}
