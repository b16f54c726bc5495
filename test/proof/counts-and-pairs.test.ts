import { describe, expect, test } from 'vitest';
import { countsSaid } from '../../shared/domain/proof/inside/counts-said.ts';
import { reversedSpans } from '../../shared/domain/proof/inside/spans.ts';
import { nearWhole } from '../../shared/domain/proof/inside/sums/near-whole.ts';
import { numeralUse } from '../../shared/domain/proof/marks/numerals.ts';
import { awardsToCome, futureAsPast, relativeYears } from '../../shared/domain/proof/registered/calendar.ts';
import { fixedPhrasesMisspelt } from '../../shared/domain/proof/words/fixed-phrases-misspelt.ts';
import { listedWords } from '../../shared/domain/proof/words/listed-words.ts';
import { wrongMeasures } from '../../shared/domain/proof/words/measure-words.ts';
import { senseSlipsUsed } from '../../shared/domain/proof/words/sense-slips-used.ts';
import { verbsWithObjects } from '../../shared/domain/proof/words/verbs-and-objects-used.ts';
import type { Found } from '../../shared/model/letter/proof.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';

const told = (text: string, rule: (text: string) => Found[]) =>
  rule(text).map(({ from, to, right }) => `${text.slice(from, to)}→${right ?? '？'}`);

describe('说的数与列的、起止的合得上', () => {
  test.each([
    ['2023年至2025年两三年来', []],
    ['2021年至2025年四年间共建成12处。', []],
    ['2022年至2025年六年间共建成12处。', ['2022年至2025年六年间→2022年至2025年四年间']],
    ['由村干部、邻居、社工组成的“四位一体”探访队。', ['四→三']],
    ['由村干部、邻居、社工、志愿者组成的“四位一体”探访队。', []],
    ['推行“四送”（送政策、送岗位、送技能）。', ['四送→三送']],
    ['推行“三送”（送政策、送岗位、送技能）。', []],
    ['建立省、市、县、乡三级网络。', ['省、市、县、乡三→省、市、县、乡四']],
    ['按红、黄、绿三色管理。', []],
    ['改造小组8个，每个小组有老人3至5名，共45名。', ['45名→？']],
    ['改造小组8个，每个小组有老人3至5名，共36名。', []],
    ['要求做到防火、防盗、防走失、防火。', ['、防火→']],
    ['12个村全部建成互助点，覆盖率96%。', ['96%→100%']],
    ['持证率达到100%，仍有3名护理员未取证。', ['100%→？']],
    ['流失率由2023年的11.2%下降到2025年的13.5%。', ['由2023年的11.2%下降到2025年的13.5%→？']],
    ['办理时间由10分钟缩短到1小时。', ['由10分钟缩短到1小时→？']],
    ['办理时间由3小时缩短到20分钟，满意度由90%提高到96%。', []],
    ['单个项目最高3万元、最低4万元。', ['最低4万元→？']],
    ['对初级、中级、高级技师，分别补助500元、800元。', ['500元、800元→？']],
    ['对初级、中级、高级技师，分别补助500元、800元、1200元。', []],
    ['按每人200元、300元、500元两档发放。', ['两档→三档']],
  ])('%s', (text, found) => expect(told(text, countsSaid)).toEqual(found));
});

describe('分项与总数、平均数与总数相近而不等', () => {
  test.each([
    ['发放护理包1800个，其中城区900个、郊区500个、山区350个。', ['350个→？']],
    ['发放护理包1800个，其中城区900个、郊区500个、山区400个。', []],
    ['发放护理包1800个，其中老年人900个。', []],
    ['新增420张、改造310张、置换60张，合计780张。', ['780张→790张']],
    ['新增420张、改造310张、置换60张，合计790张。', []],
    ['退回5件，其中因材料不全3件、因地址不详1件、因重复2件。', ['2件→？']],
    ['全县18个乡镇，已建成综合体11个，在建5个，尚未启动3个。', ['3个→？']],
    ['全县18个乡镇，已建成综合体11个，在建4个，尚未启动3个。', []],
    ['举办讲座40场，参加2400人次，平均每场200余人次。', ['200余人次→60余人次']],
    ['举办讲座40场，参加2400人次，平均每场60人次。', []],
  ])('%s', (text, found) => expect(told(text, nearWhole)).toEqual(found));
});

