import { mentionsIn } from '../number.ts';
import { sessionsOf } from '../session.ts';
import { looksLikeUnit } from '../unit-list.ts';
import { fieldOfLabel } from './labels.ts';
import { tight } from './lines.ts';

/** What a heading says of all items below it: whose they are, how we handle them, from which meeting they come. */
type Heading = { level: number; about: 'unit' | 'role' | 'kind'; words: string };

const opener =
  /^(?:([一二三四五六七八九十]{1,3}\s?[、.．])|([（(][一二三四五六七八九十]{1,3}[）)]、?)|(\d{1,2}\s?[、.．)）](?!\d))|([【[■▲●◆★#*▶►◎○□]+\s?))\s*/;
const closer = /(?:[（(](?:共|计)?\s*[\d一二三四五六七八九十]{1,3}\s*件[^（）()]{0,8}[）)])?\s*[】\]]?\s*[：:]?\s*$/;
const roleWords =
  /^(?:由)?(?:[我你贵本](?:局|单位|委|部门|厅)|民政|[\u4e00-\u9fff]{2,12}[局委办厅])?(?:作为|负责|需)?((?:主办|会办|独办|单办|协办|分办|参阅|牵头办理|牵头|配合)(?:[、和或/（(]?(?:独办|单办|协办|分办|牵头)[）)]?)?)(?:办理)?(?:件|类|的|代表|委员|建议|提案|单位|部分|事项|任务|目录|清单)*$/;
const kindWords =
  /^[^，。；《》]{0,24}(?:建议|提案|议案|人大|政协|会议)(?:案)?(?:件|类|部分|方面|目录|清单|名单|表)*(?:[（(][^（）()《》]{2,30}[）)])?[^，。；《》]{0,24}$/;

/** Whether a line is a heading and what it tells: 「二、重点提案（市政协七届五次会议）」, 「【市民政局】」, 「（一）主办件（2件）」. */
export function headingIn(line: string): Heading | null {
  const text = tight(line).replace(/\s{2,}/g, ' ');
  if (text.length < 2 || text.length > 48 || /[。；]|《|关于|附件/.test(text)) return null;
  // 「会议：县政协十五届二次」 is a fact of its own.
  if (/^[\u4e00-\u9fff]{2,6}[：:]\s*\S/.test(text) && fieldOfLabel(text.split(/[：:]/)[0] ?? '') === 'session')
    return null;
  const open = opener.exec(text);
  const end = closer.exec(text)?.[0] ?? '';
  const words = text
    .slice(open?.[0].length ?? 0, text.length - end.length)
    .replace(/[】\]]\s*/g, ' ')
    .trim();
  if (words === '') return null;
  const level = open?.[1] ? 1 : open?.[2] ? 2 : open?.[3] ? 3 : 0;
  const framed = open !== null || end.trim() !== '';
  if (roleWords.test(words)) return { level, about: 'role', words: text };
  const unit = words.replace(/(?:承办|办理|主办|的)?(?:件|建议|提案|部分)?$/, '');
  if (framed && !/[、，]/.test(unit) && (open || /件[）)]/.test(end)) && looksLikeUnit(unit))
    return { level, about: 'unit', words: unit };
  if (mentionsIn(text).length > 0 || !kindWords.test(words)) return null;
  const session = sessionsOf(words).length > 0;
  const ends = /(?:建议|提案|议案)(?:案)?(?:件|类|部分|方面)?(?:[（(][^（）()]{2,30}[）)])?$/.test(words);
  return (framed && (session || ends) && !/通知|交办|的函/.test(words)) ||
    (session &&
      words.length <= 24 &&
      !/[的由将在对请]|提出|代表(?!大会|建议)|委员(?!会|提案)/.test(words) &&
      /(?:会议|建议|提案|次)$/.test(words) &&
      !/(?:通知|函|单|表|卡)$/.test(words))
    ? { level, about: 'kind', words: text }
    : null;
}

/** For each line the headings it stands under, and which lines are headings. */
export function sectionsOf(lines: readonly string[]): { at: (line: number) => string; heads: ReadonlySet<number> } {
  const heads = new Set<number>();
  const sections: string[] = [];
  let stack: Heading[] = [];
  let told = '';
  for (const [line, text] of lines.entries()) {
    const heading = text.length <= 60 ? headingIn(text) : null;
    if (heading) {
      heads.add(line);
      stack = stack.filter(
        ({ level, about }) => about !== heading.about && (heading.level === 0 || level === 0 || level < heading.level),
      );
      stack.push(heading);
      told = stack.map(({ words }) => words).join('\n');
    }
    sections.push(told);
  }
  return { at: (line) => sections[line] ?? '', heads };
}

/** The unit to which a part of a list belongs. */
export function unitOfSection(section: string): string | null {
  const lines = section.split('\n');
  return (
    lines.find((line) => looksLikeUnit(line)) ?? lines.map((line) => unitAhead.exec(line)?.[1]).find(Boolean) ?? null
  );
}

/** How we handle what stands below: 「一、市民政局牵头办理的建议（2件）」 → 牵头; null where the heading tells none or several. */
export function roleOfSection(section: string): { value: string; passage: string } | null {
  for (const line of section.split('\n').reverse()) {
    if (headingIn(line)?.about !== 'role') continue;
    const roles = new Set(line.match(/主办|独办|单办|会办|协办|分办|参阅|牵头|配合/g) ?? []);
    const [role] = roles;
    return role && roles.size === 1 ? { value: role, passage: line } : null;
  }
  return null;
}

/** The unit of a heading of roles: 市民政局 of 「市民政局牵头办理的建议」. */
const unitAhead =
  /^(?:[^\u4e00-\u9fff]*[一二三四五六七八九十]{1,3}[、.．）)])?\s*(?:由)?([\u4e00-\u9fff]{2,12}?[局委办厅]|[你贵]单位)(?=作为|负责|主办|会办|独办|单办|协办|牵头|配合)/;
