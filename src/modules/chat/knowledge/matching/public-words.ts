const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words of a bank's trade, and of asking: anybody uses them, and they identify nobody. */
const KOREAN = words(`
  대출 금리 이자 이율 원금 잔액 한도 만기 상환 연체 중도 수수료 담보 보증 전세 신용 점수 등급 환율 송금 이체 입금 출금 계좌 통장 사본 카드
  체크카드 신용카드 결제 할부 포인트 예금 적금 보험 펀드 연금 세금 공제 영수증 증명서 확인서 서류 발급 신청 조회 변경 해지 해약 취소 등록
  가입 연장 재발급 분실 도난 신고 비밀번호 인증 인증서 로그인 앱 어플 홈페이지 지점 영업점 영업시간 주차 주차장 상담 상담원 전화 예약 대기
  수령 방문 창구 현금 동전 지폐 외화 달러 해외 국내 우대 혜택 이벤트 조건 자격 기간 기한 방법 절차 시간 날짜 얼마 얼마나 언제 어디 어디서
  어떻게 무엇 뭐 왜 가능 필요 알려줘 알려주세요 알려 주세요 부탁 궁금 있나 되나 인가 얼마예요 얼마인가 어떤 몇 오늘 내일 이번 다음 지난
`);
const ENGLISH = new Set(
  words(`
    a an the is are was do does did can could may will would should i my me you your it this that there any some and or of to in
    on at for from by with about how what when where which who why much many long please tell show give get need want
    loan loans rate rates interest balance limit repayment payment fee fees mortgage deposit savings account accounts card
    cards transfer exchange currency branch hours opening open close password login app certificate document documents
    statement receipt tax insurance pension points apply application cancel change issue reissue lost stolen report
    extend extension term maturity score cash abroad parking appointment phone online time date today tomorrow
  `),
);

/** A word of the list with what Korean joins to it: a verb of doing, an ending, a particle. */
const WITH_ENDING = new RegExp(
  `^(?:${[...KOREAN].sort((one, other) => other.length - one.length).join('|')})` +
    '(?:하|받|되|해|돼|할|될|한|된|받을|받은|드려|드리)?' +
    '(?:으려면|려면|려고|나요|는가요|은가요|인가요|ㄴ가요|예요|이에요|에요|세요|주세요|줘|줘요|요|야|지|고|면|서|는지|은|는|이|가|을|를|의|에|도|로|으로|에서|까지|부터|만|과|와)?$',
  'u',
);

/** Whether a word, normalised, is of those that name nobody. */
export const isPublicWord = (word: string): boolean => ENGLISH.has(word) || WITH_ENDING.test(word);
