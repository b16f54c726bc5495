import type { Level } from '../../../model/kinds.ts';
import { type CellReading, doubtful, sure } from './reading.ts';
import { kindSaid, levelSaid } from './said.ts';
import { bareText } from './text.ts';

/** 建议 or 提案; 「省人大建议」 tells the level too. */
export function readKindCell(text: string): CellReading<'kind'> {
  const plain = bareText(text);
  if (plain.length > 20) return doubtful('写的不是「建议」或「提案」');
  const kind = kindSaid(plain);
  if (kind === 'both') return doubtful('既像建议又像提案');
  if (kind === null) return doubtful('写的不是「建议」或「提案」');
  const level = levelSaid(plain);
  return level ? sure(kind, { level: { value: level } }) : sure(kind);
}

const levels: readonly [Level, RegExp][] = [
  ['national', /^(?:全国|国家|中央)级?$/],
  ['provincial', /^(?:省|自治区|直辖市)级?$/],
  ['municipal', /^(?:市|地|州|盟|地市|设区的?市|市州)级?$/],
  ['county', /^(?:县|区|旗|县区|区县|县市区|县市|县\(区\)|区\(县\)|县\(市、?区\)|县\(市\)|县、区|县\/区)级?$/],
];

/** 全国, 省级, 县（区） and their like → the level; 市人大建议 → municipal. */
export function readLevelCell(text: string): CellReading<'level'> {
  const plain = bareText(text);
  const found = levels.find(([, words]) => words.test(plain.replace(/(?:人大|政协|建议|提案)+$/, '')))?.[0];
  return found ? sure(found) : doubtful('写的不是全国、省、市、县（区）');
}

/** 我局主办 → lead, 协办 → co, 单独办理 → sole; other words are doubtful. */
export function readRoleCell(text: string): CellReading<'role'> {
  const plain = bareText(text).replace(/^(?:我局|本局|我单位|本单位)/, '');
  if (/^(?:独办|单办|单独办理|独立办理|独立承办|单独承办|主办[(、/]?(?:独办|单办)\)?|独办主办)件?$/.test(plain))
    return sure('sole');
  if (/^(?:主办|牵头|牵头办理|主要承办|主承办|牵头主办)(?:件|单位)?$/.test(plain)) return sure('lead');
  if (/^(?:会办|协办|配合|协助办理|会同办理|协同办理|参与办理)(?:件|单位)?$/.test(plain)) return sure('co');
  if (/^(?:分办|分别办理|分头办理|分别承办)件?$/.test(plain)) return sure('split');
  if (/^(?:参阅|参阅件|供参阅|阅|参考|供参考)件?$/.test(plain)) return sure('reference');
  return doubtful('写的不是独办、主办、会办、分办或参阅');
}

const yes = /^(?:是|√|✓|✔|☑|●|★|▲|对|有|y|yes|true|1|重点|重点件|重点督办件?|重点办理件?|重点建议|重点提案|督办件?)$/i;
const no = /^(?:否|不是|×|✗|✘|╳|☐|□|○|非|非重点件?|非重点督办件?|一般|一般件|普通|普通件|n|no|false|0)$/i;

/** Whether an item is 重点: √, 是, 重点督办 → yes; 否, 一般 → no; 市长领衔督办 → yes. */
export function readYesCell(text: string): CellReading<'keySupervision'> {
  const plain = bareText(text);
  if (yes.test(plain)) return sure(true);
  if (no.test(plain)) return sure(false);
  return /^[\u4e00-\u9fff、]{1,20}(?:重点督办|领衔督办|督办)$/.test(plain) && !/[非不未无]/.test(plain)
    ? sure(true)
    : doubtful('看不出是不是重点督办');
}

