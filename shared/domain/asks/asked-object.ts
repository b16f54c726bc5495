import { type Spoken, spokenIn } from './matter.ts';

/** A thing that is asked to be there: what answers must speak of it, or of how such a thing comes about. */
export type AskedObject = { word: string; groups: ReadonlySet<number>; built: boolean };

const built =
  '孵化基地|实训基地|实践基地|培训基地|基地|孵化园|产业园|公园|中心|站点|驿站|辅导站|服务站|工作站|公墓|墓园|食堂|广场|学校|大学|幼儿园|医院|场馆|展馆|纪念馆|福利院|养老院|敬老院|公寓|停车场|卫生间|厕所|电梯|坡道|床位';
const kept =
  '台账|档案|人才库|专家库|数据库|信息库|资源库|项目库|热线|目录|清单|名录|手册|地图|基金|专项资金|志愿队伍|志愿服务队|小程序|公众号|二维码|专栏|标识|标志牌|指示牌|路牌|门牌|保险|意见箱|黑名单|白名单|红黑榜|电子证照|顾问';
const asked = new RegExp(
  `(?:建立|建设|设立|设置|组建|搭建|开发|编制|编印|制作|开设|开通|新建|新增|增设|配建|配备|建成|打造|成立|购买|推行|公布|安装|加装|建)[^，。；：]{0,22}?(${built}|${kept})(?=[，。；：、）]|$|（|，|等|并|和|制度)`,
  'u',
);
const comesAbout =
  /选址|动工|开工|建成|在建|场地|场所|用房|用地|落成|投用|启用|挂牌|规划|筹建|设在|搬[至到]|改建|扩建|新建|改造|立项|移交|腾出|入驻|\d[\d.]*(?:平方米|亩)|布点|安装|加装|验收/;

export function askedObject(text: string): AskedObject | null {
  const word = asked.exec(text)?.[1];
  return word ? { word, groups: spokenIn(word).groups, built: new RegExp(`^(?:${built})$`, 'u').test(word) } : null;
}

/** 「2025年发放生活费236万元」 does not speak of the 台账 that was asked for; 「一人一档录入系统」 does. */
export function speaksOf(object: AskedObject, words: string, spoken: Spoken): boolean {
  return (
    words.includes(object.word) ||
    [...object.groups].some((group) => spoken.groups.has(group)) ||
    (object.built && comesAbout.test(words))
  );
}
