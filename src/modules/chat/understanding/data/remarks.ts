import type { Emotion } from '../understood.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** Words of feeling as people end them in remarks on anything. */
export const REMARK_SLOTS: Readonly<Record<string, readonly string[]>> = {
  about: choices(
    '이 사람/저 배우/그 회사/이 나라/이 영상/그 감독/저 선수/이 노래/우리 동네/그 식당/이번 경기/저 기자/그 친구/이 드라마/요즘 세상/저 집/그 가수/이 제품/그 직원/아이들/부모님/저 아저씨/이 동물/그 뉴스/이 글',
  ),
  very: choices('진짜/정말/너무/참/완전/아주/엄청//좀/어찌나/보니까/볼 때마다'),
  angry: choices(
    '짜증난다/짜증나네/열받는다/열받네요/어이가 없다/어이없네/황당하다/한심하다/한심하네요/역겹다/더럽다/뻔뻔하다/쓰레기네/양아치들이네/사기꾼이네/도둑놈들/미친 거 아니냐/개판이네/엉망진창이네/지겹다/혐오스럽다/괘씸하다/재수없다/답이 없다/노답이다/망해라/처벌해야 한다/벌 받아야지/반성해라/못된 것들/거짓말쟁이/비겁하다/치사하다/갑질하네/헛소리하네/정신 차려라/그만 좀 해라/왜 저러냐/뭐 하는 짓이냐/꼴 보기 싫다/욕 나온다/무책임하다/양심이 없네/부끄러운 줄 알아라/분노가 치민다/짜증 유발이네/지긋지긋하다/밥맛 떨어진다/이기적이네',
  ),
  sad: choices(
    '슬프다/슬프네요/안타깝다/안타깝네요/불쌍하다/불쌍해요/가엾다/눈물 난다/눈물이 나네요/서럽다/마음이 아프다/마음 아프네요/가슴이 먹먹하다/우울하다/쓸쓸하다/외롭다/그립다/보고 싶다/명복을 빕니다/안쓰럽다/속상하다/힘들다/지친다/허무하다/절망적이다/비참하다/후회된다/미안하다/실망이다/실망스럽네요/아쉽다/아쉽네요/씁쓸하다/좌절했다/죄책감이 든다/울컥한다/짠하다/가슴 아프다',
  ),
  worried: choices(
    '걱정이다/걱정되네요/걱정된다/불안하다/불안하네요/무섭다/무섭네요/두렵다/겁난다/떨린다/초조하다/위험해 보인다/조심해야겠다/소름 돋는다/의심스럽다/수상하다/찜찜하다/당황스럽다/난감하다/부담스럽다/긴장된다/어쩌나/큰일이다/막막하다/공포스럽다/끔찍하다/못 믿겠다/괜찮을지 모르겠다/염려된다/조마조마하다',
  ),
  happy: choices(
    '기쁘다/행복하다/행복하네요/좋다/좋네요/사랑스럽다/사랑합니다/감사합니다/고맙다/최고다/최고예요/대박이다/멋지다/멋있어요/예쁘다/예쁘네요/귀엽다/귀여워 죽겠네/재밌다/재미있네요/감동이다/감동적이에요/응원합니다/축하합니다/자랑스럽다/뿌듯하다/설렌다/기대된다/신난다/즐겁다/편안하다/훈훈하다/따뜻하다/존경합니다/훌륭하다/화이팅/짱이다/맛있다/반갑다/다행이다/힐링된다/믿음이 간다/웃겨 죽겠네 ㅋㅋㅋ/잘한다/부럽다/흐뭇하다',
  ),
  eAbout: choices(
    'this guy/that actor/the company/this country/the video/that player/this song/the news/my neighbour/the whole thing/that team/this product/the staff/people like that',
  ),
  eAngry: choices(
    'disgusting/shameful/a disgrace/pathetic/infuriating/garbage/ridiculous/unacceptable/corrupt/so annoying/selfish/idiotic/a liar/the worst/hateful/outrageous',
  ),
  eSad: choices(
    'so sad/heartbreaking/a tragedy/depressing/painful to watch/disappointing/a great loss/so lonely/hopeless/miserable/devastating',
  ),
  eWorried: choices(
    'scary/frightening/worrying/dangerous/terrifying/suspicious/alarming/creepy/risky/stressful/unsettling',
  ),
  eHappy: choices(
    'wonderful/amazing/lovely/beautiful/so cute/hilarious/the best/adorable/brilliant/inspiring/so much fun/delightful/awesome/heartwarming',
  ),
};

