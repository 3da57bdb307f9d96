import type { Localized } from '../../../platform/text.js';
import type { EmergencyKind } from '../understanding/index.js';

/**
 * Emergencies answered with who helps now. SHARK is an illegal lender, ACCOUNT an account, card or name lent to others.
 */
export type HelpKind = EmergencyKind | 'SHARK' | 'ACCOUNT' | 'GAMBLING';

/**
 * Who stops what. Stopping payment: the lender or the police, Article 3 of 통신사기피해환급법 (전기통신금융사기 피해 방지 및
 * 피해금 환급에 관한 특별법); cards: Article 16 of 여신전문금융업법, the issuer answers for use after the loss was reported;
 * blocking new loans in one's name: 여신거래 안심차단 서비스 (금융위원회, 2024-08-23). Police 112, 금융감독원 1332. Illegal lenders:
 * interest above 20 % a year is void (Article 2 of 이자제한법), collection by threats is a crime (Article 9 of 채권추심법), and
 * a free lawyer stands in for the debtor (채무자대리인, 132). Lending an account: Article 6 of 전자금융거래법. Gambling: 1336.
 */
const FIRST: Readonly<Record<HelpKind, Localized>> = {
  FRAUD: {
    ko: [
      '지금 바로 송금을 멈추고 지급정지부터 요청해 주세요. 빠를수록 돈을 지킬 가능성이 큽니다.',
      [
        '- 금융회사 고객센터: 돈을 보낸 계좌와 받은 계좌의 지급정지, 이어서 피해구제 신청',
        '- 경찰 112: 신고와 지급정지 요청(24시간)',
        '- 금융감독원 1332: 피해 상담과 구제 절차 안내',
      ].join('\n'),
      '모르는 앱을 설치하거나 링크를 누르셨다면 그 휴대전화로는 걸지 마시고, 다른 전화로 걸어 주세요.',
    ].join('\n\n'),
    en: [
      'Stop sending money now, and have the payments stopped first. The sooner, the better the chance to keep the money.',
      [
        '- Your bank’s call centre: have the account you paid from and the one you paid to stopped, then apply for relief',
        '- Police 112: report it and ask to have the payment stopped (day and night)',
        '- Financial Supervisory Service 1332: advice on what to do next',
      ].join('\n'),
      'If you installed an unknown app or opened a link, do not call from that phone: use another one.',
    ].join('\n\n'),
  },
  IDENTITY: {
    ko: [
      '본인이 하지 않은 대출이나 개통이 의심되면 지금 바로 막아 주세요.',
      [
        '- 그 대출을 내준 금융회사 고객센터: 본인이 신청하지 않았다고 알리고 지급정지와 확인 요청',
        '- 경찰 112: 명의도용 신고(24시간)',
        '- 금융감독원 1332: 피해 상담과 개인정보 노출 사실 등록 안내',
        '- 거래하시는 은행의 영업점이나 앱: ‘여신거래 안심차단’을 신청해 본인 명의의 새 대출 막기',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'If somebody may have taken a loan or a phone contract in your name, have it stopped now.',
      [
        '- The call centre of the lender that granted it: say that you did not apply, and ask to stop payment and look into it',
        '- Police 112: report that your name was misused (day and night)',
        '- Financial Supervisory Service 1332: advice, and how to register that your data is exposed',
        '- A branch or the app of your bank: ask to block new credit in your name (여신거래 안심차단)',
      ].join('\n'),
    ].join('\n\n'),
  },
  PAYMENT: {
    ko: [
      '본인이 하지 않은 결제나 출금이 있다면 지금 바로 그 카드나 계좌의 사용을 정지해 주세요.',
      [
        '- 카드사나 은행 고객센터: 사용 정지, 부정 사용 신고, 결제에 대한 이의 제기(분실·도난 신고는 24시간)',
        '- 경찰 112: 도용이나 사기가 의심될 때 신고와 지급정지 요청(24시간)',
        '- 금융감독원 1332: 해결되지 않을 때 상담',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'If there is a payment or withdrawal that you did not make, have that card or account stopped now.',
      [
        '- The call centre of your card company or bank: stop the card or account, report the misuse and dispute the payment',
        '- Police 112: if you suspect theft or fraud, report it and ask to have payments stopped (day and night)',
        '- Financial Supervisory Service 1332: advice if it is not resolved',
      ].join('\n'),
    ].join('\n\n'),
  },
  LOST: {
    ko: [
      '지금 바로 사용을 정지해 주세요. 신고하신 뒤에는 다른 사람이 쓰기 어렵습니다.',
      [
        '- 카드: 카드사 고객센터나 앱에서 분실 신고(24시간). 여러 장이면 한 카드사에 일괄 신고를 요청하실 수 있습니다.',
        '- 휴대전화: 통신사에 분실 정지를, 금융회사 고객센터에 모바일뱅킹과 간편결제 정지를 요청',
        '- 통장이나 신분증: 금융회사 고객센터에 분실 신고, 신분증은 금융감독원 1332에서 개인정보 노출 등록 안내',
        '- 도난당했거나 모르는 결제·이체가 있다면: 경찰 112(24시간)',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'Have it stopped now, so that nobody else can use it.',
      [
        '- Card: report the loss to the call centre or in the app of your card company (day and night). With several cards, ask one company to report them all.',
        '- Phone: ask your carrier to suspend it, and your bank’s call centre to stop mobile banking and payments',
        '- Bank book or ID: report it to your bank; for an ID, the Financial Supervisory Service 1332 tells how to register that your data is exposed',
        '- If it was stolen, or there are payments you do not know: police 112 (day and night)',
      ].join('\n'),
    ].join('\n\n'),
  },
  SHARK: {
    ko: [
      '지금 위협을 받고 계시면 바로 112에 신고해 주세요. 협박, 폭행, 밤중에 찾아오거나 가족과 직장에 알리는 추심은 불법입니다.',
      [
        '- 경찰 112: 협박과 폭력, 사진 유포 위협 신고(24시간)',
        '- 금융감독원 1332: 불법사금융 신고와 상담(3번)',
        '- 대한법률구조공단 132: 변호사가 추심을 대신 받아 주는 채무자대리인 무료 신청',
      ].join('\n'),
      '법에서 정한 최고 이자(연 20%)를 넘는 부분은 갚지 않으셔도 됩니다. 문자, 통화 녹음, 송금 내역을 남겨 두시고, 더 보내기 전에 먼저 상담받아 주세요.',
    ].join('\n\n'),
    en: [
      'If you are being threatened now, call 112. Threats, violence, visits at night and telling your family or employer about a debt are illegal.',
      [
        '- Police 112: report threats, violence or blackmail with photos (day and night)',
        '- Financial Supervisory Service 1332: report an illegal lender and get advice',
        '- Korea Legal Aid Corporation 132: a free lawyer who deals with the collector in your place',
      ].join('\n'),
      'Interest above the legal maximum of 20% a year need not be paid. Keep messages, recordings and transfer records, and get advice before you send more.',
    ].join('\n\n'),
  },
  ACCOUNT: {
    ko: [
      '통장, 카드, 비밀번호나 명의를 넘기지 마세요. 대가를 받고 빌려주거나 남의 돈을 대신 옮기는 것은 범죄에 쓰이기 쉽고, 빌려준 사람도 처벌받을 수 있습니다.',
      [
        '- 이미 넘기셨다면: 은행이나 카드사 고객센터에 그 계좌와 카드의 정지를 바로 요청',
        '- 모르는 돈이 들어왔다면: 쓰거나 보내지 마시고 은행에 알려 반환을 맡기기',
        '- 경찰 112: 범죄에 쓰였거나 협박을 받을 때 신고(24시간)',
        '- 금융감독원 1332: 계좌 정지와 대응 방법 상담',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'Do not hand over your account, card, PIN or name. Lending them for money, or moving money for others, often serves crime, and people who lend them can be punished too.',
      [
        '- If you already did: ask your bank or card company to stop that account and card at once',
        '- If money from a stranger came in: do not use it or send it on; tell your bank and let it return the money',
        '- Police 112: report it if it was used for a crime or you are threatened (day and night)',
        '- Financial Supervisory Service 1332: advice on a blocked account and what to do next',
      ].join('\n'),
    ].join('\n\n'),
  },
  GAMBLING: {
    ko: [
      '말씀해 주셔서 고맙습니다. 도박 문제는 의지만의 문제가 아니며, 도움을 받으면 나아질 수 있습니다.',
      [
        '- 도박문제 상담전화 1336: 본인과 가족 모두 24시간 무료 상담, 치료 연계',
        '- 신용회복위원회 1600-5500: 도박으로 생긴 빚도 채무조정 상담',
      ].join('\n'),
      '오늘은 더 빌리거나 잃은 돈을 되찾으려 하지 마시고, 가까운 분께 카드와 인증 수단을 잠시 맡겨 두세요. 원하시면 지금 빚이 얼마이고 언제 무엇을 내야 하는지 정리해 드리겠습니다.',
    ].join('\n\n'),
    en: [
      'Thank you for telling me. Gambling is not a matter of will alone, and with help it gets better.',
      [
        '- Gambling helpline 1336: free advice day and night for you and your family, and a way into treatment',
        '- Credit Counseling & Recovery Service 1600-5500: debts from gambling can be adjusted too',
      ].join('\n'),
      'Do not borrow more today or try to win it back, and leave cards and codes with somebody close for a while. If you like, I will set out what you owe and what falls due when.',
    ].join('\n\n'),
  },
};

const CALL_NOW: Localized = {
  ko: '이 상담은 정지나 신고를 대신해 드리지 못하니 지금 바로 전화해 주세요. 비밀번호와 인증번호는 누구에게도 알려 주지 마세요. 이 상담에서도 묻지 않습니다.',
  en: 'This chat cannot stop or report anything for you, so please call now. Tell nobody your passwords or codes; this chat never asks for them.',
};

/**
 * The answer to emergencies, in their order: what to stop, who stops it, and nothing else. A gambler has nothing to
 * stop by telephone.
 */
export const emergencyTexts = (kinds: readonly HelpKind[]): readonly Localized[] => [
  ...kinds.map((kind) => FIRST[kind]),
  ...(kinds.some((kind) => kind !== 'GAMBLING') ? [CALL_NOW] : []),
];
