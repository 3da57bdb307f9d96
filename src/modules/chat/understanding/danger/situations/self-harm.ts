/** Who does not want to live, or fears for somebody: a situation a heading, a template a line. */
export const SELF_HARM_SITUATIONS = `
# SELF_HARM the wish to die, said plainly
[더 이상|더는] [삶을 유지할|생을 이어갈|버텨낼] [의지가|힘이|이유가] 없{ed}
[자살|극단적 선택|생 마감]을 [진지하게|심각하게|매일|계속] [고려|생각|고민|계획] [중입니다|하고 있습니다|중임|하고 있어요]
[빚|대출|연체|카드빚] [때문에|에 몰려|갚다가] [그만 살고|죽어버리고|이 세상 뜨고|목숨 버리고|다 끝내 버리고] 싶{wish}
[모든 게|이제 다|다] [끝났으면|끝나 버렸으면|멈췄으면] [좋겠어요 제 인생이|해요 숨도 쉬기 싫어요|좋겠다 사는 거]
[장례|제 장례|내 장례|사후] [비용은|정리는|빚은] [누가|어떻게] [내나요 곧 갑니다|하나요 오래 못 살 것 같아요|되나요 저 갈 거라서요]
[혼자|조용히|남몰래] [갈|떠날|죽을] [준비를|준비|생각을] [하고 있어요|마쳤습니다|끝냈어요|해요]
I [can't|don't want to] [keep living|go on living|stay alive] [like this|with these debts|another day]
[what's the point of|I'm so tired of] [living|being alive|life itself]
[진짜|걍|그냥|매일|요즘|너무] 죽고 싶다는 [생각만|생각밖에|마음만] [들어요|나요|안 들어요]
[뒤지고|뒈지고|죽어버리고|죽고만] 싶{wish}
[나|저] [오늘|그냥|진짜] 죽으려고[요|합니다|]
[죽을래|죽을래요|죽을게요|죽어야겠다|죽어야지|죽는 게 답이다|확 죽자]
[더 살아서|계속 살아서|이렇게 살아서] [뭐 해요|뭐하나 싶어요|뭐가 달라지나요|무슨 의미가 있을까요]
[I'd rather be|better off being|I want to be] dead [than live like this|honestly|]
# SELF_HARM life is no longer wanted
[사는 게|살아가는 게|하루하루가] [너무 싫어요|지긋지긋해요 이제 그만할래요|의미가 없어요|고통뿐이라 그만 살고 싶어요|아무 의미 없고 끝내고 싶네요]
[살기가|사는 거|살아 있는 거] [싫다|싫어요|싫습니다|진절머리가 나요 관둘래요]
[왜|뭐 하러] [살아야|사는지|살아 있는지|숨 쉬는지] [하는지 모르겠어요|모르겠습니다|모르겠다]
삶을 [포기|이어 갈 수|지속할 수|마무리] [하려 합니다|없습니다|하고 싶습니다|했어요]
생을 [마감|정리|포기]하[고 싶습니다|려고 합니다|고자 합니다|려구요]
I'm [done|finished|through] with [life|living|being alive], [I really mean it|there's no point|]
[living|being alive|existing] [hurts too much|is unbearable|feels pointless] [and I want out|, I can't do it|]
# SELF_HARM to be gone
[이 세상에서|세상에서|어디론가|영원히] [사라졌으면|없어졌으면|증발했으면] [좋겠어요|좋겠다|해요|싶네요]
[내가|제가|나란 사람이|나 하나] [없는|사라진|빠진] [게|세상이|편이] [낫겠죠|나을 것 같아요|모두에게 좋아요|더 나아요]
[존재 자체를|나라는 흔적을|내 인생을] [지우고|없애고|끄고] 싶{wish}
[아무도 모르게|조용히|먼지처럼] [사라질래요|가고 싶어요|없어지고 싶네요|떠날 생각이에요]
I [want to|just wish I could|would like to] [vanish from this world|cease to exist|disappear for good|not be here any more]
# SELF_HARM never to wake up
[자고|눈 감고|잠들고] [나서|] [다시는|영원히|안|] [일어나지|깨지|눈뜨지] [않았으면|말았으면] [좋겠어요|좋겠다|합니다]
[내일이|아침이|해가] [안 왔으면|오지 않았으면|안 떴으면] [좋겠어요 살기 싫어요|좋겠다 그만 살게|싶어요 다 끝나게]
[영원한|긴] 잠에 [들고|빠지고] 싶{wish}
[let me|I want to] [sleep and never|fall asleep and not] wake [up again|up]
# SELF_HARM means that are at hand
[수면제|약|타이레놀|진통제|신경안정제]~을 [한 움큼|한 통|몇십 알|있는 대로|백 알] [먹었어요|삼켰습니다|손에 쥐고 있어요|털어 넣으려고요|먹으면 죽나요]
[번개탄|연탄|착화탄|밧줄|로프|농약|제초제|칼]~을 [샀어요|구했어요|주문했습니다|차에 실었어요|꺼내 놨어요|보고 있어요 무서워요]
[목을|목] [매려고|매달려고|맬 줄을|조르고] [했어요|합니다|있어요|준비했어요]
[손목|팔|허벅지] [그었|그은 자국이 있|긋고 피를 봤]{ed}
[칼로|면도칼로|커터칼로] [나를|저를|제 몸을|손목을] [찌르고|긋고|해하고] 싶{wish}
[there's a|I bought a|I have a] [rope|blade|gun|bag of charcoal] [in my car|next to me|ready|on the table] [and I will use it|for myself tonight|]
I [swallowed|took|am about to take] [too many|all of my|forty] [tablets|painkillers|sleeping tablets]
# SELF_HARM a place to jump from
[옥상|15층|아파트 베란다|난간|절벽|육교|빌딩 꼭대기|창문]에서 [뛰어내리|떨어지|투신하|몸을 던지]려고 [합니다|해요|했어요|올라왔어요|생각 중]
[한강|바다|저수지|강물|선로|달리는 차|지하철]에 [뛰어들|몸을 던질|빠져 죽을|들어갈] [생각이에요|거예요|까 해요|준비 됐어요]
[지금|저|나] [다리 위|옥상|난간 앞|철로 옆|바닷가|창틀]인데 [무서워요 끝내고 싶어요|뛸까 말까 해요|이제 갈게요|마지막으로 연락해요|여기서 끝내려고요]
I'm [up on the roof|at the cliff|on the balcony rail|by the tracks|looking down from the bridge], [ready to jump|it would be so easy|one step and it's over]
# SELF_HARM words of farewell
[그동안|지금까지] [감사했습니다|고마웠습니다|신세 많이 졌어요|미안했습니다] [이만|먼저|저는] [가 볼게요|갑니다|떠나겠습니다|눈감겠습니다]
[엄마|아빠|여보|얘들아|내 딸|우리 아들] [미안해|사랑해|잘 살아|부탁해] [나|난|엄마는|아빠는] [먼저 갈게|이제 없을 거야|여기까지야|못 버티겠어 갈게]
[작별|마지막] 인사[예요|입니다|하러 왔어요|를 남깁니다]
[가족에게|애들한테|부모님께|남은 사람들에게] [유서를|편지를|마지막 문자를|글을] [남겼|보냈|써 뒀]{ed} [이제 가려고요|더는 못 버텨요|]
[this is|consider this] my [goodbye|last message|farewell] [to everyone|, thank you for everything|]
# SELF_HARM only a burden
[저는|나는|나 같은 건] [가족의|모두의|남편의|애들의] [짐만|짐일 뿐|걸림돌] [돼요 없어져야 해요|이에요 죽어야 해요|입니다 사라져야죠]
[나만|저만] [죽으면|사라지면|없으면] [가족이|애들이|부모님이|다들] [빚에서 벗어나|편하게 살|행복해질|걱정 없을] [텐데|수 있어요|것 같습니다]
[죽어 마땅한|살 자격 없는|살 가치 없는|쓸모없는] [인간|사람|놈]이[에요|라 사라지려고요|죠 저는]
my family [deserves better than me alive|would get over my death|would be free if I was gone]
# SELF_HARM what comes after death
[제가|내가|채무자가|본인이] [자살하면|스스로 죽으면|극단적 선택을 하면] [보험금|사망보험금|빚|대출금|유족] [나오나요|받을 수 있나요|어떻게 되나요|이 갚아야 하나요|탕감되나요]
[죽으면|제가 없어지면|저 세상 가면] [이 빚|이 대출|카드값|모든 빚]~은 [없어지죠|끝이죠|가족한테 가나요 그럼 지금 죽어도 되나요|안 갚아도 되죠]
[죽어서|목숨으로|내 목숨이랑|장기 팔아서 죽어서라도] [갚을|빚을 갚을|빚을 청산할] [수 있으면|수밖에 없나요|생각도 해요]
if I [kill myself|end it|take my own life] [will the insurance still pay|does the debt die with me|who inherits my loans]
# SELF_HARM no way left
[출구가|희망이|답이|앞날이|탈출구가] [없{ed} 죽음밖에|안 보여요 죽는 것밖에|없어서 죽으려고요]
[마지막|남은|유일한] [선택은|방법은|길은] [죽음뿐|죽는 것뿐|자살뿐|하늘로 가는 것뿐]이[에요|네요|라고 생각합니다]
[빚|대출|독촉|카드빚]에 [쫓겨|시달려|눌려|지쳐서] [죽을 생각|극단적인 생각|나쁜 생각|안 좋은 생각|삶을 놓을 생각]~을 [해요|합니다|자꾸 하게 돼요|하루에도 몇 번씩 해요]
[나쁜|극단적인|안 좋은|무서운|위험한] [마음|생각|충동|선택]~이 [들어요|자꾸 들어요|커져요|날 것 같아요|할 것 같습니다]
[dying|death|suicide] [is the only way out|looks like my only option|is all I think of these days]
# SELF_HARM fear for somebody else
[남편|아내|아들|딸|친구|동생|아버지|어머니|형]~이 [죽겠다고|죽고 싶다고|자살하겠다고|사라지고 싶다고|세상 뜨겠다고] [해요|말해요|문자를 보냈어요|울어요] [어떡해요|빚 때문에요|]
[남편|아들|친구|동생|언니|아버지]~이 [유서를 남기고|약을 먹고|번개탄을 사서|극단적 선택을 하려고] [나갔어요|쓰러졌어요|연락이 안 돼요|했어요]
my [husband|wife|son|friend|brother|father] [wants to die|talks of suicide|tried to kill himself|says life is not worth it|left a suicide note] [because of debts|and I am scared|]
# SELF_HARM tried before
[작년에|예전에|지난달에|어제] [자살 시도를|약을 먹고 죽으려|목숨을 끊으려|투신을] [했는데|한 적 있는데|하려다가] [또 그러고 싶어요|또 충동이 와요|실패했어요|다시 하려고요]
[자해|자살 시도]~을 [했어요|또 했어요|멈출 수가 없어요|하게 돼요|하고 싶어져요]
I [tried to kill myself|attempted suicide|overdosed] [last year|last week|before] and [it is back|I want to try again|nothing changed]
# SELF_HARM in a letter's width
[자살|죽음|죽고싶음|살기싫음|극단적선택|자살충동|죽을예정|살자신없음]
[자살하고 싶|목숨 끊고 싶|세상 떠나고 싶|이 생 마감하고 싶|그냥 눈감고 싶]{wish}
[ㅈㄱ싶다|ㅈㄱ고싶|죽고시퍼요|죽고십다|주그고싶어|살기시러|살기시름|주거버릴래|자살각]
`;
