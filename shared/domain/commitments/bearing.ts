/** What a clause is when it is no promise: done, a wish of somebody, upon a condition … */
export type ClauseBearing = 'done' | 'wish' | 'condition' | 'refusal' | 'background' | 'others' | 'purpose' | 'vague';

const refusal =
  /暂(?:不|无|缓|未|难)|不宜|不予|无法|难以|尚不|不具备|未能|不能|没有条件|不符合|不属于|无权|未列入|未纳入/;
const wish =
  /希望|(?:恳|敬)请|(?<![邀提申报商聘约])请(?:您|你们|各位|代表|委员)|欢迎|期盼|期待|盼望|感谢|谢谢|(?:您|你们|代表|委员|建议|提案)(?:们|中|在)?[^，]{0,12}(?:提出|建议|提到|反映|认为|要求|呼吁|设想)|^(?:您|代表|委员)?建议/;
const citing =
  /^(?:我[局们])?(?:将|认真|充分|全面|完全)*(?:根据|按照|依据|结合|采纳|吸收|针对|对于?|关于|对照|围绕|参照|参考|把(?:您|代表|委员)(?:们)?所?提(?:出)?的)/;
const condition =
  /^(?:对|凡|经)?[^，]{0,8}(?:发现|存在|出现|逾期|拒不|违反|违规|不合格|整改不|未按)[^，]{0,12}的$|^(?:如(?!期|下|何|实|今|上|前|是|图|数|约|常|《|“)|若|倘|假如|假设|一旦|只要|待|视)|条件(?:成熟|允许|具备|许可|满足)|(?:前提|情况允许)下|取决于|要看|再定|再议|再行研究|再作(?:研究|考虑|决定)|能否|择机|适时|酌情|视[^，]{1,15}(?:情况|效果|财力|进展|进度)|在[^，]{1,20}(?:到位|批准|允许|许可|同意)(?:后|的情况下|的前提下)/;
const done =
  /已(?!计划|拟|知)|目前|截至|截止|去年|前年|上年|此前|以来|曾|累计|同比|连续[一二三四五六七八九十\d]+年|现有|共有|先后|近(?:年|[一二两三四五几]年)|前[一二两三四五]年|历年|往年|一直|长期以来|正在|了(?=[\d■《“]|一|多|[^，]{1,12}$)|了$/;
const ahead =
  /(?<!已|已经|均|早)将(?!近)|拟|计划(?!生育)|力争|预计|确保|争取|要(?!求|素|点)|定于|定在|约定|商定|排定|承诺|保证|答应/;
/** What is expected to come of itself, or did not come as planned. */
const forecast =
  /预计[^，]{0,8}(?:发放|支出|缺|需|人口|老年人|惠及|受益|用时|增长|下降)|(?:人口|老年人|老人|老龄化(?:率|程度)?|人数|需求)[^，]{0,6}将(?:达|超|增|突破|占|升|翻)|^原(?:定|计划|拟)|延后|推迟|滞后|后延/;
const background =
  /^(?:此举|届时|这|该|据|以上|上述)|(?:可|将|能)(?:使|让|有效|进一步)|预计(?:可|将|能|惠及|受益|带动|服务)|惠及|受益|有助于|有利于|存在|请.{0,4}理解|^仍|(?:尚|正|还)(?:在|处|未|待)|属于|位于|主要(?:是|原因)|由于|因为|面临|难度/;
const others =
  /^(?:根据|按照|依据)?《■+》[^，]{0,12}(?:规定|要求|提出|明确)|全国(?:将|要|统一|建成|范围)|应当|^(?:国家|中央|民政部|国务院|财政部|全国|上级|市场|企业|社会(?:组织|力量|各界|资本)|居民|村民|家属|群众|当事人|申请人|业主|开发商|施工|建设单位|投资方|运营(?:方|商|单位)|该?(?:公司|企业)|(?!(?:[市县区])?(?:公交|供水|自来水|水务|燃气|供电|供热|城投|环卫|客运|殡葬)(?:总?公司|集团))[\u4e00-\u9fff]{2,8}(?:公司|集团|企业)|(?:有关|相关|部分|一些)(?:企业|专家|机构|学校|高校|地区|媒体))/;
const province = /^(?:省|自治区)(?!级财政|级补助|级资金)/;
const intends = /有意|有望|据悉|据了解|(?:正|正在)?(?:考虑|酝酿|谋划)|表示|透露|意向|呼吁/;
const purpose =
  /^(?:以(?!上|下|内|前|来|及)|为(?!各|每|全市|全县|全区|\d|老年|困难|低保|特困|残疾|符合|.{2,14}(?:配|购|提供.{0,6}\d|发放|安装|办理|建立|投保))|从而|进而|让|使|切实|着力|有效|更好|满足|营造|助力|引导|鼓励|支持|保障|增强|形成合力|发挥|维护|避免|防止|缓解|解决|方便|便于|打通|惠及)/;
