/**
 * Where one question ends and another may begin: after joining words and marks. What is held against something joins
 * nothing, `지난 분기랑 비교해줘`; principal and interest are one payment; and `결과` is no `결` with another thing.
 */
const JOINTS =
  /[?!;]\s*|,\s+|\s+(?:그리고|또|and|also)\s+|(?:(?<=[가-힣])(?:하고|이랑|랑)|(?<=[가-힣a-z])(?<!원금|이자)(?:와|(?<![결효성통초경부사교일])과))\s+(?!.*(?:비교|견주|견줘|같[은이]|다르|다른|달라|차이|대비))|(?<=(?:인지|는지|은지|이|이고|있|남았|예요|나|되|했|냈|썼|얼마|언제|뭐))고(?:요)?\s+/giu;
/** A condition, which belongs to the question behind it: `if the fee is 1%, how much do I pay`. */
const CONDITION = /^(?:if|suppose|assuming|when(?! (?:is|are|do|does|did|was|will|can|should)\b))\b|면$/i;
const CLAUSES_MAX = 4;
/** A shorter clause says nothing by itself. */
const LEAST = 2;
/** `where do I rank, then?` asks one thing. */
const JOINS_ON = /^(?:then|though|please|right|now|so|too|okay|ok|그럼|요즘)[.?!]?$/i;

/** The clauses of a question that asks several things; empty for one that asks one. */
export function clausesOf(question: string): string[] {
  const clauses = question
    .slice(0, 600)
    .split(JOINTS)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= LEAST && !JOINS_ON.test(clause));
  const isOne = clauses.slice(0, -1).some((clause) => CONDITION.test(clause));
  return clauses.length > 1 && clauses.length <= CLAUSES_MAX && !isOne ? clauses : [];
}