test('起止倒了的数：补助5000元至3000元；由高到低调整的不算', () => {
  expect(told('每户补助5000元至3000元。', reversedSpans)).toEqual(['5000元至3000元→3000元至5000元']);
  expect(told('费用由每月5000元至3000元不等，逐步下调。', reversedSpans)).toEqual([]);
});

test('还没有到的年份不能已经获奖，还没有过的月份不能已经统计', () => {
  const rule = (text: string) => [...awardsToCome(text, '2026-06-10'), ...futureAsPast(text, '2026-06-10')];
  expect(told('该站获评2027年度省级示范站。', rule)).toEqual(['2027年度→？']);
  expect(told('2026年1至9月走访3200户。', rule)).toEqual(['2026年1至9月→？']);
  expect(told('该站获评2025年度省级示范站，列入2027年预算。2026年1至5月走访3200户。', rule)).toEqual([]);
  expect(told('2026年7至9月计划走访3200户。', rule)).toEqual([]);
});

describe('量词与事物、动词与宾语相配', () => {
  test.each([
    ['新增公益性岗位46名。', ['46名→46个']],
    ['护工人均月收入4200人。', ['4200人→4200元']],
    ['新增护理床位30位，', ['30位→30张']],
    ['招聘公益性岗位人员46名，发放补贴300人。', []],
    ['新增岗位46个，服务老人46名。', []],
  ])('%s', (text, found) => expect(told(text, wrongMeasures)).toEqual(found));
  test.each([
    ['进一步扩大政策的知晓率。', ['扩大政策的知晓率→提高政策的知晓率']],
    ['改革取得了较高水平。', ['取得了较高水平→取得了较高成效']],
    ['加快监管力度，补齐短板，填补空白。', ['加快监管力度→加大监管力度']],
    ['加大宣传力度，提高知晓率，扩大覆盖面，发挥示范作用。', []],
    ['扩大服务范围和提高服务水平。', []],
  ])('%s', (text, found) => expect(told(text, verbsWithObjects)).toEqual(found));
});

describe('意思重复、别种公文的话、同音的字', () => {
  test.each([
    ['目前已基本全部到位。', ['已基本全部→基本']],
    ['用2至3年左右建成。', ['2至3年左右→2至3年']],
    ['每月巡查不少于两次以上。', ['不少于两次以上→不少于两次']],
    ['据调查数据显示，满意度较高。', ['据调查数据显示→据调查']],
    ['当否，请批示。', ['当否，请批示。→']],
    ['方案已与2026年3月印发。', ['与2→于2']],
    ['走访320于户。', ['于户→余户']],
    ['做到医疗与养老像结合。', ['像结→相结']],
    ['让老人住的舒心。', ['住的→住得']],
    ['不得滥用行政权利，', ['权利→权力']],
    ['与县医院于2026年3月签约，住的地方好，公民权利受保护，2至3年建成。', []],
  ])('%s', (text, found) => expect(told(text, senseSlipsUsed)).toEqual(found));
});

test('数写错了样子：全角千分号、两截的万、缺了小数、缺「个」', () => {
  expect(told('登记6，318对。', numeralUse)).toContain('6，318→6318');
  expect(told('安放3万2千具，共有2万4500人。', numeralUse)).toEqual(
    expect.arrayContaining(['3万2千→3.2万', '2万4500→2.45万']),
  );
  expect(told('补助2.万元，面积1200M2，20工作日内办结。', numeralUse).join(' ')).toMatch(/\..*M2.*工作日→个工作日/u);
  expect(told('登记6,318对，第3工作日，共1200平方米。', numeralUse)).toEqual([]);
});

