/** The quarter before one, both written as `2024Q3`. */
export function quarterBefore(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(5));
  return number > 1 ? `${year}Q${number - 1}` : `${year - 1}Q4`;
}
