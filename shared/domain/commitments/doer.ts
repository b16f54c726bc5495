const endings =
  '科室|科|处室|登记处|管理处|处|股|室|办公室|局|委员会|村委会|居委会|委|办|中心|总站|站|所|院|厅|乡镇街道|乡镇|镇街|镇|乡|街道办事处|街道|社区|部门|协会|学会|联合会|总会|慈善会|基金会|商会|妇联|残联|工会|团委|公司|集团|机构|学校|大学|学院|医院|中队|大队|支队|总队|工作部|组织部|宣传部|统战部|武装部|教体局|网信办|政法委|卫健委|城管委|村民小组|专班|小组|领导小组|派驻组|检查组|督查组|工作组|专家组|政府|县区|区县|单位|银行|馆|社工站|志愿者?队|团队';
const lead =
  '答应|承诺|同意|明确|表态|专人|统筹|牵头|负责|具体负责|承担|承办|落实|会同|联合|配合|协调|组织|按|将|在|于|对|为|向|与|每|逐|统一|分批|全面|同步|入户|上门|提供|开展|完成|制定|制作|开通|建立|建设|编制|安排|拨付|实施|新建|改造|核实|核查|评估|发放|培训|出台|印发|启动|检查|督促|指导|验收|审核|办理|跟踪|回访|承接|运营|执行|起|要|计划|拟|确保|力争|争取|足额|及时|定期|于|20|今年|明年|\\d|第?[一二三四]季度|年底|年内|上半年|下半年|■';
const byWhom = new RegExp(
  `由((?:我局|本局|局)?[\\u4e00-\\u9fff、和及]{1,24}?(?:${endings}))(?=$|[，、）)]|${lead}|[\\u4e00-\\u9fff])`,
  'g',
);
const subject = new RegExp(
  `^((?:各(?:级|有关|相关|镇|县|区|乡|街)?|市|县|区|省|局)?(?:[\\u4e00-\\u9fff、]{0,12}?)(?:${endings}))(?=${lead})`,
);
const charged = new RegExp(
  `[（(](?:责任|牵头|承办|主办|配合)?(?:单位|科室|部门|处室)[：:·]\\s*([\\u4e00-\\u9fff、]{2,24}?)[，；·）)]|(?:责任|牵头|承办)(?:单位|科室|部门|处室)(?:为|是|[：:·])\\s*([\\u4e00-\\u9fff、]{2,20}?(?:${endings}))(?=$|[，。；）)])`,
);
const ourselves =
  /^(?:我|本|该|省|市|县|区)?(?:省|市|县|区)?(?:民政(?:局|厅|部门)|局|我局|本局|我们|单位|机关|部门|中心城区)$/;
const noUnit =
  /(?:^在|^新|^首批|^第|^[一二三四五六七八九十]+部门|我局|本局|我们|全市|全县|全区|我市|我县|我区|农村|城市|建成|新建|以|之|的)/;

/** Who is to do it where the clause says so and it is not the writing office: 由…牵头, 县财政局负责, （责任单位：…）. */
export function doerOf(plain: string, words: string): string | null {
  const given = charged.exec(words);
  if (given) return other(given[1] ?? given[2] ?? '');
  for (const { index, 1: name = '' } of plain.matchAll(byWhom)) {
    const longer = longest(name, plain.slice(index + 1));
    const unit = other(longer.replace(/^(?:我局|本局)/, ''));
    if (unit && !noUnit.test(unit)) return unit;
  }
  const own = subject.exec(plain)?.[1];
  return own && !noUnit.test(own) && !/^(?:会同|联合|配合|协调|督促|指导|委托|组织|依托|通过|推动|支持)/.test(own)
    ? other(own)
    : null;
}

/** 市中心 of 市中心医院 is not who: the name goes on while another ending follows and no verb comes between. */
function longest(name: string, rest: string): string {
  const tail = rest.slice(name.length);
  if (tail === '' || new RegExp(`^(?:${lead}|[，、）)])`).test(tail)) return name;
  const more = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?(?:${endings})(?=$|[，）)]|${lead})`).exec(tail)?.[0];
  return more && !new RegExp(lead).test(more) ? name + more : name;
}

function other(name: string): string | null {
  return name === '' || ourselves.test(name) ? null : name;
}
