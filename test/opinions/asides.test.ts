import { describe, expect, test } from 'vitest';
import { asideOf, asideOfParagraph, partAsides } from '../../shared/domain/opinions/asides.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';

const toUs: [string, string | null][] = [
  ['我局对该建议无不同意见。', null],
  ['无', null],
  ['同意会办意见，不再另行函复。', null],
  ['我局同意贵局的答复初稿。', null],
  ['请贵局在答复中统筹考虑。', null],
  ['建议不予答复', null],
  ['供你局答复代表时参考，请勿公开。', 'not-public'],
  ['以上材料请不要上网。', 'not-public'],
  ['此件涉及个案，仅供内部掌握。', 'not-public'],
  ['涉及具体企业名称的内容不宜对外公布。', 'not-public'],
  ['与我局职能无关，建议改由市市场监管局会办。', 'transfer'],
  ['该项工作不属于我局职责范围，建议转市住建局办理。', 'transfer'],
  ['建议将我局调整出会办单位。', 'transfer'],
  ['建议贵局另行征求市医保局意见。', 'ask-other'],
  ['关于长护险的数据，请以市医保局口径为准。', 'ask-other'],
  ['办理结果请函告我局。', null],
  ['有关名单涉及隐私，请予保密。', 'not-public'],
  ['在侦案件的细节不宜写入答复。', 'not-public'],
  ['会办内容到此，其余不涉及我局职责。', null],
  ['我局可作为协办单位列名。', null],
  ['代表所提第三条不属于我单位职能，请商市城管局办理。', 'transfer'],
  ['我局同意，不再派员参加会商。', null],
  ['洽谈尚未结束，暂不宜对代表作出承诺。', 'not-public'],
  ['请在汇总时统一表述。', null],
  ['请将“精神病人”改为“精神障碍患者”。', null],
  ['住户名册不宜公布，仅送你局核对。', 'not-public'],
  ['我局对第三条不持异议。', null],
  ['明年的额度请勿提前透露。', 'not-public'],
  ['企业名称较敏感，请以“部分企业”代替。', 'not-public'],
  ['数据口径以统计公报为准，请核后使用。', null],
  ['个案请隐去姓名。', 'not-public'],
];

const courtesy = `你局《关于征求第12号建议会办意见的函》收悉。
以上供参。
特复。
我委认为：
局社会救助科：
未尽事宜，请与我局办公室联系。
来函已收悉，现将有关意见反馈如下。
就资金问题回复如下。
感谢代表对教育工作的关心和支持！
如有不妥，请指正。
以上，请审示。
以上意见妥否，请酌定。
收悉。
贵局来函收悉，我局意见：
我院意见：
会办意见如下：
来函敬悉。
专此函复，请予审阅。
您好！
尊敬的林春生代表：
老龄健康科（盖章）
社会保障科
以上材料，请汇总。
以上。
现提出我局会办意见：
市养老服务联席会议办公室（市民政局）：
附件：无
4月25日
关于第207号提案的意见：
我分局意见：
我局研究后认为：
贵局转来第0115号提案，我委提出以下意见：
我局会办意见如下，请审：
请予汇总。
顺致敬意！
本意见已经局主要负责同志审定。
联系人：张三，电话：0571-88888888。`.split('\n');

const content = `按规定做好保密工作，签订协议32份。
不得将个人信息写入公示材料。
落实信息保密制度，不得对外公开受助儿童信息。
婚姻登记工作由民政部门负责办理，公安机关配合核查。
我局将配合贵局做好统筹。
主要做法如下：
目前全市养老机构共186家，均已公开收费标准。
我委认为，建议切中要害，对做好未成年人工作很有参考价值。
加强与市教育局的沟通对接，及时移交线索。
对不符合条件的申请不予办理，并书面说明理由。
公墓收费标准由发改部门核定，实行政府指导价。
将涉案未成年人移送司法机关处理46人。
广泛征求社会公众意见，修订地名管理办法。
感谢信和锦旗共收到46面。
电话叫车专线每天平均完成四百余单。
资金使用情况：`.split('\n');

describe('意见里哪些话不是说给代表听的', () => {
  test('给本单位的话认得出，并说出它建议什么：改由别家、另征求、不公开', () => {
    for (const [words, suggests] of toUs) expect(asideOf(words), words).toEqual({ why: 'to-us', suggests });
  });

  test('收悉、感谢、请审阅、附件、日期、联系人是客套', () => {
    for (const words of courtesy) expect(asideOf(words)?.why, words).toBe('courtesy');
  });

  test('讲工作的话不当作客套或给本单位的话', () => {
    for (const words of content) expect(asideOf(words), words).toBeNull();
  });

  test('一段里夹着给本单位的话，只把那一句分出来，其余照用，一字不少', () => {
    const text = '全市已建成站点20个。以上数据请勿公开。下一步再建5个。';
    expect(partAsides(text)).toEqual(['全市已建成站点20个。', '以上数据请勿公开。', '下一步再建5个。']);
    expect(
      readOpinion(`市民政局：\n一、${text}`)
        .blocks.map(({ text: words }) => words)
        .join(''),
    ).toBe(text);
    expect(asideOfParagraph('感谢支持。请贵局统一答复。')?.why).toBe('to-us');
  });

  test('标题后紧接正文的主题句留在段里，不当作标题换掉', () => {
    const line = '三、继续实施技能补贴政策，实现劳动年龄人口全覆盖。2025年发放补贴1.35万人次。';
    expect(readOpinion(`市民政局：\n${line}`).blocks).toEqual([{ level: 1, text: line.slice(2) }]);
  });

  test('五十万字不断句的文字，认起来不超过一秒', () => {
    const start = performance.now();
    for (const sign of ['请', '不', '意见', '1', '一', '“']) asideOfParagraph(sign.repeat(500_000 / sign.length));
    for (const sign of ['请', '不', '意见', '1', '一', '“']) partAsides(sign.repeat(500_000 / sign.length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
