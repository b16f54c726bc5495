import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { unitNames } from '../lists/unit-names.ts';

const known = new Set(unitNames);
/** Names shorter than this are words of their own: 水利局, 气象局. */
const shortest = 5;
const long = unitNames.filter((name) => [...name].length >= shortest);
const ends =
  /(?<=[省市县区州旗]|自治[区州县]|国家|中国|^|[，、；。（“])((?:[\u4e00-\u9fff]){3,16}?(?:局|委员会|委员|联合会|联和会|合会|工会|协会|管理中心|办公室|救援[支大]队|工作部|厅))(?![\u4e00-\u9fff]?长)/gu;

/** 部门名称写错一个字：妇女联和会, 市场监督管局, 人力资源与社会保障局. Names that are right in another place are none. */
export function unitNamesMisspelt(text: string): Found[] {
  if (!/[局会厅部队心室]/u.test(text)) return [];
  const quoted = quotedPlaces(text);
  const found = [...text.matchAll(ends)].flatMap(({ 1: words = '', index }) => {
    if (words.length < shortest - 1 || quoted(index)) return [];
    // 我局会同市妇女联和会, 市住房与城乡建设局: the place stands before or within.
    const starts = [0, ...[...words].flatMap((each, turn) => (/[省市县区州旗]/u.test(each) ? [turn + 1] : []))];
    const candidates = starts
      .map((at) => ({ at, name: words.slice(at) }))
      .filter(({ name }) => name.length >= shortest - 1);
    // 市规划与自然资源局 ends in the name of another; 会同自然资源局 is no name of its own.
    if (candidates.some(({ name }) => known.has(name))) return [];
    return candidates.flatMap(({ at, name }) => slips(index + at, name)).slice(0, 1);
  });
  return [...found, ...bureausCalledMinistries(text).filter(({ from }) => !quoted(from))];
}

const ministries =
  '人力资源(?:和)?社会保障|民政|教育|财政|司法|公安|住房(?:和)?城乡建设|交通运输|农业农村|生态环境|自然资源|水利|商务|文化和旅游|退役军人事务|应急管理|科学技术|工业和信息化';

/** 市人力资源社会保障部: a place has a bureau, the country a ministry; 市发改局 is a commission in most places. */
function bureausCalledMinistries(text: string): Found[] {
  return [
    ...[
      ...text.matchAll(
        new RegExp(`(?<=[省市县州]|(?<![园社校厂景地片山辖城])区)(${ministries})部(?![门队分长级])`, 'gu'),
      ),
    ].map(({ 0: words, 1: name = '', index }) =>
      foundAt(index, words, {
        kind: 'department',
        severity: 'error',
        right: `${name === '人力资源社会保障' ? '人力资源和社会保障' : name === '住房城乡建设' ? '住房和城乡建设' : name}局`,
        message: '地方称「局」，国务院的部门称「部」',
      }),
    ),
    ...[...text.matchAll(/(?<=[市县区])发改局/gu)].map(({ 0: words, index }) =>
      foundAt(index, words, {
        ...{ kind: 'department', severity: 'advice', right: '发展改革委' },
        message: '多数地方是发展和改革委员会，简称「发展改革委」，请核对',
      }),
    ),
  ];
}

function slips(at: number, name: string): Found[] {
  const near = long.filter((each) => slipOf(each, name));
  const meant = near.length > 1 ? near.filter((each) => each.length === name.length) : near;
  const [right] = meant;
  if (!right || meant.length > 1) return [];
  return [
    foundAt(at, name, {
      kind: 'department',
      severity: 'error',
      right,
      message: `「${name}」应为「${right}」`,
    }),
  ];
}

/** One character other, more or less, or two beside each other the other way round; 和 left out is a short form. */
function slipOf(right: string, name: string): boolean {
  if (Math.abs(right.length - name.length) > 1) return false;
  let start = 0;
  while (start < right.length && right[start] === name[start]) start += 1;
  let end = 0;
  while (end < right.length - start && end < name.length - start && right.at(-1 - end) === name.at(-1 - end)) end += 1;
  const [was, is] = [right.slice(start, right.length - end), name.slice(start, name.length - end)];
  if (was === '和' && is === '') return false;
  if (is === '' && /^(?:务|和|业)$/u.test(was) && start === 0) return false;
  // The first character other: 区 of another name; the kind of body at the end is another body.
  if (start === 0 || (/[局厅委会部]/u.test(was) && /[局厅委会部]/u.test(is))) return false;
  if (was.length <= 1 && is.length <= 1) return true;
  return was.length === 2 && is.length === 2 && was[0] === is[1] && was[1] === is[0];
}
