import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** The six questions about what somebody uploaded last. */
export const UPLOADS: readonly Grammar<Intent>[] = [
  grammar(
    'UPLOAD_TOTAL_REVENUE',
    `[엑셀|파일] [매출|판매액|수입] [다|전부] [더하면|합치면] {howMuch}
     [총매출|총 매출|전체 매출|매출 합계|매출액|총수익]~이 {howMuch}
     {file} [총매출|총 매출|매출|매출액|매출 합계] {tell}
     {file}에서 [매출|총매출]~이 [다 합쳐서|총|전부] {howMuch}
     [매출|총매출] [합산|합계|총액] {please}
     얼마나 팔았는지 [금액으로|매출로] {tell}
     {file} 기준 [매출|총수입] {tell}`,
    `[add up|sum up|total] the [revenue|sales|takings] in {eFile}
     What is the [total revenue|revenue|sales total|turnover] [in|of] {eFile}?
     {eTell} the [total revenue|total sales|turnover|sales amount]
     How much revenue [is in|does] {eFile} [show|]?
     sum of sales in {eFile}
     how much did we sell in [won|money|total] according to {eFile}
     total revenue`,
  ),
  grammar(
    'UPLOAD_CUSTOMER_COUNT',
    `[거래한|구매한|주문한] [고객|손님|사람]이 [전부|모두|총] {howMany}
     [고객 수|고객수|손님 수|구매자 수|거래 고객]~이 {howMany}
     {file} [고객 수|고객수|고객이 몇 명인지|구매 고객 수] {tell}
     {file}에 [고객|손님|구매자]~이 {howMany}
     [총|전체] [고객|손님] [수|인원] {tell}
     [손님|고객]~이 [총|모두] 몇 분이에요?
     고유 고객 수 {tell}`,
    `customer [headcount|total|number] in {eFile}
     How many customers are [in|there in] {eFile}?
     {eTell} the [number of customers|customer count|number of buyers]
     What's the [customer count|number of clients] [in|of] {eFile}?
     count the [customers|buyers|clients] in {eFile}
     number of unique customers
     how many different [people|buyers|clients] bought something`,
  ),
  grammar(
    'UPLOAD_INVOICE_COUNT',
    `[인보이스|송장|청구서] [건수|개수|갯수] [세줘|알려줘|카운트]
     [인보이스|송장|청구서|주문서|거래 명세서|계산서] [수|건수|개수]~이 {howManyCounts}
     {file} [인보이스 수|인보이스수|송장 수|청구서 건수|거래 건수] {tell}
     {file}에 [인보이스|송장|청구서]~이 {howManyCounts}
     [인보이스|송장] [총|전부] [몇 건|몇 장]인지 {tell}
     [청구서|계산서] [몇 개|몇 장] [들어 있어요?|있나요?|발행됐어?]`,
    `[total|overall] [number|count] of [invoices|bills] in {eFile}
     How many invoices are [in|there in] {eFile}?
     {eTell} the [number of invoices|invoice count|invoice total]
     What's the [invoice count|number of bills] [in|of] {eFile}?
     count [the|all] [invoices|bills] in {eFile}
     how many [bills|invoices] were issued
     number of invoices`,
  ),
  grammar(
    'UPLOAD_TOTAL_QUANTITY',
    `[팔린|판매된|나간] [물건|수량|개수] [전부|다] [더하면|합산하면|합치면] [몇 개야?|몇 개예요?|얼마죠?]
     [총수량|총 수량|판매 수량|전체 수량|수량 합계]~이 {howMuch}
     {file} [총수량|수량|판매 수량|수량 합계] {tell}
     {file}에서 [물건|상품|제품]~이 [총|모두] 몇 개 [팔렸나요?|나갔어?|팔렸는지 알려줘]
     [상품|물건|제품] [판매 개수|개수 합계|총 개수] {tell}
     수량 [다 더하면|합치면|총합] {howMuch}`,
    `[overall|total|summed] quantity [please|in {eFile}|sold]
     how many [pieces|units|items] went out [altogether|in all]?
     What is the [total quantity|quantity sold|number of items|units sold] [in|of] {eFile}?
     {eTell} the [total quantity|number of units|quantity total]
     How many [items|units|pieces|products] were sold [in total|according to {eFile}|]?
     sum of quantities in {eFile}
     total quantity
     how many [units|pieces] does {eFile} [show|add up to]`,
  ),
  grammar(
    'UPLOAD_IMAGE_STATE',
    `{image} [불량|이상|하자]으로 [나왔어요?|떴나요?|판정됐나요?]
     {image} [상태|이미지 상태|판정|결과|판독 결과]~이 {what}
     {image} [상태|이미지상태|판정 결과|분석 결과] {tell}
     {image}~이 [정상|불량|양품|이상]인가요?
     {image}에 [이상|불량|결함|하자|흠집]~이 [있나요?|있어?|보여요?|있는지 알려줘]
     {image} [불량|양품] 여부 {tell}
     {image} 뭐라고 [나왔나요?|판단됐어?|예측됐어요?]`,
    `is the [part|product|item] in {eImage} [defective|fine|broken|ok]?
     what did the [image check|inspection|analysis] say?
     What is the [state|status|verdict|result|prediction] [of|for] {eImage}?
     Is {eImage} [normal|defective|ok|faulty|anomalous]?
     {eTell} the [image state|image status|prediction|result] for {eImage}
     Was a [defect|flaw|fault|scratch] found in {eImage}?
     how was {eImage} classified
     does {eImage} show [a defect|anything wrong|damage]`,
  ),
  grammar(
    'UPLOAD_CONFIDENCE',
    `그 [판정|결과|예측] [몇 프로|얼마나|어느 정도] [믿을 만해?|확실해?|정확해요?]
     [신뢰도|확신도|정확도|확률]~이 {howMuch}
     {image} [판정|예측|결과|분석] [신뢰도|확률|확신도|정확도] {tell}
     {image} 결과 [얼마나|어느 정도] [확실해요?|믿을 수 있나요?|정확해?]
     몇 [퍼센트|프로|%] [확실한가요?|신뢰도예요?|확률로 그렇게 나온 거야?]
     [모델|AI]~이 [얼마나 확신하나요?|얼마나 자신 있대?]
     예측 [신뢰도|확률] {howMuch}`,
    `how [sure|certain] is it about [that picture|the photo|this]?
     [probability|certainty] behind the [verdict|result|prediction]
     How [confident|sure|certain] is the [model|prediction|result] [about {eImage}|for {eImage}|]?
     What's the confidence [of|for] {eImage}?
     {eTell} the [confidence|confidence score|probability] of the [prediction|result|verdict]
     how reliable is the [result|verdict|prediction] for {eImage}
     confidence level
     with what [probability|confidence] was {eImage} judged`,
  ),
];
