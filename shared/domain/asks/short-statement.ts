const leads =
  /^(?:[，、；]|(?:为此|因此|对此|据此|鉴于此|综上(?:所述)?|有鉴于此)[，,]?|(?:首先|其次|再次|最后|此外|另外|同时|一方面|另一方面)[，,]?|(?:还|也|并(?!轨|入|列|发|行|网|举|重|购)|且)(?=[\u4e00-\u9fff])|(?:[一二三四五六七八九十]{1,2}(?:是|要|应|则)|其[一二三四五六七八九十][，、：]?|第[一二三四五六七八九十]{1,2}(?:条|点|项|步|招|件)?[，、：]|[再又]一方面要?|再一个(?:就)?是?|还有就是|再有[，,]?|可考虑|(?:倒|还)?不如|要求(?=[\u4e00-\u9fff]{4})|(?:如果|要是|假如|倘若)能?(?=[\u4e00-\u9fff]{4})|(?:也|就|都|更|早)该|亟待)|(?:我们?|本人|笔者|委员会|我会|我界别)(?=建议|希望|呼吁|恳请|认为)|认为[，,]?|特?(?:建议|提议|希望|呼吁|恳请|敬请|请求|倡议)(?:[一二三四五六七八九十\d]{1,2}[，,：:、.．]|[，,：:])?|(?:能否|能不能|可否|是否可以?|可不可以|可以考虑|不妨|何不)(?:考虑)?|(?:应该|应当|应|需要|有必要|亟需|急需|迫切需要?|务必|必须|须|宜|需|(?:既|又|还|也)?要(?!求)|请(?=把|将|在|给|尽快|考虑|研究|明确)|(?:还|也|更|亟|切|并|特|仍|同时|另)?望(?:能|请)?(?=[\u4e00-\u9fff]{4})|盼(?:望|能)?|期[盼待望]|再就是|最好能?))/;
const who =
  /^(?:由|请)?(?:市委、?市政府|政府|(?:省|市|县|区)(?:人民)?政府|(?:有关|相关|职能|主管)部门|(?:省|市|县|区)级层面|民政部门)(?:能否|可否|能够|能|应当?|应该|要)?(?=[\u4e00-\u9fff])/;

/** What is asked in at most some thirty characters, without 建议, 应当 and numbers: 「建议市政府增设站点，方便老人」 → 增设站点，方便老人. */
export function shortStatement(text: string): string {
  let first = (
    text
      .trim()
      .split(/[。；;！？?\n]|[：:](?![0-9])/)
      .find((part) => part.replace(leads, '').trim().length >= 4) ?? text
  ).trim();
  for (let turn = 0; turn < 4; turn += 1) first = first.replace(leads, '').trim();
  first = first
    .replace(who, '')
    .replace(/^(?:能否|可否|是否)/, '')
    .replace(/[，,、：:]$/, '')
    .trim();
  if (first.length <= 30) return first;
  const clauses = first.split(/[，,]/);
  let short = clauses[0] ?? first;
  for (const clause of clauses.slice(1)) {
    if (short.length >= 8) break;
    short = `${short}，${clause}`;
  }
  return short.length <= 40 ? short : short.slice(0, 40);
}
