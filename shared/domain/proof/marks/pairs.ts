import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

const closes: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '「': '」',
};
const opens = Object.fromEntries(Object.entries(closes).map(([open, close]) => [close, open]));
/** Where the title of a paper ends whose 》 is missing. */
const titleEnd =
  /(?:法|条例|办法|意见|通知|规划|方案|建议|提案|细则|规定|标准|公报|规范|指南|决定|纲要|清单|目录)(?=[，。；、：（〔》]|收悉|的?(?:要求|规定|精神|有关)|$)/u;

/** A text with more of them is no text. */
const most = 300;

/** 引号、括号、书名号成对：one without its other half; （第93号) is a matter of width, 1） and a） of counting. */
export function unpairedMarks(text: string): Found[] {
  if (!/[“”‘’（）《》〈〉〔〕【】「」]/u.test(text)) return [];
  const open: { at: number; sign: string }[] = [];
  const found: Found[] = [];
  const say = (at: number, words: string, right: string | null, message: string) =>
    found.push(foundAt(at, words, { kind: 'mark', severity: 'error', right, message }));
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const sign = text[at] ?? '';
    if (closes[sign]) {
      const last = open.at(-1);
      if (last?.sign === sign && sign === '“') {
        const next = ahead(text, '”', at);
        const again = ahead(text, '“', at + 1);
        // “…“ : the second is the other half turned round, unless it opens a pair of its own.
        if (next < 0 || (again >= 0 && again < next)) {
          say(at, sign, '”', '引号前后不成对，这里应是后引号');
          open.pop();
          continue;
        }
      }
      if (last?.sign === sign && sign === '《') {
        const close = ahead(text, '》', at);
        if (
          close >= 0 &&
          ahead(text, '》', close + 1) >= 0 &&
          !text.slice(close + 1, ahead(text, '》', close + 1)).includes('《')
        ) {
          found.push(
            foundAt(at, text.slice(at, close + 1), {
              ...{ kind: 'mark', severity: 'warning', right: `〈${text.slice(at + 1, close)}〉` },
              message: '书名号里再用书名号，用单书名号〈〉',
            }),
          );
          at = close;
          continue;
        }
      }
      if (open.length < most) open.push({ at, sign });
    } else if (opens[sign]) {
      const held = open.findLastIndex((each) => each.sign === opens[sign]);
      if (held >= 0) {
        for (const { at: where, sign: alone } of open.splice(held).slice(1)) unclosed(text, where, alone, say, at);
      } else if (
        sign === '”' &&
        /[\u3400-\u9fff]/u.test(text[at + 1] ?? '') &&
        ahead(text, '”', at + 1) > 0 &&
        !text.slice(at + 1, ahead(text, '”', at + 1)).includes('“')
      ) {
        say(at, sign, '“', '引号前后不成对，这里应是前引号');
        open.push({ at, sign: '“' });
      } else if (
        sign === '）' &&
        /(?:^|[\s；。，])[\da-zA-Z一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))
      ) {
        // 1）counts; the half-width ( of （第93号) is told by its width.
      } else if (sign === '）' && text.slice(Math.max(0, at - 60), at).includes('(')) {
        // told by its width
      } else if (sign === '》' && /(?:<<|＜＜)[^《》<>]{1,40}$/u.test(text.slice(Math.max(0, at - 44), at))) {
        // << is told by itself.
      } else if (/[】]/u.test(sign) && /（[^（）]{0,40}$/u.test(text.slice(Math.max(0, at - 44), at))) {
        // （…】: told where the bracket opens.
      } else if (text[at - 1] === sign && opens[sign]) {
        say(at - 1, sign + sign, sign, `「${sign}」重复`);
      } else if (!text.includes(opens[sign] ?? '') && at === text.trimEnd().length - 1 && at > 0) {
        say(at - 1, text.slice(at - 1, at + 1), text[at - 1] ?? '', `「${sign}」多余`);
      } else say(at, sign, null, `「${sign}」缺前一半，请补上「${opens[sign]}」或删去`);
    }
  }
  // Of a text of nothing but opening signs the first hundred are told.
  for (const { at, sign } of open.slice(0, 100)) unclosed(text, at, sign, say, text.length);
  return found;
}

