/** More questions for judging only, of intents that came later; none was changed after it had been judged. */
export const HELD_OUT_KO_INTENTS = `
LOAN_LIST | NEUTRAL | 거래 중인 여신 건수가 궁금합니다
LOAN_LIST | NEUTRAL | 내가 뭐뭐 빌렸더라
LOAN_LIST | NEUTRAL | 자동차 할부는 이제 없는 거지?
LOAN_LIST | NEUTRAL | 갚고 있는 거 종류별로 보여줄래
LOAN_RATE_KIND | NEUTRAL | 내 집대출 금리 나중에 오를 수도 있는 타입임?
LOAN_RATE_KIND | NEUTRAL | 이율 재산정 주기가 몇 달인가
LOAN_RATE_KIND | NEUTRAL | 신용대출은 이자가 고정돼 있는 상품인가
LOAN_MATURITY | NEUTRAL | 집대출 졸업은 몇 년도야
LOAN_MATURITY | NEUTRAL | 신용대출 회차 몇 개 남음
LOAN_MATURITY | NEUTRAL | 전세대출 계약 끝나는 날짜 체크
LOAN_MATURITY | HAPPY | 얼마 안 남은 것 같아 설레네요 ㅎㅎ 주담대 언제 끝나요
LOAN_TERMS | NEUTRAL | 처음 실행됐을 때 금액이 얼마짜리였나
LOAN_TERMS | NEUTRAL | 원금을 매달 나눠 내는 식인가 만기에 몰아 내는 식인가
LOAN_TERMS | NEUTRAL | 마통은 얼마까지 뽑아 쓸 수 있게 약정돼 있나
LOAN_SCHEDULE | NEUTRAL | 열두 달 치 납입 예정표
LOAN_SCHEDULE | NEUTRAL | 매달 원금이 얼마씩 줄어드는지 표로
LOAN_SCHEDULE | NEUTRAL | 내년 봄까지 낼 것들 죽 나열 부탁
INTEREST_PAID | NEUTRAL | 1월 이후 은행에 바친 이자 합산
INTEREST_PAID | ANGRY | 이자로만 도대체 얼마를 뜯어간 거야 올해
INTEREST_PAID | NEUTRAL | 작년 한 해 이자비용
IF_OVERDUE | NEUTRAL | 하루라도 지나면 가산이자가 붙는 건가
IF_OVERDUE | WORRIED | 다음 달 못 내면 바로 신용불량 되는 거예요? 무서워요
IF_OVERDUE | NEUTRAL | 두 번 연속 미납이면 무슨 조치를 하나요
PREPAYMENT | NEUTRAL | 오백 넣으면 이자 깎이는 게 얼마나 되려나
PREPAYMENT | NEUTRAL | 원금 천만 줄이면 월 부담이 어찌 변하지
PREPAYMENT | NEUTRAL | 다달이 20만 원 더 부으면 몇 달 일찍 끝나
REPAYMENT_ORDER | NEUTRAL | 마통이랑 신대 중 어느 쪽을 우선 없애야 이득
REPAYMENT_ORDER | NEUTRAL | 우선순위 정해줘 뭐부터 털어야 되는지
REPAYMENT_ORDER | NEUTRAL | 빚 정리 전략 짜줘
DEBT_SERVICE_RATIO | NEUTRAL | 연봉에서 원리금이 차지하는 비율이 몇 프로임
DEBT_SERVICE_RATIO | NEUTRAL | 디에스알 넘었는지 봐줘
DEBT_SERVICE_RATIO | NEUTRAL | 제 총부채상환비율 수치 부탁드립니다
NEW_LOAN_INSTALMENT | NEUTRAL | 1억을 20년간 4프로로 쓰면 매월 나가는 액수
NEW_LOAN_INSTALMENT | NEUTRAL | 이천 더 받으면 다달이 부담이 얼마나 늘어
NEW_LOAN_INSTALMENT | NEUTRAL | 3억 빌렸을 때 월 납입금 어림 계산
LIMIT_GOAL | NEUTRAL | 5천을 더 받고 싶은데 조건을 맞추려면 무슨 수가 있나
LIMIT_GOAL | NEUTRAL | 한도를 1억까지 끌어올리는 방법
LIMIT_GOAL | NEUTRAL | 2억 나오게 하려면 소득이 얼마여야 돼
LIMIT_PATH | NEUTRAL | 반년간 이천 갚아나가면 여력이 얼마로 바뀌나
LIMIT_PATH | NEUTRAL | 일 년 뒤쯤 내 한도는
LIMIT_PATH | NEUTRAL | 언제가 되면 3천 더 빌릴 여력이 생길까
RATE_CHANGE | WORRIED | 금리 1프로 더 뛰면 한 달 부담이 얼마 느나요 겁나네요
RATE_CHANGE | NEUTRAL | 이율 0.25%p 떨어지면 납입액 변화
RATE_CHANGE | NEUTRAL | 시장금리 상승이 내 대출에 주는 충격
MATURITY_EXTENSION | NEUTRAL | 마통 기한 갱신되나
MATURITY_EXTENSION | NEUTRAL | 만기 한 해 더 미루고 싶습니다
MATURITY_EXTENSION | WORRIED | 석 달 뒤 만기인데 재연장 안 될까 봐 걱정돼요
LOAN_PRODUCTS | NEUTRAL | 직장인이 쓸 만한 신용대출 상품 소개
LOAN_PRODUCTS | NEUTRAL | 여기 취급하는 전세자금대출 종류
LOAN_PRODUCTS | NEUTRAL | 최저금리 상품이 몇 프로짜리야
APPLICATION_STATE | NEUTRAL | 지난주 접수한 대환 심사 경과
APPLICATION_STATE | NEUTRAL | 넣어둔 신청 통과됐는지
APPLICATION_STATE | ANGRY | 신청한 지가 언젠데 아직도 소식이 없어 어떻게 돼가는 거냐고
APPLICATION_HOW | NEUTRAL | 갈아타기는 어디에 접수하면 되는 건지
APPLICATION_HOW | NEUTRAL | 신규 대출 진행 순서 좀
APPLICATION_HOW | NEUTRAL | 창구 안 가고 신청할 길 있나
LOAN_PAPERS | NEUTRAL | 원천징수영수증도 첨부해야 해?
LOAN_PAPERS | NEUTRAL | 이자납입증명서 출력 경로
CARD_SPENDING | NEUTRAL | 직전 분기 카드 씀씀이 합계
CARD_SPENDING | NEUTRAL | 신용카드로 결제한 총합이 어느 정도지
CARD_SPENDING | NEUTRAL | 체크로 나간 거 다 더하면
CARD_SPENDING | NEUTRAL | 2분기에 긁은 총액
SPENDING_CATEGORY | NEUTRAL | 치킨이랑 배달에 얼마 날렸나
SPENDING_CATEGORY | NEUTRAL | 애들 학원에 들어간 게 얼만지
SPENDING_CATEGORY | NEUTRAL | 지출 1위가 뭔데
SPENDING_CHANGE | NEUTRAL | 한 해 전 동기보다 지출 늘었나
SPENDING_CHANGE | NEUTRAL | 어느 쪽 씀씀이가 확 뛴 거지
SPENDING_CHANGE | SAD | 또 늘었네 속상하다 왜 이렇게 카드를 많이 긁었을까
SPENDING_TREND | NEUTRAL | 최근 네 분기 소비 그래프로
SPENDING_TREND | NEUTRAL | 내 지출 흐름이 우상향이야?
SPENDING_TREND | NEUTRAL | 분기마다 얼마씩 썼는지 변화
SPENDING_REAL_TERMS | NEUTRAL | 물가 뛴 거 걷어내고 보면 소비가 늘긴 한 거야?
SPENDING_REAL_TERMS | NEUTRAL | 실질 소비액 증감
SPENDING_REAL_TERMS | NEUTRAL | 인플레 때문에 많이 쓴 것처럼 보이는 건가
SPENDING_UNUSUAL | NEUTRAL | 평소 패턴에서 벗어난 결제 찾아봐
SPENDING_UNUSUAL | WORRIED | 카드가 도용된 건 아닌지 걱정돼요 이상한 지출 있었나요
SPENDING_UNUSUAL | NEUTRAL | 유독 튀는 달 있었어?
LIFE_STAGE | NEUTRAL | 나는 인생 어느 시기로 분류돼 있나
LIFE_STAGE | NEUTRAL | 내 소비 타입 알려주라
LIFE_STAGE | NEUTRAL | 왜 저를 사회초년생으로 보시나요
HEALTH_SCORE | NEUTRAL | 내 재무건강 몇 점짜리
HEALTH_SCORE | NEUTRAL | 건강점수 까먹은 항목이 어디
HEALTH_SCORE | HAPPY | 건강점수 올랐다 야호 몇 점까지 갔나요
RECOMMENDATION | NEUTRAL | 내 소비 습관에 맞는 카드 골라줘
RECOMMENDATION | NEUTRAL | 갈아탈 만한 카드가 있나
RECOMMENDATION | NEUTRAL | 추천한 그 카드 실제로 얼마 이득
SAVING_ADVICE | NEUTRAL | 씀씀이 어디를 조여야 할지
SAVING_ADVICE | NEUTRAL | 월 30 모으고 싶은데 방법 좀
SAVING_ADVICE | SAD | 통장이 텅장이라 우울해요 돈 어떻게 아끼죠
EXTRA_MONEY | HAPPY | 상여금 나왔다 앗싸 이걸로 뭐 하는 게 제일 나을까
EXTRA_MONEY | NEUTRAL | 만기 된 적금 이천 어디로 굴릴지
EXTRA_MONEY | NEUTRAL | 연봉 올랐는데 그 돈으로 빚을 갚아 저축을 해?
SITUATION_CHANGE | NEUTRAL | 뭘 손대야 현금 부족 딱지가 떨어지나
SITUATION_CHANGE | NEUTRAL | 소득 끊기면 내 진단 어떻게 바뀌어
SITUATION_CHANGE | NEUTRAL | 지난번보다 형편이 좀 폈나요
MONTHLY_FIGURES | NEUTRAL | 10월 한 달 살림 요약표
MONTHLY_FIGURES | NEUTRAL | 딴 은행 빚까지 얹으면 부채가 총 얼마
MONTHLY_FIGURES | NEUTRAL | 다 내고 나면 매달 손에 얼마가 남나
INCOME | NEUTRAL | 은행 기록상 제 연봉
INCOME | NEUTRAL | 소득금액 얼마로 신고돼 있나 봐줘
INCOME | NEUTRAL | 수입을 얼마로 보고 계산한 거예요
CARD_USE | NEUTRAL | 신용카드 이용한도 잔여분
CARD_USE | NEUTRAL | 저번 달 카드대금 청구액
CARD_USE | NEUTRAL | 카드 몇 퍼센트나 썼지 한도 대비
ACCOUNT_BALANCE | NEUTRAL | 당장 인출 가능한 현금 규모
ACCOUNT_BALANCE | NEUTRAL | 입출금 계좌에 남은 돈
ACCOUNT_BALANCE | NEUTRAL | 비상금 얼마나 모였나
CREDIT_SCORE_UP | NEUTRAL | 신용 관리 잘하는 법 코치해줘
CREDIT_SCORE_UP | NEUTRAL | 점수 900 만들려면 뭐가 제일 빠를까 신용 말이야
NOTIFICATIONS | NEUTRAL | 못 본 알람 남았어?
NOTIFICATIONS | NEUTRAL | 어제 온 통지 내용이 뭐였지
NOTIFICATIONS | NEUTRAL | 알림함 열어줘
PROFILE | NEUTRAL | 내 가입정보 조회
PROFILE | NEUTRAL | 저에 관해 저장해 둔 게 뭐가 있죠
PROFILE | NEUTRAL | 직업이 뭘로 적혀 있어
STAFF_STATISTICS | NEUTRAL | 저희 기관 고객 평균 부채 규모
STAFF_STATISTICS | NEUTRAL | 이번 분기 전 고객 소비 통계 뽑아줘
STAFF_STATISTICS | NEUTRAL | 지금 회원이 총 몇이나 되지
STAFF_OVERDUE | NEUTRAL | 60일 넘게 안 갚은 차주들
STAFF_OVERDUE | NEUTRAL | 오늘자 연체자 리스트
STAFF_OVERDUE | NEUTRAL | 미납 중인 손님이 누구누구야
STAFF_CANDIDATES | NEUTRAL | 대환 제안할 만한 손님 추려줘
STAFF_CANDIDATES | NEUTRAL | 만기 임박 고객 뽑아봐
STAFF_CANDIDATES | NEUTRAL | 상담 전화 돌릴 대상
STAFF_QUEUES | NEUTRAL | 내가 결재할 것 쌓였나
STAFF_QUEUES | NEUTRAL | 심사 밀린 건수
STAFF_QUEUES | NEUTRAL | 오늘 처리 대기 목록
STAFF_FIND_CUSTOMER | NEUTRAL | 홍길동 고객 조회창 열어줘
STAFF_FIND_CUSTOMER | NEUTRAL | 손님 이름으로 찾기
STAFF_FIND_CUSTOMER | NEUTRAL | 오세훈 회원 검색
GLOSSARY | NEUTRAL | 스프레드 금리가 무슨 소린지
GLOSSARY | NEUTRAL | 디티아이 개념 설명
CAPABILITIES | NEUTRAL | 너한테 뭘 시킬 수 있니
CAPABILITIES | NEUTRAL | 이 창에서 되는 일 목록
CAPABILITIES | NEUTRAL | 사용 설명 부탁
SMALL_TALK | NEUTRAL | 밥은 먹고 다니니
SMALL_TALK | NEUTRAL | 웃긴 거 하나만
SMALL_TALK | HAPPY | 너 진짜 귀엽다 ㅋㅋ
SMALL_TALK | NEUTRAL | 안녕히 주무세요
OUT_OF_SCOPE | NEUTRAL | 이더리움 더 갈까
OUT_OF_SCOPE | NEUTRAL | 내 주식 계좌 수익률
OUT_OF_SCOPE | NEUTRAL | 그저께 스벅에서 얼마 결제했지
OUT_OF_SCOPE | NEUTRAL | 우리 아파트 재건축되면 얼마 받나
NEWS_DIGEST | NEUTRAL | 원화 가치 얘기 실린 기사 두어 개만 보여주실래요
NEWS_DIGEST | NEUTRAL | 출근길에 볼 경제 소식 간추려 줘
NEWS_DIGEST | NEUTRAL | 언론에서 요새 금리를 두고 뭐라고 보도하나요
NEWS_DIGEST | NEUTRAL | 증권가 헤드라인만 쭉 훑어봐 줘
NEWS_DIGEST | NEUTRAL | 엊그제 이후로 올라온 은행권 뉴스
NEWS_DIGEST | NEUTRAL | 신문 1면에 물가 기사 실렸어?
`;
