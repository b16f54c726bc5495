import { z } from 'zod';

/** A calendar day, `2026-03-20`: text, because a day has no time zone. */
export type Day = string;
/** A moment, ISO text in UTC. */
export type Instant = string;

/** Reckoning goes on for years from a day; beyond the years that have four digits there is none. */
const isInReach = (day: string) => day >= '1900-01-01' && day <= '2199-12-31';
const reachWords = '日期的年份应在1900年到2199年之间，请核对';

export const Day = z.iso.date('日期应写成 2026-03-20 的样子，并且确有这一天').refine(isInReach, reachWords);

/** A day that must be given; `what` names the field when it is missing. */
export function requiredDay(what: string) {
  return z.iso
    .date({
      error: ({ input }) => (input ? '日期应写成 2026-03-20 的样子，并且确有这一天' : `请填写${what}`),
    })
    .refine(isInReach, reachWords);
}

export const Id = z.number('应为编号').int('应为整数').positive('应为正整数');

/** A line of text without line breaks, trimmed; `what` names the field in the message. */
export function line(what: string, max = 200) {
  return z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .max(max, `${what}不能超过${max}个字`)
    .refine((text) => !/[\r\n]/.test(text), `${what}不能换行`);
}

export function optionalLine(what: string, max = 200) {
  return z
    .string(`${what}应为文字`)
    .trim()
    .max(max, `${what}不能超过${max}个字`)
    .refine((text) => !/[\r\n]/.test(text), `${what}不能换行`)
    .default('');
}

/** Limited by lines as well: what has many lines takes longer than what has many words. */
export function longText(what: string, max = 200_000) {
  const mostLines = Math.max(10_000, max / 50);
  return z
    .string(`${what}应为文字`)
    .max(max, `${what}不能超过${max}个字`)
    .refine((text) => !hasMoreLines(text, mostLines), `${what}不能超过${mostLines}行`);
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > most;
}

/** Which state of a record a change was made from: `stampOf` of what the page was shown. */
export const Seen = z.string('应为所见内容的标记').max(40, '应为所见内容的标记').optional();

/** A file on its way in: its name and its bytes in base64. */
export const FileIn = z.strictObject({
  name: z.string('缺少文件名').min(1, '缺少文件名').max(255, '文件名过长'),
  base64: z.base64('文件内容应为 base64'),
});
export type FileIn = z.infer<typeof FileIn>;

/** A file on its way out. */
export type FileOut = { name: string; mediaType: string; base64: string };
export type FilesOut = { files: FileOut[] };

export const Nothing = z.strictObject({});
