import type { Span } from './mark.ts';

const inside =
  /内部(?:资料|掌握|使用|参考|文件|传阅|材料|口径|意见|情况|通报|研究|讨论|流转|控制|参阅|工作|数据|电话|消息|暂定|测算|信息)|(?:仅供|仅限|供)[^，。；]{0,8}(?:内部|参考|掌握|参阅)|(?:请|切)?勿(?:对外)?(?:公开|外传|扩散|转发|引用|泄露)|不(?:宜|得|便|要|再)?(?:对外|向社会)?(?:公开|外传|发布|披露|扩散)(?!招标)|(?:注意|严格|请予|予以)保密|(?:工作|国家)秘密|机密|绝密|密级|涉密|领导批示|批示[：:]|送审稿|未(?:经|予)?公开|尚未(?:公开|公布|对外)|未定稿|(?:暂|先)不(?:对外|公布|宣布)/g;
const quoted = /《[^》]{0,60}$/;
const openness = /(?:账目|财务|村务|党务|政务|事务|收支|信息|程序|过程|结果|标准|收费|办事|资金|使用|明细)$/;
const law = /(?:条例|规定|法律?|依法|依照|属于)[^，。；]{0,20}$/;

/** What was said inside the house: with the brackets it stands in, else with its clause. */
export function insideSpans(plain: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: words } of plain.matchAll(inside)) {
    const led = plain.slice(Math.max(0, index - 60), index);
    if (quoted.test(led) || law.test(led.slice(-24)) || (words === '不公开' && openness.test(led))) continue;
    const before = /[^，。；\n：]{0,30}$/.exec(led)?.[0] ?? '';
    const open = before.lastIndexOf('（');
    const after = /^[^，。；\n）]{0,30}/.exec(plain.slice(index + words.length, index + words.length + 40))?.[0] ?? '';
    const closed = plain[index + words.length + after.length] === '）';
    const from = open === -1 ? index - (/[\d@]/.test(before) ? 0 : before.length) : index - before.length + open;
    spans.push({ from, to: index + words.length + after.length + (open !== -1 && closed ? 1 : 0), kind: 'internal' });
  }
  return spans;
}
