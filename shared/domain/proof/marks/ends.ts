import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, type ProofPart } from '../found.ts';

/** 一逗到底：a statement of its own with its own year behind a comma: …缩短至9天，2025年共转介1180人次. */
export function commaForStop(text: string): Found[] {
  return [
    ...text.matchAll(
      /，(?=(?:20\d\d年|今年|去年)(?:以来|上半年|全年|\d{1,2}[—–-]\d{1,2}月|前\d个月|1至\d{1,2}月)?，?(?:共|累计|全市共)[^，。；]{0,12}\d)/gu,
    ),
    ...text.matchAll(/，(?=(?:因此|因而|所以|为此|由此可见|综上)[，\u4e00-\u9fff])/gu),
    ...text.matchAll(
      /(?<=\d[\d.,]*[万亿]?[\u4e00-\u9fff%]{1,4})，(?=(?:去年|今年|20\d\d年|上年)(?:以来|全年|上半年)?(?!的|计划)[\u4e00-\u9fff]{2,12}\d)/gu,
    ),
  ].flatMap(({ 0: words, index }) => {
    const before =
      text
        .slice(Math.max(0, index - 120), index)
        .split(/[。；！？\n]/u)
        .at(-1) ?? '';
    // 自……以来，2025年共…: the first is no statement of its own.
    const next = text.slice(index + 1, index + 3);
    const isLong =
      before.length >= 16 && (/，/u.test(before) || /因|所|为|由|综/u.test(next) || /^(?:去|今|20|上)/u.test(next));
    if (
      !isLong ||
      /^(?:因为|由于|鉴于)/u.test(before) ||
      /^(?:其中|截至|自|据|根据|按照|通过|对|在)[^，]*$/u.test(before)
    )
      return [];
    const says = { kind: 'mark', severity: 'advice', right: '。', message: '前面的话已经说完，这里宜用句号' } as const;
    return [foundAt(index, words, says)];
  });
}

/** 句末用句号：what a paragraph, heading, title, opening or salutation ends with. */
export function endMarks({ name, text, level }: ProofPart): Found[] {
  const plain = text.trimEnd();
  if (plain.trim() === '') return [];
  const tail = plain.slice(-1);
  const at = plain.length - 1;
  const say = (right: string, message: string, severity: 'error' | 'warning' = 'error') => [
    foundAt(at, tail, { kind: 'mark', severity, right, message }),
  ];
  if (name === 'title') {
    if (!/[。，；：、！]/u.test(tail)) return [];
    const shown = plain.slice(-2);
    return [
      foundAt(at + 1 - shown.length, shown, {
        ...{ kind: 'mark', severity: 'warning', right: shown.slice(0, -1) },
        message: '标题末尾不用标点',
      }),
    ];
  }
  if (name === 'salutation') {
    if (tail === '：' || tail === ':') return [];
    return /[，。；、,]/u.test(tail) ? say('：', '称呼后用冒号') : say(`${tail}：`, '称呼后缺冒号');
  }
  if (name === 'enclosures') return /[。，；、]/u.test(tail) ? say('', '附件名称后不加标点', 'warning') : [];
  if (name === 'copyTo')
    return /[，；、]/u.test(plain) && !/[。.]/u.test(tail) ? say(`${tail}。`, '抄送机关后用句号', 'warning') : [];
  if (name === 'opening') {
    if (/(?:答复|函复|回复|说明|报告|反馈)如下$/u.test(plain)) return say(`${tail}：`, '「如下」后缺冒号');
    if (/如下[。，；、]$/u.test(plain)) return say('：', '「如下」后用冒号', 'warning');
  }
  if (name !== 'opening' && name !== 'blocks' && name !== 'closing') return [];
  if (level > 0)
    return /[，、；：]/u.test(tail) || (tail === '。' && /^[\u4e00-\u9fff]{4,20}。$/u.test(plain))
      ? say('', '小标题末尾不用标点', 'warning')
      : [];
  if (/[，、,]/u.test(tail)) return say('。', '段末用句号');
  // A heading written as a paragraph (一、高龄津贴标准) has no end mark.
  if (/[\u3400-\u9fff\d%）》”]/u.test(tail) && !/[。！？；：…][”’」』）》]*$/u.test(plain)) {
    // 「…75万元。（注：合计225万元）」: a remark on what is ended.
    if (/[。！？](?:（[^（）]{1,60}）|\([^()]{1,60}\))$/u.test(plain)) return [];
    const heading = [...plain].length <= 24 && !/[，；]/u.test(plain);
    if (name === 'blocks' && heading) return [];
    if (name === 'closing' && [...plain].length < 4) return [];
    return say(`${tail}。`, '句末缺标点');
  }
  return [];
}
