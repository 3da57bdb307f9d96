import { grammar, type Grammar } from '../../data/grammar.js';
import type { Danger } from '../danger.js';

/** Plain and roundabout: the wish to be gone, the burden, the plan, the means, the place, the farewell. */
export const SELF_HARM: readonly Grammar<Danger>[] = [
  grammar(
    'SELF_HARM',
    `{alas} [그냥|진짜|정말|차라리|이제|빚 때문에|너무 힘들어서|] [죽고|죽어 버리고|사라지고|없어지고|떠나고|세상을 뜨고|눈을 감고|영영 잠들고|다 놓아 버리고] 싶{wish}
     [그냥|차라리|확|콱|고마] [죽어 버릴까|죽을까|죽어뿔까|뛰어내릴까|사라질까|가 버릴까] [봐요|싶어요|싶네예|생각 중이에요|고민돼요|합니다]
     [더|더는|더 이상|이제] [살고 싶지 않아요|살기 싫어요|살 이유가 없어요|못 살겠어요 죽을래요|살 자신이 없습니다|살 의미를 모르겠어요|살아갈 힘이 없어요|버틸 이유가 없네요]
     [나|저|내|제]가 [죽으면|없어지면|사라지면|가고 나면] [다 끝나겠죠|빚은 누가 갚나요|빚도 없어지나요|가족은 편해지겠죠|대출은 어떻게 되나요|보험금 나오나요|다들 편할 거예요|해결될까요]
     [나|저] [하나|같은 사람] [없어지면|없으면|죽으면] [모두|다들|식구들이|애들이] [편할|나을|행복할] [텐데|거예요|것 같아요]
     [유서|유언장|마지막 편지]~을 [쓰고 있어요|써 놨어요|남겼어요|썼습니다|적어 뒀어요|준비했어요]
     [오늘|내일|이번 주|주말]이 [제|내|] [마지막|끝]일 [것 같아요|겁니다|듯해요|거예요]
     [수면제|약|알약|농약|진통제|번개탄|밧줄|노끈]~을 [모아 뒀어요|사 놨어요|모으고 있어요|준비했어요|잔뜩 먹었어요|다 삼켰어요|구했습니다|옆에 두고 있어요]
     [옥상|난간|한강 다리|다리 위|마포대교|베란다 난간|높은 곳|강가|철길]에 [와 있어요|올라왔어요|서 있습니다|앉아 있어요|나와 있어요 무서워요]
     [자다가|이대로|잠든 채로|자는 동안] [그대로|영영|그냥|] [안 깼으면|눈을 안 떴으면|숨이 멎었으면|못 일어났으면|끝났으면] [좋겠어요|좋겠다|싶어요|해요]
     [아침에|내일] [눈을 뜨는 게|일어나는 게|깨는 게] [무서워요 그만 살래요|싫어요 죽고만 싶어요|지옥이에요 다 끝낼래요|너무 괴로워요 사라질래요]
     [빚|대출|돈] 때문에 [목숨을 끊을까|극단적 선택을 할까|자살할까|생을 마감할까|죽을까] [생각해요|고민합니다|해요|수없이 생각했어요]
     [자살|죽는 법|안 아프게 죽는 방법|편하게 가는 법]~을 [검색하고 있어요|알려줘|생각해요|찾아보고 있어요|알고 싶어요|시도했어요]
     [손목을|팔을|몸을] [그었어요|긋고 있어요|자꾸 그어요|해치고 싶어요|상처 내게 돼요]
     [애들|가족|부모님|어머니|강아지]만 [아니면|없었으면] [벌써|진작] [갔을|죽었을|떠났을|세상 떴을] [텐데|거예요|겁니다|사람이에요]
     [다들|여러분|모두|그동안] [잘 지내세요|안녕히 계세요|고마웠어요|미안했어요] [저는|나는|] [이제|먼저|이만] [갑니다|떠납니다|갈게요|떠나렵니다|쉬러 갈게요]
     [태어나지 말았어야|세상에 나지 말았어야|살아 있으면 안] [했어요|될 사람이에요|했나 봐요|했는데]
     [살아 있는|숨 쉬는|존재하는] [게|것 자체가|것조차] [고통이에요|지옥이에요|죄 같아요|짐이에요|부끄러워요]
     [다|모든 걸|모두|인생을|삶을|이 생을] [끝내고|정리하고|놓고|마감하고|접고] 싶{wish}
     [신변|주변|제 물건]~을 [정리하고 있어요 곧 떠나려고요|정리했어요 이제 갈 겁니다|정리 중이에요 죽으려고요]
     [가족|애들|아이|아내]~이랑 [같이|함께|다 같이] [죽을까|죽으려고|떠날까|가 버릴까] [해요|합니다|생각했어요]
     [죽어야|죽는 게|내가 죽어야|저세상 가야] [이 빚이 끝나요|낫겠어요|끝날까요|답인 것 같아요|편하겠죠]
     [누가|차에|그냥] [나를|저를|] [죽여 줬으면|치여 죽었으면|데려가 줬으면] [좋겠어요|해요|싶습니다]
     [아무도|누구도] [내가|제가] [없어도|죽어도|사라져도] [모를|슬퍼하지 않을|신경 안 쓸] [거예요|텐데|것 같아요]
     [삶|인생|세상]에 [미련이|아무 미련도] 없{ed}
     [세상|이 세상]을 [하직|등지고|떠나고|버리고] [싶어요|하려고요|할까 해요|하고 싶습니다]
     [매일|하루에도 몇 번씩|자꾸] [죽음만|죽는 것만|죽을 생각만|뛰어내릴 생각만] [생각나요|떠올라요|해요|들어요]
     [이번 생은|내 인생은|저는] [여기까지|끝난] [인 것 같아요 다들 안녕|것 같아요 그만할래요|인가 봐요 잘 있어요]`,
    `I [want|just want|only want|really want] to [die|be dead|disappear forever|end my life|kill myself|not exist|stop living|be gone]
     I [don't|do not|no longer|can't] [want to live|want to be alive|see a reason to live|want to wake up|see any point in living|wish to go on living] [any more|with this debt|]
     [everyone|my family|they|my kids] would be [better off|happier|relieved] [without me|if I were gone|if I died|with me dead]
     I [wish|hope] I [wouldn't|won't|don't|would never] wake up [tomorrow|again|ever|]
     I am [standing on|at|on] [a bridge|the roof|the edge|the ledge|the railing|the tracks] [and I want to jump|now|]
     I [have|saved up|took|bought|swallowed] [the pills|sleeping pills|all my pills|a rope|enough pills] [and I want it to be over|tonight|to end it|]
     I [wrote|am writing|have written|left] [my|a] [suicide note|goodbye letter|last letter|farewell note]
     [tonight|today|tomorrow] [is my last|will be my last day|I will end it|I am going to end it all|it all ends for me]
     [if I die|when I am dead|after my death|once I am gone], [does the debt go away|who pays my loan|will the insurance pay them|is my family free of it]
     [thinking|I keep thinking|I think] about [suicide|killing myself|ending my life|dying|jumping|hanging myself]
     I [hurt|cut|keep cutting|want to hurt] myself [because of the debt|again|]
     [life is|living is|my life is] [not worth it|not worth living|pointless, I want out|over, I give up on living]
     [goodbye|so long|farewell], [everyone|I can't go on living|take care of my kids], I [won't be here tomorrow|am leaving this world|will not be around]
     [there's|I see] no way out [but death|except to die|other than ending my life]
     I [should|would rather] [be dead|never have been born|not be alive] [than owe this much|]
     my life insurance [would|could|will] pay [my debts|the loan|it off] if I [died|killed myself|was dead]`,
  ),
];
