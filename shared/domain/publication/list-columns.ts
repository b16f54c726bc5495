import type { Span } from './mark.ts';

/** What a column of a list of persons holds. */
type Column =
  | 'name'
  | 'phone'
  | 'number'
  | 'account'
  | 'address'
  | 'day'
  | 'school'
  | 'work'
  | 'illness'
  | 'cause'
  | null;

const headings: readonly [Exclude<Column, null>, RegExp][] = [
  ['account', /银行|[账帐][号户]|卡号|存折|一卡通|开户/],
  ['number', /身份证|证件|证号|公民身份|残疾证|护照|社保|医保|学籍|编号$|病历|住院号|档案号/],
  ['phone', /电话|手机|联系方式|联系号码|微信|QQ/],
  ['address', /住址|地址|家庭所在|居住地|户籍|籍贯|门牌|现住/],
  ['day', /出生|生日|死亡|去世|火化/],
  ['school', /学校|就读|班级/],
  ['work', /工作单位|就业单位/],
  ['illness', /病[种情]|疾病|患病|诊断/],
  ['cause', /原因|事由|致[困贫残]|困难情况|家庭情况|情况说明|备注|情形/],
  [
    'name',
    /^(?:[\u4e00-\u9fff]{0,8}姓\s*名|户主|申请人|受[助益赠]人|救助对象|保障对象|服务对象|帮扶对象|监护人|家长|配偶|父亲|母亲|家属|老人|患者|儿童|学生|死者|逝者|墓主|亡者|当事人|投诉人|举报人|来访人|业主|住户|捐[赠款]人|收养人|被收养人|送养人|男方|女方|代领人|共同生活(?:家庭)?成员|家庭成员)(?:[（(].*)?$/,
  ],
];
const ofOffice =
  /职务|职称|岗位|科室|部门|单位名称|机构|组织|企业|公司|负责|经办|责任|代表|委员|承办|工作人员|法人|社工|网格|专家|编制|提案|建议/;
const serial = /^(?:编号|序号)$/;
const masked = /[*×＊]/;
const kinds = {
  name: 'name-recipient',
  number: 'certificate',
  account: 'bank-card',
  address: 'address',
  day: 'family-event',
  school: 'school',
  work: 'workplace',
  illness: 'illness',
  cause: 'illness',
} as const;

/** The columns of a head line; null where it is none, or the list is one of an office's own people. */
function columnsOf(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > 24)) return null;
  const bare = cells.map((cell) => cell.replace(/\s/g, ''));
  const columns = bare.map((cell): Column => {
    if (serial.test(cell) || ofOffice.test(cell.replace(/工作单位|就业单位/, ''))) return null;
    return headings.find(([, words]) => words.test(cell))?.[0] ?? null;
  });
  const names = columns.filter((column) => column === 'name').length;
  const office = bare.some((cell) => /职务|职称|岗位|科室|负责人|代表|委员/.test(cell));
  return names > 0 && !office ? columns : null;
}

type Cell = { from: number; text: string };

function cellsOf(line: string, from: number, single: boolean): Cell[] {
  const cells: Cell[] = [];
  const parts = single ? /\S+/g : /[|｜]|\t/.test(line) ? /[^|｜\t]+/g : /\S+(?: \S+)*?(?= {2,}|$)/g;
  for (const { index, 0: part } of line.matchAll(parts)) {
    const text = part.trim();
    if (text !== '' || /\t/.test(line)) cells.push({ from: from + index + part.indexOf(text), text });
  }
  return cells;
}

type Listed = { names: Span[]; others: Span[]; office: { from: number; to: number }[] };
const post =
  /^(?:负责人|联系人|经办人|承办人|法定代表人|法人代表|法人|院长|站长|所长|主任|队长|校长|园长|理事长|会长|驻点社工|责任人|包保责任人|网格员)(?:姓名)?$/;

