import { describe, expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { askHeading } from '../../shared/domain/merging/ask-heading.ts';

const statements = (body: string) => readAsks(body).map(({ statement }) => statement);

describe('从建议原文找出所提建议', () => {
  test('「建议」一节下的分条是所提建议，现状和问题不是', () => {
    const body = `一、基本情况
近年来，临江市老龄化程度不断加深，60岁以上老年人占比已达24.6%。
二、存在问题
（一）社区养老设施数量不足。老旧小区尤为突出。
（二）护理人员流失严重。
三、几点建议
（一）加大社区养老设施投入。建议在老旧小区改造中同步配建养老服务站。
（二）完善护理人员培养机制。支持职业院校开设养老护理专业。
（三）推进医养结合。鼓励社区卫生服务中心与养老机构签约。`;
    expect(statements(body)).toEqual(['加大社区养老设施投入', '完善护理人员培养机制', '推进医养结合']);
    expect(readAsks(body)[1]?.text).toContain('职业院校');
  });

  test('「为此，建议：」之后的1.2.3.是所提建议', () => {
    const body = `当前社区助餐点覆盖面不够，老年人吃饭难。为此，提出如下建议：
1.合理布局社区食堂。每个街道至少建成1处。
2.建立助餐补贴制度，对高龄、失能老年人给予差别化补贴。
3.加强食品安全监管。`;
    expect(statements(body)).toEqual([
      '合理布局社区食堂',
      '建立助餐补贴制度，对高龄、失能老年人给予差别化补贴',
      '加强食品安全监管',
    ]);
  });

  test('一段之内的一是、二是也能分开', () => {
    const body =
      '随着人口流动加快，问题日益突出。为此建议：一是建立部门信息共享机制；二是开展专项排查，做到底数清；三是加大宣传力度。';
    expect(statements(body)).toEqual(['建立部门信息共享机制', '开展专项排查，做到底数清', '加大宣传力度']);
  });

  test('没有「建议」一节时，各级标题本身提出要求的就是所提建议', () => {
    const body = `一、加强儿童福利机构建设
现有设施陈旧。
二、关于完善困境儿童保障制度的建议
分类保障。
三、建议设立专项资金
由财政统筹。`;
    expect(statements(body)).toEqual(['加强儿童福利机构建设', '关于完善困境儿童保障制度的建议', '设立专项资金']);
  });

  test('「建议1：…建议2：…」写在一行，动词少见的也是所提建议', () => {
    expect(statements('建议1：健全核对机制。建议2：落实教育资助。建议3：扶持低保对象就业。')).toEqual([
      '健全核对机制',
      '落实教育资助',
      '扶持低保对象就业',
    ]);
    expect(statements('建议一：健全机制，加强统筹。建议二：老人的体检费由财政承担。')).toHaveLength(2);
    expect(statements('一是缺少设施；二是没有人管；三是价格高。')).toEqual([]);
  });

  test('一行之内的一、二、也能分开，没有条目的取「建议」起头的句子', () => {
    expect(statements('一、加密老年助餐点布局。二、加大运营补贴力度。')).toEqual([
      '加密老年助餐点布局',
      '加大运营补贴力度',
    ]);
    expect(statements('老年人吃饭难。建议在每个街道建设社区食堂。希望财政给予运营补助。')).toEqual([
      '在每个街道建设社区食堂',
      '财政给予运营补助',
    ]);
  });

  test('只讲现状、没有条目的文字里找不到就不硬找', () => {
    expect(readAsks('近年来我市养老事业取得长足发展。')).toEqual([]);
    expect(readAsks('')).toEqual([]);
  });

  test('标题按办文习惯写成「关于……的建议」，已有「关于」的不重复', () => {
    expect(askHeading({ statement: '推进医养结合', text: '' })).toBe('关于推进医养结合的建议');
    expect(askHeading({ statement: '关于推进医养结合的建议', text: '' })).toBe('关于推进医养结合的建议');
    expect(askHeading({ statement: '关于推进医养结合', text: '' })).toBe('关于推进医养结合的建议');
  });
});

test('几条要求写在一行里（一、…。二、…。），各是一条，序号不带进标题', () => {
  const asks = readAsks('建议：一、完善慈善激励政策。二、加强慈善组织监管。三、推广“互联网+慈善”。');
  expect(asks.map(askHeading)).toEqual([
    '关于完善慈善激励政策的建议',
    '关于加强慈善组织监管的建议',
    '关于推广“互联网+慈善”的建议',
  ]);
});

test('几件事用逗号接着提（加强…，健全…，利用…，对…安置），各是一条；「还望」也是建议', () => {
  expect(
    statements('寒潮里仍有人露宿。建议加强夜间巡查，健全送医通道，利用人脸比对帮助寻亲，对长期滞留人员妥善安置。'),
  ).toEqual(['加强夜间巡查', '健全送医通道', '利用人脸比对帮助寻亲', '对长期滞留人员妥善安置']);
  expect(statements('站点人手不足。建议把经费列入预算。还望拓展学校、医院等领域的服务。')).toEqual([
    '把经费列入预算',
    '拓展学校、医院等领域的服务',
  ]);
  expect(statements('建议建立巡访制度，通过入户走访摸清底数，做到不漏一人。')).toHaveLength(1);
});

test('「建议一要…；二要…」从第一条数起；请问之下怎样、能否都是一条', () => {
  expect(statements('露宿人员时有所见。建议一要加强夜间巡视；二要妥善照料无家可归者；三要畅通送医渠道。')).toHaveLength(
    3,
  );
  expect(statements('请问：助餐点怎样布点更方便？餐费补贴能否提高？独居老人送餐怎么办？')).toHaveLength(3);
});
