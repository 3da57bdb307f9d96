/** How a doubt begins. */
export const DOUBT_OPENING =
  /^(?:(?:엥|헐|에이|어|아|음|응|hm+|oh|wait|no way)[,.!? ~]*)*(?:진짜|정말|레알|확실|거짓말|뻥|설마|말이? ?(?:돼|됨|되)|맞(?:아|나|는|죠|지|습니까)|그게 ?맞|그래요\?|(?:그럴|그렇게 ?[가-힣]{1,3}) ?리[가는 ]|다시 ?(?:한 ?번 ?)?(?:잘 ?)?(?:봐|확인|보세|보이소)|really|seriously|(?:are )?you (?:are |'re )?(?:sure|certain)|is that (?:right|correct|true)|for real|i don'?t believe (?:that|it|you))[가-힣]*/i;

/** What asks for something of its own behind it. */
export const QUESTION_WORDS =
  /얼마|언제|왜|어떻게|어디|어느|무슨|무엇|뭐|뭘|몇|누구|\b(?:how|what|when|why|which|where|who|can|could|show|tell)\b/i;

/** How the same is asked of another thing. */
export const SAME_AGAIN_WORDS =
  /^(?:(?:and|is it|the) )?same (?:for|with|on|about)\b|(?:도|은|는) ?(?:똑같|마찬가지|같은가|같나)/i;
