import type { Emotion } from '../understood.js';
import { grammar, type Grammar } from './grammar.js';

/** What people say of how they feel, alone or beside a question. */
export const MOODS: readonly Grammar<Exclude<Emotion, 'NEUTRAL'>>[] = [
  grammar(
    'HAPPY',
    `[기대되네요|기대돼요|기분 최고|기분 짱|속이 다 시원하네요|감동했어요] [ㅎㅎ|^^|!|]
     [반가워요|좋은 하루네요|날씨가 좋아요] [기분이 좋네요|ㅎㅎ|^^]
     [와|우와|오|아싸|대박|앗싸] [드디어|진짜] [다 갚았어요|승진했어요|합격했어요|취직했어요|월급 올랐어요|성공했어요]
     [기분이|마음이] [너무|정말|참|] [좋아요|좋네요|날아갈 것 같아요|가벼워요|행복해요|든든하네요]
     [너무|정말|진짜] [행복해요|기뻐요|신나요|좋아요|설레요|뿌듯해요|재밌어요|다행이에요|기대돼요]
     [감사합니다|고마워요] [덕분에|정말] [잘 해결됐어요|기분 좋네요|큰 힘이 됐어요|행복해졌어요]
     [보너스|성과급|용돈|당첨금|환급금] [받았어요|들어왔어요|나왔어요] [너무 좋아요|신난다|ㅎㅎ|야호|^^]
     [최고예요|짱이에요|완벽해요|사랑해요|멋져요|훌륭해요] [ㅎㅎ|^^|!!|정말|]
     [오늘|이번 달] 정말 [좋은 날이에요|뿌듯한 하루네요|행복한 달이에요]
     [좋은 소식|기쁜 소식]~이 있어요
     [잘됐다|야호|만세|신난다|브라보|와우|좋아좋아]
     [결혼해요|아기가 태어났어요|새집으로 이사 가요|집을 샀어요] [너무 설레요|행복해요|기뻐요|ㅎㅎ|]
     점수가 [올라서|좋아져서] [기분 좋아요|뿌듯하네요|신나요]
     😊 [좋아요|감사해요|기뻐요]
     [귀엽다|예쁘다|감동이에요|재미있다] [ㅋㅋ|ㅎㅎ|^^|]`,
    `we are [overjoyed|so happy|thrilled]
     [yay|woohoo], I [sold my car|got the job|won|did it]
     [I'm|we're] in a [great|good|wonderful] mood [today|]
     [you are|you're] [the best|brilliant|wonderful|a star]
     I'm so [happy|glad|excited|pleased|thrilled|relieved|delighted] [today|about this|right now|]
     [Great|Wonderful|Amazing|Fantastic|Good] news, I [got promoted|paid it all off|got a raise|passed|found a job]
     [Yay|Woohoo|Wow|Hooray|Awesome|Yes!] [finally|I did it|that is great|]
     [This|That] is [wonderful|awesome|great|amazing|perfect|the best]
     I [love|really like] [it|this|your service|this app]
     I can't wait [for this|for my new home|]
     what a [lovely|great|beautiful] day
     thank you so much, you made my day
     feeling [great|fantastic|proud|grateful] 😊
     I just got {eMy} bonus, so good
     we are getting married and I am over the moon
     best day ever`,
  ),
  grammar(
    'SAD',
    `[형편이|사정이] [안 되네요|너무 어려워요|점점 나빠져요] ㅠㅠ
     [지옥 같아요|죽을 만큼 힘들어요|앞이 캄캄해요|살맛이 안 나요|버티기 힘드네요]
     [너무|정말|많이|요즘] [슬퍼요|우울해요|서글퍼요|속상해요|허무해요|외로워요|힘드네요|지쳐요|괴로워요|비참해요]
     [눈물이 나요|울고 싶어요|눈물만 나네요|가슴이 아파요|마음이 무거워요|기운이 없어요|의욕이 없어요]
     [실직했어요|해고당했어요|가게 문을 닫았어요|대출 거절당했어요|사업이 망했어요|시험에 떨어졌어요] [ㅠㅠ|너무 슬퍼요|우울하네요|ㅜㅜ|]
     [남편|아내|어머니|아버지|친구|강아지]~이 [세상을 떠났어요|돌아가셨어요|많이 아파요|떠나서 너무 슬퍼요]
     [헤어졌어요|이혼했어요|이별했어요] [마음이 아파요|너무 힘들어요|ㅠㅠ|눈물이 나요]
     [아무것도|아무 일도] 하기 싫고 [슬퍼요|우울해요|무기력해요]
     [제 자신이|제가|인생이] [한심해요|초라해요|불쌍해요|실망스러워요|허무하네요]
     [희망이|방법이] 없는 것 같아요 [ㅠㅠ|너무 속상해요|절망적이에요|]
     [모아둔 돈|투자금]~을 [다 잃었어요|다 날렸어요] [ㅠㅠ|너무 속상해요|]
     ㅠㅠ[ㅠㅠ|] [속상하네|슬프다|너무해|마음 아파|눈물 나]
     [안타깝네요|아쉽네요|실망이에요|서운해요|서럽네요|미안하고 슬퍼요]
     😢 [슬퍼요|힘들어요|눈물이 나요]
     혼자라서 [외로워요|쓸쓸해요|슬퍼요]`,
    `there's no way out [, I just cry|and I feel lost|]
     I just [cry|want to cry|sit and cry]
     I'm so [sad|depressed|down|heartbroken|miserable|lonely|disappointed|hopeless] [today|these days|about this|]
     I [feel like crying|cried all night|can't stop crying|have lost all hope]
     I [lost my job|got laid off|lost my savings|was rejected|failed|lost my shop] [and it hurts|and I feel empty|, so sad|]
     My [mother|father|husband|wife|dog|friend] [passed away|died|is very ill|left me]
     everything feels [pointless|empty|hopeless|grey|heavy]
     this makes me [really sad|want to cry|so unhappy]
     I feel [awful|terrible|like a failure|worthless|so alone|empty]
     what a sad day 😢
     I am [grieving|mourning|broken]
     it breaks my heart
     I have no [energy|hope|joy] left
     sadly nothing works out for me`,
  ),
  grammar(
    'WORRIED',
    `[겁나요|조마조마해요|무서워서요|걱정돼서요|불안한데|걱정인데|떨리네요]
     [감당이 될지|버틸 수 있을지|괜찮을지|잘될지] [걱정이에요|불안하네요|모르겠어요|겁나네요]
     [너무|정말|좀|많이|요즘] [걱정돼요|불안해요|걱정이에요|무서워요|초조해요|겁나요|막막해요|떨려요|두려워요|심란해요]
     [이자|금리|대출|빚|카드값|생활비|월세|노후]~이 [걱정돼요|걱정이에요|너무 불안해요|부담돼요|무서워요]
     [연체될까 봐|못 갚을까 봐|금리가 오를까 봐|거절될까 봐|신용이 떨어질까 봐|잘못될까 봐] [걱정돼요|불안해요|무서워요|잠이 안 와요|겁나요|조마조마해요]
     [어떡하죠|어떡해요|어쩌죠|큰일났어요|어떻게 해야 할지 모르겠어요|괜찮을까요] [ㅠㅠ|불안해요|걱정이네요|]
     [밤에|요즘] 잠을 [못 자요|설쳐요] [걱정돼서|불안해서|돈 걱정 때문에]
     [이거 괜찮은 건가요|문제 생기는 거 아니죠|혹시 잘못된 거 아닌가요] [불안해서요|걱정돼서 물어봐요|]
     [회사가 어려워서|몸이 아파서|전세금 때문에|아이 학비 때문에] [앞날이 걱정이에요|불안합니다|막막하네요]
     [혹시|만약] [잘리면|실직하면|아프면] 어떻게 [될지|살지] [걱정이에요|불안해요|두려워요]
     [부담스러워요|긴장돼요|마음이 놓이지 않아요|안심이 안 돼요|찜찜해요]
     😟 [걱정돼요|불안해요]
     [보이스피싱|사기|해킹] 당한 걸까 봐 [무서워요|걱정돼요|떨려요]`,
    `[I'm|I am] afraid to [look|ask|open it|check]
     I'm [terrified|frightened|shaking]
     [oh no|oh dear|help], [what now|what should I do|did I mess up]?
     I'm [really|so|very|a bit|] [worried|anxious|nervous|scared|afraid|stressed|concerned|uneasy] [about this|about my debts|about money|right now|]
     I'm [worried|afraid|scared] that [I can't pay|rates will rise|I will be rejected|my score will drop|I made a mistake|I will be late]
     I can't sleep because of [the debt|money|my loans|this]
     What if I [lose my job|can't pay|miss a payment|get sick]? [I am scared|I'm so worried|]
     Is this [ok|safe|normal]? I'm [nervous|worried|anxious]
     I don't know what to do [anymore|, I am scared|, please help|]
     it keeps me up at night
     I am [panicking|freaking out|losing sleep|on edge]
     the rising rates [frighten|worry|scare|stress] me
     will I be alright? 😟
     this makes me [anxious|nervous|uneasy]
     I fear the worst`,
  ),
  grammar(
    'ANGRY',
    `[비싸서|느려서|안 돼서|또 올라서] [짜증나는데|열받는데|화나는데]
     [미쳐버리겠네|미치겠네|돌아버리겠네|환장하겠네] [아오|진짜|]
     [계속|자꾸|맨날] [안 되네|튕기네|틀리네|헛소리하네] [아|진짜|] [답답해|짜증나|열받아]
     이게 [상담이냐|서비스냐|은행이냐|말이야?]
     [진짜|너무|정말|아|아오] [짜증나네요|짜증나|화나네요|열받네|열받아요|빡치네|어이없네요|황당하네요|기가 막히네|답답하네요|분통 터지네]
     [왜|도대체 왜|대체 왜] [이따위예요?|이래요?|맨날 이래요?|안 되는 거예요?|제대로 안 해요?|말이 달라요?]
     [장난해요?|장난하냐|말이 됩니까?|이게 말이 돼요?|지금 뭐 하자는 거예요?|사기 아니에요?|미친 거 아니야?]
     [몇 번을|여러 번|계속] [말해야 알아들어요?|물어봐도 답이 없네|전화해도 안 받네] [짜증나게|진짜|]
     [최악이에요|엉망이네|형편없네|한심하네|쓰레기 같네|양심도 없네] [진짜|정말|다신 안 써요|]
     [이자|수수료|금리]~을 [왜 이렇게 많이 떼요|맘대로 올려요|도둑질하네] [화가 나네요|장난하나|진짜|]
     [당장|빨리] [해결해|처리해|고쳐] [놔요|주세요 진짜|내라고]
     [가만 안 있을 거예요|고소할 거예요|신고할 겁니다|책임지세요|사과하세요]
     [억울해서|화가 나서|열받아서] [미치겠네|못 참겠어요|말이 안 나와요]
     [불친절하고|느려 터지고] [짜증나고|열받고] [진짜|다시는 안 올 거예요|화나요]
     😡 [짜증나|화나|열받네]
     [바보 같은|멍청한|쓸모없는] [챗봇|서비스|은행|상담원]
     [돈만|수수료만] 챙기고 [뻔뻔하네|서비스는 개판이네|너무하네]
     [혐오스럽다|역겹다|꼴 보기 싫다|재수 없어|지긋지긋하다]`,
    `[your|these] [rates|fees|prices] are [a rip-off|robbery|insane|outrageous]
     [why on earth|why the hell|what the hell]
     [enough of|I have had it with] this [stupid|damn|useless] [robot|bot|thing|bank]
     it [crashes|fails|breaks] [every single time|again and again|all the time], so annoying
     [I'm|I am] [so|really|very|] [angry|mad|furious|annoyed|fed up|pissed off|frustrated] [with you|about this|now|]
     This is [ridiculous|outrageous|unacceptable|a scam|a joke|nonsense|a disgrace]
     What the [hell|heck] [is this|is wrong with you|are you doing]
     Why [the hell|on earth] [is it so high|does it never work|do you charge so much|did you change it]?
     [How many times|How often] do I have to [ask|tell you|call]
     you are [useless|thieves|liars|incompetent|robbing me]
     I am [sick of|done with|fed up with] [this|you|your fees|your bank]
     [Stop|Quit] [lying|wasting my time|charging me]
     I hate [this bank|this app|you|it]
     fix this [now|immediately|or I will sue] 😡
     damn [bank|bot|fees], [it makes me furious|so annoying|unbelievable]
     absolutely [disgusting|shameful|terrible] service`,
  ),
];
