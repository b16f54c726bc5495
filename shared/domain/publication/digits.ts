/** Numerals of every writing as digits, so that 幺三七〇… is read like 1370…. */
const numerals: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 洞: '0', 一: '1', 壹: '1', 幺: '1', 二: '2', 两: '2', 贰: '2', 三: '3', 叁: '3', 四: '4', 肆: '4' },
  ...{ 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 拐: '7', 八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9' },
  ...{ 零: '0', 俩: '2', 仨: '3', 弍: '2', 弎: '3' },
};

/** The text with each numeral as a digit, and O and l among digits too, character by character, so that offsets stay. */
export const digitsOf = (plain: string): string =>
  plain
    .replace(/(?<=\d[ -]?)[Oo](?=[ -]?\d)/g, '0')
    .replace(/(?<=\d[ -]?)[lI|](?=[ -]?\d)/g, '1')
    .replace(/[〇零洞一壹幺二两贰弍三叁弎四肆五伍六陆七柒拐八捌九玖勾]/g, (sign) => numerals[sign] ?? sign);
