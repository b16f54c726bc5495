import type { DemoItem } from './items.ts';

const person = (name: string, organization: string) => ({ name, organization, phone: '' });

/** Invented items whose life took a turn beside the usual way. */
export const demoLifeItems = {
  twin: {
    kind: 'npc-suggestion',
    number: '55',
    title: '关于推进婚前辅导进社区的建议',
    role: 'sole',
    assigned: 3,
    proposers: [person('叶静秋', '临江市妇女儿童活动中心')],
    body: '建议：一是在社区开设婚前辅导课堂。二是引入专业社会工作者。',
  },
  transfer: {
    kind: 'npc-suggestion',
    number: '60',
    title: '关于规范社区房屋租赁管理的建议',
    role: 'sole',
    assigned: 6,
    proposers: [person('乔春来', '临江市滨江街道')],
    body: '建议：一、建立出租房屋台账。二、加强租赁中介监管。',
  },
  transferred: {
    kind: 'cppcc-proposal',
    number: '20260084',
    title: '关于加强校外托管机构监管的提案',
    role: 'sole',
    assigned: 26,
    proposers: [person('施文远', '临江市第一中学')],
    body: '建议：一、明确主管部门。二、制定设置标准。',
  },
  withdrawn: {
    kind: 'npc-suggestion',
    number: '44',
    title: '关于增设公交站点方便老年人出行的建议',
    role: 'sole',
    assigned: 50,
    proposers: [person('卫长青', '临江市老年大学')],
    body: '建议：在敬老院门前增设公交站点。',
  },
  answered: {
    kind: 'npc-suggestion',
    number: '33',
    title: '关于开放社区活动室周末时段的建议',
    role: 'sole',
    assigned: 45,
    proposers: [person('安若水', '临江市新桥社区')],
    consent: 'yes',
    body: '建议：社区活动室周末向居民开放。',
  },
  again: {
    kind: 'cppcc-proposal',
    number: '20260021',
    title: '关于提高村级公益性墓地管理水平的提案',
    role: 'sole',
    assigned: 88,
    proposers: [person('庄一帆', '临江市农业科学院'), person('秦若琳', '临江市律师协会')],
    consent: 'yes',
    body: '建议：一、明确管护责任。二、安排管护经费。',
  },
  archived: {
    kind: 'npc-suggestion',
    number: '3',
    title: '关于完善社区志愿服务积分制度的建议',
    role: 'sole',
    assigned: 150,
    proposers: [person('贺明远', '临江市志愿服务联合会')],
    consent: 'yes',
    body: '建议：一、统一积分标准。二、拓宽积分兑换渠道。',
  },
} as const satisfies Record<string, DemoItem>;
