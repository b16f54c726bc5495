import { parseNumeral } from '../../words/numeral.ts';
import { type Beside, type CellReading, doubtful, sure } from './reading.ts';
import { levelSaid } from './said.ts';
import { sessionsIn } from './session-cell.ts';
import { bareText } from './text.ts';

const ownKinds = /^(?:人大)?(?:代表)?(?:建议|议案)|(?:人大)?(?:代表)?(?:建议|议案)$/;
const otherKinds = /^(?:政协)?(?:委员)?提案|(?:政协)?(?:委员)?提案$/;

/** 第77号, 77, 建议77号, 0077, 77.0: the number as text, zeros kept. Two numbers, dates and gaps are doubtful. */
export function readNumberCell(text: string): CellReading<'number'> {
  if (/^[1-9]\d{0,11}$/.test(text)) return sure(text);
  let plain = bareText(text);
  const beside: Beside = {};
  const [session, another] = sessionsIn(plain);
  if (session && !another) {
    plain = plain.replace(session.passage, '');
    beside.session = { value: session.session };
    if (session.level) beside.level = { value: session.level };
    if (session.kind) beside.kind = { value: session.kind };
  }
  const body = /^(?:(?:全国|省|市|县|区|州)级?)?(人大|政协)(?=第?\d)/.exec(plain);
  if (body) {
    const level = levelSaid(body[0]);
    beside.kind ??= { value: body[1] === '人大' ? 'npc-suggestion' : 'cppcc-proposal' };
    if (level) beside.level ??= { value: level };
    plain = plain.slice(body[0].length);
  }
  if (/^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(plain))
    return doubtful('是一个日期，「3-5」可能被表格软件改成了日期');
  const [own, other] = [ownKinds.test(plain), otherKinds.test(plain)];
  if (own !== other) beside.kind ??= { value: own ? 'npc-suggestion' : 'cppcc-proposal' };
  const bare = plain
    .replace(ownKinds, '')
    .replace(otherKinds, '')
    .replace(ownKinds, '')
    .replace(/^\(|\)$/g, '')
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replace(/^(?:第|编号:?|no\.?|#)/i, '')
    .replace(/号$/, '');
  const number = numberOf(bare);
  const said = Object.keys(beside).length > 0 ? beside : undefined;
  return 'value' in number ? sure(number.value, said) : doubtful(number.doubt, said);
}

function numberOf(bare: string): { value: string } | { doubt: string } {
  if (/^0+$/.test(bare)) return { doubt: '编号是0' };
  if (/^\d{1,12}$/.test(bare)) return { value: bare };
  if (/^\d{1,12}\.0+$/.test(bare)) return { value: bare.slice(0, bare.indexOf('.')) };
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(bare)) return { doubt: '表格软件把编号改成了科学计数，数字已经不全' };
  if (/[×xX*□＊_?？]{1,}/.test(bare) && !/^[a-wyzA-WYZ]/.test(bare)) return { doubt: '编号脱落' };
  if (/[、,;/和]|号.*\d/.test(bare)) return { doubt: '写了几个编号，不能确定是哪一件' };
  const range = /^(\d+)[-—–~](\d+)$/.exec(bare);
  if (range) {
    const [, from = '', to = ''] = range;
    const year = /^(?:19|20)\d{2}$/.test(from);
    return year || from.length !== to.length ? { value: bare.replace(/[—–~]/, '-') } : { doubt: '像是两个编号' };
  }
  if (/^[A-Za-z]{1,6}[-]?\d{1,10}$|^\d{1,10}[-]?[A-Za-z]{1,3}$|^[A-Za-z]{0,6}\d{1,8}(?:-\d{1,8}){1,3}$/.test(bare)) {
    return { value: bare.toUpperCase() };
  }
  const counted = /^[一二三四五六七八九十百千零〇两]+$/.test(bare) ? parseNumeral(bare) : null;
  if (counted) return { value: String(counted) };
  return { doubt: bare === '' ? '编号脱落' : '编号写法不完整，或夹有别的字' };
}