/** How people show feelings in remarks that are no questions, on anything but money. */
export const REMARKS: readonly Grammar<Exclude<Emotion, 'NEUTRAL'>>[] = [
  grammar(
    'ANGRY',
    `{about} {very} {angry}
     {very} {angry} {about}
     {about} 때문에 {very} {angry}
     {very} {angry} {very} {angry}
     {about} 보면 {angry}
     {angry} ㅡㅡ
     이런 {about} {angry}
     {about} [보고|때문에] 화가 [나네|납니다|치밀어 오른다]
     왜 [맨날|항상|아직도] 저 [모양이냐|따위냐|꼴이냐] {angry}`,
    `{eAbout} is {eAngry}
     [what|such] {eAngry} [behaviour|people|nonsense]
     {eAbout} makes me [angry|furious|sick|so mad]
     [shame on|to hell with] {eAbout}
     I [hate|despise|can't stand] {eAbout}, {eAngry}`,
  ),
  grammar(
    'SAD',
    `{about} {very} {sad}
     {very} {sad} {about}
     {about} 보니 {sad}
     {very} {sad} ㅠㅠ
     {about} 생각하면 {sad}
     {sad} ㅜㅜ {very} {sad}
     {about} 소식 듣고 {very} {sad}
     [좋은 곳으로 가세요|편히 쉬세요|고인의 명복을 빕니다] {sad}`,
    `{eAbout} is {eSad}
     [how|this is] {eSad}
     {eAbout} makes me [cry|sad|so sad|want to weep]
     [rest in peace|I miss you so much|my heart aches]
     I feel sorry for {eAbout}, {eSad}`,
  ),
  grammar(
    'WORRIED',
    `{about} {very} {worried}
     {very} {worried} {about}
     {about} 보니 {worried}
     {about} 괜찮을까 {worried}
     {about} [어떻게 되는 거지|믿어도 되나|사고 나면 어쩌나] {worried}
     {worried} {very} {worried}
     혹시 [잘못되면|사고 나면|다치면] {worried}`,
    `{eAbout} is {eWorried}
     [how|this is] {eWorried}
     {eAbout} [scares|worries|frightens] me
     I am [afraid|nervous|worried] about {eAbout}
     I hope nothing [bad|terrible] happens, {eWorried}`,
  ),
  grammar(
    'HAPPY',
    `{about} {very} {happy}
     {very} {happy} {about}
     {about} 보니 {happy}
     {happy} ㅎㅎ {very} {happy}
     {about} 덕분에 {very} {happy}
     {about} [오래오래 건강하세요|항상 응원해요|보면 웃음이 나요] {happy}
     {happy} ^^
     역시 {about} {happy}`,
    `{eAbout} is {eHappy}
     [how|this is] {eHappy}
     I [love|adore|enjoy] {eAbout}, {eHappy}
     {eAbout} made [me smile|my day|me laugh]
     [congratulations|well done|thank you], {eHappy}`,
  ),
];

/** Remarks that show no feeling. */
export const PLAIN_REMARKS: readonly Grammar<'NEUTRAL'>[] = [
  grammar(
    'NEUTRAL',
    `{about} [어제|오늘|내일|작년에|지난주에] [나왔다|시작했다|바뀌었다|방송됐다|공개됐다|문을 열었다]
     {about} [몇 년생이에요?|이름이 뭐예요?|어디 나왔죠?|언제 또 나와요?]
     {about} [세 번째로|두 번째로|처음] [소개된|알려진|나온] [것이다|곳이다|사람이다]
     [참고로|그리고|그런데] {about} [서울에|부산에|3층에|근처에] [있다|있어요|있습니다]
     {about} [관련|에 대한] [기사|자료|영상|설명]입니다`,
    `{eAbout} [started|opened|was shown|was released] [yesterday|in 2019|last week|at noon]
     [when|where] [was|is] {eAbout} [from|shown|made]?
     {eAbout} is [on the third floor|in Seoul|in part two|number four on the list]
     [for reference|by the way], {eAbout} [changed its name|moved|is ten years old]`,
  ),
];
