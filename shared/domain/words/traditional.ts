/**
 * Traditional characters of the words by which letters are read, each with the simplified one. Pages from sites that
 * convert everything are read through these; every value is given as printed.
 */
const pairs =
  '關关於于對对屆届會会議议號号復复覆复員员閱阅錄录轉转辦办發发佈布時时間间來来聯联係系繫系電电話话區区縣县廳厅黨党團团聲声開开屬属類类別别單单與与請请見见貴贵們们為为經经綜综協协國国業业務务稱称簽签見见銜衔領领題题標标機机構构農农臺台婦妇華华衛卫從从應应進进個个將将處处長长總总啟启實实續续統统優优選选職职場场連连環环資资設设計计財财產产醫医黃黄聽听謝谢訂订項项據据書书報报訊讯認认閉闭擊击瀏浏覽览視视點点編编級级備备註注負负責责獨独結结參参門门導导軍军鄉乡鎮镇廣广隊队稅税證证監监師师殘残僑侨檔档館馆氣气園园規规劃划審审鐵铁戶户銀银體体藝艺險险預预災灾島岛灣湾龍龙濱滨陳陈張张劉刘楊杨趙赵吳吴孫孙鄭郑馮冯許许鄧邓蕭萧蔣蒋葉叶呂吕蘇苏盧卢譚谭賈贾鄒邹閻阎龐庞嚴严賀贺龔龚萬万錢钱湯汤歐欧陽阳羅罗韓韩馬马魯鲁齊齐顧顾費费鮑鲍鄔邬倉仓莊庄寧宁喬乔賴赖祿禄聶聂鄺邝鍾钟';
const simplified = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');
const anyOf = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/**
 * The same text, character for character, in the simplified ones of the words letters are read by. 關於 → 关于; a
 * character of no such word stays, 養 → 養.
 */
export function simplify(text: string): string {
  return text.replace(anyOf, (each) => simplified.get(each) ?? each);
}

/**
 * How what was read from simplified text stands on the page itself, wherever its words are found there. 陈某 read from
 * a page that prints 陳某 → 陳某.
 */
export function asPrinted<T>(read: T, simple: string, printed: string): T {
  // Paragraphs come in the page's order, so each is looked for behind the one before it first.
  let behind = 0;
  const restore = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value === '') return value;
      const next = simple.indexOf(value, behind);
      const at = next >= 0 ? next : simple.indexOf(value);
      if (at < 0) return value;
      behind = at;
      return printed.slice(at, at + value.length);
    }
    if (Array.isArray(value)) return value.map(restore);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restore(each)]));
  };
  return restore(read) as T;
}