/** 公开属性: 主动公开 → open, 依申请 → on-request, 不公开 → closed. */
export function readDisclosureCell(text: string): CellReading<'disclosure'> {
  const plain = bareText(text).replace(/[。.]$/, '');
  if (/^(?:主动公开|全文公开|主动公开\(全文\)|此件公开发布|此件主动公开)$/.test(plain)) return sure('open');
  if (/^(?:依申请公开|依申请)$/.test(plain)) return sure('on-request');
  if (/^(?:不予公开|不公开|不予以公开)$/.test(plain)) return sure('closed');
  return doubtful('没有写明是主动公开、依申请公开还是不予公开');
}

const classWord =
  /^(?:已|已经|基本|已基本|已经基本|正在|拟|计划|逐步|部分|暂|暂不能|暂时无法|暂未|尚未|待|未|因条件限制|不能|无法|难以)?(?:解决|采纳|落实|解决或基本解决|采纳或基本采纳|列入规划|列入计划|列入规划逐步解决|列入计划解决|解决或列入规划|解决或采纳|条件限制待以后解决)$|^(?:列入规划|列入计划|列入计划逐步解决|列入规划逐步解决|留作参考|供参考|参考|作参考|解释说明|说明解释|已作解释|待条件成熟时解决)$/;

/** A to D with or without 类 and words beside it; a word of the usual scales stays as it is. */
export function readClassCell(text: string): CellReading<'resultClass'> {
  const plain = bareText(text);
  if (/[〔[【]|号$/.test(plain)) return doubtful('像是文号，不是答复类别');
  const letter = /^[(「“"]?([A-Fa-f])[)」”"]?类?(?:[(:：,，—-]?([\u4e00-\u9fff、,，]+)\)?)?$/.exec(plain);
  if (letter?.[1]) {
    const words = letter[2] ?? '';
    return words === '' || /解决|规划|计划|采纳|参考|落实|条件|说明|办结/.test(words)
      ? sure(letter[1].toUpperCase())
      : doubtful(`除类别外还写了「${words.slice(0, 16)}」`);
  }
  if (/[A-Fa-f].*[A-Fa-f]/.test(plain)) return doubtful('写了不止一个类别');
  return classWord.test(plain) ? sure(plain) : doubtful('写的不是答复类别');
}

const rating = '(?:非常满意|很满意|比较满意|较满意|基本满意|不太满意|不满意|满意|理解|基本同意|不同意|同意|保留|一般)';
const single = new RegExp(`^(?:表示)?(${rating})$`);
const both = new RegExp(`^(?:对?(?:办理)?态度)?[:：]?(${rating})[/、,，;；|]?(?:对?(?:办理)?结果)?[:：]?(${rating})$`);
const reversed = new RegExp(`^对?(?:办理)?结果[:：]?(${rating})[/、,，;；|]?对?(?:办理)?态度[:：]?(${rating})$`);
const withRemark = new RegExp(`^(?:表示)?(${rating})[，,；;]([^/]{1,60})$`);
const half = new RegExp(`^(?:对?(?:办理)?)(态度|结果)[:：]?(${rating})$`);

/** 满意, or 态度/结果 as 满意/基本满意; the result alone is what a single word means, the manner alone is not. */
export function readSatisfactionCell(text: string): CellReading<'satisfaction'> {
  const plain = bareText(text).replace(/[。.]$/, '');
  const one = single.exec(plain)?.[1];
  if (one) return sure(one);
  const turned = reversed.exec(plain);
  if (turned) return sure(`${turned[2]}/${turned[1]}`);
  const two = both.exec(plain);
  if (two) return sure(`${two[1]}/${two[2]}`);
  const part = half.exec(plain);
  if (part?.[2]) return sure(part[1] === '结果' ? part[2] : `态度${part[2]}`);
  // 「不满意，要求再次答复」: a remark behind the word, as long as it weighs nothing itself.
  const [, said, remark] = withRemark.exec(plain) ?? [];
  if (said && remark && !new RegExp(rating).test(remark) && !/改|现|后来/.test(remark)) return sure(said);
  return doubtful('写的不是满意、基本满意或不满意');
}