/** Of a list of persons its columns of names, numbers and addresses, row by row. 姓名｜残疾人证号｜联系电话｜月补贴. */
export function columnSpans(text: string, plain: string): Listed {
  const found: Listed = { names: [], others: [], office: [] };
  let posts: boolean[] | null = null;
  const listed = /名单|公示|名册|发放|花名册/.test(text.slice(0, 2000));
  let columns: Column[] | null = null;
  let from = 0;
  for (const line of text.split('\n')) {
    const spaced =
      line.length < 400 && !/[|｜\t]| {2}|[。；]/.test(line.trim()) && (line.trim().match(/ /g)?.length ?? 0) >= 3;
    const cells = line.length > 2000 ? [] : cellsOf(line, from, spaced);
    const bare = cells.map((cell) => cell.text.replace(/\s/g, ''));
    // 序号｜助餐点｜负责人: who stands in that column holds a post.
    if (
      bare.length >= 3 &&
      bare.every((cell) => cell.length <= 14 && !/\d{3}/.test(cell)) &&
      bare.some((cell) => post.test(cell))
    )
      posts = bare.map((cell) => post.test(cell));
    else if (cells.length < 2 && line.trim() !== '') posts = null;
    else if (posts && cells.length <= posts.length)
      for (const [at, cell] of cells.entries())
        if (posts[at] && /^[\u4e00-\u9fff·]{2,5}$/.test(cell.text))
          found.office.push({ from: cell.from, to: cell.from + cell.text.length });
    // 费二牛 马家镇 支出型 4800元: a list without a head.
    const [first, second] = cells;
    if (
      !columns &&
      cells.length >= 3 &&
      first &&
      second &&
      listed &&
      /^[\u4e00-\u9fff·]{2,4}$/.test(first.text) &&
      /(?:镇|街道|乡|村|社区|办事处|开发区)$/.test(second.text) &&
      !masked.test(first.text) &&
      !/某/.test(first.text)
    )
      found.names.push({ from: first.from, to: first.from + first.text.length, kind: kinds.name });
    const head = columnsOf(cells.map((cell) => plain.slice(cell.from, cell.from + cell.text.length)));
    if (head) columns = head;
    else if (columns && cells.length >= Math.min(3, columns.length) && cells.length <= columns.length + 1) {
      // Who is named as 车*良 is told of by nothing else either.
      if (cells.some((cell, at) => columns?.[at] === 'name' && masked.test(cell.text))) {
        from += line.length + 1;
        continue;
      }
      for (const [at, cell] of cells.entries()) take(columns[at] ?? null, cell, plain, found);
    } else if (cells.length < 2 && line.trim() !== '') columns = null;
    from += line.length + 1;
  }
  return found;
}

const fineEnough = /\d|[一二三四五六七八九十]|[村组屯寨庄院巷弄苑园]|小区|公寓|社区|花园|新城|嘎查/;
/** A cause that tells of somebody's body: 肝移植术后, not 火灾 or 重病. */
const ofBody =
  /[症癌瘤炎]|移植|术后?|骨折|瘫|残|透析|化疗|放疗|血病|衰竭|尿毒|肝[硬炎病]|肾|心[脏梗衰]|脑[梗瘫出溢]|精神|智力|肢体|视力|听力|失明|失聪|失能|卧床|中风|糖尿|结核|艾滋|抑郁|自闭|孤独|截肢|烧伤|烫伤|车祸|溺水|触电|坠|摔伤|工伤|早产|流产|怀孕|离婚|丧偶|服刑|戒毒/;

function take(column: Column, { from, text }: Cell, plain: string, found: Listed) {
  if (column === null) return;
  const words = plain.slice(from, from + text.length);
  if (column === 'name') {
    for (const { index, 0: name } of words.matchAll(/[\u4e00-\u9fff·]{2,8}/g))
      if (!/某|合计|小计|总计|备注|化名|空缺|无$/.test(name) && !masked.test(words[index + name.length] ?? ''))
        found.names.push({ from: from + index, to: from + index + name.length, kind: kinds.name });
    return;
  }
  if (column === 'phone' || column === 'number' || column === 'account') {
    for (const { index, 0: number } of words.matchAll(/[\dA-Za-z][\dA-Za-z -]{4,30}[\dA-Za-z]/g)) {
      if (masked.test(words[index - 1] ?? '') || masked.test(words[index + number.length] ?? '')) continue;
      if (number.replace(/\D/g, '').length < 5) continue;
      const phone = /^1[3-9]/.test(number) ? 'mobile' : 'landline';
      const kind = column === 'phone' ? phone : kinds[column];
      found.others.push({ from: from + index, to: from + index + number.length, kind });
    }
    return;
  }
  if (masked.test(words) || (column === 'address' && !fineEnough.test(words))) return;
  if (column === 'cause' && !ofBody.test(words)) return;
  found.others.push({ from, to: from + text.length, kind: kinds[column] });
}
