import type { ProofFinding, ProofSeverity } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart, quotedPlaces } from '../found.ts';

type Row = readonly [RegExp, string, ProofSeverity];

const rows: readonly Row[] = [
  [
    /请勿(?:对外)?公开|不[得要予]对外公开|不宜(?:对外)?公开|暂不(?:对外)?公开|内部掌握|内部资料|内部文件|仅供内部|注意保密|请予保密|请勿外传|不得外传|不对外/gu,
    '内部用语，不能写给代表委员',
    'error',
  ],
  [
    /(?:以上(?:意见|内容)?)?[，]?(?:仅?供)(?:你|贵|我)?(?:局|委|单位|办)?(?:答复|回复)?(?:代表|委员)?时?(?:参考|参阅)|供(?:你|贵)(?:局|委|单位)[\u4e00-\u9fff]{0,8}参考|供参考|仅供参考/gu,
    '会办意见里写给本单位的话，不能留在答复里',
    'error',
  ],
  [
    /(?:你|贵)局转来|我(?:局|委|办)?无(?:会办)?意见|(?:同意|赞同)(?:你|贵)(?:局|委|单位)(?:的)?意见|请(?:你|贵)(?:局|委|单位)(?:统一)?(?:答复|汇总|研究|酌情)|(?:由|请)主办单位(?:统一)?(?:答复|汇总)|现将(?:我[局委])?会办意见(?:函复|函告|反馈)如下|会办意见如下|如有不妥，?请(?:予)?指正|建议(?:由|改由|转)[\u4e00-\u9fff]{2,12}(?:局|委|办)(?:会办|主办|办理|答复)|与我[局委]职能无关|不予答复/gu,
    '会办单位写给本单位的话，不能留在答复里',
    'error',
  ],
  [
    /(?:请|由|待)(?:主办|牵头|承办)(?:单位|部门)[^，。；]{0,8}(?:斟酌|研究|把握|统稿|定稿|汇总|答复|修改|确定)|(?:建议|请|可|宜)?不(?:宜|要|必|得)?写[入进](?:答复|复函|回复)|请(?:贵|你|你们)?(?:局|委|办)?在答复[中时件稿]|答复时(?:请|可|不|建议)|(?:此|本|该|以上)(?:段|条|项|处|部分)(?:内容)?(?:请|待|需|须|建议|暂不|不)[^，。；）]{0,14}(?:核|定稿|删|审定|修改|补充|斟酌|公开|写)/gu,
    '办理中对内说的话，不能留在答复里',
    'error',
  ],
  [
    /[（(](?:注|备注|说明|编者注)[：:][^（）()]{0,30}(?:核|补充|确认|待定|修改|删|填|请[\u4e00-\u9fff]{1,6}[科处室股局])[^（）()]{0,20}[）)]|[（(](?:请|由)[\u4e00-\u9fff]{1,8}[科处室股](?:再)?(?:核|补|确认|提供|填)[^（）()]{0,12}[）)]/gu,
    '办理中对内说的话，不能留在答复里',
    'error',
  ],
  [
    /我[局委办会厅](?:对此|对该件|对本件)?(?:无|没有|暂无)(?:其他|其它|不同|补充|修改|反对|具体)*意见|我[局委办会厅](?:不再|无需)(?:会签|会办|另行答复)|(?:暂|请)?勿(?:对外)?(?:公布|披露|引用|扩散|传播)|(?:另行|再次?)征求[^，。；]{2,14}(?:局|委|办)意见后(?:答复|定稿)/gu,
    '会办单位写给本单位的话，不能留在答复里',
    'error',
  ],
  [/(?:^|[，。；（])(?:机密|秘密|绝密)(?=$|[，。；）★])|涉密(?:文件|材料|事项)/gu, '涉密标记', 'error'],
  [
    /(?:局长|市长|县长|书记|分管领导|主要领导|领导)(?:办公会|批示|圈阅|签批|口头指示)[\u4e00-\u9fff]{0,6}/gu,
    '内部办理过程，公开前请斟酌',
    'advice',
  ],
  [
    /(?:尚未|还未|未)(?:正式)?(?:公布|公开|审定|批准|上会)的?(?:方案|数据|预算|规划|文件|政策|消息)/gu,
    '没有定的事，公开前请斟酌',
    'advice',
  ],
];

/** 内部用语：what one office writes to another, and what is not for outside. */
export function insideWords(part: ProofPart): ProofFinding[] {
  if (!['opening', 'blocks', 'closing', 'note'].includes(part.name)) return [];
  return rows.flatMap(([pattern, message, severity]) =>
    [...part.text.matchAll(pattern)].map(({ 0: words, index }) =>
      foundIn(part, index, words, { kind: 'inside', severity, right: null, message }),
    ),
  );
}

/** 没有填写：××, XX, 【】, □□, TODO, 待补, {…}; 95% and ISO names are none. */
export function placeholders(part: ProofPart): ProofFinding[] {
  const patterns: readonly RegExp[] = [
    /(?<!\d[\u4e00-\u9fff]{0,2}[ ]?)[×✕✖]{1,10}|[×✕✖]{1,10}(?![ ]?\d)|(?<![A-Za-z\d])[XxＸｘ]{2,10}(?![A-Za-z])|(?<=[年第月])[XxＸ](?=[年月日号])|(?<![A-Za-z\d])[Xx](?=[年月日号万元个家人处])/gu,
    /[□■○◯]{1,20}(?![\u4e00-\u9fff]、)|_{2,40}|＿{1,40}/gu,
    /(?<=(?:电话|手机|传真)[：:]?[\d-]{0,14})[XxＸ×*＊]{2,12}/gu,
    /【[^【】]{0,60}】|\{[^{}]{1,40}\}|\[(?:待|此处|请|填)[^[\]]{0,30}\]/gu,
    /TODO|TBD|todo|FIXME|待补充?|待核实?(?=[）。，；】]|数据|$)|待填写?|待定(?=[）。，；】]|$)|待完善(?=[）】])|(?:此处|这里)(?:补充|填写|插入|核实|待)[\u4e00-\u9fff]{0,10}|（(?:请)?(?:补充|核实|填写|略|数据待[\u4e00-\u9fff]{1,4})[^（）]{0,20}）/gu,
    /[?？]{2,10}|(?<=[\u4e00-\u9fff])[?？](?=(?:年|月|日|万|元|个|家|人|%))/gu,
    /(?<![\d*A-Za-z])\*{2,20}(?![\d*])/gu,
  ];
  // “××社区慈善基金”: a form of names, shown in quotes.
  const quoted = quotedPlaces(part.text);
  const isForm = (words: string, at: number) =>
    /^[×✕✖]+$/u.test(words) && quoted(at) && /^[\u4e00-\u9fff]{2}/u.test(part.text.slice(at + words.length));
  return patterns.flatMap((pattern) =>
    [...part.text.matchAll(pattern)]
      .filter(({ 0: words, index }) => !isForm(words, index))
      .map(({ 0: words, index }) =>
        foundIn(part, index, words, {
          kind: 'placeholder',
          severity: 'error',
          right: null,
          message: `「${words.slice(0, 12)}」没有填写`,
        }),
      ),
  );
}
