import type { PaperField } from '../../model/papers/paper.ts';

/** How a paper comes by its number. */
export type Numbering = {
  /** The office said that it bears none. */
  none: boolean;
  /** The number it bears already, when making it again means the same letter. */
  held: string | null;
  /** The next of the series that the office set for it; null while it has not said. */
  ahead: string | null;
};

/**
 * What a letter asks about its number: filled in with the one it bears or would get; nothing when it bears none. 催办函 in
 * the series 云民函, 4 given → 云民函〔2026〕5号.
 */
export function withNumber(fields: readonly PaperField[], { none, held, ahead }: Numbering): PaperField[] {
  return fields.flatMap((field) => {
    if (field.name !== 'documentNumber') return [field];
    if (none) return [];
    return [{ ...field, value: held ?? ahead ?? '', help: help(held, ahead) }, reason];
  });
}

const reason: PaperField = {
  ...{ name: 'orderReason', label: '不按顺序的理由', as: 'line', value: '', required: false },
  help: '按顺序编号的不填；跳号、日期早于前一号的写明理由',
};

function help(held: string | null, ahead: string | null): string {
  if (held !== null) return `已登记的文号；另发一份的改填下一号${ahead === null ? '' : `，即${ahead}`}`;
  if (ahead !== null) return '导出时登记在文号登记簿上，一份一号；清空则打印后手工编号';
  return '填写的号登记在文号登记簿上，别的函件不能再用；留空则打印后手工编号，如 临民函〔2026〕3号';
}
