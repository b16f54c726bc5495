import { lastBefore, type Span } from './mark.ts';
import { sentencesAbout } from './sentences-about.ts';

const crime =
  /因[^，。；]{1,12}罪|犯[^，。；]{0,10}罪|有期徒刑|无期徒刑|死缓|缓刑|服刑|入狱|出狱|坐牢|羁押|在押|看守所|监狱|(?:被|遭|予以?)(?:刑事|行政|司法)?(?:拘留|逮捕|拘传|起诉|通缉)|(?:刑事|行政)拘留|拘役|判(?:处|刑|[一二三四五六七八九十\d]年)|刑满|刑释|社区矫正|取保候审|监视居住|强制(?:隔离)?戒毒|吸(?:食)?毒|贩毒|涉毒|涉黑|涉赌|前科|案底|卖淫|嫖娼|聚众赌博|酒驾|醉驾|危险驾驶|失信被执行人|限制高消费|(?:涉嫌|因|参与|实施)[^，。；]{0,6}(?:诈骗|盗窃|抢劫|伤害|杀人|纵火|赌博|走私|敲诈|传销|寻衅滋事)|性侵|猥亵|强奸|劳教|在逃/;
const upheaval =
  /(?:遭受?|受到|受|被)[^，。；]{0,4}(?:家庭暴力|家暴|虐待|性侵|猥亵|欺凌|拐卖)|改嫁|再嫁|再婚|离异|离婚|丧偶|守寡|分居|(?:离家)?出走|离家(?:未归|不归|多年|在外)|失联|失踪|下落不明|杳无音信|弃养|遗弃|抛弃|抛下|不辞而别|未婚(?:先孕|生育|同居|生子|妈妈)|非婚生|私生|婚外|出轨|同居|入赘|双亡|父[亡死]|母[亡死]|抚养权|抚养费|监护权|家庭暴力|家暴|过继|抱养|领养|收养(?!人|登记|证|家庭|评估|协议|关系)|送养(?!人)|无儿无女|不赡养|(?:拒绝|拒不|未尽|不履行)[^，。；]{0,4}(?:赡养|抚养|探望|监护)|自杀|轻生|断绝(?:来往|关系|联系)|(?:早|先后|相继|已经?|双双|因病|意外|不幸|前年|去年)(?:去世|病逝|身亡|离世|亡故|过世|病故)|(?:子|女|夫|妻|父|母|亲)(?:早|先后|相继|已经?|因[^，。；]{1,6})?(?:去世|病逝|身亡|离世|亡故|过世|病故)/;
const ofOffice =
  /登记(?!在册)|手续|条例|办法|规定|政策|救助站|服务|民法典|法院|统计|制度|检察院|公安机关|告知|材料|证明|协议|专员|评估/;
/** 失联人员 only says which kind of person. */
const group =
  /^(?:失联|失踪|走失|离异|丧偶|单亲|再婚|服刑|在押|刑满释放|社区矫正)(?:的)?(?:人员|人|者|老人|妇女|对象|家庭|儿童|男子|女子)/;
const statistic = /%|占|\d[\d.]*万?(?:名|人(?!民)|户|例|件|起|对)/;
const longest = 60;
const kinBefore =
  /^(?:其|老人|他|她)?[长次独养]?(?:[妻夫子女父母孙]|儿子|女儿|丈夫|妻子|父亲|母亲|孙[子女]|[哥弟姐妹]{1,2})$/;

/** What befell a private person or the family: imprisonment, divorce, a mother gone: the clause after the name. */
export function lifeSpans(
  plain: string,
  people: readonly Span[],
  office: readonly { from: number; to: number }[] = [],
): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of sentencesAbout(plain, people)) {
    for (const { index, 0: clause } of plain.slice(from, to).matchAll(/[^，。；、：（）\n ]+/g)) {
      if (clause.length > longest) continue;
      const kind = crime.test(clause) ? 'criminal-record' : upheaval.test(clause) ? 'family-event' : null;
      if (kind === null || (kind === 'family-event' && ofOffice.test(clause))) continue;
      const at = from + index;
      const end = at + clause.length;
      if (statistic.test(clause)) continue;
      const last = lastBefore(people, end);
      const inside = last && last.from >= at ? last : undefined;
      // 社区民警戎建设核实系家庭暴力: who tells of it in an office stays.
      const teller = lastBefore(office, end);
      const told =
        /^.*(?:核实|查明|查实|认定|确认|证实|反映|获悉)(?:其)?(?:系|为|属|是|存在|遭)/.exec(clause)?.[0].length ?? 0;
      const start = Math.max(inside ? inside.to : at, teller && teller.from >= at ? teller.to : at, at + told);
      if (group.test(clause) && !(crime.test(plain.slice(start, end)) && inside)) continue;
      // A name at the end of the clause: 丧偶的李某某.
      if (kind === 'criminal-record' && inside && kinBefore.test(plain.slice(at, inside.from)))
        // 其女费圆圆在押: whose kin it is tells as much.
        spans.push({ from: at, to: end, kind });
      else if (start < end && (crime.test(plain.slice(start, end)) || upheaval.test(plain.slice(start, end)))) {
        spans.push({ from: start, to: end, kind });
      } else if (!teller || teller.to <= at) spans.push({ from: at, to: inside?.from ?? end, kind });
    }
  }
  return spans;
}
