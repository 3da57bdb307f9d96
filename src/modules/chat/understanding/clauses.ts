/** Where one question ends and another may begin: after joining words and marks; `지난 분기랑 비교해줘` joins nothing. */
const JOINTS =
  /[?!;]\s*|,\s+|\s+(?:그리고|또|and|also)\s+|(?<=[가-힣])(?:하고|이랑|랑)\s+(?!비교|견주|견줘|같|다르|다른|달라|차이|대비)|(?<=(?:인지|는지|은지|이|이고|있|남았|예요|나|되|했|냈|썼|얼마|언제|뭐))고(?:요)?\s+/giu;
const CLAUSES_MAX = 4;
/** A shorter clause says nothing by itself. */
const LEAST = 2;

/** The clauses of a question that asks several things; empty for one that asks one. */
export function clausesOf(question: string): string[] {
  const clauses = question
    .slice(0, 600)
    .split(JOINTS)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= LEAST);
  return clauses.length > 1 && clauses.length <= CLAUSES_MAX ? clauses : [];
}
