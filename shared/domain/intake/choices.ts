import type { Consent } from '../../model/kinds.ts';
import { doubtOf, type FieldFound, sureOf } from './found.ts';
import { tight } from './text/lines.ts';

const ticked = '☑✓✔√■●◉☒⊠🗹';
const empty = '□☐○◯▢◻';

/** The option of a form that bears a tick: 「☑是 □否」, 「同意□ 不同意☑」, 「是（√） 否（ ）」; null where there is no form. */
function choiceOf(value: string): { words: string } | { doubt: string } | null {
  const crossed = new RegExp(`[${ticked}]`, 'u').test(value) ? value.replace(/[×✗✘╳]/g, '□') : value;
  const text = crossed
    .replace(/[\s_]+/g, ' ')
    // 口 不同意: the character that a recogniser makes of an empty box.
    .replace(/(?<=^|[\s：])口(?=\s?(?:不\s?)?(?:同|公|可|是|否))/g, '□')
    .replace(/[[【（(]\s*[√✓✔Vv]\s*[\]】）)]/g, '☑')
    .replace(/[[【（(]\s*[\]】）)]/g, '□');
  if (!new RegExp(`[${ticked}${empty}]`, 'u').test(text)) return null;
  const marks = [...text.matchAll(new RegExp(`[${ticked}${empty}]`, 'gu'))];
  // A form puts its boxes all before or all behind the words.
  const before = (marks[0]?.index ?? 0) === 0 || /[：:，,；;。]\s*$/.test(text.slice(0, marks[0]?.index));
  const options = marks.map((mark, at) => ({
    on: ticked.includes(mark[0]),
    words: (before
      ? text.slice(mark.index + mark[0].length, marks[at + 1]?.index)
      : text.slice(at === 0 ? 0 : (marks[at - 1]?.index ?? 0) + (marks[at - 1]?.[0].length ?? 0), mark.index)
    ).trim(),
  }));
  // 「√同意 | 不同意」: a tick before one of two words is that one's.
  const lonely =
    marks.length === 1 && before
      ? /^(?:同意|不同意|是|否|公开|不公开)(?=[\s|/／])/.exec(options[0]?.words ?? '')?.[0]
      : undefined;
  if (lonely && options[0]?.on) return { words: lonely };
  const chosen = options.filter(({ on, words }) => on && words !== '');
  if (chosen.length > 1) return { doubt: '勾选了不止一项' };
  if (chosen[0]) return { words: chosen[0].words };
  const lone = options.every(({ words }) => words === '');
  if (lone && marks.length === 1) return { words: ticked.includes(marks[0]?.[0] ?? '') ? '是' : '否' };
  return { words: '' };
}

/** 是否同意公开: 同意, 可以公开, 是 → yes; 不同意, 不宜公开, 否 → no; unticked or 未表态 → nothing said. */
export function consentOf(value: string, label: string, passage: string): FieldFound<Consent> {
  const choice = choiceOf(value);
  if (choice && 'doubt' in choice) return doubtOf(choice.doubt, passage);
  const text = (choice ? choice.words : value).replace(/[\s。，；]/g, '');
  if (
    text === '' ||
    /^(?:代表|委员|提案人|提案者|本人|建议人)?(?:暂)?(?:未表态|未填写|未勾选|没有表态|没填|没说|未填|未说明|无|—|-|\/|不详|未明确|待定|空|未选|\?)+$/.test(
      text,
    )
  )
    return null;
  if (/部分|仅|只|隐去|匿名|摘要|标题|除/.test(text) && !/全文/.test(text))
    return doubtOf('写的是部分公开或有条件公开', passage);
  const negative = /^(?:否|不|×|✗|N|n|no)|不同意|不公开|不予公开|不宜|不可|不愿|不能|不便|不得|勿公开|拒绝/.test(text);
  if (negative) return sureOf('no', passage);
  if (
    /^(?:是|√|✓|☑|Y|y|yes|可|能|愿|对|同意|公开|(?:要求|希望|请求|申请)(?:予以|全文|向社会|上网)*公开|全文|主动|★)/.test(
      text,
    ) ||
    /同意|可以公开|可公开|全文公开|愿意公开|主动公开|予以公开/.test(text)
  )
    return sureOf('yes', passage);
  return doubtOf(`「${label}」后面的「${text.slice(0, 12)}」看不出是否同意公开`, passage);
}

