/** `지금 무슨 단계예요`, `where does it stand`: how far something has come that was asked for. */
export const STANDS =
  /어디까지|진행 ?(?:상황|상태|중|되)|무슨 ?단계|(?:어찌|어떻게|어케) ?(?:됐|되었|되고|돼 ?가|된)|결과|심사 ?중|\bwhere (?:does|do|is|are)\b[^.?!]{0,40}\b(?:stand|at)\b|\bstatus\b|\bany (?:news|update)\b/i;
/** `금리 인하 신청한 거`. */
export const REQUESTS_RATE_CUT =
  /금리 ?인하[^.?!]{0,8}(?:신청|요구|요청|접수)|\brate (?:cut|reduction)\b[^.?!]{0,12}\b(?:request|demand|application)/i;
/** `7천까지 받고 싶은데 그러려면 어떡해야 돼요`: how an amount is to be had, and not whether. */
export const HOW_TO_GET =
  /(?:그럴?라면|그러려면|하려면|받으려면|빌리려면|될라면|되려면)[^.?!]{0,10}(?:어떡|어떻게|어찌|뭘|무엇|뭐)|\bhow (?:do|can|could) i get (?:to|there)\b/i;
/** `물가 빼고 보면`. */
export const LESS_INFLATION =
  /물가(?:를|는|만|상승(?:분|률)?[을를]?)? ?(?:빼|감안|반영|고려|제외|걷어)|\b(?:adjusted for|less|without|net of|after) inflation\b|\bin real terms\b/i;

/** `매달 얼마씩 나가고 있나요`: what is being paid, and not what a new loan would cost. */
export const IS_BEING_PAID = /(?:나가|빠지|내|갚|물)고 ?있|\bam i (?:\w+ )?paying\b/i;