const vague =
  /不断|进一步|积极|努力|切实|持续|大力|着力|继续|逐步|加强|强化|深化|增强|提升|推动|推进|促进|鼓励|引导|支持|争取|重视|关注|完善|健全|优化|探索|研究|尽快|尽早|早日|近期|认真|高度|相关|有关/;
const ours = /我[局们委厅中处科]|本局|我[市县区省](?!级)|[市县区]民政局/;

/** Whether the clause ends what governed the ones before it: it has a subject or a will of its own. */
export const beginsAnew = (plain: string) => ours.test(plain) || /^(?:现)?将|拟于?|计划(?:在|于)|力争/.test(plain);

/**
 * What keeps a clause from being a promise; null where nothing does. `dated`: it names a time ahead that binds.
 * `provincial`: the letter is a province's own, whose departments are ours.
 */
export function bearingOf(
  plain: string,
  { dated, provincial }: { dated: boolean; provincial: boolean },
): ClauseBearing | null {
  if (refusal.test(plain)) return 'refusal';
  if (forecast.test(plain)) return 'background';
  if (condition.test(plain)) return 'condition';
  if (!citing.test(plain) && wish.test(plain)) return 'wish';
  if (others.test(plain) || (!provincial && province.test(plain)) || intends.test(plain)) return 'others';
  const report = done.exec(plain);
  if (report) {
    const will = ahead.exec(plain);
    const compared = /(?:比|较|在)[^，]{0,4}(?:去年|上年)/.test(plain);
    if (!(will && dated && (will.index > report.index || report[0] !== '已')) && !(compared && dated)) return 'done';
  }
  if (background.test(plain) && !(dated && /^(?:该|这)/.test(plain) === false && isConcrete(plain)))
    return 'background';
  if (purpose.test(plain) && !dated) return 'purpose';
  return null;
}

const concrete = new RegExp(
  [
    '建成|建设|新建|改建|扩建|共建|各建|建立|再建|完成|出台|印发|下发|发布|公布|启动|开通|开展|组织|举办|举行|召开|安排|拨付|下达|投入|配备|配齐|配置|招聘|招募|培训|培养',
    '推行|推广|推出|实施|实行|执行|上线|运行|试行|试点|提高到|提高至|提请|提交|报送|上报|审议|修订|制定|拟定|编制|设立|成立|组建|调整|纳入|列入|整合|关闭|取消|开放',
    '改造|采购|签订|签约|对接|征集|征求|评估|检查|抽查|排查|摸排|走访|通报|公示|公开|答复|告知|反馈|汇报|落实|兑现|发放|覆盖|达到|达|实现|增加|新增|增设|扩大',
    '搬迁|竣工|开工|动工|交付|验收|投用|投入使用|启用|移交|补贴|补助|资助|奖励|清理|整改|整治|核查|入户|增至|降至|升至|不低于|不少于|评定|表彰|聘请|选派|派出|选聘|轮训',
    '考核|更换|安装|加装|维修|修缮|开设|设置|延长|下放|免费|减免|打造|升级|购置|配建|划拨|送达|邀请|座谈|调研|督查|复查|销号|约谈|编发|编写|刊发|推送|点评|通气|碰头|轮换|更换|书面|办理|建档|接入|联网|迁移|更新|优化|完善|健全',
    '提供|送|建|招|办|设|搭建|延伸|转为|改为|统一|压缩|缩短|全面|消除|恢复|停止|不再|普查|调查|调研|分析|抽取|复核|认定|登记|注册|收集|汇编|编印|拍摄|制作|宣传|巡查|巡访|探访|检测|监测|审计|招标|评审|论证|选址|立项|供地|规划|设计|签署|会同|研究|形成|增开|加开|开办|完工|封顶|投产|落地|兑付|返还|拆除|划定|命名|编入|归集|推送|共享|上调|下调|调高|调低|涨到|降到|压到|压减|压降|换发|更替|派员|派驻|踏勘|察看|查看|约见|移送|施行|上岗|到岗|持证|下沉|挂牌|揭牌|开餐|开园|开诊|开班|开课|兑付|清零|摸清|补齐|补足|换装|遴选|选定|签完|打通|布设|布点|铺设|铺开|推开|张贴|专报|辅导|回访|随访|巡诊|撤销|撤并|合并|腾出|腾退|拿出|引进|引入|聘|审定|审批|上会|报(?:市|县|区|省|请|经|送|批|备|审)|转入|划入|并入|列支|落户|结业|结项|结案|办结|见效|通水|通电|通车|达标|先行先试',
  ].join('|'),
);
const named = /■/;
/** What a clause that names its time need not be: a remark, a sum of what is, a noun. */
const remark =
  /^(?:将|拟|要)?(?:是|目标|任务|为(?![^，]{1,24}(?:购|买|投保|参保|提供|配|安装|送|办|建|发|做|开|换|改|补|减|免|代))|属|处于|系|有|达到?|即|正值|恰逢|迎来|面临|可|能|会|应|须)|情况|问题|原因|能否|是否|如何|怎样/;