test('抄送和结尾里的错字也看：题案、工委员会、清您、身体建康', () => {
  expect(told('市政协题案委员会，市人大常委会代表人事工委员会', listedWords).join(' ')).toMatch(/提案.*工作委员会/u);
  expect(told('也清您继续监督，祝您身体建康。', listedWords).join(' ')).toMatch(/健康.*请/u);
  expect(told('清理您小区的楼道，南京古称建康，民政工委。', listedWords)).toEqual([]);
});

test('50万字没有断句的文字，也不久等', () => {
  const text = '由村干部、社工3个，其中1个，加大与'.repeat(30_000);
  for (const rule of [countsSaid, nearWhole, wrongMeasures, verbsWithObjects])
    expect(cpuTimeOf(() => rule(text))).toBeLessThan(longestForHalfAMillion);
});

describe('办成的不多于发现的，一年是十二个月', () => {
  test.each([
    ['共发现隐患86处，现已整改完成90处。', ['90处→？']],
    ['共发现隐患86处，现已整改完成80处。', []],
    ['共发现隐患86处，累计整改完成190处。', []],
    ['每人每月补助150元，全年共计1600元。', ['1600元→1800元']],
    ['每人每月补助150元，全年共计1800元。', []],
    ['市财政每年安排500万元，五年共计2000万元。', ['2000万元→2500万元']],
    ['市财政每年安排500万元，四年共计2000万元。', []],
    ['23家医院中外包的9家，已终止合同6家，其余3家年底到期。', []],
  ])('%s', (text, found) => expect(told(text, nearWhole)).toEqual(found));

  test('括号里的去年、前年与年份合得上', () => {
    const years = (text: string) => told(text, (each) => relativeYears(each, '2026-05-18'));
    expect(years('2025年（去年）占比21.3%，2023年（前年）为19.8%。')).toEqual(['2023年（前年→？']);
    expect(years('2024年（前年）为19.8%。')).toEqual([]);
  });
});

describe('成对的词、约数、的地得', () => {
  test.each([
    ['既了解了情况，而且解决了困难。', ['而且→又']],
    ['既了解了情况，又解决了困难。', []],
    ['虽然资金紧张，我们会尽力争取。', ['虽然→？']],
    ['虽然资金紧张，我们仍会尽力争取。', []],
    ['由于受经费不足的原因，站点尚未开放。', ['由于受经费不足的原因→由于受经费不足']],
    ['每个街道至少建成1个以上中心。', ['至少建成1个以上→至少建成1个']],
    ['覆盖率从60%提高了95%。', ['从60%提高了→从60%提高到']],
    ['覆盖率比上年提高了5个百分点。', []],
    ['受益老人达3000人次多。', ['人次多→多人次']],
    ['水平得到提高。', []],
    ['水平有了明显改进。', ['改进→提高']],
    ['推进了信息化建设水平。', ['推进→提高']],
    ['按照规定的标准为依据。', ['按照规定的标准为依据→按照规定的标准']],
    ['请各有关单位遵照执行。', ['请各有关单位遵照执行。→']],
    ['由8台增加到12辆。', ['12辆→12台']],
  ])('%s', (text, found) => expect(told(text, senseSlipsUsed)).toEqual(found));

  test.each([
    ['我们积极的向上级争取资金。', ['的→地']],
    ['工作做地不够细致。', ['地→得']],
    ['各乡镇均以设立督导员。', ['以→已']],
    ['各乡镇均以设立督导员为突破口。', []],
    ['覆盖率打71%。', ['打→达']],
    ['由民政局审核后予发放。', ['予→予以']],
    ['对生活不能自里的特困人员给予照料。', ['自里→自理']],
  ])('%s', (text, found) => expect(told(text, listedWords)).toEqual(found));

  test('固定说法少了最后一个字，是提醒；别处也通的短说法不算', () => {
    const cut = fixedPhrasesMisspelt('切实保障残疾人合法权。');
    expect(cut).toMatchObject([{ right: '合法权益', severity: 'warning' }]);
    expect(
      fixedPhrasesMisspelt('加强与教育、医保、人社救助衔接。').filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(fixedPhrasesMisspelt('附有操作图册，一户一册。')).toEqual([]);
  });
});