/** 重点督办: 是, ★, 市领导领衔督办 → true; 否, 一般, an empty box → false. */
export function keyOfValue(value: string, label: string, passage: string): FieldFound<boolean> {
  const choice = choiceOf(value);
  if (choice && 'doubt' in choice) return doubtOf(choice.doubt, passage);
  const text = (choice ? choice.words : value).replace(/[\s。，；]/g, '');
  if (
    text === '' ||
    /^(?:否|不是|×|✗|无|非|没有|一般|普通|N|n|no|0|—+|-+|\/|未列|不)/.test(text) ||
    /^非|未列为|不列为|不作为|[（(]非重点[）)]/.test(text)
  )
    return sureOf(false, passage);
  if (
    /^(?:是|√|✓|✔|☑|●|★|▲|有|Y|y|yes|1|对|重点|列为|督办|[省市县区]|主要领导|领导)/.test(text) ||
    /督办|领衔|领办|重点|主任|主席|市长|县长|区长|书记|常委|秘书长/.test(text)
  )
    return sureOf(true, passage);
  return doubtOf(`「${label}」后面的「${text.slice(0, 12)}」看不出是不是重点督办`, passage);
}

const keySaid =
  /(?:列为|作为|属于|系|属|是|为|确定为|被列为|纳入)?[^，。；\n]{0,16}?(?:重点督办(?:建议|提案|件)?|重点(?:建议|提案)(?:督办)?|领衔督办|(?:主席|主任|[市县区省州]长|书记|常委|领导|秘书长)(?:会议|同志|会议成员)?(?:亲自|领衔|牵头|挂牌)?(?:督办|领办)(?:的|件)?(?![：:])|督办件|挂牌督办|重点办理件|重点件|挂牌督办|★重点|#重点#)/g;

/** A sentence that makes it a matter of supervision; 「不列为重点督办」, 「非重点督办」 and 「是否重点督办」 do not. */
export function keyIn(text: string): FieldFound<boolean> {
  for (const match of text.matchAll(keySaid)) {
    const around = text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 8);
    if (
      /(?:不|非|未|是否|没有|无)[^，。；]{0,8}(?:重点|督办|领衔)|督办[^，。；]{0,2}[：:]?\s*(?:否|无|□)|[：:]\s*(?:否|无)/.test(
        around,
      )
    )
      continue;
    if (
      /办法|制度|工作|通知|意见|机制|一览|名单/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 3),
      )
    )
      continue;
    return sureOf(true, match[0].trim());
  }
  return null;
}

const boxes = new RegExp(`[${ticked}${empty}]`, 'u');

/** A sentence about publication: 代表同意公开, 提案人不同意公开复文. */
export function consentIn(text: string): FieldFound<Consent> {
  const form = text.split('\n').find((line) => /公开|上网/.test(line) && boxes.test(line));
  // 「同意公开 √  不同意公开」: the boxes stand behind their words.
  const behind =
    form !== undefined &&
    /^(?:是|否|不?同意|不?可以?)?\s*(?:公开|上网|是|否|同意|不同意)\s*[^\u4e00-\u9fff：:]/.test(tight(form));
  const chosen = form
    ? consentOf(behind ? tight(form) : form.slice(Math.max(0, form.search(boxes))), '公开', form.trim().slice(0, 60))
    : null;
  if (chosen) return chosen;
  const said = [
    ...text.matchAll(
      /(?<!是否|如|若|经|未)(不同意|不愿意?|不希望|不想|不宜|同意|愿意|可以|不予|不要|请勿|勿)(?:将?[^，。；\n：]{0,8})?(?:向社会|全文|上网|网上)?(?:公开|上网)(?!姓名|个人|身份|联系|电话|单位)/g,
    ),
  ].filter(([, words = '']) => words !== '');
  const answers = new Set(said.map(([, words = '']) => (/不|勿/.test(words) ? 'no' : 'yes')));
  if (answers.size > 1) return doubtOf('既写同意又写不同意公开', said.map(([words]) => words).join('、'));
  const [first] = said;
  if (first) return sureOf(answers.has('no') ? 'no' : 'yes', first[0]);
  const bare =
    /(?:^|[，。；（(\s]|答复|复文|内容|原文|要求|希望|表示|申请|建议|提案)(不公开|不对外公开|不向社会公开|不予公开|不得公开|不宜公开|不在网上公开|不上网|可公开|全文公开|全文上网|主动公开)(?=[，。；）)\s]|$)/.exec(
      text,
    );
  return bare ? sureOf(/^不/.test(bare[1] ?? '') ? 'no' : 'yes', bare[1] ?? '') : null;
}