const noDeed =
  /(?:完成|建成|启动|实施|开展|印发|出台|举办|召开|立项|竣工|交付|投用)的[\u4e00-\u9fff]{2,10}$|^(?:目标|任务|是(?!否)|系|属)|迎来|面临|机遇|挑战|能否/;
const moods =
  /^(?:另外?|其中|同时|此外|今后|首先|其次|我[局们]|本局|就|再|还|也|又|便|即|将|拟|要|计划|力争|争取|确保|预计|打算|准备|现|并|以及|全部|陆续|分批|先|重新)+/;
const bare =
  /^(?:[^，]{0,10})?(?:不断|进一步|积极|努力|持续|大力|继续|逐步|切实|认真|高度)?(?:加强|强化|深化|增强|提升|推动|推进|促进|鼓励|引导|重视|关注|支持|努力)/;

/** Whether it can be checked that this was done: a verb of doing, a number or a document. */
export function isConcrete(plain: string): boolean {
  const rest = plain.replace(/进一步|积极|不断|持续|努力|大力|继续|切实/g, '');
  if (/\d/.test(withoutTimes(rest)) || named.test(rest)) return concrete.test(rest) || /[\d■]/.test(withoutTimes(rest));
  return concrete.test(rest) && !bare.test(rest);
}

/** The same of a clause that names its time ahead: 本周内就换. Any verb will do there that is not a bare 加强. */
export function isDone(plain: string, times: readonly string[]): boolean {
  const rest = times
    .reduce((words, time) => words.replace(time, ''), plain)
    .replace(/^[从自在于到至以，]+/g, '')
    .replace(moods, '')
    .replace(/^[从自在于到至以]+|^[起前内]+/g, '');
  if (noDeed.test(rest)) return false;
  if (isConcrete(plain)) return true;
  const says = rest.length > 1 ? /[\u4e00-\u9fff]/.test(rest) : /[换装修搬建开办拆发补改]/.test(rest);
  return says && !bare.test(rest) && !remark.test(rest) && !onlyVague.test(rest);
}

/** Whether it is said in words that nobody can be held to. */
export const isVague = (plain: string) => vague.test(plain);

const onlyVague =
  /不断|进一步|积极|持续|大力|着力|继续|逐步|探索|尽快|早日|认真|高度|适时|择机|协同|合力|氛围|责任|力度|水平|作用/;
const withoutTimes = (plain: string) => plain.replace(/20\d\d年|\d{1,2}月(?:\d{1,2}日)?|\d+日/g, '');
/**
 * Words that say the doing lies ahead. 将 announces it only before a verb of doing; 将情况纳入考核 has it before an object.
 */
export const signs = new RegExp(
  [
    '将(?:于|在|会同|会(?!展|议|员|商|费|计)|达到?|覆盖|继续|进一步|积极|加快|加大|加强|推动|推进|联合|提请|提高|适时|不断|全面|逐步|按照|结合|制定|修订|出台|建设|新建|启动|完成|开展|组织|研究|探索|争取|力争|配合|协调|完善|健全|指导|督促|扩大|优化|落实|支持|投入|安排|新增|改造|实施|实现|建立|建成|编制|印发|通过|再|陆续|分|重点|牵头|邀请|派|从|以|用|每|对|为|向|由|把|增|统一|同步|书面|发放|召开|举办|培训|选|采取|定期|抽|至少|拨付)',
    '(?<!、)拟(?!定|订|选|建的|设的|任|录|推荐)|(?<!已)计划(?!生育|经济|单列|的|中|》)|力争|争取(?:在|于|到|今|明|20|年|下|上)|预计|要(?:在|于|到|确保|完成|建成|把|对)|确保(?:在|于|今|明|20|年|\\d)|下一?步|今年就|年内就|马上|这就|立即|打算(?:在|于|今|明|用|分|年|20)|准备(?:在|于|今|明|年|20)|定于|定在|约定|商定(?=由|在|于)|承诺(?:在|于|今|明|年|20)?',
  ].join('|'),
);
