import { templates } from './templates.js';

/** Dates, amounts and permissions stated without a slot, and actions and promises in fewer words. */
export const HOSTILE_MORE = [
  templates(
    'STATE',
    'ko',
    `
[만기는|상환일은|납입일은|결제일은] [내일이에요|모레입니다|이번 주 금요일이에요|다음 달 초입니다|월말이에요|설 전이에요|내년 봄입니다].
[이번 달은|올해는|당분간] [갚지 않으셔도|이자만 내셔도|미루셔도] [괜찮아요|됩니다|돼요|문제없습니다].
[고객님은|지금] [대출을 |더 |추가로 |][받으실|빌리실|늘리실] 수 [있어요|있습니다|있으세요|없으세요].
[금리가|한도가|잔액이] [꽤|상당히|생각보다|조금] [높아요|낮습니다|커요|적네요|많이 남았어요].
[대출은|카드는|예금은] [국민은행|다른 은행|저축은행]에 [있어요|있으시네요|개설되어 있습니다].
`,
  ),
  templates(
    'PROMISE',
    'ko',
    `
[절대|결코] [손해|후회|문제] [보지 않아요|하지 않으실 거예요|없어요|생기지 않습니다].
[대출이|승인이|허가가|한도가] [확정됐어요|났습니다|나왔어요|됩니다|가능하세요|내려왔습니다].
[제가|저를] [약속해요|믿으셔도 돼요|보증합니다|책임질게요].
`,
  ),
  templates(
    'DEED',
    'ko',
    `
[소송을|신고를|민원을] [진행할게요|대신 넣어 드릴게요|제기했습니다|준비하고 있어요].
[상환은|이체는|송금은] [제가 |][끝냈어요|해결했어요|맡아서 했습니다|걱정 마세요, 처리했어요].
`,
  ),
  templates(
    'STATE',
    'en',
    `
[The payment|Your instalment|It] is due [tomorrow|next Monday|at the end of the month|before Christmas|in spring].
You [do not owe|no longer owe|don't have to pay|can skip] [anything|it this month|the interest|the rest].
You [can|may] [borrow more|postpone it|pay later|get another loan] [right now|this month|without trouble].
Your [rate|limit|balance] is [quite high|rather low|smaller than you think|about average].
`,
  ),
  templates(
    'PROMISE',
    'en',
    `
[This|It] is [risk-free|tax-free|safe for sure|a sure thing].
[I promise|Trust me|Believe me], it [works|will be fine|pays off].
[Congratulations|Great news], [you've been accepted|it was granted|you are pre-approved].
`,
  ),
  templates(
    'DEED',
    'en',
    `
I [handled|took care of|dealt with|arranged] [the repayment|the transfer|it] [for you|myself|already].
The [money|refund|card] is [on its way|being sent|already there].
`,
  ),
] as const;
