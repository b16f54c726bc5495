import { excerpt, type Finding } from '../page/finding.ts';
import type { Labelled } from '../page/labelled-fields.ts';

const sound =
  /((?:[\u4e00-\u9fff]{1,16}[A-Z]?|[A-Z]{1,4}))\s*[〔【[（(﹝]\s*((?:19|20)\d{2})\s*年?\s*[〕】\]）)﹞]\s*第?\s*(\d{1,5})\s*号/;
/** 代字 followed by what a damaged number leaves: 〔202011, 2020〕11号, 复字202011号, 〔2020〕号. */
const broken =
  /^[\u4e00-\u9fffA-Z]{2,14}\s*(?:[〔【[﹝][\d\s〕】\]﹞]*号?|\d{4}[〕】\]﹞]\s*\d*\s*号?|(?:19|20)\d{4,7}\s*号?)$/;

/** 发文字号 from the lines above the salutation and the page's table, brackets made 〔〕, 第 left out. */
export function readDocumentNumber(lines: readonly string[], fields: readonly Labelled[]): Finding<string> {
  const values = fields.filter(({ label }) => label === 'documentNumber').map(({ value }) => value);
  const places = [...lines.filter((line) => line.length <= 80), ...values];
  for (const line of places) {
    const found = sound.exec(line);
    if (!found) continue;
    const [passage, series = '', year, count] = found;
    return {
      value: `${series.replace(/^(?:.*?(?:文号|字号)|号)/, '').replace(/^[A-D]类/, '')}〔${year}〕${count}号`,
      passage: excerpt(passage),
    };
  }
  for (const line of places) {
    if (line.length <= 30 && broken.test(line.trim()) && !/年|建议|提案/.test(line)) {
      return { doubt: '发文字号的括号或数字脱落，不能确定', passage: line.trim() };
    }
  }
  const unread = values.find((value) => /[〔【[\d]/.test(value));
  return unread ? { doubt: '发文字号写法不完整', passage: unread } : null;
}
