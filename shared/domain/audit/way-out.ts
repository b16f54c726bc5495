/** What a thing that was changed by other means stands in, as far as the way on differs. */
export type ForeignPlace = 'item' | 'text' | 'lying' | 'signed' | 'file' | 'unit' | 'office' | 'account';

const ways: Record<ForeignPlace, string> = {
  item: '请与来文、备份核对：不对的在本程序里改正；现有内容属实的，请经办人在这一件的页面上按「核对无误」',
  text: '请看稿件现在的文字：不是要写的改回来；是的，请经办人按「核对无误」，按现有文字另存一版',
  lying: '稿件正在审签，请先撤回送审或退回，由经办人核对文字后再送审',
  signed: '请停下来与备份、纸质件核对，先找回原样；找不回的，请审签领导作废文号，再重新送审签发',
  file: '请从备份的附件文件夹找回原文件；找不回的，用原来的文件名重新添加附件',
  unit: '请在「设置 → 单位名录」核对这家单位，保存一次',
  office: '请管理员在「设置 → 单位信息」核对，保存一次',
  account: '请管理员在「设置 → 账号与角色」核对签发人的账号，确认后保存',
};

/**
 * What to do after something was changed by other means than this program: a sentence for each place, none that speaks of
 * what the item has not. `['item']` → 请与来文、备份核对……按「核对无误」。
 */
export function wayOut(places: readonly ForeignPlace[]): string {
  const named = (Object.keys(ways) as ForeignPlace[]).filter((place) => places.includes(place));
  return named.map((place) => `${ways[place]}。`).join('');
}
