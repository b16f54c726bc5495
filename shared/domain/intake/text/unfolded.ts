import { looksLikeUnit } from '../unit-list.ts';

const unitAhead =
  /^\s*(?:[一二三四五六七八九十\d]{1,3}[、.．]\s?|[●■◆·•]\s?)?([\u4e00-\u9fff]{2,16})([（(](?:共|计)?\s*\d{1,3}\s*件[）)])[：:]\s*(\S.*)$/;
const role = '(?:主办|会办|协办|独办|单办|分办|牵头)';
const roleAhead = new RegExp(`^(${role})(?:件|的)?[：:]?\\s*(?=第|《|[A-Za-z]{0,2}\\d{1,5}\\s?号)`);

/** 「卫健局：40号 …的建议（代表 某某）主办，医保局会办」: who stands ahead is who does what the item's end says. */
const leadAhead =
  /^\s*(?<unit>[\u4e00-\u9fff]{2,12})[：:]\s*(?<item>第?\s?[A-Za-z]{0,3}\d{1,5}\s?号.{4,120}?[）)》题案议])\s*[，,]?\s*(?<rest>(?:主办|独办|单办|牵头|会办|协办)(?:[，,；;。].*)?)$/;

/**
 * A circular that names in one line a unit with all its items: 「市民政局（3件）：主办第9号《…》、第27号《…》；会办第33号《…》」 →
 * the unit, the way of handling and each item in a line of its own. Any other line stays as it is.
 */
export function unfolded(line: string): string[] {
  if (line.length > 2000 || !/号|《/.test(line)) return [line];
  const led = leadAhead.exec(line);
  if (led?.groups && looksLikeUnit(led.groups.unit ?? '')) {
    const { unit, item, rest } = led.groups;
    return [`${item}，${unit}${rest}`];
  }
  const [, unit, count, rest] = unitAhead.exec(line) ?? [];
  const headed = unit !== undefined && looksLikeUnit(unit);
  const said = headed ? (rest ?? '') : line.trim();
  const groups = said.split(/[；;](?=\s*(?:主|会|协|独|单|分|牵)(?:办|头))/);
  if (!headed && !(groups.length > 1 && groups.every((group) => roleAhead.test(group.trim())))) return [line];
  const out = headed ? [`${unit}${count}`] : [];
  for (const group of groups) {
    const handled = roleAhead.exec(group.trim());
    if (handled) out.push(`${handled[1]}件：`);
    out.push(...itemsIn(group.trim().slice(handled?.[0].length ?? 0)));
  }
  return out;
}

/** Parts a list at 、 before the number of the next item, outside of brackets. */
function itemsIn(words: string): string[] {
  const out: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    if (/[（(《]/.test(words[at] ?? '')) depth += 1;
    else if (/[）)》]/.test(words[at] ?? '')) depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      /[、，；]/.test(words[at] ?? '') &&
      /^\s*第?\s?[A-Za-z]{0,2}\d{1,5}\s?号/.test(words.slice(at + 1, at + 14))
    ) {
      out.push(words.slice(from, at).trim());
      from = at + 1;
    }
  }
  out.push(words.slice(from).trim());
  return out.filter((each) => each !== '');
}
