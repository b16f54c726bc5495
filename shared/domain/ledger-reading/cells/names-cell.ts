import { parseNumeral } from '../../words/numeral.ts';
import { type Beside, type CellReading, doubtful, sure } from './reading.ts';

const labels =
  /(?:领衔|联名|附议|第一|其他|共同|主|首)?(?:提案人|提出人|建议人|提案者|附议人|联名人|领衔人|代表|委员)[:：]/g;
const phones = /(?<!\d)(?:1\d{10}|0\d{2,3}[-－]?\d{7,8})(?!\d)/g;
const counted = /等?共?(?<!\d)([0-9一二三四五六七八九十]{1,4})[人位名](?:代表|委员)?(?:联名|附议|提出)?/;
const parties =
  '(?:民革|民盟|民建|民进|农工党?|致公党?|九三(?:学社)?|台盟|无党派|中国国民党革命|中国民主|中国农工|中国致公)';
const bodies =
  '(?:工商联|工商业联合会|总工会|妇联|妇女联合会|共青团|团委|侨联|科协|台联|青联|知联会|新联会|社科联|文联|残联|红十字会|政协)';
const collective = new RegExp(
  `^(?:${parties}|(?:[\\u4e00-\\u9fff]{0,8}[省市县区州盟旗])?${bodies}|团[省市县区州]委)|(?<=^.{3,})界|(?<=^.{2,})(?:委员会|专委会|委会|界别|联组|小组|活动组|代表团|联合会|协会|商会|学社|支部|总支|联谊会)$`,
);
const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|司空|夏侯|宇文|长孙|端木|独孤|南宫|西门|轩辕|百里|呼延|东郭|淳于|申屠|钟离|鲜于|濮阳|赫连|澹台|公冶|太史|闻人|万俟|第五|拓跋|纳兰)/;
const noName =
  /^(?:姓名|签名|执笔|领衔|联名|附议|集体|个人|匿名|多人|全体|不详|待定|若干|有关|其他|本人|代表|委员|市民|群众)|(?:主任|局长|处长|科长|书记|老师|经理|院长|校长|主席|会长|先生|女士|同志)$/;
const besideName =
  /^(?:领衔|主提|第一|男|女|[\u4e00-\u9fff]{1,3}族|中共|群众|无党派|联名|附议|民革|民盟|民建|民进|农工党?|致公党?|九三(?:学社)?|台盟|[\u4e00-\u9fff]*(?:局|委|办|公司|集团|学校|中学|小学|大学|医院|村|社区|镇|乡|街道|界|代表团|组|厂|院|社|中心|界别|主任|书记|经理|校长|院长|董事长))$/;

/**
 * Who proposed: names parted by 、，； / blanks or line breaks, 「陈某等3人」, or a collective. The count and a phone in
 * the same cell are told beside. Names run together are doubtful.
 */
export function readNamesCell(text: string): CellReading<'proposers'> {
  const beside: Beside = {};
  let list = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f]/g, '')
    .replace(labels, '、');
  const numbers = list.match(phones) ?? [];
  if (numbers.length === 1 && numbers[0]) beside.phone = { value: numbers[0].replace('－', '-') };
  list = list.replace(/(?:联系)?(?:电话|手机)[:：]?/g, ' ').replace(phones, '、');
  const count = counted.exec(list);
  if (count) list = list.replace(count[0], '、');
  const open = count === null && /等(?:人|代表|委员)?[\s、)]*$/.test(list);
  if (open) list = list.replace(/等(?:人|代表|委员)?[\s、)]*$/, '');

  let unclear = '';
  list = list.replace(/[(（]([^()（）]*)[)）]/g, (_, inside: string) => {
    const words = inside.trim().replace(/等$/, '');
    if (words === '' || words.split(/[、,\s]+/).every((word) => word === '' || besideName.test(word))) return '';
    if (/附议|联名|[、,]/.test(words)) return `、${words.replace(/(?:附议|联名)(?:人|代表|委员)?/g, '')}`;
    unclear = `括号里的「${words.slice(0, 12)}」不知何意`;
    return '';
  });
  const names = split(
    list.replace(
      /(?<=[\u4e00-\u9fff])(?:(?:市|省|全国|县|区)?人大代表|(?:市|省|全国|县|区)?政协委员|代表(?!团)|委员(?!会))(?=[、,;/\s]|$)/g,
      '、',
    ),
  );
  if (names === null) return doubtful('名字之间的空格分不清是几个人', beside);
  const [unique, bad] = [[...new Set(names)], names.map(problemOf).find((problem) => problem !== null)];
  if (unclear || bad) return doubtful(unclear || (bad ?? ''), beside);
  if (unique.length === 0) return doubtful('没有写出名字', beside);
  const groups = unique.filter((name) => collective.test(name));
  if (groups.length > 0 && groups.length < unique.length) return doubtful('集体和个人写在一起，请核对', beside);

  const total = count ? parseNumeral(count[1] ?? '') : null;
  if (open) beside.cosigners = { doubt: '只写「等」，没有写明共几人' };
  else if (count) {
    const unclearCount = /(?:联名|附议)[^、,;]{0,2}[0-9一二三四五六七八九十]/.test(text);
    const sound = !unclearCount && total !== null && total >= unique.length && groups.length === 0;
    beside.cosigners = sound
      ? { value: total - 1 }
      : { doubt: unclearCount ? '看不出人数是否含领衔人' : '写明的人数与列出的名字对不上' };
  }
  return Object.keys(beside).length > 0 ? sure(unique, beside) : sure(unique);
}

/** Null where single characters between blanks may be grouped in more than one way. */
function split(list: string): string[] | null {
  const names: string[] = [];
  for (const piece of list.replace(/\s*[·•．・]\s*/g, '·').split(/[、,，;；/|\n\r\t]+/)) {
    const words = piece
      .split(/\s+/)
      .filter((word) => word !== '' && !/^(?:代表|委员|执笔|领衔|联名|附议|男|女|[\u4e00-\u9fff]{1,3}族)$/.test(word));
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (word.length > 1) names.push(...joined(word));
      else if (words[at + 1]?.length === 1 && words[at + 2]?.length !== 1) {
        names.push(word + words[at + 1]);
        at += 1;
      } else return null;
    }
  }
  return names;
}

/** 张三和李四 are two; 李和平 is one. */
function joined(word: string): string[] {
  const two = /^([\u4e00-\u9fff]{2,3})[和与及]([\u4e00-\u9fff]{2,3})$/.exec(word);
  return two && word.length >= 5 ? [two[1] ?? '', two[2] ?? ''] : [word];
}

function problemOf(name: string): string | null {
  if (collective.test(name)) return /^[\u4e00-\u9fff()·]{2,30}$/.test(name) ? null : `「${name.slice(0, 12)}」不像名称`;
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u.test(name)) return null;
  if (noName.test(name) || !/^[\p{Script=Han}×*]{2,}$/u.test(name)) return `「${name.slice(0, 12)}」不像人名`;
  const length = [...name].length;
  if (length <= 3) return length === 3 && /[团组局办委所]$/.test(name) ? `「${name}」不像人名` : null;
  if (length === 4) return doubleSurnames.test(name) ? null : `「${name}」像是两个人名连写`;
  return `「${name.slice(0, 12)}」不像人名`;
}
