import type { KnowledgeKeeping } from '../../chat/index.js';
import type { Stage } from './stage.js';

interface Faq {
  readonly questions: readonly string[];
  readonly answerKo: string;
  readonly answerEn: string;
  /** How far it came. */
  readonly end: 'PUBLISHED' | 'DRAFT' | 'PROPOSED' | 'RETIRED';
}

const FAQS: readonly Faq[] = [
  {
    questions: ['이체일을 바꿀 수 있나요?', '자동이체 날짜 변경', 'Can I change the day of my automatic transfer?'],
    answerKo: '가까운 영업점이나 고객센터에서 이체일을 바꾸실 수 있습니다. 바꾼 날짜는 다음 달 납입부터 적용됩니다.',
    answerEn: 'A branch or the call centre changes the day for you. The new day holds from the next month on.',
    end: 'PUBLISHED',
  },
  {
    questions: ['부채증명서는 어디서 발급받나요?', '금융거래확인서 발급', 'Where do I get a certificate of my debts?'],
    answerKo:
      '부채증명서는 영업점에서 신분증을 보여 주시면 바로 발급해 드립니다. 인터넷뱅킹의 증명서 메뉴에서도 받으실 수 있습니다.',
    answerEn:
      'A branch issues it at once when you show your ID, and so does the menu of certificates in internet banking.',
    end: 'PUBLISHED',
  },
  {
    questions: ['영업점은 몇 시까지 하나요?', 'When do branches close?'],
    answerKo: '영업점마다 여는 시간이 조금씩 다릅니다. 방문하시기 전에 지점 안내에서 확인해 주세요.',
    answerEn: 'Hours differ a little from branch to branch. Please look them up before you come.',
    end: 'PROPOSED',
  },
  {
    questions: ['해외에서 카드를 쓰면 수수료가 붙나요?', 'Do I pay a fee for using my card abroad?'],
    answerKo:
      '해외 결제에는 국제 브랜드 수수료와 해외 이용 수수료가 붙습니다. 카드 종류에 따라 다르니 상품설명서를 확인해 주세요.',
    answerEn:
      'The network and we both charge for payments abroad. How much depends on the card; its description says it.',
    end: 'DRAFT',
  },
  {
    questions: ['창구에서 동전을 교환할 수 있나요?', 'Can I change coins at the counter?'],
    answerKo: '동전 교환은 지정된 요일에 영업점에서 하실 수 있습니다.',
    answerEn: 'Branches change coins on certain days of the week.',
    end: 'RETIRED',
  },
];

/** Questions that staff of the institution have the chat answer: written by one, published by an administrator. */
export async function publishFaqs(stage: Stage, { service, publishing }: KnowledgeKeeping): Promise<void> {
  stage.goTo(20);
  for (const { end, ...content } of FAQS) {
    const whole = { nameKo: null, nameEn: null, field: null, ...content };
    let faq = await service.create(stage.as('staff'), stage.key(), null, whole);
    const which = () => ({ kind: 'FAQ' as const, id: faq.key, version: faq.version });
    if (end === 'DRAFT') continue;
    faq = await publishing.propose(stage.as('staff'), stage.key(), which());
    if (end === 'PROPOSED') continue;
    faq = await publishing.publish(stage.as('admin'), stage.key(), which());
    if (end === 'RETIRED') await publishing.retire(stage.as('admin'), stage.key(), which());
  }
}
