import { describe, expect, test } from 'vitest';
import { publicationMarks } from '../../shared/domain/publication/suggest.ts';

const taken = (text: string) => publicationMarks(text).map(({ words }) => words);

describe('公开前应撤下的：名字、卡号和名单的各种写法', () => {
  test.each([
    ['其子塔西南·阿卜杜拉因病住院。', '塔西南·阿卜杜拉'],
    ['网格员每日给独居的褚玉梅送饭。', '褚玉梅'],
    ['老伴阿秀在镇上打零工。', '阿秀'],
    ['村民邝德清今年58岁，家里欠债六万多。', '家里欠债六万多'],
    ['汤小青另有个人工资卡62170033 60009876540代收会费。', '个人工资卡62170033 60009876540'],
    ['代理人詹国平的联系方式0792-6618203（家）已登记。', '0792-6618203（家）'],
    ['名单公示如下：\n费二牛 马家镇 支出型 4800元', '费二牛'],
    ['受助学生马依娜的班级五（3）班不宜写明。', '五（3）班'],
  ])('%s', (text, words) => expect(taken(text)).toContain(words));

  test.each([
    ['其母霍秀英去世，格位号B区-0417。', 'B区-0417'],
    ['您转来的村民霍某某反映一事，其母霍秀英已火化。', '霍某某'],
    ['序号｜助餐点｜负责人｜人次\n1｜东街社区食堂｜闵娟｜18,420', '闵娟'],
    ['一、盛春和，男，仁爱志愿服务队队长，累计服务3260小时。', '盛春和'],
  ])('应当保留的不撤：%s', (text, words) => expect(taken(text)).not.toContain(words));
});
