import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What staff ask of all customers together, and of their own work. */
export const STAFF: readonly Grammar<Intent>[] = [
  grammar(
    'STAFF_STATISTICS',
    `[전체|우리 기관|모든] 고객[들|] [통계|현황|수|평균 소비|평균 대출] {tell}
     [고객|회원] [전체|총] [몇 명|수] [이에요?|이야?|인가요?|{tell}]
     [기관|지점|포트폴리오|전사] [통계|현황|실적|요약] {tell}
     [전체|총] [대출 잔액|여신 잔액|대출 규모|연체율|연체 금액] {howMuch}
     [연령대별|지역별|상품별] [고객|대출|소비] [통계|분포|현황] {tell}
     [이번 분기|지난 분기] 고객들 [평균|전체] [소비|지출|카드 사용액] {tell}`,
    `[statistics|figures|numbers] [of|for|on] [all|our] customers
     how many customers [do we have|are there]
     [portfolio|institution] [overview|statistics|summary]
     [average|total] [spending|loan balance|debt] [of|across] [all|our] customers
     [delinquency|arrears] rate [of the portfolio|overall|]`,
  ),
  grammar(
    'STAFF_OVERDUE',
    `[연체|연체 중인|미납] [고객|고객들|회원|차주] [목록|명단|리스트|누구예요?|몇 명이에요?] [{tell}|]
     [누가|어떤 고객이|어느 고객이] [연체|연체 중|밀려] [있나요?|중인가요?|중이에요?|했어요?]
     [오늘|이번 주|이번 달] [연체|연체된|새로 연체된] [고객|차주] {tell}
     [30일|60일|90일] [이상|넘게] 연체[된|한] 고객 {tell}
     연체 [관리 대상|상위 고객|고객 현황] {tell}`,
    `[which|what] customers are [overdue|in arrears|late|behind]
     [list|show|name] [the|all|] [overdue|delinquent] customers
     customers [overdue|late] [by more than|for over] [30|60|90] days
     who is [in arrears|overdue] [this month|today|]
     overdue [accounts|borrowers] [list|]`,
  ),
  grammar(
    'STAFF_CANDIDATES',
    `[대환|갈아타기|금리인하|상담|추천] [대상|후보|권유 대상] 고객 [목록|명단|{tell}]
     [누구에게|어떤 고객에게] [대환|연락|제안|상담]~을 [하면 좋을까요?|권할까요?|해야 하나요?|제안할 수 있어요?]
     [위험|이탈 위험|연체 위험|주의] 고객 [후보|목록|명단] {tell}
     [곧|이번 달] [만기|연체] [될|예정인] 고객 {tell}
     [캠페인|제안] 대상[자|] {tell}`,
    `[candidates|customers] for [refinancing|a rate cut|an offer|a call]
     [which|what] customers [could|should] [we|I] [contact|call|offer refinancing to]
     customers at risk [of arrears|of leaving|]
     whose loans [mature|end] soon
     target [list|customers] for [the campaign|refinancing]`,
  ),
  grammar(
    'STAFF_QUEUES',
    `[처리할|대기 중인|밀린|제가 할] [업무|일|심사|신청|건] [목록|몇 건이에요?|뭐 있어요?|{tell}]
     [심사|승인|검토] 대기 [건|목록|몇 건|현황] {tell}
     [오늘|지금] [처리해야 할|봐야 할|심사할] [신청|건|업무] {tell}
     [업무|심사|민원] [대기열|큐|대기 현황] {tell}
     [결재|승인] [기다리는|대기] [것|건|신청] [있나요?|{tell}]`,
    `[what|which] [applications|cases|tasks] are [waiting|pending|open] [for me|for review|]
     [my|the] [work queue|queue|inbox|to-do list]
     [pending|waiting] [approvals|reviews|applications]
     how many applications [wait|are waiting] [for approval|for review]
     what do I have to [review|approve] today`,
  ),
  grammar(
    'STAFF_FIND_CUSTOMER',
    `{person} [고객|고객님] [찾아줘|검색|조회|찾아 주세요|검색해 주세요|정보 열어줘]
     [고객|회원] {person} [찾기|검색|조회해줘|찾아줘]
     [이름|전화번호|고객번호]로 고객 [찾기|검색|찾아줘|조회]
     [고객|손님] [한 명|] [찾고 싶어요|검색해 주세요|찾아 주세요]`,
    `[find|search for|look up] [the|] customer [Kim Minsu|Lee|Park|called Choi|by name]
     [open|pull up] customer [Kim|Jung|number 12]
     search customers [by name|named Kim|]
     customer search
     [show|give] me the [customer|client] [named|whose name is] [Kim|Lee|Choi|Han|Jung]
     where is [customer|client] [Kim|Lee|Choi|Han|Jung]'s [record|page|entry]`,
  ),
];
