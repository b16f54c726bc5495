import { type Beside, type CellReading, doubtful, sure } from './reading.ts';

const unit =
  /(?:局|委|办|厅|部|院|室|会|中心|政府|公司|联|校|站|处|社|司|署|行|集团|队|所|馆|区|县|市|镇|乡|街道|段|厂|台|大学|学院)$/;
const label = /(主办|独办|单办|牵头|承办|会办|协办|配合|分办)(?:单位|部门)?[:：]/g;
const bracketed = /[(（](主办|独办|单办|牵头|会办|协办|配合|分办)(?:单位)?[)）]/;
const tail = /^(?:由)?(.+?)(主办|牵头|独办|单办)[,，、;；。]?(?:(.+?)(?:会办|协办|配合))?[。]?$/s;

type Parts = { lead: string[]; co: string[]; sole: boolean; split: boolean };

/** 主办单位: one unit, or 「主办：… 会办：…」 with both lists, or 「独办」 alone. */
export function readLeadCell(text: string): CellReading<'leadUnit'> {
  const plain = text.trim();
  if (/^(?:独办|单办|单独办理)$/.test(plain)) return { fact: null, beside: { role: { value: 'sole' } } };
  const parts = rolesOf(plain);
  const beside: Beside = {};
  if (parts?.sole) beside.role = { value: 'sole' };
  if (parts?.split) beside.role = { value: 'split' };
  if (parts && parts.co.length > 0) beside.coUnits = listed(parts.co);
  const lead = parts ? parts.lead : splitUnits(plain);
  const said = Object.keys(beside).length > 0 ? beside : undefined;
  const [first, second] = lead;
  if (first === undefined) return parts ? { fact: null, beside } : doubtful('没有写出单位', said);
  if (second !== undefined) return doubtful('写了几个单位，没有注明哪个主办', said);
  return isUnit(first) ? sure(first, said) : doubtful(`「${first.slice(0, 16)}」不像单位名称`, said);
}

/** 会办单位: a list; 「等」 at its end leaves it open and doubtful. */
export function readCoUnitsCell(text: string): CellReading<'coUnits'> {
  const plain = text.trim();
  if (/^(?:独办|单办|单独办理)$/.test(plain)) return { fact: null, beside: { role: { value: 'sole' } } };
  const parts = rolesOf(plain);
  const beside: Beside = {};
  const [lead, other] = parts?.lead ?? [];
  if (lead && !other && isUnit(lead)) beside.leadUnit = { value: lead };
  const fact = listed(parts && (parts.lead.length > 0 || parts.co.length > 0) ? parts.co : splitUnits(plain));
  return Object.keys(beside).length > 0 ? { fact, beside } : { fact };
}

function listed(units: readonly string[]): { value: string[] } | { doubt: string } {
  const last = units.at(-1) ?? '';
  if (/等(?:\d*(?:个|家)?(?:单位|部门))?$/.test(last)) return { doubt: '以「等」结尾，单位没有写全' };
  const odd = units.find((each) => !isUnit(each));
  if (odd) return { doubt: `「${odd.slice(0, 16)}」不像单位名称` };
  return units.length > 0 ? { value: [...new Set(units)] } : { doubt: '没有写出单位' };
}

/** 主办：A 会办：B、C · A（主办）、B（会办） · 由A主办，B会办; null when the cell names no roles. */
function rolesOf(plain: string): Parts | null {
  const parts: Parts = { lead: [], co: [], sole: false, split: false };
  const add = (role: string, units: string[]) => {
    if (role === '分办') parts.split = true;
    else if (/会办|协办|配合/.test(role)) parts.co.push(...units);
    else {
      parts.lead.push(...units);
      parts.sole ||= /独办|单办/.test(role);
    }
  };
  const marks = [...plain.matchAll(label)];
  if (marks.length > 0) {
    marks.forEach((mark, at) => {
      add(mark[1] ?? '', splitUnits(plain.slice(mark.index + mark[0].length, marks[at + 1]?.index)));
    });
    const ahead = plain.slice(0, marks[0]?.index).trim();
    if (ahead !== '') parts.lead.push(...splitUnits(ahead));
    return parts;
  }
  if (bracketed.test(plain)) {
    for (const each of splitUnits(plain)) {
      const role = bracketed.exec(each)?.[1];
      add(role ?? '会办', [each.replace(bracketed, '').trim()]);
      if (!role) parts.lead.push('没有注明主办会办');
    }
    return parts;
  }
  const said = tail.exec(plain);
  if (!said || !/[局委办厅部院会府司心处][,，、;；\s]*(?:主办|牵头|独办|单办)/.test(plain)) return null;
  add(said[2] ?? '', splitUnits(said[1] ?? ''));
  if (said[3]) add('会办', splitUnits(said[3]));
  return parts;
}

/** Parts a list at 、，；/ blanks and line breaks, and at 和 after a whole unit; 各县（市、区）政府 stays whole. */
function splitUnits(list: string): string[] {
  const masked = list.replace(/[(（][^()（）]*[)）]/g, (inside) =>
    inside.replace(/、/g, '\u0001').replace(/[,，]/g, '\u0002'),
  );
  return masked
    .split(/[、,，;；/|。\s]+|(?<=[局委办厅部院会联])[和与及](?=[省市县区各团]|[\u4e00-\u9fff]{1,8}[局委办厅部])/)
    .map((each) => each.replaceAll('\u0001', '、').replaceAll('\u0002', '，'))
    .filter((each) => each !== '');
}

function isUnit(words: string): boolean {
  if (/^[我本](?:局|委|办|单位|部门)$/.test(words)) return false;
  const bare = words.replace(/[(（][^()（）]*[)）]/g, '');
  // Two run together, or one with a word about its part in the matter.
  if (/会同|配合|主办|会办|协办|牵头|独办|分办|负责|[(（][主会协独][)）]|[局委厅][省市县区][\u4e00-\u9fff]/.test(words))
    return false;
  return unit.test(bare) && /^[\u4e00-\u9fff（）()、，·]{2,40}$/.test(words);
}