/** Where the sign stands next, within what one quotation holds; -1 further off. */
function ahead(text: string, sign: string, from: number): number {
  const at = text.slice(from, from + 500).indexOf(sign);
  return at < 0 ? -1 : from + at;
}

function unclosed(
  text: string,
  at: number,
  sign: string,
  say: (at: number, words: string, right: string | null, message: string) => void,
  until: number,
): void {
  const close = closes[sign] ?? '';
  const rest = text.slice(at, Math.min(until, at + 80));
  if (sign === '（' && rest.includes(')')) return;
  // （星民发〔2024〕22号】: closed by a sign of another kind; “520'“: by a straight one.
  const other = /^（(?:[^（）。；]|（[^（）]{1,10}）){1,40}?([】\]］〕」])(?![^（]*）)/u.exec(
    rest.replace(/〔\d{4}〕|【[^【】]*】/gu, (each) => '□'.repeat(each.length)),
  );
  if (sign === '（' && other) {
    say(at + other[0].length - 1, other[1] ?? '', '）', '括号前后不成对，这里应是「）」');
    return;
  }
  const straight = sign === '“' ? /^“[^“”，。；]{1,14}(['’‘"])/u.exec(rest) : null;
  if (straight) {
    say(at + straight[0].length - 1, straight[1] ?? '', '”', '引号前后不成对，这里应是「”」');
    return;
  }
  if (sign === '《') {
    const end = titleEnd.exec(rest);
    if (end) {
      const words = rest.slice(0, end.index + end[0].length);
      say(at, words, `${words}》`, '书名号缺后一半');
      return;
    }
  }
  if (sign === '（' || sign === '〔') {
    const end =
      /^[（〔](?:[^（）〔〕，。；]{1,40}?号|以下简称[^（），。；]{1,30}|联系人[^（）。；]{1,60}\d{5,12})(?=$|[，。；收]|\d{1,4}号)/u.exec(
        rest,
      );
    if (end) {
      say(at, end[0], `${end[0]}${close}`, '括号缺后一半');
      return;
    }
  }
  // （详见市政府网站，: what stands in brackets ends before the next mark.
  const short =
    sign === '（'
      ? /^（(?:详见|见|含|即|其中|如|不含|包括|原|下同|简称|共|约|指)[^（）()，。；：、“”《》]{1,16}(?=[，。；、])/u.exec(
          rest,
        )?.[0]
      : undefined;
  if (short) {
    say(at, short, `${short}）`, '括号缺后一半');
    return;
  }
  if (sign === '“') {
    // “五社联动机制: the same term stands elsewhere in its quotes.
    const term = [...text.matchAll(/“([^“”]{2,12})”/gu)].find(([, inside = '']) => rest.startsWith(`“${inside}`))?.[0];
    if (term) {
      say(at, term.slice(0, -1), term, '引号缺后一半');
      return;
    }
    // “一镇一策，: a saying of four characters, or one before the word of its kind, ends there.
    const saying =
      /^“(?:[\u4e00-\u9fff]{3,8}|[\u4e00-\u9fff\d＋+]{2,10}、[\u4e00-\u9fff\d＋+]{2,10})(?=[，。；：、）]|(?:机制|模式|制度|平台|工程|行动|计划|服务|活动|做法|品牌)[，。；：、])/u.exec(
        rest,
      )?.[0];
    if (saying) {
      say(at, saying, `${saying}”`, '引号缺后一半');
      return;
    }
  }
  say(at, sign, null, `「${sign}」缺后一半，请补上「${close}」或删去`);
}
