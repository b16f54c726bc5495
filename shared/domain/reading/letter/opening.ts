import { excerpt, type Finding } from '../page/finding.ts';

/** The words every reply opens with, in their many forms. 您提出的, 您的…收悉, 您在…会议上提出的. */
export const openingWords =
  /收悉|已收到|悉收|(?:您|你们?|贵[\u4e00-\u9fff]{1,4})(?:所)?(?:提出|提交|提|反映)的?|(?:现|特)(?:将|就)?[^。]{0,40}(?:答复|回复|函复|复函)如下|(?:答复|回复)如下|提出(?:如下|以下)?(?:会办|协办|办理)意见|(?:会办|协办)意见(?:函告)?如下|(?:交|转)(?:由)?(?:我|本)[局委厅]办理/;

/** The longest title the store takes. */
const longest = 200;

const lead =
  '(?:(?:您|你们?|贵[\\u4e00-\\u9fff]{1,4}|代表|委员)[^《“。]{0,30}?)?(?:提出|提交|所提|提议|反映)(?:的|了)?[^《“。，]{0,12}';
const quoted = new RegExp(`${lead}“([^”]{4,120})”`);
/** Bare after 提出的; titles and quotations of its own may stand inside it: 关于修订《…条例》的建议, 关于“一老一小”的提案. */
const bare =
  /(?:提出|提交|所提|提议)的?(?:第[0-9A-Za-z]+号)?((?:关于)?(?:[^《》“”，。；：]|“[^”]{1,40}”|《[^》]{1,40}》){4,100}?(?:的)?(?:建\s?议|提\s?案|议\s?案))(?=$|[（(]|第|[，,。已]|收|[^、]{0,4}收\s?悉)/;

/** 案由 as the opening names it: in 《》, in quotes, or bare after 提出的. Quotation marks are taken off. */
export function readOpeningTitle(opening: string): Finding<string> {
  const finding = openingTitle(opening);
  if (finding === null || 'doubt' in finding || finding.value.length <= longest) return finding;
  return { doubt: '案由过长，可能书名号没有收尾', passage: finding.passage };
}

function openingTitle(opening: string): Finding<string> {
  const plain = bare.exec(opening);
  const words = plain?.[1]?.trim().replace(/(?<=[建提议])\s(?=[议案])/g, '') ?? '';
  const whole: Finding<string> = plain && words !== '' ? { value: words, passage: excerpt(plain[0]) } : null;
  // 关于 before the first mark makes the marks a part of the title.
  if (whole && /^关于[^《“]*[《“]/.test(words)) return whole;
  const titles = bookTitles(opening).filter(({ text }) => !/的?(?:函|通知)$/.test(text));
  const [one, two] = titles;
  if (one && two && /^[、和及]?$/.test(opening.slice(one.end + 1, two.start)) && /(建议|提案|议案)$/.test(two.text)) {
    return { doubt: '写了几个案由，不能确定是哪一件', passage: excerpt(opening.slice(one.start, two.end + 1)) };
  }
  for (const { start, end, text } of titles) {
    const before = opening.slice(Math.max(0, start - 40), start);
    const after = opening.slice(end + 1, end + 30);
    const asked = /(提出|提交|所提|提议|反映|您提|您的|贵[^，。]{1,4}|^)[^，。]{0,14}$|号(代表)?(建议|提案|议案)$/.test(
      before,
    );
    const received =
      /^[^。；]{0,24}(收悉|收到|建议|提案|议案|号)|^[^。；，]{0,8}(答复|回复|函复|复函)如下/.test(after) ||
      /(收悉|收到)[^。；]{0,12}$/.test(before);
    if (asked || received) return { value: text, passage: excerpt(opening.slice(Math.max(0, start - 12), end + 16)) };
  }
  const inQuotes = quoted.exec(opening);
  if (inQuotes?.[1]) return { value: inQuotes[1], passage: excerpt(inQuotes[0]) };
  if (whole) return whole;
  const cut = /(?:提出|提交|所提)的?《([^》]*)$/.exec(opening);
  return cut ? { doubt: '案由的书名号没有收尾', passage: excerpt(cut[0]) } : null;
}

/** Outermost 《…》 with titles inside titles kept. */
function bookTitles(text: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '《') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: at, text: text.slice(start + 1, at).trim() });
    }
  }
  return found;
}

/** 案由 from a title that names it instead of a number: 关于加强…的建议的答复. */
export function readTitleSubject(title: string): Finding<string> {
  const subject =
    /(?:关于|对)(?:对)?[《“]?(.{4,80}?)[》”]?(的)?(建议|提案|议案)[》”]?(?:[（(][^）)]*[）)])?的?(?:会办意见|协办意见|答复|复函|回复|办理)/.exec(
      title,
    );
  const words = subject?.[1] ?? '';
  if (words === '' || /第[^号]{0,12}号|届|代表$|委员$/.test(words)) return null;
  const about = words.startsWith('关于') ? words : `关于${words}`;
  return { value: `${about}${subject?.[2] ?? ''}${subject?.[3]}`, passage: excerpt(title) };
}
